#include "ui/diagnostics/environmentview.h"

#include "ui/common/announcer.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/copybutton.h"
#include "ui/diagnostics/findingline.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

EnvironmentView::EnvironmentView(EnvironmentPresenter &presenter,
                                 std::function<QString()> newestGuide, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_newestGuide(std::move(newestGuide))
    , m_busy(new Busy)
    , m_summary(new Announcer)
    //: Button: run the checks once more
    , m_again(makeButton(tr("Run again"), nullptr, ButtonRole::Standard, Glyph::Refresh))
    //: Button: copies all results as text
    , m_copy(new CopyButton(tr("Copy the results")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::lg);
    auto *head = new Card(tr("Checks"));
    m_copy->setLabel(tr("Copy"));
    m_copy->setTextToCopy([this] { return m_presenter.report(); });
    head->addToHeader(m_copy);
    head->addToHeader(m_again);
    m_summary->setWordWrap(true);
    setTextRole(m_summary, TextRole::Muted);
    head->body()->addWidget(m_busy);
    head->body()->addWidget(m_summary);
    //: Check box: leaves out checks that passed
    m_onlyTrouble = new QCheckBox(tr("Only what needs attention"));
    m_onlyTrouble->hide();
    head->body()->addWidget(m_onlyTrouble);
    connect(m_onlyTrouble, &QCheckBox::toggled, this, &EnvironmentView::filter);
    column->addWidget(head);
    makeGroups();

    connect(m_again, &QPushButton::clicked, this, &EnvironmentView::run);
    connect(m_busy, &Busy::cancelRequested, &m_presenter, &EnvironmentPresenter::cancel);
    connect(&m_presenter, &EnvironmentPresenter::runRequested, this, &EnvironmentView::run);
    connect(&m_presenter, &EnvironmentPresenter::stateChanged, this, &EnvironmentView::refresh);
    connect(&m_presenter, &EnvironmentPresenter::rowChanged, this,
            [this](int index) { m_rows[std::size_t(index)]->setRow(m_presenter.row(index)); });
    refresh();
}

void EnvironmentView::makeGroups()
{
    for (const EnvironmentPresenter::Group &group : m_presenter.groups()) {
        auto *card = new Card(group.title);
        card->body()->setSpacing(space::md);
        for (int index = group.first; index < group.first + group.count; ++index) {
            auto *line = new FindingLine;
            line->setRow(m_presenter.row(index));
            connect(line, &FindingLine::repairClicked, this,
                    [this, index] { m_presenter.repair(index); });
            card->body()->addWidget(line);
            m_rows.push_back(line);
        }
        layout()->addWidget(card);
        m_cards.push_back(card);
    }
}

void EnvironmentView::run()
{
    const bool dark = Theme::applied().scheme() == Theme::Scheme::Dark;
    m_presenter.run(displayFacts(dark ? u"dark"_s : u"light"_s), m_newestGuide());
}

void EnvironmentView::runOnce()
{
    if (!m_presenter.hasRun())
        run();
}

void EnvironmentView::refresh()
{
    const EnvironmentPresenter::Summary summary = m_presenter.summary();
    const bool running = m_presenter.isRunning();
    const bool done = m_presenter.hasRun() && !running;
    // What has the focus is about to be disabled or to go.
    const bool again = m_again->hasFocus();
    const bool cancel = m_busy->isRunning() && m_busy->focusProxy()->hasFocus();
    if (running) {
        if (!m_busy->isRunning())
            m_busy->start(summary.text, true);
        if (again)
            m_busy->setFocus();
        m_busy->setText(summary.text);
        m_busy->setProgress(summary.done, summary.total);
    }
    m_again->setEnabled(!running);
    m_copy->setEnabled(done);
    if (!running) {
        if (cancel)
            m_again->setFocus();
        m_busy->stop();
    }
    //: %1 is a summary such as "2 broken links", %2 is "Took 1.2 s"
    const QString text = tr("%1. %2.").arg(summary.text, summary.durationText);
    m_summary->setVisible(done);
    m_onlyTrouble->setVisible(done && summary.failed + summary.warnings > 0);
    filter();
    if (done && text != m_said)
        m_summary->say(text);
    m_said = done ? text : QString();
}

void EnvironmentView::filter()
{
    const bool all = !m_onlyTrouble->isChecked() || m_onlyTrouble->isHidden();
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const EnvironmentPresenter::Group &group = m_presenter.groups()[i];
        bool any = false;
        for (int index = group.first; index < group.first + group.count; ++index) {
            const CheckVerdict verdict = m_presenter.findings()[std::size_t(index)].verdict;
            const bool shown =
                all || verdict == CheckVerdict::Failed || verdict == CheckVerdict::Warning;
            m_rows[std::size_t(index)]->setVisible(shown);
            any = any || shown;
        }
        m_cards[i]->setVisible(any);
    }
}

} // namespace onbelay::ui
