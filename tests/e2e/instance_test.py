#!/usr/bin/env python3
"""One profile, one console: later starts raise its window, and nothing that died stands in the way."""
import os
import re
import signal
import subprocess
import tempfile
import time
import unittest

from console import Console, wait_for
from screenreader import Atspi

CONSOLE = os.environ["ONBELAY_CONSOLE"]


def windows():
    """Titles of what the window manager manages."""
    listed = subprocess.run(["xprop", "-root", "_NET_CLIENT_LIST"], capture_output=True, text=True,
                            check=True).stdout
    return re.findall(r"0x[0-9a-f]+", listed)


def active():
    told = subprocess.run(["xprop", "-root", "_NET_ACTIVE_WINDOW"], capture_output=True, text=True,
                          check=True).stdout
    return re.search(r"0x[0-9a-f]+", told).group()


class Instance(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="instance-")
        self.addCleanup(folder.cleanup)
        self.profile = os.path.join(folder.name, "profile")

    def open_console(self, *arguments):
        console = Console(CONSOLE, self.profile, *arguments)
        self.addCleanup(console.stop)
        return console

    def again(self, *arguments):
        """A second start, to its end."""
        return subprocess.run([CONSOLE, "--profile", self.profile, *arguments], timeout=60,
                              capture_output=True, text=True, check=False)

    def assert_handed_over(self, told):
        self.assertEqual(0, told.returncode, told.stderr)
        self.assertEqual(1, told.stdout.count("\n"), told.stdout)
        self.assertIn("already runs with this profile", told.stdout)

    def files(self):
        return {name: os.stat(os.path.join(self.profile, name)).st_mtime_ns
                for name in os.listdir(self.profile)}

    def test_second_start_raises_the_first_window(self):
        console = self.open_console()
        console.find(Atspi.Role.PASSWORD_TEXT, "Bearer token")
        wait_for(lambda: len(windows()) == 1, "one window")
        own = windows()[0]
        other = subprocess.Popen(["xmessage", "In front."])
        self.addCleanup(other.wait)
        self.addCleanup(other.kill)
        wait_for(lambda: len(windows()) == 2 and active() != own, "another window in front")
        self.assert_handed_over(self.again())
        wait_for(lambda: active() == own, "the first window in front")
        self.assertEqual(2, len(windows()))

    def test_sandbox_is_handed_over_at_the_sign_in_page_only(self):
        console = self.open_console()
        console.find(Atspi.Role.PASSWORD_TEXT, "Bearer token")
        told = self.again("--sandbox")
        self.assert_handed_over(told)
        self.assertIn("It opens the sandbox", told.stdout)
        console.find(Atspi.Role.LIST_ITEM, "HubSpot")
        told = self.again("--sandbox")
        self.assert_handed_over(told)
        self.assertNotIn("sandbox", told.stdout)  # it is what runs there

    def test_killed_one_leaves_nothing_in_the_way(self):
        for _ in range(3):
            console = self.open_console()
            console.find(Atspi.Role.PASSWORD_TEXT, "Bearer token")
            console.kill()
        console = self.open_console()
        console.find(Atspi.Role.PASSWORD_TEXT, "Bearer token")

    def test_one_that_hangs_is_named_and_left_alone(self):
        console = self.open_console()
        console.find(Atspi.Role.PASSWORD_TEXT, "Bearer token")
        self.assert_handed_over(self.again())  # it answers by now
        before = self.files()
        console.process.send_signal(signal.SIGSTOP)
        try:
            began = time.monotonic()
            told = self.again()
            self.assertLess(time.monotonic() - began, 15)
        finally:
            console.process.send_signal(signal.SIGCONT)
        self.assertEqual(1, told.returncode)
        self.assertEqual(1, told.stderr.count("\n"), told.stderr)
        self.assertIn(f"(process {console.process.pid})", told.stderr)
        self.assertEqual(before, self.files())
        self.assertEqual(1, len(windows()))

    def test_twenty_at_once_are_one_window(self):
        starts = [subprocess.Popen([CONSOLE, "--profile", self.profile], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True) for _ in range(20)]
        for start in starts:
            self.addCleanup(start.communicate)
            self.addCleanup(start.kill)

        def running():
            return [start for start in starts if start.poll() is None]
        wait_for(lambda: len(running()) == 1, "one that goes on", patience=120)
        wait_for(lambda: len(windows()) == 1, "one window")
        for start in starts:
            if start.poll() is not None:
                told, wrong = start.communicate()
                self.assertEqual(0, start.returncode, wrong)
                self.assertIn("already runs with this profile", told)


if __name__ == "__main__":
    unittest.main(verbosity=2)
