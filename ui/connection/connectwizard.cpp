#include "connectwizard.h"

#include "announcementlist.h"
#include "confirmbox.h"
#include "doorchoice.h"
#include "handoverdialog.h"
#include "pasteview.h"
#include "presenters/connection/guidedconnection.h"
#include "scopechoiceview.h"
#include "texts.h"
#include "ui/common/buttons.h"
#include "ui/common/drawing.h"
#include "ui/common/flowlayout.h"
#include "ui/common/secretfield.h"
#include "ui/common/stepindicator.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace onbelay::ui {

namespace {
constexpr int pasteDrawingEms = 28; // lines of text
} // namespace

ConnectWizard::ConnectWizard(ConnectPresenter &presenter, GuideStepView::OpenUrl openUrl,
                             QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
{
    m_presenter.open();
    setSizeGripEnabled(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::lg);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(makeSteps(std::move(openUrl)));
    m_scroll->widget()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    column->addWidget(makeButtons());
    wire();
    showStep();

    resize(wantedSize());
}

ConnectWizard::~ConnectWizard()
{
    m_presenter.close();
}

// So large that the scopes of step 3 and the nine results of step 5 are seen at once, and never
// larger than the screen.
QSize ConnectWizard::wantedSize() const
{
    const int line = fontMetrics().height();
    const QSize wanted(line * 64, line * 52);
    const QScreen *there = parentWidget() ? parentWidget()->screen() : screen();
    return wanted.boundedTo(there->availableSize() * 92 / 100);
}

QWidget *ConnectWizard::makeHeader()
{
    const QString title =
        m_presenter.isUpdate() ? tr("Update the HubSpot key") : tr("Connect HubSpot");
    setWindowTitle(title);
    setAccessibleName(title);
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::md);
    m_title = textLabel(title, TextRole::Title);
    row->addWidget(m_title, 1);
    m_indicator = new StepIndicator(m_presenter.stepTitles());
    row->addWidget(m_indicator, 0, Qt::AlignTop);
    return header;
}

QWidget *ConnectWizard::makeSteps(GuideStepView::OpenUrl openUrl)
{
    auto *steps = new QWidget;
    auto *column = new QVBoxLayout(steps);
    column->setContentsMargins(0, 0, space::sm, 0);
    column->setSpacing(space::lg);
    column->addWidget(makeHeader()); // scrolls too: with large fonts every line counts
    makeDoors();
    m_guide = new GuideStepView(openUrl);
    m_announcements = new AnnouncementList(m_presenter.announcements(), openUrl);
    m_scopes = new ScopeChoiceView(m_presenter);
    m_paste = new PasteView(m_presenter);
    m_pasteDrawing = new Drawing({});
    m_pasteDrawing->setEms(pasteDrawingEms);
    for (QWidget *part : {static_cast<QWidget *>(m_doors), static_cast<QWidget *>(m_guide),
                          static_cast<QWidget *>(m_announcements), static_cast<QWidget *>(m_scopes),
                          static_cast<QWidget *>(m_paste)})
        column->addWidget(part);
    column->addWidget(m_pasteDrawing, 0, Qt::AlignLeading);
    column->addStretch(1);
    return steps;
}

void ConnectWizard::makeDoors()
{
    QStringList summaries;
    const QStringList titles = m_presenter.doorTitles();
    for (int door = 0; door < int(titles.size()); ++door)
        summaries.append(m_presenter.doorSummary(door));
    m_doors = new DoorChoice(titles, summaries);
}

QWidget *ConnectWizard::makeButtons()
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box, space::sm);
    row->setRowAlignment(Qt::AlignTrailing);
    QPushButton *other = quietButton(tr("Someone else is our HubSpot admin"));
    m_close = quietButton(QString());
    m_back = makeButton(tr("Back"));
    m_next = primaryButton(tr("Next"));
    m_connect = primaryButton(m_presenter.dashboard()  ? m_presenter.dashboard()->buttonText()
                              : m_presenter.isUpdate() ? tr("Replace key")
                                                       : tr("Connect"));
    for (QPushButton *button : {other, m_close, m_back, m_next, m_connect}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(other, &QPushButton::clicked, this, &ConnectWizard::handOver);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    return box;
}

void ConnectWizard::wire()
{
    connect(m_doors, &DoorChoice::chosen, &m_presenter, &ConnectPresenter::setDoor);
    connect(m_announcements, &AnnouncementList::unfolded, this,
            [this] { revealLater(m_announcements); });
    connect(m_back, &QPushButton::clicked, &m_presenter, &ConnectPresenter::back);
    connect(m_next, &QPushButton::clicked, &m_presenter, &ConnectPresenter::next);
    connect(m_connect, &QPushButton::clicked, &m_presenter, &ConnectPresenter::connectKey);
    connect(&m_presenter, &ConnectPresenter::doorChanged, this, [this] {
        m_indicator->setTitles(m_presenter.stepTitles());
        showStep();
    });
    connect(&m_presenter, &ConnectPresenter::stepChanged, this, [this] {
        showStep();
        focusStep();
    });
    connect(&m_presenter, &ConnectPresenter::stageChanged, this, &ConnectWizard::updateButtons);
    connect(&m_presenter, &ConnectPresenter::stageChanged, this, &ConnectWizard::showPasteDrawing);
    connect(&m_presenter, &ConnectPresenter::pasteChanged, this, &ConnectWizard::showPasteDrawing);
    connect(&m_presenter, &ConnectPresenter::confirmationNeeded, this, &ConnectWizard::askQuestion);
    connect(&m_presenter, &ConnectPresenter::confirmationVoid, this, [this] {
        if (m_question)
            m_question->reject();
    });
    connect(&m_presenter, &ConnectPresenter::connected, this, &QDialog::accept);
    connect(this, &QDialog::finished, &m_presenter, &ConnectPresenter::close);
}

void ConnectWizard::showStep()
{
    const int step = m_presenter.step();
    m_indicator->setCurrent(step);
    const bool pasting = step == m_presenter.pasteStep();
    const bool choosing = step == ConnectPresenter::scopeStep;
    m_guide->setStep(step + 1, m_presenter.stepCount(), m_presenter.stepText(step),
                     pasting    ? GuideStepView::Size::None
                     : choosing ? GuideStepView::Size::Small
                                : GuideStepView::Size::Large);
    m_doors->setVisible(step == 0);
    m_announcements->setVisible(step == 0);
    m_scopes->setVisible(choosing);
    m_paste->setVisible(pasting);
    m_doors->setChosen(m_presenter.door());
    m_scroll->verticalScrollBar()->setValue(0);
    showPasteDrawing();
    updateButtons();
}

void ConnectWizard::showPasteDrawing()
{
    const bool wanted = m_presenter.step() == m_presenter.pasteStep()
                        && m_presenter.stage() == ConnectPresenter::Stage::Editing
                        && m_presenter.pasteVerdict() == PasteVerdict::Empty;
    if (wanted) {
        const StepText text = m_presenter.stepText(m_presenter.step());
        m_pasteDrawing->setDrawing(text.drawing);
        //: What a drawing shows; %1 is the title of a step
        m_pasteDrawing->setDescription(tr("Drawing: %1").arg(text.title));
    }
    m_pasteDrawing->setVisible(wanted && m_pasteDrawing->isValid());
}

void ConnectWizard::updateButtons()
{
    const bool last = m_presenter.step() == m_presenter.pasteStep();
    const auto stage = m_presenter.stage();
    const bool sending = stage == ConnectPresenter::Stage::Connecting
                         || stage == ConnectPresenter::Stage::Confirming;
    m_back->setEnabled(m_presenter.step() > 0 && !sending);
    //: Button: closes the wizard when all is done
    m_close->setText(m_presenter.isHandedOver() ? tr("Close") : tr("Continue later"));
    m_next->setVisible(!last);
    m_connect->setVisible(last);
    m_connect->setEnabled(m_presenter.canConnect());
    (last ? m_connect : m_next)->setDefault(true);
}

void ConnectWizard::focusStep()
{
    const int step = m_presenter.step();
    if (step == m_presenter.pasteStep())
        m_paste->field()->setFocus(); // Return there presses the default button, "Connect"
    else if (step == ConnectPresenter::scopeStep)
        m_scopes->firstChoice()->setFocus();
    else if (step == 0)
        m_doors->chosenButton()->setFocus();
    else
        m_next->setFocus();
}

// In a small window it may lie below; where exactly is known after the layout.
void ConnectWizard::revealLater(QWidget *part)
{
    QTimer::singleShot(0, part, [this, part] {
        if (m_scroll->widget()->isAncestorOf(part))
            m_scroll->ensureWidgetVisible(part);
    });
}

void ConnectWizard::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    focusStep();
}

void ConnectWizard::askQuestion(const ConnectQuestion &question)
{
    m_question = askToConfirm(
        this, {question.headline, question.text, question.items, question.confirm},
        [this](const QString &reason) { m_presenter.confirm(reason); },
        [this] { m_presenter.declineConfirmation(); });
}

void ConnectWizard::handOver()
{
    auto *dialog = new HandoverDialog(m_presenter.handover(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace onbelay::ui
