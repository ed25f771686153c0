// The accounts of the profile, and what becomes of their tokens.
#include "presenters/signin/signinpresenter.h"

#include "net/urlpolicy.h"
#include "presenters/signin/keychaintext.h"
#include "presenters/signin/signinwords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int keychainTries = 30; // two seconds apart: a minute

} // namespace

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
    if (!known->signedIn && !m_store.whyInMemory(key)) {
        m_addresses.server = known->account.server.toString();
        failWith(sessionOverText(known->account.label));
        return;
    }
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
    const auto known = m_book.find(key);
    if (!known)
        return;
    browse(known->account.server, known->clientId, known->clientIssuer);
    m_again = key;
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

// Nothing stays behind, not on the server either. What an earlier sign-in had left in the keychain
// is overwritten by now.
void SignInPresenter::discard(const SignedInSession &session)
{
    const QString key = session.account.key();
    m_book.setSignedOut(key);
    static_cast<void>(m_store.remove(key)); // nobody waits for it
    revoke(session.grant, false);
    Q_EMIT changed();
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
    revoke(grant, true);
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
    const bool wasInMemory = m_store.whyInMemory(account.key()).has_value();
    const auto removed = [this, generation, wasInMemory](const Expected<void> &answer) {
        if (!answer && !wasInMemory && generation == m_generation)
            failWith(keychainRemoveText(answer.error()));
    };
    m_store.remove(account.key()).then(this, removed);
}

// The server hears of it while the page is there already. Where it cannot, the tokens end with
// their time; the page says so.
void SignInPresenter::revoke(const SignInGrant &grant, bool tell)
{
    if (grant.revocationEndpoint.isEmpty())
        return;
    auto *revoking = new QObject(this); // its children end in this order
    auto *http = new HttpClient(m_log, m_network, revoking);
    auto *keeper = new GrantKeeper(*http, grant, {}, revoking);
    keeper->revoke().then(this, [this, revoking, tell](const Expected<void> &revoked) {
        revoking->deleteLater();
        if (!revoked && tell && m_stage == Stage::Idle)
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

} // namespace onbelay
