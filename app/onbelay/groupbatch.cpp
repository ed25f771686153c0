#include "onbelay/groupbatch.h"

#include <QtGlobal>

#include <algorithm>

namespace onbelay {

namespace {

// Makes room in steps that grow with the size, which reserve() alone does not.
template <typename Container>
void makeRoom(Container &container, std::size_t more)
{
    const std::size_t needed = container.size() + more;
    if (needed > container.capacity())
        container.reserve(std::max(needed, container.capacity() + container.capacity() / 2));
}

} // namespace

GroupRecord GroupBatch::operator[](std::size_t i) const
{
    const Row &row = m_rows[i];
    const char *at = m_text.data() + row.text;
    const auto next = [&at](quint32 length) {
        const QByteArrayView text(at, qsizetype(length));
        at += length;
        return text;
    };
    GroupRecord record;
    record.id = next(row.id);
    record.name = next(row.name);
    record.description = next(row.description);
    record.changedById = next(row.changedById);
    record.changedByName = next(row.changedByName);
    record.memberCount = row.memberCount;
    record.access = row.access;
    record.scopes = row.scopes;
    record.revision = row.revision;
    record.enforcedRevision = row.enforcedRevision;
    record.changedAt = row.changedAt;
    return record;
}

void GroupBatch::append(const GroupRecord &record)
{
    Row row;
    row.text = m_text.size();
    const auto add = [this](QByteArrayView text) {
        m_text.append(text.data(), std::size_t(text.size()));
        return quint32(text.size()); // answers are capped far below
    };
    row.id = add(record.id);
    row.name = add(record.name);
    row.description = add(record.description);
    row.changedById = add(record.changedById);
    row.changedByName = add(record.changedByName);
    row.scopes = record.scopes;
    row.revision = record.revision;
    row.enforcedRevision = record.enforcedRevision;
    row.changedAt = record.changedAt;
    row.memberCount = record.memberCount;
    row.access = record.access;
    m_rows.push_back(row);
}

void GroupBatch::append(const GroupBatch &batch)
{
    Q_ASSERT(&batch != this);
    makeRoom(m_text, batch.m_text.size());
    makeRoom(m_rows, batch.m_rows.size());
    const std::size_t shift = m_text.size();
    m_text.append(batch.m_text);
    for (Row row : batch.m_rows) {
        row.text += shift;
        m_rows.push_back(row);
    }
}

void GroupBatch::reserve(std::size_t rows, std::size_t textBytes)
{
    m_rows.reserve(rows);
    m_text.reserve(textBytes);
}

} // namespace onbelay
