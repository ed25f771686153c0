#pragma once

#include <QHash>

namespace onbelay {

// The revision that each staged row's edits started from. A row keeps its first base until nothing
// of it is staged any more, so that a reload in between cannot hide another admin's change from the
// server's check by cell. Only rows whose revision moved under their edits are kept here: the base
// of all others is their present revision.
class StagedBases
{
public:
    void clear() { m_bases.clear(); }
    void set(quint32 row, qint64 revision) { m_bases.insert(row, revision); }
    void remove(quint32 row) { m_bases.remove(row); }
    [[nodiscard]] qint64 base(quint32 row, qint64 otherwise) const
    {
        return m_bases.value(row, otherwise);
    }
    // Forgets the rows for which isStaged(row) is false.
    template <typename IsStaged>
    void keep(IsStaged isStaged)
    {
        m_bases.removeIf([&isStaged](const auto &base) { return !isStaged(base.key()); });
    }
    // Calls use(row) for every row that has a base of its own.
    template <typename Use>
    void forEach(Use use) const
    {
        for (auto base = m_bases.cbegin(); base != m_bases.cend(); ++base)
            use(base.key());
    }

private:
    QHash<quint32, qint64> m_bases;
};

} // namespace onbelay
