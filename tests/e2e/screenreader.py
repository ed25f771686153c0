"""Drives a window as a screen reader sees it: through the AT-SPI tree, with the keyboard where a
person would type. Waits are bounded and watch for a condition; nothing waits for luck."""
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30.0


class NotThere(AssertionError):
    """What was looked for did not appear in time."""


def wait_for(look, what, patience=PATIENCE):
    """Calls look() until it answers something true; raises NotThere naming `what`."""
    deadline = time.monotonic() + patience
    while True:
        try:
            found = look()
        except (GLib.Error, StopIteration, IndexError):  # it went away, or is not there yet
            found = None
        if found:
            return found
        if time.monotonic() > deadline:
            raise NotThere(f"not there after {patience:.0f} s: {what}")
        time.sleep(0.05)


def children(node):
    try:
        return [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except GLib.Error:
        return []


def showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def walk(node, skip_hidden=True, into_tables=True):
    if node is None:
        return
    try:
        if skip_hidden and node.get_role() not in (Atspi.Role.APPLICATION,) and not showing(node):
            return
    except GLib.Error:
        return
    yield node
    if not into_tables and node.get_role() == Atspi.Role.TABLE:
        return
    for child in children(node):
        yield from walk(child, skip_hidden, into_tables)


class Program:
    """One running program in the accessibility tree."""

    into_tables = True  # False: tables are found, and nothing looks through their cells

    def __init__(self, process):
        self.process = process
        self.root = wait_for(self._application, f"program {process.pid} in the tree")
        self.root.set_cache_mask(Atspi.Cache.NONE)  # what is there now, not what was there

    def _application(self):
        if self.process.poll() is not None:
            raise NotThere(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for app in children(desktop):
            if app and app.get_process_id() == self.process.pid and app.get_child_count() > 0:
                return app
        return None

    def find_all(self, role=None, name=None, starts=None, root=None, scrolled_out=False):
        for node in walk(root or self.root, not scrolled_out, self.into_tables):
            try:
                text = node.get_name() or ""
                if role is not None and node.get_role() != role:
                    continue
            except GLib.Error:
                continue
            if name is not None and text != name:
                continue
            if starts is not None and not text.startswith(starts):
                continue
            yield node

    def find(self, role=None, name=None, starts=None, root=None, patience=PATIENCE,
             scrolled_out=False):
        what = f"{role.value_nick if role else 'anything'} '{name or (starts or '') + '…'}'"
        try:
            return wait_for(lambda: next(self.find_all(role, name, starts, root, scrolled_out),
                                         None), what,
                            patience)
        except NotThere:
            print(self.picture())
            raise

    def gone(self, role=None, name=None, starts=None):
        wait_for(lambda: next(self.find_all(role, name, starts), None) is None,
                 f"no more {name or starts}")

    def press(self, name, role=Atspi.Role.PUSH_BUTTON):
        button = wait_for(lambda: next((b for b in self.find_all(role, name) if enabled(b)), None),
                          f"an enabled button '{name}'")
        act(button)

    def is_enabled(self, name):
        return enabled(self.find(Atspi.Role.PUSH_BUTTON, name))

    def choose_section(self, name):
        def choose():
            item = next(self.find_all(Atspi.Role.LIST_ITEM, starts=name))
            if not item.get_state_set().contains(Atspi.StateType.SELECTED):
                act(item)
            return item.get_state_set().contains(Atspi.StateType.SELECTED)
        wait_for(choose, f"section '{name}'")

    def texts(self):
        """Every name that is showing, for assertions about what a screen says."""
        return [node.get_name() for node in walk(self.root, into_tables=self.into_tables)
                if node.get_name()]

    def says(self, part, patience=PATIENCE):
        return wait_for(lambda: next((t for t in self.texts() if part in t), None),
                        f"the words '{part}'", patience)

    def picture(self):
        lines = []
        def draw(node, depth):
            try:
                lines.append("  " * depth + f"{node.get_role_name()} '{node.get_name()}'")
            except GLib.Error:
                return
            if depth < 14 and len(lines) < 400:
                for child in children(node):
                    if child is not None:
                        draw(child, depth + 1)
        draw(self.root, 0)
        return "\n".join(lines)


def enabled(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.ENABLED) and states.contains(Atspi.StateType.SENSITIVE)


def act(node, wanted=("Press", "press", "click", "Toggle", "toggle", "activate")):
    """Does the first of the wanted actions that the object offers."""
    names = [Atspi.Action.get_action_name(node, i)
             for i in range(Atspi.Action.get_n_actions(node))]
    for name in wanted:
        if name in names:
            assert Atspi.Action.do_action(node, names.index(name))
            return
    raise NotThere(f"'{node.get_name()}' offers {names}")


def focus(node):
    wait_for(lambda: Atspi.Component.grab_focus(node)
             and node.get_state_set().contains(Atspi.StateType.FOCUSED),
             f"focus on '{node.get_name()}'")


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "2", "--file", "-"], input=text.encode(),
                   check=True)


def press_key(*keys):
    subprocess.run(["xdotool", "key", "--delay", "10", *keys], check=True)
