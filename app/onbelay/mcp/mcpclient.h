#pragma once

#include "net/httpclient.h"
#include "onbelay/mcp/mcpheaders.h"
#include "onbelay/mcp/mcptypes.h"
#include "onbelay/signedinsender.h"

#include <QHash>
#include <QObject>

namespace onbelay {

class McpConnection;
struct McpToolPage;

// A client of an MCP server over Streamable HTTP, of both kinds of the protocol: with a session
// (versions up to 2025-11-25) and without (2026-07-28). One object a server and account; it carries
// the account's bearer token on every request. Calls connect by themselves. A session that the
// server has lost is replaced, and what only asks is asked again in the new one.
// Failures beside those of HttpClient and net/problem.h: Unprocessable or NotFound with the number
// of a JSON-RPC error as code; Unprocessable with code protocolVersion (it speaks none of ours, the
// detail names what it does) or inputRequired (a tool wants something that we do not declare);
// OutcomeUnknown for a tool call whose answer is lost, which is never sent again by itself;
// ConnectionLost with code sessionLost for one that was refused with the session. GUI thread.
class McpClient final : public QObject
{
    Q_OBJECT
public:
    McpClient(HttpClient &http, const QUrl &endpoint, const Secret &token,
              QObject *parent = nullptr);
    McpClient(HttpClient &http, const QUrl &endpoint, const Secret &token,
              const McpOptions &options, QObject *parent = nullptr);
    ~McpClient() override; // what is under way ends without an answer, or with Cancelled

    // How a refused token is replaced, and one that lacks scopes (onbelay/signedinsender.h).
    void setRenewal(Renewal renewal);
    void setStepUp(StepUp stepUp);
    void setToken(const Secret &token); // newer than the one so far
    // What is done when those do not help, up to three times a request.
    void setChallenge(McpChallenge challenge);

    // Always asks anew.
    QFuture<Expected<McpServer>> connectToServer(CallHandle *handle = nullptr);
    // All pages: at most 100 of them and 5,000 tools, else TooLarge.
    QFuture<Expected<std::vector<McpTool>>> listTools(CallHandle *handle = nullptr);
    // What the last list held that was no proper tool, each with its reason.
    [[nodiscard]] const QStringList &droppedTools() const { return m_dropped; }
    // Arguments that the tool wants in headers are known once the tools have been listed.
    QFuture<Expected<McpToolResult>> callTool(const QString &name, const QJsonObject &arguments,
                                              CallHandle *handle = nullptr);
    // Tells a server with a session that it may end it; nobody waits for the answer.
    void close();

private:
    struct Listing;
    struct ToolCall;

    QFuture<Expected<std::vector<McpTool>>> nextPage(const std::shared_ptr<Listing> &listing);
    [[nodiscard]] std::optional<Failure> take(McpToolPage page, Listing &listing);
    QFuture<Expected<McpToolResult>> send(const std::shared_ptr<ToolCall> &call);
    QFuture<Expected<McpToolResult>> judge(const std::shared_ptr<ToolCall> &call,
                                           const Expected<QJsonObject> &result);
    QFuture<Expected<McpToolResult>> goOn(const std::shared_ptr<ToolCall> &call,
                                          const QJsonObject &inputRequired);

    McpOptions m_options;
    McpConnection *m_connection; // child
    QHash<QString, std::vector<McpMirror>> m_mirrors; // by tool
    QStringList m_dropped;
};

} // namespace onbelay
