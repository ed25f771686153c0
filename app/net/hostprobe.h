#pragma once

#include "net/certificatefacts.h"
#include "net/network.h"

#include <QObject>
#include <QSslError>
#include <QUrl>

#include <array>
#include <chrono>
#include <memory>

namespace onbelay {

// The links of the way to a host, in order; one that breaks leaves those behind it untried.
enum class HostLink { Route, Addresses, Connection, Tls };
constexpr int hostLinkCount = 4;

struct LinkFacts
{
    bool tried = false;
    bool settled = false; // also where there was nothing to try
    std::optional<Failure> failure;
    std::chrono::milliseconds duration{0};
};

// By whose authority a server's certificate is trusted.
enum class TrustedBy {
    System, // one that came with the system
    Local, // one that somebody added to the system's on this computer
    Settings // the one that the network settings name
};

// What was found of the way to one host. Texts of certificates are plain and bounded. A value.
struct HostFacts
{
    QString host;
    quint16 port = 0;
    bool encrypted = true; // the address is https
    std::array<LinkFacts, hostLinkCount> links;
    NetworkSettings::Proxy setting = NetworkSettings::Proxy::System; // what chose the way
    QString proxy; // "HTTP proxy.example:3128"; empty: directly
    bool proxySignIn = false; // a sign-in is known for it
    QStringList addresses; // not looked up behind a proxy
    QString tls; // "TLS 1.3"
    // The server's own first, then those that lead to the authority; a refused one as it was sent.
    std::vector<CertificateFacts> chain;
    TrustedBy trustedBy = TrustedBy::System;

    [[nodiscard]] const LinkFacts &link(HostLink which) const { return links[std::size_t(which)]; }
};

// Goes to one host as every call does, by the same route and under the same rules of TLS, and looks
// at each link: nothing is asked of the server and nothing sent to it. A proxy that wants a sign-in
// is waited for as long as for any link, as calls do. Ends with this object. GUI thread.
class HostProbe final : public QObject
{
    Q_OBJECT
public:
    // `network` outlives it. `url`: an address that net/urlpolicy.h allows.
    HostProbe(Network &network, const QUrl &url, QObject *parent = nullptr);
    ~HostProbe() override;

    void start(); // once
    [[nodiscard]] const HostFacts &facts() const;
    [[nodiscard]] bool isOver() const;

Q_SIGNALS:
    void progressed(); // a link was begun or settled; emitted last

private:
    struct Private;
    void begin(HostLink link);
    void settle(HostLink link);
    void fail(HostLink link, Failure failure);
    void dropSocket();
    void askRoute();
    [[nodiscard]] bool goesOn(const Failure &failure);
    void failSocket();
    void takeRoute(const Expected<Route> &route);
    void lookUp();
    void connectToHost();
    void onConnected();
    void onEncrypted();
    void noteChain(const QList<QSslCertificate> &chain);
    std::unique_ptr<Private> d;
};

} // namespace onbelay
