#include "onbelay/mcp/mcpclient.h"

#include "net/problem.h"
#include "onbelay/mcp/mcpbodies.h"
#include "onbelay/mcp/mcpconnection.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostPages = 100;
constexpr std::size_t mostTools = 5'000;
constexpr int mostRounds = 8; // of a tool that keeps asking back

using Tools = std::vector<McpTool>;

template <typename T>
QFuture<Expected<T>> answer(Expected<T> value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}

} // namespace

struct McpClient::Listing
{
    Tools tools;
    QStringList cursors; // that were asked for
    std::shared_ptr<CallSteps> steps;
};

struct McpClient::ToolCall
{
    QString name;
    QJsonObject arguments;
    QJsonObject more; // parameters that answer what the tool asked back
    int rounds = 0;
    bool listedAnew = false;
    std::shared_ptr<CallSteps> steps;
};

McpClient::McpClient(HttpClient &http, const QUrl &endpoint, const Secret &token, QObject *parent)
    : McpClient(http, endpoint, token, McpOptions(), parent)
{
}

McpClient::McpClient(HttpClient &http, const QUrl &endpoint, const Secret &token,
                     const McpOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_connection(new McpConnection(http, endpoint, token, options, this))
{
}

McpClient::~McpClient()
{
    delete m_connection; // answers what waits for it, which may look at the rest of us
}

void McpClient::setRenewal(Renewal renewal)
{
    m_connection->signedIn().setRenewal(std::move(renewal));
}

void McpClient::setStepUp(StepUp stepUp)
{
    m_connection->signedIn().setStepUp(std::move(stepUp));
}

void McpClient::setToken(const Secret &token)
{
    m_connection->signedIn().setToken(token);
}

void McpClient::setChallenge(McpChallenge challenge)
{
    m_connection->setChallenge(std::move(challenge));
}

QFuture<Expected<McpServer>> McpClient::connectToServer(CallHandle *handle)
{
    return m_connection->open(handle);
}

void McpClient::close()
{
    m_connection->close();
}

QFuture<Expected<Tools>> McpClient::listTools(CallHandle *handle)
{
    auto listing = std::make_shared<Listing>();
    listing->steps = CallSteps::behind(handle);
    return nextPage(listing);
}

QFuture<Expected<Tools>> McpClient::nextPage(const std::shared_ptr<Listing> &listing)
{
    McpConnection::Call call{u"tools/list"_s};
    if (!listing->cursors.isEmpty())
        call.params.insert("cursor"_L1, listing->cursors.last());
    return m_connection->call(call, &listing->steps->now)
        .then(this,
              [this, listing](const Expected<QJsonObject> &result) {
                  if (!result)
                      return answer<Tools>(tl::unexpected(result.error()));
                  Expected<McpToolPage> page = mcpToolPage(*result);
                  if (!page)
                      return answer<Tools>(tl::unexpected(page.error()));
                  const QString next = page->next;
                  if (const std::optional<Failure> flaw = take(std::move(*page), *listing))
                      return answer<Tools>(failed(*flaw));
                  if (next.isEmpty() || listing->steps->aborted)
                      return answer<Tools>(std::move(listing->tools));
                  return nextPage(listing);
              })
        .unwrap();
}

std::optional<Failure> McpClient::take(McpToolPage page, Listing &listing)
{
    if (listing.cursors.isEmpty()) {
        m_mirrors.clear();
        m_dropped.clear();
    }
    m_dropped += page.dropped;
    for (McpTool &tool : page.tools) {
        if (m_connection->isModern()) {
            Expected<std::vector<McpMirror>> mirrors = mcpMirrors(tool.inputSchema);
            if (!mirrors) {
                m_dropped << plainText(tool.name, 100) + u": "_s + mirrors.error().detail;
                continue;
            }
            m_mirrors.insert(tool.name, std::move(*mirrors));
        }
        listing.tools.push_back(std::move(tool));
    }
    const bool tooLarge = listing.cursors.size() >= mostPages || listing.tools.size() > mostTools;
    if (tooLarge)
        return failed(FailureKind::TooLarge, u"the list of tools does not end"_s).value();
    if (listing.cursors.contains(page.next))
        return failed(FailureKind::BadJson, u"nextCursor leads in a circle"_s).value();
    listing.cursors << page.next;
    return std::nullopt;
}

QFuture<Expected<McpToolResult>>
McpClient::callTool(const QString &name, const QJsonObject &arguments, CallHandle *handle)
{
    auto call = std::make_shared<ToolCall>();
    call->name = name;
    call->arguments = arguments;
    call->steps = CallSteps::behind(handle);
    return send(call);
}

QFuture<Expected<McpToolResult>> McpClient::send(const std::shared_ptr<ToolCall> &call)
{
    McpConnection::Call request{.method = u"tools/call"_s, .params = call->more, .onlyAsks = false};
    request.params.insert("name"_L1, call->name);
    request.params.insert("arguments"_L1, call->arguments);
    request.headers = mirrored(m_mirrors.value(call->name), call->arguments);
    request.headers.emplaceBack("Mcp-Name", mcpHeaderValue(call->name));
    return m_connection->call(request, &call->steps->now)
        .then(this,
              [this, call](const Expected<QJsonObject> &result) { return judge(call, result); })
        .unwrap();
}

QFuture<Expected<McpToolResult>> McpClient::judge(const std::shared_ptr<ToolCall> &call,
                                                  const Expected<QJsonObject> &result)
{
    using Answer = McpToolResult;
    const bool aborted = call->steps->aborted;
    if (!result) {
        // Refused for its headers, so the tool may have changed since it was listed (MCP
        // 2026-07-28, basic/transports/streamable-http, "Client Behavior").
        const bool mismatch = result.error().code == QString::number(McpError::headerMismatch);
        if (!mismatch || aborted || std::exchange(call->listedAnew, true))
            return answer<Answer>(tl::unexpected(result.error()));
        return listTools(&call->steps->now)
            .then(this,
                  [this, call, refused = result.error()](const Expected<Tools> &tools) {
                      return tools ? send(call) : answer<Answer>(failed(refused));
                  })
            .unwrap();
    }
    const QString type = result->value("resultType"_L1).toString(u"complete"_s);
    if (!m_connection->isModern() || type == "complete"_L1)
        return answer(mcpToolResult(*result));
    if (type != "input_required"_L1)
        return answer<Answer>(failed(FailureKind::BadJson, u"resultType"_s));
    if (aborted)
        return answer<Answer>(failed(FailureKind::Cancelled));
    return goOn(call, *result);
}

// The call is made once more, with what the tool asked for and with its own state untouched (MCP
// 2026-07-28, basic/patterns/mrtr).
QFuture<Expected<McpToolResult>> McpClient::goOn(const std::shared_ptr<ToolCall> &call,
                                                 const QJsonObject &inputRequired)
{
    QJsonObject responses;
    const QJsonObject requests = inputRequired.value("inputRequests"_L1).toObject();
    for (auto each = requests.begin(); each != requests.end(); ++each) {
        const QJsonObject request = each.value().toObject();
        const QString method = request.value("method"_L1).toString();
        const std::optional<QJsonObject> response =
            m_options.answer ? m_options.answer(method, request.value("params"_L1).toObject())
                             : std::nullopt;
        if (!response) {
            Failure refused = failed(FailureKind::Unprocessable, plainText(method, 100)).value();
            refused.code = u"inputRequired"_s;
            return answer<McpToolResult>(failed(refused));
        }
        responses.insert(each.key(), *response);
    }
    if (++call->rounds > mostRounds)
        return answer<McpToolResult>(failed(FailureKind::BadJson, u"input_required"_s));
    call->more = {};
    if (!requests.isEmpty())
        call->more.insert("inputResponses"_L1, responses);
    if (inputRequired.contains("requestState"_L1))
        call->more.insert("requestState"_L1, inputRequired.value("requestState"_L1));
    return send(call);
}

} // namespace onbelay
