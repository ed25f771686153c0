#include "net/hostprobe.h"

#include "net/hosttrust.h"
#include "net/outgoing.h"
#include "net/problem.h"
#include "net/transport.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QHostInfo>
#include <QMetaEnum>
#include <QPointer>
#include <QSslSocket>
#include <QtConcurrent>
#include <QTimer>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 10s; // a link
constexpr std::size_t longestChain = 10;

// Codes as in net/transport.h.
Failure socketFailure(QAbstractSocket::SocketError error, const QString &text)
{
    Failure failure;
    failure.at = QDateTime::currentDateTimeUtc();
    failure.detail =
        QString::fromLatin1(QMetaEnum::fromType<QAbstractSocket::SocketError>().valueToKey(error));
    if (const QString said = plainText(text); !said.isEmpty())
        failure.detail += u": "_s + said;
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        failure.kind = FailureKind::ConnectionRefused;
        break;
    case QAbstractSocket::HostNotFoundError:
        failure.kind = FailureKind::DnsFailed;
        break;
    case QAbstractSocket::SocketTimeoutError:
        failure.kind = FailureKind::Timeout;
        break;
    case QAbstractSocket::NetworkError:
        failure.kind = FailureKind::Offline;
        break;
    case QAbstractSocket::SslHandshakeFailedError:
        failure.kind = FailureKind::TlsFailed;
        break;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        failure.kind = FailureKind::ProxyFailed;
        failure.code = u"proxySignIn"_s;
        break;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyNotFoundError:
        failure.kind = FailureKind::ProxyFailed;
        failure.code = u"proxyGone"_s;
        break;
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyProtocolError:
        failure.kind = FailureKind::ProxyFailed;
        break;
    default:
        failure.kind = FailureKind::ConnectionLost;
    }
    return failure;
}

} // namespace

struct HostProbe::Private
{
    Private(Network &way, const QUrl &address)
        : network(way)
        , url(address)
    {
    }

    Network &network;
    QUrl url;
    HostFacts facts;
    Route route;
    std::unique_ptr<QSslSocket> socket;
    QList<QSslError> tlsErrors;
    QElapsedTimer clock; // of the link under way
    HostLink now = HostLink::Route;
    QTimer deadline;
    std::optional<Failure> waitsFor; // a sign-in at a proxy
    int lookup = -1;
};

HostProbe::HostProbe(Network &network, const QUrl &url, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(network, url))
{
    d->facts.host = url.host();
    d->facts.encrypted = url.scheme() == "https"_L1;
    d->facts.port = quint16(url.port(d->facts.encrypted ? 443 : 80));
    d->facts.setting = network.settings().proxy;
    d->deadline.setSingleShot(true);
    d->deadline.setInterval(patience);
    connect(&d->deadline, &QTimer::timeout, this,
            [this] { fail(d->now, d->waitsFor.value_or(failed(FailureKind::Timeout).value())); });
}

HostProbe::~HostProbe()
{
    if (d->lookup >= 0)
        QHostInfo::abortHostLookup(d->lookup);
    if (d->socket)
        d->socket->disconnect(this);
}

const HostFacts &HostProbe::facts() const
{
    return d->facts;
}

bool HostProbe::isOver() const
{
    return d->facts.link(HostLink::Tls).settled;
}

void HostProbe::begin(HostLink link)
{
    // An earlier try by another way may have settled it.
    d->facts.links[std::size_t(link)] = {};
    d->facts.links[std::size_t(link)].tried = true;
    d->now = link;
    d->clock.start();
    d->deadline.start();
}

void HostProbe::settle(HostLink link)
{
    LinkFacts &facts = d->facts.links[std::size_t(link)];
    facts.settled = true;
    if (facts.tried)
        facts.duration = std::chrono::milliseconds(d->clock.elapsed());
    d->deadline.stop();
}

// What lies behind it is settled too: there is nothing to try.
void HostProbe::fail(HostLink link, Failure failure)
{
    failure.host = d->facts.host;
    d->facts.links[std::size_t(link)].failure = std::move(failure);
    settle(link);
    for (int behind = int(link) + 1; behind < hostLinkCount; ++behind)
        d->facts.links[std::size_t(behind)].settled = true;
    if (d->lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(d->lookup, -1));
    dropSocket();
    d->network.disconnect(this);
    Q_EMIT progressed();
}

// Its own signal may have brought us here.
void HostProbe::dropSocket()
{
    if (!d->socket)
        return;
    d->socket->disconnect(this);
    d->socket.release()->deleteLater();
}

void HostProbe::start()
{
    askRoute();
}

void HostProbe::askRoute()
{
    begin(HostLink::Route);
    // Who is asked answers in this thread, perhaps after this object.
    d->network.route(d->url)
        .then([guard = QPointer(this)](const Expected<Route> &route) {
            if (guard && !guard->d->facts.link(HostLink::Route).settled)
                guard->takeRoute(route);
        })
        .onCanceled([guard = QPointer(this)] {
            if (guard && !guard->d->facts.link(HostLink::Route).settled)
                guard->fail(HostLink::Route, failed(FailureKind::Cancelled).value());
        });
}

void HostProbe::takeRoute(const Expected<Route> &route)
{
    if (!route) {
        fail(HostLink::Route, route.error());
        return;
    }
    d->route = *route;
    const QNetworkProxy &proxy = d->route.constFirst();
    d->facts.proxy = proxyName(proxy);
    d->facts.proxySignIn = !proxy.user().isEmpty();
    settle(HostLink::Route);
    if (d->facts.proxy.isEmpty()) {
        begin(HostLink::Addresses);
        lookUp();
    } else {
        d->facts.links[std::size_t(HostLink::Addresses)] = {};
        d->facts.links[std::size_t(HostLink::Addresses)].settled = true;
        d->facts.addresses.clear();
        connectToHost();
    }
    Q_EMIT progressed();
}

void HostProbe::lookUp()
{
    d->lookup = QHostInfo::lookupHost(d->facts.host, this, [this](const QHostInfo &found) {
        d->lookup = -1;
        if (d->facts.link(HostLink::Addresses).settled)
            return; // late
        d->facts.addresses.clear();
        for (const QHostAddress &address : found.addresses())
            d->facts.addresses.append(address.toString());
        if (d->facts.addresses.isEmpty()) {
            fail(HostLink::Addresses,
                 failed(FailureKind::DnsFailed, plainText(found.errorString())).value());
            return;
        }
        settle(HostLink::Addresses);
        connectToHost();
        Q_EMIT progressed();
    });
}

void HostProbe::connectToHost()
{
    begin(HostLink::Connection);
    d->socket = std::make_unique<QSslSocket>();
    QSslSocket *socket = d->socket.get();
    socket->setProxy(d->route.constFirst());
    socket->setSslConfiguration(d->network.tls());
    socket->setPeerVerifyName(d->facts.host);
    connect(socket, &QSslSocket::connected, this, &HostProbe::onConnected);
    connect(socket, &QSslSocket::encrypted, this, &HostProbe::onEncrypted);
    connect(socket, &QSslSocket::errorOccurred, this, &HostProbe::failSocket);
    connect(socket, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { d->tlsErrors = errors; });
    socket->connectToHost(d->facts.host, d->facts.port);
}

void HostProbe::onConnected()
{
    d->waitsFor.reset();
    settle(HostLink::Connection);
    if (!d->facts.encrypted) {
        d->facts.links[std::size_t(HostLink::Tls)].settled = true;
        dropSocket();
    } else {
        begin(HostLink::Tls);
        d->socket->startClientEncryption();
    }
    Q_EMIT progressed();
}

// Another proxy of the route, or the same one with a sign-in, as a call would.
bool HostProbe::goesOn(const Failure &failure)
{
    if (d->now != HostLink::Connection)
        return false;
    if (failure.code == "proxyGone"_L1 && d->route.size() > 1) {
        d->route.removeFirst();
        dropSocket();
        takeRoute(Route(d->route));
        return true;
    }
    if (failure.code != "proxySignIn"_L1)
        return false;
    const QNetworkProxy used = d->route.constFirst();
    const Network::SignIn known = d->network.askProxySignIn(used);
    if (known == Network::SignIn::Refused)
        return false;
    dropSocket();
    d->waitsFor = failure;
    if (known == Network::SignIn::Known) {
        askRoute();
        return true;
    }
    connect(&d->network, &Network::proxySignInSettled, this,
            [this, place = placeOf(used), failure](const QString &settled, bool given) {
                if (settled != place)
                    return;
                d->network.disconnect(this);
                if (given)
                    askRoute();
                else
                    fail(HostLink::Connection, failure);
            });
    return true;
}

void HostProbe::failSocket()
{
    const QAbstractSocket::SocketError error = d->socket->error();
    if (goesOn(socketFailure(error, d->socket->errorString())))
        return;
    Failure failure = socketFailure(error, d->socket->errorString());
    if (d->now == HostLink::Connection && !d->facts.proxy.isEmpty())
        failure.kind = FailureKind::ProxyFailed; // it is the proxy that says so
    if (failure.kind == FailureKind::TlsFailed || d->now == HostLink::Tls) {
        failure.kind = FailureKind::TlsFailed;
        noteChain(d->socket->peerCertificateChain());
        if (!d->tlsErrors.isEmpty()) {
            failure.detail = tlsDetail(d->tlsErrors);
            failure.code = tlsCode(d->tlsErrors);
        } else {
            failure.code = handshakeCode(d->socket->errorString());
        }
        if (!d->facts.chain.empty() && !failure.code.isEmpty())
            failure.items = d->facts.chain.front().items();
    }
    fail(d->now, std::move(failure));
}

void HostProbe::noteChain(const QList<QSslCertificate> &chain)
{
    d->facts.chain.clear();
    for (const QSslCertificate &certificate : chain.mid(0, longestChain))
        d->facts.chain.push_back(CertificateFacts::of(certificate, d->facts.host));
}

void HostProbe::onEncrypted()
{
    const QList<QSslCertificate> sent = d->socket->peerCertificateChain();
    d->facts.tls = tlsName(d->socket->sessionProtocol());
    dropSocket();
    const auto took = std::chrono::milliseconds(d->clock.elapsed());
    d->deadline.stop(); // the rest is ours alone
    using Judged = std::pair<QList<QSslCertificate>, TrustedBy>;
    auto *watcher = new QFutureWatcher<Judged>(this);
    connect(watcher, &QFutureWatcher<Judged>::finished, this, [this, watcher, took] {
        watcher->deleteLater();
        const Judged judged = watcher->result();
        noteChain(judged.first);
        d->facts.trustedBy = judged.second;
        settle(HostLink::Tls);
        d->facts.links[std::size_t(HostLink::Tls)].duration = took;
        Q_EMIT progressed();
    });
    const bool added = !d->network.settings().caFile.isEmpty();
    // Where the system's authorities are looked up one by one, none of them are listed there.
    const QList<QSslCertificate> anchors = d->network.tls().caCertificates();
    watcher->setFuture(QtConcurrent::run([sent, anchors, host = d->facts.host, added] {
        const QList<QSslCertificate> chain =
            chainInUse(sent, anchors + QSslConfiguration::systemCaCertificates());
        return Judged(chain, trustOf(chain, host, added));
    }));
}

} // namespace onbelay
