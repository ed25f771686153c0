#include "ui/diagnostics/runview.h"

#include "presenters/diagnostics/diagnosticspresenter.h"
#include "ui/common/announcer.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/diagnostics/answercard.h"
#include "ui/diagnostics/busyfocus.h"
#include "ui/diagnostics/findingline.h"
#include "ui/diagnostics/questionform.h"

#include <QLabel>
#include <QVBoxLayout>

namespace onbelay::ui {

RunView::RunView(DiagnosticsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_questionCard(new Card(tr("Who and what?")))
    , m_question(new QuestionForm(presenter.question()))
    , m_answer(new AnswerCard)
{
    m_questionCard->body()->addWidget(m_question);
    makeChecks();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::lg);
    column->addWidget(makeHead());
    column->addWidget(m_questionCard);
    column->addWidget(m_answer);
    column->addWidget(m_checks);

    connect(m_question, &QuestionForm::asked, &m_presenter, &DiagnosticsPresenter::run);
    connect(&m_presenter, &DiagnosticsPresenter::stateChanged, this, &RunView::refresh);
    connect(&m_presenter, &DiagnosticsPresenter::rowChanged, this, [this](int index) {
        if (std::size_t(index) < m_rows.size())
            m_rows[std::size_t(index)]->setRow(m_presenter.row(index));
    });
}

QWidget *RunView::makeHead()
{
    auto *box = new QWidget;
    //: Button: back to the three doors
    auto *back = makeButton(tr("All symptoms"), nullptr, ButtonRole::Standard, Glyph::ChevronLeft);
    connect(back, &QPushButton::clicked, &m_presenter, &DiagnosticsPresenter::closeDoor);
    m_title = new QLabel;
    m_advice = new QLabel;
    for (QLabel *label : {m_title, m_advice}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    setTextRole(m_title, TextRole::Heading);
    setTextRole(m_advice, TextRole::Muted);
    auto *backRow = new QHBoxLayout;
    backRow->addWidget(back);
    backRow->addStretch(1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    column->addLayout(backRow);
    column->addSpacing(space::sm);
    column->addWidget(m_title);
    column->addWidget(m_advice);
    return box;
}

void RunView::makeChecks()
{
    m_checks = new Card(tr("Checks"));
    //: Button: run the checks once more
    m_again = makeButton(tr("Run again"), nullptr, ButtonRole::Standard, Glyph::Refresh);
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
    //: Button: makes a message to support from what the checks found
    m_support = makeButton(tr("Contact support…"), nullptr, ButtonRole::Standard, Glyph::People);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_support);
    foot->addStretch(1);
    m_checks->body()->addLayout(foot);
    connect(m_support, &QPushButton::clicked, this, &RunView::supportRequested);
    connect(m_again, &QPushButton::clicked, &m_presenter, &DiagnosticsPresenter::run);
    connect(m_busy, &Busy::cancelRequested, &m_presenter, &DiagnosticsPresenter::cancel);
}

void RunView::showDoor()
{
    const int index = m_presenter.door();
    if (index < 0)
        return;
    const DiagnosticsPresenter::Door &door = m_presenter.doors()[std::size_t(index)];
    m_title->setText(door.title);
    m_advice->setText(door.advice);
    m_questionCard->setVisible(door.asksQuestion);
    rebuildLines();
    refresh();
}

void RunView::rebuildLines()
{
    for (FindingLine *line : m_rows)
        line->deleteLater();
    m_rows.clear();
    for (int index = 0; index < m_presenter.rowCount(); ++index) {
        auto *line = new FindingLine;
        line->setRow(m_presenter.row(index));
        connect(line, &FindingLine::repairClicked, this,
                [this, index] { m_presenter.repair(index); });
        m_lines->addWidget(line);
        m_rows.push_back(line);
    }
}

void RunView::refresh()
{
    if (m_presenter.door() < 0)
        return;
    const DiagnosticsPresenter::Summary summary = m_presenter.summary();
    const bool running = m_presenter.isRunning();
    m_checks->setVisible(m_presenter.hasRun());
    if (running && !m_busy->isRunning()) {
        const auto *ask = qobject_cast<QPushButton *>(m_question->focusWidget());
        startBusy(*m_busy, summary.text, ask && ask->hasFocus() ? *ask : *m_again);
    }
    m_again->setEnabled(!running && m_presenter.canRun());
    m_question->setAskable(!running && m_presenter.canRun());
    if (running) {
        m_busy->setText(summary.text);
        m_busy->setProgress(summary.done, summary.total);
    } else {
        stopBusy(*m_busy, *m_again);
    }
    //: %1 is a summary such as "2 broken links", %2 is "Took 1.2 s"
    const QString text = tr("%1. %2.").arg(summary.text, summary.durationText);
    m_summary->setVisible(!running && m_presenter.hasRun());
    if (!running && m_presenter.hasRun() && text != m_said)
        m_summary->say(text);
    m_said = running ? QString() : text;
    m_support->setVisible(!running && m_presenter.hasRun());
    m_answer->setAnswer(m_presenter.answer());
}

} // namespace onbelay::ui
