#include "net/network.h"

#include "net/pacsource.h"
#include "net/proxychoice.h"
#include "net/proxylist.h"
#include "net/trustfiles.h"
#include "net/urlpolicy.h"

#include <QMetaMethod>
#include <QSet>
#include <QtConcurrent>
#include <QThreadPool>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto avoidance = 5min;
constexpr int longestEnd = 3000; // milliseconds that the program's end waits for a lookup

using Answer = Expected<Route>;

QSslConfiguration basicRules()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

// On Linux the system's authorities are read when a certificate needs one, unless some are named.
// Reading all of them takes a while, so `system` keeps them.
void addAuthorities(QSslConfiguration &tls, const QList<QSslCertificate> &added,
                    QList<QSslCertificate> &system)
{
    const QList<QSslCertificate> before = tls.caCertificates();
    if (before.isEmpty() && system.isEmpty())
        system = QSslConfiguration::systemCaCertificates();
    tls.setCaCertificates((before.isEmpty() ? system : before) + added);
}

QNetworkProxy manualProxy(const NetworkSettings &settings)
{
    const bool socks = settings.proxy == NetworkSettings::Proxy::Socks5;
    return {socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, settings.proxyHost,
            settings.proxyPort};
}

struct KnownUser
{
    QString name;
    Secret password;

    [[nodiscard]] bool isIn(const QNetworkProxy &proxy) const
    {
        QByteArray used = proxy.password().toUtf8();
        const bool same = proxy.user() == name && password.view() == QByteArrayView(used);
        wipe(used);
        return same;
    }
};

} // namespace

QString placeOf(const QNetworkProxy &proxy)
{
    return proxy.hostName() + u':' + QString::number(proxy.port());
}

QString ProxyQuestion::place() const
{
    return host + u':' + QString::number(port);
}

struct Network::Private
{
    struct Held
    {
        QUrl url;
        std::shared_ptr<QPromise<Answer>> promise;
    };

    NetworkSettings settings;
    QSslConfiguration tls = basicRules();
    QList<QSslCertificate> system;
    std::optional<Failure> trouble;
    std::unique_ptr<PacSource> pac;
    QHash<QString, QElapsedTimer> avoided;
    QHash<QString, KnownUser> users;
    QHash<QString, QString> realms;
    QSet<QString> refused;
    QSet<QString> asked;
    bool holding = false;
    std::vector<Held> held;
    std::unique_ptr<QThreadPool> pool = std::make_unique<QThreadPool>();
};

Network::Network(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
}

// A lookup of names or of the system's proxies cannot be stopped. A thread that hangs in one is
// left behind rather than that the program hangs with it.
Network::~Network()
{
    d->pac.reset();
    if (!d->pool->waitForDone(longestEnd))
        static_cast<void>(d->pool.release());
}

void Network::setSettings(const NetworkSettings &settings, const Secret &passphrase)
{
    d->settings = settings;
    d->tls = basicRules();
    d->trouble.reset();
    if (!settings.caFile.isEmpty()) {
        if (const auto added = authoritiesIn(settings.caFile))
            addAuthorities(d->tls, *added, d->system);
        else
            d->trouble = added.error();
    }
    if (!settings.clientCertificate.isEmpty() && !d->trouble) {
        const auto own =
            clientCertificateIn(settings.clientCertificate, settings.clientKey, passphrase);
        if (own) {
            d->tls.setLocalCertificateChain(own->chain);
            d->tls.setPrivateKey(own->key);
        } else {
            d->trouble = own.error();
        }
    }
    // Who waits for the old script asks again, so the new one has to be there by then.
    const std::unique_ptr<PacSource> before = std::move(d->pac);
    if (settings.proxy == NetworkSettings::Proxy::Pac)
        d->pac = std::make_unique<PacSource>(settings.pacUrl, d->tls, *d->pool);
    d->avoided.clear();
    d->refused.clear();
    d->holding = false;
    Q_EMIT changed();
    // Who waits for a sign-in may not need it any more.
    for (const QString &place : std::exchange(d->asked, {}))
        Q_EMIT proxySignInSettled(place, true);
    for (const Private::Held &held : std::exchange(d->held, {}))
        route(held.url).then(this, [promise = held.promise](const Answer &answer) {
            promise->addResult(answer);
            promise->finish();
        });
}

const NetworkSettings &Network::settings() const
{
    return d->settings;
}

void Network::hold()
{
    d->holding = true;
}

const std::optional<Failure> &Network::trouble() const
{
    return d->trouble;
}

QSslConfiguration Network::tls() const
{
    return d->tls;
}

QFuture<Expected<Route>> Network::route(const QUrl &url)
{
    if (d->holding) {
        const auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        d->held.push_back({url, promise});
        return promise->future();
    }
    if (d->trouble && url.scheme() == "https"_L1)
        return QtFuture::makeReadyFuture(Answer(failed(*d->trouble)));
    if (isLoopback(url))
        return QtFuture::makeReadyFuture(Answer(Route{QNetworkProxy(QNetworkProxy::NoProxy)}));
    return routeAround(url);
}

QFuture<Expected<Route>> Network::routeAround(const QUrl &url)
{
    switch (d->settings.proxy) {
    case NetworkSettings::Proxy::None:
        return QtFuture::makeReadyFuture(Answer(Route{QNetworkProxy(QNetworkProxy::NoProxy)}));
    case NetworkSettings::Proxy::Http:
    case NetworkSettings::Proxy::Socks5:
        return QtFuture::makeReadyFuture(Answer(ordered({manualProxy(d->settings)})));
    case NetworkSettings::Proxy::Pac:
        return d->pac->answerFor(url).then(this, [this](const Expected<QString> &answer) {
            return answer.and_then(proxyList).map(
                [this](const Route &route) { return ordered(route); });
        });
    case NetworkSettings::Proxy::System:
        // May read files, run helpers and ask the network.
        return QtConcurrent::run(
                   d->pool.get(),
                   [url] { return ProxyChoice().queryProxy(QNetworkProxyQuery(url)); })
            .then(this, [this](const Route &route) {
                const QNetworkProxy direct(QNetworkProxy::NoProxy);
                return Answer(ordered(route.isEmpty() ? Route{direct} : route));
            });
    }
    Q_UNREACHABLE();
}

// With what is known of the user, and proxies that did not answer lately behind the others.
Route Network::ordered(const Route &route) const
{
    Route found = route;
    for (QNetworkProxy &proxy : found) {
        const auto user = d->users.constFind(placeOf(proxy));
        if (user == d->users.constEnd())
            continue;
        proxy.setUser(user->name);
        QByteArray password = user->password.bytes();
        proxy.setPassword(QString::fromUtf8(password));
        wipe(password);
    }
    // Among the proxies alone: a proxy may be back sooner than a direct way is opened.
    const auto direct = std::find_if(found.begin(), found.end(), [](const QNetworkProxy &proxy) {
        return proxy.type() == QNetworkProxy::NoProxy;
    });
    std::stable_partition(found.begin(), direct, [this](const QNetworkProxy &proxy) {
        const QElapsedTimer since = d->avoided.value(placeOf(proxy));
        return !since.isValid() || since.hasExpired(std::chrono::milliseconds(avoidance).count());
    });
    return found;
}

void Network::avoid(const QNetworkProxy &proxy)
{
    d->avoided[placeOf(proxy)].start();
}

void Network::setProxySignIn(const QString &place, const QString &user, const Secret &password)
{
    d->users[place] = {user, password};
    d->refused.remove(place);
    d->asked.remove(place);
    Q_EMIT changed();
    Q_EMIT proxySignInSettled(place, true);
}

void Network::refuseProxySignIn(const QString &place)
{
    d->refused.insert(place);
    d->asked.remove(place);
    Q_EMIT proxySignInSettled(place, false);
}

void Network::allowProxyQuestions()
{
    d->refused.clear();
}

void Network::forgetProxySignIns()
{
    d->users.clear();
    d->refused.clear();
    Q_EMIT changed();
}

bool Network::hasProxySignIn() const
{
    return !d->users.isEmpty();
}

Network::SignIn Network::askProxySignIn(const QNetworkProxy &used)
{
    const QString place = placeOf(used);
    const auto user = d->users.constFind(place);
    if (user != d->users.constEnd() && !user->isIn(used))
        return SignIn::Known;
    static const QMetaMethod needed = QMetaMethod::fromSignal(&Network::proxySignInNeeded);
    if (d->refused.contains(place) || !isSignalConnected(needed))
        return SignIn::Refused;
    if (d->asked.contains(place))
        return SignIn::Asked;
    d->asked.insert(place);
    ProxyQuestion question{used.hostName(), used.port(), d->realms.value(place),
                           !used.user().isEmpty()};
    d->users.remove(place);
    QMetaObject::invokeMethod(
        this, [this, question] { Q_EMIT proxySignInNeeded(question); }, Qt::QueuedConnection);
    return SignIn::Asked;
}

void Network::noteRealm(const QNetworkProxy &proxy, const QString &realm)
{
    d->realms[placeOf(proxy)] = realm;
}

} // namespace onbelay
