#pragma once

#include "access/cells.h"
#include "access/rowset.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <span>
#include <vector>

namespace onbelay {

// What other admins did to the cells that are shown: cells that they set since the rows were first
// read, and cells that they moved under a staged edit. A bit a cell, and nothing before the first
// one changes. Positions are those of GrantMatrix. A value; not thread-safe.
class CellNotes
{
public:
    struct Conflict
    {
        CellMask cells = 0;
        QString by; // who moved them; plain text
        QDateTime at; // UTC
    };

    void reset(int columns, quint32 rows); // nothing is noted

    void addChanged(quint32 row, CellMask cells);
    void removeChanged(quint32 row, CellMask cells);
    void forgetChanged();
    [[nodiscard]] CellMask changed(quint32 row) const;
    [[nodiscard]] quint32 changedRows() const { return m_changedRows; }
    // Rows with a changed cell: bit n of word m is row 64 m + n. Empty when there is none.
    [[nodiscard]] std::span<const quint64> changedWords() const { return m_anyChanged; }

    void addConflict(quint32 row, const Conflict &conflict);
    void removeConflict(quint32 row, CellMask cells);
    // Forgets the conflicts of cells that contested(row) does not hold.
    template <typename Contested>
    void keepConflicts(Contested contested)
    {
        m_conflicts.removeIf([&contested](auto conflict) {
            conflict.value().cells &= contested(conflict.key());
            return conflict.value().cells == 0;
        });
    }
    [[nodiscard]] CellMask conflicts(quint32 row) const { return m_conflicts.value(row).cells; }
    [[nodiscard]] Conflict conflict(quint32 row) const { return m_conflicts.value(row); }
    // In any order.
    [[nodiscard]] QList<quint32> conflictRows() const { return m_conflicts.keys(); }

private:
    std::vector<std::vector<quint64>> m_changed; // by column; a column without changes is empty
    std::vector<quint64> m_anyChanged;
    quint32 m_rows = 0;
    quint32 m_changedRows = 0;
    QHash<quint32, Conflict> m_conflicts;
};

} // namespace onbelay
