#include "access/grantmatrix.h"

#include <utility>

namespace onbelay {

namespace {

// What the wanted row becomes when the server's row moves from `before` to `now`: staged cells
// stay, the others follow, and an implication that the two break is mended on the side of the edit.
CellMask merged(CellMask wanted, CellMask before, CellMask now, const ColumnRules &rules)
{
    const CellMask staged = wanted ^ before;
    const CellMask stays = wanted & staged;
    CellMask row = (now & ~staged) | stays;
    row = withCells(row, stays, true, rules);
    row = withCells(row, staged & ~wanted, false, rules);
    return (row & ~staged) | stays;
}

void addPart(MatrixEdit &edit, int column, bool on, RowSetBuilder &&rows)
{
    if (!rows.isEmpty())
        edit.parts.push_back({column, on, std::move(rows).build()});
}

} // namespace

GrantMatrix::GrantMatrix(ColumnRules rules)
{
    reset(std::move(rules));
}

void GrantMatrix::reset(ColumnRules rules)
{
    m_rules = std::move(rules);
    m_server.assign(std::size_t(m_rules.columns), {});
    m_wanted.assign(std::size_t(m_rules.columns), {});
    m_staged.clear();
    m_granted.assign(std::size_t(m_rules.columns), 0);
    m_rows = 0;
    m_stagedRows = 0;
    m_stagedCells = 0;
}

void GrantMatrix::reserve(quint32 rows)
{
    for (Columns *columns : {&m_server, &m_wanted}) {
        for (std::vector<quint64> &column : *columns)
            column.reserve(wordsFor(rows));
    }
    m_staged.reserve(wordsFor(rows));
}

quint32 GrantMatrix::appendRow(CellMask server)
{
    const quint32 row = m_rows++;
    if (row % rowsInWord == 0) {
        for (Columns *columns : {&m_server, &m_wanted}) {
            for (std::vector<quint64> &column : *columns)
                column.push_back(0);
        }
        m_staged.push_back(0);
    }
    server &= m_rules.all();
    setRow(m_server, row, server);
    setRow(m_wanted, row, server);
    count(row, +1);
    return row;
}

CellMask GrantMatrix::rowOf(const Columns &columns, quint32 row) const
{
    const std::size_t word = row / rowsInWord;
    const quint32 shift = row % rowsInWord;
    CellMask cells = 0;
    for (std::size_t column = 0; column < columns.size(); ++column)
        cells |= (columns[column][word] >> shift & 1) << column;
    return cells;
}

void GrantMatrix::setRow(Columns &columns, quint32 row, CellMask cells)
{
    const std::size_t word = row / rowsInWord;
    const quint64 bit = rowBit(row);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        quint64 &bits = columns[column][word];
        bits = holds(cells, int(column)) ? bits | bit : bits & ~bit;
    }
}

bool GrantMatrix::isStaged(quint32 row) const
{
    return (m_staged[row / rowsInWord] & rowBit(row)) != 0;
}

bool GrantMatrix::isWanted(quint32 row, int column) const
{
    return (m_wanted[std::size_t(column)][row / rowsInWord] & rowBit(row)) != 0;
}

bool GrantMatrix::allWanted(const RowSet &rows, CellMask columns) const
{
    bool all = true;
    rows.forEachWord([&](std::size_t word, quint64 bits) {
        for (CellMask left = columns; all && left != 0; left &= left - 1)
            all = (bits & ~m_wanted[std::size_t(std::countr_zero(left))][word]) == 0;
    });
    return all;
}

MatrixEdit GrantMatrix::plan(const RowSet &rows, CellMask columns, bool on) const
{
    // What comes along is the same for every row.
    const CellMask touched =
        on ? withCells(0, columns, true, m_rules)
           : m_rules.all() & ~withCells(m_rules.all(), columns, false, m_rules);
    MatrixEdit edit;
    for (CellMask left = touched; left != 0; left &= left - 1) {
        const int column = std::countr_zero(left);
        const std::vector<quint64> &wanted = m_wanted[std::size_t(column)];
        RowSetBuilder part;
        rows.forEachWord([&](std::size_t word, quint64 bits) {
            part.add(word, bits & (on ? ~wanted[word] : wanted[word]));
        });
        addPart(edit, column, on, std::move(part));
    }
    return edit;
}

MatrixEdit GrantMatrix::planExactly(const RowSet &rows, CellMask columns) const
{
    const CellMask held = withCells(0, columns, true, m_rules);
    MatrixEdit edit = plan(rows, held, true);
    edit.add(plan(rows, m_rules.all() & ~held, false));
    return edit;
}

MatrixEdit GrantMatrix::replay(const MatrixEdit &edit) const
{
    // Words that each column is set and cleared in.
    const std::size_t columns = m_wanted.size();
    std::vector<std::vector<quint64>> set(columns);
    std::vector<std::vector<quint64>> cleared(columns);
    CellMask moving = edit.columns(); // columns that may change
    for (const ColumnEdit &part : edit.parts) {
        const auto column = std::size_t(part.column);
        if (part.on)
            moving |= m_rules.implies[column];
        std::vector<quint64> &words = (part.on ? set : cleared)[column];
        words.resize(m_staged.size());
        part.rows.forEachWord([&words](std::size_t word, quint64 bits) { words[word] |= bits; });
    }
    // Target words of the touched rows, and of those columns only that matter to a moving one.
    CellMask looked = moving;
    for (CellMask left = moving; left != 0; left &= left - 1)
        looked |= m_rules.dependents(std::countr_zero(left));
    std::vector<RowSetBuilder> off(columns);
    std::vector<RowSetBuilder> on(columns);
    std::vector<quint64> target(columns);
    edit.rows().forEachWord([&](std::size_t word, quint64 touched) {
        for (CellMask left = looked; left != 0; left &= left - 1) {
            const auto c = std::size_t(std::countr_zero(left));
            target[c] = m_wanted[c][word];
            if (!cleared[c].empty())
                target[c] &= ~cleared[c][word];
            if (!set[c].empty())
                target[c] |= set[c][word];
        }
        for (CellMask holders = looked; holders != 0; holders &= holders - 1) {
            const auto c = std::size_t(std::countr_zero(holders));
            for (CellMask left = m_rules.implies[c] & moving; left != 0; left &= left - 1)
                target[std::size_t(std::countr_zero(left))] |= target[c] & touched;
        }
        for (CellMask left = moving; left != 0; left &= left - 1) {
            const auto c = std::size_t(std::countr_zero(left));
            on[c].add(word, target[c] & ~m_wanted[c][word]);
            off[c].add(word, ~target[c] & m_wanted[c][word]);
        }
    });
    MatrixEdit result;
    for (std::size_t c = 0; c < columns; ++c) {
        addPart(result, int(c), false, std::move(off[c]));
        addPart(result, int(c), true, std::move(on[c]));
    }
    return result;
}

MatrixEdit GrantMatrix::discardPlan() const
{
    MatrixEdit edit;
    for (std::size_t c = 0; c < m_wanted.size(); ++c) {
        for (const bool on : {false, true}) {
            RowSetBuilder part;
            for (std::size_t word = 0; word < m_staged.size(); ++word) {
                if (m_staged[word] != 0)
                    part.add(word, on ? m_server[c][word] & ~m_wanted[c][word]
                                      : m_wanted[c][word] & ~m_server[c][word]);
            }
            addPart(edit, int(c), on, std::move(part));
        }
    }
    return edit;
}

void GrantMatrix::apply(const MatrixEdit &edit)
{
    for (const ColumnEdit &part : edit.parts) {
        std::vector<quint64> &wanted = m_wanted[std::size_t(part.column)];
        const std::vector<quint64> &server = m_server[std::size_t(part.column)];
        quint64 agreed = 0; // changed cells that were as the server has them
        part.rows.forEachWord([&](std::size_t word, quint64 bits) {
            agreed += quint64(std::popcount(~(wanted[word] ^ server[word]) & bits));
            wanted[word] ^= bits; // all of them are in the other state
        });
        const quint32 cells = part.rows.count();
        m_granted[std::size_t(part.column)] += part.on ? cells : quint32(0) - cells;
        m_stagedCells += 2 * agreed - cells;
    }
    const auto recount = [this](std::size_t word, quint64) {
        recountStaged(word);
    };
    if (edit.parts.size() == 1)
        edit.parts.front().rows.forEachWord(recount);
    else
        edit.rows().forEachWord(recount);
}

void GrantMatrix::recountStaged(std::size_t word)
{
    quint64 staged = 0;
    for (std::size_t c = 0; c < m_wanted.size(); ++c)
        staged |= m_wanted[c][word] ^ m_server[c][word];
    if (staged == m_staged[word])
        return;
    m_stagedRows += quint32(std::popcount(staged)) - quint32(std::popcount(m_staged[word]));
    m_staged[word] = staged;
}

void GrantMatrix::setWanted(quint32 row, CellMask wanted)
{
    count(row, -1);
    setRow(m_wanted, row, wanted & m_rules.all());
    count(row, +1);
}

CellMask GrantMatrix::adoptServer(quint32 row, CellMask server)
{
    server &= m_rules.all();
    const CellMask before = this->server(row);
    count(row, -1);
    setRow(m_wanted, row, merged(wanted(row), before, server, m_rules));
    setRow(m_server, row, server);
    count(row, +1);
    return (before ^ server) & staged(row);
}

TriState GrantMatrix::columnState(int column) const
{
    const quint32 granted = grantedCount(column);
    if (granted == 0)
        return TriState::None;
    return granted == rowCount() ? TriState::All : TriState::Some;
}

// Adds the row to the counts or takes it out of them.
void GrantMatrix::count(quint32 row, int sign)
{
    for (CellMask left = wanted(row); left != 0; left &= left - 1)
        m_granted[std::size_t(std::countr_zero(left))] += quint32(sign);
    const int cells = std::popcount(staged(row));
    m_stagedCells += quint64(qint64(sign) * cells);
    if (cells > 0)
        m_stagedRows += quint32(sign);
    quint64 &word = m_staged[row / rowsInWord];
    word = cells > 0 ? word | rowBit(row) : word & ~rowBit(row);
}

std::size_t GrantMatrix::bytes() const
{
    std::size_t words = m_staged.capacity();
    for (const Columns *columns : {&m_server, &m_wanted}) {
        for (const std::vector<quint64> &column : *columns)
            words += column.capacity();
    }
    return words * sizeof(quint64);
}

} // namespace onbelay
