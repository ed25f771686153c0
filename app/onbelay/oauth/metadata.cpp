#include "onbelay/oauth/metadata.h"

#include "net/problem.h"
#include "net/urlpolicy.h"
#include "onbelay/oauth/authchallenge.h"

#include <QHostAddress>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostTexts = 200;

QUrl at(const QUrl &url, const QString &path)
{
    QUrl address = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    address.setPath(path, QUrl::TolerantMode);
    return address;
}

QString encodedPath(const QUrl &url)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array) {
        const QString text = each.toString();
        if (!text.isEmpty() && list.size() < mostTexts && !list.contains(text))
            list.append(text);
    }
    return list;
}

QStringList scopes(const QJsonValue &value)
{
    QStringList list = texts(value);
    list.removeIf([](const QString &scope) { return !isScope(scope); });
    return list;
}

// Loopback and what systems take for it.
bool isThisComputer(const QUrl &url)
{
    QString host = url.host();
    while (host.endsWith(u'.'))
        host.chop(1);
    if (host == "localhost"_L1 || host.endsWith(".localhost"_L1)) // RFC 6761 section 6.3
        return true;
    const QHostAddress address(host);
    return address.isLoopback() || address == QHostAddress(QHostAddress::AnyIPv4)
           || address == QHostAddress(QHostAddress::AnyIPv6) || isLoopback(url);
}

// A URL as an identifier: absolute, without user, query and fragment (RFC 8414 §2, RFC 8707 §2).
QUrl identifier(const QString &text, bool mayHaveQuery)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool plain = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
                       && !url.hasFragment() && (mayHaveQuery || !url.hasQuery());
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return plain && web ? url : QUrl();
}

// Reads endpoints and remembers the first that is missing or not to be asked.
class Endpoints
{
public:
    Endpoints(const QJsonObject &body, const QUrl &called)
        : m_body(body)
        , m_called(called)
    {
    }
    [[nodiscard]] QUrl due(QLatin1StringView key)
    {
        const QUrl url = optional(key);
        if (url.isEmpty() && m_missing.isEmpty())
            m_missing = key;
        return url;
    }
    [[nodiscard]] QUrl optional(QLatin1StringView key)
    {
        const QString text = m_body.value(key).toString();
        if (text.isEmpty())
            return {};
        const QUrl url(text, QUrl::StrictMode);
        if (url.hasFragment() || !mayBeAsked(url, m_called)) {
            if (m_unsafe.isEmpty())
                m_unsafe = key;
            return {};
        }
        return url;
    }
    [[nodiscard]] std::optional<Unexpected> trouble(const QString &host) const
    {
        if (!m_unsafe.isEmpty())
            return signInFailure(FailureKind::InsecureAddress, u"insecureEndpoint"_s, host,
                                 m_unsafe);
        if (!m_missing.isEmpty())
            return signInFailure(FailureKind::BadJson, u"badMetadata"_s, host, m_missing);
        return std::nullopt;
    }

private:
    const QJsonObject &m_body;
    const QUrl &m_called;
    QString m_missing;
    QString m_unsafe;
};

} // namespace

QList<QUrl> resourceMetadataUrls(const QUrl &called)
{
    const QString wellKnown = u"/.well-known/oauth-protected-resource"_s;
    const QString path = encodedPath(called);
    if (path.isEmpty())
        return {at(called, wellKnown)};
    return {at(called, wellKnown + path), at(called, wellKnown)};
}

QList<QUrl> serverMetadataUrls(const QString &issuer)
{
    const QUrl url = identifier(issuer, false);
    if (url.isEmpty())
        return {};
    const QString oauth = u"/.well-known/oauth-authorization-server"_s;
    const QString openId = u"/.well-known/openid-configuration"_s;
    const QString path = encodedPath(url);
    if (path.isEmpty())
        return {at(url, oauth), at(url, openId)};
    return {at(url, oauth + path), at(url, openId + path), at(url, path + openId)};
}

bool coversAddress(const QString &resource, const QUrl &called)
{
    const QUrl url = identifier(resource, true);
    if (url.isEmpty() || !sameOrigin(url, called))
        return false;
    if (url.hasQuery())
        return url.query() == called.query() && encodedPath(url) == encodedPath(called);
    const QString prefix = encodedPath(url);
    const QString path = encodedPath(called);
    return path == prefix || path.startsWith(prefix + u'/');
}

bool mayBeAsked(const QUrl &endpoint, const QUrl &called)
{
    if (!endpoint.isValid() || endpoint.host().isEmpty() || !endpoint.userInfo().isEmpty())
        return false;
    if (isThisComputer(endpoint) && !isThisComputer(called))
        return false; // TLS does not make it theirs
    return endpoint.scheme() == "https"_L1
           || (endpoint.scheme() == "http"_L1 && isLoopback(endpoint) && isLoopback(called));
}

Expected<ProtectedResource> readProtectedResource(const QJsonObject &body, const QUrl &called)
{
    ProtectedResource found;
    found.resource = body.value("resource"_L1).toString();
    found.authorizationServers = texts(body.value("authorization_servers"_L1));
    found.scopes = scopes(body.value("scopes_supported"_L1));
    if (!coversAddress(found.resource, called))
        return signInFailure(FailureKind::Unprocessable, u"resourceMismatch"_s, called.host(),
                             harmlessText(found.resource));
    found.authorizationServers.removeIf([&called](const QString &issuer) {
        return serverMetadataUrls(issuer).isEmpty()
               || !mayBeAsked(QUrl(issuer, QUrl::StrictMode), called);
    });
    if (!found.authorizationServers.isEmpty())
        return found;
    if (!body.value("authorization_servers"_L1).toArray().isEmpty())
        return signInFailure(FailureKind::InsecureAddress, u"insecureEndpoint"_s, called.host(),
                             u"authorization_servers"_s);
    return signInFailure(FailureKind::Unprocessable, u"noAuthorizationServer"_s, called.host());
}

Expected<AuthorizationServer> readAuthorizationServer(const QJsonObject &body,
                                                      const QString &issuer, const QUrl &called)
{
    const QString host = QUrl(issuer).host();
    AuthorizationServer server;
    server.issuer = body.value("issuer"_L1).toString();
    if (server.issuer != issuer)
        return signInFailure(FailureKind::Unprocessable, u"issuerMismatch"_s, host,
                             harmlessText(server.issuer));
    Endpoints endpoints(body, called);
    server.authorizationEndpoint = endpoints.due("authorization_endpoint"_L1);
    server.tokenEndpoint = endpoints.due("token_endpoint"_L1);
    server.registrationEndpoint = endpoints.optional("registration_endpoint"_L1);
    server.revocationEndpoint = endpoints.optional("revocation_endpoint"_L1);
    if (const auto trouble = endpoints.trouble(host))
        return *trouble;
    if (!texts(body.value("code_challenge_methods_supported"_L1)).contains("S256"_L1))
        return signInFailure(FailureKind::Unprocessable, u"noPkce"_s, host);
    server.scopes = scopes(body.value("scopes_supported"_L1));
    server.tokenAuthMethods = texts(body.value("token_endpoint_auth_methods_supported"_L1));
    server.issInAnswers = body.value("authorization_response_iss_parameter_supported"_L1).toBool();
    server.takesClientMetadata = body.value("client_id_metadata_document_supported"_L1).toBool();
    return server;
}

AuthorizationServer defaultEndpoints(const QUrl &called)
{
    AuthorizationServer server;
    server.issuer = originOf(called);
    server.authorizationEndpoint = at(called, u"/authorize"_s);
    server.tokenEndpoint = at(called, u"/token"_s);
    server.registrationEndpoint = at(called, u"/register"_s);
    server.described = false;
    return server;
}

Unexpected signInFailure(FailureKind kind, const QString &code, const QString &host,
                         const QString &detail)
{
    Unexpected made = failed(kind, detail);
    made.value().code = code;
    made.value().host = host;
    return made;
}

} // namespace onbelay
