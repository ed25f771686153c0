#include "ui/diagnostics/claudeviewpanel.h"

#include "ui/common/announcer.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/plainlabel.h"
#include "ui/diagnostics/busyfocus.h"
#include "ui/diagnostics/clientsnippetcard.h"
#include "ui/diagnostics/findingline.h"
#include "ui/diagnostics/toolanswercard.h"
#include "ui/diagnostics/valuelabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace onbelay::ui {

namespace {

QLabel *label(TextRole role, const QString &text)
{
    QLabel *made = plainLabel(role);
    setBreakable(*made, text);
    return made;
}

// A server's name of a tool, its title, what it says.
QWidget *toolBlock(const ClaudeViewPresenter::Tool &tool)
{
    auto *block = new QWidget;
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    QLabel *name = label(TextRole::Strong, tool.name);
    if (!tool.title.isEmpty())
        //: %1 is the title of a tool, %2 its name
        setBreakable(*name, ClaudeViewPanel::tr("%1 (%2)").arg(tool.title, tool.name));
    column->addWidget(name);
    if (!tool.description.isEmpty())
        column->addWidget(label(TextRole::Body, tool.description));
    column->addWidget(label(TextRole::Caption, tool.notes));
    return block;
}

} // namespace

ClaudeViewPanel::ClaudeViewPanel(ClaudeViewPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_context(new ToolAnswerCard(tr("Who you are"), QStringLiteral("get_my_context")))
    , m_integrations(
          new ToolAnswerCard(tr("What you may use"), QStringLiteral("list_my_integrations")))
{
    makeChecks();
    makeTools();
    makeServer();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::lg);
    column->addWidget(m_checks);
    column->addWidget(m_context);
    column->addWidget(m_integrations);
    column->addWidget(m_tools);
    column->addWidget(m_server);
    column->addWidget(new ClientSnippetCard(presenter));
    connect(&m_presenter, &ClaudeViewPresenter::changed, this, &ClaudeViewPanel::refresh);
    connect(&m_presenter, &ClaudeViewPresenter::finished, this,
            [this] { m_summary->say(m_presenter.summary()); });
    refresh();
}

DiagnosticsTool claudeViewTool(ClaudeViewPresenter &presenter)
{
    return {QStringLiteral("claude"), ClaudeViewPanel::tr("What Claude sees"),
            ClaudeViewPanel::tr("The MCP endpoint asked live as you: its tools, who it says you "
                                "are, and what it lets Claude use. And why Claude Desktop may not "
                                "connect."),
            //: Button: asks the server what Claude sees
            ClaudeViewPanel::tr("Look through Claude’s eyes"), Glyph::Eye,
            new ClaudeViewPanel(presenter)};
}

void ClaudeViewPanel::makeChecks()
{
    m_checks = new Card(tr("Asked as you"));
    m_checks->setSubtitle(m_presenter.intro());
    //: Button: asks the server once more what Claude sees
    m_again = makeButton(tr("Ask again"), nullptr, ButtonRole::Standard, Glyph::Refresh);
    m_checks->addToHeader(m_again);
    m_busy = new Busy;
    m_summary = new Announcer;
    m_summary->setWordWrap(true);
    setTextRole(m_summary, TextRole::Muted);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(space::md);
    m_checks->body()->addWidget(m_busy);
    m_checks->body()->addWidget(m_summary);
    m_checks->body()->addLayout(m_lines);
    connect(m_again, &QPushButton::clicked, &m_presenter, &ClaudeViewPresenter::run);
    connect(m_busy, &Busy::cancelRequested, &m_presenter, &ClaudeViewPresenter::cancel);
}

void ClaudeViewPanel::makeServer()
{
    m_server = new Card(tr("The MCP server"));
    m_serverFacts = new ValueList;
    m_instructionsTitle = label(TextRole::Strong, tr("What it tells Claude to keep in mind"));
    m_instructions = plainLabel(TextRole::Body);
    m_server->body()->addWidget(m_serverFacts);
    m_server->body()->addWidget(m_instructionsTitle);
    m_server->body()->addWidget(m_instructions);
}

void ClaudeViewPanel::makeTools()
{
    m_tools = new Card(tr("Tools"));
    m_toolList = new QVBoxLayout;
    m_toolList->setSpacing(space::lg);
    m_tools->body()->addLayout(m_toolList);
}

void ClaudeViewPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.open();
}

void ClaudeViewPanel::refresh()
{
    const bool running = m_presenter.isRunning();
    const QString summary = m_presenter.summary();
    if (running) {
        if (!m_busy->isRunning())
            startBusy(*m_busy, summary, *m_again);
        m_again->setEnabled(false);
        m_busy->setText(summary);
        m_busy->setProgress(m_presenter.stepsDone(), m_presenter.steps());
    } else {
        m_again->setEnabled(true);
        stopBusy(*m_busy, *m_again);
    }
    m_summary->setVisible(!running && m_presenter.hasRun());
    refreshLines();
    refreshTold();
}

void ClaudeViewPanel::refreshLines()
{
    m_rows = m_presenter.rows();
    while (m_shown.size() > m_rows.size()) {
        m_shown.back()->deleteLater();
        m_shown.pop_back();
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i == m_shown.size()) {
            auto *line = new FindingLine;
            connect(line, &FindingLine::repairClicked, this,
                    [this, i] { m_presenter.repair(m_rows[i]); });
            m_lines->addWidget(line);
            m_shown.push_back(line);
        }
        m_shown[i]->setRow(m_rows[i]);
    }
}

void ClaudeViewPanel::refreshTold()
{
    m_context->setAnswer(m_presenter.context());
    m_integrations->setAnswer(m_presenter.integrations());
    const auto facts = m_presenter.serverFacts();
    m_serverFacts->setFacts(facts);
    m_server->setVisible(!facts.empty());
    const QString instructions = m_presenter.instructions();
    setBreakable(*m_instructions, instructions);
    m_instructionsTitle->setVisible(!instructions.isEmpty());
    m_instructions->setVisible(!instructions.isEmpty());
    refreshTools();
}

void ClaudeViewPanel::refreshTools()
{
    m_tools->setVisible(m_presenter.areToolsKnown());
    m_tools->setSubtitle(m_presenter.toolsText());
    const auto tools = m_presenter.tools();
    const QStringList dropped = m_presenter.droppedTools();
    if (tools == m_toolsShown && dropped == m_droppedShown)
        return;
    m_toolsShown = tools;
    m_droppedShown = dropped;
    while (QLayoutItem *item = m_toolList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ClaudeViewPresenter::Tool &tool : tools)
        m_toolList->addWidget(toolBlock(tool));
    if (dropped.isEmpty())
        return;
    m_toolList->addWidget(
        label(TextRole::Strong, tr("Left out; the part that breaks the rules is named")));
    for (const QString &why : dropped)
        m_toolList->addWidget(label(TextRole::Body, why));
}

} // namespace onbelay::ui
