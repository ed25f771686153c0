#pragma once

#include "support/guidefile.h"
#include "support/loopbackserver.h"
#include "support/minisigntool.h"

namespace onbelay::test {

// A file server with a guide and its signature.
class GuideServer
{
public:
    [[nodiscard]] QString address() const
    {
        return m_server.url(QStringLiteral("/hubspot.json")).toString();
    }
    [[nodiscard]] LoopbackServer &server() { return m_server; }
    void offer(const QByteArray &guide, const QByteArray &signature)
    {
        m_server.on("/hubspot.json", file(guide));
        m_server.on("/hubspot.json.minisig", file(signature));
    }
    [[nodiscard]] static Reply file(const QByteArray &body)
    {
        Reply reply;
        reply.body = body;
        reply.contentType = "application/octet-stream"; // what plain file servers say
        return reply;
    }

private:
    LoopbackServer m_server;
};

} // namespace onbelay::test
