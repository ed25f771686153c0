#pragma once

#include "net/httpclient.h"
#include "onbelay/oauth/signingrant.h"
#include "onbelay/signedinsender.h"

#include <QObject>
#include <QPointer>
#include <QPromise>

namespace onbelay {

// Keeps the grant of a session alive: renews it with the refresh token (RFC 6749 §6), one renewal
// at a time however many ask. A server that rotates refresh tokens takes the used one for stolen
// when it comes again (RFC 9700 §4.14), so the new grant is in the keychain before anybody is
// answered. One object a session. GUI thread.
class GrantKeeper final : public QObject
{
    Q_OBJECT
public:
    using Store = std::function<QFuture<Expected<void>>(const SignInGrant &)>;

    GrantKeeper(HttpClient &http, const SignInGrant &grant, Store store, QObject *parent = nullptr);
    ~GrantKeeper() override; // those who wait get Cancelled

    [[nodiscard]] const SignInGrant &grant() const { return m_grant; }
    // A newer grant of the same session, from a step-up in the browser. Stores nothing.
    void adopt(const SignInGrant &grant);

    // For SignedInSender; answers Cancelled once the keeper is gone.
    [[nodiscard]] Renewal renewal();
    // Errors: Unauthorized when somebody has to sign in again: nothing to renew with,
    // invalid_grant, or invalid_client, which drops the registration as well. Every other failure
    // says nothing about the sign-in.
    [[nodiscard]] QFuture<Expected<Secret>> renew();
    // RFC 7009: first the refresh token, then the access token; a renewal under way is waited for.
    // Success where there is no endpoint. The grant is of no use afterwards, whatever the answer.
    [[nodiscard]] QFuture<Expected<void>> revoke();

Q_SIGNALS:
    // Renewed, but the keychain refused: the session lives on in memory.
    void notStored(const onbelay::Failure &why);

private:
    using Waiting = std::shared_ptr<QPromise<Expected<Secret>>>;

    void send();
    void onAnswer(const Expected<HttpResponse> &answer);
    void store();
    void answerAll(const Expected<Secret> &token);
    void revokeNext();

    HttpClient &m_http;
    SignInGrant m_grant;
    Store m_store;
    std::vector<Waiting> m_waiting; // not empty: a renewal is under way
    CallHandle m_call;
    QPromise<Expected<void>> m_revocation;
    Expected<void> m_revoked;
    bool m_revoking = false;
};

} // namespace onbelay
