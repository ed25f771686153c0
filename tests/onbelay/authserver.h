#pragma once

#include "net/httpclient.h"
#include "support/loopbackserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace onbelay::test {

// A protected resource and its authorization server in one: what it publishes can be changed
// before a sign-in. It hands out "made-up-access" and "made-up-refresh".
class AuthServer
{
public:
    AuthServer()
    {
        publishResource();
        publishServer();
        challenge({});
        m_server.on("/register", Reply{.status = 201, .body = R"({"client_id":"made-up-client"})"});
        m_server.on("/token", Reply{.body = tokens});
    }

    [[nodiscard]] QString origin() const { return m_server.url().toString(); }
    [[nodiscard]] QUrl called() const { return m_server.url(QStringLiteral("/api/mcp")); }
    [[nodiscard]] LoopbackServer &http() { return m_server; }

    void challenge(const QByteArray &parameters)
    {
        m_server.on("/api/mcp",
                    Reply{.status = 401,
                          .headers = {{"WWW-Authenticate", QByteArray("Bearer " + parameters)}}});
    }
    void publishResource(const QJsonObject &change = {}, const QByteArray &at = resourcePlace)
    {
        publish({{QStringLiteral("resource"), origin()},
                 {QStringLiteral("authorization_servers"), QJsonArray{origin()}}},
                change, at);
    }
    void publishServer(const QJsonObject &change = {}, const QByteArray &at = serverPlace)
    {
        publish(
            {{QStringLiteral("issuer"), origin()},
             {QStringLiteral("authorization_endpoint"),
              QString(origin() + QStringLiteral("/authorize?tenant=1"))},
             {QStringLiteral("token_endpoint"), QString(origin() + QStringLiteral("/token"))},
             {QStringLiteral("registration_endpoint"),
              QString(origin() + QStringLiteral("/register"))},
             {QStringLiteral("revocation_endpoint"), QString(origin() + QStringLiteral("/revoke"))},
             {QStringLiteral("authorization_response_iss_parameter_supported"), true},
             {QStringLiteral("code_challenge_methods_supported"),
              QJsonArray{QStringLiteral("S256")}}},
            change, at);
    }
    [[nodiscard]] QUrlQuery form(const QByteArray &path, qsizetype number = 0) const
    {
        return QUrlQuery(QString::fromLatin1(m_server.requests(path).value(number).body));
    }

    static constexpr auto resourcePlace = "/.well-known/oauth-protected-resource/api/mcp";
    static constexpr auto serverPlace = "/.well-known/oauth-authorization-server";
    static constexpr auto tokens = R"({"access_token":"made-up-access","token_type":"bearer",
        "expires_in":3600,"refresh_token":"made-up-refresh"})";

private:
    void publish(QJsonObject body, const QJsonObject &change, const QByteArray &at)
    {
        for (auto each = change.begin(); each != change.end(); ++each)
            body.insert(each.key(), each.value());
        m_server.on(at, Reply{.body = QJsonDocument(body).toJson()});
    }

    LoopbackServer m_server;
};

} // namespace onbelay::test
