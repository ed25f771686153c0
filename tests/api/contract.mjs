// Usage: node contract.mjs SANDBOX TOOLS
// Drives the sandbox through the validating proxy: every call of the document, with its refusals.
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startProxy, startSandbox } from "./processes.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const [sandboxProgram, tools] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(tools), "package.json"));
const RefParser = require("@apidevtools/json-schema-ref-parser");
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats");

const documentFile = path.join(here, "../../docs/api/openapi.yaml");
const token = number => `pat-na1-00000000-0000-4000-8000-0000000000${number}`;
const failures = [];
const reached = new Map(); // "get /path" -> statuses

const contract = await RefParser.dereference(documentFile);
const templates = Object.keys(contract.paths).map(template => ({
    template,
    pattern: new RegExp("^" + template.replace(/\{[^}]+\}/g, "[^/]+") + "$"),
}));

function check(good, text) {
    if (!good) {
        failures.push(text);
        console.error("FAIL: " + text);
    }
}

function note(method, pathname, status) {
    const match = templates.find(entry => entry.pattern.test(pathname));
    if (!match)
        return;
    const key = `${method.toLowerCase()} ${match.template}`;
    reached.set(key, (reached.get(key) ?? new Set()).add(status));
}

const sandbox = await startSandbox(sandboxProgram, ["--in-memory", "--faults", "--people", "60"]);
const proxy = await startProxy(path.join(here, "validating-proxy.sh"), sandbox.server, tools);
const hubspot = "/api/admin/v1/integrations/hubspot";
const as = { admin: sandbox.adminToken, second: sandbox.secondAdminToken,
             member: sandbox.memberToken, stranger: "not-a-token" };

// Sends one request through the proxy; `status` and `code` are what must come back.
async function expect(status, code, method, target, { who = "admin", body, headers = {} } = {}) {
    const all = { Authorization: "Bearer " + as[who], ...headers };
    if (body !== undefined)
        all["Content-Type"] ??= "application/json";
    const answer = await fetch(proxy.url + target, {
        method, headers: all,
        body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    let value = null;
    try {
        value = JSON.parse(text);
    } catch {
        check(false, `${method} ${target}: not JSON: ${text.slice(0, 200)}`);
        return {};
    }
    const violated = String(value.type ?? "").includes("stoplight.io");
    check(!violated, `${method} ${target} breaks the document: ${text.slice(0, 1500)}`);
    check(answer.status === status, `${method} ${target}: ${answer.status} instead of ${status}: `
        + text.slice(0, 300));
    if (code)
        check(value.code === code, `${method} ${target}: code ${value.code} instead of ${code}`);
    if (!violated)
        note(method, target.split("?")[0], answer.status);
    // Prism lets a refusal pass that the document does not know.
    const declared = templates.find(entry => entry.pattern.test(target.split("?")[0]));
    check(contract.paths[declared.template][method.toLowerCase()].responses[status],
          `${method} ${target}: ${status} is in the document`);
    return { value, headers: answer.headers };
}

async function control(body) {
    const answer = await fetch(sandbox.server + "/faults", {
        method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
    });
    const value = await answer.json();
    check(answer.ok && !value.hubspot?.error, "control command: " + JSON.stringify(value));
}

const put = (status, code, number, tag, more = {}, who = "admin") =>
    expect(status, code, "PUT", hubspot + "/credential", {
        who, body: { token: token(number), ...more }, headers: tag ? { "If-Match": tag } : {},
    });

async function session() {
    await expect(200, null, "GET", "/api/admin/v1");
    const { value } = await expect(200, null, "GET", "/api/admin/v1/session");
    check(value.enforcementSeconds === 0, "changes come into force at once");
    await expect(200, null, "GET", "/api/admin/v1/session", { who: "member" });
    await expect(200, null, "GET", "/api/admin/v1/integrations");
    for (const target of ["/session", "/integrations", "/integrations/hubspot",
                          "/integrations/hubspot/groups", "/integrations/hubspot/changes?after=0",
                          "/people", "/people/p-001", "/audit", "/events"])
        await expect(401, "signInRequired", "GET", "/api/admin/v1" + target, { who: "stranger" });
}

async function connection() {
    await expect(404, "notFound", "GET", "/api/admin/v1/integrations/nothing");
    await expect(200, null, "GET", hubspot);
    await expect(409, "notConnected", "POST", hubspot + "/checks");
    await expect(409, "notConnected", "DELETE", hubspot + "/credential",
                 { headers: { "If-Match": '"0"' } });
    await put(428, "ifMatchRequired", "01", null);
    await put(403, "notAdmin", "01", '"0"', {}, "member");
    await put(422, "credentialRejected", "06", '"0"');
    await put(422, "otherAccount", "08", '"0"', { expectedAccountId: "48100001" });
    const { headers } = await put(200, null, "01", '"0"', { expectedAccountId: "48100001" });
    check(headers?.get("etag") === '"1"', "the first credential has ETag 1");
    await put(412, "revisionMismatch", "01", '"0"');
    await put(422, "otherAccount", "08", '"1"');
    await put(422, "scopesLost", "03", '"1"');
    const lost = await put(200, null, "03", '"1"', { allowScopeLoss: true });
    check(lost.value?.state === "degraded", "a token without content leaves it degraded");
    await expect(200, null, "GET", hubspot, { who: "member" });
    await expect(200, null, "POST", hubspot + "/checks");
    await expect(403, "notAdmin", "POST", hubspot + "/checks", { who: "member" });
    await expect(428, "ifMatchRequired", "DELETE", hubspot + "/credential");
    await expect(412, "revisionMismatch", "DELETE", hubspot + "/credential",
                 { headers: { "If-Match": '"1"' } });
    // The longest reason, in a script whose characters take nine places each in an address.
    await expect(200, null, "DELETE", hubspot + "/credential",
                 { body: { reason: "理".repeat(2000) }, headers: { "If-Match": '"2"' } });
    await put(200, null, "01", '"3"');
    await expect(200, null, "DELETE", hubspot + "/credential", { headers: { "If-Match": '"4"' } });
    await put(200, null, "01", '"5"');
}

const editOf = (group, baseRevision, cells) => ({ group, baseRevision, cells });
const part = (id, edits, more = {}) => ({ id, part: 1, parts: 1, edits, ...more });
const uuid = number => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const post = (status, code, body, more = {}) =>
    expect(status, code, "POST", hubspot + "/changeSets", { body, ...more });

async function grants() {
    const first = await expect(200, null, "GET", hubspot + "/groups?limit=5");
    await expect(200, null, "GET", hubspot + `/groups?limit=5&cursor=${first.value.next}`);
    await expect(400, "badCursor", "GET", hubspot + "/groups?cursor=nonsense");
    await expect(404, "notFound", "GET", "/api/admin/v1/integrations/nothing/groups");
    const edits = [editOf("g-001", 1, { "deals:write": true })];
    await expect(200, null, "POST", hubspot + "/impact",
                 { body: { edits: [editOf("g-001", 1, { "contacts:read": false })] } });
    await expect(422, "unknownReferences", "POST", hubspot + "/impact",
                 { body: { edits: [editOf("g-999", 1, { "contacts:read": false })] } });
    await post(403, "notAdmin", part(uuid(1), edits), { who: "member" });
    await post(200, null, part(uuid(1), edits, { reason: "They close their own deals" }));
    await post(200, null, part(uuid(1), edits, { reason: "They close their own deals" }));
    await post(422, "changeSetReused", part(uuid(1), [editOf("g-002", 1, { access: false })]));
    await post(200, null, part(uuid(2), [editOf("g-001", 2, { "deals:read": false })]),
               { who: "second" });
    await post(409, "conflict", part(uuid(3), [editOf("g-001", 1, { "deals:read": true,
                                                                    "deals:write": true })]));
    await post(422, "unknownReferences", part(uuid(4), [editOf("g-001", 1, { "tickets:read": true })]));
    await post(422, "invalidEdits", part(uuid(4), [editOf("g-001", 1, { "deals:read": false,
                                                                        "deals:write": true })]));
    await expect(200, null, "GET", hubspot + `/changeSets/${uuid(1)}`);
    await expect(404, "notFound", "GET", hubspot + `/changeSets/${uuid(9)}`);
    await expect(200, null, "GET", hubspot + "/changes?after=0");
    await expect(410, "snapshotGone", "GET", hubspot + "/changes?after=999999");
    await control({ organization: { removeGroup: "g-012" } });
    await expect(200, null, "GET", hubspot + "/changes?after=0");
    await expect(410, "snapshotGone", "GET", hubspot + `/groups?limit=5&cursor=${first.value.next}`);
}

async function people() {
    const page = await expect(200, null, "GET", "/api/admin/v1/people?query=a&limit=3");
    await expect(200, null, "GET", `/api/admin/v1/people?query=a&limit=3&cursor=${page.value.next}`);
    await expect(400, "badCursor", "GET", `/api/admin/v1/people?query=b&cursor=${page.value.next}`);
    await expect(200, null, "GET", "/api/admin/v1/people/p-004");
    await expect(404, "notFound", "GET", "/api/admin/v1/people/p-999");
    await expect(200, null, "GET", hubspot + "/access?person=p-004&scope=contacts:read");
    await expect(200, null, "GET", hubspot + "/access?group=g-013&scope=content:write");
    await expect(404, "notFound", "GET", hubspot + "/access?person=p-999&scope=contacts:read");
    await expect(404, "notFound", "GET", hubspot + "/access?person=p-004&scope=tickets:read");
    await expect(400, "badRequest", "GET", hubspot + "/access?scope=contacts:read");
    const holders = hubspot + "/access/people?scope=contacts:read&limit=2";
    const first = await expect(200, null, "GET", holders);
    await expect(200, null, "GET", `${holders}&cursor=${first.value.next}`);
    await expect(400, "badCursor", "GET",
                 `${hubspot}/access/people?scope=deals:read&cursor=${first.value.next}`);
    const rows = await expect(200, null, "GET", hubspot + "/groups");
    const row = rows.value.groups.at(-1);
    await post(200, null, part(uuid(40), [editOf(row.id, row.revision, { access: !row.access })]));
    await expect(410, "snapshotGone", "GET", `${holders}&cursor=${first.value.next}`);
    await expect(400, "badRequest", "GET", hubspot + "/access/people");
    await expect(404, "notFound", "GET", hubspot + "/access/people?scope=tickets:read");
    const entries = await expect(200, null, "GET", "/api/admin/v1/audit?limit=2");
    await expect(200, null, "GET", `/api/admin/v1/audit?limit=2&cursor=${entries.value.next}`);
    await expect(200, null, "GET", "/api/admin/v1/audit?group=g-001&scope=deals:read&actor=p-002"
        + "&integration=hubspot&from=2026-01-01T00:00:00Z&to=2126-01-01T00:00:00Z");
    const one = await expect(200, null, "GET", `/api/admin/v1/audit?changeSet=${uuid(1).toUpperCase()}`);
    check(one.value.entries.length > 0 && one.value.entries.every(entry => entry.changeSet === uuid(1)),
          "one change set can be read from the audit");
    await expect(400, "badCursor", "GET", "/api/admin/v1/audit?cursor=nonsense");
}

// Trouble that any call may meet, and troubles of HubSpot's that say nothing about the token.
async function trouble() {
    for (const [status, code] of [[429, "tooManyRequests"], [503, "unavailable"],
                                  [500, "serverError"]]) {
        for (const target of ["/session", "/integrations", "/integrations/hubspot/groups", "/audit"]) {
            await control({ rules: [{ kind: "status", status, code, retryAfter: 1, times: 1 }] });
            await expect(status, code, "GET", "/api/admin/v1" + target);
        }
    }
    await control({ rules: [], hubspot: { command: "setMode", mode: "serverError" } });
    await put(503, "proofUnavailable", "01", '"6"');
    const report = await expect(200, null, "POST", hubspot + "/checks");
    check(report.value?.outcome === "unknown", "a HubSpot that is down leaves the key unknown");
    await control({ storageBusyMs: 2000 });
    await expect(503, "unavailable", "GET", "/api/admin/v1/session");
    await control({ storageBusyMs: 0, hubspot: { command: "reset" } });
    await expect(200, null, "POST", hubspot + "/checks");
    await expect(410, "snapshotGone", "GET", "/api/admin/v1/events",
                 { headers: { "Last-Event-ID": "999999" } });
}

// The stream never ends, so it goes past the proxy; each event is held against its schema here.
async function events() {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const schemas = await RefParser.dereference(path.join(here, "../../docs/api/schemas.yaml"));
    const names = { "row.changed": "RowChangedEvent", "row.removed": "RowRemovedEvent",
                    "connection.changed": "ConnectionChangedEvent",
                    "check.finished": "CheckFinishedEvent" };
    const stop = new AbortController();
    const answer = await fetch(sandbox.server + "/api/admin/v1/events", {
        headers: { Authorization: "Bearer " + as.member, "Last-Event-ID": "0" },
        signal: stop.signal,
    });
    check(answer.headers.get("content-type") === "text/event-stream", "events are a stream");
    const seen = new Set();
    let text = "";
    for await (const piece of answer.body) {
        text += Buffer.from(piece).toString();
        if (Object.keys(names).every(name => text.includes(`event: ${name}\n`)) && text.endsWith("\n\n"))
            break;
    }
    stop.abort();
    for (const block of text.split("\n\n").filter(one => one.startsWith("id: "))) {
        const [, id, name, data] = /^id: (\d+)\nevent: (.*)\ndata: (.*)$/.exec(block);
        check(Number(id) > 0 && names[name], `event ${name} is in the document`);
        const fits = ajv.validate(schemas[names[name]], JSON.parse(data));
        check(fits, `event ${name}: ${ajv.errorsText()}`);
        seen.add(name);
    }
    check(seen.size === 4, "all four events were seen: " + [...seen]);
    note("get", "/api/admin/v1/events", 200);
}

async function forgotten() {
    await control({ forgetEvents: true });
    await expect(410, "snapshotGone", "GET", "/api/admin/v1/events", { headers: { "Last-Event-ID": "1" } });
    await expect(410, "snapshotGone", "GET", hubspot + "/changes?after=1");
}

// A validator that lets everything pass would prove nothing.
async function validatorBites() {
    await control({ rules: [{ kind: "status", status: 429, code: "undocumented", times: 1 }] });
    const wrong = await fetch(proxy.url + "/api/admin/v1/session",
                              { headers: { Authorization: "Bearer " + as.admin } });
    check((await wrong.text()).includes("stoplight.io"), "an undocumented answer is noticed");
    const bad = await fetch(proxy.url + hubspot + "/changeSets", {
        method: "POST", body: JSON.stringify({ id: uuid(7), edits: [] }),
        headers: { Authorization: "Bearer " + as.admin, "Content-Type": "application/json" },
    });
    check((await bad.text()).includes("stoplight.io"), "a request against the document is noticed");
}

function coverage() {
    for (const [template, item] of Object.entries(contract.paths)) {
        for (const method of ["get", "put", "post", "delete"].filter(one => item[one])) {
            const statuses = reached.get(`${method} ${template}`) ?? new Set();
            check(statuses.has(200), `${method} ${template} was driven to success`);
            const declared = Object.keys(item[method].responses).map(Number);
            const rare = [400, 401, 403, 404, 413, 415, 429, 500, 503];
            for (const status of declared.filter(one => !rare.includes(one)))
                check(statuses.has(status), `${method} ${template} was driven to ${status}`);
        }
    }
}

try {
    for (const step of [session, connection, grants, people, trouble, events, forgotten,
                        validatorBites, coverage]) {
        console.log(step.name);
        await step();
    }
} finally {
    proxy.stop();
    sandbox.stop();
}
const total = [...reached.values()].reduce((sum, statuses) => sum + statuses.size, 0);
console.log(`${reached.size} calls, ${total} different answers, ${failures.length} failures`);
process.exit(failures.length ? 1 : 0);
