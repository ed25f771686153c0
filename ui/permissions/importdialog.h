#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace onbelay {
class MatrixFiles;
}

namespace onbelay::ui {

class Announcer;
class Banner;
class Busy;
class CopyButton;

// What a file would stage and which of its lines have problems, before anything is staged. Opened
// without blocking, after MatrixFiles::open(). Closing it forgets the file.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    // `files` must outlive the dialog.
    explicit ImportDialog(MatrixFiles &files, QWidget *parent = nullptr);

    void reject() override;

private:
    void makeProblems();
    QWidget *makeReport();
    void refresh();
    void showProblems();
    void stage();
    void askWhereToSave();

    MatrixFiles &m_files;
    Busy *m_busy = nullptr;
    Banner *m_failure = nullptr;
    Announcer *m_summary = nullptr;
    Announcer *m_saved = nullptr;
    QTableView *m_problems = nullptr;
    QWidget *m_report = nullptr;
    CopyButton *m_copy = nullptr;
    QLabel *m_whyNot = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_stage = nullptr;
};

} // namespace onbelay::ui
