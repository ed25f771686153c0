#pragma once

#include <QDialog>
#include <QTimer>

class QPushButton;

namespace onbelay {
class MatrixFiles;
}

namespace onbelay::ui {

class Banner;
class Busy;

// An export that takes time or goes wrong. Made when one has begun; shows itself when that takes
// longer than a moment or fails, and deletes itself when all is written.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(MatrixFiles &files, QWidget *parent);

    void done(int result) override; // an export under way is cancelled

Q_SIGNALS:
    void otherPlaceWanted(); // after a failure; the dialog is closed by then

private:
    void refresh();

    MatrixFiles &m_files;
    Busy *m_busy = nullptr;
    Banner *m_failure = nullptr;
    QPushButton *m_other = nullptr;
    QPushButton *m_close = nullptr;
    QTimer m_patience;
};

} // namespace onbelay::ui
