#include "workspace/workspace.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageLimit = 5000; // what the contract allows
constexpr int mostRestarts = 3; // of a load whose snapshot is gone

GroupInfo infoOf(const GroupRow &row)
{
    return {row.id,          row.name,          row.description,
            row.memberCount, row.revision,      row.enforcedRevision,
            row.changedAt,   row.changedBy.name};
}

} // namespace

ColumnRules columnRules(const Integration &integration)
{
    ColumnRules rules;
    rules.columns = int(integration.scopes.size()) + 1;
    rules.implies.assign(std::size_t(rules.columns), 0);
    for (std::size_t i = 0; i < integration.scopes.size(); ++i) {
        const Scope &scope = integration.scopes[i];
        if (scope.access == ScopeAccess::ReadWrite)
            rules.writes |= cellBit(int(i) + 1);
        for (int implied : scope.implies)
            rules.implies[i + 1] |= cellBit(implied + 1);
    }
    return rules;
}

Workspace::Workspace(AdminClient &client, const Integration &integration,
                     const SessionInfo &session, LocalStore *store, const QString &accountKey,
                     QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_integration(integration)
    , m_session(session)
    , m_store(store)
    , m_accountKey(accountKey)
    , m_matrix(columnRules(integration))
    , m_keeper(store, storeKey(), {integration, m_matrix, m_groups, m_bases})
{
    recomputeBacked();
}

Workspace::~Workspace()
{
    m_pageCall.abort();
}

QString Workspace::storeKey() const
{
    return m_accountKey + u'/' + m_session.userId + u'/' + m_integration.id;
}

void Workspace::load()
{
    m_restarts = 0;
    beginLoading();
}

void Workspace::beginLoading()
{
    ++m_generation;
    m_pageCall.abort();
    m_incoming.clear();
    m_loadFailure.reset();
    m_loadState = LoadState::Loading;
    Q_EMIT loadStateChanged();
    refreshConnection();
    loadNextPage(m_generation, {});
}

void Workspace::refreshConnection()
{
    m_client.connection(m_integration.id).then(this, [this](const Expected<Connection> &answer) {
        connectionArrived(answer);
    });
}

void Workspace::connectionArrived(const Expected<Connection> &connection)
{
    if (connection) {
        adoptConnection(*connection);
        return;
    }
    m_connectionFailure = connection.error();
    reportFailure(connection.error());
    Q_EMIT connectionChanged();
}

void Workspace::adoptConnection(const Connection &connection)
{
    m_connection = connection;
    m_connectionFailure.reset();
    recomputeBacked();
    Q_EMIT connectionChanged();
    if (!m_groups.empty())
        Q_EMIT rowsChanged(0, int(m_groups.size()) - 1);
}

void Workspace::recomputeBacked()
{
    // Only a scope that a check found missing is unbacked; what is not known is not accused.
    m_backed = m_matrix.rules().scopes();
    if (!m_connection)
        return;
    if (m_connection->state == ConnectionState::NotConnected)
        m_backed = 0;
    if (!m_connection->lastCheck)
        return;
    for (const ScopeCheck &scope : m_connection->lastCheck->scopes) {
        const int column = columnOf(scope.scope);
        if (column > 0 && scope.result == u"missing"_s)
            m_backed &= ~cellBit(column);
    }
}

void Workspace::loadNextPage(quint64 generation, const QString &cursor)
{
    m_pageCall = CallHandle();
    m_client.groups(m_integration.id, cursor, pageLimit, &m_pageCall)
        .then(this, [this, generation, cursor](Expected<GroupPage> page) {
            if (generation == m_generation) // else a newer load took over
                takePage(generation, cursor, std::move(page));
        });
}

void Workspace::takePage(quint64 generation, const QString &cursor, Expected<GroupPage> page)
{
    if (!page && page.error().kind == FailureKind::SnapshotGone && m_restarts < mostRestarts) {
        ++m_restarts;
        beginLoading();
        return;
    }
    if (page && !page->next.isEmpty() && page->next == cursor)
        page = failed(FailureKind::BadJson, u"the next page is the same page"_s);
    if (!page) {
        m_loadFailure = page.error();
        m_loadState = LoadState::Failed;
        reportFailure(page.error());
        Q_EMIT loadStateChanged();
        return;
    }
    std::move(page->groups.begin(), page->groups.end(), std::back_inserter(m_incoming));
    Q_EMIT loadProgress(int(m_incoming.size()), page->total);
    if (page->next.isEmpty())
        finishLoading();
    else
        loadNextPage(generation, page->next);
}

bool Workspace::sameGroups(const std::vector<GroupRow> &rows) const
{
    return m_keeper.isRead() && rows.size() == m_groups.size()
           && std::all_of(rows.begin(), rows.end(),
                          [this](const GroupRow &row) { return m_groups.find(row.id) >= 0; });
}

void Workspace::finishLoading()
{
    const std::vector<GroupRow> rows = std::exchange(m_incoming, {});
    if (sameGroups(rows))
        updateRows(rows);
    else
        replaceRows(rows);
    m_rebase.clear();
    m_loadState = LoadState::Loaded;
    Q_EMIT loadStateChanged();
    Q_EMIT stagedChanged();
}

bool Workspace::adoptRow(quint32 row, CellMask server, qint64 revision)
{
    const bool wasStaged = m_matrix.isStaged(row);
    const qint64 before = m_groups.revision(row);
    const qint64 base = m_bases.base(row, before);
    m_matrix.adoptServer(row, server);
    if (revision != before)
        m_keeper.revisionChanged(row);
    if (m_matrix.isStaged(row) && base != revision)
        m_bases.set(row, base);
    else
        m_bases.remove(row);
    return wasStaged;
}

void Workspace::updateRows(const std::vector<GroupRow> &rows)
{
    std::vector<quint32> settled;
    for (const GroupRow &incoming : rows) {
        const auto row = quint32(m_groups.find(incoming.id));
        if (adoptRow(row, maskOf(incoming.access, incoming.scopes), incoming.revision))
            settled.push_back(row);
        m_groups.replace(row, infoOf(incoming));
        if (m_rebase.contains(incoming.id))
            m_bases.remove(row);
    }
    saveSoon(settled);
    if (!m_groups.empty())
        emitRange(0, quint32(m_groups.size()) - 1);
}

void Workspace::replaceRows(const std::vector<GroupRow> &rows)
{
    QHash<QString, const GroupRow *> incoming;
    incoming.reserve(qsizetype(rows.size()));
    for (const GroupRow &row : rows)
        incoming.insert(row.id, &row);

    Q_EMIT aboutToResetRows();
    const GroupTable known = std::exchange(m_groups, {});
    const GrantMatrix before = m_matrix;
    const StagedBases bases = m_bases;
    // Known groups keep their positions as long as none in front of them is gone.
    std::vector<const GroupRow *> order;
    order.reserve(rows.size());
    for (quint32 row = 0; row < known.size(); ++row) {
        if (const GroupRow *again = incoming.take(known.id(row)))
            order.push_back(again);
    }
    if (order.size() != known.size())
        ++m_layout;
    for (const GroupRow &row : rows) {
        if (incoming.remove(row.id) > 0)
            order.push_back(&row);
    }
    m_matrix.reset(columnRules(m_integration));
    m_bases.clear();
    m_keeper.rowsReplaced();
    m_matrix.reserve(quint32(order.size()));
    m_groups.reserve(quint32(order.size()));
    for (const GroupRow *row : order) {
        m_matrix.appendRow(maskOf(row->access, row->scopes));
        m_groups.append(infoOf(*row));
    }
    m_groups.shrink();
    if (m_keeper.isRead())
        carryOver(before, known, bases);
    else
        restoreKept();
    Q_EMIT rowsReset();
}

void Workspace::carryOver(const GrantMatrix &matrix, const GroupTable &groups,
                          const StagedBases &bases)
{
    if (matrix.stagedRowCount() == 0)
        return;
    RowSet::fromWords(matrix.stagedWords()).forEach([&](quint32 old) {
        const int row = m_groups.find(groups.idBytes(old));
        if (row < 0)
            noteLost(groups.id(old));
        else
            restoreCells(quint32(row), matrix.staged(old), matrix.wanted(old),
                         bases.base(old, groups.revision(old)));
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

QString Workspace::columnId(int column) const
{
    return onbelay::columnId(m_integration, column);
}

int Workspace::columnOf(const QString &cell) const
{
    return onbelay::columnOf(m_integration, cell);
}

CellMask Workspace::maskOf(bool access, const QStringList &scopes) const
{
    CellMask mask = access ? cellBit(accessColumn) : 0;
    for (const QString &scope : scopes) {
        const int column = columnOf(scope);
        if (column > 0)
            mask |= cellBit(column); // a scope that the catalogue does not know is left alone
    }
    return mask;
}

std::optional<MatrixEdit> Workspace::stage(const MatrixEdit &edit)
{
    if (!canEdit() || m_applying || !m_keeper.isRead())
        return std::nullopt;
    const MatrixEdit changes = m_matrix.replay(edit);
    if (changes.isEmpty())
        return changes;
    const RowSet rows = changes.rows();
    m_matrix.apply(changes);
    if (const Expected<void> saved = m_keeper.save(rows); !saved) {
        m_matrix.apply(changes.reversed());
        noteStoreFailure(saved.error());
        return std::nullopt;
    }
    m_bases.keep([this](quint32 row) { return m_matrix.isStaged(row); });
    emitRange(rows.first(), rows.last());
    Q_EMIT stagedChanged();
    return changes;
}

std::optional<MatrixEdit> Workspace::discard()
{
    return stage(m_matrix.discardPlan());
}

void Workspace::saveSoon(const std::vector<quint32> &rows)
{
    if (rows.empty() || !m_keeper.isRead()) // what could not be read is not written over
        return;
    if (const Expected<void> saved = m_keeper.save(RowSet(rows)); !saved) {
        m_keeper.fellBehind();
        noteStoreFailure(saved.error());
    }
}

void Workspace::emitRange(quint32 first, quint32 last)
{
    Q_EMIT rowsChanged(int(first), int(last));
}

void Workspace::emitRows(const std::vector<quint32> &rows)
{
    if (rows.empty())
        return;
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    emitRange(*first, *last);
}

std::vector<CellEdits> Workspace::stagedEdits() const
{
    std::vector<CellEdits> edits;
    edits.reserve(m_matrix.stagedRowCount());
    RowSet::fromWords(m_matrix.stagedWords()).forEach([&](quint32 row) {
        StagedRow staged = m_keeper.row(row);
        edits.push_back({staged.group, staged.baseRevision, std::move(staged.cells)});
    });
    return edits;
}

void Workspace::adoptApplied(const std::vector<AppliedGroup> &groups)
{
    std::vector<quint32> rows;
    for (const AppliedGroup &applied : groups) {
        const int row = rowOf(applied.group);
        if (row < 0)
            continue;
        adoptRow(quint32(row), maskOf(applied.access, applied.scopes), applied.revision);
        m_groups.setRevision(quint32(row), applied.revision);
        rows.push_back(quint32(row));
    }
    saveSoon(rows);
    emitRows(rows);
    Q_EMIT stagedChanged();
}

void Workspace::settle(const std::vector<ConflictCell> &conflicts,
                       const QList<Resolution> &resolutions)
{
    std::vector<quint32> rows;
    for (std::size_t i = 0; i < conflicts.size() && qsizetype(i) < resolutions.size(); ++i) {
        const ConflictCell &cell = conflicts[i];
        const int found = rowOf(cell.group);
        const int column = columnOf(cell.cell);
        if (found < 0 || column < 0)
            continue;
        const auto row = quint32(found);
        const CellMask bit = cellBit(column);
        m_matrix.adoptServer(row, (m_matrix.server(row) & ~bit) | (cell.theirs ? bit : 0));
        const CellConflict conflict{cell.group, column,       cell.base, cell.theirs,
                                    cell.yours, cell.by.name, cell.at};
        m_matrix.setWanted(row, onbelay::settle(m_matrix.wanted(row), conflict,
                                                resolutions.at(qsizetype(i)), m_matrix.rules()));
        m_rebase.insert(cell.group);
        rows.push_back(row);
    }
    saveSoon(rows);
    emitRows(rows);
    Q_EMIT stagedChanged();
    load(); // the rows' new revisions become the base of what is still wanted
}

void Workspace::noteStoreFailure(const Failure &failure)
{
    m_storeFailure = failure;
    Q_EMIT storeFailed();
}

void Workspace::reportFailure(const Failure &failure)
{
    if (failure.kind == FailureKind::Unauthorized)
        Q_EMIT sessionExpired();
}

} // namespace onbelay
