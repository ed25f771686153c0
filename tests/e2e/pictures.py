#!/usr/bin/env python3
"""Pictures of every page from the real window, in both themes, German, Arabic (mirrored) and a narrow
window. PICTURES names the folder; PICTURES_ONLY limits the sets (light,dark,german,arabic,narrow)."""
import os
import pathlib
import re
import subprocess
import tempfile
import xml.etree.ElementTree

from screenreader import Atspi, act, focus, press_key, type_text, wait_for

from console import Console
from doors import photograph_doors
from sandbox import TOKENS, Sandbox

CONSOLE = os.environ["ONBELAY_CONSOLE"]
SANDBOX = os.environ["ONBELAY_SANDBOX"]
FOLDER = pathlib.Path(os.environ["PICTURES"])
SETS = {
    "light": ["--theme", "light"],
    "dark": ["--theme", "dark"],
    "german": ["--theme", "light", "--language", "de"],
    "arabic": ["--theme", "light", "--language", "ar"],
    "narrow": ["--theme", "light"],
}
CONNECT = {"german": "HubSpot verbinden"}  # the button, and the title of its window
TRANSLATED = ("german", "arabic")  # walked by position, not by name
TOP = pathlib.Path(__file__).resolve().parents[2]


def window_id(console):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                            str(console.process.pid)], capture_output=True, text=True, check=False)
    return found.stdout.split()


class Photographer:
    def __init__(self, name, console):
        self.name = name
        self.console = console

    def settle(self):
        """Until two pictures in a row are the same: nothing moves any more."""
        last = None
        def still():
            nonlocal last
            now = subprocess.run(["import", "-silent", "-window", "root", "rgb:-"],
                                 capture_output=True, check=True).stdout
            same = now == last
            last = now
            return same
        wait_for(still, "a still picture")

    def place(self, title=None):
        """Where on the screen the window of that title is, else the largest: WIDTHxHEIGHT+X+Y."""
        places = []
        for window in window_id(self.console):
            told = subprocess.run(["xwininfo", "-id", window], capture_output=True, text=True,
                                  check=True).stdout
            if title and f'"{title}"' not in told:
                continue
            places.append([int(re.search(key + r":\s+(-?\d+)", told).group(1)) for key in
                           ("Width", "Height", "Absolute upper-left X", "Absolute upper-left Y")])
        width, height, x, y = max(places, key=lambda place: place[0] * place[1])
        return f"{width}x{height}+{x}+{y}"

    def take(self, page, place=None):
        """A part of the screen: the main window's with the dialogs above it, or another's."""
        self.settle()
        target = FOLDER / f"{page}-{self.name}.png"
        subprocess.run(["import", "-silent", "-window", "root", "-crop", (place or self.place)(),
                        "+repage", "-depth", "8", str(target)], check=True)
        print(target.name)


def resize(window, width, height):
    subprocess.run(["xdotool", "windowsize", "--sync", window, str(width), str(height)],
                   check=True)


def sections(console):
    """The side bar's items in order; their names depend on the language."""
    items = [item for item in console.find_all(Atspi.Role.LIST_ITEM)]
    return items


def go(console, index):
    def choose():
        item = sections(console)[index]
        if not item.get_state_set().contains(Atspi.StateType.SELECTED):
            act(item)
        return item.get_state_set().contains(Atspi.StateType.SELECTED)
    wait_for(choose, f"section {index}")


def album(name, arguments):
    with tempfile.TemporaryDirectory() as scratch:
        sandbox = Sandbox(SANDBOX, "--in-memory", "--faults")
        try:
            console = Console(CONSOLE, f"{scratch}/profile", "--server", sandbox.server,
                              "--hubspot-url", sandbox.hubspot, *arguments)
            try:
                pages(name, console, sandbox)
            finally:
                console.kill()
        finally:
            sandbox.stop()


def pages(name, console, sandbox):
    camera = Photographer(name, console)
    window = wait_for(lambda: window_id(console), "the window")[0]
    resize(window, *((820, 640) if name == "narrow" else (1240, 840)))
    field = wait_for(lambda: next(console.find_all(Atspi.Role.PASSWORD_TEXT), None), "token field")
    camera.take("signin")
    focus(field)
    type_text(sandbox.admin_token)
    press_key("Return")
    wait_for(lambda: len(sections(console)) >= 4, "the sections")
    camera.take("empty")
    press_key("ctrl+comma")
    wait_for(lambda: next(console.find_all(Atspi.Role.COMBO_BOX), None), "the settings")
    camera.take("settings")
    press_key("Escape")
    wait_for(lambda: not next(console.find_all(Atspi.Role.COMBO_BOX), None), "no more settings")
    walk_wizard(name, console, camera)
    go(console, 1)
    if name not in TRANSLATED:
        stage_and_review(console, camera)
    camera.take("permissions")
    if name not in TRANSLATED:
        beside_the_grid(console, camera)
    go(console, 2)
    camera.take("doors")
    if name not in TRANSLATED:
        console.press("Run the checks")
        console.find(Atspi.Role.PUSH_BUTTON, "Run again")
        camera.take("diagnostics")
        console.press("All symptoms")
    if name != "narrow":
        resize(window, 1240, 940)
    photograph_doors(console, sandbox, camera, said(name))
    if name != "narrow":
        resize(window, 1240, 840)
    go(console, 3)
    camera.take("activity")


def said(name):
    """What the console says for an English text in the language of the set."""
    words = {}
    if name == "german":
        for message in xml.etree.ElementTree.parse(
                TOP / "translations/onbelay_de.ts").iter("message"):
            words[message.findtext("source")] = message.findtext("translation")
    return lambda text: words.get(text) or text


def stage_and_review(console, camera):
    """Something of every state: staged on, staged off, implied."""
    console.toggle("Legal, access, not granted")
    console.toggle("Legal, deals:write, not granted")
    console.toggle("Customer Success, companies:read, granted")
    console.press("Review and apply")
    console.find(Atspi.Role.PUSH_BUTTON, "Apply")
    camera.take("review")
    console.press("Cancel")


def beside_the_grid(console, camera):
    """The list of problems, and what the menu opens for the first groups."""
    act(console.find(Atspi.Role.CHECK_BOX, "Problems"))
    console.find(starts="Problems")
    camera.take("problems")
    act(console.find(Atspi.Role.CHECK_BOX, "Problems"))
    focus(console.cell("Contractors, access"))
    press_key("shift+Down", "shift+Down")
    for entry, closes, page in (("Presets…", "Close", "presets"),
                                ("Compare the selected groups…", "Close", "compare"),
                                ("Go to group…", "Cancel", "goto"),
                                ("History of the current group…", "Close", "history")):
        act(console.find(Atspi.Role.PUSH_BUTTON, "More"), ("ShowMenu",))
        act(console.find(Atspi.Role.MENU_ITEM, entry))
        console.find(Atspi.Role.PUSH_BUTTON, closes)
        camera.take(page)
        press_key("Escape")
        console.gone(Atspi.Role.PUSH_BUTTON, closes)


def walk_wizard(name, console, camera):
    title = CONNECT.get(name, "Connect HubSpot")
    console.press(title)
    def wizard():
        return camera.place(title)
    wait_for(lambda: places_itself(wizard), "the wizard")
    if name == "narrow":
        for window in window_id(console):
            resize(window, 820, 640)
    if name != "light":
        photograph_steps(camera, "wizard-key", wizard, (1, 3))
    else:
        photograph_steps(camera, "wizard-key", wizard, range(1, 6))
        for step in range(4, 0, -1):
            console.press("Back")
            console.find(starts=f"Step {step} of 5")  # the button is down for a moment
        act(console.find(Atspi.Role.RADIO_BUTTON, "I already have a private app"))
        photograph_steps(camera, "wizard-app", wizard, range(1, 6))
    if name in TRANSLATED:
        type_text(TOKENS["readOnly"])  # the field has the focus
        camera.take("wizard", wizard)
        press_key("Escape")
        return
    console.enter_secret("HubSpot token", TOKENS["readOnly"])
    wait_for(lambda: console.is_enabled("Connect"), "the proof")
    camera.take("wizard", wizard)
    console.press("Connect")
    console.find(Atspi.Role.PUSH_BUTTON, "Check now")
    camera.take("connection")


def places_itself(window):
    try:
        return window()
    except ValueError:  # not there yet
        return None


def photograph_steps(camera, page, wizard, wanted):
    """All steps are walked with Return, in every language; the wanted ones are photographed."""
    for step in range(1, 6):
        camera.settle()
        if step in wanted:
            camera.take(f"{page}-step{step}", wizard)
        if step < 5:
            press_key("Return")


if __name__ == "__main__":
    only = os.environ.get("PICTURES_ONLY")
    for name, arguments in SETS.items():
        if not only or name in only.split(","):
            album(name, arguments)
