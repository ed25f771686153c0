#include "presenters/activity/changecells.h"

namespace onbelay {

ChangeCells::ChangeCells(const Integration &integration, QObject *parent)
    : QAbstractTableModel(parent)
    , m_integration(integration)
{
}

int ChangeCells::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_item ? 0 : int(m_item->entries.size());
}

int ChangeCells::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChangeCells::text(const AuditEntry &entry, int column) const
{
    if (column == BeforeColumn)
        return valueText(entry.cell, entry.before);
    if (column == AfterColumn)
        return valueText(entry.cell, entry.after);
    const QString cell = cellText(entry.cell, m_integration);
    if (entry.group.id.isEmpty())
        return cell;
    //: %1 is a group, %2 a permission such as "Read deals"
    return tr("%1: %2").arg(entry.group.name, cell);
}

QVariant ChangeCells::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AuditEntry &entry = m_item->entries[std::size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(entry, index.column());
    if (role == Qt::AccessibleTextRole) {
        if (index.column() == BeforeColumn)
            //: For screen readers: the value of a cell before a change
            return tr("before: %1").arg(text(entry, BeforeColumn));
        if (index.column() == AfterColumn)
            //: For screen readers: the value of a cell after a change
            return tr("after: %1").arg(text(entry, AfterColumn));
        return text(entry, WhatColumn);
    }
    return {};
}

QVariant ChangeCells::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case WhatColumn:
        //: Heading of a column: what was changed
        return tr("What");
    case BeforeColumn:
        //: Heading of a column: the value before the change
        return tr("Before");
    case AfterColumn:
        //: Heading of a column: the value after the change
        return tr("After");
    default:
        return {};
    }
}

void ChangeCells::setItem(std::optional<ActivityItem> item)
{
    beginResetModel();
    m_item = std::move(item);
    endResetModel();
}

} // namespace onbelay
