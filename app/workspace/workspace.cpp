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

// Ticked cells together with what they imply, so that two admins' edits never add up to a write
// without its read.
CellMask closed(CellMask row, const ColumnRules &rules)
{
    for (int column = 0; column < rules.columns; ++column) {
        if (holds(row, column))
            row |= rules.implies[std::size_t(column)];
    }
    return row;
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
    return m_storeRead && rows.size() == m_groups.size()
           && std::all_of(rows.begin(), rows.end(),
                          [this](const GroupRow &row) { return m_rowOf.contains(row.id); });
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

void Workspace::updateRows(const std::vector<GroupRow> &rows)
{
    std::vector<StagedRow> settled;
    for (const GroupRow &incoming : rows) {
        const auto row = quint32(m_rowOf.value(incoming.id));
        const bool wasStaged = m_matrix.staged(row) != 0;
        m_matrix.adoptServer(row, maskOf(incoming.access, incoming.scopes));
        m_groups[row] = infoOf(incoming);
        const bool isStaged = m_matrix.staged(row) != 0;
        if (isStaged && m_rebase.contains(incoming.id))
            m_bases.set(row, incoming.revision);
        if (wasStaged)
            settled.push_back(stagedRow(row, m_matrix.wanted(row)));
        m_bases.note(row, isStaged, incoming.revision);
    }
    persistSoon(settled);
    if (!m_groups.empty())
        Q_EMIT rowsChanged(0, int(m_groups.size()) - 1);
}

void Workspace::replaceRows(const std::vector<GroupRow> &rows)
{
    const std::vector<StagedRow> kept = keptEdits();
    QHash<QString, const GroupRow *> incoming;
    for (const GroupRow &row : rows)
        incoming.insert(row.id, &row);

    Q_EMIT aboutToResetRows();
    // Known groups keep their positions as long as none in front of them is gone.
    std::vector<const GroupRow *> order;
    order.reserve(rows.size());
    for (const GroupInfo &known : m_groups) {
        if (const GroupRow *row = incoming.take(known.id))
            order.push_back(row);
    }
    if (order.size() != m_groups.size())
        ++m_layout;
    for (const GroupRow &row : rows) {
        if (incoming.remove(row.id) > 0)
            order.push_back(&row);
    }
    m_matrix.reset(columnRules(m_integration));
    m_groups.clear();
    m_rowOf.clear();
    m_bases.clear();
    for (const GroupRow *row : order) {
        m_rowOf.insert(row->id, int(m_matrix.appendRow(maskOf(row->access, row->scopes))));
        m_groups.push_back(infoOf(*row));
    }
    restore(kept);
    Q_EMIT rowsReset();
}

std::vector<StagedRow> Workspace::keptEdits()
{
    if (m_storeRead || !m_store) {
        m_storeRead = true;
        std::vector<StagedRow> kept;
        for (quint32 row = 0; row < m_matrix.rowCount(); ++row) {
            if (m_matrix.staged(row) != 0)
                kept.push_back(stagedRow(row, m_matrix.wanted(row)));
        }
        return kept;
    }
    Expected<std::vector<StagedRow>> kept = m_store->staged(storeKey());
    const auto pending = m_store->pending(storeKey());
    if (!kept || !pending) {
        noteStoreFailure(kept ? pending.error() : kept.error());
        return {}; // read again with the next load; until then nothing is written over it
    }
    m_storeRead = true;
    if (*pending) {
        m_interrupted = **pending;
        const auto forgotten = m_store->finish(storeKey(), m_interrupted->id);
        if (!forgotten)
            noteStoreFailure(forgotten.error());
    }
    return *kept;
}

void Workspace::restore(const std::vector<StagedRow> &rows)
{
    std::vector<StagedRow> settled;
    for (const StagedRow &kept : rows) {
        const int found = rowOf(kept.group);
        if (found < 0) {
            if (!m_lostGroups.contains(kept.group))
                m_lostGroups.append(kept.group);
            settled.push_back({kept.group, 0, {}});
            continue;
        }
        const auto row = quint32(found);
        CellMask wanted = m_matrix.wanted(row);
        bool understood = true; // else a newer guide's cells: they stay in the store
        for (const bool on : {false, true}) { // removals first: a wanted write keeps its read
            for (auto cell = kept.cells.cbegin(); cell != kept.cells.cend(); ++cell) {
                const int column = columnOf(cell.key());
                understood = understood && column >= 0;
                if (column >= 0 && cell.value() == on)
                    wanted = withCell(wanted, column, on, m_matrix.rules());
            }
        }
        m_matrix.setWanted(row, wanted);
        if (m_matrix.staged(row) != 0)
            m_bases.set(row,
                        m_rebase.contains(kept.group) ? m_groups[row].revision : kept.baseRevision);
        if (understood)
            settled.push_back(stagedRow(row, wanted));
    }
    persistSoon(settled);
}

int Workspace::rowOf(const QString &groupId) const
{
    return m_rowOf.value(groupId, -1);
}

QString Workspace::columnId(int column) const
{
    return column == accessColumn ? u"access"_s : m_integration.scopes[std::size_t(column - 1)].id;
}

int Workspace::columnOf(const QString &cell) const
{
    if (cell == u"access"_s)
        return accessColumn;
    const int scope = m_integration.scopeIndex(cell);
    return scope < 0 ? -1 : scope + 1;
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

StagedRow Workspace::stagedRow(quint32 row, CellMask wanted) const
{
    StagedRow staged{m_groups[row].id, m_bases.base(row, m_groups[row].revision), {}};
    const CellMask different = m_matrix.server(row) ^ wanted;
    for (int column = 0; column < m_matrix.rules().columns; ++column) {
        if (holds(different, column))
            staged.cells.insert(columnId(column), holds(wanted, column));
    }
    return staged;
}

bool Workspace::persist(std::vector<StagedRow> rows)
{
    if (!m_store || rows.empty())
        return true;
    if (!m_storeRead)
        return false; // what is in the store could not be read: never write over it
    QSet<QString> present;
    for (const StagedRow &row : rows)
        present.insert(row.group);
    for (const QString &group : std::as_const(m_unsaved)) {
        const int row = rowOf(group);
        if (present.contains(group))
            continue;
        rows.push_back(row < 0 ? StagedRow{group, 0, {}}
                               : stagedRow(quint32(row), m_matrix.wanted(quint32(row))));
    }
    const Expected<void> saved = m_store->saveStaged(storeKey(), rows);
    if (saved) {
        m_unsaved.clear();
        return true;
    }
    noteStoreFailure(saved.error());
    return false;
}

void Workspace::persistSoon(const std::vector<StagedRow> &rows)
{
    if (persist(rows))
        return;
    for (const StagedRow &row : rows)
        m_unsaved.insert(row.group);
}

bool Workspace::stage(const std::vector<RowChange> &changes)
{
    return change(changes, true);
}

bool Workspace::unstage(const std::vector<RowChange> &changes)
{
    return change(changes, false);
}

bool Workspace::change(const std::vector<RowChange> &changes, bool forward)
{
    if (!canEdit() || m_applying || changes.empty())
        return false;
    std::vector<StagedRow> rows;
    std::vector<CellMask> targets;
    rows.reserve(changes.size());
    targets.reserve(changes.size());
    for (const RowChange &one : changes) {
        // Only the cells that this edit changed: others may have moved since, here or elsewhere.
        const CellMask cells = one.before ^ one.after;
        const CellMask now = m_matrix.wanted(one.row);
        const CellMask target = (now & ~cells) | ((forward ? one.after : one.before) & cells);
        targets.push_back(closed(target, m_matrix.rules()));
        rows.push_back(stagedRow(one.row, targets.back()));
    }
    if (!persist(rows))
        return false;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const quint32 row = changes[i].row;
        m_matrix.setWanted(row, targets[i]);
        m_bases.note(row, m_matrix.staged(row) != 0, m_groups[row].revision);
    }
    emitRange(changes);
    Q_EMIT stagedChanged();
    return true;
}

std::vector<RowChange> Workspace::discard()
{
    if (!canEdit() || m_applying)
        return {};
    std::vector<StagedRow> rows;
    for (quint32 row = 0; row < m_matrix.rowCount(); ++row) {
        if (m_matrix.staged(row) != 0)
            rows.push_back({m_groups[row].id, 0, {}});
    }
    if (!persist(rows))
        return {};
    std::vector<RowChange> changes = m_matrix.discardAll();
    m_bases.clear();
    emitRange(changes);
    Q_EMIT stagedChanged();
    return changes;
}

void Workspace::emitRange(const std::vector<RowChange> &changes)
{
    if (changes.empty())
        return;
    const auto [first, last] =
        std::minmax_element(changes.begin(), changes.end(),
                            [](const RowChange &a, const RowChange &b) { return a.row < b.row; });
    Q_EMIT rowsChanged(int(first->row), int(last->row));
}

std::vector<CellEdits> Workspace::stagedEdits() const
{
    std::vector<CellEdits> edits;
    edits.reserve(m_matrix.stagedRowCount());
    for (quint32 row = 0; row < m_matrix.rowCount(); ++row) {
        if (m_matrix.staged(row) == 0)
            continue;
        StagedRow staged = stagedRow(row, m_matrix.wanted(row));
        edits.push_back({staged.group, staged.baseRevision, std::move(staged.cells)});
    }
    return edits;
}

void Workspace::adoptApplied(const std::vector<AppliedGroup> &groups)
{
    std::vector<StagedRow> rows;
    std::vector<RowChange> touched;
    for (const AppliedGroup &applied : groups) {
        const int found = rowOf(applied.group);
        if (found < 0)
            continue;
        const auto row = quint32(found);
        const CellMask server = maskOf(applied.access, applied.scopes);
        m_matrix.adoptServer(row, server);
        m_groups[row].revision = applied.revision;
        m_bases.note(row, m_matrix.staged(row) != 0, applied.revision);
        rows.push_back(stagedRow(row, m_matrix.wanted(row)));
        touched.push_back({row, 0, server});
    }
    persistSoon(rows);
    emitRange(touched);
    Q_EMIT stagedChanged();
}

void Workspace::settle(const std::vector<ConflictCell> &conflicts,
                       const QList<Resolution> &resolutions)
{
    std::vector<RowChange> touched;
    std::vector<StagedRow> rows;
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
        rows.push_back(stagedRow(row, m_matrix.wanted(row)));
        touched.push_back({row, 0, 0});
    }
    persistSoon(rows);
    emitRange(touched);
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
