#pragma once

#include "access/grantmatrix.h"
#include "access/merge.h"
#include "catalog/integration.h"
#include "onbelay/adminclient.h"
#include "workspace/cellnotes.h"
#include "workspace/grouptable.h"
#include "workspace/localstore.h"
#include "workspace/rowsync.h"
#include "workspace/stagedbases.h"
#include "workspace/stagedkeeper.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace onbelay {

// Where rows come from.
enum class RowsFrom {
    Cache, // what was known last
    Reading, // a reading of all rows: the server's word, whatever was known before
    News // changes since, or events: older than what is known, they are ignored
};

// What a workspace's rows are.
enum class RowsOf {
    Server, // its groups and grants; staged edits can be applied
    Plan // groups that somebody listed here (PlanKeeper), which hold nothing yet; what is staged is
         // the plan. Nothing is ever read from the server or sent there.
};

// The live state of one organisation's integration: connection, groups, grants, staged edits.
// Only the workspace writes to GrantMatrix; presenters ask it to. Every staged edit is in the local
// store before stagedChanged() is emitted. Rows come from RowSync; they keep their positions until
// rowsReset(), new ones come at the end. GUI thread.
class Workspace final : public QObject
{
    Q_OBJECT
public:
    // `store` may be null: then edits live in memory only and storeFailure() says why.
    // `accountKey`: Account::key().
    Workspace(AdminClient &client, const Integration &integration, const SessionInfo &session,
              LocalStore *store, const QString &accountKey, QObject *parent = nullptr,
              RowsOf rowsOf = RowsOf::Server);
    ~Workspace() override;

    [[nodiscard]] bool isPlan() const { return m_rowsOf == RowsOf::Plan; }

    [[nodiscard]] const Integration &integration() const { return m_integration; }
    [[nodiscard]] const SessionInfo &session() const { return m_session; }
    [[nodiscard]] bool canEdit() const { return m_session.admin || isPlan(); }
    [[nodiscard]] AdminClient &client() { return m_client; }

    // Reads connection and groups, or what is new of them; staged edits of the local store are put
    // on top. See also RowSync::goLive(). Both do nothing for a plan.
    void load();
    void refreshConnection();
    [[nodiscard]] RowSync &sync() { return m_sync; }
    [[nodiscard]] const RowSync &sync() const { return m_sync; }
    [[nodiscard]] LoadState loadState() const
    {
        return isPlan() ? m_planState : m_sync.loadState();
    }
    [[nodiscard]] const std::optional<Failure> &loadFailure() const
    {
        return isPlan() ? m_planFailure : m_sync.failure();
    }
    [[nodiscard]] const std::optional<Failure> &connectionFailure() const
    {
        return m_connectionFailure;
    }
    [[nodiscard]] const std::optional<Failure> &storeFailure() const { return m_storeFailure; }

    [[nodiscard]] const std::optional<Connection> &connection() const { return m_connection; }
    // An answer to a credential or check call; emits connectionChanged().
    void adoptConnection(const Connection &connection);
    // Columns that the stored token is not known to lack: none when nothing is connected, all while
    // nothing is known.
    [[nodiscard]] CellMask backed() const { return m_backed; }

    [[nodiscard]] const GrantMatrix &matrix() const { return m_matrix; }
    [[nodiscard]] const GroupTable &groups() const { return m_groups; }
    // All states of a row's cells, with what other admins did to them.
    [[nodiscard]] RowStates states(quint32 row) const;
    [[nodiscard]] const CellNotes &notes() const { return m_notes; }
    // Marks of what others changed go away by themselves after ten minutes, or at once.
    void forgetOthers();
    // Staged cells that the server refused, because somebody set them otherwise meanwhile.
    void noteConflicts(const std::vector<ConflictCell> &conflicts);
    [[nodiscard]] int rowOf(const QString &groupId) const { return m_groups.find(groupId); }
    [[nodiscard]] static CellMask maskOf(const GroupRecord &record);
    [[nodiscard]] QString columnId(int column) const; // "access" or the scope's id
    [[nodiscard]] int columnOf(const QString &cell) const; // -1 when unknown

    // Staging: sets the cells of the edit as things are now, and what must come along. Answers what
    // it changed, which may be nothing. Refused (nullopt) for members, before all rows are there,
    // while applying, or when the store cannot take it; then nothing has changed and storeFailure()
    // tells why. To take an edit back, stage its reversed(). `also`: written to the store in one go
    // with what was changed.
    using Also = std::function<Expected<void>(const MatrixEdit &changes)>;
    std::optional<MatrixEdit> stage(const MatrixEdit &edit, const Also &also = {});
    // All rows that there are have been there once: from the cache or from the server.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    // What is staged is not all in the store.
    [[nodiscard]] bool isStoreBehind() const { return m_keeper.isBehind(); }
    // The number of a list of all groups as they stand now; 0 without a store.
    [[nodiscard]] Expected<qint64> storeLayout() { return m_keeper.layout(); }

    // The staged cells as the change set that would be sent.
    [[nodiscard]] std::vector<CellEdits> stagedEdits() const;
    // The same of some rows only; those without a staged cell are left out.
    [[nodiscard]] std::vector<CellEdits> stagedEdits(const RowSet &rows) const;
    // Groups that are gone together with what was staged for them: names where they are known.
    [[nodiscard]] const QStringList &lostGroups() const { return m_lostGroups; }

    // A change set of an earlier run of the program that was not answered to the end; told by
    // interruptedFound() once the server was read. ApplyRun::resume() goes on with it.
    [[nodiscard]] const std::optional<PendingChangeSet> &interrupted() const
    {
        return m_interrupted;
    }
    void forgetInterrupted() { m_interrupted.reset(); }
    // Moves when rows were removed or renumbered: positions kept from before are then void.
    [[nodiscard]] quint64 layoutGeneration() const { return m_layout; }

    // Server rows after a part was applied, or read back: adopt() never touches staged cells.
    void adoptApplied(const std::vector<AppliedGroup> &groups);
    void setApplying(bool applying);
    [[nodiscard]] bool isApplying() const { return m_applying; }
    // Settles conflicts; KeepYours takes the server's present revision as the new base.
    void settle(const std::vector<ConflictCell> &conflicts, const QList<Resolution> &resolutions);
    [[nodiscard]] LocalStore *store() const { return m_store; }
    [[nodiscard]] QString storeKey() const;

    // Why staged edits live in memory only, or why one was refused.
    void noteStoreFailure(const Failure &failure);

    // A 401 in any call: the session is over; staged edits stay.
    void reportFailure(const Failure &failure);

    // For PlanKeeper: all groups of the plan are there, or why they could not be read.
    void planRead(const Expected<void> &read);

    // For RowSync and PlanKeeper. Rows of a batch are put in place or appended; staged cells stay
    // as wanted.
    void takeRows(const GroupBatch &rows, RowsFrom from);
    void removeGroups(const QStringList &ids);
    // So many there will be, some of them are these: room is made in one go.
    void expectRows(quint32 rows, const GroupBatch &some);
    void beginReading();
    void endReading(); // groups that were not told since are gone
    // All rows that there are, are there: edits for other groups are lost. `fromServer`: told by
    // the server just now.
    void rowsComplete(bool fromServer);

Q_SIGNALS:
    void loadStateChanged();
    void loadProgress(int loaded, int total); // total -1 when not known
    void linkChanged(); // RowSync::link()
    void aboutToResetRows();
    void rowsReset();
    void rowsAppended(int first, int last);
    void rowsChanged(int first, int last); // cells or info changed, staged or server
    void namesChanged(); // of groups that were there
    void membersChanged(); // how many some of them have
    void stagedChanged();
    void applyingChanged();
    void interruptedFound();
    // Groups that others changed; `by` is empty when it was more than one admin.
    void othersChanged(int groups, const QString &by);
    void othersForgotten(); // some marks of what they changed went away
    void connectionChanged();
    void storeFailed();
    void sessionExpired();

private:
    void connectionArrived(const Expected<Connection> &connection);
    void appendRow(const GroupRecord &record);
    void removeRows(const RowSet &gone);
    void followReading(const std::vector<quint32> &earlier);
    void readStore();
    void saveEverything();
    void readInterrupted();
    void startFromHere(); // the edits of what was decided after conflicts
    // Puts staged cells on top of the row. `base`: the revision that they started from.
    void restoreCells(quint32 row, CellMask cells, CellMask wanted, qint64 base);
    struct Adopted
    {
        CellMask staged = 0; // before
        CellMask moved = 0; // by the server
        CellMask clashing = 0; // moved, and wanted otherwise here
        qint64 steps = 0; // of the revision
    };
    // The server's row, at a revision; staged cells keep their base.
    Adopted adoptRow(quint32 row, CellMask server, qint64 revision);
    // Staged cells, and those that a staged grant rests on.
    [[nodiscard]] CellMask stagedAndNeeded(quint32 row) const;
    void noteChanged(quint32 row, CellMask cells, const CellNotes::Author &author);
    void forgetOldChanges();
    void noteOthers(quint32 row, const Adopted &adopted, const GroupRecord &record);
    [[nodiscard]] QDateTime serverNow() const;
    void tellOthers();
    [[nodiscard]] Expected<void> save(const RowSet &rows, const MatrixEdit &changes,
                                      const Also &also);
    void saveSoon(const std::vector<quint32> &rows);
    void emitRange(quint32 first, quint32 last);
    void emitRows(const std::vector<quint32> &rows);
    CellMask maskOf(bool access, const QStringList &scopes) const;
    void recomputeBacked();

    AdminClient &m_client;
    const Integration &m_integration;
    SessionInfo m_session;
    LocalStore *m_store;
    QString m_accountKey;
    RowsOf m_rowsOf;
    LoadState m_planState = LoadState::NotLoaded;
    std::optional<Failure> m_planFailure;
    GrantMatrix m_matrix;
    GroupTable m_groups;
    std::optional<Connection> m_connection;
    CellMask m_backed = 0;
    std::optional<Failure> m_connectionFailure;
    std::optional<Failure> m_storeFailure;
    QStringList m_lostGroups;
    StagedBases m_bases;
    CellNotes m_notes;
    struct OthersEdits
    {
        int groups = 0;
        QString by;
    };
    OthersEdits m_others; // not told yet
    QTimer m_forgetting;
    StagedKeeper m_keeper;
    struct Settled // cells of a group that were decided after a conflict
    {
        CellMask kept = 0;
        CellMask theirs = 0;
    };
    // By group id; from the next reading on their edits start from the rows as they are then.
    QHash<QByteArray, Settled> m_settled;
    std::optional<PendingChangeSet> m_interrupted;
    std::vector<quint64> m_seen; // rows that the reading of all rows has told so far
    QSet<quint32> m_appliedMeanwhile; // rows that a part brought while it goes on
    bool m_reading = false;
    bool m_complete = false;
    bool m_storeTried = false; // without success, by this reading
    quint64 m_connectionCalls = 0; // an answer to an older one is dropped
    bool m_askedInterrupted = false;
    bool m_toldInterrupted = false;
    qint64 m_clockAhead = 0; // milliseconds by which the server's clock is ahead of ours
    quint64 m_layout = 0;
    bool m_applying = false;
    RowSync m_sync;
};

// The rules of an integration's columns.
[[nodiscard]] ColumnRules columnRules(const Integration &integration);

} // namespace onbelay
