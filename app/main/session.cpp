#include "main/session.h"

#include "presenters/paragraph.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/revertdialog.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/connection/connectionpage.h"
#include "ui/diagnostics/claudeviewpanel.h"
#include "ui/diagnostics/diagnosticspage.h"
#include "ui/diagnostics/whocanview.h"
#include "ui/permissions/permissionspage.h"

#include <QDesktopServices>
#include <QGuiApplication>
#include <QPointer>
#include <QThreadPool>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {
const QString connectionId = u"connection"_s;
const QString permissionsId = u"permissions"_s;
const QString diagnosticsId = u"diagnostics"_s;
const QString activityId = u"activity"_s;
const QString healthBanner = u"health"_s;
const QString linkBanner = u"link"_s;
const QString effectBanner = u"effect"_s;
const QString cacheBanner = u"cache"_s;
const QString keychainBanner = u"keychain"_s;
const QString stepUpBanner = u"stepUp"_s;

// A sandbox's token is of one run of it.
QString keyOf(const Account &account)
{
    return account.sandbox ? QString() : account.key();
}

} // namespace

Session::Session(const Parts &parts, const SignedInSession &signedIn, ui::MainWindow &window)
    : m_guide(parts.guide)
    , m_account(signedIn.account)
    , m_window(window)
    , m_http(std::make_unique<HttpClient>(parts.log, parts.network))
    , m_hubspotHttp(std::make_unique<HttpClient>(parts.log, parts.network))
    , m_keeper(parts.grants, keyOf(signedIn.account), signedIn.grant)
    , m_stepUp(*m_http, signedIn.account.server, signedIn.info.userId, m_keeper,
               [](const QUrl &page) { return QDesktopServices::openUrl(page); })
    , m_client(*m_http, signedIn.account.server, signedIn.grant.accessToken)
    , m_hubspot(*m_hubspotHttp, signedIn.account.hubspot)
    , m_workspace(m_client, *m_guide, signedIn.info, parts.store, signedIn.account.key())
    , m_connection(m_workspace, parts.profile, m_clock)
    , m_connect(m_workspace, m_hubspot, parts.profile)
    , m_permissions(m_workspace, m_clock)
    , m_tools(m_workspace, m_permissions, m_clock, parts.profile.path())
    , m_review(m_workspace, m_permissions)
    , m_diagnostics(m_workspace)
    , m_claudeRun(*m_http, claudeAccess(), m_workspace)
    , m_claudeView(m_claudeRun, m_workspace)
    , m_environment({parts.log, parts.network, parts.profile, *m_guide, parts.guides, &m_client,
                     signedIn.account})
    , m_whoCan(m_workspace)
    , m_support({m_workspace, m_account, parts.log, parts.network, parts.profile, m_clock,
                 [this] { return m_diagnostics.runs(); },
                 [this] { return m_environment.presenter().findings(); },
                 [this] {
                     return m_health.forBundle();
                 }},
                parts.profile)
    , m_activity(m_workspace)
    , m_revert(m_workspace, m_permissions)
    , m_health(m_workspace, m_connection, m_clock,
               {parts.notifier, parts.notifies,
                [this] {
                    return isConnectionSeen();
                }},
               parts.storeFailure)
{
    if (parts.storeFailure)
        m_workspace.noteStoreFailure(*parts.storeFailure);
    buildPages(signedIn.info);
    m_connect.setSamples(parts.samples);
    m_workspace.sync().setCache(parts.rows);
    watchGrant();
    watchHealth();
    watchLink();
    watchReverts();
    connect(&m_window, &ui::MainWindow::signOutRequested, this, &Session::signOutRequested);
    connect(&m_workspace, &Workspace::sessionExpired, this, &Session::expired);
    connect(&m_workspace, &Workspace::stagedChanged, this, &Session::updateMarks);
    connect(&m_workspace, &Workspace::connectionChanged, this, &Session::updateMarks);
    connect(&m_diagnostics, &DiagnosticsPresenter::repairRequested, this, &Session::route);
    connect(&m_claudeView, &ClaudeViewPresenter::repairRequested, this,
            [this](Repair repair) { route(repair, {}); });
    connect(&m_window, &ui::MainWindow::pageShown, this, [this](const QString &page) {
        if (page == activityId)
            m_activity.refresh();
        if (page == connectionId)
            m_window.removeBanner(healthBanner); // the page says so itself, with the repair
        if (page == connectionId)
            m_health.noteSeen();
    });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this] {
        if (isConnectionSeen())
            m_health.noteSeen();
    });
}

Session::~Session()
{
    // Every outstanding call is answered (Cancelled) while those who wait for it are still there;
    // bodies that are being parsed on a worker come to an end first.
    m_window.disconnect(this);
    m_workspace.disconnect(this);
    m_workspace.sync().halt();
    m_keeper.end();
    m_environment.end();
    m_http.reset();
    m_hubspotHttp.reset();
    m_tools.files.cancel(); // a file that is written or read would be waited for
    QThreadPool::globalInstance()->waitForDone();
}

void Session::buildPages(const SessionInfo &info)
{
    m_connectionPage = new ui::ConnectionPage(
        m_connection, m_connect, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    m_permissionsPage = new ui::PermissionsPage(m_tools, m_review);
    auto *diagnostics = new ui::DiagnosticsPage(m_diagnostics);
    m_health.fill(*diagnostics);
    m_connectionPage->addBelowHealth(m_health.makeStrip());
    diagnostics->addTool({u"whoCan"_s, tr("Who can…?"),
                          tr("Pick what Claude should be able to do, and see everybody for whom it "
                             "can and through which groups."),
                          //: Button: opens the question "Who can …?"
                          tr("Ask who"), ui::Glyph::People, new ui::WhoCanView(m_whoCan)});
    diagnostics->addTool(ui::claudeViewTool(m_claudeView));
    m_environment.addTo(*diagnostics, m_window);
    m_support.addTo(*diagnostics, [this] { return m_diagnostics.finishedRun(); });
    connect(diagnostics, &ui::DiagnosticsPage::supportRequested, &m_support,
            &SupportRoom::openMessage);
    m_activityPage = new ui::ActivityPage(m_activity);
    m_window.showSession(
        {{connectionId, ui::Glyph::HubSpot, m_workspace.integration().name, m_connectionPage},
         {permissionsId, ui::Glyph::Permissions, tr("Permissions"), m_permissionsPage},
         {diagnosticsId, ui::Glyph::Diagnostics, tr("Diagnostics"), diagnostics},
         {activityId, ui::Glyph::Activity, tr("Activity"), m_activityPage}},
        {info.userName, info.organizationName, info.admin});
}

// The admin learns of a dead or weakened key on whatever page, before a member notices.
void Session::watchHealth()
{
    connect(m_connectionPage, &ui::ConnectionPage::permissionsRequested, this,
            [this] { m_window.goTo(permissionsId); });
    connect(&m_connection, &ConnectionPresenter::turnedBad, this, [this](const HealthText &health) {
        if (m_connectionPage->isVisible())
            return; // it says so itself, with the repair
        const bool rejected = health.health == Health::KeyRejected;
        ui::Banner *banner = m_window.showBanner(
            healthBanner, rejected ? ui::Tone::Danger : ui::Tone::Warning,
            rejected ? tr("HubSpot rejects the stored key: Claude cannot reach it for anybody")
                     : tr("The stored HubSpot key can do less than before"),
            health.detail);
        if (!banner)
            return;
        //: Opens the page of the connection
        QPushButton *look = ui::makeButton(tr("Look at the connection"));
        connect(look, &QPushButton::clicked, this, [this] {
            m_window.goTo(connectionId);
            m_window.removeBanner(healthBanner);
        });
        banner->addAction(look);
        banner->setDismissible(true);
    });
    connect(&m_connection, &ConnectionPresenter::turnedGood, this,
            [this] { m_window.removeBanner(healthBanner); });
    connect(&m_health, &HealthRoom::lookRequested, this, [this](const QByteArray &token) {
        m_window.goTo(connectionId);
        Q_EMIT windowWanted(token);
    });
}

bool Session::isConnectionSeen() const
{
    return m_connectionPage->isVisible()
           && QGuiApplication::applicationState() == Qt::ApplicationActive;
}

// The sign-in is renewed without anybody noticing, as long as the server gives a means for it.
void Session::watchGrant()
{
    if (isRenewable(m_keeper.grant()))
        m_client.setRenewal(m_keeper.renewal());
    if (!m_keeper.grant().issuer.isEmpty()) // else there was no browser to go back to
        m_client.setStepUp(m_stepUp.stepUp());
    connect(&m_stepUp, &StepUpPresenter::changed, this, &Session::showStepUp);
    connect(&m_keeper, &GrantKeeper::notStored, this, [this](const Failure &why) {
        const FailureText text = failureText(why, Peer::Keychain);
        m_window.showBanner(keychainBanner, ui::Tone::Warning, text.headline, causeAndStep(text));
    });
}

// The MCP endpoint shares the session's sign-in. A sign-in for the admin API may lack what it
// takes; that is asked for when somebody wants to look, and serves both from then on.
ClaudeAccess Session::claudeAccess()
{
    ClaudeAccess access{m_account.server, [this] { return m_keeper.grant().accessToken; }, {}, {}};
    if (isRenewable(m_keeper.grant()))
        access.renewal = m_keeper.renewal();
    if (m_keeper.grant().issuer.isEmpty())
        return access;
    access.stepUp = [this](const QStringList &scopes) {
        return m_stepUp.stepUp()(scopes).then(
            [client = QPointer(&m_client)](const Expected<Secret> &token) {
                if (token && client)
                    client->setToken(*token);
                return token;
            });
    };
    return access;
}

void Session::showStepUp()
{
    using Stage = StepUpPresenter::Stage;
    const Stage stage = m_stepUp.stage();
    if (stage == Stage::Idle) {
        m_window.removeBanner(stepUpBanner);
        return;
    }
    ui::Banner *banner = m_window.showBanner(
        stepUpBanner, stage == Stage::Failed ? ui::Tone::Danger : ui::Tone::Warning,
        m_stepUp.headline(), m_stepUp.text());
    if (!banner)
        return;
    banner->setDismissible(stage == Stage::Failed);
    if (stage == Stage::Failed)
        return;
    const bool asking = stage == Stage::Asking;
    QPushButton *go =
        ui::makeButton(asking ? tr("Allow in the browser") : tr("Open the page again"));
    connect(go, &QPushButton::clicked, &m_stepUp,
            asking ? &StepUpPresenter::allow : &StepUpPresenter::openPageAgain);
    //: Button: the console does not get the additional rights
    QPushButton *stay = ui::makeButton(asking ? tr("Not now") : tr("Cancel"));
    connect(stay, &QPushButton::clicked, &m_stepUp, &StepUpPresenter::decline);
    banner->addAction(go);
    banner->addAction(stay);
}

// Whether what every page shows is true now.
void Session::watchLink()
{
    connect(&m_tools.link, &LinkPresenter::changed, this, [this] {
        showNotice(linkBanner, m_tools.link.link());
        showNotice(effectBanner, m_tools.link.effect());
        showNotice(cacheBanner, m_tools.link.cache());
    });
}

void Session::showNotice(const QString &id, const LinkPresenter::Notice &notice)
{
    if (m_notices.value(id) == notice)
        return; // a screen reader would speak it again
    m_notices.insert(id, notice);
    if (notice.weight == LinkPresenter::Weight::Quiet) {
        m_window.removeBanner(id);
        return;
    }
    ui::Banner *banner = m_window.showBanner(
        id, notice.weight == LinkPresenter::Weight::Warning ? ui::Tone::Warning : ui::Tone::Info,
        notice.headline, notice.text);
    if (!banner || !notice.canTry)
        return;
    //: Button: asks the server now instead of after the next wait
    QPushButton *now = ui::makeButton(tr("Try now"));
    connect(now, &QPushButton::clicked, &m_tools.link, &LinkPresenter::tryNow);
    banner->addAction(now);
}

// From the activity list and from what was just applied; what is staged is then looked at.
void Session::watchReverts()
{
    connect(
        m_activityPage, &ui::ActivityPage::revertRequested, this,
        [this](const QString &changeSet, int cells) { revert(changeSet, cells, m_activityPage); });
    connect(&m_review, &ReviewPresenter::revertRequested, this,
            [this](const QString &changeSet, int cells) {
                revert(changeSet, cells, m_permissionsPage);
            });
    connect(&m_revert, &RevertPresenter::staged, this, [this] { m_window.goTo(permissionsId); });
}

// The dialog goes with the page, before the presenter.
void Session::revert(const QString &changeSet, int cells, QWidget *parent)
{
    if (!m_revert.begin(changeSet, cells))
        return;
    auto *dialog = new ui::RevertDialog(m_revert, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Session::setCheckInterval(std::chrono::minutes interval)
{
    m_connection.setCheckInterval(interval);
}

void Session::start()
{
    m_workspace.sync().goLive();
}

int Session::stagedCells() const
{
    return int(m_workspace.matrix().stagedCellCount());
}

void Session::updateMarks()
{
    const int staged = stagedCells();
    m_window.setMark(permissionsId, staged > 0 ? QString::number(staged) : QString(),
                     //: What the number beside "Permissions" means
                     tr("%n staged edit(s)", nullptr, staged));
    const auto &connection = m_workspace.connection();
    const bool rejected = connection && connection->state == ConnectionState::Rejected;
    m_window.setMark(connectionId, rejected ? u"!"_s : QString(), tr("HubSpot rejects the key"));
}

void Session::route(Repair repair, const AccessSubject &subject)
{
    switch (repair) {
    case Repair::ConnectHubSpot:
    case Repair::UpdateKey:
    case Repair::ExamineKey:
        m_window.goTo(connectionId);
        m_connectionPage->openWizard();
        if (repair == Repair::ExamineKey) // also where another step was left open
            m_connect.goTo(m_connect.pasteStep());
        return;
    case Repair::SignIn:
        Q_EMIT expired();
        return;
    case Repair::StageAccess:
    case Repair::StageScope:
        m_permissions.stageCell(subject.groupId,
                                repair == Repair::StageAccess ? accessColumn : subject.column);
        m_window.goTo(permissionsId);
        m_permissionsPage->showGroup(subject.groupId);
        return;
    case Repair::OpenPermissions:
        m_window.goTo(permissionsId);
        m_permissionsPage->showGroup(subject.groupId);
        return;
    case Repair::OpenReview:
        m_window.goTo(permissionsId);
        m_permissionsPage->openReview();
        return;
    case Repair::None:
    case Repair::CheckNow:
    case Repair::Retry:
    case Repair::OpenNetworkSettings:
    case Repair::OpenSettings:
    case Repair::OpenProfile:
        return; // done by the presenter itself, or by EnvironmentRoom
    }
}

} // namespace onbelay
