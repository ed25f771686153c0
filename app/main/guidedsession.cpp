#include "main/guidedsession.h"

#include "presenters/diagnostics/guidedchecks.h"
#include "presenters/paragraph.h"
#include "ui/connection/guidedconnectionpage.h"
#include "ui/diagnostics/claudeviewpanel.h"
#include "ui/diagnostics/guideddiagnosticspage.h"
#include "ui/permissions/permissionspage.h"

#include <QDesktopServices>
#include <QThreadPool>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {
const QString connectionId = u"connection"_s;
const QString permissionsId = u"permissions"_s;
const QString diagnosticsId = u"diagnostics"_s;
} // namespace

GuidedSession::GuidedSession(const Session::Parts &parts, const SignedInSession &signedIn,
                             ui::MainWindow &window)
    : m_guide(parts.guide)
    , m_account(signedIn.account)
    , m_window(window)
    , m_http(std::make_unique<HttpClient>(parts.log, parts.network))
    , m_hubspotHttp(std::make_unique<HttpClient>(parts.log, parts.network))
    , m_grants(parts.grants, signedIn.account.sandbox ? QString() : signedIn.account.key(),
               signedIn.grant)
    , m_client(*m_http, signedIn.account.server, Secret())
    , m_hubspot(*m_hubspotHttp, signedIn.account.hubspot)
    , m_workspace(m_client, *m_guide, signedIn.info, parts.store, signedIn.account.key(), nullptr,
                  RowsOf::Plan)
    , m_keeper(m_workspace)
    , m_clipboard(m_pasteboard, m_clock, parts.clipboard)
    , m_connection(*m_guide, m_account, parts.profile, m_clock, m_clipboard)
    , m_connect(m_workspace, m_hubspot, parts.profile)
    , m_permissions(m_workspace, m_clock)
    , m_tools(m_workspace, m_permissions, m_clock, parts.profile.path())
    , m_plan(m_workspace, m_keeper, m_permissions, m_clock, m_account.server.toDisplayString())
    , m_claudeRun(*m_http, claudeAccess(), m_workspace)
    , m_claudeView(m_claudeRun, m_workspace)
    , m_environment(
          {parts.log, parts.network, parts.profile, *m_guide, parts.guides, nullptr, m_account})
    , m_support({m_workspace,
                 m_account,
                 parts.log,
                 parts.network,
                 parts.profile,
                 m_clock,
                 {},
                 [this] { return m_environment.presenter().findings(); },
                 {}},
                parts.profile)
{
    if (parts.storeFailure)
        m_workspace.noteStoreFailure(*parts.storeFailure);
    m_connect.setDashboard(m_connection);
    m_connect.setSamples(parts.samples);
    buildPages(signedIn.info);
    connect(&m_window, &ui::MainWindow::signOutRequested, this, &GuidedSession::signOutRequested);
    connect(&m_workspace, &Workspace::stagedChanged, this, &GuidedSession::updateMarks);
    connect(&m_claudeView, &ClaudeViewPresenter::repairRequested, this, [this](Repair repair) {
        if (repair == Repair::SignIn)
            Q_EMIT expired();
    });
    connect(&m_grants, &GrantKeeper::notStored, this, [this](const Failure &why) {
        const FailureText text = failureText(why, Peer::Keychain);
        m_window.showBanner(u"keychain"_s, ui::Tone::Warning, text.headline, causeAndStep(text));
    });
}

GuidedSession::~GuidedSession()
{
    // As in Session: what answers goes before who waits for it.
    m_window.disconnect(this);
    m_workspace.disconnect(this);
    m_grants.end();
    m_environment.end();
    m_http.reset();
    m_hubspotHttp.reset();
    m_tools.files.cancel();
    QThreadPool::globalInstance()->waitForDone();
}

void GuidedSession::buildPages(const SessionInfo &info)
{
    auto *connection = new ui::GuidedConnectionPage(
        m_connection, m_connect, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    auto *permissions = new ui::PermissionsPage(m_tools, m_plan);
    auto *diagnostics = new ui::GuidedDiagnosticsPage(guidedChecks(m_guide->name));
    diagnostics->addTool(ui::claudeViewTool(m_claudeView));
    m_environment.addTo(*diagnostics, m_window);
    m_support.addTo(*diagnostics);
    const QString organization =
        info.organizationName.isEmpty() ? m_account.server.host() : info.organizationName;
    m_window.showSession(
        {{connectionId, ui::Glyph::HubSpot, m_guide->name, connection},
         {permissionsId, ui::Glyph::Permissions, tr("Permissions (plan)"), permissions},
         {diagnosticsId, ui::Glyph::Diagnostics, tr("Diagnostics"), diagnostics}},
        {info.userName.isEmpty() ? organization : info.userName, organization, false,
         //: Stands in the side bar: the server has no admin API
         tr("Guided mode"),
         tr("This server does not offer the admin API that the console speaks, so the console can "
            "neither read nor change permissions there.\n\n"
            "It does: lead you through HubSpot, prove a token live with HubSpot, take it to the "
            "dashboard by the clipboard, turn your plan of permissions into a checklist, and "
            "show what Claude sees.\n\n"
            "It does not: store the key, know whether HubSpot is connected, see groups or people, "
            "or set permissions. All of that is done in On Belay's dashboard.")});
}

ClaudeAccess GuidedSession::claudeAccess()
{
    ClaudeAccess access{m_account.server, [this] { return m_grants.grant().accessToken; }, {}, {}};
    if (isRenewable(m_grants.grant()))
        access.renewal = m_grants.renewal();
    return access;
}

void GuidedSession::start()
{
    m_keeper.read();
}

int GuidedSession::stagedCells() const
{
    return int(m_workspace.matrix().stagedCellCount());
}

void GuidedSession::updateMarks()
{
    const int planned = stagedCells();
    m_window.setMark(permissionsId, planned > 0 ? QString::number(planned) : QString(),
                     //: What the number beside "Permissions" means
                     tr("%n planned cell(s), not real", nullptr, planned));
}

} // namespace onbelay
