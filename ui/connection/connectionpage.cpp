#include "connectionpage.h"

#include "confirmbox.h"
#include "connectionpanel.h"
#include "connectwizard.h"
#include "presenters/connection/connectionpresenter.h"
#include "presenters/connection/connectpresenter.h"
#include "presenters/paragraph.h"
#include "texts.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/copybutton.h"
#include "ui/common/emptystate.h"
#include "ui/common/pageheader.h"

#include <QVBoxLayout>

#include <utility>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

ConnectionPage::ConnectionPage(ConnectionPresenter &connection, ConnectPresenter &wizard,
                               GuideStepView::OpenUrl openUrl, QWidget *parent)
    : Page(u"HubSpot"_s, parent)
    , m_presenter(connection)
    , m_wizard(wizard)
    , m_openUrl(std::move(openUrl))
{
    header()->setSubtitle(tr("One connection for the whole organization."));
    buildActions();
    buildBody();
    connect(&m_presenter, &ConnectionPresenter::changed, this, &ConnectionPage::refresh);
    connect(&m_presenter, &ConnectionPresenter::disconnectQuestion, this,
            &ConnectionPage::askToDisconnect);
    connect(&m_presenter, &ConnectionPresenter::questionVoid, this, [this] {
        if (m_question)
            m_question->reject();
    });
    connect(&m_wizard, &ConnectPresenter::connected, this, &ConnectionPage::sayConnected);
    connect(&m_wizard, &ConnectPresenter::notStored, this, &ConnectionPage::sayNotStored);
    refresh();
}

void ConnectionPage::buildActions()
{
    m_check = makeButton(tr("Check now"), nullptr, ButtonRole::Standard, Glyph::Refresh);
    m_update = makeButton(tr("Update key"), nullptr, ButtonRole::Standard, Glyph::Key);
    m_disconnect = quietButton(tr("Disconnect"), nullptr, Glyph::Disconnect);
    for (QPushButton *button : {m_check, m_update, m_disconnect})
        header()->addAction(button);
    connect(m_check, &QPushButton::clicked, &m_presenter, &ConnectionPresenter::checkNow);
    connect(m_update, &QPushButton::clicked, this, &ConnectionPage::openWizard);
    connect(m_disconnect, &QPushButton::clicked, &m_presenter,
            &ConnectionPresenter::askToDisconnect);
}

void ConnectionPage::buildBody()
{
    m_member = new Banner(Tone::Info, tr("You are signed in as a member"),
                          tr("Only administrators can change the connection."));
    m_failure = new Banner(Tone::Warning);
    m_again = makeButton(tr("Try again"));
    m_details = new CopyButton(tr("Copy the details for support"));
    m_details->setLabel(tr("Copy details"));
    m_failure->addAction(m_again);
    m_failure->addAction(m_details);
    connect(m_again, &QPushButton::clicked, &m_presenter, &ConnectionPresenter::reload);
    m_success = new Banner(Tone::Success);
    m_success->setDismissible(true);
    m_success->hide();
    //: Button after HubSpot was connected: goes to the page where groups get permissions
    QPushButton *permissions = makeButton(tr("Set permissions"));
    m_success->addAction(permissions);
    connect(permissions, &QPushButton::clicked, this, &ConnectionPage::permissionsRequested);
    m_disconnected =
        new Banner(Tone::Info, tr("HubSpot was disconnected"),
                   tr("The ticks of the groups stay and work again after the next connect."));
    m_disconnected->setDismissible(true);
    m_disconnected->hide();
    m_notStored = new Banner(Tone::Warning);
    m_notStored->setDismissible(true);
    m_notStored->hide();
    m_busy = new Busy;
    m_empty = new EmptyState(u"empty/no-connection"_s, {}, {});
    m_connect = primaryButton(tr("Connect HubSpot"));
    m_empty->addAction(m_connect);
    m_panel = new ConnectionPanel(m_presenter);
    for (QWidget *part : {static_cast<QWidget *>(m_member), static_cast<QWidget *>(m_failure),
                          static_cast<QWidget *>(m_success), static_cast<QWidget *>(m_disconnected),
                          static_cast<QWidget *>(m_notStored), static_cast<QWidget *>(m_busy),
                          static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_panel)})
        body()->addWidget(part);
    connect(m_connect, &QPushButton::clicked, this, &ConnectionPage::openWizard);
    connect(m_panel, &ConnectionPanel::updateRequested, this, &ConnectionPage::openWizard);
}

void ConnectionPage::refresh()
{
    using State = ConnectionPresenter::Busy;
    const bool connected = m_presenter.isConnected();
    const State busy = m_presenter.busy();
    const bool may = m_presenter.canEdit() && busy == State::No;
    for (QPushButton *button : {m_check, m_update, m_disconnect})
        button->setVisible(connected);
    // Pressed, they must not be off for a moment even, or the focus goes elsewhere; a second press
    // meanwhile does nothing.
    m_check->setEnabled(may || (m_presenter.canEdit() && busy == State::Checking));
    m_update->setEnabled(may);
    m_disconnect->setEnabled(
        may || (m_presenter.canEdit() && (busy == State::Counting || busy == State::Asking)));
    m_connect->setEnabled(may);
    const std::optional<int> left = m_wizard.pausedAt();
    m_connect->setText(left ? tr("Continue with step %1").arg(*left + 1) : tr("Connect HubSpot"));
    m_member->setVisible(!m_presenter.canEdit());
    m_empty->setVisible(m_presenter.isKnown() && !connected);
    m_panel->setVisible(connected);
    if (connected)
        m_panel->refresh();
    if (!connected || m_presenter.failure() || isDisproved())
        m_success->hide();
    noteDisconnect();

    m_empty->setContent(
        u"empty/no-connection"_s, tr("HubSpot is not connected"),
        left ? tr("You stopped at step %1 of %2. Your choices are kept; the token was not.")
                   .arg(*left + 1)
                   .arg(m_wizard.stepCount())
             : tr("Five steps: make a key in HubSpot, choose its scopes, paste its token here. It "
                  "is proven with HubSpot before anything is stored."));
    if (m_presenter.busy() == State::Checking)
        m_busy->start(tr("On Belay is checking the key with HubSpot…"));
    else if (m_presenter.busy() == State::Counting)
        m_busy->start(tr("Counting who would lose something…"));
    else if (m_presenter.busy() == State::Disconnecting)
        m_busy->start(tr("Disconnecting…"));
    else if (!m_presenter.isKnown() && !m_presenter.failure())
        m_busy->start(tr("Reading the connection…"));
    else
        m_busy->stop();
    refreshFailure();
}

// A check since then has found that the key does not work any more.
bool ConnectionPage::isDisproved() const
{
    const Health health = m_presenter.health().health;
    return m_success->tone() == Tone::Success && health != Health::Connected
           && health != Health::Degraded;
}

void ConnectionPage::noteDisconnect()
{
    const bool now = m_presenter.busy() == ConnectionPresenter::Busy::Disconnecting;
    const bool over = std::exchange(m_disconnecting, now) && !now;
    if (over && m_presenter.isKnown() && !m_presenter.isConnected())
        m_disconnected->show();
    else if (m_presenter.isConnected())
        m_disconnected->hide();
}

void ConnectionPage::refreshFailure()
{
    const std::optional<FailureText> failure = m_presenter.failure();
    m_failure->setVisible(failure.has_value());
    if (!failure)
        return;
    m_again->setVisible(!m_presenter.isKnown());
    m_details->setVisible(!failure->evidence.isEmpty());
    m_details->setTextToCopy(failureDetails(*failure));
    m_failure->setMessage(failure->headline, paragraph(*failure));
}

void ConnectionPage::addBelowHealth(QWidget *part)
{
    m_panel->addBelowHealth(part);
}

void ConnectionPage::openWizard()
{
    if (m_open || !m_presenter.canEdit())
        return;
    m_success->hide();
    m_disconnected->hide();
    m_notStored->hide();
    m_open = new ConnectWizard(m_wizard, m_openUrl, this);
    m_open->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_open, &QDialog::finished, this, &ConnectionPage::refresh);
    m_open->open();
}

void ConnectionPage::sayConnected(const ConnectResult &result)
{
    m_success->setTone(result.proven ? Tone::Success : Tone::Warning);
    m_success->setMessage(result.headline, result.text);
    m_success->show();
    m_check->setFocus();
}

void ConnectionPage::sayNotStored(const FailureText &why)
{
    m_notStored->setMessage(why.headline, paragraph(why));
    m_notStored->show();
}

void ConnectionPage::askToDisconnect(const DisconnectQuestion &question)
{
    m_question = askToConfirm(
        this, {question.headline, question.text, question.items, question.confirm},
        [this](const QString &reason) { m_presenter.disconnectKey(reason); },
        [this] { m_presenter.keepKey(); });
}

} // namespace onbelay::ui
