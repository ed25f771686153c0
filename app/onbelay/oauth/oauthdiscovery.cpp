#include "onbelay/oauth/oauthdiscovery.h"

#include "net/problem.h"
#include "net/urlpolicy.h"

#include <QJsonDocument>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestDocument = 256 * 1024;
constexpr std::chrono::seconds deadline{20};

// A document, nothing when it is not there, or why the search has to end.
Expected<std::optional<QJsonObject>> document(const Expected<HttpResponse> &answer, const QUrl &url)
{
    if (!answer && answer.error().kind == FailureKind::RedirectRefused)
        return std::nullopt; // a sign-in page of something else
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status >= 500 || answer->status == 429)
        return tl::unexpected(fromStatus(*answer, url));
    if (answer->status >= 300)
        return std::nullopt;
    // Servers of single-page applications answer their page at every address.
    const QJsonDocument json = QJsonDocument::fromJson(answer->body);
    return json.isObject() ? std::optional(json.object()) : std::nullopt;
}

} // namespace

OAuthDiscovery::OAuthDiscovery(HttpClient &http, const QUrl &called, const QString &issuer,
                               QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_called(called)
    , m_issuer(issuer)
{
}

OAuthDiscovery::~OAuthDiscovery()
{
    m_call.abort();
    conclude(failed(FailureKind::Cancelled));
}

QFuture<Expected<Discovered>> OAuthDiscovery::start(Verb verb)
{
    m_promise.start();
    QFuture<Expected<Discovered>> future = m_promise.future();
    HttpRequest request;
    request.verb = verb;
    request.url = m_called;
    request.deadline = deadline;
    request.maxBytes = largestDocument;
    if (verb == Verb::Post) {
        request.body = "{}";
        request.headers.emplaceBack("Accept", "application/json, text/event-stream");
    }
    m_http.send(request, &m_call).then(this, [this](const Expected<HttpResponse> &answer) {
        onRefusal(answer);
    });
    return future;
}

void OAuthDiscovery::onRefusal(const Expected<HttpResponse> &answer)
{
    if (!answer)
        return conclude(tl::unexpected(answer.error()));
    if (answer->status != 401 && answer->status >= 300)
        return conclude(tl::unexpected(fromStatus(*answer, m_called)));
    if (answer->status != 401)
        return conclude(
            signInFailure(FailureKind::Unprocessable, u"noChallenge"_s, m_called.host()));
    const BearerChallenge challenge = bearerChallenge(*answer).value_or(BearerChallenge());
    m_found.scopes = challenge.scopes;
    if (challenge.resourceMetadata.isEmpty())
        return askFor(resourceMetadataUrls(m_called), [this](const auto &body) {
            if (body)
                onResource(body);
            else
                askOldServer();
        });
    const QUrl place = QUrl::fromEncoded(challenge.resourceMetadata, QUrl::StrictMode);
    if (!mayBeAsked(place, m_called))
        return conclude(signInFailure(FailureKind::InsecureAddress, u"insecureEndpoint"_s,
                                      m_called.host(), u"resource_metadata"_s));
    askFor({place}, [this](const auto &body) { onResource(body); });
}

void OAuthDiscovery::askFor(const QList<QUrl> &places, const Reader &reader)
{
    HttpRequest request;
    request.url = places.first();
    request.deadline = deadline;
    request.maxBytes = largestDocument;
    m_http.send(request, &m_call)
        .then(this, [this, places, reader](const Expected<HttpResponse> &answer) {
            const Expected<std::optional<QJsonObject>> found = document(answer, places.first());
            if (!found)
                conclude(tl::unexpected(found.error()));
            else if (*found || places.size() == 1)
                reader(*found);
            else
                askFor(places.sliced(1), reader);
        });
}

void OAuthDiscovery::onResource(const std::optional<QJsonObject> &body)
{
    if (!body)
        return conclude(signInFailure(FailureKind::BadJson, u"badMetadata"_s, m_called.host(),
                                      u"resource_metadata"_s));
    const Expected<ProtectedResource> resource = readProtectedResource(*body, m_called);
    if (!resource)
        return conclude(tl::unexpected(resource.error()));
    m_found.resource = resource->resource;
    if (m_found.scopes.isEmpty())
        m_found.scopes = resource->scopes;
    const QStringList &offered = resource->authorizationServers;
    const QString issuer = offered.contains(m_issuer) ? m_issuer : offered.first();
    askFor(serverMetadataUrls(issuer), [this, issuer](const auto &found) {
        if (found)
            return onServer(found, issuer);
        conclude(signInFailure(FailureKind::BadJson, u"badMetadata"_s, QUrl(issuer).host(),
                               u"authorization server"_s));
    });
}

void OAuthDiscovery::onServer(const std::optional<QJsonObject> &body, const QString &issuer)
{
    Expected<AuthorizationServer> server = readAuthorizationServer(*body, issuer, m_called);
    if (!server)
        return conclude(tl::unexpected(server.error()));
    m_found.server = std::move(*server);
    conclude(m_found);
}

void OAuthDiscovery::askOldServer()
{
    // Whom it is a token for is said all the same (RFC 8707): the called address.
    m_found.resource = m_called.toString(QUrl::FullyEncoded | QUrl::RemoveQuery
                                         | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    const QString origin = originOf(m_called);
    askFor({serverMetadataUrls(origin).first()}, [this, origin](const auto &found) {
        if (!found) {
            m_found.server = defaultEndpoints(m_called);
            return conclude(m_found);
        }
        // Nobody wrote the issuer down for us: both ways of writing an origin are right.
        const bool slash = found->value("issuer"_L1).toString() == origin + u'/';
        onServer(found, slash ? QString(origin + u'/') : origin);
    });
}

void OAuthDiscovery::conclude(Expected<Discovered> found)
{
    if (std::exchange(m_over, true))
        return;
    QPromise<Expected<Discovered>> promise = std::move(m_promise);
    promise.addResult(std::move(found));
    promise.finish(); // may end this object
}

} // namespace onbelay
