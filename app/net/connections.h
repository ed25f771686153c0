#pragma once

#include "net/network.h"

#include <QHash>
#include <QNetworkAccessManager>

#include <memory>

namespace onbelay {

// The connections of one client that are kept for the next request, one manager for every way
// out. A private part of HttpClient. GUI thread.
class Connections final
{
public:
    explicit Connections(Network &network)
        : m_network(network)
    {
    }

    using Manager = std::shared_ptr<QNetworkAccessManager>;
    [[nodiscard]] Manager through(const QNetworkProxy &proxy);
    // Its connections end with the call that uses it.
    [[nodiscard]] Manager apart(const QNetworkProxy &proxy) const;
    // The idle ones end now, the others with the calls that use them.
    void forget() { m_kept.clear(); }

private:
    Network &m_network;
    QHash<QString, Manager> m_kept;
};

} // namespace onbelay
