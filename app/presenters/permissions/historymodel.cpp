#include "presenters/permissions/historymodel.h"

#include "presenters/activity/activitytext.h"
#include "presenters/permissions/celltext.h"
#include "presenters/words/dates.h"

namespace onbelay {

HistoryModel::HistoryModel(const Integration &integration, HistorySubject subject, QObject *parent)
    : QAbstractTableModel(parent)
    , m_integration(integration)
    , m_subject(std::move(subject))
{
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::change(const AuditEntry &entry) const
{
    //: %1 and %2 are the values of a permission before and after a change: "Off → On"
    QString change =
        tr("%1 → %2").arg(valueText(entry.cell, entry.before), valueText(entry.cell, entry.after));
    if (m_subject.column < 0)
        //: %1 a permission such as "Read deals", %2 a change such as "Off → On"
        change = tr("%1: %2").arg(cellText(entry.cell, m_integration), change);
    if (m_subject.groupId.isEmpty())
        //: %1 a group, %2 a change such as "Off → On"
        change = tr("%1: %2").arg(entry.group.name, change);
    return change;
}

QString HistoryModel::spoken(const AuditEntry &entry) const
{
    const QString what =
        //: For screen readers: %1 group, %2 permission, %3 and %4 the values before and after
        tr("%1, %2, from %3 to %4")
            .arg(entry.group.name, cellText(entry.cell, m_integration),
                 valueText(entry.cell, entry.before), valueText(entry.cell, entry.after));
    const QString when = dateTimeText(entry.at);
    if (entry.reason.isEmpty())
        //: For screen readers: what was changed, by whom, when
        return tr("%1, by %2, %3").arg(what, entry.actor.name, when);
    //: For screen readers: what was changed, by whom, when, why
    return tr("%1, by %2, %3. Reason: %4").arg(what, entry.actor.name, when, entry.reason);
}

QString HistoryModel::text(const AuditEntry &entry, int column) const
{
    switch (column) {
    case WhenColumn:
        return dateTimeText(entry.at);
    case WhoColumn:
        return entry.actor.name;
    case ChangeColumn:
        return change(entry);
    case ReasonColumn:
        return entry.reason;
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AuditEntry &entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == ReasonColumn ? entry.reason
                                                           : text(entry, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == WhenColumn ? spoken(entry) : text(entry, index.column());
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case WhenColumn:
        //: Heading of a column: the time of a change
        return tr("When");
    case WhoColumn:
        //: Heading of a column: the person who made a change
        return tr("Who");
    case ChangeColumn:
        //: Heading of a column: what was changed, such as "Off → On"
        return tr("Change");
    case ReasonColumn:
        //: Heading of a column: why something was changed
        return tr("Reason");
    default:
        return {};
    }
}

void HistoryModel::append(const std::vector<AuditEntry> &entries)
{
    if (entries.empty())
        return;
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(entries.size()) - 1);
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    endInsertRows();
}

} // namespace onbelay
