#include "ui/diagnostics/clientsnippetcard.h"

#include "presenters/diagnostics/claudeviewpresenter.h"
#include "ui/common/announcer.h"
#include "ui/common/card.h"
#include "ui/common/codelabel.h"
#include "ui/common/copybutton.h"
#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/common/resultline.h"
#include "ui/common/secretfield.h"
#include "ui/diagnostics/valuelabel.h"

#include <QVBoxLayout>

namespace onbelay::ui {

namespace {

ResultLine::State stateOf(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Passed:
        return ResultLine::State::Ok;
    case CheckVerdict::Warning:
        return ResultLine::State::Warning;
    case CheckVerdict::Failed:
        return ResultLine::State::Failed;
    case CheckVerdict::Pending:
    case CheckVerdict::Running:
    case CheckVerdict::NotTested:
        return ResultLine::State::NotTested;
    }
    return ResultLine::State::NotTested;
}

} // namespace

ClientSnippetCard::ClientSnippetCard(ClaudeViewPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_card(new Card(tr("Claude Desktop does not connect?")))
    , m_field(new SecretField(tr("Configuration of the client")))
    , m_headline(new Announcer)
    , m_resultBox(new QWidget)
    , m_result(new QVBoxLayout(m_resultBox))
{
    m_card->setSubtitle(tr("Paste the snippet of On Belay’s help page, or what stands in "
                           "claude_desktop_config.json. It is examined on this computer at once "
                           "and not kept, because a token may stand in it."));
    //: In an empty field
    m_field->setPlaceholderText(tr("Paste it here"));
    auto *field = new FormField(tr("Configuration of the client"), m_field);
    m_headline->setWordWrap(true);
    setTextRole(m_headline, TextRole::Strong);
    m_headline->hide();
    m_result->setContentsMargins({});
    m_result->setSpacing(space::sm);
    m_resultBox->hide();
    m_card->body()->addWidget(field);
    m_card->body()->addWidget(m_headline);
    m_card->body()->addWidget(m_resultBox);
    addAdvice();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_card);
    connect(m_field, &SecretField::pasted, this, &ClientSnippetCard::examine);
    connect(m_field, &SecretField::editingFinished, this, &ClientSnippetCard::examine);
}

void ClientSnippetCard::examine()
{
    if (m_field->isEmpty())
        return;
    QString snippet = m_field->takeText();
    const ClientSnippetText found = m_presenter.examine(snippet);
    while (QLayoutItem *item = m_result->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const SnippetLine &line : found.lines) {
        auto *result = new ResultLine(breakable(line.title));
        result->setState(stateOf(line.verdict));
        QString detail = line.text;
        if (!line.nextStep.isEmpty())
            detail += QLatin1Char('\n') + line.nextStep;
        result->setDetail(breakable(detail));
        m_result->addWidget(result);
    }
    m_resultBox->setVisible(!found.lines.empty());
    m_headline->show();
    m_headline->say(found.headline);
}

void ClientSnippetCard::addAdvice()
{
    const ClientAdvice advice = m_presenter.advice();
    QLabel *title = plainLabel(TextRole::Strong);
    title->setText(tr("What to use instead"));
    m_card->body()->addSpacing(space::sm);
    m_card->body()->addWidget(title);
    addCommand(advice.codeText, advice.codeCommand, tr("Copy the command"));
    addCommand(advice.thenText, advice.thenCommand, tr("Copy the command"));
    addCommand(advice.connectorText, advice.connectorAddress, tr("Copy the address"));
}

void ClientSnippetCard::addCommand(const QString &text, const QString &command,
                                   const QString &copyName)
{
    QLabel *label = plainLabel(TextRole::Body);
    label->setText(text);
    auto *code = new CodeLabel(command);
    code->setWordWrap(true);
    code->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    code->setAccessibleName(command);
    auto *copy = new CopyButton(copyName);
    copy->setAccessibleDescription(command);
    copy->setTextToCopy(command);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(code, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    auto *pair = new QVBoxLayout;
    pair->setSpacing(space::xs);
    pair->addWidget(label);
    pair->addLayout(row);
    m_card->body()->addLayout(pair);
}

} // namespace onbelay::ui
