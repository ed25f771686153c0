#include "diagnostics/claudeviewrun.h"

#include "net/problem.h"

#include <QJsonArray>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto contextTool = "get_my_context"_L1;
constexpr auto integrationsTool = "list_my_integrations"_L1;

constexpr qsizetype mostNeeded = 20; // names of arguments
constexpr qsizetype mostTexts = 50; // of one answer
constexpr qsizetype longestText = 2'000; // characters

QStringList neededArguments(const McpTool &tool)
{
    QStringList names;
    const QJsonArray needed = tool.inputSchema.value("required"_L1).toArray();
    for (const auto &name : needed) {
        if (names.size() >= mostNeeded)
            break;
        names << plainText(name.toString(), 100);
    }
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
    m_isOther = false;
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
    finding.failure->detail = harmlessAnswer(failure.detail, 300, m_access.token());
    if (finding.failure->host.isEmpty())
        finding.failure->host = m_access.server.host();
    if (!finding.failure->at.isValid())
        finding.failure->at = finding.at;
}

void ClaudeViewRun::settleUnknown(ClaudeCheck check, const Failure &failure)
{
    settleFailed(check, failure);
    current(check).verdict = CheckVerdict::NotTested;
}

void ClaudeViewRun::settleBoth(ClaudeCode code, const QStringList &arguments)
{
    for (const ClaudeCheck check : {ClaudeCheck::Groups, ClaudeCheck::Permissions})
        settle(check, CheckVerdict::NotTested, code, arguments);
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
    m_server->instructions = harmlessAnswer(server->instructions, longestText, m_access.token());
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
    cleanTools();
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
               QStringList{toolOf(check)} + needed);
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
                   {toolOf(check), toolsWords(*result)}, Repair::Retry);
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

void ClaudeViewRun::takeAnswer(ToolAnswer &answer, const McpToolResult &result) const
{
    const Secret known = m_access.token();
    answer = {};
    answer.hasCome = true;
    answer.isError = result.isError;
    answer.isData = !result.structured.isEmpty();
    answer.raw = readableJson(harmlessJson(result.raw, known).toObject());
    if (result.isError)
        return;
    for (const QString &text : result.texts.mid(0, mostTexts))
        answer.texts << harmlessAnswer(text, longestText, known);
    const QJsonValue value = answeredValue(result);
    if (&answer == &m_context)
        answer.context = claudeContext(value, known);
    else
        answer.integrations = claudeIntegrations(value, known);
    if (answer.context)
        answer.lines = valueTree(answer.context->more);
    else if (!answer.integrations)
        answer.lines = valueTree(harmlessJson(value, known));
}

// What is shown of the tools; the others are only counted.
void ClaudeViewRun::cleanTools()
{
    const Secret known = m_access.token();
    std::size_t shown = 0;
    for (McpTool &tool : *m_tools) {
        const bool isShown = shown++ < mostTools;
        tool.title = isShown ? harmlessAnswer(tool.title, 200, known) : QString();
        tool.description = isShown ? harmlessAnswer(tool.description, 1'000, known) : QString();
    }
}

QString ClaudeViewRun::toolsWords(const McpToolResult &result) const
{
    return harmlessAnswer(result.texts.join(u' '), 500, m_access.token());
}

QLatin1StringView ClaudeViewRun::toolOf(ClaudeCheck check)
{
    return check == ClaudeCheck::Context ? contextTool : integrationsTool;
}

void ClaudeViewRun::judgeContext()
{
    const std::optional<ClaudeContext> &told = m_context.context;
    if (!told) {
        settle(ClaudeCheck::Context, CheckVerdict::NotTested, ClaudeCode::ShapeUnknown,
               {contextTool});
        return;
    }
    const SessionInfo &session = m_workspace.session();
    m_isOther =
        !m_workspace.isPlan() && !told->personId.isEmpty() && told->personId != session.userId;
    if (m_isOther)
        settle(ClaudeCheck::Context, CheckVerdict::Failed, ClaudeCode::ContextOfOther,
               {told->person, session.userName}, Repair::SignIn);
    else
        settle(ClaudeCheck::Context, CheckVerdict::Passed, ClaudeCode::ContextRead,
               {told->person, told->organization});
}

void ClaudeViewRun::judgeIntegrations()
{
    const auto &integrations = m_integrations.integrations;
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
