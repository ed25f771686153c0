#!/usr/bin/env python3
"""The tokens leave no trace: once the wizard is done with a HubSpot token, and after signing out, a
core dump of the console holds no copy of it, and nothing outside its memory ever does. Over HTTPS,
and for the program as people get it: a sanitizer's allocator keeps what was freed."""
import base64
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import unittest

from browser import Browser
from clipboard import Clipboard, offered
from console import Console
from memoryimage import MemoryImage
from sandbox import TOKENS, Sandbox
from screenreader import Atspi, act, focus, press_key, type_text, wait_for, walk
from tlsfront import TlsFront, make_certificate, trusting

PROGRAMS = os.environ.get("ONBELAY_RELEASE_BIN")  # folder of an unsanitized console and sandbox
SKIPPED = 77  # as tests/e2e/CMakeLists.txt tells ctest


left, middle = "1", "2"  # the mouse's buttons


def click(node, button):
    place = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
    subprocess.run(["xdotool", "mousemove", "--sync", str(place.x + place.width // 2),
                    str(place.y + place.height // 2), "click", button], check=True)


class Memory(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.addCleanup(self.scratch.cleanup)
        self.sandbox = Sandbox(f"{PROGRAMS}/onbelay-sandbox", "--in-memory", "--faults")
        self.addCleanup(self.sandbox.stop)
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))  # as where core files are wanted
        self.output = open(f"{self.scratch.name}/output", "wb+")
        self.addCleanup(self.output.close)
        self.console = self.open_console(*self.addresses())
        self.addCleanup(self.console.kill)
        self.sign_in()

    def addresses(self):
        """What to start the console with, and the addresses of server and HubSpot."""
        certificate, key = make_certificate(self.scratch.name)
        before = trusting(certificate, self.scratch.name)
        if not before:
            print("No mount namespace allowed here: plain HTTP instead of HTTPS.")
            return (), self.sandbox.server, self.sandbox.hubspot
        fronts = [TlsFront(url, certificate, key)
                  for url in (self.sandbox.server, self.sandbox.hubspot)]
        for front in fronts:
            self.addCleanup(front.stop)
        return before, fronts[0].url, fronts[1].url

    def open_console(self, before, server, hubspot):
        return Console(f"{PROGRAMS}/onbelay-console", f"{self.scratch.name}/profile", "--server",
                       server, "--hubspot-url", hubspot, before=before, output=self.output,
                       QT_LOGGING_RULES="*=true")

    def sign_in(self):
        with Clipboard(self.sandbox.admin_token):
            focus(self.console.find(Atspi.Role.PASSWORD_TEXT, "Bearer token"))
            press_key("ctrl+v")
            self.console.press("Sign in")
            self.console.find(Atspi.Role.LIST_ITEM, "HubSpot")

    def sign_out(self):
        click(self.console.find(starts="Account: "), left)
        press_key("Up", "Return")  # the last item
        self.console.find(Atspi.Role.PASSWORD_TEXT, "Bearer token")

    def open_token_field(self):
        self.console.choose_section("HubSpot")
        act(wait_for(self.begin_button, "the button that begins or goes on"))
        wait_for(self.at_last_step, "the last step")
        field = self.console.find(Atspi.Role.PASSWORD_TEXT, "HubSpot token")
        focus(field)
        return field

    def begin_button(self):
        """What opens the wizard; its name tells where it was left."""
        for button in self.console.find_all(Atspi.Role.PUSH_BUTTON):
            if button.get_name().startswith(("Connect HubSpot", "Continue with step ")):
                return button
        return None

    def at_last_step(self):
        """A step nearer to it, unless it is reached: a wizard goes on where it was left."""
        if next(self.console.find_all(starts="Step 5 of 5"), None):
            return True
        for button in self.console.find_all(Atspi.Role.PUSH_BUTTON, "Next"):
            act(button)
        return False

    def close_wizard(self):
        self.console.press("Continue later")
        self.console.gone(name="HubSpot token")

    def paste(self, text, seen):
        """Ctrl+V of another program's text; `seen` tells that it has arrived."""
        self.open_token_field()
        with Clipboard(text):
            press_key("ctrl+v")
            wait_for(seen, "what the paste leads to")

    def proven(self):
        return self.console.is_enabled("Connect")

    def image(self):
        return MemoryImage(self.console.process.pid)

    def assert_held(self, secret):
        """The control: as long as it is needed, the search does find it."""
        image = self.image()
        self.assertTrue(image.pieces(secret), "a held secret is not found: the search is blind")
        return image

    def assert_gone(self, *secrets):
        image = self.image()
        for secret in secrets:
            for spelling in (secret, base64.b64encode(secret.encode()).decode()):
                found = image.pieces(spelling)
                self.assertEqual([], found[:3], f"{len(found)} pieces, by {image.how}")

    def assert_not_outside(self, secret):
        """Neither on the screen's surface, nor in files, nor in what others can ask for."""
        process = self.console.process.pid
        for name, told in [("accessibility", self.accessible()), ("windows", self.titles()),
                           ("output", pathlib.Path(self.output.name).read_bytes())]:
            self.assertTrue(told, f"no {name} to look at")
            self.assertNotIn(secret.encode(), told, name)
        for file in [*pathlib.Path(f"/proc/{process}").glob("task/*/comm"),
                     *(pathlib.Path(f"/proc/{process}/{each}") for each in ("cmdline", "environ")),
                     *self.files()]:
            content = file.read_bytes()
            for spelling in (secret.encode(), secret.encode("utf-16-le")):
                self.assertNotIn(spelling, content, file)
        for selection in ("clipboard", "primary"):
            self.assertEqual("", offered(selection), "the console offers something to paste")

    def accessible(self):
        told = []
        for node in walk(self.console.root, skip_hidden=False):
            told += [node.get_name(), node.get_description(), str(node.get_attributes())]
            text = node.get_text_iface()
            if text:
                told.append(Atspi.Text.get_text(text, 0, -1))
        return "\n".join(map(str, told)).encode()

    def windows(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                                str(self.console.process.pid)],
                               capture_output=True, text=True, check=False)
        return found.stdout.split()

    def titles(self):
        return b"".join(subprocess.run(["xprop", "-id", window], capture_output=True,
                                       check=False).stdout for window in self.windows())

    def files(self):
        roots = [self.scratch.name, *(os.environ[each] for each in (
            "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"))]
        return [path for root in roots for path in pathlib.Path(root).rglob("*")
                if path.is_file() and "/keyring" not in str(path)]

    def test_connected_then_signed_out(self):
        token, bearer = TOKENS["full"], self.sandbox.admin_token
        self.assertEqual([], self.image().pieces(token), "found before it was pasted")
        self.paste(token, self.proven)
        self.console.press("Show beginning and end", Atspi.Role.CHECK_BOX)
        held = self.assert_held(token)
        print(f"held: {held.whole(token)} copies in UTF-8 and UTF-16")
        self.assert_not_outside(token)
        self.console.press("Connect")
        self.console.find(Atspi.Role.PUSH_BUTTON, "Check now")
        self.assert_gone(token)
        self.assert_not_outside(token)

        signed_in = self.assert_held(bearer)
        print(f"signed in: {signed_in.whole(bearer)} copies in UTF-8 and UTF-16")
        self.assert_not_outside(bearer)
        self.sign_out()
        self.assert_gone(token, bearer)

    def test_closed_after_the_proof(self):
        field = self.open_token_field()
        with Clipboard(TOKENS["readOnly"], "primary"):
            click(field, middle)
            wait_for(self.proven, "the proof")
        self.assert_held(TOKENS["readOnly"])
        self.close_wizard()
        self.assert_gone(TOKENS["readOnly"])

    def test_refused_paste_and_refused_token(self):
        both = [TOKENS["full"], TOKENS["readOnly"]]
        self.paste(" ".join(both), lambda: self.console.says("more than one token"))
        self.close_wizard()
        self.assert_gone(*both)
        self.open_token_field()
        type_text(TOKENS["revoked"])
        self.console.says("HubSpot does not accept this token")
        self.close_wizard()
        self.assert_gone(TOKENS["revoked"], *both)

    def test_a_crash_writes_no_core_file(self):
        limits = pathlib.Path(f"/proc/{self.console.process.pid}/limits").read_text()
        self.assertRegex(limits, r"Max core file size +0 ")

    def test_silent_hubspot(self):
        self.sandbox.fault(hubspot={"command": "setMode", "mode": "silent"})
        self.paste(TOKENS["full"], lambda: self.console.says("Asking HubSpot"))
        self.close_wizard()  # in the middle of the proof
        self.assert_gone(TOKENS["full"])
        self.paste(TOKENS["full"],
                   lambda: self.console.find(Atspi.Role.PUSH_BUTTON, "Check again"))
        self.close_wizard()
        self.assert_gone(TOKENS["full"])


def kept_grant():
    """The tokens of the one account that the keychain holds; None when it holds none."""
    told = subprocess.run(["secret-tool", "search", "--all", "server", "On Belay Console"],
                          capture_output=True, text=True, check=False).stdout
    for line in told.splitlines():
        name, _, value = line.partition(" = ")
        if name == "secret":
            try:
                value = base64.b64decode(value, validate=True).decode()
            except ValueError:
                pass
            return json.loads(value)
    return None


class BrowserMemory(Memory):
    """The same for who signs in with the browser. Over plain HTTP to this computer: what the
    sandbox says of itself names its own address, not that of a front."""

    def addresses(self):
        self.browser = Browser(f"{self.scratch.name}/browser")
        return (), self.sandbox.server, self.sandbox.hubspot

    def open_console(self, before, server, hubspot):
        return Console(f"{PROGRAMS}/onbelay-console", f"{self.scratch.name}/profile", "--server",
                       server, "--hubspot-url", hubspot, before=before, output=self.output,
                       QT_LOGGING_RULES="*=true", **self.browser.environment)

    def sign_in(self):
        self.console.press("Sign in with browser")
        self.address = self.browser.next_address()
        self.browser.decide(self.address, "p-001")
        self.console.find(Atspi.Role.LIST_ITEM, "HubSpot")

    def test_renewed_then_signed_out(self):
        first = wait_for(kept_grant, "the grant in the keychain")
        # Without what all tokens of the sandbox begin with.
        secrets = [each.rsplit("-", 1)[1] for each in (first["access"], first["refresh"])]
        self.assert_held(secrets[0])
        for secret in secrets:
            self.assert_not_outside(secret)
        self.sandbox.fault(oauth={"expireAccessTokens": True})
        self.console.choose_section("Activity")
        wait_for(lambda: kept_grant() != first, "a renewed grant in the keychain")
        second = kept_grant()
        renewed = [each.rsplit("-", 1)[1] for each in (second["access"], second["refresh"])]
        self.assertFalse(set(secrets) & set(renewed), "both tokens are replaced")
        self.assert_held(renewed[0])
        # The access token before is held by the event stream that was opened with it.
        self.assert_gone(secrets[1])
        for secret in renewed:
            self.assert_not_outside(secret)
        self.sign_out()
        wait_for(lambda: kept_grant() is None, "an empty keychain")
        self.assert_gone(*secrets, *renewed)
        for secret in secrets + renewed:
            self.assert_not_outside(secret)

    # What the other class tries needs no second time.
    test_connected_then_signed_out = None
    test_closed_after_the_proof = None
    test_refused_paste_and_refused_token = None
    test_a_crash_writes_no_core_file = None
    test_silent_hubspot = None


if __name__ == "__main__":
    if not PROGRAMS:
        print("SKIPPED: ONBELAY_RELEASE_BIN names no folder with an unsanitized console.\n"
              "./test.sh builds one and tells where it is.")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
