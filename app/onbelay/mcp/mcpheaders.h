#pragma once

#include "platform/expected.h"

#include <QByteArray>
#include <QJsonObject>
#include <QPair>
#include <QStringList>

#include <vector>

namespace onbelay {

// Body fields that a modern request repeats in its headers, for those who route it without reading
// it (MCP 2026-07-28, basic/transports/streamable-http, "Request Metadata"). Values; no thread.

// A text as the value of such a header: as it is, or in Base64 between =?base64? and ?= where HTTP
// could not carry it.
[[nodiscard]] QByteArray mcpHeaderValue(const QString &text);

// One argument of a tool that is repeated as Mcp-Param-{name}: the schema's x-mcp-header.
struct McpMirror
{
    QStringList path; // of properties, from the root of the arguments
    QByteArray header;
};

// The mirrored arguments of a tool. Error: BadJson, with the reason, for annotations that break the
// rules of the specification: such a tool must not be used at all.
[[nodiscard]] Expected<std::vector<McpMirror>> mcpMirrors(const QJsonObject &inputSchema);

// Arguments that are absent, null or no text, whole number or truth value are left out.
[[nodiscard]] QList<QPair<QByteArray, QByteArray>> mirrored(const std::vector<McpMirror> &mirrors,
                                                            const QJsonObject &arguments);

} // namespace onbelay
