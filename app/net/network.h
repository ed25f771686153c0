#pragma once

#include "net/networksettings.h"
#include "platform/expected.h"
#include "platform/secret.h"

#include <QFuture>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>

#include <memory>
#include <optional>

namespace onbelay {

// The ways to one server, to be tried in this order; never empty.
using Route = QList<QNetworkProxy>;

// "host:port".
[[nodiscard]] QString placeOf(const QNetworkProxy &proxy);

// A proxy that wants to know who is there.
struct ProxyQuestion
{
    QString host;
    quint16 port = 0;
    QString realm; // what the proxy calls itself, untrusted; may be empty
    bool wasWrong = false; // a sign-in was tried and not accepted

    [[nodiscard]] QString place() const; // "host:port"
};

// The way to the network that all HttpClients share: proxies, trusted authorities and the client
// certificate. What is set counts for calls made from then on; nothing here can switch the
// verification of a server off. Loopback addresses are always reached directly.
// GUI thread; outlives the clients that use it.
class Network final : public QObject
{
    Q_OBJECT
public:
    explicit Network(QObject *parent = nullptr); // with the system's proxies
    ~Network() override;

    // `passphrase`: of the client certificate. What cannot be used is trouble() afterwards.
    void setSettings(const NetworkSettings &settings, const Secret &passphrase = {});
    [[nodiscard]] const NetworkSettings &settings() const;
    // Routes asked for from now on are answered after the next setSettings().
    void hold();

    // Why no https connection is tried: TlsFailed with the codes of net/trustfiles.h.
    [[nodiscard]] const std::optional<Failure> &trouble() const;
    [[nodiscard]] QSslConfiguration tls() const; // of every connection

    // Errors: trouble(); ProxyFailed with the codes pacUnreachable, pacBroken, pacTooSlow,
    // pacUnsupported (a kind of proxy that the console cannot use).
    [[nodiscard]] QFuture<Expected<Route>> route(const QUrl &url);
    // Nothing answers there: for a while it comes behind the other proxies of a route.
    void avoid(const QNetworkProxy &proxy);

    // One for each proxy, so that a second one never learns what the first was told. Qt keeps a
    // copy of the password for as long as a connection may need it.
    void setProxySignIn(const QString &place, const QString &user, const Secret &password);
    // The user does not want to say. Calls that need it fail from then on without a question.
    void refuseProxySignIn(const QString &place);
    void allowProxyQuestions(); // asks again what was refused
    void forgetProxySignIns(); // and asks again when one is needed
    [[nodiscard]] bool hasProxySignIn() const;

    // For calls that a proxy answered 407: whether to try again, to wait for
    // proxySignInSettled(), or to give up. `used`: as it was used.
    enum class SignIn { Known, Asked, Refused };
    [[nodiscard]] SignIn askProxySignIn(const QNetworkProxy &used);
    void noteRealm(const QNetworkProxy &proxy, const QString &realm);

Q_SIGNALS:
    void changed(); // connections are to be made anew
    void proxySignInNeeded(const onbelay::ProxyQuestion &question); // once for all waiting calls
    void proxySignInSettled(const QString &place, bool given);

private:
    struct Private;
    [[nodiscard]] QFuture<Expected<Route>> routeAround(const QUrl &url);
    [[nodiscard]] Route ordered(const Route &route) const;
    std::unique_ptr<Private> d;
};

} // namespace onbelay

Q_DECLARE_METATYPE(onbelay::ProxyQuestion)
