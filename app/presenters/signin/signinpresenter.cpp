#include "presenters/signin/signinpresenter.h"

#include "net/urlpolicy.h"
#include "presenters/signin/keychaintext.h"
#include "presenters/signin/signinwords.h"

#include <QUuid>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString serverKey = u"signin/server"_s; // of the last sign-in, for the next one
constexpr std::chrono::seconds keychainWait{2};
constexpr int keychainTries = 30; // a minute

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

std::vector<SignInPresenter::AccountLine> SignInPresenter::accounts() const
{
    const Expected<QUrl> fixed = serverUrl(m_addresses.server);
    std::vector<AccountLine> lines;
    for (const KnownAccount &known : m_book.accounts()) {
        if (m_addresses.serverFixed && (!fixed || *fixed != known.account.server))
            continue;
        KnownAccount shown = known;
        shown.signedIn = known.signedIn || m_store.whyInMemory(known.key());
        lines.push_back({known.key(), known.account.label, accountDetail(shown), !shown.signedIn,
                         known.byBrowser});
    }
    return lines;
}

bool SignInPresenter::restore()
{
    const std::vector<AccountLine> lines = accounts();
    if (lines.empty() || lines.front().needsSignIn)
        return false;
    open(lines.front().key);
    return true;
}

void SignInPresenter::open(const QString &key)
{
    const auto known = m_book.find(key);
    if (!known)
        return;
    m_keychainTries = 0;
    readKeychain(*known);
}

void SignInPresenter::readKeychain(const KnownAccount &known)
{
    m_keychainAgain.stop();
    const quint64 generation = ++m_generation;
    dropAttempt();
    m_addresses.server = known.account.server.toString();
    setStage(Stage::Restoring);
    m_store.read(known.key())
        .then(this, [this, generation, known](const Expected<std::optional<Secret>> &kept) {
            if (generation == m_generation)
                keychainAnswered(known, kept);
        });
}

void SignInPresenter::keychainAnswered(const KnownAccount &known,
                                       const Expected<std::optional<Secret>> &kept)
{
    if (!kept) {
        const bool late =
            kept.error().kind == FailureKind::StoreUnavailable && ++m_keychainTries < keychainTries;
        failWith(keychainReadText(kept.error(), late));
        if (!late)
            return;
        m_keychainAgain.disconnect();
        connect(&m_keychainAgain, &QTimer::timeout, this, [this, known] { readKeychain(known); });
        m_keychainAgain.start();
        return;
    }
    const Expected<SignInGrant> grant =
        *kept ? unpackGrant(**kept) : Expected<SignInGrant>(failed(FailureKind::NotFound));
    if (!grant) {
        m_book.setSignedOut(known.key());
        failWith(*kept ? keychainReadText(grant.error(), false) : keychainEmptyText());
        return;
    }
    Account account = known.account;
    account.hubspot = m_addresses.hubspot;
    connectTo(With::Keychain, {account, *grant, {}, storeFor(account)});
}

void SignInPresenter::signInAgain(const QString &key)
{
    if (const auto known = m_book.find(key))
        signInWithBrowser(known->account.server.toString(), known->clientId);
}

void SignInPresenter::chooseServer(const QString &key)
{
    const auto known = m_book.find(key);
    if (!known)
        return;
    m_addresses.server = known->account.server.toString();
    Q_EMIT changed();
}

QString SignInPresenter::removalText(const QString &key) const
{
    const auto known = m_book.find(key);
    if (!known)
        return {};
    return known->guided ? tr("The plan that was made for it here is out of reach afterwards.")
                         : tr("What is staged here and was not applied is there again after the "
                              "next sign-in of the same person.");
}

void SignInPresenter::forget(const QString &key)
{
    const auto known = m_book.find(key);
    if (!known)
        return;
    m_book.forget(key);
    endAccount(known->account);
}

void SignInPresenter::signInWithBrowser(const QString &server, const QString &clientId,
                                        const QStringList &scopes)
{
    const Expected<QUrl> url = serverUrl(server);
    if (!url) {
        fail(url.error(), Peer::OnBelay);
        return;
    }
    m_clientId = clientId.trimmed();
    SignInAttempt::Wanted wanted;
    wanted.account.server = *url;
    wanted.client.clientId = m_clientId.isEmpty() ? m_addresses.clientId : m_clientId;
    wanted.client.clientMetadata = m_addresses.clientMetadata;
    wanted.client.scopes = scopes;
    connectTo(With::Browser, std::move(wanted));
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
    dropAttempt();
    if (wanted.account.hubspot.isEmpty())
        wanted.account.hubspot = m_addresses.hubspot;
    setStage(Stage::Connecting);
    const Account account = wanted.account;
    const std::optional<SignInGrant> grant = wanted.grant;
    m_attempt = std::make_unique<SignInAttempt>(m_log, m_network, m_openBrowser, std::move(wanted));
    connect(m_attempt.get(), &SignInAttempt::progressed, this,
            [this] { setStage(m_attempt->isInBrowser() ? Stage::InBrowser : Stage::Connecting); });
    connect(m_attempt.get(), &SignInAttempt::arrived, this,
            [this, generation, with](const SignInAttempt::Result &result) {
                if (generation == m_generation)
                    arrived(with, result);
            });
    connect(m_attempt.get(), &SignInAttempt::failed, this,
            [this, generation, with, account, grant](const Failure &failure) {
                if (generation == m_generation)
                    missed(with, account, grant, failure);
            });
    m_attempt->start();
}

void SignInPresenter::arrived(With with, const SignInAttempt::Result &result)
{
    SignedInSession session{result.account, result.person, result.grant, std::nullopt,
                            result.guided};
    Account &account = session.account;
    if (result.guided) {
        if (account.userId.isEmpty())
            account.userId = guidedId(account.server);
        nameGuided(session.info, account);
    }
    account.label = accountLabel(session.info);
    if (with == With::Keychain)
        session.notRemembered = m_store.whyInMemory(account.key());
    if (with == With::Browser || with == With::Token)
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

void SignInPresenter::missed(With with, const Account &account,
                             const std::optional<SignInGrant> &grant, const Failure &failure)
{
    const auto known =
        with == With::Keychain ? m_book.find(account.key()) : std::optional<KnownAccount>();
    if (known && isTransient(failure.kind)) {
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

GrantKeeper::Store SignInPresenter::storeFor(const Account &account)
{
    return [this, key = account.key()](const SignInGrant &grant) {
        return m_store.write(key, packGrant(grant));
    };
}

void SignInPresenter::signOut(const Account &account, const SignInGrant &grant)
{
    if (!account.sandbox) {
        const auto known = m_book.find(account.key());
        if (known && known->guided)
            m_book.setSignedOut(account.key()); // nothing of it says who it is
        else
            m_book.forget(account.key());
    }
    revoke(grant);
    endAccount(account);
}

// The tokens of the account go; what is said meanwhile is said about somebody else.
void SignInPresenter::endAccount(const Account &account)
{
    const quint64 generation = ++m_generation;
    m_keychainAgain.stop();
    dropAttempt();
    setStage(Stage::Idle);
    if (account.sandbox)
        return;
    m_store.remove(account.key()).then(this, [this, generation](const Expected<void> &removed) {
        const bool kept = !removed && removed.error().kind == FailureKind::StoreDenied;
        if (kept && generation == m_generation)
            failWith(keychainRemoveText(removed.error()));
    });
}

// The server hears of it while the page is there already. Where it cannot, the tokens end with
// their time; the page says so.
void SignInPresenter::revoke(const SignInGrant &grant)
{
    if (grant.revocationEndpoint.isEmpty())
        return;
    auto *revoking = new QObject(this); // its children end in this order
    auto *http = new HttpClient(m_log, m_network, revoking);
    auto *keeper = new GrantKeeper(*http, grant, {}, revoking);
    keeper->revoke().then(this, [this, revoking](const Expected<void> &revoked) {
        revoking->deleteLater();
        if (!revoked && m_stage == Stage::Idle)
            failWith(notRevokedText(revoked.error()));
    });
}

void SignInPresenter::expire(const Account &account)
{
    const QString key = account.key();
    endAccount(account);
    if (!account.sandbox) {
        m_book.setSignedOut(key);
        m_addresses.server = account.server.toString();
    }
    Failure failure;
    failure.kind = FailureKind::Unauthorized;
    failure.httpStatus = 401;
    failure.host = account.server.host();
    failure.at = QDateTime::currentDateTimeUtc();
    fail(failure, Peer::OnBelay);
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
