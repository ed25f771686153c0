#include "onbelay/mcp/mcperas.h"

#include "net/urlpolicy.h"

namespace onbelay {

std::optional<McpEra> McpEras::of(const QUrl &endpoint) const
{
    const auto found = m_eras.constFind(originOf(endpoint));
    return found == m_eras.constEnd() ? std::nullopt : std::optional(*found);
}

void McpEras::remember(const QUrl &endpoint, McpEra era)
{
    m_eras.insert(originOf(endpoint), era);
}

void McpEras::forget(const QUrl &endpoint)
{
    m_eras.remove(originOf(endpoint));
}

} // namespace onbelay
