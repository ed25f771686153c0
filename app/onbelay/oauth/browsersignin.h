#pragma once

#include "net/httpclient.h"
#include "onbelay/oauth/loopbacklistener.h"
#include "onbelay/oauth/signingrant.h"

#include <QObject>

#include <optional>

namespace onbelay {

// One sign-in in the system browser, as the MCP authorization specification (2025-03-26 to
// 2026-07-28) describes it: the protected address is asked without a token, its 401 leads to the
// metadata of the resource (RFC 9728) and of the authorization server (RFC 8414 or OpenID
// discovery), then come a client id, the browser (PKCE, state, iss: RFC 7636, RFC 9207) and a
// loopback callback (RFC 8252 §7.3). One object a sign-in. GUI thread.
//
// Failures: those of HttpClient, and with these codes:
//   metadata    noChallenge (the address needs no sign-in), resourceMismatch,
//   noAuthorizationServer,
//               issuerMismatch, noPkce, insecureEndpoint, badMetadata
//   client id   noClientId (items: the ways that the server offers), registrationRefused
//               (detail: the server's reason)
//   browser     browserNotOpened, callbackTimeout, portRefused, accessDenied, authorizationRefused
//               (items: the server's error code; detail: its text), wrongIssuer (never with texts)
//   token       tokenRefused (items: the server's error code), badTokenAnswer
class BrowserSignIn final : public QObject
{
    Q_OBJECT
public:
    // The system browser, never an embedded page; false: it could not be opened.
    using OpenBrowser = std::function<bool(const QUrl &)>;

    struct Wanted
    {
        QUrl url = {}; // answers 401 without a token
        Verb verb = Verb::Get;
        QStringList scopes = {}; // beside those that the challenge asks for
        QString clientId = {}; // registered beforehand; may be empty
        Secret clientSecret = {}; // of that client; may be empty
        QUrl clientMetadata = {}; // address of the client id metadata document; may be empty
        // Step-up: its scopes are asked for again, and its registration serves where the
        // authorization server is still the same.
        std::optional<SignInGrant> before = {};
        // Issuer that the client id was registered with; it goes to no other. Empty: not known.
        QString clientIssuer = {};
    };

    enum class Stage { Idle, Discovering, Registering, InBrowser, Redeeming, Over };
    Q_ENUM(Stage)

    BrowserSignIn(HttpClient &http, OpenBrowser open, QObject *parent = nullptr);
    ~BrowserSignIn() override; // answers Cancelled

    // What the browser shows at the end; call it before start().
    void setCallbackWords(const CallbackWords &words);
    // Once in the life of this object.
    [[nodiscard]] QFuture<Expected<SignInGrant>> start(const Wanted &wanted);
    void cancel(); // answers Cancelled; harmless at any time

    [[nodiscard]] Stage stage() const;
    // While InBrowser: to open again or to copy. It holds no secret. Else empty.
    [[nodiscard]] QUrl authorizationUrl() const;

Q_SIGNALS:
    void stageChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace onbelay
