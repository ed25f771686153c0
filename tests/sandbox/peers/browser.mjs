// The sign-in in a real Chromium: choose a person, allow, deny, by keyboard alone, in the dark, on a
// narrow screen. Usage: browser.mjs SANDBOX TOOLS CHROMIUM [FOLDER FOR PICTURES]
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { catchRedirects, check, newRequest, redeem, register, startSandbox } from "./peers.mjs";

const [sandboxProgram, tools, executablePath, pictures] = process.argv.slice(2);
const { chromium } = createRequire(join(resolve(tools), "package.json"))("playwright-core");

const complaints = [];

async function open(browser, url, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("console", (message) => {
    // A policy of the page that its own style or form breaks is told here.
    if (/security policy|refused/i.test(message.text())) complaints.push(message.text());
  });
  await page.goto(url);
  return page;
}

async function allow(browser, site) {
  const request = newRequest(site.base, site.client, site.catcher.uri);
  const page = await open(browser, request.url);
  check(await page.getByRole("heading", { level: 1 }).innerText()
    === "A made-up program asks for access", "the page says who asks");
  await page.getByLabel("Search by name or e-mail").fill("tanabe");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("radio", { name: /Aiko Tanabe/ }).check();
  const [url] = await Promise.all([
    site.catcher.next(), page.getByRole("button", { name: "Allow" }).click()]);
  check(url.searchParams.get("state") === request.state, "the state comes back");
  check(url.searchParams.get("iss") === site.base, "so does the issuer");
  await page.waitForURL(/127\.0\.0\.1:\d+\/callback/);
  const tokens = await redeem(site.base, site.client, site.catcher.uri, request,
    url.searchParams.get("code"));
  const session = await fetch(`${site.base}/api/admin/v1/session`,
    { headers: { Authorization: `Bearer ${tokens.access_token}` } });
  check((await session.json()).user.name === "Aiko Tanabe", "the code is worth a session");
  await page.goBack();
  check((await page.innerText("h1")) === "This sign-in cannot go on",
    "the browser's way back leads to a page that is used up");
  await page.context().close();
}

async function deny(browser, site) {
  const request = newRequest(site.base, site.client, site.catcher.uri);
  const page = await open(browser, request.url);
  const [url] = await Promise.all([
    site.catcher.next(), page.getByRole("button", { name: "Deny" }).click()]);
  check(url.searchParams.get("error") === "access_denied", "Deny needs nobody chosen");
  await page.context().close();
}

async function keyboard(browser, site) {
  const request = newRequest(site.base, site.client, site.catcher.uri);
  const page = await open(browser, request.url);
  for (let stop = 0; stop < 3; ++stop) await page.keyboard.press("Tab");
  check(await page.evaluate(() => document.activeElement.type) === "radio",
    "after the search the people come");
  await page.keyboard.press("Enter");
  check(page.url() === request.url, "nobody is chosen by accident");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  check(await page.evaluate(() => document.activeElement.innerText) === "Allow",
    "Tab leads to Allow");
  const [url] = await Promise.all([site.catcher.next(), page.keyboard.press("Enter")]);
  check(url.searchParams.has("code"), "the keyboard is enough");
  await page.context().close();
}

async function looks(browser, site, colorScheme) {
  const request = newRequest(site.base, site.client, site.catcher.uri);
  const page = await open(browser, request.url,
    { colorScheme, viewport: { width: 320, height: 640 } });
  const [light, wide] = await page.evaluate(() => {
    const [red] = getComputedStyle(document.body).backgroundColor.match(/\d+/g);
    return [Number(red) > 128, document.documentElement.scrollWidth > window.innerWidth];
  });
  check(light === (colorScheme === "light"), `the page is ${colorScheme}`);
  check(!wide, "nothing is cut off at 320 pixels");
  if (pictures) {
    await page.setViewportSize({ width: 800, height: 900 });
    await page.screenshot({ path: join(pictures, `consent-${colorScheme}.png`) });
  }
  await page.context().close();
}

const sandbox = await startSandbox(sandboxProgram);
const catcher = await catchRedirects();
// Debian's Chromium does not keep a sandbox of its own where tests run as root.
const browser = await chromium.launch({ executablePath,
  args: process.getuid() === 0 ? ["--no-sandbox"] : [] });
try {
  const site = { base: sandbox.server, catcher,
    client: await register(sandbox.server, catcher.uri) };
  await allow(browser, site);
  await deny(browser, site);
  await keyboard(browser, site);
  await looks(browser, site, "light");
  await looks(browser, site, "dark");
  check(complaints.length === 0, `the browser has nothing to complain about ${complaints}`);
} finally {
  await browser.close();
  catcher.stop();
  await sandbox.stop();
}
