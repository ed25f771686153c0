#include "presenters/permissions/comparemodel.h"

#include "presenters/permissions/celltext.h"
#include "workspace/workspace.h"

namespace onbelay {

CompareModel::CompareModel(const Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
}

void CompareModel::setGroups(std::vector<quint32> rows)
{
    beginResetModel();
    m_groups = std::move(rows);
    m_permissions = wantedRows();
    endResetModel();
}

void CompareModel::setOnlyDifferences(bool only)
{
    if (m_onlyDifferences == only)
        return;
    beginResetModel();
    m_onlyDifferences = only;
    m_permissions = wantedRows();
    endResetModel();
}

// A reset would take the current cell away, so it is kept for when other rows are due.
void CompareModel::refresh()
{
    std::vector<int> rows = wantedRows();
    if (rows != m_permissions) {
        beginResetModel();
        m_permissions = std::move(rows);
        endResetModel();
        return;
    }
    if (rows.empty() || m_groups.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

CellMask CompareModel::differing() const
{
    CellMask differing = 0;
    for (const quint32 group : m_groups)
        differing |=
            m_workspace.matrix().wanted(group) ^ m_workspace.matrix().wanted(m_groups.front());
    return differing;
}

std::vector<int> CompareModel::wantedRows() const
{
    std::vector<int> rows;
    if (m_groups.empty())
        return rows;
    const CellMask differing = this->differing();
    for (int column = 0; column < m_workspace.matrix().rules().columns; ++column) {
        if (!m_onlyDifferences || holds(differing, column))
            rows.push_back(column);
    }
    return rows;
}

CellState CompareModel::state(quint32 group, int column) const
{
    return m_workspace.states(group).at(column);
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_permissions.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_groups.size());
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const quint32 group = m_groups[std::size_t(index.column())];
    const int column = m_permissions[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return CellText::state(state(group, column), m_workspace.isPlan());
    case Qt::AccessibleTextRole:
        return CellText::cell(m_workspace.groups().name(group), m_workspace.columnId(column),
                              state(group, column), m_workspace.isPlan());
    case Qt::ToolTipRole:
        return plainToolTip(CellText::reason(m_workspace, group, column));
    case Qt::AccessibleDescriptionRole:
        return CellText::reason(m_workspace, group, column);
    case CellStateRole:
        return QVariant::fromValue(state(group, column));
    case DiffersRole:
        return holds(differing(), column);
    case ColumnIdRole:
        return m_workspace.columnId(column);
    case GroupIdRole:
        return m_workspace.groups().id(group);
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0)
        return {};
    if (orientation == Qt::Horizontal)
        return section < columnCount() ? groupData(m_groups[std::size_t(section)], role)
                                       : QVariant();
    return section < rowCount() ? permissionData(m_permissions[std::size_t(section)], role)
                                : QVariant();
}

QVariant CompareModel::groupData(quint32 group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return m_workspace.groups().name(group);
    case Qt::ToolTipRole:
        return plainToolTip(CellText::row(m_workspace, group));
    case Qt::AccessibleTextRole:
        return CellText::row(m_workspace, group);
    case GroupIdRole:
        return m_workspace.groups().id(group);
    default:
        return {};
    }
}

QString CompareModel::title(int column) const
{
    const Integration &integration = m_workspace.integration();
    const QString object = CellText::objectTitle(integration, column);
    if (object.isEmpty())
        return CellText::columnTitle(integration, column);
    //: A permission: %1 is an object such as "Deals", %2 is "Read" or "Write"
    return tr("%1: %2").arg(object, CellText::columnLabel(integration, column));
}

QVariant CompareModel::permissionData(int column, int role) const
{
    const bool differs = holds(differing(), column);
    switch (role) {
    case Qt::DisplayRole:
        return title(column);
    case Qt::ToolTipRole:
        return plainToolTip(CellText::columnTitle(m_workspace.integration(), column) + u'\n'
                            + CellText::column(m_workspace, column));
    case Qt::AccessibleTextRole:
        //: A permission in a comparison of groups that do not all hold it
        return differs ? tr("%1, differs").arg(title(column)) : title(column);
    case DiffersRole:
        return differs;
    case ColumnIdRole:
        return m_workspace.columnId(column);
    default:
        return {};
    }
}

} // namespace onbelay
