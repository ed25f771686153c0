#include "net/proxychoice.h"

#include "net/urlpolicy.h"

namespace onbelay {

QList<QNetworkProxy> ProxyChoice::queryProxy(const QNetworkProxyQuery &query)
{
    QUrl peer = query.url();
    if (peer.host().isEmpty())
        peer.setHost(query.peerHostName());
    if (isLoopback(peer))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

} // namespace onbelay
