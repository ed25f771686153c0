#include "workspace/grouptable.h"

#include <algorithm>
#include <limits>

namespace onbelay {

namespace {

constexpr qint64 year2000 = 946684800; // seconds since 1970
constexpr std::size_t longestText = std::numeric_limits<quint16>::max(); // bytes

// How far a revision in force is behind; only whether it is behind must be exact.
qint16 lag(qint64 revisions)
{
    return qint16(std::clamp<qint64>(revisions, std::numeric_limits<qint16>::min(),
                                     std::numeric_limits<qint16>::max()));
}

QByteArrayView cut(QByteArrayView text)
{
    return text.first(qsizetype(std::min(std::size_t(text.size()), longestText)));
}

} // namespace

void GroupTable::clear()
{
    *this = {};
}

void GroupTable::reserve(quint32 rows, std::size_t textBytes)
{
    m_texts.reserve(textBytes);
    m_at.reserve(rows);
    m_cuts.reserve(rows);
    m_members.reserve(rows);
    m_revision.reserve(rows);
    m_behind.reserve(rows);
    m_changedAt.reserve(rows);
    m_changedBy.reserve(rows);
}

quint32 GroupTable::append(const GroupRecord &group)
{
    const auto row = quint32(m_at.size());
    m_at.push_back(0);
    m_cuts.push_back({});
    m_members.push_back(0);
    m_revision.push_back(0);
    m_behind.push_back(0);
    m_changedAt.push_back(0);
    m_changedBy.push_back(0);
    write(row, group.id, group);
    if ((row + 1) * std::size_t(5) > m_slots.size() * 4)
        grow();
    else
        index(row);
    return row;
}

GroupTable::Changed GroupTable::replace(quint32 row, const GroupRecord &group)
{
    const QByteArray id = idBytes(row).toByteArray();
    return write(row, id, group);
}

GroupTable::Changed GroupTable::write(quint32 row, QByteArrayView id, const GroupRecord &group)
{
    const bool sameName = m_cuts[row].id != 0 && nameBytes(row) == cut(group.name);
    if (!sameName || descriptionBytes(row) != cut(group.description)) {
        m_at[row] = quint32(m_texts.size());
        m_cuts[row] = {quint16(cut(id).size()), quint16(cut(group.name).size()),
                       quint16(cut(group.description).size())};
        for (const QByteArrayView text : {cut(id), cut(group.name), cut(group.description)})
            m_texts.insert(m_texts.end(), text.begin(), text.end());
    }
    const bool sameMembers = m_members[row] == group.memberCount;
    m_members[row] = group.memberCount;
    m_revision[row] = group.revision;
    setBehind(row, group.revision - group.enforcedRevision);
    m_changedAt[row] = quint32(
        std::clamp<qint64>(group.changedAt - year2000, 0, std::numeric_limits<quint32>::max()));
    m_changedBy[row] = author(group.changedById, group.changedByName);
    return {!sameName, !sameMembers};
}

quint32 GroupTable::author(QByteArrayView id, QByteArrayView name)
{
    const QByteArray key = id.toByteArray() + '\n' + name.toByteArray();
    const auto known = m_authorOf.constFind(key);
    if (known != m_authorOf.cend())
        return *known;
    m_authors.push_back({id.toByteArray(), name.toByteArray()});
    m_authorOf.insert(key, quint32(m_authors.size()) - 1);
    return quint32(m_authors.size()) - 1;
}

void GroupTable::setBehind(quint32 row, qint64 revisions)
{
    m_behindRows += quint32(revisions > 0) - quint32(m_behind[row] > 0);
    m_behind[row] = lag(revisions);
}

GroupTable GroupTable::without(const RowSet &rows) const
{
    GroupTable table;
    const auto left = quint32(size()) - rows.count();
    table.reserve(left);
    table.m_texts.reserve(m_texts.size());
    for (quint32 row = 0; row < size(); ++row) {
        if (!rows.contains(row))
            table.append(record(row));
    }
    return table;
}

void GroupTable::index(quint32 row)
{
    const QByteArrayView id = idBytes(row);
    std::size_t slot = qHash(id, 0) % m_slots.size();
    while (m_slots[slot] != 0)
        slot = slot + 1 == m_slots.size() ? 0 : slot + 1;
    m_slots[slot] = row + 1;
}

// At most four in five slots are taken.
void GroupTable::grow()
{
    const std::size_t rows = std::max(m_at.size() * 3 / 2, m_at.capacity());
    m_slots.assign(std::max<std::size_t>(rows * 5 / 4 + 1, 16), 0);
    for (quint32 row = 0; row < m_at.size(); ++row)
        index(row);
}

void GroupTable::shrink()
{
    const auto fits = [](const auto &column) {
        return column.capacity() <= column.size() + column.size() / 8 + 16;
    };
    if (fits(m_texts) && fits(m_at))
        return;
    m_texts.shrink_to_fit();
    m_at.shrink_to_fit();
    m_cuts.shrink_to_fit();
    m_members.shrink_to_fit();
    m_revision.shrink_to_fit();
    m_behind.shrink_to_fit();
    m_changedAt.shrink_to_fit();
    m_changedBy.shrink_to_fit();
}

int GroupTable::find(QByteArrayView idUtf8) const
{
    if (m_slots.empty())
        return -1;
    std::size_t slot = qHash(idUtf8, 0) % m_slots.size();
    for (; m_slots[slot] != 0; slot = slot + 1 == m_slots.size() ? 0 : slot + 1) {
        const quint32 row = m_slots[slot] - 1;
        if (idBytes(row) == idUtf8)
            return int(row);
    }
    return -1;
}

QByteArrayView GroupTable::idBytes(quint32 row) const
{
    return {m_texts.data() + m_at[row], qsizetype(m_cuts[row].id)};
}

QByteArrayView GroupTable::nameBytes(quint32 row) const
{
    return {m_texts.data() + m_at[row] + m_cuts[row].id, qsizetype(m_cuts[row].name)};
}

QByteArrayView GroupTable::descriptionBytes(quint32 row) const
{
    const Cut &cuts = m_cuts[row];
    return {m_texts.data() + m_at[row] + cuts.id + cuts.name, qsizetype(cuts.description)};
}

qint64 GroupTable::changedAt(quint32 row) const
{
    return m_changedAt[row] == 0 ? 0 : m_changedAt[row] + year2000;
}

void GroupTable::setRevision(quint32 row, qint64 revision)
{
    setBehind(row, m_behind[row] + revision - m_revision[row]);
    m_revision[row] = revision;
}

GroupInfo GroupTable::operator[](std::size_t at) const
{
    const auto row = quint32(at);
    GroupInfo group;
    group.id = id(row);
    group.name = name(row);
    group.description = QString::fromUtf8(descriptionBytes(row));
    group.memberCount = m_members[row];
    group.revision = m_revision[row];
    group.enforcedRevision = m_revision[row] - m_behind[row];
    if (const qint64 seconds = changedAt(row); seconds != 0)
        group.changedAt = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    group.changedBy = QString::fromUtf8(m_authors[m_changedBy[row]].name);
    return group;
}

GroupRecord GroupTable::record(quint32 row) const
{
    const Author &author = m_authors[m_changedBy[row]];
    GroupRecord record;
    record.id = idBytes(row);
    record.name = nameBytes(row);
    record.description = descriptionBytes(row);
    record.changedById = author.id;
    record.changedByName = author.name;
    record.memberCount = m_members[row];
    record.revision = m_revision[row];
    record.enforcedRevision = m_revision[row] - m_behind[row];
    record.changedAt = changedAt(row);
    return record;
}

std::size_t GroupTable::bytes() const
{
    return m_at.capacity() * sizeof(quint32) + m_cuts.capacity() * sizeof(Cut)
           + m_members.capacity() * sizeof(qint32) + m_revision.capacity() * sizeof(qint64)
           + m_behind.capacity() * sizeof(qint16) + m_changedAt.capacity() * sizeof(quint32)
           + m_changedBy.capacity() * sizeof(quint32) + m_slots.capacity() * sizeof(quint32);
}

} // namespace onbelay
