#!/usr/bin/env python3
"""The main job from a fresh profile, through the accessibility tree of a real window: sign in,
connect HubSpot with a pasted token, grant deals:read to a group, review, apply, restart, and find
it in the window and in the sandbox's API."""
import os
import pathlib
import tempfile
import unittest

from console import Console
from sandbox import TOKENS, Sandbox
from screenreader import Atspi, act, focus, type_text, wait_for

CONSOLE = os.environ["ONBELAY_CONSOLE"]
SANDBOX = os.environ["ONBELAY_SANDBOX"]
GROUP = "Support Tier 1"
SCOPE = "deals:read"


class Journey(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.addCleanup(self.scratch.cleanup)
        self.sandbox = self.start_sandbox()

    def start_sandbox(self):
        sandbox = Sandbox(SANDBOX, "--database", f"{self.scratch.name}/sandbox.sqlite", "--faults")
        self.addCleanup(sandbox.stop)
        return sandbox

    def open_console(self):
        console = Console(CONSOLE, f"{self.scratch.name}/profile", "--server", self.sandbox.server,
                          "--hubspot-url", self.sandbox.hubspot)
        self.addCleanup(console.kill)
        return console

    def test_connect_grant_apply_restart(self):
        console = self.open_console()
        console.sign_in(self.sandbox.admin_token)
        console.connect_hubspot(TOKENS["full"])
        console.press("Connect")
        wait_for(lambda: self.sandbox.connection()["state"] == "connected", "the stored token")
        self.finish_wizard(console)

        console.open_permissions()
        console.toggle(f"{GROUP}, {SCOPE}, not granted")
        console.cell(f"{GROUP}, {SCOPE}, granted, staged")
        self.assertNotIn(SCOPE, self.sandbox.groups()[GROUP]["scopes"], "nothing is sent yet")
        if not self.sandbox.groups()[GROUP]["access"]:
            console.toggle(f"{GROUP}, access, not granted")
        console.review_and_apply()
        wait_for(lambda: SCOPE in self.sandbox.groups()[GROUP]["scopes"], "the applied scope")
        console.stop()

        again = self.open_console()
        again.open_permissions()
        name = again.cell(f"{GROUP}, {SCOPE}, granted").get_name()
        self.assertNotIn("staged", name)
        entries = [e for e in self.sandbox.audit() if e["cell"] == SCOPE]
        self.assertEqual(1, len(entries), entries)
        self.assertEqual(GROUP, entries[0]["group"]["name"])
        self.check_profile_has_no_secret()

    def test_read_only_token_shows_write_scopes_as_missing(self):
        console = self.open_console()
        console.sign_in(self.sandbox.admin_token)
        console.connect_hubspot(TOKENS["readOnly"])
        console.says("crm.objects.deals.write")
        console.press("Connect")
        wait_for(lambda: self.sandbox.connection()["state"] == "degraded", "the stored token")
        results = {s["scope"]: s["result"] for s in self.sandbox.connection()["lastCheck"]["scopes"]}
        self.assertEqual("missing", results["deals:write"])
        self.assertEqual("granted", results["deals:read"])

    def test_weaker_key_is_stopped_and_the_old_one_remembered(self):
        console = self.open_console()
        console.sign_in(self.sandbox.admin_token)
        console.connect_hubspot(TOKENS["full"])
        console.press("Connect")
        console.says("9 of 9 scopes")
        console.press("Update key")
        console.says("Rotate and expire later")
        console.enter_secret("HubSpot token", TOKENS["readOnly"])
        console.says("The new token can do less than the one in use")
        console.says("Would be lost: ")
        console.press("Replace key")
        stop = console.find(Atspi.Role.DIALOG, "The new token can do less than the one in use")
        console.find(Atspi.Role.PUSH_BUTTON, "Store it anyway", root=stop)
        self.assertFalse(console.is_enabled("Store it anyway"), "it wants a reason")
        self.assertEqual("0001", self.sandbox.connection()["tokenHint"]["lastFour"])
        focus(console.find(Atspi.Role.TEXT, "Reason", root=stop))
        type_text("Reading is enough for now")
        console.press("Store it anyway")
        console.says("The key was updated")
        self.assertEqual("0002", self.sandbox.connection()["tokenHint"]["lastFour"])
        console.says("Expire the old token in HubSpot")
        entries = [e for e in self.sandbox.audit() if e["cell"] == "credential"]
        self.assertEqual("Reading is enough for now", entries[0]["reason"])

    def test_staged_edits_survive_a_crash_of_both(self):
        console = self.open_console()
        console.sign_in(self.sandbox.admin_token)
        console.open_permissions()
        console.toggle(f"{GROUP}, {SCOPE}, not granted")
        console.cell(f"{GROUP}, {SCOPE}, granted, staged")
        console.kill()
        again = self.open_console()
        again.open_permissions()
        again.cell(f"{GROUP}, {SCOPE}, granted, staged")

    def test_what_was_applied_is_reverted(self):
        def held():
            group = self.sandbox.groups()[GROUP]
            return group["access"], sorted(group["scopes"])
        before = held()
        console = self.open_console()
        console.sign_in(self.sandbox.admin_token)
        console.open_permissions()
        console.toggle(f"{GROUP}, {SCOPE}, not granted")
        console.review_and_apply()
        wait_for(lambda: held() != before, "the applied cells")
        console.press("Revert these changes…")
        console.press("Stage for review")
        console.cell(f"{GROUP}, {SCOPE}, not granted, staged")
        console.review_and_apply()
        wait_for(lambda: held() == before, "the cells as they were")
        sets = [entry["changeSet"] for entry in self.sandbox.audit() if entry["changeSet"]]
        self.assertEqual(2, len(set(sets)), "each of them is a change set")
        # The activity list offers the same, of the newest change: of the revert itself.
        console.press("Close")
        console.choose_section("Activity")

        def choose_newest():
            change = next(console.find_all(Atspi.Role.LIST_ITEM, starts=f"{GROUP}: "))
            if not change.get_state_set().contains(Atspi.StateType.SELECTED):
                act(change)
            return next(console.find_all(Atspi.Role.PUSH_BUTTON, "Revert…"), None)
        wait_for(choose_newest, "a selected change")  # the list is read again when it is shown
        console.press("Revert…")
        console.press("Stage for review")
        console.cell(f"{GROUP}, {SCOPE}, granted, staged")

    def test_sandbox_dies_in_the_middle_of_apply(self):
        console = self.open_console()
        console.sign_in(self.sandbox.admin_token)
        console.open_permissions()
        console.toggle(f"{GROUP}, {SCOPE}, not granted")
        console.press("Review and apply")
        self.sandbox.kill()
        console.press("Apply")
        console.says("It goes on by itself")
        console.press("Cancel")
        console.press("Close")
        console.cell(f"{GROUP}, {SCOPE}, granted, staged")
        console.says("On Belay cannot be reached since")
        # The next start has no network either: what was known last is there, with what was staged.
        console.kill()
        console = self.open_console()
        console.open_permissions()
        console.says("Groups are shown as they were")
        console.cell(f"{GROUP}, {SCOPE}, granted, staged")

    def test_member_sees_everything_and_changes_nothing(self):
        console = self.open_console()
        console.sign_in(self.sandbox.member_token)
        console.open_permissions()
        before = self.sandbox.groups()[GROUP]
        console.cell(f"{GROUP}, {SCOPE}, not granted")
        console.says("Only administrators")
        self.assertFalse(console.is_enabled("Review and apply"))
        self.assertEqual(before, self.sandbox.groups()[GROUP])

    def finish_wizard(self, console):
        """Leaves the page that says that HubSpot is connected, where there is one."""
        console.find(Atspi.Role.PUSH_BUTTON, "Check now")

    def check_profile_has_no_secret(self):
        secrets = [TOKENS["full"], self.sandbox.admin_token]
        for path in pathlib.Path(self.scratch.name, "profile").rglob("*"):
            if path.is_file():
                content = path.read_bytes()
                for secret in secrets:
                    self.assertNotIn(secret.encode(), content, path)


if __name__ == "__main__":
    unittest.main(verbosity=2)
