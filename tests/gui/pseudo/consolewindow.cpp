#include "consolewindow.h"

#include "ui/activity/activitypage.h"
#include "ui/connection/connectionpage.h"
#include "ui/diagnostics/diagnosticspage.h"
#include "ui/permissions/permissionspage.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QUuid>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

ConsoleWindow::ConsoleWindow()
    : m_theme(std::make_unique<ui::ThemeController>(*qApp))
{
}

ConsoleWindow::~ConsoleWindow()
{
    window.reset(); // its pages refer to the presenters
}

bool ConsoleWindow::open(int persona, bool member)
{
    auto profile = Profile::open(m_folder.filePath(u"profile"_s));
    if (!profile || !sandbox.start() || (persona > 0 && !sandbox.connectPersona(persona)))
        return false;
    m_profile = std::make_unique<Profile>(std::move(*profile));
    workspace = sandbox.workspace(nullptr, member);
    if (!workspace || !learn())
        return false;
    connection = std::make_unique<ConnectionPresenter>(*workspace, *m_profile, m_clock);
    connect = std::make_unique<ConnectPresenter>(*workspace, sandbox.hubspot(), *m_profile);
    permissions = std::make_unique<PermissionsPresenter>(*workspace, m_clock);
    tools = std::make_unique<PermissionTools>(*workspace, *permissions, m_clock, m_profile->path());
    review = std::make_unique<ReviewPresenter>(*workspace, *permissions);
    diagnostics = std::make_unique<DiagnosticsPresenter>(*workspace);
    activity = std::make_unique<ActivityPresenter>(*workspace);
    connectionPage = new ui::ConnectionPage(*connection, *connect, [](const QUrl &) {});
    permissionsPage = new ui::PermissionsPage(*tools, *review);
    diagnosticsPage = new ui::DiagnosticsPage(*diagnostics);
    activityPage = new ui::ActivityPage(*activity);
    const auto title = [](const char *text) {
        return QCoreApplication::translate("onbelay::Session", text);
    };
    const SessionInfo &session = workspace->session();
    window = std::make_unique<ui::MainWindow>(*m_theme);
    window->showSession(
        {{u"connection"_s, ui::Glyph::HubSpot, sandbox.integration().name, connectionPage},
         {u"permissions"_s, ui::Glyph::Permissions, title("Permissions"), permissionsPage},
         {u"diagnostics"_s, ui::Glyph::Diagnostics, title("Diagnostics"), diagnosticsPage},
         {u"activity"_s, ui::Glyph::Activity, title("Activity"), activityPage}},
        {session.userName, session.organizationName, session.admin});
    return true;
}

void ConsoleWindow::show(const QString &page)
{
    window->goTo(page);
    window->show();
}

bool ConsoleWindow::learn()
{
    QFile guide(QStringLiteral(ONBELAY_SOURCE_DIR "/resources/integrations/hubspot.json"));
    if (!guide.open(QIODevice::ReadOnly))
        return false;
    data.addJson(guide.readAll());
    const QString integration = u"/integrations/"_s + sandbox.integration().id;
    for (const QString &path : {u"/session"_s, integration, QString(integration + u"/groups"),
                                u"/people"_s, u"/audit"_s}) {
        if (!learnFrom(sandbox.address().server, u"/api/admin/v1"_s + path,
                       sandbox.address().adminToken))
            return false;
    }
    return true;
}

bool ConsoleWindow::learnFromHubSpot(int persona)
{
    return learnFrom(sandbox.address().hubspot, u"/crm/v3/objects/contacts"_s,
                     personaToken(persona));
}

bool ConsoleWindow::setByOther(const QString &group, const QString &cell, bool on)
{
    const auto row = sandbox.serverRow(group);
    if (!row)
        return false;
    const ChangeSetPart part{QUuid::createUuid().toString(QUuid::WithoutBraces),
                             u"other"_s,
                             1,
                             1,
                             {{group, row->revision, {{cell, on}}}}};
    const auto done = sandbox.admin().submit(sandbox.integration().id, part);
    return await(done) && done.result() && std::holds_alternative<AppliedPart>(*done.result());
}

bool ConsoleWindow::learnFrom(QUrl url, const QString &path, const Secret &token)
{
    HttpRequest request;
    request.url = url;
    request.url.setPath(url.path() + path);
    request.bearer = token;
    const auto answer = sandbox.http().send(request);
    if (!await(answer) || !answer.result()) {
        qWarning("no answer from %s", qPrintable(path));
        return false;
    }
    data.addJson(answer.result()->body);
    return true;
}

} // namespace onbelay::test
