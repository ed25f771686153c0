#!/usr/bin/env python3
"""The command line, without a display: help and version answer, a wrong option is one clear line."""
import os
import subprocess
import unittest

CONSOLE = os.environ["ONBELAY_CONSOLE"]
SANDBOX = os.environ["ONBELAY_SANDBOX"]


def run(program, *arguments):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run([program, *arguments], capture_output=True, text=True, timeout=60,
                          env=environment, check=False)


class Options(unittest.TestCase):
    def test_help_and_version(self):
        told = run(CONSOLE, "--help")
        self.assertEqual(0, told.returncode)
        self.assertIn("Usage: onbelay-console", told.stdout)
        for option in ("--sandbox", "--server", "--hubspot-url", "--profile", "--diagnose"):
            self.assertIn(option, told.stdout)
        self.assertRegex(run(CONSOLE, "--version").stdout, r"^onbelay-console \d+\.\d+\.\d+\n$")

    def test_refusals_are_one_line(self):
        for arguments in (["--server", "http://example.com"], ["--server", "ftp://example.com"],
                          ["--server", "https://user:secret@example.com"],
                          ["--hubspot-url", "http://10.0.0.1"], ["--bogus"], ["--theme", "pink"],
                          ["--language", "qq"], ["--sandbox", "--server", "https://a.example"],
                          ["--json"], ["--timeout", "5"], ["--diagnose", "--timeout", "soon"],
                          ["--diagnose", "--sandbox"]):
            with self.subTest(arguments=arguments):
                told = run(CONSOLE, *arguments)
                self.assertEqual(2, told.returncode, told.stderr)
                self.assertEqual(1, told.stderr.count("\n"), told.stderr)
                self.assertTrue(told.stderr.startswith("onbelay-console: "), told.stderr)

    def test_sandbox_stays_on_this_computer(self):
        for host in ("0.0.0.0", "192.168.0.1", "::"):
            told = run(SANDBOX, "--host", host)
            self.assertNotEqual(0, told.returncode)
            self.assertIn("loopback", told.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
