#pragma once

#include "main/environmentroom.h"
#include "main/healthroom.h"
#include "main/sessionbase.h"
#include "main/supportroom.h"

#include "net/network.h"
#include "onbelay/adminclient.h"
#include "platform/clock.h"
#include "platform/profile.h"
#include "platform/requestlog.h"
#include "presenters/activity/activitypresenter.h"
#include "presenters/activity/revertpresenter.h"
#include "presenters/connection/connectionpresenter.h"
#include "presenters/connection/connectpresenter.h"
#include "presenters/diagnostics/claudeviewpresenter.h"
#include "presenters/diagnostics/diagnosticspresenter.h"
#include "presenters/diagnostics/whocanpresenter.h"
#include "presenters/permissions/permissiontools.h"
#include "presenters/permissions/reviewpresenter.h"
#include "presenters/signin/signinpresenter.h"
#include "presenters/signin/stepuppresenter.h"
#include "ui/shell/mainwindow.h"
#include "workspace/rowcache.h"
#include "workspace/workspace.h"

#include <QHash>

#include <memory>

namespace onbelay {

namespace ui {
class ActivityPage;
class ConnectionPage;
class PermissionsPage;
} // namespace ui

// All that lives as long as somebody is signed in: the client, the workspace, one presenter a
// screen, and the pages in the window. GUI thread.
class Session final : public SessionBase
{
    Q_OBJECT
public:
    struct Parts // what outlives the session
    {
        RequestLog &log;
        Network &network;
        Profile &profile;
        GrantRoom &grants;
        std::shared_ptr<const Integration> guide; // kept while the session lasts
        LocalStore *store; // may be null; storeFailure then says why
        RowCache *rows; // may be null
        std::optional<Failure> storeFailure;
        std::chrono::seconds clipboard; // how long a copied token stays there
        std::vector<SampleToken> samples; // when the server is the sandbox that we started
        const GuideShelf &guides;
        Notifier *notifier = nullptr; // may be null
        std::function<bool()> notifies = {}; // the user wants notifications
    };

    Session(const Parts &parts, const SignedInSession &signedIn, ui::MainWindow &window);
    ~Session() override;

    void start() override;
    [[nodiscard]] int stagedCells() const override;
    [[nodiscard]] bool isStoreBehind() const override { return m_workspace.isStoreBehind(); }
    [[nodiscard]] const Account &account() const override { return m_account; }
    [[nodiscard]] const SignInGrant &grant() const override { return m_keeper.grant(); }
    void setCheckInterval(std::chrono::minutes interval) override;

private:
    void buildPages(const SessionInfo &info);
    void route(Repair repair, const AccessSubject &subject);
    void updateMarks();
    void watchHealth();
    [[nodiscard]] bool isConnectionSeen() const;
    void watchGrant();
    [[nodiscard]] ClaudeAccess claudeAccess();
    void showStepUp();
    void watchLink();
    void showNotice(const QString &id, const LinkPresenter::Notice &notice);
    void watchReverts();
    void revert(const QString &changeSet, int cells, QWidget *parent);

    std::shared_ptr<const Integration> m_guide;
    Account m_account;
    ui::MainWindow &m_window;
    SystemClock m_clock;
    std::unique_ptr<HttpClient> m_http; // these two end first, see the destructor
    std::unique_ptr<HttpClient> m_hubspotHttp;
    GrantKeeper m_keeper;
    StepUpPresenter m_stepUp;
    AdminClient m_client;
    HubSpotClient m_hubspot;
    Workspace m_workspace;
    ConnectionPresenter m_connection;
    ConnectPresenter m_connect;
    PermissionsPresenter m_permissions;
    PermissionTools m_tools;
    ReviewPresenter m_review;
    DiagnosticsPresenter m_diagnostics;
    ClaudeViewRun m_claudeRun;
    ClaudeViewPresenter m_claudeView;
    EnvironmentRoom m_environment;
    WhoCanPresenter m_whoCan;
    SupportRoom m_support;
    ActivityPresenter m_activity;
    QHash<QString, LinkPresenter::Notice> m_notices; // as they are shown
    RevertPresenter m_revert;
    HealthRoom m_health;
    ui::ConnectionPage *m_connectionPage = nullptr; // the window's
    ui::PermissionsPage *m_permissionsPage = nullptr; // the window's
    ui::ActivityPage *m_activityPage = nullptr; // the window's
};

} // namespace onbelay
