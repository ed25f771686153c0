#include "net/proxylist.h"

#include "net/problem.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

Unexpected unusable(const QString &code, const QString &answer)
{
    Failure failure = failed(FailureKind::ProxyFailed, plainText(answer, 200)).value();
    failure.code = code;
    return failed(std::move(failure));
}

std::optional<QNetworkProxy> proxyAt(QNetworkProxy::ProxyType type, const QString &place)
{
    const QUrl url(u"x://"_s + place, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return std::nullopt;
    const int usual = type == QNetworkProxy::Socks5Proxy ? 1080 : 80;
    return QNetworkProxy(type, url.host(), quint16(url.port(usual)));
}

} // namespace

Expected<Route> proxyList(const QString &answer)
{
    Route route;
    bool leftOut = false;
    const QStringList entries = answer.split(u';', Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        const QStringList words = entry.simplified().split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        const QString kind = words.first().toUpper();
        std::optional<QNetworkProxy> proxy;
        if (kind == "DIRECT"_L1 && words.size() == 1)
            proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        else if ((kind == "PROXY"_L1 || kind == "HTTP"_L1) && words.size() == 2)
            proxy = proxyAt(QNetworkProxy::HttpProxy, words[1]);
        else if ((kind == "SOCKS"_L1 || kind == "SOCKS5"_L1) && words.size() == 2)
            proxy = proxyAt(QNetworkProxy::Socks5Proxy, words[1]);
        const bool unknown = (kind == "HTTPS"_L1 || kind == "SOCKS4"_L1) && words.size() == 2;
        leftOut = leftOut || unknown;
        if (proxy)
            route.append(*proxy);
        else if (!unknown)
            return unusable(u"pacBroken"_s, answer);
    }
    if (route.isEmpty() && leftOut)
        return unusable(u"pacUnsupported"_s, answer);
    if (route.isEmpty())
        route.append(QNetworkProxy(QNetworkProxy::NoProxy));
    return route;
}

} // namespace onbelay
