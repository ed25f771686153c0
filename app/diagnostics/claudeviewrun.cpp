#include "diagnostics/claudeviewrun.h"

#include "net/problem.h"

#include <QJsonArray>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto contextTool = "get_my_context"_L1;
constexpr auto integrationsTool = "list_my_integrations"_L1;

QStringList neededArguments(const McpTool &tool)
{
    QStringList names;
    const QJsonArray needed = tool.inputSchema.value("required"_L1).toArray();
    for (const auto &name : needed)
        names << plainText(name.toString(), 100);
    return names;
}

} // namespace

ClaudeViewRun::ClaudeViewRun(HttpClient &http, ClaudeAccess access, Workspace &workspace,
                             QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_access(std::move(access))
    , m_workspace(workspace)
{
}

ClaudeViewRun::~ClaudeViewRun()
{
    ++m_generation; // the client answers while it goes
    m_running = false;
}

QUrl ClaudeViewRun::endpoint() const
{
    QUrl url(m_access.server);
    url.setPath(url.path() + u"/api/mcp"_s);
    return url;
}

void ClaudeViewRun::start()
{
    ++m_generation;
    dropClient(true);
    m_workspace.disconnect(this);
    m_findings.clear();
    for (const ClaudeCheck check :
         {ClaudeCheck::Endpoint, ClaudeCheck::Tools, ClaudeCheck::Context,
          ClaudeCheck::Integrations, ClaudeCheck::Groups, ClaudeCheck::Permissions}) {
        ClaudeFinding finding;
        finding.check = check;
        m_findings.push_back(finding);
    }
    m_server.reset();
    m_tools.reset();
    m_dropped.clear();
    m_context = {};
    m_integrations = {};
    m_whoIsTold.reset();
    m_told.reset();
    m_person.reset();
    m_reloaded = false;
    m_running = true;
    m_clock.start();

    McpOptions options;
    options.silence = std::chrono::seconds(30);
    options.longest = std::chrono::seconds(120);
    m_client = new McpClient(m_http, endpoint(), m_access.token(), options, this);
    if (m_access.renewal)
        m_client->setRenewal(m_access.renewal);
    if (m_access.stepUp)
        m_client->setStepUp(m_access.stepUp);
    begin(ClaudeCheck::Endpoint);
    await(m_client->connectToServer(&m_call),
          [this](const Expected<McpServer> &server) { connected(server); });
}

void ClaudeViewRun::dropClient(bool farewell)
{
    if (!m_client)
        return;
    m_call.abort();
    if (farewell)
        m_client->close();
    std::exchange(m_client, nullptr)->deleteLater(); // one of its answers may have brought us here
}

ClaudeFinding &ClaudeViewRun::current(ClaudeCheck check)
{
    return *std::find_if(m_findings.begin(), m_findings.end(),
                         [check](const ClaudeFinding &finding) { return finding.check == check; });
}

void ClaudeViewRun::begin(ClaudeCheck check)
{
    m_stepBegan = m_clock.elapsed();
    current(check).verdict = CheckVerdict::Running;
    Q_EMIT changed();
}

void ClaudeViewRun::settle(ClaudeCheck check, CheckVerdict verdict, ClaudeCode code,
                           const QStringList &arguments, Repair repair)
{
    ClaudeFinding &finding = current(check);
    const bool begun = finding.verdict == CheckVerdict::Running;
    finding.verdict = verdict;
    finding.code = code;
    finding.arguments = arguments;
    finding.repair = repair;
    finding.at = QDateTime::currentDateTimeUtc();
    if (begun) // else it is judged once more
        finding.duration = std::chrono::milliseconds(m_clock.elapsed() - m_stepBegan);
}

void ClaudeViewRun::settleFailed(ClaudeCheck check, const Failure &failure)
{
    const bool over = failure.kind == FailureKind::Unauthorized;
    settle(check, CheckVerdict::Failed, ClaudeCode::CallFailed, {},
           over ? Repair::SignIn : Repair::Retry);
    ClaudeFinding &finding = current(check);
    finding.failure = failure;
    if (finding.failure->host.isEmpty())
        finding.failure->host = m_access.server.host();
    if (!finding.failure->at.isValid())
        finding.failure->at = finding.at;
}

// Everything that is still open was not made.
void ClaudeViewRun::giveUp(ClaudeCode code)
{
    for (ClaudeFinding &finding : m_findings) {
        if (!finding.isFinal())
            settle(finding.check, CheckVerdict::NotTested, code);
    }
    conclude();
}

// Somebody else ended the call: whoever owns the network is going, and nothing is sent any more.
bool ClaudeViewRun::isStopped(const Failure &failure)
{
    if (failure.kind != FailureKind::Cancelled)
        return false;
    dropClient(false);
    stop();
    return true;
}

void ClaudeViewRun::stop()
{
    ++m_generation;
    for (ClaudeFinding &finding : m_findings) {
        if (!finding.isFinal())
            settle(finding.check, CheckVerdict::NotTested, ClaudeCode::Cancelled, {},
                   Repair::Retry);
    }
    conclude();
}

void ClaudeViewRun::cancel()
{
    if (m_running)
        stop();
}

void ClaudeViewRun::connected(const Expected<McpServer> &server)
{
    if (!server) {
        if (isStopped(server.error()))
            return;
        settleFailed(ClaudeCheck::Endpoint, server.error());
        giveUp(ClaudeCode::NotReached);
        return;
    }
    m_server = *server;
    settle(ClaudeCheck::Endpoint, CheckVerdict::Passed, ClaudeCode::Answered,
           {server->name, server->version, server->protocolVersion,
            server->modern ? u"requests"_s : u"session"_s});
    begin(ClaudeCheck::Tools);
    await(m_client->listTools(&m_call),
          [this](const Expected<std::vector<McpTool>> &tools) { listed(tools); });
}

void ClaudeViewRun::listed(const Expected<std::vector<McpTool>> &tools)
{
    if (!tools) {
        if (isStopped(tools.error()))
            return;
        settleFailed(ClaudeCheck::Tools, tools.error());
        giveUp(ClaudeCode::NotReached);
        return;
    }
    m_tools = *tools;
    m_dropped = m_client->droppedTools();
    const QString count = QString::number(tools->size());
    if (!m_dropped.isEmpty())
        settle(ClaudeCheck::Tools, CheckVerdict::Warning, ClaudeCode::ToolsDropped,
               {count, QString::number(m_dropped.size())});
    else if (tools->empty())
        settle(ClaudeCheck::Tools, CheckVerdict::Failed, ClaudeCode::NoTools, {}, Repair::Retry);
    else
        settle(ClaudeCheck::Tools, CheckVerdict::Passed, ClaudeCode::ToolsListed, {count});
    callTool(ClaudeCheck::Context);
}

void ClaudeViewRun::callTool(ClaudeCheck check)
{
    begin(check);
    const auto found = std::find_if(m_tools->begin(), m_tools->end(), [check](const McpTool &tool) {
        return tool.name == toolOf(check);
    });
    const QStringList needed = found == m_tools->end() ? QStringList() : neededArguments(*found);
    if (found != m_tools->end() && needed.isEmpty()) {
        await(m_client->callTool(toolOf(check), {}, &m_call),
              [this, check](const Expected<McpToolResult> &result) { called(check, result); });
        return;
    }
    if (found == m_tools->end())
        settle(check, CheckVerdict::NotTested, ClaudeCode::NotOffered, {toolOf(check)});
    else
        settle(check, CheckVerdict::NotTested, ClaudeCode::NeedsArguments,
               {toolOf(check), needed.join(u", "_s)});
    if (check == ClaudeCheck::Context)
        callTool(ClaudeCheck::Integrations);
    else
        afterTools();
}

void ClaudeViewRun::called(ClaudeCheck check, const Expected<McpToolResult> &result)
{
    ToolAnswer &answer = check == ClaudeCheck::Context ? m_context : m_integrations;
    if (!result) {
        if (isStopped(result.error()))
            return;
        settleFailed(check, result.error());
    } else {
        takeAnswer(answer, *result);
        if (result->isError)
            settle(check, CheckVerdict::Failed, ClaudeCode::ToolFailed,
                   {toolOf(check), harmlessText(result->texts.join(u' '), 500)}, Repair::Retry);
        else if (check == ClaudeCheck::Context)
            judgeContext();
        else
            judgeIntegrations();
    }
    if (check == ClaudeCheck::Context)
        callTool(ClaudeCheck::Integrations);
    else
        afterTools();
}

void ClaudeViewRun::takeAnswer(ToolAnswer &answer, const McpToolResult &result)
{
    answer.result = result;
    answer.value = result.isError ? QJsonValue(QJsonValue::Undefined) : answeredValue(result);
}

QLatin1StringView ClaudeViewRun::toolOf(ClaudeCheck check)
{
    return check == ClaudeCheck::Context ? contextTool : integrationsTool;
}

void ClaudeViewRun::judgeContext()
{
    m_whoIsTold = claudeContext(m_context.value);
    if (!m_whoIsTold) {
        settle(ClaudeCheck::Context, CheckVerdict::NotTested, ClaudeCode::ShapeUnknown,
               {contextTool});
        return;
    }
    const SessionInfo &session = m_workspace.session();
    const bool other = !m_workspace.isPlan() && !m_whoIsTold->personId.isEmpty()
                       && m_whoIsTold->personId != session.userId;
    if (other)
        settle(ClaudeCheck::Context, CheckVerdict::Failed, ClaudeCode::ContextOfOther,
               {m_whoIsTold->person, session.userName}, Repair::SignIn);
    else
        settle(ClaudeCheck::Context, CheckVerdict::Passed, ClaudeCode::ContextRead,
               {m_whoIsTold->person, m_whoIsTold->organization});
}

void ClaudeViewRun::judgeIntegrations()
{
    const auto integrations = claudeIntegrations(m_integrations.value);
    m_told.reset();
    if (!integrations) {
        settle(ClaudeCheck::Integrations, CheckVerdict::NotTested, ClaudeCode::ShapeUnknown,
               {integrationsTool});
        return;
    }
    const QString count = QString::number(integrations->size());
    for (const ClaudeIntegration &integration : *integrations) {
        if (integration.id == m_workspace.integration().id)
            m_told = m_told.value_or(QStringList()) + integration.scopes;
    }
    if (m_told)
        settle(ClaudeCheck::Integrations, CheckVerdict::Passed, ClaudeCode::IntegrationsRead,
               {count, QString::number(m_told->size())});
    else
        settle(ClaudeCheck::Integrations, CheckVerdict::Warning, ClaudeCode::IntegrationAbsent,
               {count});
    m_told = m_told.value_or(QStringList());
}

void ClaudeViewRun::conclude()
{
    m_workspace.disconnect(this);
    m_running = false;
    m_duration = std::chrono::milliseconds(m_clock.elapsed());
    dropClient(true);
    Q_EMIT changed();
    Q_EMIT finished();
}

std::chrono::milliseconds ClaudeViewRun::duration() const
{
    return m_running ? std::chrono::milliseconds(m_clock.elapsed()) : m_duration;
}

int ClaudeViewRun::stepsDone() const
{
    int open = 0;
    for (const ClaudeFinding &finding : m_findings)
        open += finding.isFinal() ? 0 : 1;
    return std::max(0, steps - open);
}

} // namespace onbelay
