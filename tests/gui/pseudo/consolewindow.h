#pragma once

#include "datawords.h"
#include "platform/clock.h"
#include "platform/profile.h"
#include "presenters/activity/activitypresenter.h"
#include "presenters/connection/connectionpresenter.h"
#include "presenters/connection/connectpresenter.h"
#include "presenters/diagnostics/diagnosticspresenter.h"
#include "presenters/permissions/permissiontools.h"
#include "presenters/permissions/reviewpresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/themecontroller.h"

#include <QTemporaryDir>

#include <memory>

namespace onbelay::ui {
class ActivityPage;
class ConnectionPage;
class DiagnosticsPage;
class MainWindow;
class PermissionsPage;
} // namespace onbelay::ui

namespace onbelay::test {

// The signed-in console as main builds it, on a sandbox of its own.
class ConsoleWindow
{
public:
    ConsoleWindow();
    ~ConsoleWindow();

    // persona 0: HubSpot is not connected. `member`: signed in without administrator's rights.
    [[nodiscard]] bool open(int persona, bool member = false);
    // The page is in the window and the window is shown.
    void show(const QString &page);

    SandboxFixture sandbox;
    DataWords data; // what the sandbox and the guide sent so far
    // Reads what the sandbox would answer now; call again after changes.
    [[nodiscard]] bool learn();
    // What HubSpot answers to a persona's token, e.g. why it refuses it.
    [[nodiscard]] bool learnFromHubSpot(int persona);

    // Another administrator sets a cell.
    [[nodiscard]] bool setByOther(const QString &group, const QString &cell, bool on);

    std::unique_ptr<ui::MainWindow> window;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<ConnectionPresenter> connection;
    std::unique_ptr<ConnectPresenter> connect;
    std::unique_ptr<PermissionsPresenter> permissions;
    std::unique_ptr<PermissionTools> tools;
    std::unique_ptr<ReviewPresenter> review;
    std::unique_ptr<DiagnosticsPresenter> diagnostics;
    std::unique_ptr<ActivityPresenter> activity;
    // The window's.
    ui::ConnectionPage *connectionPage = nullptr;
    ui::PermissionsPage *permissionsPage = nullptr;
    ui::DiagnosticsPage *diagnosticsPage = nullptr;
    ui::ActivityPage *activityPage = nullptr;

private:
    [[nodiscard]] bool learnFrom(QUrl url, const QString &path, const Secret &token);

    QTemporaryDir m_folder;
    std::unique_ptr<Profile> m_profile;
    SystemClock m_clock;
    std::unique_ptr<ui::ThemeController> m_theme;
};

} // namespace onbelay::test
