#include "ui/settings/settingsdialog.h"

#include "presenters/paragraph.h"
#include "presenters/settings/settingspresenter.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/codelabel.h"
#include "ui/common/copybutton.h"
#include "ui/common/flowlayout.h"
#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/common/resultline.h"
#include "ui/settings/networkcard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace onbelay::ui {

using State = ResultLine::State;

namespace {

Tone toneOf(SettingsPresenter::Outcome::Tone tone)
{
    switch (tone) {
    case SettingsPresenter::Outcome::Tone::Good:
        return Tone::Success;
    case SettingsPresenter::Outcome::Tone::Neutral:
        return Tone::Info;
    case SettingsPresenter::Outcome::Tone::Bad:
        return Tone::Warning;
    }
    Q_UNREACHABLE();
}

} // namespace

SettingsDialog::SettingsDialog(SettingsPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
{
    //: Title of the dialog
    setWindowTitle(tr("Settings"));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *sheet = new QWidget;
    m_cards = new QVBoxLayout(sheet);
    m_cards->setContentsMargins(space::xl, space::xl, space::xl, space::sm);
    m_cards->setSpacing(space::lg);
    m_cards->addWidget(makeGuideCard());
    m_cards->addWidget(makeCheckCard());
    m_cards->addWidget(makeClipboardCard());
    m_cards->addStretch(1);
    scroll->setWidget(sheet);

    m_close = primaryButton(tr("Close"));
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::xl, space::sm, space::xl, space::lg);
    buttons->addStretch(1);
    buttons->addWidget(m_close);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    connect(&m_presenter, &SettingsPresenter::changed, this, &SettingsDialog::refresh);
    const QSize wanted(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 42);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    refresh();
    m_address->setFocus();
}

SettingsDialog::SettingsDialog(SettingsPresenter &presenter, NetworkPresenter &network,
                               QWidget *parent)
    : SettingsDialog(presenter, parent)
{
    m_network = new NetworkCard(network);
    m_cards->insertWidget(m_cards->count() - 1, m_network); // before the stretch
    setTabOrder(m_network->lastInput(), m_close);
}

// A field that loses the focus with all the rest would ask what is gone already.
SettingsDialog::~SettingsDialog()
{
    m_addressField->setCheck({});
    m_address->disconnect(this);
}

QWidget *SettingsDialog::makeGuideCard()
{
    auto *card = new Card(tr("HubSpot guide"));
    card->setSubtitle(tr("Steps, menu paths and the lists of HubSpot scopes come from a file that "
                         "can be replaced by a newer one without a new console."));
    m_guide = new ResultLine(tr("Guide in use"));
    //: Guides are signed; this is the key that the console trusts
    m_key = new ResultLine(tr("Trusted key"));
    auto *copy = new CopyButton(tr("Copy the id of the key"));
    copy->setTextToCopy(m_presenter.keyId());
    auto *keyId = new QWidget;
    auto *row = new QHBoxLayout(keyId);
    row->setContentsMargins(iconSize(font()) + space::md, 0, 0, 0); // below the line's title
    row->setSpacing(space::sm);
    row->addWidget(new CodeLabel(m_presenter.keyId()));
    row->addWidget(copy);
    row->addStretch(1);
    m_refusal = new Banner(Tone::Warning);
    m_refusal->hide();
    m_address = new QLineEdit(m_presenter.address());
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_addressField = new FormField(tr("Address of newer guides"), m_address);
    m_addressField->setHint(tr("The console looks there at every start and once a day. Leave it "
                               "empty to look nowhere."));
    m_addressField->setCheck([this] { return m_presenter.addressProblem(m_address->text()); });
    m_busy = new Busy;
    m_outcome = new Banner(Tone::Info);
    m_outcome->hide();
    for (QWidget *part :
         {static_cast<QWidget *>(m_guide), static_cast<QWidget *>(m_key), keyId,
          static_cast<QWidget *>(m_refusal), static_cast<QWidget *>(m_addressField),
          makeGuideButtons(), static_cast<QWidget *>(m_busy), static_cast<QWidget *>(m_outcome)})
        card->body()->addWidget(part);
    connect(m_address, &QLineEdit::editingFinished, this, &SettingsDialog::takeAddress);
    connect(m_address, &QLineEdit::textChanged, this, &SettingsDialog::refresh);
    return card;
}

QWidget *SettingsDialog::makeGuideButtons()
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box, space::sm);
    m_look =
        makeButton(tr("Look for a newer guide now"), nullptr, ButtonRole::Standard, Glyph::Refresh);
    m_builtIn = quietButton(m_presenter.wayBackName());
    row->addWidget(m_look);
    row->addWidget(m_builtIn);
    connect(m_look, &QPushButton::clicked, this, &SettingsDialog::look);
    connect(m_builtIn, &QPushButton::clicked, &m_presenter, &SettingsPresenter::useBuiltIn);
    return box;
}

QWidget *SettingsDialog::makeCheckCard()
{
    auto *card = new Card(tr("Background check"));
    m_interval = new QComboBox;
    for (const SettingsPresenter::Interval &interval : m_presenter.checkIntervals())
        m_interval->addItem(interval.name, interval.length);
    m_interval->setCurrentIndex(m_interval->findData(m_presenter.checkMinutes()));
    auto *field = new FormField(tr("Ask On Belay to check the HubSpot key"), m_interval);
    const QString fixed = m_presenter.checkFixedText();
    field->setHint(fixed.isEmpty() ? tr("While somebody is signed in. A key that stops working is "
                                        "then noticed before Claude needs it.")
                                   : fixed);
    m_interval->setEnabled(fixed.isEmpty());
    card->body()->addWidget(field);
    connect(m_interval, &QComboBox::currentIndexChanged, this,
            [this] { m_presenter.setCheckMinutes(m_interval->currentData().toInt()); });
    if (m_presenter.canNotify())
        card->body()->addWidget(makeNotifyField());
    return card;
}

QWidget *SettingsDialog::makeNotifyField()
{
    auto *box = new QWidget;
    auto *notify = new QCheckBox(tr("Notify me when the connection turns bad"));
    notify->setChecked(m_presenter.notifies());
    const QString fixed = m_presenter.notifyFixedText();
    notify->setEnabled(fixed.isEmpty());
    QLabel *hint = plainLabel(TextRole::Caption);
    hint->setText(fixed.isEmpty()
                      ? tr("By a notification of the desktop, once a cause, while the console runs "
                           "and you do not look at the connection. It names no person and no key.")
                      : fixed);
    notify->setAccessibleDescription(hint->text());
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    column->addWidget(notify);
    column->addWidget(hint);
    connect(notify, &QCheckBox::toggled, &m_presenter, &SettingsPresenter::setNotifies);
    return box;
}

QWidget *SettingsDialog::makeClipboardCard()
{
    auto *card = new Card(tr("Clipboard"));
    auto *times = new QComboBox;
    for (const SettingsPresenter::Interval &time : m_presenter.clipboardTimes())
        times->addItem(time.name, time.length);
    times->setCurrentIndex(times->findData(m_presenter.clipboardSeconds()));
    auto *field = new FormField(tr("Take a copied token away after"), times);
    const QString fixed = m_presenter.clipboardFixedText();
    field->setHint(fixed.isEmpty() ? tr("A token that was copied for the dashboard leaves the "
                                        "clipboard then, and when the console closes. Counts from "
                                        "the next sign-in.")
                                   : fixed);
    times->setEnabled(fixed.isEmpty());
    card->body()->addWidget(field);
    connect(times, &QComboBox::currentIndexChanged, this,
            [this, times] { m_presenter.setClipboardSeconds(times->currentData().toInt()); });
    return card;
}

void SettingsDialog::takeAddress()
{
    if (m_addressField->isValid())
        m_presenter.setAddress(m_address->text());
}

void SettingsDialog::look()
{
    if (!m_addressField->reveal()) {
        m_address->setFocus();
        return;
    }
    takeAddress();
    m_presenter.look();
}

void SettingsDialog::refresh()
{
    const SettingsPresenter::GuideInUse guide = m_presenter.guideInUse();
    m_guide->setState(State::Ok, guide.kind);
    m_guide->setDetail(guide.detail);
    //: State of the trusted key
    const QString keyKind = m_presenter.isDevelopmentKey() ? tr("Development key") : tr("Built in");
    m_key->setState(m_presenter.isDevelopmentKey() ? State::Warning : State::Ok, keyKind);
    m_key->setDetail(m_presenter.keyText());

    const std::optional<FailureText> refusal = m_presenter.refusal();
    if (refusal)
        m_refusal->setMessage(refusal->headline, paragraph(*refusal));
    m_refusal->setVisible(refusal.has_value());
    m_look->setEnabled(!m_presenter.isLooking() && !m_address->text().trimmed().isEmpty());
    // A button that goes grey would take the focus with it to nowhere.
    if (m_builtIn->hasFocus() && !m_presenter.canUseBuiltIn())
        m_address->setFocus();
    m_builtIn->setEnabled(m_presenter.canUseBuiltIn());
    m_builtIn->setText(m_presenter.wayBackName());
    refreshOutcome();
}

void SettingsDialog::refreshOutcome()
{
    if (m_presenter.isLooking())
        m_busy->start(tr("Looking for a newer guide…"));
    else
        m_busy->stop();
    const auto outcome = m_presenter.outcome();
    if (outcome) {
        m_outcome->setTone(toneOf(outcome->tone));
        m_outcome->setMessage(outcome->headline, outcome->text);
    }
    m_outcome->setVisible(outcome.has_value());
}

// Return in the address looks there, where a dialog would press its default button and be gone. In
// the network's fields it only ends the editing.
void SettingsDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && m_address->hasFocus())
        look();
    else if (isReturn && m_network && m_network->isAncestorOf(focusWidget()))
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

void SettingsDialog::done(int result)
{
    takeAddress();
    if (m_network)
        m_network->takeFields();
    QDialog::done(result);
}

} // namespace onbelay::ui
