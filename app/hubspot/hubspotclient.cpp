#include "hubspot/hubspotclient.h"

#include "net/problem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds callDeadline{10'000};
constexpr qint64 largestAnswer = 4 * 1024 * 1024;

// HubSpot's account information, newest version first; each is supported for 18 months
// (HubSpot docs, API versioning).
const QStringList detailPaths{u"/account-info/2026-09/details"_s,
                              u"/account-info/2026-03/details"_s,
                              u"/account-info/2025-09/details"_s, u"/account-info/v3/details"_s};

HttpRequest request(const QUrl &base, const QString &pathAndQuery, const Secret &token)
{
    HttpRequest request;
    const QUrl relative(pathAndQuery);
    request.url = base;
    request.url.setPath(base.path() + relative.path());
    request.url.setQuery(relative.query());
    request.bearer = token;
    request.headers.emplaceBack("Accept", "application/json");
    request.deadline = callDeadline;
    request.maxBytes = largestAnswer;
    return request;
}

QStringList texts(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &one : value.toArray()) {
        if (one.isString())
            result.append(plainText(one.toString()));
    }
    return result;
}

// The scopes that a 403 names, wherever HubSpot put them this time.
void collectScopes(const QJsonObject &context, QStringList *scopes)
{
    for (const QString &key :
         {u"requiredGranularScopes"_s, u"requiredScopes"_s, u"missingScopes"_s})
        scopes->append(texts(context.value(key)));
}

// "expired" in 1970: HubSpot read rubbish as a time (seen with pasted placeholders).
bool isBogusExpiry(const QJsonObject &body)
{
    const QStringList times = texts(body.value(u"context"_s).toObject().value(u"expire time"_s));
    for (const QString &time : times) {
        if (time.startsWith(u"1970-"_s))
            return true;
    }
    return false;
}

template <typename T>
HubSpotResult<T> refuse(Failure failure)
{
    // Reading twice does no harm: a lost answer is a lost connection here, not an unknown outcome.
    if (failure.kind == FailureKind::OutcomeUnknown)
        failure.kind = FailureKind::ConnectionLost;
    return tl::unexpected(HubSpotFailure{std::move(failure), {}, false, false});
}

template <typename T>
HubSpotResult<T> badBody(const HttpResponse &answer, const QUrl &url, const QString &field)
{
    Failure failure = fromStatus(answer, url);
    failure.kind = FailureKind::BadJson;
    failure.detail = u"field missing or of another type: "_s + field;
    return tl::unexpected(HubSpotFailure{failure, {}, false, false});
}

HubSpotResult<TokenInfo> readTokenInfo(const Expected<HttpResponse> &answer, const QUrl &url)
{
    if (!answer)
        return refuse<TokenInfo>(answer.error());
    if (answer->status != 200)
        return tl::unexpected(hubSpotFailure(*answer, url));
    const Expected<QJsonObject> body = jsonObject(*answer);
    if (!body)
        return refuse<TokenInfo>(body.error());
    const QJsonValue hub = body->value("hubId"_L1);
    const QJsonValue scopes = body->value("scopes"_L1);
    if (!hub.isDouble() || hub.toInteger() <= 0)
        return badBody<TokenInfo>(*answer, url, u"hubId"_s);
    if (!scopes.isArray())
        return badBody<TokenInfo>(*answer, url, u"scopes"_s);
    return TokenInfo{hub.toInteger(), texts(scopes)};
}

HubSpotResult<AccountDetails> readDetails(const HttpResponse &answer, const QUrl &url)
{
    const Expected<QJsonObject> body = jsonObject(answer);
    if (!body)
        return refuse<AccountDetails>(body.error());
    const qint64 portal = body->value("portalId"_L1).toInteger();
    if (portal <= 0)
        return badBody<AccountDetails>(answer, url, u"portalId"_s);
    const auto text = [&body](QLatin1StringView key) {
        return plainText(body->value(key).toString(), 100);
    };
    return AccountDetails{portal, text("accountType"_L1), text("dataHostingLocation"_L1),
                          text("timeZone"_L1), text("uiDomain"_L1)};
}

HubSpotResult<bool> readList(const HttpResponse &answer, const QUrl &url, bool expectsArray)
{
    if (!answer.isJson())
        return refuse<bool>(jsonObject(answer).error());
    const QJsonDocument body = QJsonDocument::fromJson(answer.body);
    const bool asExpected = expectsArray
                                ? body.isArray()
                                : body.isObject() && body.object().value("results"_L1).isArray();
    if (!asExpected)
        return badBody<bool>(answer, url, expectsArray ? u"[]"_s : u"results"_s);
    return true;
}

// Tries `paths` in order, going on only where HubSpot says 404: that version is not there (any
// more), which says nothing about the token.
template <typename T>
class PathTries : public std::enable_shared_from_this<PathTries<T>>
{
public:
    using Read = std::function<HubSpotResult<T>(const HttpResponse &, const QUrl &)>;

    PathTries(HttpClient &http, QObject *context, const QUrl &base, QStringList paths,
              const Secret &token, Read read)
        : m_http(http)
        , m_context(context)
        , m_base(base)
        , m_paths(std::move(paths))
        , m_token(token)
        , m_read(std::move(read))
    {
    }

    QFuture<HubSpotResult<T>> next(CallHandle *handle)
    {
        const HttpRequest ask = request(m_base, m_paths.takeFirst(), m_token);
        return m_http.send(ask, handle)
            .then(m_context,
                  [self = this->shared_from_this(), url = ask.url,
                   handle](const Expected<HttpResponse> &answer) {
                      return self->take(answer, url, handle);
                  })
            .unwrap();
    }

private:
    QFuture<HubSpotResult<T>> take(const Expected<HttpResponse> &answer, const QUrl &url,
                                   CallHandle *handle)
    {
        if (!answer)
            return QtFuture::makeReadyFuture(refuse<T>(answer.error()));
        if (answer->status == 404 && !m_paths.isEmpty())
            return next(handle);
        if (answer->status != 200)
            return QtFuture::makeReadyFuture(
                HubSpotResult<T>(tl::unexpected(hubSpotFailure(*answer, url))));
        return QtFuture::makeReadyFuture(m_read(*answer, url));
    }

    HttpClient &m_http;
    QObject *m_context;
    QUrl m_base;
    QStringList m_paths;
    Secret m_token;
    Read m_read;
};

} // namespace

HubSpotFailure hubSpotFailure(const HttpResponse &response, const QUrl &url)
{
    HubSpotFailure result;
    result.failure = fromStatus(response, url);
    const QJsonObject body = bodyObject(response);
    const auto text = [&body](QLatin1StringView key) {
        return plainText(body.value(key).toString(), 100);
    };
    // HubSpot says to treat every field as optional (HubSpot docs, error handling).
    result.failure.code = text("policyName"_L1);
    if (result.failure.code.isEmpty())
        result.failure.code = text("category"_L1);
    if (result.failure.code.isEmpty())
        result.failure.code = text("errorType"_L1);
    const QString correlation = text("correlationId"_L1);
    if (!correlation.isEmpty())
        result.failure.requestId = correlation;
    else if (const QByteArray header = response.header("X-HubSpot-Correlation-Id");
             !header.isEmpty())
        result.failure.requestId = plainText(QString::fromLatin1(header), 100);

    collectScopes(body.value("context"_L1).toObject(), &result.requiredScopes);
    for (const QJsonValue &error : body.value("errors"_L1).toArray()) {
        collectScopes(error.toObject().value("context"_L1).toObject(), &result.requiredScopes);
        if (error.toObject().value("message"_L1).toString().startsWith("All of"_L1))
            result.allRequired = true;
    }
    result.requiredScopes.removeDuplicates();
    result.failure.items = result.requiredScopes;
    result.bogusExpiry = response.status == 401 && isBogusExpiry(body);
    return result;
}

HubSpotClient::HubSpotClient(HttpClient &http, const QUrl &base, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_base(base)
{
}

QFuture<HubSpotResult<TokenInfo>> HubSpotClient::tokenInfo(const Secret &token, CallHandle *handle)
{
    // The token goes in the body and as Bearer: tokens of some regions are refused without the
    // header (seen in public clients).
    HttpRequest ask = request(m_base, u"/oauth/v2/private-apps/get/access-token-info"_s, token);
    ask.verb = Verb::Post;
    QByteArray body;
    body.reserve(token.size() + 16);
    body.append("{\"tokenKey\":\"");
    body.append(token.view()); // examined tokens are plain ASCII without quotes or backslashes
    body.append("\"}");
    ask.secretBody = Secret::fromUtf8(body);
    wipe(body);
    return m_http.send(ask, handle)
        .then(this, [url = ask.url](const Expected<HttpResponse> &answer) {
            return readTokenInfo(answer, url);
        });
}

QFuture<HubSpotResult<AccountDetails>> HubSpotClient::accountDetails(const Secret &token,
                                                                     CallHandle *handle)
{
    return std::make_shared<PathTries<AccountDetails>>(m_http, this, m_base, detailPaths, token,
                                                       readDetails)
        ->next(handle);
}

QFuture<HubSpotResult<bool>> HubSpotClient::probe(const Secret &token, const ReadProbe &probe,
                                                  CallHandle *handle)
{
    const bool expectsArray = probe.expectsArray;
    return std::make_shared<PathTries<bool>>(
               m_http, this, m_base, probe.paths, token,
               [expectsArray](const HttpResponse &answer, const QUrl &url) {
                   return readList(answer, url, expectsArray);
               })
        ->next(handle);
}

} // namespace onbelay
