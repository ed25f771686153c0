// McpConnection: what a message looks like to which server, and finding out which server it is.
#include "net/problem.h"
#include "onbelay/mcp/mcpconnection.h"
#include "onbelay/mcp/mcperas.h"

#include <algorithm>
#include <array>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto modernVersion = "2026-07-28"_L1;
constexpr std::array legacyVersions{"2025-11-25"_L1, "2025-06-18"_L1, "2025-03-26"_L1,
                                    "2024-11-05"_L1}; // the first one is asked for
// For one request: a token, then one with more scopes. A third would ask the person in circles.
constexpr int mostChallenges = 2;
constexpr qsizetype longestSession = 4096; // bytes

bool isLegacyVersion(const QString &version)
{
    return std::any_of(legacyVersions.begin(), legacyVersions.end(),
                       [&version](QLatin1StringView known) { return version == known; });
}

QJsonObject clientInfo()
{
    return {{"name"_L1, "onbelay-console"_L1},
            {"version"_L1, QString::fromLatin1(ONBELAY_VERSION)}};
}

// Another token would do (RFC 6750 §3.1).
bool asksForToken(const HttpResponse &response)
{
    return response.status == 401
           || (response.status == 403
               && response.header("WWW-Authenticate").contains("insufficient_scope"));
}

// Visible ASCII (MCP 2025-11-25, basic/transports, "Session Management").
bool isSessionId(QByteArrayView id)
{
    return id.size() <= longestSession
           && std::all_of(id.begin(), id.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

// Whether this is what a server without server/discover says to it, and not some other trouble.
bool knowsNoDiscovery(const McpReply &reply)
{
    const int status = reply.response.status;
    const bool refused = status >= 400 && status <= 501 && status != 401 && status != 403
                         && status != 407 && status != 429;
    return status < 300 || refused;
}

QFuture<Expected<McpServer>> answer(Expected<McpServer> server)
{
    return QtFuture::makeReadyFuture(std::move(server));
}

Failure noCommonVersion(const QString &theirs)
{
    Failure failure = failed(FailureKind::Unprocessable, harmlessText(theirs, 100)).value();
    failure.code = u"protocolVersion"_s;
    return failure;
}

} // namespace

McpConnection::Parcel McpConnection::parcel(const Call &call, const Steps &steps, bool modern) const
{
    Parcel parcel{call, {m_endpoint, {}, !modern, m_options}, steps, 0, modern};
    if (modern) {
        parcel.way.headers.emplaceBack("MCP-Protocol-Version", modernVersion.latin1());
        parcel.way.headers.emplaceBack("Mcp-Method", call.method.toLatin1());
        parcel.way.headers += call.headers;
    } else if (m_server) {
        parcel.way.headers.emplaceBack("MCP-Protocol-Version",
                                       m_server->protocolVersion.toLatin1());
    }
    if (!m_session.isEmpty())
        parcel.way.headers.emplaceBack("Mcp-Session-Id", m_session.bytes());
    return parcel;
}

QJsonObject McpConnection::message(const Parcel &parcel)
{
    QJsonObject params = parcel.call.params;
    if (parcel.modern) {
        QJsonObject meta = params.value("_meta"_L1).toObject();
        meta.insert("io.modelcontextprotocol/protocolVersion"_L1, modernVersion);
        meta.insert("io.modelcontextprotocol/clientInfo"_L1, clientInfo());
        meta.insert("io.modelcontextprotocol/clientCapabilities"_L1, m_options.capabilities);
        params.insert("_meta"_L1, meta);
    }
    QJsonObject message{{"jsonrpc"_L1, "2.0"_L1}, {"method"_L1, parcel.call.method}};
    if (!params.isEmpty() || !parcel.call.isNotice)
        message.insert("params"_L1, params);
    if (!parcel.call.isNotice)
        message.insert("id"_L1, ++m_lastId);
    return message;
}

// Only who declared something is asked anything.
void McpConnection::listen()
{
    delete m_listening; // of the session before
    if (!m_options.capabilities.isEmpty()) {
        m_listening = new McpExchange(*m_sender, parcel({}, {}, false).way, this);
        m_listening->listen();
    }
}

QFuture<McpConnection::Reply> McpConnection::deliver(const Parcel &parcel)
{
    if (parcel.steps->aborted)
        return QtFuture::makeReadyFuture(Reply(failed(FailureKind::Cancelled)));
    auto *exchange = new McpExchange(*m_sender, parcel.way, this);
    parcel.steps->now = CallHandle([guarded = QPointer(exchange)] {
        if (guarded)
            guarded->abort();
    });
    return exchange->ask(message(parcel), parcel.call.onlyAsks)
        .then(this,
              [this, parcel](const Reply &reply) {
                  if (!reply || !m_challenge || parcel.challenges >= mostChallenges
                      || !asksForToken(reply->response))
                      return QtFuture::makeReadyFuture(reply);
                  return challenged(parcel, reply);
              })
        .unwrap();
}

// A call that was refused for its token was not carried out (RFC 9110 §15.5.2), whatever it is.
QFuture<McpConnection::Reply> McpConnection::challenged(const Parcel &parcel, const Reply &refusal)
{
    return m_challenge(refusal->response)
        .then(this,
              [this, parcel, refusal](const Expected<Secret> &token) {
                  if (!token && token.error().kind == FailureKind::Unauthorized)
                      return QtFuture::makeReadyFuture(refusal);
                  if (!token)
                      return QtFuture::makeReadyFuture(Reply(tl::unexpected(token.error())));
                  m_sender->setToken(*token);
                  Parcel again = parcel;
                  ++again.challenges;
                  return deliver(again);
              })
        .unwrap();
}

QFuture<Expected<McpServer>> McpConnection::shakeHands()
{
    const std::optional<McpEra> era =
        m_options.eras ? m_options.eras->of(m_endpoint) : std::nullopt;
    return era == McpEra::Legacy ? initialize() : discover(false);
}

QFuture<Expected<McpServer>> McpConnection::discover(bool again)
{
    const Call call{u"server/discover"_s};
    return deliver(parcel(call, m_handshake, true))
        .then(this, [this, again](const Reply &reply) { return discovered(reply, again); })
        .unwrap();
}

QFuture<Expected<McpServer>> McpConnection::discovered(const Reply &reply, bool again)
{
    if (!reply)
        return answer(tl::unexpected(reply.error()));
    const std::optional<McpError> error = McpError::in(reply->message);
    const Expected<QJsonObject> result = mcpResult(*reply, m_endpoint);
    const QStringList versions = error    ? error->supported
                                 : result ? mcpSupportedVersions(*result)
                                          : QStringList();
    if (versions.contains(modernVersion)) {
        if (error)
            return again ? answer(tl::unexpected(result.error())) : discover(true);
        Expected<McpServer> server = mcpDiscovered(*result);
        if (server)
            server->protocolVersion = modernVersion;
        return answer(std::move(server));
    }
    if (std::any_of(versions.begin(), versions.end(), isLegacyVersion))
        return initialize();
    if (!versions.isEmpty())
        return answer(failed(noCommonVersion(versions.join(u", "_s))));
    if ((error && error->isModern()) || !knowsNoDiscovery(*reply))
        return answer(tl::unexpected(result ? noCommonVersion({}) : result.error()));
    return initialize();
}

QFuture<Expected<McpServer>> McpConnection::initialize()
{
    const Call call{.method = u"initialize"_s,
                    .params = {{"protocolVersion"_L1, legacyVersions.front()},
                               {"capabilities"_L1, m_options.capabilities},
                               {"clientInfo"_L1, clientInfo()}}};
    return deliver(parcel(call, m_handshake, false))
        .then(this, [this](const Reply &reply) { return initialized(reply); })
        .unwrap();
}

QFuture<Expected<McpServer>> McpConnection::initialized(const Reply &reply)
{
    if (!reply)
        return answer(tl::unexpected(reply.error()));
    const Expected<QJsonObject> result = mcpResult(*reply, m_endpoint);
    if (!result) {
        // Should it have learnt the other way meanwhile, the next try finds out.
        if (m_options.eras)
            m_options.eras->forget(m_endpoint);
        return answer(tl::unexpected(result.error()));
    }
    Expected<McpServer> server = mcpInitialized(*result);
    if (!server)
        return answer(std::move(server));
    if (!isLegacyVersion(server->protocolVersion))
        return answer(failed(noCommonVersion(server->protocolVersion)));
    const QByteArray session = reply->response.header("Mcp-Session-Id");
    if (!isSessionId(session))
        return answer(failed(FailureKind::BadJson, u"Mcp-Session-Id"_s));
    m_session = Secret::fromUtf8(session);
    m_server = *server; // its version goes with everything from here on
    const Call call{.method = u"notifications/initialized"_s, .isNotice = true};
    return deliver(parcel(call, m_handshake, false))
        .then(this, [this, server](const Reply &reply) -> Expected<McpServer> {
            if (!reply)
                return tl::unexpected(reply.error());
            if (reply->response.status >= 300)
                return failed(fromStatus(reply->response, m_endpoint));
            listen();
            return server;
        });
}

} // namespace onbelay
