#include "presenters/activity/activitymodel.h"

#include "presenters/words/dates.h"

#include <QLocale>

#include <algorithm>

namespace onbelay {

ActivityModel::ActivityModel(const Integration &integration, QObject *parent)
    : QAbstractListModel(parent)
    , m_integration(integration)
{
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const ActivityItem &item = m_items[std::size_t(row.item)];
    if (role == IsDayRole)
        return row.isDay;
    if (row.isDay)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                   ? dayText(item.at, QDateTime::currentDateTimeUtc())
                   : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return headlineText(item, m_integration);
    case Qt::AccessibleTextRole:
        return spoken(item);
    case WhoRole:
        return item.actor.name;
    case WhenRole:
        return QLocale().toString(item.at.toLocalTime().time(), QLocale::ShortFormat);
    case ReasonRole:
        return item.reason;
    case SourceRole:
        return sourceText(item.source);
    default:
        return {};
    }
}

QString ActivityModel::spoken(const ActivityItem &item) const
{
    const QString headline = headlineText(item, m_integration);
    const QString when = dateTimeText(item.at);
    if (item.reason.isEmpty())
        //: For screen readers: what was changed, by whom, when
        return tr("%1, by %2, %3").arg(headline, item.actor.name, when);
    //: For screen readers: what was changed, by whom, when, why
    return tr("%1, by %2, %3. Reason: %4").arg(headline, item.actor.name, when, item.reason);
}

Qt::ItemFlags ActivityModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_rows[std::size_t(index.row())].isDay ? plain : plain | Qt::ItemIsSelectable;
}

void ActivityModel::clear()
{
    beginResetModel();
    m_items.clear();
    m_rows.clear();
    endResetModel();
}

bool ActivityModel::joins(const AuditEntry &entry) const
{
    return !m_items.empty() && !entry.changeSet.isEmpty()
           && m_items.back().changeSet == entry.changeSet;
}

void ActivityModel::append(const std::vector<AuditEntry> &entries)
{
    const int known = int(m_items.size());
    bool grew = false;
    for (const AuditEntry &entry : entries) {
        if (joins(entry)) {
            grew = grew || int(m_items.size()) == known;
            m_items.back().entries.push_back(entry);
            continue;
        }
        m_items.push_back(
            {entry.changeSet, entry.actor, entry.at, entry.reason, entry.source, {entry}});
    }
    if (grew && known > 0) {
        // A change set that was cut by the page may only now touch the group looked for.
        const auto shown = std::find_if(m_rows.begin(), m_rows.end(), [known](const Row &row) {
            return row.item == known - 1 && !row.isDay;
        });
        if (shown != m_rows.end()) {
            const QModelIndex changed = index(int(shown - m_rows.begin()));
            Q_EMIT dataChanged(changed, changed);
        } else if (isShown(m_items[std::size_t(known - 1)])) {
            beginResetModel();
            m_rows.clear();
            m_rows = rowsFor(0);
            endResetModel();
            return;
        }
    }
    const std::vector<Row> added = rowsFor(known);
    if (added.empty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
}

// Rows for the items from this one on, as they follow those that are there.
std::vector<ActivityModel::Row> ActivityModel::rowsFor(int firstItem) const
{
    std::vector<Row> rows;
    QDate day;
    if (!m_rows.empty())
        day = m_items[std::size_t(m_rows.back().item)].at.toLocalTime().date();
    for (int i = firstItem; i < int(m_items.size()); ++i) {
        const ActivityItem &item = m_items[std::size_t(i)];
        if (!isShown(item))
            continue;
        const QDate own = item.at.toLocalTime().date();
        if (own != day)
            rows.push_back({i, true});
        day = own;
        rows.push_back({i, false});
    }
    return rows;
}

bool ActivityModel::isShown(const ActivityItem &item) const
{
    return m_groupText.isEmpty()
           || std::any_of(item.entries.begin(), item.entries.end(),
                          [this](const AuditEntry &entry) {
                              return entry.group.name.contains(m_groupText, Qt::CaseInsensitive);
                          });
}

void ActivityModel::setGroupText(const QString &text)
{
    if (m_groupText == text)
        return;
    beginResetModel();
    m_groupText = text;
    m_rows.clear();
    m_rows = rowsFor(0);
    endResetModel();
}

const ActivityItem *ActivityModel::itemAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[std::size_t(row)].isDay)
        return nullptr;
    return &m_items[std::size_t(m_rows[std::size_t(row)].item)];
}

std::vector<ActivityItem> ActivityModel::shownItems() const
{
    std::vector<ActivityItem> shown;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(shown),
                 [this](const ActivityItem &item) { return isShown(item); });
    return shown;
}

} // namespace onbelay
