#include "onbelay/oauth/keptgrant.h"

#include "onbelay/oauth/tokenrequest.h"
#include "onbelay/whenanswered.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestWait = 40s; // longer than another program's request may take
constexpr auto betweenLooks = 100ms;
constexpr int soon = 30; // seconds: a token that ends within is not worth taking over

// RFC 6749 §5.2: what no later try with the same refresh token can mend.
bool endsTheSignIn(const Failure &failure)
{
    static const QStringList final{u"invalid_grant"_s, u"invalid_client"_s,
                                   u"unauthorized_client"_s, u"unsupported_grant_type"_s};
    return failure.code == "tokenRefused"_L1
           && std::any_of(failure.items.begin(), failure.items.end(),
                          [](const QString &error) { return final.contains(error); });
}

void putIn(SignInGrant &grant, const TokenAnswer &tokens)
{
    grant.accessToken = tokens.accessToken;
    grant.expiresAt = tokens.expiresAt;
    if (!tokens.refreshToken.isEmpty()) {
        grant.refreshToken = tokens.refreshToken;
        grant.obtainedAt = QDateTime::currentDateTimeUtc();
    }
    if (tokens.scopes)
        grant.scopes = *tokens.scopes;
}

bool hasTokenForNow(const SignInGrant &grant)
{
    return !grant.accessToken.isEmpty() && grant.expiresAt.isValid()
           && grant.expiresAt > QDateTime::currentDateTimeUtc().addSecs(soon);
}

} // namespace

KeptGrant::KeptGrant(HttpClient &http, const SignInGrant &grant, Store store, Read read,
                     QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_grant(grant)
    , m_store(std::move(store))
    , m_read(std::move(read))
{
}

KeptGrant::~KeptGrant()
{
    m_ending = true;
    const std::list<CallHandle> calls = m_calls; // each takes itself out
    for (const CallHandle &call : calls)
        call.abort();
}

void KeptGrant::offer(const SignInGrant &grant)
{
    if (!isNewer(grant, m_grant))
        return;
    m_grant = grant;
    ++m_number;
}

void KeptGrant::adopt(const SignInGrant &grant)
{
    const SignInGrant before = m_grant;
    m_grant = grant;
    ++m_number;
    // The tokens of a renewal under way are revoked when they come.
    const bool replaces = !m_renewing && !before.refreshToken.equals(grant.refreshToken);
    ++m_work;
    save([this, before, replaces](bool stored) {
        if (stored && replaces) // else the next start has nothing
            discard(before);
        workDone();
    });
}

void KeptGrant::renew()
{
    if (m_renewing)
        return;
    m_renewing = true;
    ++m_work;
    m_waited.start();
    takeLock();
}

void KeptGrant::lockWith(const QString &file)
{
    m_lock = std::make_unique<FileLock>(file);
}

// Where the file system has no locks, what is read before and after has to do.
void KeptGrant::takeLock()
{
    if (!m_lock || m_lock->take() != FileLock::State::HeldByOther)
        return readEntry();
    if (std::chrono::milliseconds(m_waited.elapsed()) > longestWait)
        return concludeRenewal(failed(FailureKind::Timeout));
    QTimer::singleShot(betweenLooks, this, &KeptGrant::takeLock);
}

void KeptGrant::readEntry()
{
    if (!m_read) {
        send();
        return;
    }
    whenAnswered(m_read(), this, [this, number = m_number](const Entry &entry) {
        onEntry(entry, number, std::nullopt);
    });
}

// Two consoles may share one entry. The refresh token of the later grant is the one that counts.
void KeptGrant::onEntry(const Entry &entry, int number, const std::optional<Failure> &refused)
{
    if (m_revoking)
        return concludeRenewal(failed(FailureKind::Unauthorized));
    if (number != m_number && !m_grant.accessToken.isEmpty())
        return concludeRenewal(m_grant.accessToken);
    const auto kept = entry && *entry ? unpackGrant(**entry) : Expected<SignInGrant>(m_grant);
    const bool newer = kept && isRenewable(*kept) && isNewer(*kept, m_grant);
    if (newer)
        m_grant = *kept;
    if (newer && hasTokenForNow(m_grant))
        concludeRenewal(m_grant.accessToken);
    else if (newer || !refused)
        send();
    else
        onRefused(*refused);
}

void KeptGrant::send()
{
    post(m_grant, m_grant.tokenEndpoint,
         {{"grant_type", Secret::fromUtf8("refresh_token")},
          {"refresh_token", m_grant.refreshToken},
          {"resource", Secret::fromUtf8(m_grant.resource.toUtf8())}},
         [this, sent = m_grant, number = m_number](const Expected<HttpResponse> &answer) {
             onAnswer(answer, sent, number);
         });
}

void KeptGrant::onAnswer(const Expected<HttpResponse> &answer, SignInGrant sent, int number)
{
    const Expected<TokenAnswer> tokens = readTokenAnswer(answer, sent.tokenEndpoint);
    if (tokens)
        putIn(sent, *tokens);
    if (number != m_number) { // somebody signed in anew meanwhile
        discard(sent);
        return concludeRenewal(m_grant.accessToken);
    }
    if (tokens) {
        m_grant = sent;
        if (m_revoking) // the account's entry may be gone by now
            return concludeRenewal(m_grant.accessToken);
        return save([this](bool) { concludeRenewal(m_grant.accessToken); });
    }
    if (!endsTheSignIn(tokens.error()) || !m_read)
        return onRefused(tokens.error());
    whenAnswered(m_read(), this, [this, number, why = tokens.error()](const Entry &entry) {
        onEntry(entry, number, why);
    });
}

void KeptGrant::onRefused(Failure failure)
{
    if (endsTheSignIn(failure)) {
        failure.kind = FailureKind::Unauthorized;
        if (failure.items.contains("invalid_client"_L1)) {
            m_grant.clientId.clear();
            m_grant.clientSecret.clear();
            m_grant.redirect.clear();
        }
    }
    concludeRenewal(failed(failure));
}

void KeptGrant::save(const std::function<void(bool stored)> &then)
{
    if (!m_store)
        return then(true);
    whenAnswered(m_store(m_grant), this, [this, then](const Expected<void> &stored) {
        const QPointer<KeptGrant> guard(this);
        if (!stored)
            Q_EMIT notStored(stored.error());
        if (guard)
            then(stored.has_value());
    });
}

void KeptGrant::concludeRenewal(const Expected<Secret> &token)
{
    m_renewing = false;
    if (m_lock)
        m_lock->giveBack();
    const QPointer<KeptGrant> guard(this);
    Q_EMIT renewed({token}); // may end this object
    if (!guard)
        return;
    if (m_revoking)
        revokeNow();
    workDone();
}

QFuture<Expected<void>> KeptGrant::revoke()
{
    if (std::exchange(m_revoking, true))
        return QtFuture::makeReadyFuture(Expected<void>());
    m_revocation.start();
    QFuture<Expected<void>> future = m_revocation.future();
    if (!m_renewing)
        revokeNow();
    return future;
}

void KeptGrant::revokeNow()
{
    const SignInGrant doomed = m_grant;
    m_grant.refreshToken.clear();
    m_grant.accessToken.clear();
    revokeTokens(doomed, {}, [this](const Expected<void> &revoked) {
        QPromise<Expected<void>> ending = std::move(m_revocation);
        ending.addResult(revoked);
        ending.finish(); // may end this object
    });
}

void KeptGrant::discard(const SignInGrant &grant)
{
    revokeTokens(grant, {}, {});
}

// First the refresh token: it is worth more.
void KeptGrant::revokeTokens(const SignInGrant &grant, const Expected<void> &soFar,
                             const Done &done)
{
    const bool refresh = !grant.refreshToken.isEmpty();
    const Secret token = refresh ? grant.refreshToken : grant.accessToken;
    if (token.isEmpty() || grant.revocationEndpoint.isEmpty()) {
        if (done)
            done(soFar);
        return;
    }
    SignInGrant left = grant;
    (refresh ? left.refreshToken : left.accessToken).clear();
    ++m_work;
    post(grant, grant.revocationEndpoint,
         {{"token", token},
          {"token_type_hint", Secret::fromUtf8(refresh ? "refresh_token" : "access_token")}},
         [this, left, soFar, done](const Expected<HttpResponse> &answer) {
             const QUrl &endpoint = left.revocationEndpoint;
             Expected<void> result = soFar;
             if (!answer)
                 result = tl::unexpected(answer.error());
             else if (answer->status >= 300)
                 result = failed(oauthRefusal(*answer, endpoint, u"revocationRefused"_s));
             const QPointer<KeptGrant> guard(this);
             revokeTokens(left, result, done);
             if (guard)
                 workDone();
         });
}

void KeptGrant::post(const SignInGrant &grant, const QUrl &endpoint,
                     std::vector<std::pair<QByteArray, Secret>> fields,
                     const std::function<void(const Expected<HttpResponse> &)> &take)
{
    std::vector<FormField> form;
    for (const auto &[name, value] : fields)
        form.push_back(field(name, value));
    const auto call = m_calls.emplace(m_calls.end());
    postForm(m_http, this, endpoint, std::move(form),
             {grant.clientId, grant.clientSecret, grant.clientAuth}, &*call)
        .then(this, [this, call, take](const Expected<HttpResponse> &answer) {
            m_calls.erase(call);
            if (!m_ending)
                take(answer);
        });
}

void KeptGrant::release()
{
    --m_holders;
    Q_EMIT settled();
}

void KeptGrant::workDone()
{
    --m_work;
    Q_EMIT settled(); // nothing after it: whoever hears it may end this object
}

} // namespace onbelay
