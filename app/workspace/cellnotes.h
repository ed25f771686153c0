#pragma once

#include "access/cells.h"
#include "access/rowset.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <chrono>
#include <span>
#include <vector>

namespace onbelay {

// What other admins did to the cells that are shown: cells that they set since the rows were first
// read, and cells that they moved under a staged edit. A bit a cell and a number a row, and nothing
// before the first one changes. Positions are those of GrantMatrix. A value; not thread-safe.
class CellNotes
{
public:
    struct Author
    {
        QString name; // plain text; empty: not known, or more than one
        QDateTime at; // UTC; invalid when not known
        bool operator==(const Author &) const = default;
    };

    void reset(int columns, quint32 rows); // nothing is noted
    void grow(quint32 rows); // there are so many rows now; nothing is noted of the new ones

    // `noted`: on a clock that only goes forward.
    void addChanged(quint32 row, CellMask cells, const Author &author,
                    std::chrono::milliseconds noted);
    void removeChanged(quint32 row, CellMask cells);
    // Those that were noted until then. True when some are left.
    bool forgetChanged(std::chrono::milliseconds until);
    void forgetAllChanged();
    // The same notes for the rows that `earlier` had there; `from[row]` is its position there.
    void carryOver(const CellNotes &earlier, const std::vector<quint32> &from);
    [[nodiscard]] CellMask changed(quint32 row) const;
    [[nodiscard]] Author changedBy(quint32 row) const; // of a row with a changed cell
    [[nodiscard]] quint32 changedRows() const { return m_changedRows; }
    // Rows with a changed cell: bit n of word m is row 64 m + n. Empty when there is none.
    [[nodiscard]] std::span<const quint64> changedWords() const { return m_anyChanged; }

    void addConflict(quint32 row, CellMask cells, const Author &author);
    void removeConflict(quint32 row, CellMask cells);
    // Forgets the conflicts of cells that contested(row) does not hold.
    template <typename Contested>
    void keepConflicts(Contested contested)
    {
        m_conflicts.removeIf([&contested](auto conflict) {
            return !holds(contested(conflict.key().first), conflict.key().second);
        });
    }
    [[nodiscard]] CellMask conflicts(quint32 row) const;
    [[nodiscard]] Author conflictBy(quint32 row, int column) const;
    [[nodiscard]] std::vector<quint32> conflictRows() const; // in any order, may repeat

private:
    struct Story // who changed cells of a row, for many rows at once
    {
        Author author;
        std::chrono::milliseconds noted{0};
    };

    void shortenStories();
    [[nodiscard]] quint32 storyOf(const Author &author, std::chrono::milliseconds noted);

    std::vector<std::vector<quint64>> m_changed; // by column; a column without changes is empty
    std::vector<quint64> m_anyChanged;
    std::vector<quint32> m_story; // by row, into m_stories
    std::vector<Story> m_stories;
    quint32 m_rows = 0;
    quint32 m_changedRows = 0;
    QHash<std::pair<quint32, int>, Author> m_conflicts; // by row and column; few
};

} // namespace onbelay
