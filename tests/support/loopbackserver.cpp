#include "support/loopbackserver.h"

#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int dripPause = 5; // milliseconds

QByteArray valueOf(const Headers &headers, const QByteArray &name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Received parseHead(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    Received request;
    request.method = start.value(0);
    const QByteArray target = start.value(1);
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    return request;
}

QByteArray serialise(const Reply &reply)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + " Reason\r\n";
    if (!reply.contentType.isEmpty())
        bytes += "Content-Type: " + reply.contentType + "\r\n";
    if (reply.act != Act::Stream)
        bytes += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    for (const auto &[key, value] : reply.headers)
        bytes += key + ": " + value + "\r\n";
    return bytes + "\r\n" + reply.body;
}

} // namespace

QByteArray Received::header(const QByteArray &name) const
{
    return valueOf(headers, name);
}

bool Received::has(const QByteArray &name) const
{
    return std::any_of(headers.begin(), headers.end(), [&name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

LoopbackServer::LoopbackServer()
    : m_server(std::make_unique<QTcpServer>())
    , m_scheme(u"http"_s)
{
    listen();
}

LoopbackServer::LoopbackServer(const QSslConfiguration &tls)
    : m_scheme(u"https"_s)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

LoopbackServer::~LoopbackServer()
{
    close();
}

void LoopbackServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this,
            &LoopbackServer::onConnection);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no loopback port");
}

void LoopbackServer::close()
{
    m_server->close();
    const QList<QTcpSocket *> open = m_pending.keys();
    m_pending.clear();
    m_streams.clear();
    for (QTcpSocket *socket : open) {
        socket->disconnect(this);
        socket->abort();
    }
}

QUrl LoopbackServer::url(const QString &pathAndQuery) const
{
    return QUrl(m_scheme + u"://127.0.0.1:"_s + QString::number(m_server->serverPort())
                + pathAndQuery);
}

void LoopbackServer::on(const QByteArray &path, const QList<Reply> &script)
{
    m_scripts.insert(path, script);
}

QList<Received> LoopbackServer::requests(const QByteArray &path) const
{
    QList<Received> found;
    std::copy_if(m_received.begin(), m_received.end(), std::back_inserter(found),
                 [&path](const Received &request) { return request.path == path; });
    return found;
}

void LoopbackServer::onConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        m_pending.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onBytes(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_pending.remove(socket);
            m_streams.remove(socket);
            socket->deleteLater();
        });
        onBytes(socket);
    }
}

void LoopbackServer::onBytes(QTcpSocket *socket)
{
    m_pending[socket] += socket->readAll();
    while (m_pending.contains(socket) && takeRequest(socket)) {}
}

bool LoopbackServer::takeRequest(QTcpSocket *socket)
{
    QByteArray &bytes = m_pending[socket];
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    Received request = parseHead(bytes.left(headEnd));
    const bool impatient = m_scripts.value(request.path).value(0).act == Act::DropAfterHeaders;
    const qsizetype length = impatient ? 0 : request.header("Content-Length").toLongLong();
    if (bytes.size() < headEnd + 4 + length)
        return false;
    request.body = bytes.mid(headEnd + 4, length);
    bytes.remove(0, headEnd + 4 + length);
    const Reply reply = nextReply(request);
    m_received.append(request);
    play(socket, request.path, reply);
    return true;
}

Reply LoopbackServer::nextReply(const Received &request)
{
    if (!m_token.isEmpty() && request.header("Authorization") != "Bearer " + m_token)
        return {.status = 401};
    if (const auto maker = m_makers.constFind(request.path); maker != m_makers.constEnd())
        return (*maker)(request);
    const auto script = m_scripts.find(request.path);
    if (script == m_scripts.end() || script->isEmpty())
        return {.status = 404};
    return script->size() > 1 ? script->takeFirst() : script->first();
}

void LoopbackServer::play(QTcpSocket *socket, const QByteArray &path, const Reply &reply)
{
    const QByteArray bytes = serialise(reply);
    switch (reply.act) {
    case Act::Answer:
        socket->write(bytes);
        break;
    case Act::Hang:
        break;
    case Act::DropAfterHeaders:
    case Act::DropAfterRequest:
        socket->abort();
        break;
    case Act::HalfSend:
        socket->write(bytes.chopped(reply.body.size() - reply.body.size() / 2));
        socket->disconnectFromHost();
        break;
    case Act::Drip:
        drip(socket, bytes);
        break;
    case Act::Stream:
        m_streams.insert(socket, path);
        socket->write(bytes);
        break;
    case Act::Garbage:
        socket->write("220 mail.example ESMTP\r\n");
        socket->disconnectFromHost();
        break;
    }
}

void LoopbackServer::send(const QByteArray &path, const QByteArray &bytes)
{
    for (QTcpSocket *socket : m_streams.keys(path))
        socket->write(bytes);
}

void LoopbackServer::cut(const QByteArray &path)
{
    for (QTcpSocket *socket : m_streams.keys(path))
        socket->abort(); // takes itself out of the list
}

qsizetype LoopbackServer::openStreams(const QByteArray &path) const
{
    return m_streams.keys(path).size();
}

void LoopbackServer::drip(QTcpSocket *socket, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    socket->write(bytes.left(1));
    QTimer::singleShot(dripPause, socket,
                       [this, socket, rest = bytes.mid(1)] { drip(socket, rest); });
}

} // namespace onbelay::test
