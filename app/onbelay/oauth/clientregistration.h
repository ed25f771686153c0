#pragma once

#include "net/httpclient.h"
#include "onbelay/oauth/metadata.h"
#include "onbelay/oauth/tokenrequest.h"

namespace onbelay {

// Dynamic client registration (RFC 7591) for a desktop program: application_type native, with the
// very port that is listened on, because some servers compare redirect addresses exactly.
// Failures: registrationRefused (items: the server's error code, detail: its reason), badMetadata
// for an answer without a client id, and those of HttpClient.
[[nodiscard]] QFuture<Expected<ClientIdentity>> registerClient(HttpClient &http, QObject *context,
                                                               const AuthorizationServer &server,
                                                               const QUrl &redirect,
                                                               CallHandle *handle);

// Public before confidential: a program on somebody's computer keeps no secret (RFC 8252 §8.4).
[[nodiscard]] QString registeredAuthMethod(const QStringList &offered);

} // namespace onbelay
