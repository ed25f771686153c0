#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <string>
#include <vector>

namespace onbelay {

// One row as the server told it. Texts are UTF-8; names and the description are plain and bounded
// text already, ids are as they came. The views point to where the record came from.
struct GroupRecord
{
    QByteArrayView id;
    QByteArrayView name;
    QByteArrayView description;
    QByteArrayView changedById; // empty: nobody is known
    QByteArrayView changedByName;
    int memberCount = 0;
    bool access = false;
    quint32 scopes = 0; // bit n: the n-th of the scope ids that the reader was given
    qint64 revision = 0;
    qint64 enforcedRevision = 0;
    qint64 changedAt = 0; // seconds since 1970 UTC; 0: not known
};

// Rows in one buffer of text and one of numbers: a million of them costs some dozen allocations. A
// value, movable between threads; what operator[] answers is valid until the batch changes.
class GroupBatch
{
public:
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    [[nodiscard]] GroupRecord operator[](std::size_t i) const;
    void append(const GroupRecord &record); // whose texts are not of this batch
    void append(const GroupBatch &batch); // another one
    void reserve(std::size_t rows, std::size_t textBytes); // in all

private:
    struct Row
    {
        std::size_t text = 0; // where its texts begin, one behind the other
        quint32 id = 0; // lengths of the texts in bytes
        quint32 name = 0;
        quint32 description = 0;
        quint32 changedById = 0;
        quint32 changedByName = 0;
        quint32 scopes = 0;
        qint64 revision = 0;
        qint64 enforcedRevision = 0;
        qint64 changedAt = 0;
        int memberCount = 0;
        bool access = false;
    };

    std::string m_text;
    std::vector<Row> m_rows;
};

} // namespace onbelay
