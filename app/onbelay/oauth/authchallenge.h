#pragma once

#include "net/httpclient.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace onbelay {

// One challenge of a WWW-Authenticate header (RFC 9110 §11.6.1).
struct AuthChallenge
{
    QByteArray scheme; // lower case
    QHash<QByteArray, QByteArray> parameters; // names in lower case, values without quotes
};

// All challenges of a header value, in its order: a header may hold several, and several headers
// are one list. Reading stops at what is no challenge; of a parameter that comes twice the first
// counts.
[[nodiscard]] QList<AuthChallenge> parseChallenges(QByteArrayView value);

// What a Bearer challenge says (RFC 6750 §3, RFC 9728 §5.1).
struct BearerChallenge
{
    QByteArray resourceMetadata; // an address as it came, not looked at yet; may be empty
    QStringList scopes;
    QString error; // invalid_token, insufficient_scope, …; may be empty
};

// The Bearer challenge of an answer; of several the first that names the resource's metadata.
[[nodiscard]] std::optional<BearerChallenge> bearerChallenge(const HttpResponse &response);

// The scopes of a space-separated list, each once and only such as RFC 6749 §3.3 allows.
[[nodiscard]] QStringList scopeList(const QString &text);
// The same for one that may not be listed in this way.
[[nodiscard]] bool isScope(QStringView text);

} // namespace onbelay
