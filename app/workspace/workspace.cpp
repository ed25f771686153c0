#include "workspace/workspace.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

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
                     QObject *parent, RowsOf rowsOf)
    : QObject(parent)
    , m_client(client)
    , m_integration(integration)
    , m_session(session)
    , m_store(store)
    , m_accountKey(accountKey)
    , m_rowsOf(rowsOf)
    , m_matrix(columnRules(integration))
    , m_keeper(store, storeKey(), {integration, m_matrix, m_groups, m_bases})
    , m_sync(*this, client)
{
    m_notes.reset(m_matrix.rules().columns, 0);
    if (session.serverTime.isValid())
        m_clockAhead = QDateTime::currentDateTimeUtc().msecsTo(session.serverTime);
    m_forgetting.setSingleShot(true);
    connect(&m_forgetting, &QTimer::timeout, this, &Workspace::forgetOldChanges);
    recomputeBacked();
}

Workspace::~Workspace() = default;

QString Workspace::storeKey() const
{
    const QString key = m_accountKey + u'/' + m_session.userId + u'/' + m_integration.id;
    // A plan is never taken for edits of what a server has, should it have them one day.
    return isPlan() ? key + u"/plan"_s : key;
}

void Workspace::load()
{
    if (!isPlan())
        m_sync.read();
}

void Workspace::refreshConnection()
{
    if (isPlan())
        return;
    const quint64 call = ++m_connectionCalls;
    m_client.connection(m_integration.id)
        .then(this, [this, call](const Expected<Connection> &answer) {
            if (call == m_connectionCalls)
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
    ++m_connectionCalls; // what was asked before is older
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

CellMask Workspace::maskOf(const GroupRecord &record)
{
    return CellMask{record.scopes} << 1 | (record.access ? cellBit(accessColumn) : 0);
}

std::optional<MatrixEdit> Workspace::stage(const MatrixEdit &edit, const Also &also)
{
    if (!canEdit() || m_applying || !m_keeper.isRead() || !m_complete)
        return std::nullopt;
    const MatrixEdit changes = m_matrix.replay(edit);
    if (changes.isEmpty()) {
        const Expected<void> saved = also ? also(changes) : Expected<void>();
        if (saved)
            return changes;
        noteStoreFailure(saved.error());
        return std::nullopt;
    }
    const RowSet rows = changes.rows();
    m_matrix.apply(changes);
    if (const Expected<void> saved = save(rows, changes, also); !saved) {
        m_matrix.apply(changes.reversed());
        m_keeper.fellBehind();
        noteStoreFailure(saved.error());
        return std::nullopt;
    }
    m_bases.keep([this](quint32 row) { return m_matrix.isStaged(row); });
    m_notes.keepConflicts([this](quint32 row) { return stagedAndNeeded(row); });
    emitRange(rows.first(), rows.last());
    Q_EMIT stagedChanged();
    return changes;
}

Expected<void> Workspace::save(const RowSet &rows, const MatrixEdit &changes, const Also &also)
{
    const auto all = [&]() -> Expected<void> {
        if (const Expected<void> kept = m_keeper.save(rows); !kept)
            return kept;
        return also ? also(changes) : Expected<void>();
    };
    return m_store && also ? m_store->inOneGo(all) : all();
}

void Workspace::setApplying(bool applying)
{
    if (std::exchange(m_applying, applying) != applying)
        Q_EMIT applyingChanged();
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
    GroupBatch told;
    for (const AppliedGroup &applied : groups) {
        const int row = rowOf(applied.group);
        // An answer may be overtaken by the event of a later change.
        if (row < 0 || applied.revision < m_groups.revision(quint32(row)))
            continue;
        const CellMask ours = stagedAndNeeded(quint32(row));
        const Adopted adopted =
            adoptRow(quint32(row), maskOf(applied.access, applied.scopes), applied.revision);
        m_notes.removeChanged(quint32(row), ours);
        // The answer does not say who set the group's other cells meanwhile.
        if (const CellMask others = adopted.moved & ~ours; others != 0)
            noteChanged(quint32(row), others, {});
        m_groups.setRevision(quint32(row), applied.revision);
        if (m_reading)
            m_appliedMeanwhile.insert(quint32(row));
        GroupRecord record = m_groups.record(quint32(row));
        record.access = applied.access;
        record.scopes = quint32(m_matrix.server(quint32(row)) >> 1);
        told.append(record);
        rows.push_back(quint32(row));
    }
    m_sync.keepRows(told);
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
        const CellConflict conflict{cell.group, column,       cell.base, cell.theirs,
                                    cell.yours, cell.by.name, cell.at};
        m_matrix.setWanted(row, onbelay::settle(m_matrix.wanted(row), conflict,
                                                resolutions.at(qsizetype(i)), m_matrix.rules()));
        m_notes.removeConflict(row, bit);
        Settled &settled = m_settled[cell.group.toUtf8()];
        const bool theirs = resolutions.at(qsizetype(i)) == Resolution::TakeTheirs;
        (theirs ? settled.theirs : settled.kept) |= bit;
        rows.push_back(row);
    }
    saveSoon(rows);
    emitRows(rows);
    Q_EMIT stagedChanged();
    load(); // see startFromHere()
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
