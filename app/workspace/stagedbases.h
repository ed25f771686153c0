#pragma once

#include <QHash>

namespace onbelay {

// The revision that each staged row's edits started from. A row keeps its first base until nothing
// of it is staged any more, so that a reload in between cannot hide another admin's change from the
// server's check by cell.
class StagedBases
{
public:
    void clear() { m_bases.clear(); }
    // The row has staged cells (true) or none (false); `revision` is the row's present one.
    void note(quint32 row, bool staged, qint64 revision);
    void set(quint32 row, qint64 revision) { m_bases.insert(row, revision); }
    [[nodiscard]] qint64 base(quint32 row, qint64 otherwise) const
    {
        return m_bases.value(row, otherwise);
    }

private:
    QHash<quint32, qint64> m_bases;
};

} // namespace onbelay
