#include "net/pacscript.h"

#include "net/problem.h"

#include <QFile>
#include <QHostAddress>
#include <QHostInfo>
#include <QJSEngine>
#include <QNetworkInterface>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// What the helper functions cannot do in JavaScript. Addresses are IPv4, as scripts expect.
class PacNames final : public QObject
{
    Q_OBJECT
public:
    Q_INVOKABLE QString resolve(const QString &host) const
    {
        const QList<QHostAddress> addresses = QHostInfo::fromName(host).addresses();
        return firstIpv4(addresses);
    }
    Q_INVOKABLE QString ownAddress() const
    {
        QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
        addresses.removeIf([](const QHostAddress &each) { return each.isLoopback(); });
        const QString found = firstIpv4(addresses);
        return found.isEmpty() ? u"127.0.0.1"_s : found;
    }

private:
    [[nodiscard]] static QString firstIpv4(const QList<QHostAddress> &addresses)
    {
        const auto found = std::find_if(addresses.begin(), addresses.end(), [](const auto &each) {
            return each.protocol() == QAbstractSocket::IPv4Protocol;
        });
        return found == addresses.end() ? QString() : found->toString();
    }
};

Unexpected broken(const QString &why)
{
    Failure failure = failed(FailureKind::ProxyFailed, plainText(why, 200)).value();
    failure.code = u"pacBroken"_s;
    return failed(std::move(failure));
}

QByteArray helpers()
{
    QFile file(u":/net/pac.js"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// Lends an engine to a watch for as long as it runs.
class PacRun final
{
public:
    PacRun(PacWatch &watch, QJSEngine &engine)
        : m_watch(watch)
    {
        const QMutexLocker lock(&watch.m_mutex);
        watch.m_engine = &engine;
        engine.setInterrupted(watch.m_stopped);
    }
    ~PacRun()
    {
        const QMutexLocker lock(&m_watch.m_mutex);
        m_watch.m_engine = nullptr;
    }
    Q_DISABLE_COPY_MOVE(PacRun)

private:
    PacWatch &m_watch;
};

void PacWatch::stop()
{
    const QMutexLocker lock(&m_mutex);
    m_stopped = true;
    if (m_engine)
        m_engine->setInterrupted(true);
}

bool PacWatch::isStopped() const
{
    const QMutexLocker lock(&m_mutex);
    return m_stopped;
}

Expected<QString> askPac(const QByteArray &script, const QUrl &url, PacWatch &watch)
{
    QJSEngine engine;
    const PacRun run(watch, engine);
    const QJSValue global = engine.globalObject();
    const QJSValue names = engine.newQObject(new PacNames); // the engine owns it
    const QJSValue made = engine.evaluate(QString::fromUtf8(helpers())).call({names, global});
    Q_ASSERT(!made.isError() || watch.isStopped());
    QJSValue last = engine.evaluate(QString::fromUtf8(script), u"proxy.pac"_s);
    if (!last.isError()) {
        const QJSValue find = global.property(u"FindProxyForURL"_s);
        if (!find.isCallable())
            return broken(u"no function FindProxyForURL"_s);
        const QString server = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery
                                            | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                                   .toString(QUrl::FullyEncoded);
        last = find.call({QJSValue(server + u'/'), QJSValue(url.host(QUrl::FullyEncoded))});
    }
    if (watch.isStopped()) {
        Failure failure = failed(FailureKind::ProxyFailed, u"the script did not end"_s).value();
        failure.code = u"pacTooSlow"_s;
        return failed(std::move(failure));
    }
    if (last.isError())
        return broken(last.toString());
    // By custom nothing at all stands for a direct connection.
    if (last.isNull() || last.isUndefined())
        return u"DIRECT"_s;
    if (!last.isString())
        return broken(u"FindProxyForURL gave no text"_s);
    return last.toString();
}

} // namespace onbelay

#include "pacscript.moc"
