// What other admins did, and what an earlier run or other rows left staged: put on top of the rows.
#include "workspace/workspace.h"

#include <utility>

namespace onbelay {

namespace {

constexpr std::chrono::minutes justNow{10};
constexpr std::chrono::minutes nextLook{1}; // after marks that are younger

std::chrono::milliseconds steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

RowStates Workspace::states(quint32 row) const
{
    RowStates states =
        rowStates(m_matrix.server(row), m_matrix.wanted(row), m_backed, m_matrix.rules());
    states.changed = m_notes.changed(row);
    states.conflict = m_notes.conflicts(row);
    return states;
}

CellMask Workspace::stagedAndNeeded(quint32 row) const
{
    const CellMask staged = m_matrix.staged(row);
    return staged | withCells(0, staged & m_matrix.wanted(row), true, m_matrix.rules());
}

void Workspace::noteOthers(quint32 row, const Adopted &adopted, const Who &who, const QDateTime &at)
{
    // A row tells of its last change only: of several at once it is not known who did what.
    const bool one = adopted.steps == 1;
    const CellNotes::Author author = one ? CellNotes::Author{who.name, at} : CellNotes::Author{};
    m_notes.removeConflict(row, adopted.moved & ~adopted.clashing); // they agree now
    m_notes.addConflict(row, adopted.clashing, author);
    if (adopted.moved != 0 && (!one || who.id != m_session.userId))
        noteChanged(row, adopted.moved, author);
}

void Workspace::noteChanged(quint32 row, CellMask cells, const CellNotes::Author &author)
{
    m_notes.addChanged(row, cells, author, steadyNow());
    m_others.by = m_others.groups == 0 || m_others.by == author.name ? author.name : QString();
    ++m_others.groups;
    if (!m_forgetting.isActive())
        m_forgetting.start(justNow);
}

void Workspace::followRows(const RowsBefore &before, const std::vector<quint32> &earlier,
                           const std::vector<const GroupRow *> &now)
{
    m_notes.carryOver(before.notes, earlier);
    for (quint32 row = 0; row < earlier.size(); ++row) {
        const CellMask moved = before.matrix.server(earlier[row]) ^ m_matrix.server(row);
        if (moved != 0)
            noteOthers(row,
                       {false, moved, moved & m_matrix.staged(row),
                        now[row]->revision - before.groups.revision(earlier[row])},
                       now[row]->changedBy, now[row]->changedAt);
    }
    m_notes.keepConflicts([this](quint32 row) { return stagedAndNeeded(row); });
}

void Workspace::noteConflicts(const std::vector<ConflictCell> &conflicts)
{
    std::vector<quint32> rows;
    for (const ConflictCell &cell : conflicts) {
        const int row = rowOf(cell.group);
        const int column = columnOf(cell.cell);
        if (row < 0 || column < 0)
            continue;
        m_notes.addConflict(quint32(row), cellBit(column), {cell.by.name, cell.at});
        rows.push_back(quint32(row));
    }
    emitRows(rows);
    Q_EMIT stagedChanged();
}

void Workspace::forgetOthers()
{
    m_forgetting.stop();
    if (m_notes.changedRows() == 0)
        return;
    m_notes.forgetAllChanged();
    emitRange(0, quint32(m_groups.size()) - 1);
    Q_EMIT othersForgotten();
}

void Workspace::forgetOldChanges()
{
    if (m_notes.forgetChanged(steadyNow() - justNow))
        m_forgetting.start(nextLook);
    if (!m_groups.empty())
        emitRange(0, quint32(m_groups.size()) - 1);
    Q_EMIT othersForgotten();
}

void Workspace::carryOver(const RowsBefore &before)
{
    const GrantMatrix &matrix = before.matrix;
    const GroupTable &groups = before.groups;
    if (matrix.stagedRowCount() == 0)
        return;
    RowSet::fromWords(matrix.stagedWords()).forEach([&](quint32 old) {
        const int row = m_groups.find(groups.idBytes(old));
        if (row < 0)
            noteLost(groups.id(old));
        else
            restoreCells(quint32(row), matrix.staged(old), matrix.wanted(old),
                         before.bases.base(old, groups.revision(old)));
    });
    if (const Expected<void> saved = m_keeper.saveAll(); !saved) {
        m_keeper.fellBehind();
        noteStoreFailure(saved.error());
    }
}

void Workspace::restoreKept()
{
    const Expected<StagedKeeper::Kept> kept = m_keeper.read();
    if (!kept) {
        noteStoreFailure(kept.error()); // read again with the next load
        return;
    }
    if (kept->pending) {
        m_interrupted = kept->pending;
        const auto forgotten = m_store->finish(storeKey(), m_interrupted->id);
        if (!forgotten)
            noteStoreFailure(forgotten.error());
    }
    if (kept->rows.empty() && kept->cells.parts.empty())
        return;
    std::vector<StagedRow> foreign;
    restoreBulk(kept->layout, kept->cells, &foreign);
    for (const StagedRow &row : kept->rows)
        restoreRow(row, &foreign);
    m_keeper.setForeign(std::move(foreign));
    if (const Expected<void> saved = m_keeper.saveAll(); !saved) {
        m_keeper.fellBehind();
        noteStoreFailure(saved.error());
    }
}

void Workspace::restoreRow(const StagedRow &kept, std::vector<StagedRow> *foreign)
{
    const int row = rowOf(kept.group);
    if (row < 0) {
        noteLost(kept.group);
        return;
    }
    StagedRow unknown{kept.group, kept.baseRevision, {}}; // a newer guide's cells
    CellMask cells = 0;
    CellMask wanted = 0;
    for (auto cell = kept.cells.cbegin(); cell != kept.cells.cend(); ++cell) {
        const int column = columnOf(cell.key());
        if (column < 0)
            unknown.cells.insert(cell.key(), cell.value());
        else
            cells |= cellBit(column);
        if (column >= 0 && cell.value())
            wanted |= cellBit(column);
    }
    restoreCells(quint32(row), cells, wanted, kept.baseRevision);
    if (!unknown.cells.isEmpty())
        foreign->push_back(unknown);
}

void Workspace::restoreBulk(const BulkLayout &layout, const BulkCells &kept,
                            std::vector<StagedRow> *foreign)
{
    std::vector<qint64> bases = layout.revisions;
    for (const auto &[row, revision] : kept.bases)
        bases[row] = revision;
    std::vector<CellMask> cells(layout.ids.size(), 0);
    std::vector<CellMask> wanted(layout.ids.size(), 0);
    for (const BulkCells::Part &part : kept.parts) {
        const int column = columnOf(part.cell);
        if (column < 0) { // a newer guide's
            part.rows.forEach([&](quint32 row) {
                foreign->push_back(
                    {QString::fromUtf8(layout.ids[row]), bases[row], {{part.cell, part.on}}});
            });
            continue;
        }
        part.rows.forEach([&](quint32 row) {
            cells[row] |= cellBit(column);
            wanted[row] |= part.on ? cellBit(column) : 0;
        });
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i] == 0)
            continue;
        const int row = m_groups.find(layout.ids[i]);
        if (row < 0)
            noteLost(QString::fromUtf8(layout.ids[i]));
        else
            restoreCells(quint32(row), cells[i], wanted[i], bases[i]);
    }
}

void Workspace::restoreCells(quint32 row, CellMask cells, CellMask wanted, qint64 base)
{
    const ColumnRules &rules = m_matrix.rules();
    // Removals first: a wanted write keeps its read.
    CellMask now = withCells(m_matrix.wanted(row), cells & ~wanted, false, rules);
    now = withCells(now, cells & wanted, true, rules);
    m_matrix.setWanted(row, now);
    const qint64 revision = m_groups.revision(row);
    if (m_matrix.isStaged(row) && base != revision && !m_rebase.contains(m_groups.id(row)))
        m_bases.set(row, base);
}

void Workspace::noteLost(const QString &groupId)
{
    if (!m_lostGroups.contains(groupId))
        m_lostGroups.append(groupId);
}

} // namespace onbelay
