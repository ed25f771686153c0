#pragma once

#include <QByteArray>
#include <QHash>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

#include <memory>

class QTcpSocket;

namespace onbelay::test {

// The real proxies of a company, as processes on the loopback interface. Names that end in
// ".example" lead to this computer there, and nowhere without them.

// Squid with two doors: one for everybody, and one where "belayer" signs in with "obviously-fake"
// to the realm "Office network".
class Squid final
{
public:
    Squid();
    ~Squid();

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] quint16 open() const { return m_open; }
    [[nodiscard]] quint16 guarded() const { return m_guarded; }
    [[nodiscard]] QByteArray log() const; // a line for each finished tunnel
    [[nodiscard]] QByteArray trouble() const; // what it says of its own start

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_open = 0;
    quint16 m_guarded = 0;
    bool m_isReady = false;
};

// microsocks; with `user` it wants that name and "obviously-fake".
class Socks final
{
public:
    explicit Socks(const QString &user = {});
    ~Socks();

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray log(); // a line for each connection

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_log;
    quint16 m_port = 0;
    bool m_isReady = false;
};

// Passes everything on to a port of this computer and keeps what came by.
class Tap final
{
public:
    explicit Tap(quint16 target);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] const QByteArray &heard() const { return m_heard; } // from the clients

private:
    QTcpServer m_server;
    QByteArray m_heard;
};

// A port on which nobody listens.
[[nodiscard]] quint16 freePort();

} // namespace onbelay::test
