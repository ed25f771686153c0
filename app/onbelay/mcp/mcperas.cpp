#include "onbelay/mcp/mcperas.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString originOf(const QUrl &url)
{
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    return url.scheme() + u"://"_s + url.host() + u':' + QString::number(port);
}

} // namespace

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
