#pragma once

#include "access/rowset.h"
#include "onbelay/groupbatch.h"
#include "workspace/groupinfo.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringView>

#include <vector>

namespace onbelay {

// What is known of all groups beside their cells. A row's texts lie in one buffer in UTF-8 and its
// numbers in columns, so that a million groups cost some 35 bytes each beside their texts and no
// allocation of their own. Positions are those of GrantMatrix. A value; not thread-safe.
class GroupTable
{
public:
    void clear();
    void reserve(quint32 rows, std::size_t textBytes = 0);
    quint32 append(const GroupRecord &group); // its id must be new; returns its position
    struct Changed
    {
        bool name = false;
        bool members = false;
    };
    // Everything but the id, which stays.
    Changed replace(quint32 row, const GroupRecord &group);
    void shrink(); // after the last append(): gives spare room back when it is much
    // All but these rows; the others keep their order.
    [[nodiscard]] GroupTable without(const RowSet &rows) const;

    [[nodiscard]] std::size_t size() const { return m_at.size(); }
    [[nodiscard]] bool empty() const { return m_at.empty(); }
    [[nodiscard]] int find(QByteArrayView idUtf8) const; // -1 when unknown
    [[nodiscard]] int find(QStringView id) const { return find(QByteArrayView(id.toUtf8())); }

    // All of a row at once; makes strings. For a single value the functions below are cheaper.
    [[nodiscard]] GroupInfo operator[](std::size_t row) const;
    [[nodiscard]] GroupInfo front() const { return (*this)[0]; }
    [[nodiscard]] QByteArrayView idBytes(quint32 row) const;
    [[nodiscard]] QByteArrayView nameBytes(quint32 row) const;
    [[nodiscard]] QByteArrayView descriptionBytes(quint32 row) const;
    [[nodiscard]] QString id(quint32 row) const { return QString::fromUtf8(idBytes(row)); }
    [[nodiscard]] QString name(quint32 row) const { return QString::fromUtf8(nameBytes(row)); }
    [[nodiscard]] int memberCount(quint32 row) const { return m_members[row]; }
    [[nodiscard]] qint64 revision(quint32 row) const { return m_revision[row]; }
    [[nodiscard]] GroupRecord record(quint32 row) const; // without its cells
    [[nodiscard]] bool inEffect(quint32 row) const { return m_behind[row] <= 0; }
    [[nodiscard]] quint32 notInEffect() const { return m_behindRows; } // how many rows
    // Seconds since 1970, UTC; 0 when not known.
    [[nodiscard]] qint64 changedAt(quint32 row) const;
    void setRevision(quint32 row, qint64 revision); // not in force yet

    // For range-based for; the elements are values.
    class Iterator
    {
    public:
        Iterator(const GroupTable &table, std::size_t row)
            : m_table(&table)
            , m_row(row)
        {
        }
        [[nodiscard]] GroupInfo operator*() const { return (*m_table)[m_row]; }
        Iterator &operator++()
        {
            ++m_row;
            return *this;
        }
        bool operator==(const Iterator &) const = default;

    private:
        const GroupTable *m_table;
        std::size_t m_row;
    };
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }

    [[nodiscard]] std::size_t bytes() const; // of memory, texts not counted
    [[nodiscard]] std::size_t textBytes() const { return m_texts.capacity(); }

private:
    struct Cut // where the texts of a row end, counted from its place in the buffer
    {
        quint16 id = 0;
        quint16 name = 0; // without the id
        quint16 description = 0;
    };

    struct Author
    {
        QByteArray id;
        QByteArray name; // UTF-8
    };

    Changed write(quint32 row, QByteArrayView id, const GroupRecord &group);
    void setBehind(quint32 row, qint64 revisions);
    void index(quint32 row);
    void grow();
    quint32 author(QByteArrayView id, QByteArrayView name);

    std::vector<char> m_texts; // id, name, description; a replaced row leaves its old ones behind
    std::vector<quint32> m_at;
    std::vector<Cut> m_cuts;
    std::vector<qint32> m_members;
    std::vector<qint64> m_revision;
    std::vector<qint16> m_behind; // revisions that are not in force yet; many are told as some
    std::vector<quint32> m_changedAt; // seconds since 2000; 0: not known
    std::vector<quint32> m_changedBy; // into m_authors
    std::vector<Author> m_authors;
    QHash<QByteArray, quint32> m_authorOf; // by id and name
    quint32 m_behindRows = 0;
    std::vector<quint32> m_slots; // row + 1, or 0; open addressing by the hash of the id
};

} // namespace onbelay
