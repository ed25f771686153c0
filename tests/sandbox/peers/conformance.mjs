// The public MCP conformance suite against the sandbox: its authorization scenarios, and those of
// its server scenarios that apply to what the sandbox offers, which is tools and nothing else.
import { spawn } from "node:child_process";
import { createServer, request as send } from "node:http";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { check, freePort, register, signInAs, startSandbox } from "./peers.mjs";

const [sandboxProgram, tools] = process.argv.slice(2);
const suite = join(tools, "node_modules/@modelcontextprotocol/conformance/dist/index.js");
const results = mkdtempSync(join(tmpdir(), "conformance-"));

// `watch` sees each line of the output.
async function run(options, watch = () => {}) {
  const child = spawn(process.execPath, [suite, ...options, "-o", results],
    { stdio: ["ignore", "pipe", "pipe"] });
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => { lines.push(line); watch(line); });
  }
  const [code] = await once(child, "close");
  if (code !== 0) console.log(lines.join("\n"));
  return code === 0;
}

async function authorization(base) {
  const port = await freePort();
  const client = await register(base, `http://127.0.0.1:${port}/callback`);
  let browser;
  const passed = await run(
    ["authorization", "--url", base, "--client-id", client, "--resource", base, "-p", `${port}`],
    (line) => {
      if (line.startsWith(`${base}/oauth/authorize?`)) browser = signInAs("p-001", line);
    });
  await browser;
  check(browser && passed, "authorization: metadata and code grant");
}

// The suite's server scenarios know no sign-in: this adds the token to each request and changes
// nothing else, not even the Host.
async function withToken(target, token) {
  const proxy = createServer((request, response) => {
    const onward = send(new URL(request.url, target), {
      method: request.method, headers: { ...request.headers, authorization: `Bearer ${token}` },
    }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  return proxy;
}

const serverScenarios = [
  ["server-initialize", "2025-11-25"], ["server-session-lifecycle", "2025-11-25"],
  ["ping", "2025-11-25"], ["tools-list", "2025-11-25"], ["tools-list", "2026-07-28"],
  ["dns-rebinding-protection", "2025-11-25"], ["dns-rebinding-protection", "2026-07-28"],
  ["http-header-validation", "2026-07-28"],
];

let failed = false;
const sandbox = await startSandbox(sandboxProgram);
try {
  await authorization(sandbox.server);
  const proxy = await withToken(sandbox.server, sandbox.adminToken);
  const url = `http://127.0.0.1:${proxy.address().port}/api/mcp`;
  for (const [scenario, version] of serverScenarios) {
    const passed = await run(["server", "--url", url, "--scenario", scenario,
      "--spec-version", version]);
    console.log(`${passed ? "ok" : "FAILED"}: server ${scenario} at ${version}`);
    failed ||= !passed;
  }
  proxy.closeAllConnections();
  proxy.close();
} finally {
  await sandbox.stop();
  rmSync(results, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
