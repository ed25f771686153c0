#include "onbelay/oauth/loopbacklistener.h"

#include "onbelay/oauth/metadata.h"

#include <QCryptographicHash>
#include <QTcpSocket>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView callbackPath = "/callback";

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "200 OK";
    case 404:
        return "404 Not Found";
    case 405:
        return "405 Method Not Allowed\r\nAllow: GET";
    case 431:
        return "431 Request Header Fields Too Large";
    default:
        return "400 Bad Request";
    }
}

const QByteArray style = "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;"
                         "margin:15vh auto 0;padding:0 1.5rem}h1{font-size:1.4rem}";

// Only this style, by its hash (CSP Level 2, 4.2).
QByteArray policy()
{
    static const QByteArray hash =
        QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; style-src 'sha256-" + hash
           + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

// No scripts, nothing loaded, nothing kept; the address of the page held the code.
QByteArray response(int status, const QByteArray &page)
{
    return "HTTP/1.1 " + reason(status)
           + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
           + QByteArray::number(page.size())
           + "\r\nCache-Control: no-store\r\nContent-Security-Policy: " + policy()
           + "\r\n"
             "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n"
             "Connection: close\r\n\r\n"
           + page;
}

QByteArray page(const CallbackWords &words, const QString &text)
{
    const QString title = words.title.toHtmlEscaped();
    const QString html = u"<!doctype html>\n<html lang=\""_s + words.language.toHtmlEscaped()
                         + u"\" dir=\""_s + (words.rightToLeft ? u"rtl"_s : u"ltr"_s)
                         + u"\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                           "content=\"width=device-width\"><meta name=\"color-scheme\" "
                           "content=\"light dark\"><title>"_s
                         + title + u"</title><style>"_s + QString::fromLatin1(style)
                         + u"</style></head><body><h1>"_s + title + u"</h1><p>"_s
                         + text.toHtmlEscaped() + u"</p></body></html>\n"_s;
    return html.toUtf8();
}

} // namespace

struct LoopbackListener::Client : QObject
{
    Client(QTcpSocket *socket, QObject *parent)
        : QObject(parent)
        , socket(socket)
    {
        socket->setParent(this);
        patience.setSingleShot(true);
    }
    ~Client() override { wipe(head); }

    QTcpSocket *socket;
    QTimer patience;
    QByteArray head;
    bool served = false;
};

LoopbackListener::LoopbackListener(const CallbackWords &words, QObject *parent)
    : LoopbackListener(words, Limits(), parent)
{
}

LoopbackListener::LoopbackListener(const CallbackWords &words, const Limits &limits,
                                   QObject *parent)
    : QObject(parent)
    , m_words(words)
    , m_limits(limits)
{
    m_wait.setSingleShot(true);
    // Queued: whoever listens may end this object, and the timer with it.
    connect(&m_wait, &QTimer::timeout, this, &LoopbackListener::timedOut, Qt::QueuedConnection);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this,
            &LoopbackListener::onConnection);
}

LoopbackListener::~LoopbackListener() = default;

Expected<QUrl> LoopbackListener::listen(quint16 port)
{
    const bool listens = (port != 0 && m_server.listen(QHostAddress::LocalHost, port))
                         || m_server.listen(QHostAddress::LocalHost);
    if (!listens)
        return signInFailure(FailureKind::Unprocessable, u"portRefused"_s, u"127.0.0.1"_s,
                             m_server.errorString());
    return QUrl(u"http://127.0.0.1:"_s + QString::number(m_server.serverPort())
                + QString::fromLatin1(callbackPath));
}

void LoopbackListener::expect(Accepts accepts)
{
    m_accepts = std::move(accepts);
    m_wait.start(m_limits.wait);
}

void LoopbackListener::conclude(bool signedIn)
{
    m_server.close();
    m_wait.stop();
    Client *last = std::exchange(m_last, nullptr);
    const QList<Client *> all = m_clients;
    for (Client *client : all) {
        if (client != last && !client->served)
            drop(client);
    }
    if (last)
        send(last, signedIn ? 200 : 400, signedIn ? m_words.signedIn : m_words.failed);
}

void LoopbackListener::onConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_clients.size() >= m_limits.clients)
            drop(m_clients.first());
        auto *client = new Client(socket, this);
        m_clients.append(client);
        connect(socket, &QTcpSocket::readyRead, this, [this, client] { onBytes(client); });
        connect(socket, &QTcpSocket::disconnected, this, [this, client] { drop(client); });
        connect(&client->patience, &QTimer::timeout, this, [this, client] { drop(client); });
        client->patience.start(m_limits.client);
        onBytes(client);
    }
}

void LoopbackListener::onBytes(Client *client)
{
    if (client->served || client == m_last) {
        client->socket->readAll(); // a second request on a connection gets no answer
        return;
    }
    if (client->head.capacity() < m_limits.head)
        client->head.reserve(m_limits.head + 1);
    client->head.append(client->socket->read(m_limits.head + 1 - client->head.size()));
    if (client->head.contains("\r\n\r\n"))
        onHead(client);
    else if (client->head.size() > m_limits.head)
        send(client, 431, m_words.notExpected);
}

void LoopbackListener::onHead(Client *client)
{
    QByteArrayView query;
    const int status = judge(client->head, query);
    if (status != 200) {
        send(client, status, m_words.notExpected);
        return;
    }
    const Secret answer = Secret::fromUtf8(query);
    wipe(client->head);
    client->patience.stop(); // it waits for us now
    m_last = client;
    m_accepts = {};
    m_wait.stop();
    m_server.close();
    // Whoever listens may end this object, and it is in the middle of its connections.
    QMetaObject::invokeMethod(
        this, [this, answer] { Q_EMIT answered(answer); }, Qt::QueuedConnection);
}

// The status of the answer: 200 for the one that is waited for.
int LoopbackListener::judge(const QByteArray &head, QByteArrayView &query) const
{
    const QByteArrayView all = QByteArrayView(head).first(head.indexOf("\r\n\r\n"));
    const qsizetype firstEnd = all.indexOf("\r\n");
    const QByteArrayView start = firstEnd < 0 ? all : all.first(firstEnd);
    const QByteArray own = "127.0.0.1:" + QByteArray::number(m_server.serverPort());
    int hosts = 0;
    bool isOwn = false;
    for (QByteArrayView rest = all.sliced(start.size()); !rest.isEmpty();) {
        rest = rest.sliced(2); // the line break before it
        const qsizetype end = rest.indexOf("\r\n");
        const QByteArrayView line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end);
        const qsizetype colon = line.indexOf(':');
        if (colon == 4 && line.first(4).compare("Host", Qt::CaseInsensitive) == 0) {
            ++hosts;
            isOwn = line.sliced(5).trimmed() == own;
        }
    }
    const qsizetype space = start.indexOf(' ');
    const qsizetype last = start.lastIndexOf(' ');
    if (hosts != 1 || !isOwn || space < 0 || last <= space
        || !start.sliced(last + 1).startsWith("HTTP/1."))
        return 400;
    const QByteArrayView target = start.sliced(space + 1, last - space - 1);
    const qsizetype mark = target.indexOf('?');
    if ((mark < 0 ? target : target.first(mark)) != callbackPath)
        return 404;
    if (start.first(space) != QByteArrayView("GET"))
        return 405;
    query = mark < 0 ? QByteArrayView() : target.sliced(mark + 1);
    return m_accepts && m_accepts(query) ? 200 : 400;
}

void LoopbackListener::send(Client *client, int status, const QString &text)
{
    client->served = true;
    wipe(client->head);
    client->patience.start(m_limits.client);
    client->socket->write(response(status, page(m_words, text)));
    client->socket->flush(); // this object may go before the event loop comes to it
    client->socket->disconnectFromHost();
}

void LoopbackListener::drop(Client *client)
{
    if (!m_clients.removeOne(client))
        return;
    if (m_last == client)
        m_last = nullptr;
    client->socket->disconnect(this);
    client->socket->abort();
    client->deleteLater();
}

} // namespace onbelay
