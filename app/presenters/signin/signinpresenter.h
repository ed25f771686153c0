#pragma once

#include "net/network.h"
#include "onbelay/mcp/mcperas.h"
#include "platform/fallbacksecretstore.h"
#include "platform/profile.h"
#include "platform/sandboxprocess.h"
#include "presenters/signin/accountbook.h"
#include "presenters/signin/signinattempt.h"
#include "presenters/words/failuretext.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace onbelay {

// Somebody is signed in: all that a session needs.
struct SignedInSession
{
    Account account;
    SessionInfo info;
    SignInGrant grant;
    // Why the grant was not stored in the keychain; the session then ends with the program.
    std::optional<Failure> notRemembered;
    // The server has no admin API: nothing can be read from it or changed there.
    bool guided = false;
    QString insteadOf = {}; // the account that was to be signed in to again, when it is another
};

// The sign-in page: the accounts of this profile, a server with the browser or with a pasted bearer
// token, or the sandbox. Who the accounts are is in the profile's settings, their tokens are in the
// SecretStore and nowhere else. GUI thread.
class SignInPresenter final : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Idle, Restoring, StartingSandbox, Connecting, InBrowser, Failed };
    using StartSandbox = std::function<QFuture<Expected<SandboxAddress>>()>;

    struct Addresses
    {
        QString server; // from --server or the production address
        QUrl hubspot; // from --hubspot-url or the catalogue
        bool serverFixed = false; // no other server is offered or used
        QString clientId = {}; // that the server gave out; may be empty
        QUrl clientMetadata = {}; // of our client-id metadata document; may be empty
    };

    // All must outlive this object.
    SignInPresenter(RequestLog &log, Network &network, SecretStore &store, Profile &profile,
                    Addresses addresses, StartSandbox startSandbox,
                    BrowserSignIn::OpenBrowser openBrowser, QObject *parent = nullptr);
    ~SignInPresenter() override;

    // Where the session's grant is kept, when it is renewed too.
    [[nodiscard]] SecretStore &grants() { return m_store; }
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const std::optional<FailureText> &failure() const { return m_failure; }
    // The server does not know the token; any other trouble says nothing about it.
    [[nodiscard]] bool isTokenRefused() const { return m_failure && m_refused; }
    [[nodiscard]] QString serverText() const { return m_addresses.server; }
    [[nodiscard]] bool isServerFixed() const { return m_addresses.serverFixed; }
    // What is wrong with an address, in words; empty when it may be used.
    [[nodiscard]] QString addressProblem(const QString &text) const;

    struct AccountLine
    {
        QString key;
        QString title; // who, and of which organisation
        QString detail; // where, and whether somebody has to sign in again
        bool needsSignIn = false;
        bool byBrowser = false; // that is how it was signed in to last
    };
    [[nodiscard]] std::vector<AccountLine> accounts() const; // the one used last comes first
    // Opens the account that was used last. False when there is none that is signed in; nothing
    // happens then.
    bool restore();
    // With the tokens of the keychain. Where the server cannot be reached, the session begins as it
    // was remembered: the groups of the last time can be read, and losing the network never signs
    // out. A keychain that is late is asked for a minute.
    void open(const QString &key);
    // In the browser; whoever signs in there becomes the account, it need not be the same person.
    void signInAgain(const QString &key);
    void chooseServer(const QString &key); // its address is then serverText()
    [[nodiscard]] QString removalText(const QString &key) const; // what forget() would mean
    void forget(const QString &key); // the account and its tokens, on this computer

    // `clientId`: when the server's administrator gave one out; see wantsClientId().
    void signInWithBrowser(const QString &server, const QString &clientId = {});
    // The last try failed because the server wants a client id that it knows beforehand.
    [[nodiscard]] bool wantsClientId() const { return m_wantsClientId; }
    [[nodiscard]] QUrl pageAddress() const; // of the page in the browser; empty but in InBrowser
    void openPageAgain();
    void signIn(const QString &server, const Secret &token);
    void openSandbox();
    void cancel();
    // Forgets the account's tokens, and has the server revoke them where it offers that; the
    // session is over when this returns.
    void signOut(const Account &account, const SignInGrant &grant);
    // The server no longer accepts the tokens: back to the page, with the reason. What is staged
    // waits for the next sign-in.
    void expire(const Account &account);

Q_SIGNALS:
    void changed();
    void signedIn(const onbelay::SignedInSession &session);

private:
    enum class With { Keychain, Browser, Token, Sandbox };
    void browse(const QUrl &server, const QString &clientId, const QString &clientIssuer);
    void connectTo(With with, SignInAttempt::Wanted wanted);
    void readKeychain(const KnownAccount &known);
    void keychainAnswered(const KnownAccount &known, const Expected<std::optional<Secret>> &kept);
    void arrived(With with, const SignInAttempt::Result &result);
    void missed(With with, const Account &account, const Failure &failure);
    void remember(const SignedInSession &session);
    void finish(const SignedInSession &session);
    void endAccount(const Account &account);
    [[nodiscard]] QString guidedId(const QUrl &server) const;
    [[nodiscard]] GrantKeeper::Store storeFor(const Account &account);
    void discard(const SignedInSession &session);
    void revoke(const SignInGrant &grant, bool tell);
    void dropAttempt();
    void fail(const Failure &failure, Peer peer);
    void failWith(const FailureText &text);
    void setStage(Stage stage);

    RequestLog &m_log;
    Network &m_network;
    FallbackSecretStore m_store;
    Profile &m_profile;
    AccountBook m_book;
    Addresses m_addresses;
    StartSandbox m_startSandbox;
    BrowserSignIn::OpenBrowser m_openBrowser;
    McpEras m_eras;
    Stage m_stage = Stage::Idle;
    std::optional<FailureText> m_failure;
    bool m_refused = false;
    bool m_wantsClientId = false;
    QString m_clientId; // of the try that is under way
    QString m_again; // the account that it is to be
    // Deleted later: an answer of its own may be what ends it.
    std::unique_ptr<SignInAttempt> m_attempt;
    QTimer m_keychainAgain;
    int m_keychainTries = 0;
    quint64 m_generation = 0;
};

} // namespace onbelay
