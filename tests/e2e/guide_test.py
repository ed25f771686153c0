#!/usr/bin/env python3
"""A replacement HubSpot guide in the profile of the real console: used when it is signed with the
key that the build trusts, refused and said when it is not."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from console import Console
from sandbox import Sandbox
from screenreader import Atspi, press_key

CONSOLE = os.environ["ONBELAY_CONSOLE"]
SANDBOX = os.environ["ONBELAY_SANDBOX"]
TOP = pathlib.Path(__file__).resolve().parents[2]
TITLE = "Open the page that has moved"


class Guide(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.profile = pathlib.Path(scratch.name, "profile")
        self.place = self.profile / "guides" / "hubspot.json"
        self.place.parent.mkdir(parents=True, mode=0o700)
        self.profile.chmod(0o700)
        self.sandbox = Sandbox(SANDBOX, "--in-memory")
        self.addCleanup(self.sandbox.stop)

    def write_guide(self):
        guide = json.loads((TOP / "resources/integrations/hubspot.json").read_text("utf-8"))
        self.built_in = guide["revision"]
        self.title = guide["doors"][0]["steps"][0]["title"]["en"]
        guide["revision"] = "2999-01-01.1"
        guide["doors"][0]["steps"][0]["title"]["en"] = TITLE
        self.place.write_text(json.dumps(guide), "utf-8")

    def sign(self):
        subprocess.run(["minisign", "-S", "-s", str(TOP / "packaging/guide/development.key"),
                        "-m", str(self.place)], check=True, stdout=subprocess.DEVNULL)

    def sign_in(self):
        console = Console(CONSOLE, str(self.profile), "--server", self.sandbox.server,
                          "--hubspot-url", self.sandbox.hubspot)
        self.addCleanup(console.kill)
        console.sign_in(self.sandbox.admin_token)
        return console

    def test_signed_replacement_is_used(self):
        self.write_guide()
        self.sign()
        console = self.sign_in()
        console.press("Connect HubSpot")
        console.find(starts="Step 1 of 5")
        console.says(TITLE)
        console.press("Continue later")
        console.gone(starts="Step 1 of 5")
        press_key("ctrl+comma")
        console.says("Guide in use: Replacement. Revision 2999-01-01.1.")
        console.press("Use the built-in guide")
        console.says(f"Revision {self.built_in}, from the next sign-in.")
        console.press("Close")
        self.assertFalse(self.place.exists())
        console.stop()
        self.check_built_in(self.sign_in_again())

    def test_unsigned_replacement_is_refused_and_said(self):
        self.write_guide()
        console = self.sign_in()
        console.says("The replacement HubSpot guide is not signed")
        console.press("Open the settings")
        console.says(f"Guide in use: Built in. Revision {self.built_in}.")
        console.press("Close")
        self.check_built_in(console)

    def sign_in_again(self):
        """The session is remembered in the keychain."""
        console = Console(CONSOLE, str(self.profile), "--server", self.sandbox.server,
                          "--hubspot-url", self.sandbox.hubspot)
        self.addCleanup(console.kill)
        console.find(Atspi.Role.LIST_ITEM, "HubSpot")
        return console

    def check_built_in(self, console):
        console.press("Connect HubSpot")
        console.find(starts="Step 1 of 5")
        console.says(self.title)
        self.assertFalse([text for text in console.texts() if TITLE in text])


if __name__ == "__main__":
    unittest.main(verbosity=2)
