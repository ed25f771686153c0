"""The clipboard as another program holds it: a text is pasted from there, never put there by us."""
import subprocess

from screenreader import wait_for


class Clipboard:
    """Offers a text from a process of its own, in "clipboard" (Ctrl+V) or "primary" (middle
    button)."""

    def __init__(self, text, selection="clipboard"):
        self.selection = selection
        self.owner = subprocess.Popen(["xclip", "-selection", selection, "-quiet"],
                                      stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.owner.stdin.write(text.encode())
        self.owner.stdin.close()
        wait_for(lambda: offered(selection) == text, f"the text in {selection}")

    def __enter__(self):
        return self

    def __exit__(self, *reason):
        """The text goes with its owner, unless another program has taken it over."""
        self.owner.kill()
        self.owner.wait()


def offered(selection):
    """What pasting would bring now; empty when nobody offers anything."""
    told = subprocess.run(["xclip", "-selection", selection, "-o"], capture_output=True, text=True,
                          timeout=20, check=False)
    return told.stdout if told.returncode == 0 else ""
