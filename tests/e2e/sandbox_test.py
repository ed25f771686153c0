#!/usr/bin/env python3
"""The sandbox that the console itself starts: it ends unasked, and one button brings it back."""
import os
import signal
import subprocess
import tempfile
import unittest

from console import Console
from screenreader import Atspi, wait_for

CONSOLE = os.environ["ONBELAY_CONSOLE"]


class OwnSandbox(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.console = Console(CONSOLE, f"{scratch.name}/profile", "--sandbox")
        self.addCleanup(self.console.kill)

    def child(self):
        found = subprocess.run(["pgrep", "-P", str(self.console.process.pid), "onbelay-sandbox"],
                               capture_output=True, text=True, check=False)
        return int(found.stdout) if found.stdout.strip() else None

    def test_a_sandbox_that_ended_is_started_again(self):
        self.console.find(Atspi.Role.LIST_ITEM, "HubSpot")
        first = wait_for(self.child, "the sandbox")
        os.kill(first, signal.SIGKILL)
        self.console.says("The sandbox is not running")
        self.console.press("Start it again")
        self.console.gone(starts="The sandbox is not running")
        self.console.find(Atspi.Role.LIST_ITEM, "HubSpot")
        self.assertNotEqual(first, wait_for(self.child, "another sandbox"))
        self.console.find(Atspi.Role.PUSH_BUTTON, "Connect HubSpot")


if __name__ == "__main__":
    unittest.main(verbosity=2)
