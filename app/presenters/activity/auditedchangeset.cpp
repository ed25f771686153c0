#include "presenters/activity/auditedchangeset.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<bool> flagOf(const QString &value)
{
    if (value == u"true"_s)
        return true;
    if (value == u"false"_s)
        return false;
    return std::nullopt;
}

} // namespace

AuditedChangeSet::AuditedChangeSet(const QString &id, std::function<int(const QString &)> columnOf)
    : m_id(id)
    , m_columnOf(std::move(columnOf))
{
}

quint32 AuditedChangeSet::groupAt(const Who &group)
{
    const auto known = m_groupOf.constFind(group.id);
    if (known != m_groupOf.cend())
        return *known;
    const auto position = quint32(m_groups.size());
    m_groups.push_back({group.id, group.name});
    m_groupOf.insert(group.id, position);
    return position;
}

qint16 AuditedChangeSet::columnAt(const QString &cell)
{
    const int column = m_columnOf(cell);
    if (column >= 0)
        return qint16(column);
    qsizetype position = m_unknown.indexOf(cell);
    if (position < 0) {
        position = m_unknown.size();
        m_unknown.append(cell);
    }
    return qint16(-1 - position);
}

void AuditedChangeSet::take(const std::vector<AuditEntry> &entries)
{
    for (const AuditEntry &entry : entries) {
        const std::optional<bool> before = flagOf(entry.before);
        const std::optional<bool> after = flagOf(entry.after);
        if (entry.changeSet != m_id || entry.group.id.isEmpty() || !before || !after)
            continue;
        if (m_entries++ == 0) {
            m_actor = entry.actor;
            m_at = entry.at;
            m_newest = entry.seq;
        }
        m_oldest = entry.seq;
        const quint32 group = groupAt(entry.group);
        const qint16 column = columnAt(entry.cell);
        const auto known = m_cellOf.constFind(key(group, column));
        if (known != m_cellOf.cend()) {
            m_cells[*known].before = *before; // an older entry about the same cell
            continue;
        }
        m_cellOf.insert(key(group, column), quint32(m_cells.size()));
        m_cells.push_back({group, column, *before, *after, entry.seq});
    }
}

bool AuditedChangeSet::takeSince(const std::vector<AuditEntry> &entries)
{
    // Where nobody else wrote in between, nothing before its newest entry can be later than any.
    const bool together = m_newest - m_oldest + 1 == m_entries;
    const qint64 enough = together ? m_newest : m_oldest;
    for (const AuditEntry &entry : entries) {
        if (entry.seq <= enough)
            return false;
        const std::optional<bool> after = flagOf(entry.after);
        const auto group = m_groupOf.constFind(entry.group.id);
        if (entry.changeSet == m_id || group == m_groupOf.cend() || !after)
            continue;
        const int column = m_columnOf(entry.cell);
        const quint64 place = key(*group, column);
        const auto own = m_cellOf.constFind(place);
        if (column < 0 || m_later.contains(place)
            || (own != m_cellOf.cend() && m_cells[*own].seq > entry.seq))
            continue;
        m_later.insert(place, {entry.actor.name, entry.at.toSecsSinceEpoch(), *after});
    }
    return true;
}

const AuditedChangeSet::Later *AuditedChangeSet::later(quint32 group, int column) const
{
    const auto found = m_later.constFind(key(group, column));
    return found == m_later.cend() ? nullptr : &*found;
}

} // namespace onbelay
