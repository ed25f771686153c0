#pragma once

#include "onbelay/oauth/keptgrant.h"
#include "onbelay/signedinsender.h"

#include <QObject>
#include <QPromise>

namespace onbelay {

class GrantRoom;

// The hold that a session has on its grant: renews it with the refresh token, one renewal at a time
// however many ask, and the new grant is in the keychain before anybody is answered. One object a
// session. GUI thread.
class GrantKeeper final : public QObject
{
    Q_OBJECT
public:
    using Store = KeptGrant::Store;

    // Shares the grant of that account with whoever else has it; see GrantRoom, which must outlive
    // this object. What is under way when this object ends goes on there.
    GrantKeeper(GrantRoom &room, const QString &key, const SignInGrant &grant,
                QObject *parent = nullptr);
    // Alone: what is under way ends with this object, and a rotated refresh token may be lost.
    GrantKeeper(HttpClient &http, const SignInGrant &grant, Store store, QObject *parent = nullptr);
    ~GrantKeeper() override; // end()

    [[nodiscard]] const SignInGrant &grant() const { return m_kept.grant(); } // the newest
    // A newer grant of the same session, from the browser: it is stored, and the tokens that it
    // replaces are revoked. A renewal under way answers with its token.
    void adopt(const SignInGrant &grant);
    // A grant that is not taken: the server hears of it, as well as it goes.
    void discard(const SignInGrant &grant);

    // For SignedInSender, one each; they answer Cancelled once the keeper is gone.
    [[nodiscard]] Renewal renewal();
    // Errors: Unauthorized when somebody has to sign in again: nothing to renew with,
    // invalid_grant, or invalid_client, which drops the registration as well. Every other failure
    // says nothing about the sign-in.
    [[nodiscard]] QFuture<Expected<Secret>> renew();
    // RFC 7009: first the refresh token, then the access token; a renewal under way is waited for.
    // Success where there is no endpoint. The grant is of no use afterwards, whatever the answer.
    [[nodiscard]] QFuture<Expected<void>> revoke();
    // Those who wait for a renewal get Cancelled now, and so does whoever asks later; the renewal
    // itself goes on. For an owner whose calls have to be answered before it goes.
    void end();

Q_SIGNALS:
    // New, but the keychain refused: the session lives on in memory.
    void notStored(const onbelay::Failure &why);

private:
    using Waiting = std::shared_ptr<QPromise<Expected<Secret>>>;

    void answerAll(const Expected<Secret> &token);
    void follow();

    KeptGrant &m_kept;
    const bool m_isAlone;
    bool m_ended = false;
    std::vector<Waiting> m_waiting;
};

} // namespace onbelay
