#include "ui/settings/networkcard.h"

#include "presenters/settings/networkpresenter.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/flowlayout.h"
#include "ui/common/formfield.h"
#include "ui/settings/trustfields.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace onbelay::ui {

namespace {

using Mode = NetworkPresenter::Mode;

QLineEdit *addressEdit(const QString &text)
{
    auto *edit = new QLineEdit(text);
    edit->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    return edit;
}

} // namespace

NetworkCard::NetworkCard(NetworkPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
{
    auto *card = new Card(tr("Network"));
    card->setSubtitle(tr("How the console reaches On Belay, HubSpot and newer guides. Your IT "
                         "department knows what to enter here. Addresses on this computer itself "
                         "are always reached directly."));
    m_managed = new Banner(Tone::Warning);
    m_managed->hide();
    m_trust = new TrustFields(m_presenter);
    for (QWidget *part : {static_cast<QWidget *>(m_managed), makeProxyFields(),
                          static_cast<QWidget *>(m_trust), makeTestPart()})
        card->body()->addWidget(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    connect(&m_presenter, &NetworkPresenter::changed, this, &NetworkCard::refresh);
    refresh();
}

QWidget *NetworkCard::makeProxyFields()
{
    const NetworkSettings settings = m_presenter.settings();
    m_mode = new QComboBox;
    for (const NetworkPresenter::Choice &choice : NetworkPresenter::proxyChoices())
        m_mode->addItem(choice.name, int(choice.mode));
    m_modeField = new FormField(tr("Proxy"), m_mode);
    m_host = addressEdit(settings.proxyHost);
    m_hostField = new FormField(tr("Name of the proxy"), m_host);
    m_hostField->setCheck([this] { return NetworkPresenter::hostProblem(m_host->text()); });
    m_port = addressEdit(settings.proxyPort == 0 ? QString() : QString::number(settings.proxyPort));
    m_port->setInputMethodHints(Qt::ImhDigitsOnly);
    m_portField = new FormField(tr("Port of the proxy"), m_port);
    m_portField->setCheck([this] {
        const int port = m_port->text().trimmed().toInt();
        return port >= 1 && port <= 65535 ? QString() : tr("Enter a number from 1 to 65535.");
    });
    m_pac = addressEdit(settings.pacUrl.toString());
    m_pacField = new FormField(tr("Address of the script"), m_pac);
    m_pacField->setHint(tr("Prefer https: what comes by plain http can be changed on the way, and "
                           "the script decides where everything goes."));
    m_pacField->setCheck([this] { return NetworkPresenter::pacProblem(m_pac->text()); });
    m_forget = quietButton(tr("Forget the proxy's sign-in"));
    connect(m_mode, &QComboBox::activated, this,
            [this] { m_presenter.setProxyMode(Mode(m_mode->currentData().toInt())); });
    for (QLineEdit *edit : {m_host, m_port})
        connect(edit, &QLineEdit::editingFinished, this, &NetworkCard::takePlace);
    connect(m_pac, &QLineEdit::editingFinished, this,
            [this] { m_presenter.setPacUrl(m_pac->text()); });
    connect(m_forget, &QPushButton::clicked, &m_presenter, &NetworkPresenter::forgetProxySignIn);

    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    for (QWidget *part : {static_cast<QWidget *>(m_modeField), static_cast<QWidget *>(m_hostField),
                          static_cast<QWidget *>(m_portField), static_cast<QWidget *>(m_pacField)})
        column->addWidget(part);
    column->addWidget(m_forget, 0, Qt::AlignLeft);
    return box;
}

// A field that loses the focus with all the rest would ask what is gone already.
NetworkCard::~NetworkCard()
{
    for (FormField *field : {m_hostField, m_portField, m_pacField})
        field->setCheck({});
    for (QLineEdit *edit : {m_host, m_port, m_pac})
        edit->disconnect(this);
}

QWidget *NetworkCard::makeTestPart()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    m_test = makeButton(tr("Test the connection"), nullptr, ButtonRole::Standard, Glyph::Refresh);
    m_busy = new Busy;
    m_outcome = new Banner(Tone::Info);
    m_outcome->hide();
    column->addWidget(m_test, 0, Qt::AlignLeft);
    column->addWidget(m_busy);
    column->addWidget(m_outcome);
    connect(m_test, &QPushButton::clicked, this, &NetworkCard::test);
    return box;
}

QWidget *NetworkCard::lastInput() const
{
    return m_test;
}

void NetworkCard::takePlace()
{
    if (m_hostField->isValid() && m_portField->isValid())
        m_presenter.setProxyPlace(m_host->text(), m_port->text().trimmed().toInt());
}

void NetworkCard::takeFields()
{
    const Mode mode = m_presenter.proxyMode();
    if (mode == Mode::Http || mode == Mode::Socks5)
        takePlace();
    if (mode == Mode::Pac)
        m_presenter.setPacUrl(m_pac->text());
}

void NetworkCard::test()
{
    for (FormField *field : {m_hostField, m_portField, m_pacField}) {
        if (field->isVisibleTo(this) && !field->reveal()) {
            field->input()->setFocus();
            return;
        }
    }
    takeFields();
    m_presenter.test();
}

void NetworkCard::refresh()
{
    const Mode mode = m_presenter.proxyMode();
    const QString fixed = m_presenter.proxyFixedText();
    m_mode->setCurrentIndex(m_mode->findData(int(mode)));
    m_modeField->setHint(fixed.isEmpty() ? m_presenter.pendingText() : fixed);
    const bool isManual = mode == Mode::Http || mode == Mode::Socks5;
    m_hostField->setVisible(isManual);
    m_portField->setVisible(isManual);
    m_pacField->setVisible(mode == Mode::Pac);
    for (QWidget *input : {static_cast<QWidget *>(m_mode), static_cast<QWidget *>(m_host),
                           static_cast<QWidget *>(m_port), static_cast<QWidget *>(m_pac)})
        input->setEnabled(fixed.isEmpty());
    // A button that goes would take the focus with it to nowhere.
    if (m_forget->hasFocus() && !m_presenter.hasProxySignIn())
        m_mode->setFocus();
    m_forget->setVisible(m_presenter.hasProxySignIn());

    const QString problems = m_presenter.managedProblemText();
    if (!problems.isEmpty())
        m_managed->setMessage(tr("A setting of your administrator does not count"), problems);
    m_managed->setVisible(!problems.isEmpty());
    refreshOutcome();
}

void NetworkCard::refreshOutcome()
{
    m_test->setEnabled(m_presenter.canTest());
    if (m_presenter.isTesting())
        m_busy->start(tr("Testing the connection…"));
    else
        m_busy->stop();
    using FileText = NetworkPresenter::FileText;
    const FileText &outcome = m_presenter.outcome();
    const bool isShown = outcome.tone != FileText::Tone::None;
    if (isShown) {
        m_outcome->setTone(outcome.tone == FileText::Tone::Good ? Tone::Success : Tone::Warning);
        m_outcome->setMessage(outcome.headline, outcome.text);
    }
    m_outcome->setVisible(isShown);
}

} // namespace onbelay::ui
