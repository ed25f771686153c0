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
from screenreader import Atspi, NotThere, act, press_key, showing, type_text, wait_for, walk

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
                               self.sandbox.server, "--hubspot-url", self.sandbox.hubspot)
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


class ByScreenReader(MatrixTest):
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

    def test_the_whole_job(self):
        before = self.held()
        self.sign_in()
        self.check_names(before)
        ear = self.ear("object:state-changed:checked", "object:property-change:accessible-name",
                       "object:state-changed:selected")
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
        self.assertEqual(cells, Atspi.Table.get_n_rows(lines))
        read = {Atspi.Table.get_accessible_at(lines, line, 0).get_name() for line in range(cells)}
        self.assertEqual({self.group}, read)
        self.write(Atspi.Role.TEXT, "Reason", REASON)
        self.console.press("Apply")
        self.console.says(f"{cells} cells")
        self.console.press("Close")
        self.console.gone(Atspi.Role.TABLE, "Staged changes")


class ByKeyboard(MatrixTest):
    """No pointer, and no action of the tree, which only tells where the focus is."""

    def sign_in(self):
        field = self.console.find(Atspi.Role.PASSWORD_TEXT, "Bearer token")
        self.tab_to("Bearer token")
        assert has(field, "FOCUSED")
        type_text(self.sandbox.admin_token)
        press_key("Return")
        self.console.find(Atspi.Role.LIST_ITEM, "HubSpot")

    def tab_to(self, *names, key="Tab", most=40):
        """Presses the key until something of one of these names has the focus."""
        passed = []
        for _ in range(most):
            self.focus.forget()
            press_key(key)
            passed.append(self.focus.hears("object:state-changed:focused", "", detail=1)[1])
            print(passed[-1])
            if passed[-1] in names:
                return passed[-1]
        raise NotThere(f"{names} by {key}; passed {passed}")

    def test_the_whole_job(self):
        self.focus = self.ear("object:state-changed:focused")
        self.sign_in()
        self.tab_to("")


if __name__ == "__main__":
    unittest.main(verbosity=2)
