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

GroupRow asRow(const GroupRecord &record, const Integration &integration)
{
    const auto text = [](QByteArrayView utf8) {
        return QString::fromUtf8(utf8);
    };
    GroupRow row;
    row.id = text(record.id);
    row.name = text(record.name);
    row.description = text(record.description);
    row.memberCount = record.memberCount;
    row.access = record.access;
    for (std::size_t i = 0; i < integration.scopes.size() && i < 32; ++i) {
        if ((record.scopes & (1U << i)) != 0)
            row.scopes.append(integration.scopes[i].id);
    }
    row.revision = record.revision;
    row.enforcedRevision = record.enforcedRevision;
    if (record.changedAt != 0)
        row.changedAt = QDateTime::fromSecsSinceEpoch(record.changedAt, Qt::UTC);
    row.changedBy = {text(record.changedById), text(record.changedByName)};
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
    , m_keeper(store, storeKey(), {integration, m_matrix, m_groups, m_bases})
{
    QStringList scopes;
    for (const Scope &scope : m_integration.scopes)
        scopes.append(scope.id);
    m_client.setScopes(scopes);
    m_notes.reset(m_matrix.rules().columns, 0);
    m_forgetting.setSingleShot(true);
    connect(&m_forgetting, &QTimer::timeout, this, &Workspace::forgetOldChanges);
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
    for (std::size_t i = 0; i < page->groups.size(); ++i)
        m_incoming.push_back(asRow(page->groups[i], m_integration));
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
    if (const OthersEdits others = std::exchange(m_others, {}); others.groups > 0)
        Q_EMIT othersChanged(others.groups, others.by);
}

Workspace::Adopted Workspace::adoptRow(quint32 row, CellMask server, qint64 revision)
{
    Adopted adopted{m_matrix.isStaged(row), m_matrix.server(row) ^ server, 0, 0};
    const qint64 before = m_groups.revision(row);
    const qint64 base = m_bases.base(row, before);
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

void Workspace::updateRows(const std::vector<GroupRow> &rows)
{
    std::vector<quint32> settled;
    for (const GroupRow &incoming : rows) {
        const auto row = quint32(m_groups.find(incoming.id));
        const Adopted adopted =
            adoptRow(row, maskOf(incoming.access, incoming.scopes), incoming.revision);
        if (adopted.wasStaged)
            settled.push_back(row);
        noteOthers(row, adopted, incoming.changedBy, incoming.changedAt);
        m_groups.replace(row, infoOf(incoming));
        if (m_rebase.contains(incoming.id))
            m_bases.remove(row);
    }
    m_notes.keepConflicts([this](quint32 row) { return stagedAndNeeded(row); });
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
    const RowsBefore before{m_matrix, std::exchange(m_groups, {}), m_bases, m_notes};
    const GroupTable &known = before.groups;
    // Known groups keep their positions as long as none in front of them is gone.
    std::vector<const GroupRow *> order;
    order.reserve(rows.size());
    std::vector<quint32> earlier; // positions of those that were known
    earlier.reserve(known.size());
    for (quint32 row = 0; row < known.size(); ++row) {
        if (const GroupRow *again = incoming.take(known.id(row))) {
            order.push_back(again);
            earlier.push_back(row);
        }
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
    m_notes.reset(m_matrix.rules().columns, m_matrix.rowCount());
    if (m_keeper.isRead()) {
        carryOver(before);
        followRows(before, earlier, order);
    } else {
        restoreKept();
    }
    Q_EMIT rowsReset();
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
    m_notes.keepConflicts([this](quint32 row) { return stagedAndNeeded(row); });
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
    return stagedEdits(RowSet::fromWords(m_matrix.stagedWords()));
}

std::vector<CellEdits> Workspace::stagedEdits(const RowSet &rows) const
{
    std::vector<CellEdits> edits;
    edits.reserve(rows.count());
    rows.forEach([&](quint32 row) {
        if (!m_matrix.isStaged(row))
            return;
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
        const CellMask ours = stagedAndNeeded(quint32(row));
        const Adopted adopted =
            adoptRow(quint32(row), maskOf(applied.access, applied.scopes), applied.revision);
        m_notes.removeChanged(quint32(row), ours);
        // The answer does not say who set the group's other cells meanwhile.
        if (const CellMask others = adopted.moved & ~ours; others != 0)
            noteChanged(quint32(row), others, {});
        m_groups.setRevision(quint32(row), applied.revision);
        rows.push_back(quint32(row));
    }
    m_notes.keepConflicts([this](quint32 row) { return stagedAndNeeded(row); });
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
        m_notes.removeConflict(row, bit);
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
