#include "main/environmentroom.h"

#include "ui/diagnostics/diagnosticsframe.h"
#include "ui/diagnostics/environmentview.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QCoreApplication>
#include <QDesktopServices>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

EnvironmentRoom::EnvironmentRoom(const Parts &parts)
    : m_guides(parts.guides)
    , m_folder(parts.profile.path())
    , m_http(std::make_unique<HttpClient>(parts.log, parts.network))
    , m_keychain(u"On Belay Console, check"_s)
    , m_presenter(subject(parts), parts.guide)
{
}

EnvironmentRoom::~EnvironmentRoom()
{
    end();
}

void EnvironmentRoom::end()
{
    m_presenter.cancel();
}

EnvironmentSubject EnvironmentRoom::subject(const Parts &parts)
{
    return {parts.network,
            *m_http,
            m_keychain,
            parts.client,
            parts.account.server,
            parts.account.hubspot,
            m_folder,
            QCoreApplication::applicationVersion(),
            parts.guide.revision.text(),
            {},
            {}};
}

void EnvironmentRoom::addTo(ui::DiagnosticsFrame &page, ui::MainWindow &window)
{
    const QString id = u"environment"_s;
    auto *view = new ui::EnvironmentView(m_presenter, [this] { return newestGuide(m_guides); });
    page.addTool({id, tr("This computer and the network"),
                  tr("Names, connections, certificates, proxies, clocks, the keychain and the "
                     "files of the console: each looked at now, as the console itself uses them."),
                  //: Button: runs the checks of this computer and the network
                  tr("Check this computer"), ui::Glyph::Play, view});
    connect(&page, &ui::DiagnosticsFrame::toolShown, view, [id, view](const QString &shown) {
        if (shown == id)
            view->runOnce();
    });
    connect(&m_presenter, &EnvironmentPresenter::repairRequested, &window,
            [this, &window](Repair repair) { route(repair, window); });
}

void EnvironmentRoom::route(Repair repair, ui::MainWindow &window) const
{
    if (repair == Repair::OpenNetworkSettings || repair == Repair::OpenSettings)
        window.settingsAction()->trigger();
    else if (repair == Repair::OpenProfile)
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder));
}

QString newestGuide(const GuideShelf &guides)
{
    using Outcome = GuideLook::Outcome;
    const std::optional<GuideLook> &look = guides.lastLook();
    QString newest = guides.inForce()->revision.text(); // may be newer than the session's
    if (look && (look->outcome == Outcome::Taken || look->outcome == Outcome::NothingNewer)
        && guides.inForce()->revision < look->revision)
        newest = look->revision.text();
    return newest;
}

} // namespace onbelay
