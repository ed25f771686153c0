#pragma once

#include "access/cells.h"
#include "presenters/permissions/matrixmodel.h" // CellState in a QVariant

#include <QAbstractTableModel>

#include <vector>

namespace onbelay {

class Workspace;

// A few groups side by side: a row for every permission, a column for every group. Holds positions
// only; cells are looked up in the workspace.
class CompareModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        CellStateRole = Qt::UserRole + 1, // CellState
        DiffersRole, // bool, of cells and row headings: the groups do not agree
        ColumnIdRole, // "access" or the scope's id
        GroupIdRole
    };

    // `workspace` must outlive the model.
    explicit CompareModel(const Workspace &workspace, QObject *parent = nullptr);

    // `rows`: positions in the workspace, a column each.
    void setGroups(std::vector<quint32> rows);
    [[nodiscard]] const std::vector<quint32> &groups() const { return m_groups; }
    void setOnlyDifferences(bool only);
    [[nodiscard]] bool onlyDifferences() const { return m_onlyDifferences; }
    void refresh(); // cells or names changed
    // The columns of the matrix that the groups do not agree on.
    [[nodiscard]] CellMask differing() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] std::vector<int> wantedRows() const;
    [[nodiscard]] CellState state(quint32 group, int column) const;
    [[nodiscard]] QVariant permissionData(int column, int role) const;
    [[nodiscard]] QVariant groupData(quint32 group, int role) const;
    [[nodiscard]] QString title(int column) const;

    const Workspace &m_workspace;
    std::vector<quint32> m_groups;
    std::vector<int> m_permissions; // columns of the matrix that are shown as rows
    bool m_onlyDifferences = false;
};

} // namespace onbelay
