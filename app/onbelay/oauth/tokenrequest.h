#pragma once

#include "net/httpclient.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace onbelay {

// The back channel to an authorization server: token and revocation requests and their answers.
// Private to onbelay.

// Who we are there. Counts at one issuer only.
struct ClientIdentity
{
    QString id;
    Secret secret; // empty: a public client
    QString auth; // of RFC 7591 §2: none, client_secret_basic, client_secret_post
};

// How a client with a secret authenticates where the server lists these methods; an empty list
// stands for Basic (RFC 8414 §2). "none" without a secret.
[[nodiscard]] QString authMethodFor(const Secret &secret, const QStringList &offered);

struct FormField
{
    QByteArray name;
    Secret value;
};
[[nodiscard]] FormField field(const QByteArray &name, const QString &value);
[[nodiscard]] FormField field(const QByteArray &name, const Secret &value);

// application/x-www-form-urlencoded in one buffer.
[[nodiscard]] Secret formBody(const std::vector<FormField> &fields);

// POSTs the fields with the client's authentication (RFC 6749 §2.3.1); answers in the context's
// thread. Failures: those of HttpClient.
[[nodiscard]] QFuture<Expected<HttpResponse>>
postForm(HttpClient &http, QObject *context, const QUrl &endpoint, std::vector<FormField> fields,
         const ClientIdentity &client, CallHandle *handle);

struct TokenAnswer
{
    Secret accessToken;
    Secret refreshToken; // may be empty
    QDateTime expiresAt; // UTC; invalid: the server did not say
    std::optional<QStringList> scopes;
};

// Reads the answer (RFC 6749 §5) and wipes its body, also where others share it.
// Failures: tokenRefused (items: the server's error code; kind Unprocessable), badTokenAnswer
// (NotJson or BadJson), fromStatus() of net/problem.h for 429 and 5xx; the kind is never
// Unauthorized: what a refusal says about a sign-in is up to the caller.
[[nodiscard]] Expected<TokenAnswer> readTokenAnswer(const Expected<HttpResponse> &answer,
                                                    const QUrl &endpoint);

// The error code and text of an OAuth error body as a failure with this code of ours.
[[nodiscard]] Failure oauthRefusal(const HttpResponse &answer, const QUrl &endpoint,
                                   const QString &code);

} // namespace onbelay
