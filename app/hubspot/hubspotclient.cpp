#include "hubspot/hubspotclient.h"

#include "hubspot/hubspotanswers.h"
#include "hubspot/pathwalk.h"

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

} // namespace onbelay
