#include "ui/diagnostics/diagnosticspage.h"

#include "presenters/diagnostics/diagnosticspresenter.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/pageheader.h"
#include "ui/diagnostics/runview.h"

#include <QVBoxLayout>

namespace onbelay::ui {

DiagnosticsPage::DiagnosticsPage(DiagnosticsPresenter &presenter, QWidget *parent)
    : DiagnosticsFrame(parent)
    , m_presenter(presenter)
    , m_run(new RunView(presenter))
{
    header()->setSubtitle(tr("Pick what you see; every link is checked live."));
    const QString reason = presenter.readOnlyReason();
    if (!reason.isEmpty())
        home()->addWidget(new Banner(Tone::Info, tr("Read only"), reason));
    addDoors();
    m_run->hide();
    body()->addWidget(m_run);
    connect(m_run, &RunView::supportRequested, this, &DiagnosticsPage::supportRequested);
    connect(&presenter, &DiagnosticsPresenter::doorChanged, this, &DiagnosticsPage::showDoor);
    showDoor();
}

void DiagnosticsPage::addDoors()
{
    for (std::size_t i = 0; i < m_presenter.doors().size(); ++i) {
        const DiagnosticsPresenter::Door &door = m_presenter.doors()[i];
        auto *card = new Card(door.title);
        card->setSubtitle(door.advice);
        auto *open = makeButton(door.asksQuestion
                                    //: Button: opens the form "Why can't Claude …?"
                                    ? tr("Ask why")
                                    //: Button: runs the checks of a symptom
                                    : tr("Run the checks"),
                                nullptr, ButtonRole::Standard,
                                door.asksQuestion ? Glyph::Question : Glyph::Play);
        open->setAccessibleDescription(door.title);
        card->addToHeader(open);
        connect(open, &QPushButton::clicked, this, [this, i] { m_presenter.openDoor(int(i)); });
        home()->addWidget(card);
    }
}

void DiagnosticsPage::showDoor()
{
    m_run->showDoor();
    if (m_presenter.door() >= 0)
        showInstead(m_run);
    else
        showHome();
}

} // namespace onbelay::ui
