#pragma once

#include "net/httpclient.h"
#include "onbelay/personbatch.h"
#include "onbelay/rowbodies.h"
#include "onbelay/signedinsender.h"

#include <QFuture>
#include <QObject>
#include <QUrl>
#include <QUrlQuery>

#include <variant>

namespace onbelay {

class EventStream;

// A write of a change set was refused because other admins set the same cells to other values.
// Nothing of the part was applied.
struct Conflicts
{
    std::vector<ConflictCell> cells;
};

using PartOutcome = std::variant<AppliedPart, Conflicts>;

// What the server refused a credential for: a Failure with code credentialRejected, otherAccount,
// whose item is the account that the token is of, or scopesLost, whose items are the lost scopes.

// The client of "On Belay Admin API, proposed, v1" (docs/api/openapi.yaml). One object an account;
// every call carries the account's bearer token and answers in the GUI thread. Bodies are checked:
// a field that is due and not there is BadJson, never a default.
// Failures: those of HttpClient and net/problem.h; discover() answers NoAdminApi when something
// else lives at the address, and NotJson for a web page, which may be a guest network's.
class AdminClient final : public QObject
{
    Q_OBJECT
public:
    AdminClient(HttpClient &http, const QUrl &server, const Secret &token,
                QObject *parent = nullptr);

    [[nodiscard]] QUrl server() const { return m_server; }
    // In catalogue order, for the rows that are read from now on: GroupRecord::scopes.
    void setScopes(const QStringList &scopeIds);
    [[nodiscard]] const ScopeNames &scopes() const { return m_scopes; }
    // How a refused token is replaced (onbelay/signedinsender.h); without it a 401 stays one. A
    // renewal that fails for other reasons than Unauthorized is what the calls then answer, so
    // that a lost network never signs anybody out.
    void setRenewal(Renewal renewal);
    // How a token gets the scopes that a call lacks; without it such a call stays refused, with
    // code insufficient_scope.
    void setStepUp(StepUp stepUp);
    void setToken(const Secret &token); // newer than the one so far

    QFuture<Expected<Discovery>> discover();
    QFuture<Expected<SessionInfo>> session();
    QFuture<Expected<Connection>> connection(const QString &integration);
    // A page is at most `limit` (5,000) groups; parsed off the GUI thread.
    QFuture<Expected<GroupPage>> groups(const QString &integration, const QString &cursor,
                                        int limit, CallHandle *handle = nullptr);
    // Rows changed and groups removed since a sequence number, as they are now; SnapshotGone when
    // the server does not know that any more.
    QFuture<Expected<GroupPage>> changes(const QString &integration, qint64 after,
                                         const QString &cursor, int limit,
                                         CallHandle *handle = nullptr);
    // What happens after that number, or from now on (onbelay/eventfeed.h keeps it open). A 401
    // ends the stream; whoever opened it then asks for a newer token than the one it had.
    [[nodiscard]] EventStream *openEvents(std::optional<qint64> after,
                                          std::chrono::milliseconds firstByte, QObject *parent);
    [[nodiscard]] int tokenNumber() const;
    [[nodiscard]] QFuture<Expected<void>> renewToken(int refusedNumber);
    // The body of a large part is written on a worker thread.
    QFuture<Expected<PartOutcome>> submit(const QString &integration, const ChangeSetPart &part,
                                          CallHandle *handle = nullptr);
    // The parts of a change set that the server holds; NotFound when it holds none.
    QFuture<Expected<std::vector<AppliedPart>>> appliedParts(const QString &integration,
                                                             const QString &changeSet);
    QFuture<Expected<ImpactReport>> impact(const QString &integration,
                                           const std::vector<CellEdits> &edits);
    struct CredentialOptions
    {
        QString ifMatch; // the connection's etag
        QString expectedAccountId; // portal id as text; empty: any
        bool allowScopeLoss = false;
        QString reason; // for the audit log; may be empty
    };
    // The body is built in a buffer that is wiped after sending.
    QFuture<Expected<Connection>> putCredential(const QString &integration, const Secret &token,
                                                const CredentialOptions &options);
    // `reason` is for the audit log and may be empty.
    QFuture<Expected<Connection>> disconnect(const QString &integration, const QString &ifMatch,
                                             const QString &reason);
    // Proves the stored credential again and answers the connection with the new lastCheck.
    QFuture<Expected<Connection>> check(const QString &integration);
    struct AuditQuery
    {
        QString integration;
        QString group;
        QString scope;
        QString actor;
        QString changeSet;
        QString cursor;
    };
    QFuture<Expected<AuditPage>> audit(const AuditQuery &query);
    QFuture<Expected<PeoplePage>> people(const QString &query, const QString &cursor);
    // NotFound for somebody who is not, or no longer, in the organisation.
    QFuture<Expected<Person>> person(const QString &id, CallHandle *handle = nullptr);
    // Everybody with the groups of each, at most `limit` (5,000) a page; parsed off the GUI thread.
    QFuture<Expected<MemberPage>> members(const QString &cursor, int limit,
                                          CallHandle *handle = nullptr);
    // Everybody whom the server lets, by enforcement; feature "holders". SnapshotGone when what
    // decides changed since the first page.
    QFuture<Expected<HolderPage>> holders(const QString &integration, const QString &scope,
                                          const QString &cursor, int limit,
                                          CallHandle *handle = nullptr);
    struct AccessQuestion
    {
        QString person; // one of person and group
        QString group;
        QString scope;
    };
    QFuture<Expected<AccessVerdict>> access(const QString &integration,
                                            const AccessQuestion &question);

private:
    HttpRequest request(Verb verb, const QString &path, const QUrlQuery &query = {}) const;

    SignedInSender *m_sender; // child
    QUrl m_server;
    ScopeNames m_scopes;
};

} // namespace onbelay
