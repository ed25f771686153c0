#include "hubspot/hubspotclient.h"

#include "hubspot/pathwalk.h"
#include "net/problem.h"

#include <QJsonDocument>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// The whole proof has 20 seconds; one call must not use them up.
constexpr std::chrono::milliseconds callDeadline{12'000};
constexpr qint64 largestAnswer = 4ll * 1024 * 1024; // one record and its properties are far less

// HubSpot docs, account information; the newest dated version first.
const QStringList &accountPaths()
{
    static const QStringList paths{
        u"/account-info/2026-09/details"_s, u"/account-info/2026-03/details"_s,
        u"/account-info/2025-09/details"_s, u"/account-info/v3/details"_s};
    return paths;
}

QList<QUrl> urlsOf(const QUrl &base, const QStringList &paths)
{
    QList<QUrl> urls;
    for (const QString &path : paths) {
        QUrl url(base);
        url.setPath(base.path() + path.section(u'?', 0, 0));
        url.setQuery(path.section(u'?', 1));
        urls.append(url);
    }
    return urls;
}

HttpRequest request(const Secret &token)
{
    HttpRequest request;
    request.bearer = token;
    request.deadline = callDeadline;
    request.maxBytes = largestAnswer;
    return request;
}

// {"tokenKey":"…"}, made without a copy of the token that is not wiped.
Secret tokenInfoBody(const Secret &token)
{
    QByteArray body;
    body.reserve(20 + 2 * token.size()); // never grows: growing would leave a copy behind
    body.append("{\"tokenKey\":\"");
    for (const char c : token.view()) {
        if (c == '"' || c == '\\')
            body.append('\\');
        body.append(c);
    }
    body.append("\"}");
    const Secret secret = Secret::fromUtf8(body);
    wipe(body);
    return secret;
}

HubSpotFailure badShape(const HttpResponse &response, const QUrl &base, const QString &detail)
{
    HubSpotFailure problem;
    problem.failure.kind = response.isJson() ? FailureKind::BadJson : FailureKind::NotJson;
    problem.failure.httpStatus = response.status;
    problem.failure.host = base.host();
    problem.failure.detail =
        response.isJson() ? detail
                          : plainText(QString::fromLatin1(response.header("Content-Type")), 80);
    problem.failure.requestId = response.requestId;
    problem.failure.at = QDateTime::currentDateTimeUtc();
    return problem;
}

HubSpotResult<TokenInfo> readTokenInfo(const HttpResponse &response, const QUrl &base)
{
    const QJsonObject body = bodyObject(response);
    TokenInfo info;
    info.portalId = body.value("hubId"_L1).toInteger();
    if (info.portalId <= 0)
        return tl::unexpected(badShape(response, base, u"no hubId"_s));
    if (!body.value("scopes"_L1).isArray())
        return tl::unexpected(badShape(response, base, u"no scopes"_s));
    for (const QJsonValue &scope : body.value("scopes"_L1).toArray())
        info.scopes.append(plainText(scope.toString(), 100));
    return info;
}

HubSpotResult<AccountDetails> readAccount(const HttpResponse &response, const QUrl &base)
{
    const QJsonObject body = bodyObject(response);
    const auto text = [&body](QLatin1StringView key) {
        return plainText(body.value(key).toString(), 100);
    };
    AccountDetails account;
    account.portalId = body.value("portalId"_L1).toInteger();
    if (account.portalId <= 0)
        return tl::unexpected(badShape(response, base, u"no portalId"_s));
    account.accountType = text("accountType"_L1);
    account.region = text("dataHostingLocation"_L1);
    account.timeZone = text("timeZone"_L1);
    account.uiDomain = text("uiDomain"_L1);
    return account;
}

HubSpotResult<bool> readProbe(const HttpResponse &response, const QUrl &base, bool expectsArray)
{
    const QJsonDocument document =
        response.isJson() ? QJsonDocument::fromJson(response.body) : QJsonDocument();
    const bool isList =
        expectsArray ? document.isArray() : document.object().value("results"_L1).isArray();
    if (!isList)
        return tl::unexpected(badShape(response, base, u"not a list"_s));
    return true;
}

// HubSpot calls a string that is no token at all "expired" at the beginning of time (reported in
// HubSpot/hubspot-api-php issue 363).
bool isBogusExpiry(const QJsonObject &body)
{
    const QString time =
        body.value("context"_L1).toObject().value("expire time"_L1).toArray().at(0).toString();
    return time.startsWith("1970-"_L1);
}

} // namespace

HubSpotClient::HubSpotClient(HttpClient &http, const QUrl &base, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_base(base)
{
}

HubSpotClient::~HubSpotClient()
{
    // Qt 6.4 asserts that the context of a continuation is alive when the future finishes.
    const auto walks = findChildren<PathWalk *>(QString(), Qt::FindDirectChildrenOnly);
    for (PathWalk *walk : walks)
        walk->abort();
}

QFuture<HubSpotResult<TokenInfo>> HubSpotClient::tokenInfo(const Secret &token, CallHandle *handle)
{
    HttpRequest post = request(token);
    post.verb = Verb::Post;
    post.secretBody = tokenInfoBody(token);
    const QStringList path{u"/oauth/v2/private-apps/get/access-token-info"_s};
    auto *walk = new PathWalk(m_http, post, urlsOf(m_base, path), this);
    return walk->start(handle).then(
        this, [base = m_base](const HubSpotResult<HttpResponse> &answer) {
            return answer.and_then(
                [&base](const HttpResponse &response) { return readTokenInfo(response, base); });
        });
}

QFuture<HubSpotResult<AccountDetails>> HubSpotClient::accountDetails(const Secret &token,
                                                                     CallHandle *handle)
{
    auto *walk = new PathWalk(m_http, request(token), urlsOf(m_base, accountPaths()), this);
    return walk->start(handle).then(
        this, [base = m_base](const HubSpotResult<HttpResponse> &answer) {
            return answer.and_then(
                [&base](const HttpResponse &response) { return readAccount(response, base); });
        });
}

QFuture<HubSpotResult<bool>> HubSpotClient::probe(const Secret &token, const ReadProbe &probe,
                                                  CallHandle *handle)
{
    auto *walk = new PathWalk(m_http, request(token), urlsOf(m_base, probe.paths), this);
    return walk->start(handle).then(this, [base = m_base, array = probe.expectsArray](
                                              const HubSpotResult<HttpResponse> &answer) {
        return answer.and_then(
            [&](const HttpResponse &response) { return readProbe(response, base, array); });
    });
}

HubSpotFailure hubSpotFailure(const HttpResponse &response, const QUrl &url)
{
    HubSpotFailure problem;
    problem.failure = fromStatus(response, url);
    problem.requiredScopes = problem.failure.items;
    const QByteArray correlation = response.header("X-HubSpot-Correlation-Id");
    if (problem.failure.requestId == response.requestId && !correlation.isEmpty())
        problem.failure.requestId = plainText(QString::fromLatin1(correlation), 100);
    const QJsonObject body = bodyObject(response);
    for (const QJsonValue &error : body.value("errors"_L1).toArray()) {
        const QString message = error.toObject().value("message"_L1).toString();
        problem.allRequired = problem.allRequired || message.startsWith("All of"_L1);
    }
    problem.bogusExpiry = response.status == 401 && isBogusExpiry(body);
    return problem;
}

} // namespace onbelay
