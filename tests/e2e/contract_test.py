#!/usr/bin/env python3
"""The console's own traffic against the API document: the main job with a validating proxy between
console and sandbox, which answers an error where a request or an answer does not fit."""
import os
import pathlib
import socket
import subprocess
import tempfile
import unittest
import urllib.request

from console import Console
from sandbox import TOKENS, Sandbox
from screenreader import Atspi, wait_for

CONSOLE = os.environ["ONBELAY_CONSOLE"]
SANDBOX = os.environ["ONBELAY_SANDBOX"]
PROXY = pathlib.Path(__file__).parent.parent / "api" / "validating-proxy.sh"
GROUP = "Legal"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Contract(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.addCleanup(self.scratch.cleanup)
        self.sandbox = Sandbox(SANDBOX, "--in-memory")
        self.addCleanup(self.sandbox.stop)
        self.address = f"http://127.0.0.1:{free_port()}"
        self.log = open(f"{self.scratch.name}/proxy.log", "w+", encoding="utf-8")
        self.addCleanup(self.log.close)
        self.proxy = subprocess.Popen(
            [str(PROXY), self.sandbox.server, self.address.rsplit(":", 1)[1]],
            stdout=self.log, stderr=subprocess.STDOUT)
        self.addCleanup(self.end_proxy)
        wait_for(self.proxy_answers, "the validating proxy", 60)

    def end_proxy(self):
        self.proxy.terminate()
        self.proxy.wait(timeout=20)

    def proxy_answers(self):
        try:
            with urllib.request.urlopen(f"{self.address}/api/admin/v1", timeout=5) as answer:
                return answer.status == 200
        except OSError:
            return False

    def test_everything_that_the_console_sends_and_reads_fits_the_document(self):
        console = Console(CONSOLE, f"{self.scratch.name}/profile", "--server", self.address,
                          "--hubspot-url", self.sandbox.hubspot)
        self.addCleanup(console.kill)
        console.sign_in(self.sandbox.admin_token)
        console.connect_hubspot(TOKENS["full"])
        console.press("Connect")
        wait_for(lambda: self.sandbox.connection()["state"] == "connected", "the stored token")
        checked = self.sandbox.connection()["lastCheck"]["at"]
        console.find(Atspi.Role.PUSH_BUTTON, "Check now")
        console.press("Check now")
        wait_for(lambda: self.sandbox.connection()["lastCheck"]["at"] != checked, "the check")

        console.open_permissions()
        console.toggle(f"{GROUP}, access, not granted")
        console.toggle("Sales EMEA, contacts:write, granted")  # a removal: its impact is asked
        console.press("Review and apply")
        console.press("Apply")
        wait_for(lambda: self.sandbox.groups()[GROUP]["access"], "the applied cell")
        console.press("Close")

        console.choose_section("Activity")
        console.says("2 permissions changed")
        console.choose_section("Diagnostics")
        console.press("Run the checks")
        console.says("Run again")

        self.log.flush()
        self.log.seek(0)
        violations = [line for line in self.log if "iolation" in line]
        self.assertEqual([], violations)


if __name__ == "__main__":
    unittest.main(verbosity=2)
