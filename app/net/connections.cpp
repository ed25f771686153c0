#include "net/connections.h"

#include <QAuthenticator>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

Connections::Manager Connections::through(const QNetworkProxy &proxy)
{
    const QString way = u"%1 %2:%3"_s.arg(QString::number(int(proxy.type())), proxy.hostName(),
                                          QString::number(proxy.port()));
    Manager &manager = m_kept[way];
    if (!manager)
        manager = apart(proxy);
    return manager;
}

Connections::Manager Connections::apart(const QNetworkProxy &proxy) const
{
    auto manager = std::make_shared<QNetworkAccessManager>();
    manager->setProxy(proxy);
    manager->setAutoDeleteReplies(false);
    // The answer must be given at once there, so it stands in the proxy already when it is known.
    QObject::connect(manager.get(), &QNetworkAccessManager::proxyAuthenticationRequired, &m_network,
                     [&network = m_network](const QNetworkProxy &asking, QAuthenticator *question) {
                         network.noteRealm(asking, question->realm());
                     });
    return manager;
}

} // namespace onbelay
