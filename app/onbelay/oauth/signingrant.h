#pragma once

#include "platform/expected.h"
#include "platform/secret.h"

#include <QDateTime>
#include <QStringList>
#include <QUrl>

namespace onbelay {

// What a sign-in in the browser yields: the tokens, and all that it takes to renew and to revoke
// them without asking any metadata again. Tokens of one authorization server go to no other, and
// the client id counts only there. A value; may be copied between threads.
struct SignInGrant
{
    Secret accessToken; // may be empty after a start, see packGrant()
    Secret refreshToken; // may be empty: not every server hands one out
    QDateTime expiresAt; // UTC; invalid: the server did not say
    QDateTime obtainedAt; // UTC: when the refresh token came; invalid: not known
    QStringList scopes; // granted; those asked for where the server did not say
    QStringList requestedScopes; // asked for in the browser; a step-up asks for them again
    QString resource; // as the protected resource publishes it, letter for letter
    QString issuer; // as the authorization server publishes it, byte for byte
    QUrl tokenEndpoint;
    QUrl revocationEndpoint; // may be empty
    QString clientId;
    Secret clientSecret; // may be empty
    QString clientAuth; // "none", "client_secret_basic" or "client_secret_post" (RFC 7591 §2)
    QUrl redirect; // with the port that the client id was registered for; else empty
};

// One small keychain entry. Windows takes 2,560 bytes an entry: where the whole is larger than
// 2,500 and the grant is renewable, the access token is left out, and the next start begins with a
// renewal. What is still too large then is up to the keychain, which may refuse it.
[[nodiscard]] Secret packGrant(const SignInGrant &grant);

// A bare bearer token unpacks as a grant with nothing but an access token.
// Errors: StoreDamaged for anything that begins like a packed grant and is none.
[[nodiscard]] Expected<SignInGrant> unpackGrant(const Secret &packed);

// It has a refresh token and somebody who takes it.
[[nodiscard]] bool isRenewable(const SignInGrant &grant);

// `grant` came after `than`, of the same account: the refresh token of `than` may be spent.
[[nodiscard]] bool isNewer(const SignInGrant &grant, const SignInGrant &than);

} // namespace onbelay
