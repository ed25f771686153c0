#pragma once

#include "access/grantmatrix.h"
#include "presenters/permissions/roworder.h"

#include <QAbstractTableModel>

#include <vector>

namespace onbelay {

class Workspace;

// The grid of groups and permissions: column 0 is access, the scopes follow in the catalogue's
// order; rows are the workspace's in the order of a RowOrder. Holds no cells of its own: data()
// looks two words up and is O(1). Edits go through PermissionsPresenter.
class MatrixModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        CellStateRole = Qt::UserRole + 1, // CellState
        ReasonRole, // plain text, a sentence a line
        // Of vertical headers:
        GroupIdRole,
        MemberCountRole,
        ScopeCountRole,
        InEffectRole, // bool
        // Of horizontal headers:
        ColumnIdRole,
        ObjectTitleRole
    };

    explicit MatrixModel(const Workspace &workspace, QObject *parent = nullptr);

    // One reset; nothing when the order is the same.
    void setOrder(RowOrder order);
    // The same order with more rows at its end.
    void grow(RowOrder order);
    // Around a reset of the workspace's rows. In between the model has no rows.
    void beginRows();
    void endRows(RowOrder order);

    [[nodiscard]] bool isReset() const { return m_resetting; } // between the two
    [[nodiscard]] const RowOrder &order() const { return m_order; }
    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] RowStates states(int row) const;
    // Of the cells that are shown: a column, a row, or all of them.
    [[nodiscard]] TriState columnState(int column) const;
    [[nodiscard]] quint32 shownCount(int column) const; // of groups that hold it
    [[nodiscard]] TriState rowState(int row) const;
    [[nodiscard]] TriState shownState() const;
    [[nodiscard]] CellState state(int row, int column) const { return states(row).at(column); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QVariant rowData(quint32 row, int role) const;
    [[nodiscard]] QVariant columnData(int column, int role) const;
    void onRowsChanged(int first, int last);
    using Headings = std::vector<std::pair<quint32, quint32>>; // of a column: all, shown
    void tellHeadings();
    [[nodiscard]] Headings headings() const;
    // How many shown rows hold each column, counted 64 rows at a time once after an edit.
    [[nodiscard]] const std::vector<quint32> &shownCounts() const;

    const Workspace &m_workspace;
    RowOrder m_order;
    bool m_resetting = false;
    mutable std::vector<quint32> m_counts; // empty: to be counted again
    Headings m_told; // what the headings were told last
};

} // namespace onbelay

Q_DECLARE_METATYPE(onbelay::CellState)
