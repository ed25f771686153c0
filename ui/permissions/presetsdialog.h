#pragma once

#include "presenters/permissions/presets.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QListWidget;
class QPushButton;

namespace onbelay::ui {

class Banner;
class ElidedLabel;

// The presets, what the chosen one holds and would change in the selected groups, and keeping
// presets of one's own. Opened without blocking; closes itself once a preset was applied.
class PresetsDialog final : public QDialog
{
    Q_OBJECT
public:
    // `selection`: blocks of the grid. `currentRow`: the shown row whose permissions can be kept,
    // -1 when there is none. `presenter` must outlive the dialog.
    PresetsDialog(PresetsPresenter &presenter, const std::vector<CellBlock> &selection,
                  int currentRow, QWidget *parent = nullptr);
    ~PresetsDialog() override;

private:
    QWidget *makeList();
    QWidget *makeDetail();
    QWidget *makeButtons();
    void refresh();
    void refreshList();
    void refreshDetail();
    [[nodiscard]] int current() const; // position of the chosen preset, -1 when there is none
    void choose(const QString &title);
    void apply();
    void askToSave();
    void askToRename();
    void askToRemove();
    [[nodiscard]] int find(const QString &title) const; // among the own ones
    void ask(QDialog *dialog);
    void take(const Expected<int> &preset);

    PresetsPresenter &m_presenter;
    PresetTarget m_target;
    QString m_groupId; // whose permissions can be kept
    QString m_groupName;
    Banner *m_failure = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_remove = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_description = nullptr;
    QListWidget *m_holds = nullptr;
    QLabel *m_question = nullptr;
    ElidedLabel *m_status = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_apply = nullptr;
    QPointer<QDialog> m_asking; // a question of ours that is open
    QString m_error; // of the last change of an own preset, while the banner shows it
};

} // namespace onbelay::ui
