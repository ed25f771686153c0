#pragma once

#include "platform/expected.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrl>

namespace onbelay {

// What servers publish of themselves for a sign-in, and what is believed of it. Free functions,
// no network. `called` is always the address that needs the sign-in.
// Failures: Unprocessable, BadJson and InsecureAddress with the codes of oauth/browsersignin.h.

// RFC 9728 §2.
struct ProtectedResource
{
    QString resource; // exactly as published
    QStringList authorizationServers; // issuers, at least one
    QStringList scopes; // scopes_supported
};

// RFC 8414 §2, OpenID Connect Discovery §3.
struct AuthorizationServer
{
    QString issuer; // exactly as published
    QUrl authorizationEndpoint;
    QUrl tokenEndpoint;
    QUrl registrationEndpoint; // may be empty, as the next one
    QUrl revocationEndpoint;
    QStringList scopes; // scopes_supported
    QStringList tokenAuthMethods; // may be empty: it did not say
    bool issInAnswers = false; // RFC 9207 §3
    bool takesClientMetadata = false; // client id metadata documents
    bool described = true; // false: the default endpoints, nobody published anything
};

// Where the metadata of the resource is without a hint: with its path, then at the root
// (RFC 9728 §3.1).
[[nodiscard]] QList<QUrl> resourceMetadataUrls(const QUrl &called);
// In the order of the MCP specification: RFC 8414 §3.1, then OpenID Connect; both ways of placing
// the path of an issuer that has one. None for what cannot be an issuer.
[[nodiscard]] QList<QUrl> serverMetadataUrls(const QString &issuer);

// The resource is the called address or a prefix of it that ends where a part of the path does;
// else a server could have tokens made out for another one (RFC 9728 §3.3).
[[nodiscard]] bool coversAddress(const QString &resource, const QUrl &called);
// https, or http on loopback; neither on loopback unless the server is there itself: no remote
// server makes the console or the browser call programs of this computer.
[[nodiscard]] bool mayBeAsked(const QUrl &endpoint, const QUrl &called);

[[nodiscard]] Expected<ProtectedResource> readProtectedResource(const QJsonObject &body,
                                                                const QUrl &called);
// `issuer`: the one that the address of this document was made from; anything else in it refuses
// the document (RFC 8414 §3.3). So does a server without PKCE by S256.
[[nodiscard]] Expected<AuthorizationServer>
readAuthorizationServer(const QJsonObject &body, const QString &issuer, const QUrl &called);
// MCP 2025-03-26: /authorize, /token and /register at the root of a server that publishes nothing.
[[nodiscard]] AuthorizationServer defaultEndpoints(const QUrl &called);

// A failure with one of the codes.
[[nodiscard]] Unexpected signInFailure(FailureKind kind, const QString &code, const QString &host,
                                       const QString &detail = {});

} // namespace onbelay
