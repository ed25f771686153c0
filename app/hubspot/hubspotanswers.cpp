#include "hubspot/hubspotanswers.h"

#include "net/problem.h"

#include <QJsonDocument>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 100; // of scopes, time zones, ids
constexpr const char *correlationHeader = "X-HubSpot-Correlation-Id";

// HubSpot's own id of the answer, which its support can look up; else ours.
QString correlationId(const HttpResponse &response)
{
    const QString id =
        harmlessText(QString::fromLatin1(response.header(correlationHeader)), longestName);
    return id.isEmpty() ? response.requestId : id;
}

// A filter or a guest network's sign-in says 401 and 403 as well, in HTML. Only HubSpot's own no
// is a word about the token: it is JSON, or at least has HubSpot's id of the answer.
bool isSomebodyElses(const HttpResponse &response)
{
    const bool refusal = response.status == 401 || response.status == 403;
    return refusal && !response.isJson() && response.header(correlationHeader).isEmpty();
}

HubSpotFailure badShape(const HttpResponse &response, const QUrl &base, const QString &detail)
{
    HubSpotFailure problem;
    problem.failure.kind = response.isJson() ? FailureKind::BadJson : FailureKind::NotJson;
    problem.failure.httpStatus = response.status;
    problem.failure.host = base.host();
    problem.failure.detail =
        response.isJson() ? detail
                          : harmlessText(QString::fromLatin1(response.header("Content-Type")), 80);
    problem.failure.requestId = correlationId(response);
    problem.failure.at = QDateTime::currentDateTimeUtc();
    return problem;
}

// `message` has been seen holding a whole error body as JSON text: what the outer body lacks is in
// there. Changes nothing in any other answer.
HttpResponse unwrapped(const HttpResponse &response)
{
    QJsonObject body = bodyObject(response);
    const QString message = body.value("message"_L1).toString().trimmed();
    const QJsonObject inner = message.startsWith(u'{')
                                  ? QJsonDocument::fromJson(message.toUtf8()).object()
                                  : QJsonObject();
    if (inner.isEmpty())
        return response;
    body.remove("message"_L1);
    for (auto it = inner.begin(); it != inner.end(); ++it) {
        if (!body.contains(it.key()))
            body.insert(it.key(), it.value());
    }
    HttpResponse flat = response;
    flat.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return flat;
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
        info.scopes.append(harmlessText(scope.toString(), longestName));
    return info;
}

HubSpotResult<AccountDetails> readAccount(const HttpResponse &response, const QUrl &base)
{
    const QJsonObject body = bodyObject(response);
    const auto text = [&body](QLatin1StringView key) {
        return harmlessText(body.value(key).toString(), longestName);
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

HubSpotFailure hubSpotFailure(const HttpResponse &response, const QUrl &url)
{
    if (isSomebodyElses(response))
        return badShape(response, url, {});
    const HttpResponse flat = unwrapped(response);
    HubSpotFailure problem;
    problem.failure = fromStatus(flat, url);
    if (problem.failure.requestId == response.requestId)
        problem.failure.requestId = correlationId(response);
    problem.bogusExpiry = response.status == 401 && isBogusExpiry(bodyObject(flat));
    return problem;
}

} // namespace onbelay
