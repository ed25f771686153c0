#include "presenters/signin/signinpresenter.h"

#include "net/urlpolicy.h"
#include "presenters/signin/signinwords.h"

#include <QUuid>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString serverKey = u"signin/server"_s; // of the last sign-in, for the next one
constexpr std::chrono::seconds keychainWait{2};

} // namespace

SignInPresenter::SignInPresenter(RequestLog &log, Network &network, SecretStore &store,
                                 Profile &profile, Addresses addresses, StartSandbox startSandbox,
                                 BrowserSignIn::OpenBrowser openBrowser, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_network(network)
    , m_store(store)
    , m_profile(profile)
    , m_book(profile)
    , m_addresses(std::move(addresses))
    , m_startSandbox(std::move(startSandbox))
    , m_openBrowser(std::move(openBrowser))
{
    if (!m_addresses.serverFixed) {
        const QString known = m_profile.setting(serverKey).toString();
        if (!known.isEmpty())
            m_addresses.server = known;
    }
    m_keychainAgain.setSingleShot(true);
    m_keychainAgain.setInterval(keychainWait);
}

SignInPresenter::~SignInPresenter()
{
    ++m_generation; // answers that come while the attempt ends are nobody's
    if (m_attempt)
        m_attempt->disconnect(this);
    m_attempt.reset();
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

void SignInPresenter::signInWithBrowser(const QString &server, const QString &clientId)
{
    const Expected<QUrl> url = serverUrl(server);
    if (url)
        browse(*url, clientId.trimmed(), {});
    else
        fail(url.error(), Peer::OnBelay);
}

void SignInPresenter::browse(const QUrl &server, const QString &clientId,
                             const QString &clientIssuer)
{
    SignInAttempt::Wanted wanted;
    wanted.account.server = server;
    wanted.client.clientId = clientId.isEmpty() ? m_addresses.clientId : clientId;
    wanted.client.clientIssuer = clientIssuer;
    wanted.client.clientMetadata = m_addresses.clientMetadata;
    connectTo(With::Browser, std::move(wanted));
    m_clientId = clientId;
}

void SignInPresenter::signIn(const QString &server, const Secret &token)
{
    const Expected<QUrl> url = serverUrl(server);
    if (!url) {
        fail(url.error(), Peer::OnBelay);
        return;
    }
    SignInAttempt::Wanted wanted;
    wanted.account.server = *url;
    wanted.grant.emplace();
    wanted.grant->accessToken = token;
    connectTo(With::Token, std::move(wanted));
}

void SignInPresenter::openSandbox()
{
    const quint64 generation = ++m_generation;
    m_keychainAgain.stop();
    dropAttempt();
    setStage(Stage::StartingSandbox);
    m_startSandbox().then(this, [this, generation](const Expected<SandboxAddress> &address) {
        if (generation != m_generation)
            return;
        if (!address) {
            fail(address.error(), Peer::Sandbox);
            return;
        }
        SignInAttempt::Wanted wanted;
        wanted.account.server = address->server;
        wanted.account.hubspot = address->hubspot;
        wanted.account.sandbox = true;
        wanted.grant.emplace();
        wanted.grant->accessToken = address->adminToken;
        connectTo(With::Sandbox, std::move(wanted));
    });
}

void SignInPresenter::connectTo(With with, SignInAttempt::Wanted wanted)
{
    m_keychainAgain.stop();
    const quint64 generation = ++m_generation;
    m_wantsClientId = false;
    m_clientId.clear();
    m_again.clear();
    wanted.eras = &m_eras;
    dropAttempt();
    if (wanted.account.hubspot.isEmpty())
        wanted.account.hubspot = m_addresses.hubspot;
    setStage(Stage::Connecting);
    const Account account = wanted.account;
    m_attempt = std::make_unique<SignInAttempt>(m_log, m_network, m_openBrowser, std::move(wanted));
    connect(m_attempt.get(), &SignInAttempt::progressed, this,
            [this] { setStage(m_attempt->isInBrowser() ? Stage::InBrowser : Stage::Connecting); });
    connect(m_attempt.get(), &SignInAttempt::arrived, this,
            [this, generation, with](const SignInAttempt::Result &result) {
                if (generation == m_generation)
                    arrived(with, result);
            });
    connect(m_attempt.get(), &SignInAttempt::failed, this,
            [this, generation, with, account](const Failure &failure) {
                if (generation == m_generation)
                    missed(with, account, failure);
            });
    m_attempt->start();
}

void SignInPresenter::arrived(With with, const SignInAttempt::Result &result)
{
    const auto known = m_book.find(result.account.key());
    if (with == With::Keychain && result.guided && known && !known->guided) {
        // Something stands in for the admin API; what is staged waits until it is back.
        Failure gone = failed(FailureKind::NoAdminApi).value();
        gone.host = result.account.server.host();
        fail(gone, Peer::OnBelay);
        return;
    }
    SignedInSession session{result.account, result.person, result.grant, std::nullopt,
                            result.guided};
    Account &account = session.account;
    if (result.guided) {
        if (account.userId.isEmpty())
            account.userId = guidedId(account.server);
        nameGuided(session.info, account);
    }
    account.label = accountLabel(session.info);
    if (const auto again = m_book.find(m_again); again && again->key() != account.key())
        session.insteadOf = again->account.label;
    const bool isKept = with == With::Keychain && known.has_value();
    if (isKept)
        session.notRemembered = m_store.whyInMemory(account.key());
    // A guided account whose server has the admin API now is another one from here on.
    if (with != With::Sandbox && !isKept)
        remember(session);
    else
        finish(session);
}

// A guided server does not say who it is. Somebody who has to sign in there again is taken to be
// the same one, so that the plan is there again.
QString SignInPresenter::guidedId(const QUrl &server) const
{
    for (const KnownAccount &known : m_book.accounts()) {
        if (known.guided && !known.signedIn && known.account.server == server)
            return known.account.userId;
    }
    return u"guided-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void SignInPresenter::missed(With with, const Account &account, const Failure &failure)
{
    const auto known =
        with == With::Keychain ? m_book.find(account.key()) : std::optional<KnownAccount>();
    if (known && isTransient(failure.kind)) {
        // It may have been renewed before the network was lost.
        const std::optional<SignInGrant> grant = m_attempt->grant();
        SignedInSession session{account, known->person, *grant, m_store.whyInMemory(account.key()),
                                known->guided};
        finish(session);
        return;
    }
    if (known && failure.kind == FailureKind::Unauthorized) {
        expire(account);
        return;
    }
    m_wantsClientId = isAboutClientId(failure);
    fail(failure, Peer::OnBelay);
    if (auto own = signInText(failure, with == With::Token)) {
        own->evidence = m_failure->evidence;
        m_failure = *own;
        Q_EMIT changed();
    }
}

void SignInPresenter::remember(const SignedInSession &session)
{
    const auto stored = [this, generation = m_generation, session](const Expected<void> &answer) {
        if (generation != m_generation) {
            discard(session); // cancelled meanwhile
            return;
        }
        SignedInSession answered = session;
        if (!answer)
            answered.notRemembered = answer.error();
        finish(answered);
    };
    m_store.write(session.account.key(), packGrant(session.grant)).then(this, stored);
}

void SignInPresenter::finish(const SignedInSession &session)
{
    dropAttempt(); // its connection holds the token
    if (!session.account.sandbox) {
        const auto before = m_book.find(session.account.key());
        KnownAccount known;
        known.account = session.account;
        known.person = session.info;
        known.guided = session.guided;
        known.signedIn = !session.notRemembered; // else the keychain will not have it
        known.byBrowser = !session.grant.issuer.isEmpty();
        known.clientId = m_clientId.isEmpty() && before ? before->clientId : m_clientId;
        known.clientIssuer = known.clientId.isEmpty() ? QString() : session.grant.issuer;
        m_book.remember(known);
        m_addresses.server = session.account.server.toString();
        m_profile.setSetting(serverKey, m_addresses.server);
    }
    m_clientId.clear();
    setStage(Stage::Idle);
    Q_EMIT signedIn(session);
}

void SignInPresenter::openPageAgain()
{
    const QUrl page = pageAddress();
    if (!page.isEmpty())
        m_openBrowser(page);
}

QUrl SignInPresenter::pageAddress() const
{
    return m_attempt ? m_attempt->authorizationUrl() : QUrl();
}

void SignInPresenter::cancel()
{
    ++m_generation;
    m_keychainAgain.stop();
    dropAttempt();
    setStage(Stage::Idle);
}

void SignInPresenter::dropAttempt()
{
    if (!m_attempt)
        return;
    m_attempt->disconnect(this);
    m_attempt.release()->deleteLater();
}

void SignInPresenter::fail(const Failure &failure, Peer peer)
{
    const bool refused = failure.kind == FailureKind::Unauthorized;
    const FailureText text = failureText(failure, peer);
    ++m_generation;
    dropAttempt();
    m_failure = text;
    m_refused = refused;
    m_stage = Stage::Failed;
    Q_EMIT changed();
}

void SignInPresenter::failWith(const FailureText &text)
{
    dropAttempt();
    m_failure = text;
    m_refused = false;
    m_stage = Stage::Failed;
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
