#pragma once

#include "net/httpclient.h"
#include "onbelay/mcp/mcptypes.h"

#include <vector>

namespace onbelay {

// What the messages of an MCP server say. Private to mcp. Values; no thread.

// An answer over HTTP and the JSON-RPC message in it, which is empty when there was none.
struct McpReply
{
    HttpResponse response; // without the body when that was an event stream
    QJsonObject message;
};

// The error of a JSON-RPC message (https://www.jsonrpc.org/specification, 5.1).
struct McpError
{
    // Only servers that need no session know these (MCP 2026-07-28, basic, "Error Codes").
    static constexpr qint64 headerMismatch = -32020;
    static constexpr qint64 missingCapability = -32021;
    static constexpr qint64 unsupportedVersion = -32022;

    qint64 code = 0;
    QString message;
    QStringList supported; // protocol versions

    [[nodiscard]] bool isModern() const { return code >= -32022 && code <= -32020; }
    [[nodiscard]] static std::optional<McpError> in(const QJsonObject &message);
};

// The result of a reply. Errors: those of fromStatus() for the status, NotFound and Unprocessable
// for a JSON-RPC error whose number is then the code, NotJson and BadJson.
[[nodiscard]] Expected<QJsonObject> mcpResult(const McpReply &reply, const QUrl &url);

// Of server/discover; BadJson when this is no answer to it.
[[nodiscard]] Expected<McpServer> mcpDiscovered(const QJsonObject &result);
[[nodiscard]] QStringList mcpSupportedVersions(const QJsonObject &discovered);
// Of initialize.
[[nodiscard]] Expected<McpServer> mcpInitialized(const QJsonObject &result);

struct McpToolPage
{
    std::vector<McpTool> tools;
    QStringList dropped; // what was no tool, in words for the details
    QString next; // cursor; empty: the last page
};
[[nodiscard]] Expected<McpToolPage> mcpToolPage(const QJsonObject &result);
[[nodiscard]] Expected<McpToolResult> mcpToolResult(const QJsonObject &result);

} // namespace onbelay
