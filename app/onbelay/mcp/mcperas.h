#pragma once

#include <QHash>
#include <QUrl>

#include <optional>

namespace onbelay {

// Which of the two kinds of MCP a server speaks: with a session that begins with initialize
// (protocol versions up to 2025-11-25), or request by request (2026-07-28 and later).
enum class McpEra { Legacy, Modern };

// What was found out about servers, by origin, so that it is not asked for at every connection
// (MCP 2026-07-28, basic/versioning). Outlives the clients that use it. GUI thread.
class McpEras
{
public:
    [[nodiscard]] std::optional<McpEra> of(const QUrl &endpoint) const;
    void remember(const QUrl &endpoint, McpEra era);
    void forget(const QUrl &endpoint); // it has turned out to be wrong

private:
    QHash<QString, McpEra> m_eras; // by scheme, host and port
};

} // namespace onbelay
