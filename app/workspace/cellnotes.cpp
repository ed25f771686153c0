#include "workspace/cellnotes.h"

namespace onbelay {

void CellNotes::reset(int columns, quint32 rows)
{
    m_changed.assign(std::size_t(columns), {});
    m_rows = rows;
    forgetAllChanged();
    m_conflicts.clear();
}

void CellNotes::grow(quint32 rows)
{
    m_rows = rows;
    for (std::vector<quint64> &column : m_changed) {
        if (!column.empty())
            column.resize(wordsFor(rows));
    }
    if (!m_anyChanged.empty()) {
        m_anyChanged.resize(wordsFor(rows));
        m_story.resize(rows);
    }
}

quint32 CellNotes::storyOf(const Author &author, std::chrono::milliseconds noted)
{
    if (m_stories.empty() || m_stories.back().author != author || m_stories.back().noted != noted)
        m_stories.push_back({author, noted});
    return quint32(m_stories.size() - 1);
}

void CellNotes::addChanged(quint32 row, CellMask cells, const Author &author,
                           std::chrono::milliseconds noted)
{
    if (cells == 0)
        return;
    for (CellMask left = cells; left != 0; left &= left - 1) {
        std::vector<quint64> &column = m_changed[std::size_t(std::countr_zero(left))];
        column.resize(wordsFor(m_rows));
        column[row / rowsInWord] |= rowBit(row);
    }
    m_anyChanged.resize(wordsFor(m_rows));
    m_story.resize(m_rows);
    quint64 &word = m_anyChanged[row / rowsInWord];
    const bool first = (word & rowBit(row)) == 0;
    m_changedRows += first ? 1 : 0;
    word |= rowBit(row);
    // Two who changed one row: it is not known any more whose cell is whose.
    const bool same = first || m_stories[m_story[row]].author.name == author.name;
    m_story[row] = storyOf(same ? author : Author{{}, author.at}, noted);
}

void CellNotes::removeChanged(quint32 row, CellMask cells)
{
    if (changed(row) == 0)
        return;
    for (CellMask left = cells; left != 0; left &= left - 1) {
        std::vector<quint64> &column = m_changed[std::size_t(std::countr_zero(left))];
        if (!column.empty())
            column[row / rowsInWord] &= ~rowBit(row);
    }
    bool any = false;
    for (const std::vector<quint64> &column : m_changed)
        any = any || (!column.empty() && (column[row / rowsInWord] & rowBit(row)) != 0);
    if (!any) {
        m_anyChanged[row / rowsInWord] &= ~rowBit(row);
        --m_changedRows;
    }
}

bool CellNotes::forgetChanged(std::chrono::milliseconds until)
{
    RowSet::fromWords(m_anyChanged).forEach([this, until](quint32 row) {
        if (m_stories[m_story[row]].noted <= until)
            removeChanged(row, ~CellMask{0} >> (maxColumns - int(m_changed.size())));
    });
    if (m_changedRows == 0)
        forgetAllChanged();
    else
        shortenStories();
    return m_changedRows > 0;
}

// Only those that a row still tells.
void CellNotes::shortenStories()
{
    std::vector<quint32> place(m_stories.size(), 0); // + 1
    std::vector<Story> told;
    RowSet::fromWords(m_anyChanged).forEach([&](quint32 row) {
        quint32 &at = place[m_story[row]];
        if (at == 0) {
            told.push_back(m_stories[m_story[row]]);
            at = quint32(told.size());
        }
        m_story[row] = at - 1;
    });
    m_stories = std::move(told);
}

void CellNotes::forgetAllChanged()
{
    m_changed.assign(m_changed.size(), {});
    m_anyChanged = {};
    m_story = {};
    m_stories = {};
    m_changedRows = 0;
}

void CellNotes::carryOver(const CellNotes &earlier, const std::vector<quint32> &from)
{
    for (quint32 row = 0; row < from.size(); ++row) {
        if (const CellMask cells = earlier.changed(from[row]); cells != 0) {
            const Story &story = earlier.m_stories[earlier.m_story[from[row]]];
            addChanged(row, cells, story.author, story.noted);
        }
        for (CellMask left = earlier.conflicts(from[row]); left != 0; left &= left - 1) {
            const int column = std::countr_zero(left);
            addConflict(row, cellBit(column), earlier.conflictBy(from[row], column));
        }
    }
}

CellMask CellNotes::changed(quint32 row) const
{
    if (m_anyChanged.empty() || (m_anyChanged[row / rowsInWord] & rowBit(row)) == 0)
        return 0;
    CellMask cells = 0;
    for (std::size_t column = 0; column < m_changed.size(); ++column) {
        if (!m_changed[column].empty() && (m_changed[column][row / rowsInWord] & rowBit(row)) != 0)
            cells |= cellBit(int(column));
    }
    return cells;
}

CellNotes::Author CellNotes::changedBy(quint32 row) const
{
    return changed(row) == 0 ? Author() : m_stories[m_story[row]].author;
}

void CellNotes::addConflict(quint32 row, CellMask cells, const Author &author)
{
    for (CellMask left = cells; left != 0; left &= left - 1)
        m_conflicts.insert({row, std::countr_zero(left)}, author);
}

void CellNotes::removeConflict(quint32 row, CellMask cells)
{
    if (m_conflicts.isEmpty())
        return;
    for (CellMask left = cells; left != 0; left &= left - 1)
        m_conflicts.remove({row, std::countr_zero(left)});
}

CellMask CellNotes::conflicts(quint32 row) const
{
    CellMask cells = 0;
    for (int column = 0; !m_conflicts.isEmpty() && column < int(m_changed.size()); ++column)
        cells |= m_conflicts.contains({row, column}) ? cellBit(column) : 0;
    return cells;
}

CellNotes::Author CellNotes::conflictBy(quint32 row, int column) const
{
    return m_conflicts.value({row, column});
}

std::vector<quint32> CellNotes::conflictRows() const
{
    std::vector<quint32> rows;
    for (auto conflict = m_conflicts.cbegin(); conflict != m_conflicts.cend(); ++conflict)
        rows.push_back(conflict.key().first);
    return rows;
}

} // namespace onbelay
