#!/usr/bin/env python3
"""The whole job of the permission grid in a real window, twice: through the accessibility tree
alone, as a screen reader works, and with the keyboard alone. Then an organisation that no screen
reader could walk."""
import os
import tempfile
import time
import unittest

from console import Console
from grid import COLUMNS, Ear, Grid, has
from sandbox import Sandbox
from screenreader import Atspi, NotThere, act, press_key, type_text, wait_for

CONSOLE = os.environ["ONBELAY_CONSOLE"]
SANDBOX = os.environ["ONBELAY_SANDBOX"]
REASON = "The quarter begins"


class MatrixTest(unittest.TestCase):
    groups = 300

    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.addCleanup(self.scratch.cleanup)
        self.sandbox = Sandbox(SANDBOX, "--in-memory", "--groups", str(self.groups))
        self.addCleanup(self.sandbox.stop)
        self.console = Console(CONSOLE, f"{self.scratch.name}/profile", "--server",
                               self.sandbox.server, "--hubspot-url", self.sandbox.hubspot,
                               # a sanitizer would keep what is freed, and it would count as grown
                               ASAN_OPTIONS="quarantine_size_mb=8")
        self.console.into_tables = False
        self.addCleanup(self.console.kill)

    def ear(self, *kinds):
        ear = Ear(self.console, *kinds)
        self.addCleanup(ear.stop)
        return ear

    def held(self):
        """What the server holds: cells by group."""
        return {name: set(group["scopes"]) | ({"access"} if group["access"] else set())
                for name, group in self.sandbox.groups().items()}

    def assert_changed(self, before, changes):
        """Exactly these cells are other ones: {(group, column): granted}."""
        def look():
            after = self.held()
            return {(name, cell): cell in after[name] for name in before
                    for cell in before[name] ^ after[name]} == changes
        try:
            wait_for(look, "the applied cells")
        except NotThere:
            after = self.held()
            self.assertEqual(changes, {(name, cell): cell in after[name] for name in before
                                       for cell in before[name] ^ after[name]})


class TreeTest(MatrixTest):
    """No key and no pointer."""

    def write(self, role, name, text):
        field = self.console.find(role, name)
        assert Atspi.EditableText.set_text_contents(field, text), name

    def sign_in(self):
        self.write(Atspi.Role.PASSWORD_TEXT, "Bearer token", self.sandbox.admin_token)
        self.console.press("Sign in")
        self.console.open_permissions()
        self.grid = Grid(self.console)
        wait_for(lambda: self.grid.rows() == self.groups, "all rows")


class ByScreenReader(TreeTest):

    def test_the_whole_job(self):
        before = self.held()
        self.sign_in()
        self.check_names(before)
        ear = self.ear("object:state-changed:checked", "object:property-change:accessible-name",
                       "object:state-changed:selected")
        self.toggle_a_heading(ear, before)
        changes = self.toggle_write(ear, before)
        self.search()
        self.undo_and_redo()
        self.select_a_column(ear)
        self.apply(len(changes))
        self.assert_changed(before, changes)
        self.assertEqual({REASON}, {entry["reason"] for entry in self.sandbox.audit()})

    def check_names(self, before):
        grid = self.grid
        self.assertEqual(len(COLUMNS), grid.columns())
        for column, cell in enumerate(COLUMNS):
            holding = sum(cell in cells for cells in before.values())
            self.assertEqual(f"{cell}, held by {holding} of {self.groups} groups",
                             Atspi.Table.get_column_description(grid.table, column))
        row = grid.row_of("Support Tier 1")
        group = self.sandbox.groups()["Support Tier 1"]
        self.assertEqual(f"Support Tier 1, {group['memberCount']} members, 1 permission",
                         Atspi.Table.get_row_description(grid.table, row))
        for cell in COLUMNS:
            self.assertEqual(cell in before["Support Tier 1"], grid.granted(row, cell))
            self.assertTrue(grid.name(row, cell).startswith(f"Support Tier 1, {cell}, "))
        header = Atspi.Table.get_row_header(grid.table, row)
        self.assertEqual(Atspi.Role.TABLE_ROW_HEADER, header.get_role())
        self.assertTrue(header.get_name().startswith("Support Tier 1, "))

    def toggle_a_heading(self, ear, before):
        """The boxes of a row and of a column that its cells change are heard, the cells too."""
        grid = self.grid
        group = "Support Tier 1"
        cell = next(cell for cell in COLUMNS if cell not in before[group])
        column = COLUMNS.index(cell)
        row = grid.row_of(group)
        heading = Atspi.Table.get_row_header(grid.table, row)
        above = Atspi.Table.get_column_header(grid.table, column)
        holding = sum(cell in cells for cells in before.values())
        above_says = f"{cell}, held by {{}} of {self.groups} groups".format
        self.assertEqual(above_says(holding), above.get_name())
        self.assertFalse(has(heading, "CHECKED"))
        ear.forget()
        act(heading, wanted=("Toggle",))
        ear.hears("object:state-changed:checked", f"{group}, ", detail=1)
        ear.hears("object:property-change:accessible-name", above_says(holding + 1))
        wait_for(lambda: has(heading, "CHECKED"), "the box of the row")
        self.assertIn(f"{len(COLUMNS) - 1} permissions", heading.get_name())
        self.assertNotEqual(0, row)
        current = f"{grid.group(0)}, {COLUMNS[0]}"  # nobody has asked for this cell, nor changed it
        self.assertEqual([], [heard for heard in ear.heard if heard[1].startswith(current)])
        self.console.press("Undo")
        ear.hears("object:property-change:accessible-name", above_says(holding))
        wait_for(lambda: not has(heading, "CHECKED"), "the box of the row as it was")

    def toggle_write(self, ear, before):
        """Write brings read along; both are heard."""
        grid = self.grid
        self.group = next(name for name in sorted(before) if "access" in before[name]
                          and not {"deals:read", "deals:write"} & before[name])
        row = grid.row_of(self.group)
        self.assertTrue(grid.name(row, "deals:write").startswith(
            f"{self.group}, deals:write, not granted"))
        self.assertFalse(grid.granted(row, "deals:read"), "it was read once, so it is told of")
        grid.toggle(row, "deals:write")
        said = f"{self.group}, deals:write, granted, staged"
        ear.hears("object:state-changed:checked", said, detail=1)
        ear.hears("object:property-change:accessible-name", said)
        grid.becomes(row, "deals:write", True)
        said = f"{self.group}, deals:read, granted, staged, implied"
        ear.hears("object:state-changed:checked", said, detail=1)
        ear.hears("object:property-change:accessible-name", said)
        grid.becomes(row, "deals:read", True)
        self.assertTrue(grid.name(row, "deals:read").startswith(said))
        self.console.says("2 cells in 1 group staged")
        return {(self.group, "deals:read"): True, (self.group, "deals:write"): True}

    def search(self):
        self.write(Atspi.Role.TEXT, "Search groups", self.group)
        wait_for(lambda: self.grid.rows() < self.groups, "fewer rows")
        row = self.grid.row_of(self.group)
        self.assertTrue(self.grid.granted(row, "deals:write"))
        self.console.press("Clear")  # the button in the field
        wait_for(lambda: self.grid.rows() == self.groups, "all rows again")
        self.write(Atspi.Role.TEXT, "Search groups", "no group is called this")
        self.console.press("Clear search and filters")
        wait_for(lambda: self.grid.rows() == self.groups, "all rows again")

    def undo_and_redo(self):
        self.row = self.grid.row_of(self.group)
        self.console.press("Undo")
        self.grid.becomes(self.row, "deals:write", False)
        self.grid.becomes(self.row, "deals:read", False)
        self.console.press("Redo")
        self.grid.becomes(self.row, "deals:write", True)

    def select_a_column(self, ear):
        table = self.grid.table
        column = COLUMNS.index("companies:write")
        self.assertFalse(self.grid.selected(self.row, column))
        ear.forget()
        self.assertTrue(Atspi.Table.add_column_selection(table, column))
        self.assertEqual([column], list(Atspi.Table.get_selected_columns(table)))
        self.assertTrue(Atspi.Table.is_column_selected(table, column))
        self.assertTrue(self.grid.selected(self.groups - 1, column))
        ear.hears("object:state-changed:selected", self.grid.name(self.row, column), detail=1)
        self.console.says(f"{self.groups} cells selected")
        self.assertTrue(Atspi.Table.remove_column_selection(table, column))
        self.assertFalse(self.grid.selected(0, column))

    def apply(self, cells):
        self.console.press("Review and apply")
        lines = self.console.find(Atspi.Role.TABLE, "Staged changes")
        read = [Atspi.Table.get_accessible_at(lines, line, 0).get_name()
                for line in range(Atspi.Table.get_n_rows(lines))]
        titles = [line for line in read if not line.startswith(self.group)]
        self.assertEqual(["Writing: 1 cell", "Reading and access: 1 cell"], titles)
        self.assertEqual(cells, len(read) - len(titles))
        for scope in ("Read deals", "Write deals"):
            said = f"{self.group}, {scope}, from not granted to granted"
            self.assertTrue(any(line.startswith(said) for line in read), read)
        self.write(Atspi.Role.TEXT, "Reason", REASON)
        self.console.press("Apply")
        self.console.says(f"{cells} cells")
        self.console.press("Close")


class ByKeyboard(MatrixTest):
    """No pointer, and no action of the tree, which only tells where the focus is."""

    def setUp(self):
        super().setUp()
        self.focus = self.ear("object:state-changed:focused")

    def tab_to(self, *names, key="Tab", most=40):
        """Presses the key until something of one of these names has the focus."""
        passed = []
        for _ in range(most):
            self.focus.forget()
            press_key(key)
            passed.append(self.focus.hears("object:state-changed:focused", "", detail=1)[1])
            if passed[-1] in names:
                return
        raise NotThere(f"{names} by {key}; passed {passed}")

    def test_the_whole_job(self):
        before = self.held()
        self.sign_in()
        self.reach_and_leave_the_grid()
        self.walk_the_grid()
        self.toggle_one_and_many()
        self.select_rows_and_columns()
        wanted = {name: set(cells) for name, cells in before.items()}
        self.carry_a_row(wanted)
        self.search(wanted)
        self.go_to_a_group()
        self.repair_a_problem(wanted)
        self.grant_to_everyone(wanted)
        self.review(wanted)
        self.assert_changed(before, {(name, cell): cell in wanted[name] for name in before
                                     for cell in before[name] ^ wanted[name]})
        self.assertEqual({REASON}, {entry["reason"] for entry in self.sandbox.audit()})

    def sign_in(self):
        self.console.find(Atspi.Role.PASSWORD_TEXT, "Bearer token")
        self.tab_to("Bearer token")
        type_text(self.sandbox.admin_token)
        press_key("Return")
        self.console.find(Atspi.Role.LIST_ITEM, "HubSpot")
        self.tab_to("Sections")
        self.tab_to("Permissions", key="Down", most=5)
        self.grid = Grid(self.console)
        wait_for(lambda: self.grid.rows() == self.groups, "all rows")

    def reach_and_leave_the_grid(self):
        self.tab_to("Permissions")
        self.focus.hears("object:state-changed:focused", self.grid.name(0, 0), detail=1)
        self.grid.focused(0, 0)
        self.tab_to("Sections", most=3)  # no trap
        self.tab_to("Permissions", key="shift+Tab", most=3)
        self.grid.focused(0, 0)

    def go(self, key, row, column):
        """Presses the key; the focus comes to this cell, is heard there, and nowhere else."""
        self.focus.forget()
        press_key(key)
        self.grid.focused(row, column)
        self.focus.hears("object:state-changed:focused", self.grid.name(row, column), detail=1)

    def walk_the_grid(self):
        last = len(COLUMNS) - 1
        self.go("Down", 1, 0)
        self.go("Right", 1, 1)
        self.go("End", 1, last)
        self.go("ctrl+End", self.groups - 1, last)
        self.go("Home", self.groups - 1, 0)
        self.go("Up", self.groups - 2, 0)
        self.go("ctrl+Home", 0, 0)
        press_key("Next")  # as many rows as there is room for
        wait_for(lambda: not has(self.grid.cell(0, 0), "FOCUSED"), "another row")
        page = next(row for row in range(self.groups) if has(self.grid.cell(row, 0), "FOCUSED"))
        self.assertGreater(page, 5)
        self.go("Prior", 0, 0)

    def toggle_one_and_many(self):
        grid = self.grid
        self.go("Right", 0, 1)
        granted = grid.granted(0, 1)
        press_key("space")
        grid.becomes(0, 1, not granted)
        press_key("ctrl+z")
        grid.becomes(0, 1, granted)
        press_key("shift+Right", "shift+Down", "shift+Down")
        grid.focused(2, 2)
        block = [(row, column) for row in range(3) for column in (1, 2)]
        for cell in block:
            self.assertTrue(grid.selected(*cell), cell)
        self.assertFalse(grid.selected(3, 1))
        held = {cell: grid.granted(*cell) for cell in block}
        self.assertFalse(all(held.values()), "else Space would take away")
        press_key("space")
        for cell in block:
            grid.becomes(*cell, True)
        press_key("ctrl+z")
        for cell, was in held.items():
            grid.becomes(*cell, was)
        press_key("ctrl+shift+z")
        grid.becomes(*next(cell for cell in block if not held[cell]), True)
        press_key("ctrl+z")

    def select_rows_and_columns(self):
        table = self.grid.table
        self.go("ctrl+Home", 0, 0)
        self.go("Down", 1, 0)
        press_key("shift+space")
        wait_for(lambda: list(Atspi.Table.get_selected_rows(table)) == [1], "the row")
        for key in ("ctrl+space", "ctrl+shift+k"):
            self.go("Up" if key == "ctrl+space" else "Down", int(key != "ctrl+space"), 0)
            press_key(key)
            wait_for(lambda: list(Atspi.Table.get_selected_columns(table)) == [0], f"{key}")
        press_key("ctrl+a")
        self.console.says(f"{self.groups * len(COLUMNS):,} cells selected".replace(",", ""))
        self.assertTrue(self.grid.selected(self.groups - 1, len(COLUMNS) - 1))

    def carry_a_row(self, wanted):
        self.go("ctrl+Home", 0, 0)
        source = self.grid.group(0)
        target = next(row for row in range(1, 20) if wanted[self.grid.group(row)] != wanted[source])
        press_key("ctrl+c")
        self.console.says(f"The permissions of {source} are copied")
        for row in range(1, target + 1):
            self.go("Down", row, 0)
        press_key("ctrl+v")
        for column, cell in enumerate(COLUMNS):
            self.grid.becomes(target, column, cell in wanted[source])
        wanted[self.grid.group(target)] = set(wanted[source])

    def search(self, wanted):
        group = self.grid.group(self.groups - 1)
        self.focus.forget()
        press_key("ctrl+f")
        self.focus.hears("object:state-changed:focused", "Search groups", detail=1)
        type_text(group)
        wait_for(lambda: self.grid.rows() == 1, f"only {group}")
        self.go("Down", 0, 0)
        self.go("End", 0, len(COLUMNS) - 1)
        granted = "analytics:read" in wanted[group]
        press_key("space")
        self.grid.becomes(0, "analytics:read", not granted)
        wanted[group] ^= {"analytics:read"}
        press_key("ctrl+f")
        wait_for(lambda: has(self.console.find(Atspi.Role.TEXT, "Search groups"), "FOCUSED"),
                 "the search field")
        press_key("Escape")
        wait_for(lambda: self.grid.rows() == self.groups, "all rows again")
        press_key("Return")
        wait_for(lambda: has(self.grid.table, "FOCUSED"), "the grid")

    def go_to_a_group(self):
        group = "Support Tier 1"
        self.focus.forget()
        press_key("ctrl+g")
        self.focus.hears("object:state-changed:focused", "Name of the group", detail=1)
        type_text(group)
        press_key("Return")
        self.console.gone(Atspi.Role.TEXT, "Name of the group")
        row = self.grid.row_of(group)
        wait_for(lambda: any(has(self.grid.cell(row, column), "FOCUSED")
                             for column in range(len(COLUMNS))), f"the focus on {group}")

    def repair_a_problem(self, wanted):
        """The panel beside the grid: opened, used and left without a pointer."""
        self.tab_to("Problems", key="shift+Tab")
        press_key("space")
        repair = self.console.find(Atspi.Role.PUSH_BUTTON, "Switch access on")
        dormant = {name for name, cells in wanted.items() if cells and "access" not in cells}
        self.assertTrue(dormant)
        self.tab_to("Switch access on")
        self.assertTrue(has(repair, "FOCUSED"))
        press_key("space")
        self.console.gone(Atspi.Role.PUSH_BUTTON, "Switch access on")
        press_key("Escape")
        self.console.gone(Atspi.Role.PUSH_BUTTON, "Close the list of problems")
        problems = self.console.find(name="Problems")
        wait_for(lambda: has(problems, "FOCUSED"), "the focus on the button again")
        row = self.grid.row_of(min(dormant))
        self.grid.becomes(row, "access", True)
        for name in dormant:
            wanted[name].add("access")
        self.tab_to("Permissions")

    def grant_to_everyone(self, wanted):
        self.go("ctrl+Home", 0, 0)
        column = COLUMNS.index("content:write")
        for step in range(1, column + 1):
            self.go("Right", 0, step)
        press_key("ctrl+shift+k", "space")
        self.grid.becomes(self.groups - 1, column, True)
        for cells in wanted.values():
            cells |= {"content:read", "content:write"}

    def leave_the_last_line_out(self, lines, wanted):
        """From the reason to the list, and Delete."""
        press_key("shift+Tab", "ctrl+End", "Up", "Down")  # the first one moves and selects nothing
        last = Atspi.Table.get_n_rows(lines) - 1
        line = Atspi.Table.get_accessible_at(lines, last, 0)
        said = line.get_name()
        wait_for(lambda: any(has(Atspi.Table.get_accessible_at(lines, last, column), "FOCUSED")
                             for column in range(Atspi.Table.get_n_columns(lines))),
                 f"the focus on {said}")
        group = max((name for name in wanted if said.startswith(f"{name}, ")), key=len)
        title = said[len(group) + 2:].split(", from ")[0]
        what, _, of = title.partition(" ")
        cell = f"{of}:{what.lower()}" if of else "access"
        self.assertIn(cell, COLUMNS)
        self.assertIn(cell, wanted[group], "the last section is of what is granted")
        press_key("Delete")
        wait_for(lambda: Atspi.Table.get_n_rows(lines) <= last, f"the list without {said}")
        wanted[group] -= {cell, cell.replace(":read", ":write")}  # no write without its read

    def review(self, wanted):
        self.tab_to("Review and apply", key="shift+Tab")
        press_key("space")
        lines = self.console.find(Atspi.Role.TABLE, "Staged changes")
        self.console.says("These changes concern many people")
        reason = self.console.find(Atspi.Role.TEXT, "Reason")
        wait_for(lambda: has(reason, "FOCUSED"), "the reason, which is required")
        self.assertFalse(self.console.is_enabled("Apply"))
        self.leave_the_last_line_out(lines, wanted)
        self.tab_to("Reason", most=3)
        type_text(REASON)
        self.tab_to("Apply", most=3)
        press_key("space")
        close = self.console.find(Atspi.Role.PUSH_BUTTON, "Close")
        wait_for(lambda: has(close, "FOCUSED"), "the focus on Close")
        press_key("space")
        self.console.gone(Atspi.Role.PUSH_BUTTON, "Close")
        self.grid.focused(0, COLUMNS.index("content:write"))


class ManyGroups(TreeTest):
    """A table of a million cells: those that are asked for exist, and no others."""
    groups = 100_000
    far = 99_000

    def test_far_cells_are_near(self):
        self.sign_in()
        grid = self.grid
        wait_for(self.is_sorted, "the groups by their names")  # cells are other ones after that
        began = time.monotonic()
        name = grid.name(self.far, "deals:read")
        quick = time.monotonic() - began
        self.assertTrue(name.startswith(grid.group(self.far) + ", deals:read, "), name)
        self.assertLess(quick, 0.5, "seconds for one far cell")
        before = self.memory()
        began = time.monotonic()
        names = [grid.name(row, "access") for row in range(self.far, self.far - 1000, -1)]
        took = time.monotonic() - began
        grown = self.memory() - before
        print(f"one cell {quick * 1000:.0f} ms; 1,000 cells {took:.1f} s, {grown:.1f} MB")
        self.assertTrue(all(", access, " in name for name in names))
        self.assertLess(grown, 16, "MB for 1,000 cells")

        cell = grid.cell(self.far, "deals:read")
        header = Atspi.Table.get_row_header(grid.table, self.far)
        self.assertFalse(has(cell, "SHOWING"))
        self.assertFalse(has(header, "SHOWING"))
        act(cell, wanted=("SetFocus",))
        grid.focused(self.far, "deals:read")
        wait_for(lambda: has(cell, "SHOWING"), "the cell in sight")
        self.assertTrue(has(header, "SHOWING"))
        granted = grid.granted(self.far, "deals:read")
        grid.toggle(self.far, "deals:read")
        grid.becomes(self.far, "deals:read", not granted)

    def is_sorted(self):
        words = [self.grid.group(row).split()[0] for row in (*range(9), *range(9, self.far, 9999))]
        return words == sorted(words)  # what follows is put in order as people count, 9 before 10

    def memory(self):
        """Resident, in MB."""
        with open(f"/proc/{self.console.process.pid}/statm", encoding="ascii") as numbers:
            return int(numbers.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    unittest.main(verbosity=2)
