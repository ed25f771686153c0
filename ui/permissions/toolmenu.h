#pragma once

#include <QObject>

#include <functional>

class QAction;
class QDialog;
class QMenu;

namespace onbelay {
struct HistorySubject;
struct PermissionTools;
} // namespace onbelay

namespace onbelay::ui {

class PermissionGrid;

// What can be done with the grid beside editing its cells: going to a group, presets, comparing,
// history, files. Fills the page's menu and adds to the grid's own; dialogs belong to `page`.
class ToolMenu final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this object; `page` is the parent.
    ToolMenu(PermissionTools &tools, PermissionGrid &grid, QWidget *page);

    void fill(QMenu *menu);
    void reload();
    void openGoTo();
    void openPresets(); // for the selected groups
    void openCompare();
    void openHistory(const HistorySubject &subject);

Q_SIGNALS:
    void groupChosen(const QString &groupId);
    void said(const QString &sentence); // for the status line

private:
    void openHistoryOfCurrent(bool cell); // else of its group
    void addSeen(QMenu *menu);
    void addToGridMenu(QMenu *menu, int row, int column);
    void open(QDialog *dialog);
    QAction *add(QMenu *menu, const QString &text, std::function<void()> open);

    PermissionTools &m_tools;
    PermissionGrid &m_grid;
    QWidget *m_page;
};

} // namespace onbelay::ui
