#pragma once

#include "onbelay/account.h"
#include "onbelay/adminclient.h"
#include "platform/profile.h"
#include "platform/requestlog.h"
#include "platform/sandboxprocess.h"
#include "platform/secretstore.h"
#include "presenters/words/failuretext.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace onbelay {

// Somebody is signed in: all that a session needs.
struct SignedInSession
{
    Account account;
    SessionInfo info;
    Secret token;
    // Why the token was not stored in the keychain; the session then ends with the program.
    std::optional<Failure> notRemembered;
    bool guided = false; // the server has no admin API
};

// The sign-in page: a server with a pasted bearer token, or the sandbox. Remembers one account: the
// address and who it is in the profile's settings, the token in the SecretStore and nowhere else.
// GUI thread.
class SignInPresenter final : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Idle, Restoring, StartingSandbox, Connecting, Failed };
    using StartSandbox = std::function<QFuture<Expected<SandboxAddress>>()>;

    struct Addresses
    {
        QString server; // from --server or the production address
        QUrl hubspot; // from --hubspot-url or the catalogue
        bool serverFixed = false; // --server was given: a remembered other server is not used
    };

    SignInPresenter(RequestLog &log, SecretStore &store, Profile &profile, Addresses addresses,
                    StartSandbox startSandbox, QObject *parent = nullptr);
    ~SignInPresenter() override;

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const std::optional<FailureText> &failure() const { return m_failure; }
    // The server does not know the token; any other trouble says nothing about it.
    [[nodiscard]] bool isTokenRefused() const { return m_failure && m_refused; }
    [[nodiscard]] QString serverText() const { return m_addresses.server; }
    // What is wrong with an address, in words; empty when it may be used.
    [[nodiscard]] QString addressProblem(const QString &text) const;

    // Signs in to the remembered account. False when there is none; nothing happens then. Where the
    // server cannot be reached, the session begins as it was remembered: the groups of the last
    // time can be read, and losing the network never signs out.
    bool restore();
    void signIn(const QString &server, const Secret &token);
    void openSandbox();
    void cancel();
    // Forgets the account's token; the session is over when this returns.
    void signOut(const Account &account);
    // The server no longer accepts the token: back to the page, with the reason.
    void expire(const Account &account);

Q_SIGNALS:
    void changed();
    void signedIn(const onbelay::SignedInSession &session);

private:
    void connectTo(Account account, const Secret &token, bool remember);
    void askSession(quint64 generation, Account account, const Secret &token, bool remember);
    void remember(const SignedInSession &session);
    void finish(const SignedInSession &session);
    // Or begins as remembered.
    void failTo(const Failure &failure, const Account &account, const Secret &token);
    void rememberPerson(const SignedInSession &session);
    [[nodiscard]] std::optional<SessionInfo> rememberedPerson(const QString &userId) const;
    void forgetPerson();
    [[nodiscard]] static QString labelOf(const SessionInfo &info);
    void dropAttempt();
    void fail(const Failure &failure, Peer peer);
    void sayTokenUnknown();
    void setStage(Stage stage);

    // One try: its calls end before what waits for them.
    struct Attempt : QObject
    {
        Attempt(RequestLog &log, const QUrl &server, const Secret &token);
        ~Attempt() override;
        std::unique_ptr<HttpClient> http;
        AdminClient client;
    };

    RequestLog &m_log;
    SecretStore &m_store;
    Profile &m_profile;
    Addresses m_addresses;
    StartSandbox m_startSandbox;
    Stage m_stage = Stage::Idle;
    std::optional<FailureText> m_failure;
    bool m_refused = false;
    // Deleted later: an answer of its own may be what ends it.
    std::unique_ptr<Attempt> m_attempt;
    quint64 m_generation = 0;
};

} // namespace onbelay
