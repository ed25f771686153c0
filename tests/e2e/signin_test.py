#!/usr/bin/env python3
"""Signing in with the browser, in the real window: allowed, denied, renewed, revoked; several
accounts; and a server without the admin API."""
import os
import subprocess
import tempfile
import unittest

from browser import Browser
from console import Console
from sandbox import Sandbox
from screenreader import Atspi, act, focus, press_key, wait_for


class SignIn(unittest.TestCase):
    def begin(self, *arguments):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = scratch.name
        self.sandbox = Sandbox(os.environ["ONBELAY_SANDBOX"], "--in-memory", "--faults",
                               *arguments)
        self.addCleanup(self.sandbox.stop)
        self.browser = Browser(f"{self.scratch}/browser")
        self.open_console()

    def open_console(self):
        self.console = Console(os.environ["ONBELAY_CONSOLE"], f"{self.scratch}/profile",
                               "--hubspot-url", self.sandbox.hubspot, **self.browser.environment)
        self.addCleanup(self.console.stop)

    def enter_server(self):
        focus(self.console.find(Atspi.Role.TEXT, "Server address"))
        press_key("ctrl+a")
        Atspi.EditableText.set_text_contents(
            self.console.find(Atspi.Role.TEXT, "Server address"), self.sandbox.server)

    def browse(self):
        self.enter_server()
        self.console.press("Sign in with browser")
        return self.browser.next_address()

    def sign_in(self, person="p-001"):
        page = self.browser.decide(self.browse(), person)
        self.console.find(Atspi.Role.LIST_ITEM, "HubSpot")
        return page

    def switch_account(self):
        """By keyboard, to the first one that the account menu offers."""
        place = Atspi.Component.get_extents(self.console.find(starts="Account: "),
                                            Atspi.CoordType.SCREEN)
        subprocess.run(["xdotool", "mousemove", "--sync", str(place.x + place.width // 2),
                        str(place.y + place.height // 2), "click", "1"], check=True)
        press_key("Down", "Right", "Return")

    def test_allowed_and_remembered(self):
        self.begin()
        page = self.sign_in()
        self.assertIn("signed in", page)
        self.console.stop()
        self.open_console()  # the keychain has it
        self.console.find(Atspi.Role.LIST_ITEM, "HubSpot")

    def test_denied(self):
        self.begin()
        self.browser.decide(self.browse(), None, "deny")
        self.console.says("declined in the browser")
        self.sign_in()  # and again

    def test_cancelled_by_keyboard(self):
        self.begin()
        self.browse()
        self.console.says("Go on in your browser")
        cancel = self.console.find(Atspi.Role.PUSH_BUTTON, "Cancel")
        focus(cancel)
        press_key("space")
        self.console.gone(name="Open the page again")
        self.sign_in()

    def test_renewed_unseen(self):
        self.begin()
        self.sign_in()
        for section in ("Activity", "Permissions", "Activity"):
            self.sandbox.fault(oauth={"expireAccessTokens": True})
            self.console.choose_section(section)
        self.console.choose_section("Permissions")
        self.console.find(Atspi.Role.TABLE, "Permissions")
        self.assertFalse(next(self.console.find_all(starts="Your session is over"), None))

    def test_revoked_leads_back(self):
        self.begin()
        self.sign_in()
        self.sandbox.fault(oauth={"revokeAll": True})
        self.console.choose_section("Activity")
        self.console.says("Your session is over")
        again = self.console.find(starts="Sign in again: ")
        act(again)
        self.browser.decide(self.browser.next_address(), "p-001")
        self.console.find(Atspi.Role.LIST_ITEM, "HubSpot")

    def test_two_accounts(self):
        self.begin()
        self.sign_in("p-001")
        first = self.console.find(starts="Account: ").get_name()
        self.switch_account()  # there is only "Another account…"
        self.sign_in("p-002")
        self.assertNotEqual(first, self.console.find(starts="Account: ").get_name())
        self.switch_account()
        self.console.find(name=first)

    def test_without_the_admin_api(self):
        self.begin("--no-admin-api")
        self.browser.decide(self.browse(), "p-001")
        self.console.find(Atspi.Role.LIST_ITEM, "Permissions (plan)")
        self.console.find(name="Guided mode")
        self.console.choose_section("Diagnostics")
        self.console.press("Look through Claude’s eyes")
        self.console.says("Claude knows you as")
        self.console.says("does not tell its permissions")

    def test_what_claude_sees_is_asked_for(self):
        """A sign-in for the admin API does not cover MCP; the same person allows it afterwards."""
        self.begin()
        self.sign_in()
        self.console.choose_section("Diagnostics")
        self.console.press("Look through Claude’s eyes")
        self.console.press("Allow in the browser")
        self.browser.decide(self.browser.next_address(), "p-001")
        self.console.says("Claude knows you as")
        self.console.choose_section("Activity")  # the admin API takes the new token as well
        self.assertFalse(next(self.console.find_all(starts="Your session is over"), None))


if __name__ == "__main__":
    unittest.main(verbosity=2)
