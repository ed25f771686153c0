#pragma once

#include "platform/secret.h"

#include <QByteArray>

namespace onbelay {

// 256 bits of the operating system's randomness as 43 URL-safe characters: for `state` (RFC 6749
// §10.12) and as a code verifier (RFC 7636 §4.1).
[[nodiscard]] Secret randomToken();

// code_challenge by S256 (RFC 7636 §4.2).
[[nodiscard]] QByteArray codeChallenge(const Secret &verifier);

} // namespace onbelay
