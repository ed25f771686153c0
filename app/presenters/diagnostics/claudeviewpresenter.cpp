#include "presenters/diagnostics/claudeviewpresenter.h"

#include "net/problem.h"
#include "platform/secret.h"
#include "presenters/diagnostics/claudewords.h"

#include <QLocale>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

using Fact = ClaudeViewPresenter::Fact;

constexpr std::size_t mostFacts = 200; // lines of one answer
constexpr qsizetype mostDropped = 50;
constexpr int mostNames = 64; // in one line; more than there are scopes of HubSpot

void addFact(std::vector<Fact> &facts, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        facts.push_back({0, name, value});
}

} // namespace

ClaudeViewPresenter::ClaudeViewPresenter(ClaudeViewRun &run, const Workspace &workspace,
                                         QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_workspace(workspace)
{
    connect(&m_run, &ClaudeViewRun::changed, this, &ClaudeViewPresenter::changed);
    connect(&m_run, &ClaudeViewRun::finished, this, &ClaudeViewPresenter::finished);
}

QString ClaudeViewPresenter::intro() const
{
    if (m_workspace.isPlan())
        return tr("Asks the server as Claude does, with your own sign-in. It calls only "
                  "get_my_context and list_my_integrations, and changes nothing.");
    //: %1 is a person
    return tr("Asks the server as Claude does, with the sign-in of %1, and compares what it tells "
              "with the permissions on the server. Staged edits do not count. It calls only "
              "get_my_context and list_my_integrations, and changes nothing.")
        .arg(m_workspace.session().userName);
}

QString ClaudeViewPresenter::endpoint() const
{
    return m_run.endpoint().toString(QUrl::FullyEncoded);
}

void ClaudeViewPresenter::open()
{
    if (!hasRun())
        run();
}

void ClaudeViewPresenter::run()
{
    m_run.start();
}

void ClaudeViewPresenter::cancel()
{
    m_run.cancel();
}

QString ClaudeViewPresenter::summary() const
{
    if (!hasRun())
        return {};
    if (isRunning())
        return tr("Asking the server: %1 of %2 steps done")
            .arg(QString::number(stepsDone()), QString::number(steps()));
    int failed = 0;
    int warnings = 0;
    int notTested = 0;
    for (const ClaudeFinding &finding : m_run.findings()) {
        failed += finding.verdict == CheckVerdict::Failed ? 1 : 0;
        warnings += finding.verdict == CheckVerdict::Warning ? 1 : 0;
        notTested += finding.verdict == CheckVerdict::NotTested ? 1 : 0;
    }
    QStringList parts;
    if (failed > 0)
        parts.append(tr("%n problem(s)", nullptr, failed));
    if (warnings > 0)
        parts.append(tr("%n warning(s)", nullptr, warnings));
    if (notTested > 0)
        parts.append(tr("%n step(s) not tested", nullptr, notTested));
    if (parts.isEmpty())
        parts.append(tr("Claude sees what the permissions give you"));
    const double seconds = double(m_run.duration().count()) / 1000.0;
    //: %1 is a summary such as "2 problems, 1 warning", %2 is a number of seconds
    return tr("%1. Took %2 s.")
        .arg(QLocale().createSeparatedList(parts), QLocale().toString(seconds, 'f', 1));
}

std::vector<ClaudeViewPresenter::Row> ClaudeViewPresenter::rows() const
{
    std::vector<Row> rows;
    for (const ClaudeFinding &finding : m_run.findings()) {
        Row row;
        row.text = claudeFindingText(finding, m_workspace.integration());
        row.verdict = finding.verdict;
        row.verdictText = verdictText(finding.verdict);
        const bool keyIsAdmins =
            finding.repair == Repair::UpdateKey || finding.repair == Repair::ConnectHubSpot;
        row.repair = keyIsAdmins && !m_workspace.canEdit() ? Repair::None : finding.repair;
        row.repairText = onbelay::repairText(row.repair);
        row.duration = finding.duration;
        rows.push_back(std::move(row));
    }
    return rows;
}

void ClaudeViewPresenter::repair(const Row &row)
{
    if (row.repair == Repair::Retry)
        run();
    else if (row.repair != Repair::None)
        Q_EMIT repairRequested(row.repair);
}

std::vector<Fact> ClaudeViewPresenter::serverFacts() const
{
    std::vector<Fact> facts;
    const std::optional<McpServer> &server = m_run.server();
    if (!server)
        return facts;
    addFact(facts, tr("Name"), server->name);
    //: Of the server
    addFact(facts, tr("Version"), server->version);
    //: The version of MCP
    addFact(facts, tr("Protocol"), server->protocolVersion);
    //: How the server speaks: with a session or not
    addFact(facts, tr("How it talks"), eraText(server->modern));
    addFact(facts, tr("Address"), endpoint());
    return facts;
}

QString ClaudeViewPresenter::instructions() const
{
    return m_run.server() ? m_run.server()->instructions : QString();
}

// What a tool told beyond what is understood, and what it told as JSON.
ClaudeViewPresenter::Answer ClaudeViewPresenter::answer(const ClaudeViewRun::ToolAnswer &told,
                                                        std::vector<Fact> facts) const
{
    Answer answer;
    if (!told.hasCome)
        return answer;
    answer.raw = told.raw;
    if (told.isError) {
        answer.note = tr("The tool failed, so it told nothing.");
        return answer;
    }
    const bool known = !facts.empty();
    for (const ValueLine &line : told.lines)
        facts.push_back({line.depth, line.name, line.isHidden ? tr("(hidden)") : line.value, true});
    if (!known)
        answer.note = facts.empty() ? tr("It answered in words only:")
                                    : tr("The console does not know this form; these are its names "
                                         "and values as they came.");
    if (facts.empty()) {
        for (const QString &text : told.texts)
            facts.push_back({0, QString(), text, true});
    }
    if (facts.empty())
        answer.note = tr("It answered, and said nothing.");
    else if (!told.isData && answer.note.isEmpty())
        answer.note = tr("It answered in a text and not as data; the text was JSON.");
    answer.facts = std::move(facts);
    return answer;
}

ClaudeViewPresenter::Answer ClaudeViewPresenter::context() const
{
    std::vector<Fact> facts;
    if (const std::optional<ClaudeContext> &context = m_run.context().context) {
        addFact(facts, tr("Person"), context->person);
        addFact(facts, tr("Mail address"), context->email);
        addFact(facts, tr("Organization"), context->organization);
        addFact(facts, tr("Groups"),
                context->groups.isEmpty() ? tr("none") : nameList(context->groups, mostNames));
        addFact(facts, tr("Roles"), nameList(context->roles, mostNames));
    }
    return answer(m_run.context(), std::move(facts));
}

ClaudeViewPresenter::Answer ClaudeViewPresenter::integrations() const
{
    std::vector<Fact> facts;
    const auto &integrations = m_run.integrations().integrations;
    if (!integrations)
        return answer(m_run.integrations(), {});
    if (integrations->empty())
        //: No integration is open to Claude
        facts.push_back({0, tr("Integrations"), tr("none")});
    for (const ClaudeIntegration &integration : *integrations) {
        if (facts.size() >= mostFacts)
            break;
        facts.push_back({0, integration.name, {}, true});
        if (!integration.state.isEmpty())
            //: The state of an integration's connection, in the server's own word
            facts.push_back({1, tr("State, as told"), integration.state, true});
        facts.push_back(
            //: The scopes of an integration that Claude is told of
            {1, tr("Scopes"),
             integration.scopes.isEmpty() ? tr("none") : nameList(integration.scopes, mostNames)});
    }
    return answer(m_run.integrations(), std::move(facts));
}

std::vector<ClaudeViewPresenter::Tool> ClaudeViewPresenter::tools() const
{
    std::vector<Tool> tools;
    if (!m_run.tools())
        return tools;
    for (const McpTool &tool : *m_run.tools()) {
        if (tools.size() >= mostTools)
            break;
        tools.push_back({plainText(tool.name, 100), tool.title, tool.description,
                         QLocale().createSeparatedList(toolNotes(tool))});
    }
    return tools;
}

QString ClaudeViewPresenter::toolsText() const
{
    if (!m_run.tools())
        return {};
    const std::size_t count = m_run.tools()->size();
    QString text = tr("The server lists %n tool(s). What a tool says about itself is not checked "
                      "by anybody.",
                      nullptr, int(count));
    if (count > mostTools)
        text += u' ' + tr("The first %n are shown.", nullptr, int(mostTools));
    return text;
}

QStringList ClaudeViewPresenter::droppedTools() const
{
    QStringList dropped;
    for (const QString &why : m_run.droppedTools().mid(0, mostDropped))
        dropped << harmlessText(why);
    const qsizetype more = m_run.droppedTools().size() - dropped.size();
    if (more > 0)
        dropped << tr("and %n more", nullptr, int(more));
    return dropped;
}

ClientSnippetText ClaudeViewPresenter::examine(QString &snippet) const
{
    const SnippetReport report = examineSnippet(snippet, m_run.endpoint());
    wipe(snippet);
    return clientSnippetText(report);
}

ClientAdvice ClaudeViewPresenter::advice() const
{
    return clientAdvice(m_run.endpoint());
}

} // namespace onbelay
