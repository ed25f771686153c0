#!/usr/bin/env python3
"""The layer test itself: it must see each kind of wrong include."""
import unittest

from layers import findings


class LayersTest(unittest.TestCase):
    def wrong(self, name, line):
        return list(findings({name: line + "\n"}))

    def test_upward_include_is_found(self):
        self.assertTrue(self.wrong("app/access/cells.h", '#include "workspace/workspace.h"'))
        self.assertTrue(self.wrong("app/net/problem.cpp", '#include "hubspot/tokenproof.h"'))
        self.assertTrue(self.wrong("app/workspace/workspace.h", '#include "presenters/x/y.h"'))

    def test_sideways_include_is_found(self):
        self.assertTrue(self.wrong("app/hubspot/tokenproof.h", '#include "onbelay/types.h"'))
        self.assertTrue(self.wrong("app/access/cells.h", '#include "platform/secret.h"'))

    def test_relative_escape_is_found(self):
        self.assertTrue(self.wrong("app/net/x.cpp", '#include "../workspace/workspace.h"'))

    def test_widgets_below_ui_are_found(self):
        self.assertTrue(self.wrong("app/presenters/x/y.cpp", "#include <QMessageBox>"))
        self.assertFalse(self.wrong("ui/shell/mainwindow.h", "#include <QMainWindow>"))

    def test_sandbox_shares_nothing(self):
        self.assertTrue(self.wrong("sandbox/admin/x.cpp", '#include "access/cells.h"'))
        self.assertTrue(self.wrong("sandbox/admin/x.cpp", "#include <QString>"))
        self.assertTrue(self.wrong("app/net/x.cpp", '#include "sandbox/base/x.h"'))

    def test_downward_include_is_fine(self):
        self.assertFalse(self.wrong("app/workspace/workspace.h", '#include "access/cells.h"'))
        self.assertFalse(self.wrong("ui/permissions/page.cpp", '#include "presenters/x/y.h"'))


if __name__ == "__main__":
    unittest.main()
