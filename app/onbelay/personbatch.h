#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace onbelay {

// People and the groups of each, in a few buffers: a hundred thousand of them cost some dozen
// allocations. Groups are numbers into a list of ids. Texts are UTF-8, names and addresses plain
// and bounded. A value, movable between threads; views are valid until the batch changes.
class PersonBatch
{
public:
    [[nodiscard]] quint32 size() const { return quint32(m_rows.size()); }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    [[nodiscard]] QByteArrayView id(quint32 person) const;
    [[nodiscard]] QByteArrayView name(quint32 person) const;
    [[nodiscard]] QByteArrayView email(quint32 person) const;
    [[nodiscard]] std::span<const quint32> groups(quint32 person) const;
    [[nodiscard]] const std::vector<QByteArray> &groupIds() const { return m_groupIds; }

    void append(QByteArrayView id, QByteArrayView name, QByteArrayView email);
    void addGroup(QByteArrayView id); // to the person appended last
    // Another one, but for people who are here already: pages of a list that changes meanwhile may
    // tell somebody twice.
    void append(const PersonBatch &batch);

private:
    struct Row
    {
        std::size_t text = 0; // where its texts begin, one behind the other
        quint32 id = 0; // lengths in bytes
        quint32 name = 0;
        quint32 email = 0;
        quint32 groups = 0; // where its groups begin
    };
    [[nodiscard]] QByteArrayView text(std::size_t at, quint32 length) const;
    quint32 numberOf(const QByteArray &group);

    std::string m_text;
    std::vector<Row> m_rows;
    std::vector<quint32> m_groups;
    std::vector<QByteArray> m_groupIds;
    QHash<QByteArray, quint32> m_numberOf;
};

struct MemberPage // of GET /people
{
    PersonBatch people;
    QString next; // cursor; empty at the end
};

struct HolderPage // of GET /integrations/{id}/access/people
{
    PersonBatch people; // without addresses; the groups are those that give it
    bool integrationConnected = false;
    std::optional<bool> keyAccepted;
    std::optional<bool> tokenHasScope;
    QString next; // cursor; empty at the end
    qint64 asOf = 0;
    int total = -1; // -1 when the server does not say
};

} // namespace onbelay
