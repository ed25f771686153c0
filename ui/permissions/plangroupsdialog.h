#pragma once

#include <QDialog>
#include <QTimer>

class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QPushButton;

namespace onbelay {
class PlanPresenter;
}

namespace onbelay::ui {

class Announcer;

// The groups of a plan: to add by typing, pasting or from a file, to rename where they stand, and
// to remove.
class PlanGroupsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit PlanGroupsDialog(PlanPresenter &plan, QWidget *parent = nullptr);

Q_SIGNALS:
    // The file that groups were added from holds permissions, too; the dialog is closed by then.
    void permissionsFound(const QString &path);

private:
    QWidget *makeAdding();
    QWidget *makeList();
    void refresh();
    void updateButtons();
    void add();
    void askForFile();
    void rename(QListWidgetItem *item);
    void remove();
    [[nodiscard]] QStringList selectedIds() const;

protected:
    void done(int result) override; // once more when names were typed and not added

private:
    PlanPresenter &m_plan;
    QPlainTextEdit *m_names = nullptr;
    QPushButton *m_add = nullptr;
    QListWidget *m_groups = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_remove = nullptr;
    Announcer *m_status = nullptr;
    QTimer m_soon; // an item that is being edited is not replaced under its editor
    bool m_filling = false;
    bool m_leftOver = false; // it was said that something is not added yet
};

} // namespace onbelay::ui
