#include "ui/permissions/resultview.h"

#include "presenters/permissions/reviewpresenter.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/permissions/reviewlist.h"

#include <QVBoxLayout>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;
using Stage = ReviewPresenter::Stage;

namespace {

Tone toneOf(Stage stage)
{
    switch (stage) {
    case Stage::Done:
        return Tone::Success;
    case Stage::Failed:
        return Tone::Danger;
    case Stage::Conflicted:
    case Stage::Cancelled:
        return Tone::Warning;
    default:
        return Tone::Info;
    }
}

} // namespace

ResultView::ResultView(ReviewPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_busy(new Busy)
    , m_result(new Banner(Tone::Info))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::lg);
    column->addWidget(m_busy);
    column->addWidget(m_result);
    m_lines = new ReviewList(presenter.outcome());
    column->addWidget(m_lines, 1);
    m_room = new QWidget;
    column->addWidget(m_room, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::sm);
    //: Button below what was applied: opens a dialog that takes it back
    m_revert = makeButton(tr("Revert these changes…"));
    buttons->addWidget(m_revert);
    buttons->addStretch();
    //: Button: stops sending after the present part
    m_cancel = makeButton(tr("Cancel"));
    m_retry = makeButton(tr("Try again"), nullptr, ButtonRole::Standard, Glyph::Refresh);
    //: Button: shows the cells that somebody else changed
    m_conflicts = primaryButton(tr("Decide"));
    //: Button: closes the result
    m_close = makeButton(tr("Close"));
    for (QPushButton *button : {m_cancel, m_retry, m_conflicts, m_close})
        buttons->addWidget(button);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_presenter.cancel();
        m_cancel->setEnabled(!m_presenter.isCancelling());
    });
    connect(m_revert, &QPushButton::clicked, &m_presenter, &ReviewPresenter::requestRevert);
    connect(m_retry, &QPushButton::clicked, &m_presenter, &ReviewPresenter::retry);
    connect(m_conflicts, &QPushButton::clicked, this, &ResultView::conflictsWanted);
    connect(m_close, &QPushButton::clicked, this, &ResultView::closeRequested);
}

void ResultView::refresh()
{
    const Stage stage = m_presenter.stage();
    const bool working =
        stage == Stage::Applying || stage == Stage::Waiting || stage == Stage::Settling;
    QString headline = m_presenter.headline();
    if (stage == Stage::Waiting)
        headline += u'\n' + m_presenter.detail();
    if (working) {
        if (!m_busy->isRunning())
            m_busy->start(headline);
        else
            m_busy->setText(headline);
        if (m_presenter.parts() > 1)
            m_busy->setProgress(m_presenter.partsDone(), m_presenter.parts());
    } else {
        m_busy->stop();
    }
    m_result->setVisible(!working);
    m_lines->setVisible(!working && m_presenter.outcome().rowCount() > 0);
    m_room->setVisible(m_lines->isHidden());
    const bool isNew = !working && std::exchange(m_shown, int(stage)) != int(stage);
    // What is left can change while the result is shown: the groups are read again.
    if (const QString detail = m_presenter.detail(); isNew || (!working && detail != m_detail)) {
        m_detail = detail;
        m_result->setTone(toneOf(stage));
        m_result->setMessage(headline, detail);
    }
    if (working)
        m_shown = -1;
    m_cancel->setVisible(stage == Stage::Applying || stage == Stage::Waiting);
    m_cancel->setEnabled(!m_presenter.isCancelling());
    m_retry->setVisible(stage == Stage::Failed);
    m_conflicts->setVisible(stage == Stage::Conflicted);
    m_revert->setVisible(m_presenter.canRevert());
    m_close->setVisible(!working);
    if (isNew)
        m_close->setFocus(); // now that it can be seen
}

} // namespace onbelay::ui
