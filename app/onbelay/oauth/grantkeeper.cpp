#include "onbelay/oauth/grantkeeper.h"

#include "onbelay/oauth/tokenrequest.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

ClientIdentity clientOf(const SignInGrant &grant)
{
    return {grant.clientId, grant.clientSecret, grant.clientAuth};
}

// RFC 6749 §5.2: what no later try with the same refresh token can mend.
bool endsTheSignIn(const Failure &failure)
{
    static const QStringList final{u"invalid_grant"_s, u"invalid_client"_s,
                                   u"unauthorized_client"_s, u"unsupported_grant_type"_s};
    return failure.code == "tokenRefused"_L1
           && std::any_of(failure.items.begin(), failure.items.end(),
                          [](const QString &error) { return final.contains(error); });
}

} // namespace

GrantKeeper::GrantKeeper(HttpClient &http, const SignInGrant &grant, Store store, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_grant(grant)
    , m_store(std::move(store))
{
}

GrantKeeper::~GrantKeeper()
{
    m_call.abort();
    answerAll(failed(FailureKind::Cancelled));
}

void GrantKeeper::adopt(const SignInGrant &grant)
{
    m_grant = grant;
}

// Several senders share a session. One that is refused with an older token than the keeper has
// needs no renewal: each renewal more may end the token that another sender has just got.
Renewal GrantKeeper::renewal()
{
    auto given = std::make_shared<Secret>(m_grant.accessToken);
    return [keeper = QPointer(this), given] {
        if (!keeper)
            return QtFuture::makeReadyFuture(Expected<Secret>(failed(FailureKind::Cancelled)));
        const Secret current = keeper->m_grant.accessToken;
        if (keeper->m_waiting.empty() && !current.isEmpty() && !current.equals(*given)) {
            *given = current;
            return QtFuture::makeReadyFuture(Expected<Secret>(current));
        }
        return keeper->renew().then(keeper, [given](const Expected<Secret> &token) {
            if (token)
                *given = *token;
            return token;
        });
    };
}

QFuture<Expected<Secret>> GrantKeeper::renew()
{
    if (m_revoking || !isRenewable(m_grant))
        return QtFuture::makeReadyFuture(Expected<Secret>(failed(FailureKind::Unauthorized)));
    auto waiting = std::make_shared<QPromise<Expected<Secret>>>();
    waiting->start();
    const bool underWay = !m_waiting.empty();
    m_waiting.push_back(waiting);
    QFuture<Expected<Secret>> future = waiting->future();
    if (!underWay)
        send();
    return future;
}

void GrantKeeper::send()
{
    std::vector<FormField> fields{
        field("grant_type", u"refresh_token"_s),
        field("refresh_token", m_grant.refreshToken),
        field("resource", m_grant.resource.toString(QUrl::FullyEncoded)),
    };
    postForm(m_http, this, m_grant.tokenEndpoint, std::move(fields), clientOf(m_grant), &m_call)
        .then(this, [this](const Expected<HttpResponse> &answer) { onAnswer(answer); });
}

void GrantKeeper::onAnswer(const Expected<HttpResponse> &answer)
{
    const Expected<TokenAnswer> tokens = readTokenAnswer(answer, m_grant.tokenEndpoint);
    if (!tokens) {
        Failure failure = tokens.error();
        if (endsTheSignIn(failure)) {
            failure.kind = FailureKind::Unauthorized;
            if (failure.items.contains("invalid_client"_L1)) {
                m_grant.clientId.clear();
                m_grant.clientSecret.clear();
                m_grant.redirect.clear();
            }
        }
        return answerAll(failed(failure));
    }
    m_grant.accessToken = tokens->accessToken;
    m_grant.expiresAt = tokens->expiresAt;
    if (!tokens->refreshToken.isEmpty())
        m_grant.refreshToken = tokens->refreshToken;
    if (tokens->scopes)
        m_grant.scopes = *tokens->scopes;
    store();
}

void GrantKeeper::store()
{
    if (!m_store)
        return answerAll(m_grant.accessToken);
    m_store(m_grant)
        .then(this,
              [this](const Expected<void> &stored) {
                  const QPointer<GrantKeeper> guard(this);
                  if (!stored)
                      Q_EMIT notStored(stored.error());
                  if (guard)
                      answerAll(m_grant.accessToken);
              })
        .onCanceled(this, [this] { answerAll(m_grant.accessToken); });
}

void GrantKeeper::answerAll(const Expected<Secret> &token)
{
    // Each may end this object; what it needs is taken out before.
    const std::vector<Waiting> all = std::exchange(m_waiting, {});
    const QPointer<GrantKeeper> guard(this);
    for (const Waiting &waiting : all) {
        waiting->addResult(token);
        waiting->finish();
    }
    if (guard && m_revoking && !all.empty())
        revokeNext();
}

QFuture<Expected<void>> GrantKeeper::revoke()
{
    if (m_revoking || m_grant.revocationEndpoint.isEmpty())
        return QtFuture::makeReadyFuture(Expected<void>());
    m_revoking = true;
    m_revocation.start();
    QFuture<Expected<void>> future = m_revocation.future();
    if (m_waiting.empty())
        revokeNext();
    return future;
}

void GrantKeeper::revokeNext()
{
    const bool refresh = !m_grant.refreshToken.isEmpty();
    Secret &token = refresh ? m_grant.refreshToken : m_grant.accessToken;
    if (token.isEmpty()) {
        m_revocation.addResult(m_revoked);
        m_revocation.finish(); // may end this object
        return;
    }
    std::vector<FormField> fields{
        field("token", std::exchange(token, Secret())),
        field("token_type_hint", refresh ? u"refresh_token"_s : u"access_token"_s),
    };
    const QUrl endpoint = m_grant.revocationEndpoint;
    postForm(m_http, this, endpoint, std::move(fields), clientOf(m_grant), &m_call)
        .then(this, [this, endpoint](const Expected<HttpResponse> &answer) {
            if (!answer)
                m_revoked = tl::unexpected(answer.error());
            else if (answer->status >= 300)
                m_revoked = failed(oauthRefusal(*answer, endpoint, u"revocationRefused"_s));
            revokeNext();
        });
}

} // namespace onbelay
