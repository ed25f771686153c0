#pragma once

#include "onbelay/oauth/browsersignin.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace onbelay::conformance {

// What the suite tells the program (MCP_CONFORMANCE_*).
struct Task
{
    QString scenario;
    QString protocolVersion; // empty when the suite did not say
    QJsonObject context; // client_id and the like
    QUrl server; // the MCP endpoint
};

// Signs in as the console does, with the suite's authorization servers in the part of the user:
// what the browser would do is done here. Lives as long as the program, so that it may remember
// registrations and scopes from one challenge to the next.
class SignIn final : public QObject
{
    Q_OBJECT
public:
    SignIn(HttpClient &http, const Task &task, QObject *parent = nullptr);

    // A token that satisfies this 401 or 403 (McpChallenge of onbelay/mcp/mcptypes.h); Unauthorized
    // when there will be none.
    [[nodiscard]] QFuture<Expected<Secret>> answer(const HttpResponse &refusal);

private:
    [[nodiscard]] bool browse(const QUrl &url);

    HttpClient &m_http;
    Task m_task;
    QNetworkAccessManager m_browser;
    std::optional<SignInGrant> m_grant;
};

} // namespace onbelay::conformance
