#include "connectwizard.h"

#include "confirmbox.h"
#include "handoverdialog.h"
#include "pasteview.h"
#include "scopechoiceview.h"
#include "texts.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/flowlayout.h"
#include "ui/common/secretfield.h"
#include "ui/common/stepindicator.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace onbelay::ui {

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

    const int line = fontMetrics().height();
    QSize wanted(line * 50, line * 44);
    if (const QScreen *there = parent ? parent->screen() : nullptr)
        wanted = wanted.boundedTo(there->availableSize() * 9 / 10);
    resize(wanted);
}

ConnectWizard::~ConnectWizard()
{
    m_presenter.close();
}

void ConnectWizard::buildHeader(QVBoxLayout *column)
{
    const QString title =
        m_presenter.isUpdate() ? tr("Update the HubSpot key") : tr("Connect HubSpot");
    setWindowTitle(title);
    setAccessibleName(title);
    m_title = textLabel(title, TextRole::Title);
    column->addWidget(m_title);
    m_indicator = new StepIndicator(m_presenter.stepTitles());
    column->addWidget(m_indicator);
}

QWidget *ConnectWizard::makeSteps(GuideStepView::OpenUrl openUrl)
{
    auto *steps = new QWidget;
    auto *column = new QVBoxLayout(steps);
    column->setContentsMargins(0, 0, space::sm, 0);
    column->setSpacing(space::lg);
    buildHeader(column); // scrolls too: with large fonts every line counts
    m_doors = makeDoors();
    m_guide = new GuideStepView(std::move(openUrl));
    m_scopes = new ScopeChoiceView(m_presenter);
    m_paste = new PasteView(m_presenter);
    for (QWidget *part : {m_doors, static_cast<QWidget *>(m_guide),
                          static_cast<QWidget *>(m_scopes), static_cast<QWidget *>(m_paste)})
        column->addWidget(part);
    column->addStretch(1);
    return steps;
}

QWidget *ConnectWizard::makeDoors()
{
    auto *card = new Card(tr("Which way suits you?"));
    m_doorButtons = new QButtonGroup(card);
    const QStringList titles = m_presenter.doorTitles();
    for (int door = 0; door < int(titles.size()); ++door) {
        auto *button = new QRadioButton(titles.at(door));
        button->setAccessibleDescription(m_presenter.doorSummary(door));
        m_doorButtons->addButton(button, door);
        card->body()->addWidget(button);
        card->body()->addWidget(textLabel(m_presenter.doorSummary(door), TextRole::Muted));
    }
    return card;
}

QWidget *ConnectWizard::makeButtons()
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box, space::sm);
    row->setRowAlignment(Qt::AlignTrailing);
    QPushButton *other = quietButton(tr("Someone else is our HubSpot admin"));
    QPushButton *close = quietButton(tr("Continue later"));
    m_back = makeButton(tr("Back"));
    m_next = primaryButton(tr("Next"));
    m_connect = primaryButton(tr("Connect"));
    for (QPushButton *button : {other, close, m_back, m_next, m_connect}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(other, &QPushButton::clicked, this, &ConnectWizard::handOver);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return box;
}

void ConnectWizard::wire()
{
    connect(m_doorButtons, &QButtonGroup::idClicked, &m_presenter, &ConnectPresenter::setDoor);
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
    connect(&m_presenter, &ConnectPresenter::confirmationNeeded, this, &ConnectWizard::askQuestion);
    connect(&m_presenter, &ConnectPresenter::connected, this, &QDialog::accept);
    connect(this, &QDialog::finished, &m_presenter, &ConnectPresenter::close);
}

void ConnectWizard::showStep()
{
    const int step = m_presenter.step();
    m_indicator->setCurrent(step);
    StepText text = m_presenter.stepText(step);
    if (step == m_presenter.pasteStep())
        text.drawing.clear(); // it shows this very window
    m_guide->setStep(step + 1, m_presenter.stepCount(), text);
    m_doors->setVisible(step == 0);
    m_scopes->setVisible(step == ConnectPresenter::scopeStep);
    m_paste->setVisible(step == m_presenter.pasteStep());
    m_doorButtons->button(m_presenter.door())->setChecked(true);
    m_scroll->verticalScrollBar()->setValue(0);
    updateButtons();
}

void ConnectWizard::updateButtons()
{
    const bool last = m_presenter.step() == m_presenter.pasteStep();
    const bool sending = m_presenter.stage() == ConnectPresenter::Stage::Connecting;
    m_back->setEnabled(m_presenter.step() > 0 && !sending);
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
        m_doorButtons->checkedButton()->setFocus();
    else
        m_next->setFocus();
    // In a small window the focus may lie below; where exactly is known after the layout.
    QTimer::singleShot(0, this, [this] {
        QWidget *focused = focusWidget();
        if (focused && m_scroll->widget()->isAncestorOf(focused))
            m_scroll->ensureWidgetVisible(focused);
    });
}

void ConnectWizard::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    focusStep();
}

void ConnectWizard::askQuestion(const ConnectQuestion &question)
{
    askToConfirm(
        this, {question.headline, question.text, question.items, question.confirm},
        [this] { m_presenter.confirm(); }, [this] { m_presenter.declineConfirmation(); });
}

void ConnectWizard::handOver()
{
    auto *dialog = new HandoverDialog(m_presenter.handover(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace onbelay::ui
