// Rows as they come and go, what other admins did to them, and what was left staged on top of them.
#include "platform/clock.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <utility>

namespace onbelay {

namespace {

constexpr std::chrono::minutes justNow{10};
constexpr std::chrono::minutes nextLook{1}; // after marks that are younger
constexpr std::size_t mostReserved = 256 * 1024 * 1024; // bytes, on a server's word alone

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

// As the server's clock has it.
QDateTime Workspace::serverNow() const
{
    return QDateTime::currentDateTimeUtc().addMSecs(m_clockAhead);
}

void Workspace::noteOthers(quint32 row, const Adopted &adopted, const GroupRecord &record)
{
    // A row tells of its last change only: of several at once it is not known who did what.
    const bool one = adopted.steps == 1;
    CellNotes::Author author;
    if (one && record.changedAt != 0)
        author.at = QDateTime::fromSecsSinceEpoch(record.changedAt, Qt::UTC);
    if (one)
        author.name = QString::fromUtf8(record.changedByName);
    m_notes.removeConflict(row, adopted.moved & ~adopted.clashing); // they agree now
    m_notes.addConflict(row, adopted.clashing, author);
    if (adopted.moved == 0)
        return;
    // Several at once are ours when all that moved is what was staged here.
    const bool ours = record.changedById == m_session.userId.toUtf8()
                      && (one || (adopted.moved & ~adopted.staged) == 0);
    // What happened while nobody looked is not news of just now.
    const qint64 since = serverNow().toSecsSinceEpoch() - std::chrono::seconds(justNow).count();
    if (!ours && (record.changedAt == 0 || record.changedAt >= since))
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

void Workspace::tellOthers()
{
    if (const OthersEdits others = std::exchange(m_others, {}); others.groups > 0)
        Q_EMIT othersChanged(others.groups, others.by);
}

Workspace::Adopted Workspace::adoptRow(quint32 row, CellMask server, qint64 revision)
{
    Adopted adopted{m_matrix.staged(row), m_matrix.server(row) ^ server, 0, 0};
    const qint64 before = m_groups.revision(row);
    // A server that was set up anew counts from the beginning again.
    const qint64 base = std::min(m_bases.base(row, before), revision);
    adopted.steps = revision - before;
    adopted.clashing = m_matrix.adoptServer(row, server);
    if (revision != before)
        m_keeper.revisionChanged(row);
    if (m_matrix.isStaged(row) && base != revision)
        m_bases.set(row, base);
    else
        m_bases.remove(row);
    return adopted;
}

void Workspace::appendRow(const GroupRecord &record)
{
    const quint32 row = m_matrix.appendRow(maskOf(record));
    m_groups.append(record);
    // At once: the same batch may tell of it again.
    m_notes.grow(row + 1);
    m_keeper.rowsReplaced();
    if (m_reading) {
        m_seen.resize(wordsFor(row + 1));
        m_seen[row / rowsInWord] |= rowBit(row);
    }
    if (const auto left = m_keeper.take(record.id))
        restoreCells(row, left->cells, left->wanted, left->base);
}

void Workspace::takeRows(const GroupBatch &rows, RowsFrom from)
{
    readStore();
    const auto before = quint32(m_groups.size());
    std::vector<quint32> touched;
    std::vector<quint32> settled;
    GroupTable::Changed changed;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const GroupRecord record = rows[i];
        const int known = m_groups.find(record.id);
        const auto row = quint32(known);
        if (known < 0) {
            appendRow(record);
            continue;
        }
        if (m_reading && from == RowsFrom::Reading)
            m_seen[row / rowsInWord] |= rowBit(row);
        // All rows are told as they were when their reading began.
        const bool mayBeOld = from == RowsFrom::News || m_appliedMeanwhile.contains(row);
        if (mayBeOld && record.revision < m_groups.revision(row))
            continue;
        const Adopted adopted = adoptRow(row, maskOf(record), record.revision);
        if (adopted.staged != 0)
            settled.push_back(row);
        noteOthers(row, adopted, record);
        const GroupTable::Changed info = m_groups.replace(row, record);
        changed.name |= info.name;
        changed.members |= info.members;
        touched.push_back(row);
    }
    m_notes.keepConflicts([this](quint32 row) { return stagedAndNeeded(row); });
    saveSoon(settled);
    const auto after = quint32(m_groups.size());
    if (after > before)
        Q_EMIT rowsAppended(int(before), int(after) - 1);
    emitRows(touched);
    if (changed.name)
        Q_EMIT namesChanged();
    if (changed.members)
        Q_EMIT membersChanged();
    if (!settled.empty() || (after > before && m_matrix.stagedCellCount() > 0))
        Q_EMIT stagedChanged();
    tellOthers();
}

void Workspace::expectRows(quint32 rows, const GroupBatch &some)
{
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < some.size(); ++i) {
        const GroupRecord record = some[i];
        bytes += std::size_t(record.id.size() + record.name.size() + record.description.size());
    }
    m_matrix.reserve(rows);
    const std::size_t texts = some.empty() ? 0 : bytes * rows / some.size() + bytes;
    m_groups.reserve(rows, std::min(texts, mostReserved));
}

void Workspace::beginReading()
{
    m_reading = true;
    m_appliedMeanwhile.clear();
    m_seen.assign(wordsFor(quint32(m_groups.size())), 0);
}

void Workspace::endReading()
{
    m_reading = false;
    m_appliedMeanwhile.clear();
    for (quint64 &word : m_seen)
        word = ~word;
    if (const std::size_t over = m_groups.size() % rowsInWord; over != 0)
        m_seen.back() &= (quint64{1} << over) - 1;
    removeRows(RowSet::fromWords(std::exchange(m_seen, {})));
}

void Workspace::removeGroups(const QStringList &ids)
{
    std::vector<quint32> gone;
    for (const QString &id : ids) {
        if (const int row = m_groups.find(id); row >= 0)
            gone.push_back(quint32(row));
    }
    removeRows(RowSet(std::move(gone)));
}

void Workspace::removeRows(const RowSet &gone)
{
    if (gone.isEmpty())
        return;
    Q_EMIT aboutToResetRows();
    const GrantMatrix matrix = std::exchange(m_matrix, GrantMatrix(columnRules(m_integration)));
    const GroupTable groups = std::exchange(m_groups, m_groups.without(gone));
    const StagedBases bases = std::exchange(m_bases, {});
    const CellNotes notes = m_notes;
    std::vector<quint32> earlier; // the position that a row had
    earlier.reserve(m_groups.size());
    for (quint32 row = 0; row < groups.size(); ++row) {
        if (!gone.contains(row))
            earlier.push_back(row);
        else if (matrix.isStaged(row) && !isPlan()) // whoever takes a group off a plan knows it
            m_lostGroups.append(groups.name(row));
    }
    ++m_layout;
    if (m_reading)
        followReading(earlier);
    m_keeper.rowsReplaced();
    m_matrix.reserve(quint32(earlier.size()));
    for (const quint32 row : earlier)
        m_matrix.appendRow(matrix.server(row));
    m_notes.reset(m_matrix.rules().columns, m_matrix.rowCount());
    m_notes.carryOver(notes, earlier);
    for (quint32 row = 0; row < earlier.size(); ++row) {
        const quint32 old = earlier[row];
        if (!matrix.isStaged(old))
            continue;
        m_matrix.setWanted(row, matrix.wanted(old));
        if (const qint64 base = bases.base(old, groups.revision(old)); base != groups.revision(old))
            m_bases.set(row, base);
    }
    if (matrix.stagedRowCount() > 0 && m_keeper.isRead())
        saveEverything();
    Q_EMIT rowsReset();
    Q_EMIT stagedChanged();
}

// What the reading under way knows of rows that have other positions now.
void Workspace::followReading(const std::vector<quint32> &earlier)
{
    std::vector<quint64> seen(wordsFor(quint32(earlier.size())), 0);
    QSet<quint32> applied;
    for (quint32 row = 0; row < earlier.size(); ++row) {
        if ((m_seen[earlier[row] / rowsInWord] & rowBit(earlier[row])) != 0)
            seen[row / rowsInWord] |= rowBit(row);
        if (m_appliedMeanwhile.contains(earlier[row]))
            applied.insert(row);
    }
    m_seen = std::move(seen);
    m_appliedMeanwhile = std::move(applied);
}

void Workspace::rowsComplete(bool fromServer)
{
    readStore();
    m_storeTried = false;
    m_groups.shrink();
    m_complete = true;
    if (!fromServer)
        return;
    if (m_keeper.hasLeft()) {
        m_lostGroups += m_keeper.drop();
        saveEverything();
    }
    startFromHere();
    if (m_interrupted && !std::exchange(m_toldInterrupted, true))
        Q_EMIT interruptedFound();
}

void Workspace::planRead(const Expected<void> &read)
{
    m_planFailure = read ? std::nullopt : std::optional(read.error());
    m_planState = read ? LoadState::Loaded : LoadState::Failed;
    if (read)
        rowsComplete(true);
    Q_EMIT loadStateChanged();
}

// A cell of theirs is the server's, whatever it has now; one that was kept is held against the rows
// as they are now, unless another cell of the group is still to be decided.
void Workspace::startFromHere()
{
    std::vector<quint32> rows;
    const QHash<QByteArray, Settled> all = std::exchange(m_settled, {});
    for (auto group = all.cbegin(); group != all.cend(); ++group) {
        const int found = m_groups.find(group.key());
        if (found < 0)
            continue;
        const auto row = quint32(found);
        const CellMask theirs = group->theirs & m_matrix.staged(row);
        const CellMask server = m_matrix.server(row);
        const ColumnRules &rules = m_matrix.rules();
        CellMask wanted = withCells(m_matrix.wanted(row), theirs & ~server, false, rules);
        wanted = withCells(wanted, theirs & server, true, rules);
        m_matrix.setWanted(row, wanted);
        const CellMask decided = group->theirs | group->kept;
        if ((m_notes.conflicts(row) & ~decided) == 0)
            m_bases.remove(row);
        m_notes.removeConflict(row, decided);
        rows.push_back(row);
    }
    saveSoon(rows);
    emitRows(rows);
}

void Workspace::readInterrupted()
{
    if (!m_store || m_askedInterrupted)
        return;
    auto pending = m_store->pending(storeKey());
    if (!pending) {
        noteStoreFailure(pending.error());
        return;
    }
    m_askedInterrupted = true;
    m_interrupted = std::move(*pending);
}

// What is staged in the store, before the first row that it could be of.
void Workspace::readStore()
{
    if (m_keeper.isRead() || m_storeTried)
        return;
    readInterrupted();
    if (const Expected<void> read = m_keeper.read(); !read) {
        m_storeTried = true; // again with the next reading
        noteStoreFailure(read.error());
        return;
    }
    if (m_groups.empty())
        return;
    for (quint32 row = 0; row < m_groups.size(); ++row) { // those that came while it was not read
        if (const auto left = m_keeper.take(m_groups.idBytes(row)))
            restoreCells(row, left->cells, left->wanted, left->base);
    }
    emitRange(0, quint32(m_groups.size()) - 1);
    Q_EMIT stagedChanged();
}

void Workspace::saveEverything()
{
    if (const Expected<void> saved = m_keeper.saveAll(); !saved) {
        m_keeper.fellBehind();
        noteStoreFailure(saved.error());
    }
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

void Workspace::restoreCells(quint32 row, CellMask cells, CellMask wanted, qint64 base)
{
    const ColumnRules &rules = m_matrix.rules();
    // Removals first: a wanted write keeps its read.
    CellMask now = withCells(m_matrix.wanted(row), cells & ~wanted, false, rules);
    now = withCells(now, cells & wanted, true, rules);
    m_matrix.setWanted(row, now);
    const qint64 revision = m_groups.revision(row);
    if (m_matrix.isStaged(row) && base != revision)
        m_bases.set(row, base);
}

} // namespace onbelay
