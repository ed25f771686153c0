#pragma once

#include "main/session.h"

#include "presenters/connection/guidedconnection.h"
#include "presenters/connection/secretclipboard.h"
#include "presenters/diagnostics/claudeviewpresenter.h"
#include "presenters/plan/planpresenter.h"
#include "workspace/plankeeper.h"

namespace onbelay {

namespace ui {
class GuidedConnectionPage;
} // namespace ui

// A session with a server that has no admin API: the wizard ends at the dashboard, and permissions
// are a plan. The server is asked for nothing until somebody has the way to it checked or looks at
// what Claude sees: then its MCP endpoint is asked as the person who is signed in, and two tools
// that only read are called. A sign-in by the browser may be renewed for that. GUI thread.
class GuidedSession final : public SessionBase
{
    Q_OBJECT
public:
    GuidedSession(const Session::Parts &parts, const SignedInSession &signedIn,
                  ui::MainWindow &window);
    ~GuidedSession() override;

    void start() override;
    [[nodiscard]] int stagedCells() const override;
    [[nodiscard]] bool isStoreBehind() const override { return m_workspace.isStoreBehind(); }
    [[nodiscard]] const Account &account() const override { return m_account; }
    [[nodiscard]] const SignInGrant &grant() const override { return m_grants.grant(); }
    void setCheckInterval(std::chrono::minutes) override {} // there is no stored key to be checked

private:
    void buildPages(const SessionInfo &info);
    [[nodiscard]] ClaudeAccess claudeAccess();
    void updateMarks();

    std::shared_ptr<const Integration> m_guide;
    Account m_account;
    ui::MainWindow &m_window;
    SystemClock m_clock;
    SystemPasteboard m_pasteboard;
    std::unique_ptr<HttpClient> m_http; // these two end first, see the destructor
    std::unique_ptr<HttpClient> m_hubspotHttp;
    GrantKeeper m_grants;
    AdminClient m_client; // without a token: the plan's workspace never uses it
    HubSpotClient m_hubspot;
    Workspace m_workspace;
    PlanKeeper m_keeper;
    SecretClipboard m_clipboard;
    GuidedConnection m_connection;
    ConnectPresenter m_connect;
    PermissionsPresenter m_permissions;
    PermissionTools m_tools;
    PlanPresenter m_plan;
    ClaudeViewRun m_claudeRun;
    ClaudeViewPresenter m_claudeView;
    EnvironmentRoom m_environment;
    SupportRoom m_support;
};

} // namespace onbelay
