#include "ui/diagnostics/toolanswercard.h"

#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/copybutton.h"
#include "ui/common/plainlabel.h"
#include "ui/diagnostics/valuelabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace onbelay::ui {

namespace {

constexpr int longestName = 24; // characters
constexpr int rawLines = 14;
constexpr int deepestIndent = 6; // levels

} // namespace

ValueList::ValueList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::lg);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(1, 1);
}

void ValueList::setFacts(const std::vector<ClaudeViewPresenter::Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const ClaudeViewPresenter::Fact &fact : facts)
        addRow(row++, fact);
}

void ValueList::addRow(int row, const ClaudeViewPresenter::Fact &fact)
{
    if (fact.name.isEmpty()) {
        m_grid->addWidget(new ValueLabel(fact.value), row, 0, 1, 2);
        return;
    }
    const bool isHeading = fact.value.isEmpty(); // what follows belongs to it
    QLabel *name = plainLabel(isHeading ? TextRole::Strong : TextRole::Muted);
    setBreakable(*name, fact.name);
    name->setIndent(qMin(fact.depth, deepestIndent) * space::lg);
    if (isHeading) {
        m_grid->addWidget(name, row, 0, 1, 2);
        return;
    }
    name->setWordWrap(name->text().size() > longestName);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    auto *value = new ValueLabel(fact.value);
    value->setAccessibleDescription(fact.name);
    m_grid->addWidget(value, row, 1, Qt::AlignTop);
}

ToolAnswerCard::ToolAnswerCard(const QString &title, const QString &tool, QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(title))
    , m_note(plainLabel(TextRole::Muted))
    , m_facts(new ValueList)
    //: Button: shows the answer of a server as it came
    , m_fold(iconButton(Glyph::ChevronDown, tr("Raw answer")))
    , m_copy(new CopyButton(tr("Copy the raw answer")))
    , m_raw(new QPlainTextEdit)
{
    //: %1 is the name of a tool
    m_card->setSubtitle(tr("What %1 answers").arg(tool));
    m_fold->setText(tr("Raw answer"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setCheckable(true);
    m_fold->setAccessibleDescription(title);
    m_copy->setAccessibleDescription(title);
    m_raw->setReadOnly(true);
    m_raw->setTabChangesFocus(true);
    m_raw->setLayoutDirection(Qt::LeftToRight); // code
    m_raw->setAccessibleName(tr("Raw answer"));
    setTextRole(m_raw, TextRole::Mono);
    m_raw->setMinimumHeight(m_raw->fontMetrics().lineSpacing() * rawLines);
    m_raw->hide();
    m_copy->hide();

    auto *foldRow = new QHBoxLayout;
    foldRow->setSpacing(space::sm);
    foldRow->addWidget(m_fold);
    foldRow->addWidget(m_copy);
    foldRow->addStretch(1);
    m_card->body()->addWidget(m_note);
    m_card->body()->addWidget(m_facts);
    m_card->body()->addLayout(foldRow);
    m_card->body()->addWidget(m_raw);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_card);
    connect(m_fold, &QToolButton::toggled, this, &ToolAnswerCard::showRaw);
    hide();
}

void ToolAnswerCard::setAnswer(const ClaudeViewPresenter::Answer &answer)
{
    m_note->setText(answer.note);
    m_note->setVisible(!answer.note.isEmpty());
    m_facts->setFacts(answer.facts);
    m_facts->setVisible(!answer.facts.empty());
    if (m_raw->toPlainText() != answer.raw)
        m_raw->setPlainText(answer.raw);
    m_copy->setTextToCopy(answer.raw);
    setVisible(!answer.raw.isEmpty());
}

void ToolAnswerCard::showRaw(bool shown)
{
    m_raw->setVisible(shown);
    m_copy->setVisible(shown);
    m_fold->setIcon(icon(shown ? Glyph::ChevronUp : Glyph::ChevronDown));
}

} // namespace onbelay::ui
