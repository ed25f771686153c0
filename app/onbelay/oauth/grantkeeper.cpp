#include "onbelay/oauth/grantkeeper.h"

#include "onbelay/oauth/grantroom.h"

#include <QPointer>

namespace onbelay {

GrantKeeper::GrantKeeper(GrantRoom &room, const QString &key, const SignInGrant &grant,
                         QObject *parent)
    : QObject(parent)
    , m_kept(room.kept(key, grant))
    , m_isAlone(false)
{
    follow();
}

GrantKeeper::GrantKeeper(HttpClient &http, const SignInGrant &grant, Store store, QObject *parent)
    : QObject(parent)
    , m_kept(*new KeptGrant(http, grant, std::move(store), {}, nullptr))
    , m_isAlone(true)
{
    follow();
}

GrantKeeper::~GrantKeeper()
{
    end();
    m_kept.disconnect(this);
    m_kept.release(); // may end it
    if (m_isAlone)
        delete &m_kept;
}

void GrantKeeper::follow()
{
    m_kept.hold();
    connect(&m_kept, &KeptGrant::renewed, this,
            [this](const KeptGrant::Renewed &how) { answerAll(how.token); });
    connect(&m_kept, &KeptGrant::notStored, this, &GrantKeeper::notStored);
}

void GrantKeeper::adopt(const SignInGrant &grant)
{
    m_kept.adopt(grant);
}

void GrantKeeper::discard(const SignInGrant &grant)
{
    m_kept.discard(grant);
}

// Several senders share a session. One that is refused with an older token than the keeper has
// needs no renewal: each renewal more may end the token that another sender has just got.
Renewal GrantKeeper::renewal()
{
    auto given = std::make_shared<Secret>(grant().accessToken);
    return [keeper = QPointer(this), given] {
        if (!keeper || keeper->m_ended)
            return QtFuture::makeReadyFuture(Expected<Secret>(failed(FailureKind::Cancelled)));
        const Secret current = keeper->grant().accessToken;
        if (!keeper->m_kept.isRenewing() && !current.isEmpty() && !current.equals(*given)) {
            *given = current;
            return QtFuture::makeReadyFuture(Expected<Secret>(current));
        }
        return keeper->renew().then([given](const Expected<Secret> &token) {
            if (token)
                *given = *token;
            return token;
        });
    };
}

QFuture<Expected<Secret>> GrantKeeper::renew()
{
    if (m_ended)
        return QtFuture::makeReadyFuture(Expected<Secret>(failed(FailureKind::Cancelled)));
    if (m_kept.isRevoked() || !isRenewable(grant()))
        return QtFuture::makeReadyFuture(Expected<Secret>(failed(FailureKind::Unauthorized)));
    auto waiting = std::make_shared<QPromise<Expected<Secret>>>();
    waiting->start();
    m_waiting.push_back(waiting);
    QFuture<Expected<Secret>> future = waiting->future();
    m_kept.renew();
    return future;
}

QFuture<Expected<void>> GrantKeeper::revoke()
{
    return m_kept.revoke();
}

void GrantKeeper::end()
{
    m_ended = true;
    answerAll(failed(FailureKind::Cancelled));
}

void GrantKeeper::answerAll(const Expected<Secret> &token)
{
    // Each may end this object; what it needs is taken out before.
    for (const Waiting &each : std::exchange(m_waiting, {})) {
        each->addResult(token);
        each->finish();
    }
}

} // namespace onbelay
