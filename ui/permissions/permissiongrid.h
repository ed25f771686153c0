#pragma once

#include <QTableView>

class QMenu;

namespace onbelay {
class PermissionsPresenter;
struct CellBlock;
} // namespace onbelay

namespace onbelay::ui {

class CellDelegate;
class GroupHeader;
class ScopeHeader;

// The grid of groups and permissions. Click or Space toggles, also Return and F2; Shift+Space
// selects the row, Ctrl+Space (or Ctrl+Shift+K where an input method takes it) the column, Ctrl+A
// everything; a selection is toggled as one. Tab leaves the grid. The accessible name is
// "Permissions".
class PermissionGrid final : public QTableView
{
    Q_OBJECT
public:
    // The presenter must outlive the grid.
    explicit PermissionGrid(PermissionsPresenter &presenter, QWidget *parent = nullptr);

    [[nodiscard]] PermissionsPresenter &presenter() const { return m_presenter; }
    void toggleCell(const QModelIndex &index);
    // The selected cells, or the current one where nothing is selected.
    [[nodiscard]] std::vector<CellBlock> selectedBlocks() const;

    void setModel(QAbstractItemModel *model) override;
    void keyboardSearch(const QString &) override {} // names are found by the search field

Q_SIGNALS:
    void currentReasonChanged(const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void sizeRows();
    void toggleSelection();
    void selectRows();
    void selectColumns();
    void showMenu(const QPoint &globalPos, int row, int column);
    void addBlockAction(QMenu *menu, const QString &text, const CellBlock &block);
    void rememberPlace();
    void returnToPlace();
    void tellReason();

    PermissionsPresenter &m_presenter;
    CellDelegate *m_delegate = nullptr;
    ScopeHeader *m_scopes = nullptr;
    GroupHeader *m_groups = nullptr;
    QString m_group; // where the focus was before the rows were reset
    int m_column = 0;
    int m_offset = 0; // of that row to the top of the view, in rows
};

} // namespace onbelay::ui
