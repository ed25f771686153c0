"""The permission grid as a screen reader uses it: a table that is asked for single cells, never
walked, and the events that it sends."""
from screenreader import Atspi, GLib, NotThere, act, wait_for

COLUMNS = ("access", "contacts:read", "contacts:write", "companies:read", "companies:write",
           "deals:read", "deals:write", "content:read", "content:write", "analytics:read")


def has(node, state):
    return node.get_state_set().contains(getattr(Atspi.StateType, state))


class Grid:
    def __init__(self, console):
        self.table = console.find(Atspi.Role.TABLE, "Permissions")

    def rows(self):
        return Atspi.Table.get_n_rows(self.table)

    def columns(self):
        return Atspi.Table.get_n_columns(self.table)

    def cell(self, row, column):
        if isinstance(column, str):
            column = COLUMNS.index(column)
        return wait_for(lambda: Atspi.Table.get_accessible_at(self.table, row, column),
                        f"the cell in row {row}, column {column}")

    def name(self, row, column):
        """Asked again where the rows were put in another order between the two questions."""
        return wait_for(lambda: self.cell(row, column).get_name(),
                        f"a name in row {row}, column {column}")

    def group(self, row):
        """The name of the group in this row, without its counts."""
        return Atspi.Table.get_row_description(self.table, row).rsplit(", ", 2)[0]

    def row_of(self, group):
        for row in range(self.rows()):
            if self.group(row) == group:
                return row
        raise NotThere(f"no row of {group}")

    def granted(self, row, column):
        """Both tellings of a cell, which agree unless it changes between the two questions."""
        cell = self.cell(row, column)
        said = wait_for(lambda: {(False, False): "no", (True, True): "yes"}.get(
            (", granted" in cell.get_name(), has(cell, "CHECKED"))),
            f"name and tick of {cell.get_name()} to agree", patience=2)
        return said == "yes"

    def becomes(self, row, column, granted):
        wait_for(lambda: self.granted(row, column) == granted,
                 f"{self.name(row, column)}: {'granted' if granted else 'not granted'}")

    def toggle(self, row, column):
        act(self.cell(row, column), wanted=("Toggle",))

    def focused(self, row, column):
        wait_for(lambda: has(self.cell(row, column), "FOCUSED"),
                 f"the focus on {self.name(row, column)}")

    def selected(self, row, column):
        return has(self.cell(row, column), "SELECTED")


class Ear:
    """Hears the events of one program; only what came since the last forget() counts."""

    def __init__(self, console, *kinds):
        self.pid = console.process.pid
        self.kinds = kinds
        self.heard = []
        self.listener = Atspi.EventListener.new(self._take)
        for kind in kinds:
            self.listener.register(kind)

    def stop(self):
        for kind in self.kinds:
            self.listener.deregister(kind)

    def _take(self, event):
        try:
            if event.source.get_process_id() == self.pid:
                self.heard.append((event.type, event.source.get_name(), event.detail1))
        except GLib.Error:
            pass  # it went away with its event

    def forget(self):
        self._listen()
        self.heard.clear()

    def _listen(self):
        while GLib.MainContext.default().iteration(False):
            pass

    def hears(self, kind, starts, detail=None):
        def look():
            self._listen()
            return next((e for e in self.heard if e[0].startswith(kind)
                         and e[1].startswith(starts) and detail in (None, e[2])), None)
        try:
            return wait_for(look, f"{kind} of '{starts}'", patience=10)
        except NotThere as missing:
            raise NotThere(f"{missing}; heard: {self.heard}") from None
