#include "presenters/signin/signinpresenter.h"

#include "net/urlpolicy.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {
const QString serverKey = u"account/server"_s;
const QString userKey = u"account/user"_s;
// Who the account is, for a start without the network.
const QString nameKey = u"account/name"_s;
const QString emailKey = u"account/email"_s;
const QString adminKey = u"account/admin"_s;
const QString organizationIdKey = u"account/organizationId"_s;
const QString organizationKey = u"account/organization"_s;
const QString enforcementKey = u"account/enforcementSeconds"_s;
} // namespace

SignInPresenter::SignInPresenter(RequestLog &log, SecretStore &store, Profile &profile,
                                 Addresses addresses, StartSandbox startSandbox, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_store(store)
    , m_profile(profile)
    , m_addresses(std::move(addresses))
    , m_startSandbox(std::move(startSandbox))
{
    if (!m_addresses.serverFixed) {
        const QString known = m_profile.setting(serverKey).toString();
        if (!known.isEmpty())
            m_addresses.server = known;
    }
}

SignInPresenter::~SignInPresenter()
{
    ++m_generation; // answers that come while the attempt ends are nobody's
    m_attempt.reset();
}

SignInPresenter::Attempt::Attempt(RequestLog &log, const QUrl &server, const Secret &token)
    : http(std::make_unique<HttpClient>(log))
    , client(*http, server, token)
{
}

SignInPresenter::Attempt::~Attempt()
{
    http.reset(); // every call is answered (Cancelled) while those who wait are still there
}

QString SignInPresenter::addressProblem(const QString &text) const
{
    const Expected<QUrl> url = serverUrl(text);
    if (url)
        return {};
    if (url.error().kind == FailureKind::InsecureAddress)
        //: Below the server address field
        return tr("Use an https address. Plain http is only allowed for this computer "
                  "(127.0.0.1 or localhost).");
    //: Below the server address field
    return tr("This is not the address of a server, such as https://app.onbelay.ai.");
}

bool SignInPresenter::restore()
{
    Account account;
    account.server = QUrl(m_profile.setting(serverKey).toString());
    account.userId = m_profile.setting(userKey).toString();
    const Expected<QUrl> wanted = serverUrl(m_addresses.server);
    if (account.userId.isEmpty() || !wanted || *wanted != account.server)
        return false;
    account.hubspot = m_addresses.hubspot;
    const quint64 generation = ++m_generation;
    setStage(Stage::Restoring);
    m_store.read(account.key())
        .then(this, [this, generation, account](const Expected<std::optional<Secret>> &token) {
            if (generation != m_generation)
                return;
            if (!token)
                fail(token.error(), Peer::Keychain);
            else if (!*token)
                setStage(Stage::Idle);
            else
                connectTo(account, **token, false);
        });
    return true;
}

void SignInPresenter::signIn(const QString &server, const Secret &token)
{
    ++m_generation;
    const Expected<QUrl> url = serverUrl(server);
    if (!url) {
        fail(url.error(), Peer::OnBelay);
        return;
    }
    Account account;
    account.server = *url;
    account.hubspot = m_addresses.hubspot;
    connectTo(account, token, true);
}

void SignInPresenter::openSandbox()
{
    const quint64 generation = ++m_generation;
    setStage(Stage::StartingSandbox);
    m_startSandbox().then(this, [this, generation](const Expected<SandboxAddress> &address) {
        if (generation != m_generation)
            return;
        if (!address) {
            fail(address.error(), Peer::Sandbox);
            return;
        }
        Account account;
        account.server = address->server;
        account.hubspot = address->hubspot;
        account.sandbox = true;
        connectTo(account, address->adminToken, false);
    });
}

void SignInPresenter::connectTo(Account account, const Secret &token, bool remember)
{
    const quint64 generation = ++m_generation;
    setStage(Stage::Connecting);
    dropAttempt();
    m_attempt = std::make_unique<Attempt>(m_log, account.server, token);
    m_attempt->client.discover().then(
        this, [this, generation, account, token, remember](const Expected<Discovery> &discovery) {
            if (generation != m_generation)
                return;
            if (discovery)
                askSession(generation, account, token, remember);
            else
                failTo(discovery.error(), account, token);
        });
}

void SignInPresenter::askSession(quint64 generation, Account account, const Secret &token,
                                 bool rememberIt)
{
    m_attempt->client.session().then(
        this, [this, generation, account, token, rememberIt](const Expected<SessionInfo> &info) {
            if (generation != m_generation)
                return;
            if (!info) {
                failTo(info.error(), account, token);
                if (rememberIt && info.error().kind == FailureKind::Unauthorized)
                    sayTokenUnknown();
                return;
            }
            SignedInSession session{account, *info, token, std::nullopt};
            session.account.userId = info->userId;
            session.account.label = labelOf(*info);
            if (rememberIt)
                remember(session);
            else
                finish(session);
        });
}

QString SignInPresenter::labelOf(const SessionInfo &info)
{
    //: Name of an account: the person, then the organisation
    return tr("%1 — %2").arg(info.userName, info.organizationName);
}

void SignInPresenter::failTo(const Failure &failure, const Account &account, const Secret &token)
{
    // Only restore() knows who it is before the server has said so.
    const std::optional<SessionInfo> known =
        account.userId.isEmpty() ? std::nullopt : rememberedPerson(account.userId);
    if (!known || !isTransient(failure.kind)) {
        fail(failure, Peer::OnBelay);
        return;
    }
    SignedInSession session{account, *known, token, std::nullopt};
    session.account.label = labelOf(*known);
    finish(session);
}

void SignInPresenter::rememberPerson(const SignedInSession &session)
{
    m_profile.setSetting(serverKey, session.account.server.toString());
    m_profile.setSetting(userKey, session.account.userId);
    m_profile.setSetting(nameKey, session.info.userName);
    m_profile.setSetting(emailKey, session.info.email);
    m_profile.setSetting(adminKey, session.info.admin);
    m_profile.setSetting(organizationIdKey, session.info.organizationId);
    m_profile.setSetting(organizationKey, session.info.organizationName);
    m_profile.setSetting(enforcementKey, session.info.enforcementSeconds);
}

std::optional<SessionInfo> SignInPresenter::rememberedPerson(const QString &userId) const
{
    SessionInfo info;
    info.userId = userId;
    info.userName = m_profile.setting(nameKey).toString();
    info.email = m_profile.setting(emailKey).toString();
    info.admin = m_profile.setting(adminKey).toBool();
    info.organizationId = m_profile.setting(organizationIdKey).toString();
    info.organizationName = m_profile.setting(organizationKey).toString();
    info.enforcementSeconds = m_profile.setting(enforcementKey).toInt();
    return info.userName.isEmpty() ? std::nullopt : std::optional(info);
}

void SignInPresenter::forgetPerson()
{
    for (const QString &key :
         {userKey, nameKey, emailKey, adminKey, organizationIdKey, organizationKey, enforcementKey})
        m_profile.removeSetting(key);
}

void SignInPresenter::remember(const SignedInSession &session)
{
    const auto stored = [this, generation = m_generation, session](const Expected<void> &answer) {
        if (generation != m_generation) { // cancelled meanwhile: leave nothing behind
            if (answer)
                static_cast<void>(m_store.remove(session.account.key())); // nobody waits for it
            return;
        }
        SignedInSession answered = session;
        if (!answer)
            answered.notRemembered = answer.error();
        finish(answered);
    };
    m_store.write(session.account.key(), session.token).then(this, stored);
}

void SignInPresenter::finish(const SignedInSession &session)
{
    dropAttempt(); // its connection holds the token
    if (!session.account.sandbox) {
        rememberPerson(session);
        m_addresses.server = session.account.server.toString();
    }
    setStage(Stage::Idle);
    Q_EMIT signedIn(session);
}

void SignInPresenter::cancel()
{
    ++m_generation;
    dropAttempt();
    setStage(Stage::Idle);
}

void SignInPresenter::signOut(const Account &account)
{
    ++m_generation;
    dropAttempt();
    if (!account.sandbox) {
        forgetPerson();
        const quint64 generation = m_generation;
        m_store.remove(account.key()).then(this, [this, generation](const Expected<void> &removed) {
            const bool denied = !removed && removed.error().kind == FailureKind::StoreDenied;
            if (denied && generation == m_generation)
                fail(removed.error(), Peer::Keychain);
        });
    }
    setStage(Stage::Idle);
}

void SignInPresenter::expire(const Account &account)
{
    signOut(account);
    Failure failure;
    failure.kind = FailureKind::Unauthorized;
    failure.httpStatus = 401;
    failure.host = account.server.host();
    failure.at = QDateTime::currentDateTimeUtc();
    fail(failure, Peer::OnBelay);
}

void SignInPresenter::dropAttempt()
{
    if (m_attempt)
        m_attempt.release()->deleteLater();
}

void SignInPresenter::fail(const Failure &failure, Peer peer)
{
    dropAttempt();
    m_failure = failureText(failure, peer);
    m_refused = failure.kind == FailureKind::Unauthorized;
    m_stage = Stage::Failed;
    Q_EMIT changed();
}

// A token that was just entered is not a session that came to an end.
void SignInPresenter::sayTokenUnknown()
{
    m_failure->headline = tr("This bearer token is not accepted");
    m_failure->cause =
        tr("The server does not know it: it was regenerated since, or a part of it is "
           "missing.");
    m_failure->nextStep = tr("Copy it again from Dashboard → Settings → Claude connection.");
    Q_EMIT changed();
}

void SignInPresenter::setStage(Stage stage)
{
    m_stage = stage;
    if (stage != Stage::Failed)
        m_failure.reset();
    Q_EMIT changed();
}

} // namespace onbelay
