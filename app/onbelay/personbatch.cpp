#include "onbelay/personbatch.h"

#include <QSet>

namespace onbelay {

QByteArrayView PersonBatch::text(std::size_t at, quint32 length) const
{
    return {m_text.data() + at, qsizetype(length)};
}

QByteArrayView PersonBatch::id(quint32 person) const
{
    const Row &row = m_rows[person];
    return text(row.text, row.id);
}

QByteArrayView PersonBatch::name(quint32 person) const
{
    const Row &row = m_rows[person];
    return text(row.text + row.id, row.name);
}

QByteArrayView PersonBatch::email(quint32 person) const
{
    const Row &row = m_rows[person];
    return text(row.text + row.id + row.name, row.email);
}

std::span<const quint32> PersonBatch::groups(quint32 person) const
{
    const std::size_t begin = m_rows[person].groups;
    const std::size_t end =
        person + 1 < m_rows.size() ? m_rows[person + 1].groups : m_groups.size();
    return std::span(m_groups).subspan(begin, end - begin);
}

void PersonBatch::append(QByteArrayView id, QByteArrayView name, QByteArrayView email)
{
    m_rows.push_back({m_text.size(), quint32(id.size()), quint32(name.size()),
                      quint32(email.size()), quint32(m_groups.size())});
    for (const QByteArrayView part : {id, name, email})
        m_text.append(part.data(), std::size_t(part.size()));
}

void PersonBatch::addGroup(QByteArrayView id)
{
    m_groups.push_back(numberOf(id.toByteArray()));
}

quint32 PersonBatch::numberOf(const QByteArray &group)
{
    const auto found = m_numberOf.constFind(group);
    if (found != m_numberOf.constEnd())
        return *found;
    m_numberOf.insert(group, quint32(m_groupIds.size()));
    m_groupIds.push_back(group);
    return quint32(m_groupIds.size() - 1);
}

void PersonBatch::append(const PersonBatch &batch)
{
    QSet<QByteArrayView> known; // views, which end with the first that is appended
    known.reserve(qsizetype(size()) + qsizetype(batch.size()));
    for (quint32 person = 0; person < size(); ++person)
        known.insert(id(person));
    std::vector<quint32> newcomers;
    newcomers.reserve(batch.size());
    for (quint32 person = 0; person < batch.size(); ++person) {
        const auto before = known.size();
        known.insert(batch.id(person));
        if (known.size() > before)
            newcomers.push_back(person);
    }
    std::vector<quint32> numbers; // here, of the batch's groups
    for (const QByteArray &group : batch.m_groupIds)
        numbers.push_back(numberOf(group));
    for (const quint32 person : newcomers) {
        append(batch.id(person), batch.name(person), batch.email(person));
        for (const quint32 group : batch.groups(person))
            m_groups.push_back(numbers[group]);
    }
}

} // namespace onbelay
