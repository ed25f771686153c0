#include "presenters/diagnostics/subjectmodel.h"

#include "presenters/permissions/celltext.h"

namespace onbelay {

int SubjectModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SubjectModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SubjectRow &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        //: For screen readers: %1 is a person or group, %2 a mail address or a member count
        return tr("%1, %2").arg(row.name, row.detail);
    case Qt::ToolTipRole:
        return row.detail.isEmpty() ? QVariant() : plainToolTip(row.detail);
    case DetailRole:
        return row.detail;
    case IsPersonRole:
        return row.isPerson;
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

void SubjectModel::setRows(std::vector<SubjectRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace onbelay
