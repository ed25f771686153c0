#include "support/proxies.h"

#include <QFile>
#include <QTcpSocket>
#include <QTest>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestStart = 20'000; // milliseconds

const QByteArray hosts = "127.0.0.1 console.example guides.example other.example\n";

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
           && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool answers(quint16 port, const QProcess &process)
{
    const auto listens = [port, &process] {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, port);
        return process.state() == QProcess::NotRunning || socket.waitForConnected(500);
    };
    return QTest::qWaitFor(listens, longestStart) && process.state() != QProcess::NotRunning;
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000))
        process.kill();
    process.waitForFinished(5000);
}

QByteArray hashed(const QString &password)
{
    QProcess process;
    process.start(QString::fromLatin1(ONBELAY_OPENSSL), {u"passwd"_s, u"-apr1"_s, password});
    process.waitForFinished();
    return process.readAllStandardOutput().trimmed();
}

} // namespace

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

Squid::Squid()
    : m_open(freePort())
    , m_guarded(freePort())
{
    // Started by root it goes on as a user of its own, who writes its logs here.
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7777));
    const auto at = [this](const QString &name) {
        return m_folder.filePath(name).toUtf8();
    };
    const QByteArray settings =
        "http_port 127.0.0.1:" + QByteArray::number(m_open)
        + " name=open\nhttp_port 127.0.0.1:" + QByteArray::number(m_guarded)
        + " name=guarded\n"
          "auth_param basic program /usr/lib/squid/basic_ncsa_auth "
        + at(u"people"_s)
        + "\nauth_param basic children 1 startup=1 idle=1\n"
          "auth_param basic realm Office network\n"
          "acl guarded myportname guarded\n"
          "acl known proxy_auth REQUIRED\n"
          "http_access allow guarded known\n"
          "http_access deny guarded\n"
          "http_access allow all\n"
          "hosts_file "
        + at(u"hosts"_s)
        + "\ndns_nameservers 127.0.0.1\ncache deny all\ncache_mem 0 MB\n"
          "max_filedescriptors 256\npid_filename none\nnetdb_filename none\n"
          "pinger_enable off\nshutdown_lifetime 0 seconds\n"
          "visible_hostname proxy.example\n"
          "access_log stdio:"
        + at(u"access.log"_s) + "\ncache_log " + at(u"cache.log"_s) + "\ncoredump_dir none\n";
    const bool written =
        write(m_folder.filePath(u"hosts"_s), hosts)
        && write(m_folder.filePath(u"people"_s), "belayer:" + hashed(u"obviously-fake"_s) + '\n')
        && write(m_folder.filePath(u"squid.conf"_s), settings);
    m_process.start(u"/usr/sbin/squid"_s, {u"-N"_s, u"-f"_s, m_folder.filePath(u"squid.conf"_s)});
    m_isReady = written && answers(m_open, m_process);
}

Squid::~Squid()
{
    end(m_process);
}

QByteArray Squid::log() const
{
    return contentOf(m_folder.filePath(u"access.log"_s));
}

QByteArray Squid::trouble() const
{
    return contentOf(m_folder.filePath(u"cache.log"_s));
}

Socks::Socks(const QString &user)
    : m_port(freePort())
{
    // It asks the system for names; libnss-wrapper answers from our file.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, u"libnss_wrapper.so"_s);
    environment.insert(u"NSS_WRAPPER_HOSTS"_s, m_folder.filePath(u"hosts"_s));
    m_process.setProcessEnvironment(environment);
    QStringList arguments{u"-i"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port)};
    if (!user.isEmpty())
        arguments += {u"-u"_s, user, u"-P"_s, u"obviously-fake"_s};
    const bool written = write(m_folder.filePath(u"hosts"_s), hosts);
    m_process.start(u"/usr/bin/microsocks"_s, arguments);
    m_isReady = written && answers(m_port, m_process);
}

Socks::~Socks()
{
    end(m_process);
}

QByteArray Socks::log()
{
    m_log += m_process.readAllStandardError();
    return m_log;
}

Tap::Tap(quint16 target)
{
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, target] {
        QTcpSocket *client = m_server.nextPendingConnection();
        auto *far = new QTcpSocket(client);
        far->connectToHost(u"127.0.0.1"_s, target);
        QObject::connect(client, &QTcpSocket::readyRead, far, [this, client, far] {
            const QByteArray bytes = client->readAll();
            m_heard += bytes;
            far->write(bytes);
        });
        QObject::connect(far, &QTcpSocket::readyRead, client,
                         [client, far] { client->write(far->readAll()); });
        QObject::connect(far, &QTcpSocket::disconnected, client,
                         [client] { client->disconnectFromHost(); });
        QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    });
}

} // namespace onbelay::test
