#pragma once

#include "guides/guideshelf.h"
#include "onbelay/account.h"
#include "platform/profile.h"
#include "platform/secretstore.h"
#include "presenters/diagnostics/environmentpresenter.h"

#include <QObject>

namespace onbelay {

namespace ui {
class DiagnosticsFrame;
class MainWindow;
} // namespace ui

// The checks of this computer and of the network, as a tool of the diagnostics page, in a session
// of either kind. GUI thread.
class EnvironmentRoom final : public QObject
{
    Q_OBJECT
public:
    struct Parts // all outlive this object
    {
        RequestLog &log;
        Network &network;
        const Profile &profile;
        const Integration &guide; // of the session
        const GuideShelf &guides;
        AdminClient *client = nullptr; // null where the server has no admin API
        Account account;
    };
    explicit EnvironmentRoom(const Parts &parts);
    ~EnvironmentRoom() override;

    // Adds the tool; it runs for the first time when it is looked at.
    void addTo(ui::DiagnosticsFrame &page, ui::MainWindow &window);
    [[nodiscard]] const EnvironmentPresenter &presenter() const { return m_presenter; }
    void end(); // before what the session's clients are made of goes

private:
    [[nodiscard]] EnvironmentSubject subject(const Parts &parts);
    void route(Repair repair, ui::MainWindow &window) const;

    const GuideShelf &m_guides;
    QString m_folder;
    std::unique_ptr<HttpClient> m_http;
    KeychainSecretStore m_keychain;
    EnvironmentPresenter m_presenter;
};

// The newest revision that a look at the guide's address has seen; empty: none.
[[nodiscard]] QString newestGuide(const GuideShelf &guides);

} // namespace onbelay
