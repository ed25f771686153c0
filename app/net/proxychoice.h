#pragma once

#include <QNetworkProxyFactory>

namespace onbelay {

// The system's proxies, except for loopback addresses: plain http is allowed there only because
// nothing leaves the machine, and a proxy would break just that.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace onbelay
