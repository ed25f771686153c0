#!/usr/bin/env python3
"""--diagnose as a help desk runs it: the real program without a display, after somebody has signed
in with the real window and the real keychain."""
import json
import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import unittest
import urllib.request

from browser import Browser
from console import Console
from sandbox import TOKENS, Sandbox
from screenreader import Atspi, focus, press_key

CONSOLE = os.environ["ONBELAY_CONSOLE"]
WITHOUT_DISPLAY = {key: value for key, value in os.environ.items()
                   if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}


# On a session bus of its own, where nobody has unlocked the same keychain.
LOCKED = ["dbus-run-session", "--", "sh", "-c",
          'gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; "$@"', "locked"]


class Silent:
    """Takes connections and says nothing."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"


class Diagnose(unittest.TestCase):
    def begin(self, *arguments):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.profile = f"{scratch.name}/profile"
        self.sandbox = Sandbox(os.environ["ONBELAY_SANDBOX"], "--in-memory", "--faults",
                               *arguments)
        self.addCleanup(self.sandbox.stop)
        self.browser = Browser(f"{scratch.name}/browser")

    def open_console(self):
        self.console = Console(CONSOLE, self.profile, "--hubspot-url", self.sandbox.hubspot,
                               **self.browser.environment)
        self.addCleanup(self.console.stop)

    def sign_in(self, *arguments, page="HubSpot"):
        self.begin(*arguments)
        self.open_console()
        focus(self.console.find(Atspi.Role.TEXT, "Server address"))
        press_key("ctrl+a")
        Atspi.EditableText.set_text_contents(
            self.console.find(Atspi.Role.TEXT, "Server address"), self.sandbox.server)
        self.console.press("Sign in with browser")
        self.browser.decide(self.browser.next_address(), "p-001")
        self.console.find(Atspi.Role.LIST_ITEM, page)

    def connect(self, token):
        place = f"{self.sandbox.server}/api/admin/v1/integrations/hubspot"
        headers = {"Authorization": f"Bearer {self.sandbox.admin_token}",
                   "Content-Type": "application/json"}
        with urllib.request.urlopen(urllib.request.Request(place, headers=headers),
                                    timeout=20) as answer:
            headers["If-Match"] = answer.headers["ETag"]
        request = urllib.request.Request(
            f"{place}/credential", data=json.dumps({"token": token}).encode(), method="PUT",
            headers=headers)
        urllib.request.urlopen(request, timeout=20).close()

    def command(self, *arguments, hubspot=None):
        return [CONSOLE, "--diagnose", "--profile", self.profile, "--language", "en",
                "--hubspot-url", hubspot or self.sandbox.hubspot, *arguments]

    def diagnose(self, *arguments, hubspot=None, before=(), **environment):
        told = subprocess.run([*before, *self.command(*arguments, hubspot=hubspot)],
                              capture_output=True, text=True, timeout=120, check=False,
                              env={**WITHOUT_DISPLAY, **environment})
        self.assertNotRegex(told.stdout + told.stderr, r"pat-na1-|eyJ|Bearer|refresh_token")
        return told

    def report(self, *arguments, code, **how):
        told = self.diagnose("--json", *arguments, **how)
        self.assertEqual(code, told.returncode, told.stdout + told.stderr)
        report = json.loads(told.stdout)
        self.assertEqual((1, code), (report["schema"], report["exitCode"]))
        for personal in ("Amara", "Okafor", "@", "Northwind"):
            self.assertNotIn(personal, told.stdout)
        return report

    @staticmethod
    def codes(report):
        return {check["id"]: (check["verdict"], check["code"]) for check in report["checks"]}

    def test_all_passed_and_in_words(self):
        self.sign_in()
        self.connect(TOKENS["full"])
        self.console.stop()
        report = self.report(code=0)
        codes = self.codes(report)
        self.assertEqual(("passed", "sessionValid"), codes["session.valid"])
        self.assertEqual(("passed", "keyAccepted"), codes["key.accepted"])
        self.assertEqual(("passed", "keychainWorks"), codes["keychain"])
        self.assertEqual(("notTested", "withoutDisplay"), codes["display"])
        self.assertEqual(len(report["checks"]), sum(report["summary"].values()))
        self.assertEqual(self.sandbox.server, report["server"])
        told = self.diagnose()
        self.assertEqual(0, told.returncode)
        self.assertRegex(told.stdout, r"\nPassed      HubSpot accepts the key: ")
        self.assertEqual("", told.stderr)

    def test_findings(self):
        self.sign_in()
        self.connect(TOKENS["readOnly"])
        self.console.stop()
        codes = self.codes(self.report(code=1))
        self.assertEqual("warning", codes["key.scopes"][0])
        pathlib.Path(self.profile, "rows.sqlite-wal").unlink(missing_ok=True)
        pathlib.Path(self.profile, "rows.sqlite").write_bytes(b"x" * 8192)
        codes = self.codes(self.report(code=1))
        self.assertEqual(("failed", "storeFaulty"), codes["store.rows"])
        pathlib.Path(self.profile).chmod(0o755)  # looked at, not mended
        codes = self.codes(self.report(code=1))
        self.assertEqual(("warning", "profileOpenToOthers"), codes["profile"])
        self.assertEqual(0o755, pathlib.Path(self.profile).stat().st_mode & 0o777)

    def test_busy_server(self):
        self.sign_in()
        self.connect(TOKENS["full"])
        self.console.stop()
        for status in (429, 503):
            with self.subTest(status=status):
                self.sandbox.fault(rules=[{"kind": "status", "status": status,
                                           "path": "/checks$"}])
                codes = self.codes(self.report(code=1))
                self.assertEqual(("notTested", "noAnswer"), codes["key.accepted"])
                self.assertEqual(("warning", "connectionUnknown"), codes["connection.state"])

    def test_beside_a_running_console(self):
        self.sign_in()
        self.connect(TOKENS["full"])
        self.assertEqual("passed", self.codes(self.report(code=0))["session.valid"][0])
        # Its token has run out: whoever renews it now must be the one that runs.
        self.sandbox.fault(oauth={"expireAccessTokens": True})
        report = self.report(code=2)
        self.assertEqual(("notTested", "sessionElsewhere"), self.codes(report)["session.valid"])
        self.console.choose_section("Activity")  # and it does
        self.console.choose_section("Permissions")
        self.console.find(Atspi.Role.TABLE, "Permissions")
        self.assertFalse(next(self.console.find_all(starts="Your session is over"), None))
        self.assertEqual("passed", self.codes(self.report(code=0))["session.valid"][0])

    def test_renews_where_nobody_else_does(self):
        self.sign_in()
        self.connect(TOKENS["full"])
        self.console.stop()
        for _ in range(2):  # the second time with what the first has stored
            self.sandbox.fault(oauth={"expireAccessTokens": True})
            self.assertEqual("passed", self.codes(self.report(code=0))["session.valid"][0])
        self.open_console()
        self.console.find(Atspi.Role.LIST_ITEM, "HubSpot")

    def test_session_is_over(self):
        self.sign_in()
        self.console.stop()
        self.sandbox.fault(oauth={"revokeAll": True})
        codes = self.codes(self.report(code=1))
        self.assertEqual(("failed", "sessionEnded"), codes["session.valid"])

    def test_without_the_admin_api(self):
        self.sign_in("--no-admin-api", page="Permissions (plan)")
        self.console.stop()
        codes = self.codes(self.report(code=0))
        self.assertEqual(("notTested", "apiMissing"), codes["api"])
        self.assertNotIn("key.accepted", codes)

    def test_could_not_run(self):
        self.begin()
        self.assertEqual(2, self.diagnose().returncode)
        self.assertEqual("noProfile", self.report(code=2)["error"]["code"])
        self.assertFalse(pathlib.Path(self.profile).exists())  # nothing is made
        self.sign_in()
        self.console.stop()
        for arguments, environment, code in (
                (["--account", "account-of-nobody"], {}, "noAccount"),
                (["--server", "https://elsewhere.example"], {}, "noAccount"),
                ([], {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}, "keychainMissing")):
            with self.subTest(code=code):
                report = self.report(*arguments, code=2, **environment)
                self.assertEqual(code, report["error"]["code"])
        self.assertEqual(2, self.diagnose("--timeout", "0").returncode)
        with tempfile.TemporaryDirectory() as runtime:
            report = self.report(code=2, before=LOCKED, XDG_RUNTIME_DIR=runtime)
        self.assertEqual("keychainLocked", report["error"]["code"])

    def test_stopped(self):
        self.sign_in()
        self.console.stop()
        silent = Silent()
        self.addCleanup(silent.socket.close)
        codes = self.codes(self.report("--timeout", "5", code=2, hubspot=silent.url))
        self.assertEqual(("notTested", "cancelled"), codes["clock"])
        silent = Silent()  # nobody has knocked there yet
        self.addCleanup(silent.socket.close)
        with subprocess.Popen(self.command("--json", hubspot=silent.url), stdout=subprocess.PIPE,
                              env=WITHOUT_DISPLAY) as running:
            silent.socket.accept()[0].close()  # it is under way
            running.send_signal(signal.SIGINT)
            told = running.communicate(timeout=60)[0]
        self.assertEqual(130, running.returncode)
        self.assertEqual(130, json.loads(told)["exitCode"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
