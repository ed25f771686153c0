#include "presenters/settings/networkpresenter.h"

#include "net/certificatefacts.h"
#include "net/trustfiles.h"
#include "presenters/paragraph.h"
#include "presenters/settings/managedtext.h"
#include "presenters/words/dates.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Tone = NetworkPresenter::FileText::Tone;

namespace {

NetworkPresenter::FileText trouble(const Failure &failure)
{
    const FailureText words = failureText(failure, Peer::OnBelay);
    return {Tone::Bad, words.headline, paragraph(words)};
}

} // namespace

NetworkPresenter::NetworkPresenter(NetworkKeeper &keeper, Network &network,
                                   ProxySignInPresenter &proxySignIn, RequestLog &log,
                                   QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_network(network)
    , m_proxySignIn(proxySignIn)
    , m_http(std::make_unique<HttpClient>(log, network))
{
    connect(&m_keeper, &NetworkKeeper::changed, this, [this] {
        m_outcome = {}; // it was about what was set before
        Q_EMIT changed();
    });
    connect(&m_network, &Network::proxySignInSettled, this, &NetworkPresenter::changed);
    const auto notKept = [this](const Failure &failure) {
        const FailureText words = failureText(failure, Peer::Keychain);
        m_outcome = {Tone::Bad, tr("The keychain did not take it"),
                     QString(tr("What you entered counts until the console closes.") + u' '
                             + words.evidence)};
        Q_EMIT changed();
    };
    connect(&m_keeper, &NetworkKeeper::notKept, this, notKept);
    connect(&m_proxySignIn, &ProxySignInPresenter::notKept, this, notKept);
}

NetworkPresenter::~NetworkPresenter()
{
    ++m_generation;
    m_http.reset();
}

void NetworkPresenter::setServer(const QUrl &server)
{
    m_server = server;
    Q_EMIT changed();
}

std::vector<NetworkPresenter::Choice> NetworkPresenter::proxyChoices()
{
    return {//: Which proxy is used
            {Mode::System, tr("As this computer is set up")},
            //: Which proxy is used
            {Mode::None, tr("No proxy")},
            //: Which proxy is used
            {Mode::Http, tr("HTTP proxy")},
            //: Which proxy is used
            {Mode::Socks5, tr("SOCKS 5 proxy")},
            //: Which proxy is used: a script (PAC file) at an address decides
            {Mode::Pac, tr("Script at an address (PAC)")}};
}

void NetworkPresenter::change(const NetworkSettings &settings)
{
    m_keeper.set(settings);
}

// A proxy without a place would cut the console off, also after the next start.
bool NetworkPresenter::isWhole(const NetworkSettings &settings)
{
    switch (settings.proxy) {
    case Mode::System:
    case Mode::None:
        return true;
    case Mode::Http:
    case Mode::Socks5:
        return hostProblem(settings.proxyHost).isEmpty() && settings.proxyPort > 0;
    case Mode::Pac:
        return pacProblem(settings.pacUrl.toString()).isEmpty();
    }
    Q_UNREACHABLE();
}

void NetworkPresenter::setProxyMode(Mode mode)
{
    m_chosen = mode;
    takeChoice(m_keeper.settings());
    Q_EMIT changed();
}

// With the mode that is chosen, once that has what it needs.
void NetworkPresenter::takeChoice(NetworkSettings settings)
{
    const Mode inForce = m_keeper.settings().proxy;
    settings.proxy = proxyMode();
    if (isWhole(settings))
        m_chosen.reset();
    else
        settings.proxy = inForce; // what was entered is kept all the same
    change(settings);
}

QString NetworkPresenter::pendingText() const
{
    if (m_keeper.settings().proxy == proxyMode())
        return {};
    return proxyMode() == Mode::Pac
               ? tr("Takes effect once the address of the script is entered.")
               : tr("Takes effect once the name and the port of the proxy are entered.");
}

QString NetworkPresenter::hostProblem(const QString &text)
{
    const QUrl url(u"x://"_s + text.trimmed(), QUrl::StrictMode);
    if (text.trimmed().isEmpty())
        return tr("Enter the name of the proxy.");
    if (!url.isValid() || url.host().isEmpty() || url.port() != -1 || !url.userInfo().isEmpty()
        || !url.path().isEmpty())
        return tr("Enter the name alone, such as proxy.example.com, without a port or slash.");
    return {};
}

QString NetworkPresenter::pacProblem(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty())
        return {};
    return tr("Enter the whole address of the script, such as https://example.com/proxy.pac.");
}

void NetworkPresenter::setProxyPlace(const QString &host, int port)
{
    if (!hostProblem(host).isEmpty() || port < 1 || port > 65535)
        return;
    NetworkSettings settings = m_keeper.settings();
    settings.proxyHost = host.trimmed();
    settings.proxyPort = quint16(port);
    takeChoice(settings);
}

void NetworkPresenter::setPacUrl(const QString &text)
{
    if (!pacProblem(text).isEmpty())
        return;
    NetworkSettings settings = m_keeper.settings();
    settings.pacUrl = QUrl(text.trimmed(), QUrl::StrictMode);
    takeChoice(settings);
}

void NetworkPresenter::setCaFile(const QString &path)
{
    NetworkSettings settings = m_keeper.settings();
    settings.caFile = path;
    change(settings);
}

void NetworkPresenter::setClientCertificate(const QString &path, const QString &keyPath)
{
    NetworkSettings settings = m_keeper.settings();
    settings.clientCertificate = path;
    settings.clientKey = path.isEmpty() ? QString() : keyPath;
    change(settings);
}

void NetworkPresenter::setPassphrase(const Secret &passphrase)
{
    m_keeper.setPassphrase(passphrase);
}

QString NetworkPresenter::fixedText(bool isFixed) const
{
    return isFixed ? fixedByAdministrator(m_keeper.managed()) : QString();
}

QString NetworkPresenter::proxyFixedText() const
{
    return fixedText(m_keeper.isProxyFixed());
}

QString NetworkPresenter::caFixedText() const
{
    return fixedText(m_keeper.isCaFileFixed());
}

QString NetworkPresenter::managedProblemText() const
{
    return managedProblems(m_keeper.managed());
}

NetworkPresenter::FileText NetworkPresenter::caText() const
{
    const QString path = m_keeper.settings().caFile;
    if (path.isEmpty())
        return {};
    const auto authorities = authoritiesIn(path);
    if (!authorities)
        return trouble(authorities.error());
    QStringList lines;
    for (const QSslCertificate &each :
         authorities->first(std::min<qsizetype>(5, authorities->size())))
        lines << certificateLine(CertificateFacts::of(each));
    if (authorities->size() > lines.size())
        lines << tr("and %n more", nullptr, int(authorities->size() - lines.size()));
    return {Tone::Good, tr("%n certificate(s) in this file", nullptr, int(authorities->size())),
            lines.join(u'\n')};
}

NetworkPresenter::FileText NetworkPresenter::clientText() const
{
    if (m_keeper.settings().clientCertificate.isEmpty())
        return {};
    const QList<QSslCertificate> chain = m_network.tls().localCertificateChain();
    if (!chain.isEmpty())
        return {Tone::Good, tr("This certificate is shown to servers that ask for one"),
                certificateLine(CertificateFacts::of(chain.first()))};
    if (m_network.trouble() && m_network.trouble()->code.startsWith("clientCertificate"_L1))
        return trouble(*m_network.trouble());
    return {};
}

bool NetworkPresenter::wantsPassphrase() const
{
    return m_network.trouble() && m_network.trouble()->code == "clientCertificateLocked"_L1;
}

bool NetworkPresenter::hasProxySignIn() const
{
    return m_network.hasProxySignIn();
}

void NetworkPresenter::forgetProxySignIn()
{
    m_proxySignIn.forgetAll();
    Q_EMIT changed();
}

// What the server says is all the same; that it says something is the answer (RFC 9728: the
// address is made for being asked by anybody).
void NetworkPresenter::test()
{
    if (!canTest())
        return;
    m_isTesting = true;
    m_outcome = {};
    const quint64 generation = ++m_generation;
    m_network.allowProxyQuestions();
    HttpRequest request;
    request.url = m_server;
    request.url.setPath(u"/.well-known/oauth-protected-resource"_s);
    request.deadline = 60s; // somebody may have to type a password
    request.maxBytes = 1024 * 1024;
    request.retryReads = false;
    Q_EMIT changed();
    m_http->send(request, &m_call)
        .then(this, [this, generation](const Expected<HttpResponse> &answer) {
            if (generation == m_generation)
                onTested(answer);
        });
}

void NetworkPresenter::onTested(const Expected<HttpResponse> &answer)
{
    m_isTesting = false;
    // A redirect comes from the far end of a good connection as well.
    if (!answer && answer.error().kind == FailureKind::RedirectRefused) {
        m_outcome = {Tone::Good, tr("%1 was reached").arg(m_server.host()),
                     tr("It sends whoever asks on to another address.")};
    } else if (!answer) {
        m_outcome = trouble(answer.error());
    } else {
        const TransportFacts &way = answer->transport;
        QStringList lines;
        //: %1 is a proxy such as "HTTP proxy.example:3128"
        lines << (way.proxy.isEmpty() ? tr("Without a proxy.") : tr("Through %1.").arg(way.proxy));
        if (!way.tls.isEmpty())
            //: %1 is a version such as TLS 1.3, %2 who issued the server's certificate
            lines << tr("%1; the server's certificate was issued by %2.").arg(way.tls, way.issuer);
        //: %1 is a host name
        m_outcome = {Tone::Good, tr("%1 was reached").arg(m_server.host()), lines.join(u' ')};
    }
    Q_EMIT changed();
}

} // namespace onbelay
