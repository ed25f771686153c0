#include "ui/activity/revertdialog.h"

#include "presenters/activity/revertpresenter.h"
#include "presenters/paragraph.h"
#include "ui/activity/revertlist.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/plainlabel.h"

#include <QCheckBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <utility>

namespace onbelay::ui {

using Stage = RevertPresenter::Stage;

RevertDialog::RevertDialog(RevertPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
{
    //: Title of the dialog that takes an applied change set back
    setWindowTitle(tr("Revert changes"));
    makeMessages();
    makeLines();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    column->addWidget(m_subject);
    column->addWidget(m_summary);
    column->addWidget(m_busy);
    column->addWidget(m_failure);
    column->addWidget(m_notice);
    column->addWidget(m_lines, 1);
    column->addWidget(m_line);
    column->addWidget(m_room, 1);
    column->addWidget(m_withChanged);
    column->addWidget(m_refusal);
    column->addLayout(makeButtons());
    connect(&presenter, &RevertPresenter::changed, this, &RevertDialog::refresh);
    const QSize wanted(fontMetrics().averageCharWidth() * 124, fontMetrics().height() * 30);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    refresh();
}

void RevertDialog::makeMessages()
{
    m_subject = plainLabel(TextRole::Muted);
    m_summary = plainLabel(TextRole::Strong);
    m_busy = new Busy;
    m_failure = new Banner(Tone::Danger);
    QPushButton *retry = makeButton(tr("Try again"), nullptr, ButtonRole::Standard, Glyph::Refresh);
    connect(retry, &QPushButton::clicked, &m_presenter, &RevertPresenter::retry);
    m_failure->addAction(retry);
    m_notice = new Banner(Tone::Warning);
    m_refusal = new Banner(Tone::Danger);
    for (Banner *banner : {m_failure, m_notice, m_refusal})
        banner->hide();
}

void RevertDialog::makeLines()
{
    m_lines = new RevertList(m_presenter.lines());
    m_line = plainLabel(TextRole::Muted);
    connect(m_lines->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RevertDialog::showLine);
    m_room = new QWidget;
    m_withChanged = new QCheckBox;
    connect(m_withChanged, &QCheckBox::toggled, &m_presenter, &RevertPresenter::setWithChanged);
}

QLayout *RevertDialog::makeButtons()
{
    //: Button: closes the dialog, nothing is staged
    m_close = makeButton(tr("Cancel"));
    //: Button: stages the edits that take a change set back; they are reviewed before they are sent
    m_stage = primaryButton(tr("Stage for review"));
    connect(m_close, &QPushButton::clicked, this, &RevertDialog::reject);
    connect(m_stage, &QPushButton::clicked, &m_presenter, &RevertPresenter::stageRevert);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::sm);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_stage);
    return buttons;
}

void RevertDialog::refresh()
{
    const Stage stage = m_presenter.stage();
    if (stage == Stage::Closed) {
        QDialog::done(Accepted);
        return;
    }
    const bool isNew = std::exchange(m_stageShown, int(stage)) != int(stage);
    if (stage == Stage::Reading && !m_busy->isRunning())
        m_busy->start(m_presenter.progressText());
    else if (stage == Stage::Reading)
        m_busy->setText(m_presenter.progressText());
    else
        m_busy->stop();
    refreshMessages();
    refreshLines();
    if (!m_presenter.canStage() && m_stage->hasFocus())
        m_close->setFocus(); // a button that goes grey would take the focus with it
    m_stage->setEnabled(m_presenter.canStage());
    m_stage->setDefault(m_presenter.canStage());
    if (isNew)
        (m_presenter.canStage() ? m_stage : m_close)->setFocus();
}

void RevertDialog::refreshMessages()
{
    const Stage stage = m_presenter.stage();
    const QString subject = m_presenter.subjectText();
    const QString summary = m_presenter.summary();
    m_subject->setText(subject);
    m_subject->setVisible(!subject.isEmpty());
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
    if (const auto &failure = m_presenter.failure(); stage == Stage::Failed && failure)
        m_failure->setMessage(failure->headline, causeAndStep(*failure));
    m_failure->setVisible(stage == Stage::Failed);
    const QStringList notices = m_presenter.notices();
    if (!notices.isEmpty())
        //: Headline above sentences about missing entries of the activity list
        m_notice->setMessage(tr("Not everything is known"), notices.join(u'\n'));
    m_notice->setVisible(!notices.isEmpty());
    if (!m_presenter.refusal().isEmpty())
        m_refusal->setMessage(tr("Nothing was staged"), m_presenter.refusal());
    m_refusal->setVisible(!m_presenter.refusal().isEmpty());
}

void RevertDialog::refreshLines()
{
    m_lines->setVisible(m_presenter.lines().rowCount() > 0);
    m_line->setVisible(!m_lines->isHidden());
    m_room->setVisible(m_lines->isHidden());
    showLine();
    m_withChanged->setText(m_presenter.withChangedText());
    m_withChanged->setChecked(m_presenter.withChanged());
    m_withChanged->setVisible(m_presenter.stage() == Stage::Ready
                              && m_presenter.changedSince() > 0);
}

void RevertDialog::showLine()
{
    m_line->setText(m_lines->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void RevertDialog::done(int result)
{
    m_presenter.disconnect(this);
    QDialog::done(result);
    m_presenter.close();
}

} // namespace onbelay::ui
