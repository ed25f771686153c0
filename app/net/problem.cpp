#include "net/problem.h"

#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds longestRetryAfter = std::chrono::hours(24);
constexpr qsizetype mostItems = 5'000; // a part of a change set addresses no more groups

FailureKind kindOf(int status, const QUrl &url)
{
    switch (status) {
    case 401:
        return FailureKind::Unauthorized;
    case 403:
        return FailureKind::Forbidden;
    case 404:
    case 405:
        return FailureKind::NotFound;
    case 409:
        return FailureKind::Conflict;
    case 410:
        return QUrlQuery(url).hasQueryItem(u"cursor"_s) || QUrlQuery(url).hasQueryItem(u"after"_s)
                   ? FailureKind::SnapshotGone
                   : FailureKind::NotFound;
    case 412:
        return FailureKind::PreconditionFailed;
    case 422:
        return FailureKind::Unprocessable;
    case 423:
        return FailureKind::Locked;
    case 429:
        return FailureKind::RateLimited;
    case 477: // "Migration in progress" (HubSpot docs, error handling)
        return FailureKind::DataMoving;
    default:
        break;
    }
    if (status >= 500)
        return FailureKind::ServerFault;
    if (status >= 300 && status < 400)
        return FailureKind::RedirectRefused;
    return FailureKind::UnexpectedStatus;
}

QString firstText(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        QString text = harmlessText(object.value(key).toString());
        if (!text.isEmpty())
            return text;
    }
    return {};
}

void addTexts(QStringList &items, const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    for (const auto &each : array) {
        if (items.size() >= mostItems)
            return;
        const QString text = harmlessText(each.toString());
        if (!text.isEmpty() && !items.contains(text))
            items.append(text);
    }
}

// The scopes that a HubSpot 403 names; they come in several places (HubSpot docs, error handling).
QStringList listedItems(const QJsonObject &body)
{
    static constexpr std::array keys{"requiredGranularScopes"_L1, "requiredScopes"_L1,
                                     "missingScopes"_L1};
    QStringList items;
    const auto addFrom = [&items](const QJsonObject &object) {
        for (const QLatin1StringView key : keys)
            addTexts(items, object.value(key));
    };
    addFrom(body);
    addFrom(body.value("context"_L1).toObject());
    const QJsonArray errors = body.value("errors"_L1).toArray();
    for (const auto &error : errors)
        addFrom(error.toObject().value("context"_L1).toObject());
    return items;
}

// HubSpot lists either scopes of which any one will do, or such as are all needed, and says which
// in the message of the error (seen in bug reports of its clients). Without it all of them count.
bool listsAlternatives(const QJsonObject &body)
{
    const QJsonArray errors = body.value("errors"_L1).toArray();
    return !errors.isEmpty()
           && std::all_of(errors.begin(), errors.end(), [](const QJsonValue &error) {
                  return error.toObject()
                      .value("message"_L1)
                      .toString()
                      .startsWith("One or more of"_L1);
              });
}

bool isDirectionMark(char16_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e)
           || (c >= 0x2066 && c <= 0x2069);
}

bool isInvisible(char16_t c)
{
    return c == 0x00ad || c == 0x200b || c == 0x2060 || c == 0xfeff;
}

} // namespace

std::optional<QDateTime> httpDate(const QByteArray &value)
{
    const QDateTime read = QLocale::c().toDateTime(QString::fromLatin1(value).trimmed(),
                                                   u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    // Made anew: as local time it may be an hour that a change to summer time leaves out.
    const QDateTime date(read.date(), read.time(), Qt::UTC);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<std::chrono::seconds> retryAfter(const HttpResponse &response, const QDateTime &now)
{
    const QByteArray value = response.header("Retry-After").trimmed();
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    qint64 seconds = value.toLongLong(&isNumber);
    if (!isNumber) {
        const std::optional<QDateTime> date = httpDate(value);
        if (!date)
            return std::nullopt;
        seconds = now.secsTo(*date);
    }
    return std::clamp(std::chrono::seconds(seconds), std::chrono::seconds(0), longestRetryAfter);
}

Expected<QByteArray> jsonBody(const HttpResponse &response)
{
    if (response.status >= 300)
        return tl::unexpected(fromStatus(response, QUrl()));
    if (response.isJson())
        return response.body;
    Failure failure;
    failure.kind = FailureKind::NotJson;
    failure.httpStatus = response.status;
    failure.requestId = response.requestId;
    failure.at = QDateTime::currentDateTimeUtc();
    failure.detail = harmlessText(QString::fromLatin1(response.header("Content-Type")), 80);
    return failed(failure);
}

Expected<QJsonObject> jsonObject(const HttpResponse &response)
{
    const Expected<QByteArray> body = jsonBody(response);
    if (!body)
        return tl::unexpected(body.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*body, &error);
    if (document.isObject())
        return document.object();
    Failure failure;
    failure.kind = FailureKind::BadJson;
    failure.httpStatus = response.status;
    failure.requestId = response.requestId;
    failure.at = QDateTime::currentDateTimeUtc();
    failure.detail =
        error.error == QJsonParseError::NoError
            ? u"not a JSON object"_s
            : QString(error.errorString() + u" at byte "_s + QString::number(error.offset));
    return failed(failure);
}

Failure fromStatus(const HttpResponse &response, const QUrl &url)
{
    const QJsonObject body = bodyObject(response);
    Failure failure;
    failure.kind = kindOf(response.status, url);
    failure.httpStatus = response.status;
    failure.host = url.host();
    failure.code = firstText(body, {"code"_L1, "policyName"_L1, "category"_L1, "errorType"_L1});
    failure.detail = firstText(body, {"detail"_L1, "message"_L1, "title"_L1});
    failure.requestId = firstText(body, {"requestId"_L1, "correlationId"_L1});
    if (failure.requestId.isEmpty())
        failure.requestId = response.requestId;
    failure.at = QDateTime::currentDateTimeUtc();
    failure.retryAfter = retryAfter(response, failure.at);
    failure.items = listedItems(body);
    failure.oneItemSuffices = failure.items.size() > 1 && listsAlternatives(body);
    return failure;
}

QJsonObject bodyObject(const HttpResponse &response)
{
    return response.isJson() ? QJsonDocument::fromJson(response.body).object() : QJsonObject();
}

QString harmlessText(const QString &untrusted, qsizetype limit)
{
    static const QRegularExpression token(u"pat-[a-z0-9]+-[A-Za-z0-9-]{6,}"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bearer(u"\\bBearer\\s+\\S+"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return plainText(untrusted, limit)
        .replace(token, u"pat-\u2026"_s)
        .replace(bearer, u"Bearer \u2026"_s);
}

QString plainText(const QString &untrusted, qsizetype limit)
{
    QString text;
    text.reserve(std::min(untrusted.size(), limit));
    for (const QChar c : untrusted) {
        if (isDirectionMark(c.unicode()) || isInvisible(c.unicode()))
            continue;
        const bool blank = c.isSpace() || c.category() == QChar::Other_Control;
        if (!blank)
            text.append(c);
        else if (!text.isEmpty() && !text.endsWith(u' '))
            text.append(u' ');
        if (text.size() > limit)
            break;
    }
    if (text.size() > limit) {
        const bool splitsPair = limit > 1 && text.at(limit - 2).isHighSurrogate();
        text.truncate(std::max<qsizetype>(0, splitsPair ? limit - 2 : limit - 1));
        text.append(u'\u2026');
    }
    return text.trimmed();
}

} // namespace onbelay
