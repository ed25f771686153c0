#!/usr/bin/env python3
"""Fails on an include that runs up, across or around the house.

Order from the ground: access, catalog, platform -> net -> guides, hubspot, onbelay -> workspace
-> diagnostics -> presenters -> ui -> main. The sandbox stands apart.
"""
import pathlib
import re
import sys

MAY_INCLUDE = {
    "access": set(),
    "catalog": set(),
    "platform": set(),
    "net": {"platform"},
    "guides": {"catalog", "platform", "net"},
    "hubspot": {"catalog", "platform", "net"},
    "onbelay": {"platform", "net"},
    "workspace": {"access", "catalog", "platform", "net", "onbelay"},
    "diagnostics": {"access", "catalog", "platform", "net", "onbelay", "hubspot", "workspace"},
}
MAY_INCLUDE["presenters"] = set(MAY_INCLUDE) | set()
MAY_INCLUDE["ui"] = set(MAY_INCLUDE)
MAY_INCLUDE["main"] = set(MAY_INCLUDE)
ROOMS = set(MAY_INCLUDE) | {"sandbox"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
WIDGETS = re.compile(r"^(QtWidgets|QApplication|QWidget|QDialog|QMessageBox|QLabel|QPushButton|"
                     r"QMainWindow|QTableView|QHeaderView|QStyle|QMenu)\b")


def room_of(path):
    parts = path.parts
    if parts[0] == "app":
        return "main" if len(parts) == 2 else parts[1]
    return parts[0]


def findings(files):
    """files: {relative path: text}; yields one line for each wrong include."""
    for name, text in sorted(files.items()):
        room = room_of(pathlib.PurePosixPath(name))
        for number, line in enumerate(text.splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            target = match.group(2)
            first = target.split("/")[0]
            where = f"{name}:{number}: "
            if ".." in target.split("/"):
                yield where + f"relative path out of the room: {target}"
            elif room == "sandbox":
                if first in ROOMS - {"sandbox"} or re.match(r"Q[A-Z]", target):
                    yield where + f"the sandbox shares no code with the console: {target}"
            elif first in ROOMS and "/" in target and first != room:
                if first == "sandbox" or first not in MAY_INCLUDE.get(room, set()):
                    yield where + f"{room} may not include {target}"
            elif room not in ("ui", "main") and WIDGETS.match(target):
                yield where + f"widgets below the ui layer: {target}"


def read(root):
    files = {}
    for folder in ("app", "ui", "sandbox"):
        for path in (root / folder).rglob("*"):
            if path.suffix in (".h", ".cpp"):
                files[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8")
    return files


if __name__ == "__main__":
    wrong = list(findings(read(pathlib.Path(sys.argv[1]))))
    print("\n".join(wrong) or "no include runs up")
    sys.exit(1 if wrong else 0)
