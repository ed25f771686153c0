"""Starts the real console for an end-to-end test and walks its screens by name."""
import os
import subprocess

from screenreader import Atspi, Program, act, focus, press_key, type_text, wait_for


class Console(Program):
    """`before`: a command that becomes the program; `output`: a file for what it prints."""

    def __init__(self, program, profile, *arguments, before=(), output=None, **environment):
        process = subprocess.Popen(
            [*before, program, "--profile", profile, "--language", "en", *arguments],
            env={**os.environ, **environment}, stdout=output, stderr=output)
        super().__init__(process)

    def stop(self):
        """Ends it as closing the last window would."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=30)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def enter_secret(self, name, secret):
        """Types into a secret field, which offers no text to the tree."""
        focus(self.find(Atspi.Role.PASSWORD_TEXT, name))
        type_text(secret)

    def sign_in(self, token):
        self.enter_secret("Bearer token", token)
        self.press("Sign in")
        self.find(Atspi.Role.LIST_ITEM, "HubSpot")

    def connect_hubspot(self, token):
        """Walks the five steps to the token field and enters the token."""
        self.choose_section("HubSpot")
        self.press("Connect HubSpot")
        for step in range(1, 5):
            self.find(starts=f"Step {step} of 5")
            self.press("Next")
        self.enter_secret("HubSpot token", token)

    def cell(self, text):
        """The matrix cell whose name starts with these words."""
        table = self.find(name="Permissions", role=Atspi.Role.TABLE)
        return self.find(starts=text, root=table, scrolled_out=True)

    def toggle(self, text):
        act(self.cell(text))

    def open_permissions(self):
        self.choose_section("Permissions")
        return self.find(Atspi.Role.TABLE, "Permissions")

    def review_and_apply(self):
        self.press("Review and apply")
        self.press("Apply")


__all__ = ["Console", "press_key", "wait_for"]
