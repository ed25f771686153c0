#pragma once

class QWidget;

namespace onbelay {
class MatrixFiles;
}

namespace onbelay::ui {

// What a menu of the permissions screen does with files. Both ask for a file without blocking; the
// dialogs belong to `window`, which must not outlive `files`. GUI thread.

// Saves what is shown, staged edits included. `onlyShown`: without the groups that the filter
// hides. MatrixFiles::exported() has the good news for the screen's status line; progress and
// failures come in a dialog.
void exportMatrix(MatrixFiles &files, QWidget *window, bool onlyShown);

// Reads a file, shows what it would stage, and stages that when the user says so.
void importMatrix(MatrixFiles &files, QWidget *window);

} // namespace onbelay::ui
