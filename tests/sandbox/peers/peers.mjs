// What the scripts here share: a sandbox process, a browser without a screen, an answer for a
// redirect.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";

export async function startSandbox(program, options = []) {
  const child = spawn(program, ["--in-memory", "--exit-with-stdin", ...options],
    { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  return {
    ...JSON.parse(line),
    async stop() {
      child.stdin.end();
      const [code] = child.exitCode === null ? await once(child, "exit") : [child.exitCode];
      if (code !== 0) throw new Error(`the sandbox ended with ${code}`);
    },
  };
}

// Listens on a free loopback port; `next()` is the address of the next request for /callback.
export async function catchRedirects() {
  const waiting = [], seen = [];
  const server = createServer((request, response) => {
    response.end("Done. Close this page.");
    if (!request.url.startsWith("/callback")) return;
    const url = new URL(request.url, "http://127.0.0.1");
    waiting.length ? waiting.shift()(url) : seen.push(url);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    uri: `http://127.0.0.1:${server.address().port}/callback`,
    next: () => (seen.length ? Promise.resolve(seen.shift())
      : new Promise((resolve) => waiting.push(resolve))),
    stop: () => { server.closeAllConnections(); server.close(); },
  };
}

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

export async function register(base, redirectUri, name = "A made-up program") {
  const answer = await fetch(`${base}/oauth/register`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      client_name: name, redirect_uris: [redirectUri], application_type: "native",
      grant_types: ["authorization_code", "refresh_token"], response_types: ["code"],
      token_endpoint_auth_method: "none",
    }),
  });
  return (await answer.json()).client_id;
}

export function newRequest(base, clientId, redirectUri, scope = "context:read admin") {
  const verifier = randomBytes(32).toString("base64url");
  const state = randomBytes(16).toString("base64url");
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const query = new URLSearchParams({
    response_type: "code", client_id: clientId, redirect_uri: redirectUri, scope, state,
    code_challenge: challenge, code_challenge_method: "S256", resource: base,
  });
  return { url: `${base}/oauth/authorize?${query}`, verifier, state };
}

export async function redeem(base, clientId, redirectUri, request, code) {
  const answer = await fetch(`${base}/oauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code", code, client_id: clientId, redirect_uri: redirectUri,
      code_verifier: request.verifier, resource: base,
    }),
  });
  return answer.json();
}

// Opens the address, chooses that person, allows, and goes where the server sends a browser.
export async function signInAs(person, url) {
  const page = await fetch(url);
  const [, request] = /name="request" value="([0-9a-f]+)"/.exec(await page.text());
  const back = await fetch(new URL("/oauth/consent", url), {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: page.headers.get("set-cookie").split(";")[0] },
    body: new URLSearchParams({ request, person, decision: "allow" }),
  });
  await fetch(back.headers.get("location"));
}

export function check(right, what) {
  if (!right) throw new Error(what);
  console.log(`ok: ${what}`);
}
