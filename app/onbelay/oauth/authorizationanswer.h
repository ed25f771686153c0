#pragma once

#include "platform/expected.h"
#include "platform/secret.h"

#include <QByteArrayView>

namespace onbelay {

// What was written down before the browser opened (MCP 2026-07-28, authorization; RFC 9207).
struct AwaitedAnswer
{
    Secret state;
    QString issuer; // of the validated metadata
    bool issInAnswers = false; // the metadata promises `iss`
};

// The query belongs to this very sign-in: it has one `state`, and that is ours. Compared in
// constant time.
[[nodiscard]] bool isOurs(QByteArrayView query, const AwaitedAnswer &awaited);

// The code of a query that isOurs(). `iss` is compared before anything else, character by
// character: an answer of another authorization server is wrongIssuer, and nothing of its texts
// is passed on. Failures: wrongIssuer, accessDenied, authorizationRefused (items: the server's
// error code, detail: its text; also for an answer without a code, or with two).
[[nodiscard]] Expected<Secret> authorizationCode(QByteArrayView query,
                                                 const AwaitedAnswer &awaited);

} // namespace onbelay
