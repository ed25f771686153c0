#include "net/urlpolicy.h"

#include <QHostAddress>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// What is wrong with an address, without the address: it may hold a password.
QString flaw(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return u"not a URL with a host"_s;
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return u"neither https nor http"_s;
    if (!url.userInfo().isEmpty())
        return u"user name or password in the address"_s;
    if (url.hasQuery() || url.hasFragment())
        return u"query or fragment in the address"_s;
    if (url.port() == 0)
        return u"port 0"_s;
    return {};
}

} // namespace

Expected<QUrl> serverUrl(const QString &text)
{
    QString address = text.trimmed();
    if (!address.contains("://"_L1))
        address.prepend("https://"_L1);
    QUrl url(address, QUrl::StrictMode);
    const QString wrong = flaw(url);
    if (!wrong.isEmpty())
        return failed(FailureKind::BadAddress, wrong);
    if (url.scheme() == "http"_L1 && !isLoopback(url))
        return failed(FailureKind::InsecureAddress, url.host());
    url = url.adjusted(QUrl::NormalizePathSegments);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QString originOf(const QUrl &url)
{
    return url
        .adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
                  | QUrl::RemoveFragment)
        .toString(QUrl::FullyEncoded);
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) {
        return url.port(url.scheme() == "https"_L1 ? 443 : url.scheme() == "http"_L1 ? 80 : -1);
    };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

} // namespace onbelay
