#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace onbelay {

// What an admin pastes from a client's configuration: Claude Desktop's file, .mcp.json, the snippet
// of On Belay's help page. It is read generously (comments, trailing commas, fragments) and judged
// entry by entry. Nothing of a value that may be a token comes out of here: only names of entries,
// and addresses without user, query and fragment. Values; no thread, no network.

enum class SnippetShape {
    Empty,
    TooLarge,
    NotJson,
    NoServers, // JSON without an entry that could be a server
    Servers
};

enum class SnippetIssue {
    // What kind of entry it is; exactly one of these each.
    Inspector, // runs the MCP Inspector as if it were a server
    HttpEntry, // Streamable HTTP with an address
    CodeEntry, // the same in a file that is known to be Claude Code's
    SseEntry, // the transport before that
    Bridge, // a program that passes messages on to an address (mcp-remote)
    OtherProgram, // some other command
    UnknownEntry, // neither command nor address
    // What is wrong or right with it.
    InspectorVariables, // SERVER_URL or BEARER_TOKEN, which the Inspector does not know
    ThisServer, // the address is this server's MCP endpoint
    OtherPath, // this server, but not its MCP endpoint
    OtherServer,
    InsecureAddress, // plain http, and not to this computer
    BadAddress,
    TokenInClear, // a bearer token or the like stands in it
    TokenPlaceholder // where a token belongs, there is a stand-in
};

struct SnippetEntry
{
    QString name; // of the server in the file; plain; empty where it has none
    QString address; // scheme, host, port and path; empty where there is none
    std::vector<SnippetIssue> issues;

    [[nodiscard]] bool has(SnippetIssue issue) const;
};

struct SnippetReport
{
    SnippetShape shape = SnippetShape::Empty;
    bool mended = false; // comments, commas or missing braces; a program may refuse it
    std::vector<SnippetEntry> entries; // at most 50
};

// `endpoint`: this server's MCP endpoint.
[[nodiscard]] SnippetReport examineSnippet(const QString &text, const QUrl &endpoint);

} // namespace onbelay
