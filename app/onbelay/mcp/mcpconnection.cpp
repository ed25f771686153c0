#include "onbelay/mcp/mcpconnection.h"

#include "net/problem.h"
#include "onbelay/mcp/mcperas.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// The specification wants 404; the reference server says 400 with -32000.
bool saysSessionLost(const McpReply &reply)
{
    const std::optional<McpError> error = McpError::in(reply.message);
    return reply.response.status == 404
           || (reply.response.status == 400 && error && error->code == -32000);
}

template <typename T>
QFuture<Expected<T>> ready(Expected<T> value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}

} // namespace

struct McpConnection::Waiting
{
    QPromise<Expected<McpServer>> promise;
    bool over = false;

    void answer(const Expected<McpServer> &server)
    {
        if (std::exchange(over, true))
            return;
        promise.addResult(server);
        promise.finish(); // may run the caller's continuation
    }
};

McpConnection::McpConnection(HttpClient &http, const QUrl &endpoint, const Secret &token,
                             const McpOptions &options, QObject *parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_options(options)
    , m_sender(new SignedInSender(http, token, this))
{
    m_sender->setOrigin(endpoint);
}

McpConnection::~McpConnection()
{
    for (const auto &waiting : std::exchange(m_waiting, {}))
        waiting->answer(failed(FailureKind::Cancelled));
    // Now, while what continues them still has its context.
    qDeleteAll(findChildren<McpExchange *>(QString(), Qt::FindDirectChildrenOnly));
}

void McpConnection::setChallenge(McpChallenge challenge)
{
    m_challenge = std::move(challenge);
}

QFuture<Expected<McpServer>> McpConnection::open(CallHandle *handle)
{
    auto waiting = std::make_shared<Waiting>();
    waiting->promise.start();
    if (handle)
        *handle = CallHandle([weak = std::weak_ptr(waiting)] {
            if (const auto waiting = weak.lock())
                waiting->answer(failed(FailureKind::Cancelled));
        });
    QFuture<Expected<McpServer>> future = waiting->promise.future();
    m_waiting.push_back(waiting);
    if (m_waiting.size() == 1) {
        m_handshake = std::make_shared<CallSteps>();
        m_server.reset();
        m_session.clear();
        shakeHands().then(this, [this](const Expected<McpServer> &server) { opened(server); });
    }
    return future;
}

void McpConnection::opened(const Expected<McpServer> &server)
{
    m_server = server ? std::optional(*server) : std::nullopt;
    if (server && m_options.eras)
        m_options.eras->remember(m_endpoint, server->modern ? McpEra::Modern : McpEra::Legacy);
    // Each may end this object; what it needs is taken out before.
    for (const auto &waiting : std::exchange(m_waiting, {}))
        waiting->answer(server);
}

QFuture<Expected<QJsonObject>> McpConnection::call(const Call &call, CallHandle *handle)
{
    return send(call, CallSteps::behind(handle), false);
}

// The session ends with its last user (MCP 2025-11-25); whether the server minds is its affair.
void McpConnection::close()
{
    m_server.reset();
    delete m_listening;
    if (m_session.isEmpty())
        return;
    HttpRequest end;
    end.verb = Verb::Delete;
    end.url = m_endpoint;
    end.headers = parcel({}, {}, false).way.headers;
    end.bearer = m_sender->token();
    static_cast<void>(m_sender->http().send(end));
    m_session.clear();
}

QFuture<Expected<QJsonObject>> McpConnection::send(const Call &call, const Steps &steps, bool again)
{
    const auto go = [this, call, steps, again](const Expected<McpServer> &server) {
        if (!server)
            return ready<QJsonObject>(tl::unexpected(server.error()));
        return deliver(parcel(call, steps, server->modern))
            .then(this,
                  [this, call, steps, again, session = m_session](const Reply &reply) {
                      return judge(call, steps, again, session, reply);
                  })
            .unwrap();
    };
    if (m_server && m_waiting.empty())
        return go(*m_server);
    return open(&steps->now).then(this, go).unwrap();
}

QFuture<Expected<QJsonObject>> McpConnection::judge(const Call &call, const Steps &steps,
                                                    bool again, const Secret &session,
                                                    const Reply &reply)
{
    const bool mayRepeat = !again && call.onlyAsks && !steps->aborted;
    if (!reply) {
        if (mayRepeat && reply.error().kind == FailureKind::ConnectionLost)
            return send(call, steps, true);
        return ready<QJsonObject>(tl::unexpected(reply.error()));
    }
    if (session.isEmpty() || !saysSessionLost(*reply))
        return ready(mcpResult(*reply, m_endpoint));
    if (session.equals(m_session)) { // else somebody noticed before
        m_session.clear();
        m_server.reset();
    }
    if (mayRepeat)
        return send(call, steps, true);
    Expected<QJsonObject> result = mcpResult(*reply, m_endpoint);
    if (!result && !again) {
        // A new session may know nothing of what the old one had been told, so that a tool could
        // act on something else there: whoever called decides.
        result.error().kind = FailureKind::ConnectionLost;
        result.error().code = u"sessionLost"_s;
    }
    return ready(std::move(result));
}

} // namespace onbelay
