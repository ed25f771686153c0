#pragma once

#include "net/httpclient.h"
#include "onbelay/oauth/signingrant.h"
#include "platform/filelock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPromise>

#include <list>
#include <optional>

namespace onbelay {

struct TokenAnswer;

// One grant and what its authorization server is asked for: renewal (RFC 6749 §6), one at a time,
// and revocation (RFC 7009). A server that rotates refresh tokens takes the used one for stolen
// when it comes again (RFC 9700 §4.14), so a renewal that was sent is stored whoever is still
// there, and before anybody is answered. Private to onbelay/oauth. GUI thread.
class KeptGrant final : public QObject
{
    Q_OBJECT
public:
    using Store = std::function<QFuture<Expected<void>>(const SignInGrant &)>;
    // The entry as it is now: another running console may have renewed the same grant.
    using Read = std::function<QFuture<Expected<std::optional<Secret>>>()>;

    struct Renewed // in a struct: a signal's own type would have to be comparable
    {
        Expected<Secret> token;
    };

    // `store` and `read` may be empty.
    KeptGrant(HttpClient &http, const SignInGrant &grant, Store store, Read read, QObject *parent);
    ~KeptGrant() override; // the requests end

    // One renewal at a time among all programs that lock the same file: reading the newest refresh
    // token, sending it and storing the next belong together.
    void lockWith(const QString &file);

    [[nodiscard]] const SignInGrant &grant() const { return m_grant; }
    [[nodiscard]] bool isRenewing() const { return m_renewing; }
    [[nodiscard]] bool isRevoked() const { return m_revoking; }
    void offer(const SignInGrant &grant); // taken when it is newer; not stored
    // From the browser: stored, then the tokens that it replaces are revoked. A renewal under way
    // answers with its token.
    void adopt(const SignInGrant &grant);
    void renew(); // answered by renewed(); harmless while one is under way
    // Once, see GrantKeeper; what a renewal under way brings is not stored.
    [[nodiscard]] QFuture<Expected<void>> revoke();
    void discard(const SignInGrant &grant); // tokens that nobody needs; as well as it goes

    void hold() { ++m_holders; }
    void release();
    // Nobody holds it and nothing is under way.
    [[nodiscard]] bool isOver() const { return m_holders == 0 && m_work == 0; }
    [[nodiscard]] bool isBusy() const { return m_work > 0; }

Q_SIGNALS:
    void renewed(const onbelay::KeptGrant::Renewed &how);
    void notStored(const onbelay::Failure &why);
    void settled(); // isOver() or isBusy() may have changed

private:
    using Entry = Expected<std::optional<Secret>>;
    using Done = std::function<void(const Expected<void> &)>;

    void takeLock();
    void readEntry();
    void onEntry(const Entry &entry, int number, const std::optional<Failure> &refused);
    void send();
    void onAnswer(const Expected<HttpResponse> &answer, SignInGrant sent, int number);
    void onRefused(Failure failure);
    void save(const std::function<void(bool stored)> &then);
    void concludeRenewal(const Expected<Secret> &token);
    void revokeNow();
    void revokeTokens(const SignInGrant &grant, const Expected<void> &soFar, const Done &done);
    void post(const SignInGrant &grant, const QUrl &endpoint,
              std::vector<std::pair<QByteArray, Secret>> fields,
              const std::function<void(const Expected<HttpResponse> &)> &take);
    void workDone();

    HttpClient &m_http;
    SignInGrant m_grant;
    Store m_store;
    Read m_read;
    std::unique_ptr<FileLock> m_lock; // null: nobody else renews
    QElapsedTimer m_waited; // for the lock
    int m_number = 1; // counts grants that did not come from a renewal
    int m_holders = 0;
    int m_work = 0;
    bool m_renewing = false;
    bool m_revoking = false;
    bool m_ending = false;
    std::list<CallHandle> m_calls;
    QPromise<Expected<void>> m_revocation;
};

} // namespace onbelay
