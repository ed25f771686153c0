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
    m_revoking = false;
    answerAll(&GrantKeeper::m_waiting, failed(FailureKind::Cancelled));
    answerAll(&GrantKeeper::m_widening, failed(FailureKind::Cancelled));
}

void GrantKeeper::adopt(const SignInGrant &grant)
{
    m_grant = grant;
    ++m_number;
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
        .then(this, [this, number = m_number](const Expected<HttpResponse> &answer) {
            onAnswer(answer, number);
        });
}

void GrantKeeper::onAnswer(const Expected<HttpResponse> &answer, int number)
{
    if (number != m_number) // somebody signed in anew meanwhile
        return answerAll(&GrantKeeper::m_waiting, m_grant.accessToken);
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
        return answerAll(&GrantKeeper::m_waiting, failed(failure));
    }
    m_grant.accessToken = tokens->accessToken;
    m_grant.expiresAt = tokens->expiresAt;
    if (!tokens->refreshToken.isEmpty())
        m_grant.refreshToken = tokens->refreshToken;
    if (tokens->scopes)
        m_grant.scopes = *tokens->scopes;
    store(&GrantKeeper::m_waiting);
}

StepUp GrantKeeper::stepUp(Ask ask)
{
    auto held = std::make_shared<Secret>(m_grant.accessToken);
    return [keeper = QPointer(this), held, ask = std::move(ask)](const QStringList &scopes) {
        if (!keeper)
            return QtFuture::makeReadyFuture(Expected<Secret>(failed(FailureKind::Cancelled)));
        return keeper->widen(scopes, *held, ask)
            .then(keeper, [held](const Expected<Secret> &token) {
                if (token)
                    *held = *token;
                return token;
            });
    };
}

QFuture<Expected<Secret>> GrantKeeper::widen(const QStringList &scopes, const Secret &held,
                                             const Ask &ask)
{
    const bool has = std::all_of(scopes.begin(), scopes.end(), [this](const QString &scope) {
        return m_grant.scopes.contains(scope);
    });
    if (has && !m_grant.accessToken.isEmpty() && !m_grant.accessToken.equals(held))
        return QtFuture::makeReadyFuture(Expected<Secret>(m_grant.accessToken));
    auto waiting = std::make_shared<QPromise<Expected<Secret>>>();
    waiting->start();
    const bool underWay = !m_widening.empty();
    m_widening.push_back(waiting);
    QFuture<Expected<Secret>> future = waiting->future();
    if (!underWay) {
        ask(scopes, m_grant)
            .then(this, [this](const Expected<SignInGrant> &grant) { onWidened(grant); })
            .onCanceled(this, [this] { onWidened(failed(FailureKind::Cancelled)); });
    }
    return future;
}

void GrantKeeper::onWidened(const Expected<SignInGrant> &grant)
{
    if (!grant)
        return answerAll(&GrantKeeper::m_widening, tl::unexpected(grant.error()));
    adopt(*grant);
    store(&GrantKeeper::m_widening);
}

void GrantKeeper::store(std::vector<Waiting> GrantKeeper::*waiting)
{
    if (!m_store)
        return answerAll(waiting, m_grant.accessToken);
    m_store(m_grant)
        .then(this,
              [this, waiting](const Expected<void> &stored) {
                  const QPointer<GrantKeeper> guard(this);
                  if (!stored)
                      Q_EMIT notStored(stored.error());
                  if (guard)
                      answerAll(waiting, m_grant.accessToken);
              })
        .onCanceled(this, [this, waiting] { answerAll(waiting, m_grant.accessToken); });
}

void GrantKeeper::answerAll(std::vector<Waiting> GrantKeeper::*waiting,
                            const Expected<Secret> &token)
{
    // Each may end this object; what it needs is taken out before.
    const std::vector<Waiting> all = std::exchange(this->*waiting, {});
    const QPointer<GrantKeeper> guard(this);
    for (const Waiting &each : all) {
        each->addResult(token);
        each->finish();
    }
    if (guard && m_revoking && waiting == &GrantKeeper::m_waiting && !all.empty())
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
