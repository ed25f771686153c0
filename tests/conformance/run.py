#!/usr/bin/env python3
"""Usage: run.py CLIENT TOOLS [SCENARIO...]

Holds CLIENT, the console's MCP client and sign-in without the console, against the public MCP
conformance suite: every client scenario that the revisions 2025-11-25 and 2026-07-28 require, and
the two about servers of 2025-03-26. One line a scenario; fails when a check fails. TOOLS is the
folder that the suite is installed into. With scenarios, only those run, and what their clients said
is shown. Ends with 77 when the suite cannot be installed here."""
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
REVISIONS = ("2025-11-25", "2026-07-28")
OLDER = {"2025-03-26": ("auth/2025-03-26-oauth-metadata-backcompat",
                        "auth/2025-03-26-oauth-endpoint-fallback")}
SKIPPED = 77
AT_ONCE = 2
SECONDS = 60  # for one scenario, on a busy machine with sanitizers


def install(tools):
    """Whether suite and Node.js 22 are there."""
    installer = HERE.parent / "api" / "install-tools.sh"
    done = subprocess.run([installer, tools, HERE], capture_output=True, text=True)
    if done.returncode:
        return done.stderr.strip()
    node = subprocess.run([tools / "node_modules/.bin/node", "--version"], capture_output=True,
                          text=True) if (tools / "node_modules/.bin/node").exists() else None
    if node is None or node.returncode or not node.stdout.startswith("v22."):
        return "npm has no Node.js 22 for this machine"
    return ""


def required(tools, revision):
    """The client scenarios of the suite's own list for that revision."""
    path = tools / f"node_modules/@modelcontextprotocol/conformance/requirements/{revision}.yaml"
    part = re.search(r"^client:\n((?:  - .*\n)+)", path.read_text(encoding="utf-8"), re.M)
    return re.findall(r"^  - (\S+)", part.group(1), re.M)


def run(client, tools, revision, scenario):
    """(passed, failed, warned, text to show) of one scenario."""
    results = tools / "results" / revision / scenario
    shutil.rmtree(results, ignore_errors=True)
    bin_folder = tools / "node_modules/.bin"
    environment = {**os.environ, "PATH": f"{bin_folder}:{os.environ['PATH']}"}
    # A test of proxies or of a company's settings in the same run is none of its business.
    for name in list(environment):
        if name.lower().endswith("_proxy"):
            del environment[name]
    done = subprocess.run(
        [bin_folder / "conformance", "client", "--command", str(client), "--scenario", scenario,
         "--spec-version", revision, "--force", "--timeout", str(SECONDS * 1000),
         "--output-dir", results],
        capture_output=True, text=True, env=environment, check=False)
    found = list(results.rglob("checks.json"))
    if not found:
        return 0, 1, 0, done.stdout + done.stderr
    checks = json.loads(found[0].read_text(encoding="utf-8"))
    count = {status: [check for check in checks if check["status"] == status]
             for status in ("SUCCESS", "FAILURE", "WARNING")}
    text = "".join(f"      {check['status']}: {check['id']}: "
                   f"{check.get('errorMessage') or check['description']}\n"
                   for check in count["FAILURE"] + count["WARNING"])
    failed = len(count["FAILURE"])
    for name in ("stdout.txt", "stderr.txt"):
        said = (found[0].parent / name).read_text(encoding="utf-8")
        if "Sanitizer" in said:
            failed += 1
        text += "".join(f"      | {line}\n" for line in said.splitlines())
    if "TIMED OUT" in done.stderr:
        failed += 1
        text += "      the client did not come to an end\n"
    # No success at all is no success either.
    return len(count["SUCCESS"]), failed or (not count["SUCCESS"]), len(count["WARNING"]), text


def main():
    client, tools = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    wanted = sys.argv[3:]
    hindrance = install(tools)
    if hindrance:
        print(f"*** SKIPPED: the MCP conformance suite did not run ***\n{hindrance}")
        return SKIPPED
    work = [(revision, scenario) for revision in REVISIONS
            for scenario in required(tools, revision)]
    work += [(revision, scenario) for revision, scenarios in OLDER.items()
             for scenario in scenarios]
    if wanted:
        work = [each for each in work if each[1] in wanted or "@".join(reversed(each)) in wanted]
    wrong = 0
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        for (revision, scenario), (passed, failed, warned, text) in zip(
                work, pool.map(lambda each: run(client, tools, *each), work)):
            wrong += bool(failed)
            print(f"{'FAIL' if failed else 'ok  '} {revision} {scenario}: {passed} passed, "
                  f"{int(failed)} failed" + (f", {warned} warnings" if warned else ""))
            if failed or wanted:
                print(text, end="")
            sys.stdout.flush()
    print(f"{len(work) - wrong} of {len(work)} scenarios passed")
    return 1 if wrong or not work else 0


if __name__ == "__main__":
    sys.exit(main())
