#pragma once

#include "net/httpclient.h"

#include <QJsonArray>
#include <QJsonObject>

namespace onbelay {

// Turns answers into values. None of these makes words for people.

// The body of a 2xx answer that says it is JSON. Errors: NotJson, or fromStatus().
[[nodiscard]] Expected<QByteArray> jsonBody(const HttpResponse &response);

// Any JSON object of a 2xx answer. Errors: NotJson, BadJson, or fromStatus().
[[nodiscard]] Expected<QJsonObject> jsonObject(const HttpResponse &response);

// The failure that a status of 300 and more stands for: kind by status, `code`, `requestId` and
// lists from problem+json (RFC 9457) or HubSpot's error body when there are any, Retry-After.
// `url`: what was asked for; a 410 is SnapshotGone when it has a cursor or asks for what
// happened after a sequence number, else NotFound.
[[nodiscard]] Failure fromStatus(const HttpResponse &response, const QUrl &url);

// The time of a Date or Retry-After header (RFC 9110 §5.6.7, the form that has to be sent).
[[nodiscard]] std::optional<QDateTime> httpDate(const QByteArray &value);

// Retry-After as seconds or HTTP date (RFC 9110 §10.2.3), never negative and at most 24 hours.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const HttpResponse &response,
                                                             const QDateTime &now);

// The JSON body of any answer when it is JSON, else an empty object.
[[nodiscard]] QJsonObject bodyObject(const HttpResponse &response);

// Cuts control characters and direction marks out of a server's text and shortens it, so that it
// cannot fake the interface.
[[nodiscard]] QString plainText(const QString &untrusted, qsizetype limit = 300);
// The same for what an answer says about a failure or a token: without a token, too, which servers
// like to quote.
[[nodiscard]] QString harmlessText(const QString &untrusted, qsizetype limit = 300);

} // namespace onbelay
