#!/usr/bin/env python3
"""Usage: peers.py CLIENT TOOLS

The console's MCP client against two public servers that nobody wrote for it: the everything server,
which speaks with a session and in event streams, and one of the newest SDK, which needs no session.
The client is not told which is which. Ends with 77 when the servers cannot be installed here."""
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time

from run import HERE, SKIPPED, install

CALLS = {
    "everything": [("echo", {"message": "hello"}, "echo: Echo: hello"),
                   ("get-sum", {"a": 2, "b": 40}, "get-sum: The sum of 2 and 40 is 42"),
                   ("trigger-long-running-operation", {"duration": 1, "steps": 2},
                    "trigger-long-running-operation: Long running operation completed"),
                   ("no-such-tool", {}, "no-such-tool: MCP error -32602")],
    "modern": [("echo", {"message": "hellö"}, "echo: Echo: hellö"), ("fail", {}, "fail: Sorry")],
}
KINDS = {"everything": "2025-11-25", "modern": "2026-07-28"}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(name, tools):
    """(process, address) of a server that listens."""
    node = tools / "node_modules/.bin/node"
    if name == "modern":
        server = subprocess.Popen([node, HERE / "modernpeer.mjs"], cwd=tools, text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return server, server.stdout.readline().strip()
    port = free_port()
    server = subprocess.Popen(
        [node, "--import", HERE / "loopback.mjs",
         tools / "node_modules/@modelcontextprotocol/server-everything/dist/index.js",
         "streamableHttp"],
        cwd=tools, env={**os.environ, "PORT": str(port)}, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    until = time.monotonic() + 30
    while time.monotonic() < until and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            break
        except OSError:
            time.sleep(0.05)
    return server, f"http://127.0.0.1:{port}/mcp"


def visit(client, name, tools):
    """What is wrong with the client's visit, in lines."""
    server, address = start(name, tools)
    try:
        calls = [{"name": tool, "arguments": arguments} for tool, arguments, _ in CALLS[name]]
        environment = {key: value for key, value in os.environ.items()
                       if not key.lower().endswith("_proxy")
                       and not key.startswith("MCP_CONFORMANCE")}
        environment["MCP_CONFORMANCE_CONTEXT"] = json.dumps({"toolCalls": calls})
        done = subprocess.run([client, address], capture_output=True, text=True, timeout=60,
                              env=environment, check=False)
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
    wrong = [f"expected: {words}" for _, _, words in CALLS[name] if words not in done.stdout]
    if f", {KINDS[name]}\n" not in done.stdout:
        wrong.append(f"expected a connection of {KINDS[name]}")
    if done.returncode or "Sanitizer" in done.stderr:
        wrong.append(f"the client ended with {done.returncode}")
    return wrong + (["", done.stdout + done.stderr] if wrong else [])


def main():
    client, tools = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    hindrance = install(tools)
    if hindrance:
        print(f"*** SKIPPED: the client met no public MCP server ***\n{hindrance}")
        return SKIPPED
    failed = False
    for name in CALLS:
        wrong = visit(client, name, tools)
        failed = failed or bool(wrong)
        print(f"{'FAIL' if wrong else 'ok  '} {name}")
        print("".join(f"      {line}\n" for line in wrong), end="")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
