#pragma once

#include "onbelay/types.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace onbelay {

// One change set as the audit tells it, and what was done to its groups since. Some 24 bytes a cell
// beside the groups' names, so that a hundred thousand entries are a few megabytes. A value.
class AuditedChangeSet
{
public:
    struct Group
    {
        QString id;
        QString name; // at the time of the change
    };
    struct Cell
    {
        quint32 group = 0; // into groups()
        qint16 column = 0; // of the matrix; below 0: unknown(column)
        bool before = false;
        bool after = false;
        qint64 seq = 0; // of its last entry
    };
    struct Later // the newest entry about a cell that came after it
    {
        QString by; // may be empty
        qint64 at = 0; // seconds since 1970, UTC
        bool after = false;
    };

    AuditedChangeSet() = default;
    // `columnOf`: Workspace::columnOf(); below 0 for a cell that the guide does not know.
    AuditedChangeSet(const QString &id, std::function<int(const QString &)> columnOf);

    // Both take pages of the audit in its order, newest entry first. Entries of other change sets
    // are left out: a server that does not know the filter answers them, too.
    void take(const std::vector<AuditEntry> &entries);
    // What other change sets did since. False when older entries cannot matter any more.
    bool takeSince(const std::vector<AuditEntry> &entries);

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const Who &actor() const { return m_actor; }
    [[nodiscard]] const QDateTime &at() const { return m_at; } // of the newest entry; UTC
    [[nodiscard]] qint64 entries() const { return m_entries; } // that take() was given
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    [[nodiscard]] bool touches(const QString &groupId) const { return m_groupOf.contains(groupId); }
    [[nodiscard]] const std::vector<Cell> &cells() const { return m_cells; }
    [[nodiscard]] const QString &unknown(qint16 column) const { return m_unknown[-1 - column]; }
    [[nodiscard]] const Later *later(quint32 group, int column) const; // null: none is known

private:
    [[nodiscard]] static quint64 key(quint32 group, int column)
    {
        return quint64(group) << 16 | quint16(column);
    }
    [[nodiscard]] quint32 groupAt(const Who &group);
    [[nodiscard]] qint16 columnAt(const QString &cell);

    QString m_id;
    std::function<int(const QString &)> m_columnOf;
    Who m_actor;
    QDateTime m_at;
    std::vector<Group> m_groups;
    QHash<QString, quint32> m_groupOf;
    std::vector<Cell> m_cells;
    QHash<quint64, quint32> m_cellOf; // by key(), into m_cells
    QHash<quint64, Later> m_later; // by key(); also cells that the change set did not touch
    QStringList m_unknown;
    qint64 m_entries = 0;
    qint64 m_newest = 0;
    qint64 m_oldest = 0;
};

} // namespace onbelay
