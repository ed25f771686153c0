#pragma once

#include "platform/expected.h"

#include <QString>
#include <QUrl>

namespace onbelay {

// The only addresses that the console talks to: https anywhere, http on a loopback address
// (127.0.0.0/8, ::1, localhost). User info, query and fragment are refused; a trailing slash is
// dropped. "example.com" without a scheme is taken as https.
// Errors: BadAddress, InsecureAddress.
[[nodiscard]] Expected<QUrl> serverUrl(const QString &text);

[[nodiscard]] bool isLoopback(const QUrl &url);

// Same scheme, host and effective port (RFC 6454 §4).
[[nodiscard]] bool sameOrigin(const QUrl &a, const QUrl &b);
// Scheme, host and the port where the address names one: "https://app.onbelay.ai".
[[nodiscard]] QString originOf(const QUrl &url);

} // namespace onbelay
