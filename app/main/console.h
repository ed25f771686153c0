#pragma once

#include "main/guidebanners.h"
#include "main/networkroom.h"
#include "main/options.h"
#include "main/singleinstance.h"

#include "guides/guideshelf.h"
#include "platform/notifier.h"
#include "platform/profile.h"
#include "platform/requestlog.h"
#include "platform/sandboxprocess.h"
#include "platform/secretstore.h"
#include "presenters/settings/settingspresenter.h"
#include "presenters/signin/signinpresenter.h"
#include "ui/common/themecontroller.h"
#include "ui/shell/mainwindow.h"
#include "workspace/localstore.h"
#include "workspace/rowcache.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QApplication;

namespace onbelay {

class SessionBase;

namespace ui {
class SettingsDialog;
} // namespace ui

// Builds everything that lives as long as the program and hands it on; a Session lives as long as
// somebody is signed in. GUI thread.
class Console final : public QObject
{
    Q_OBJECT
public:
    // The profile must be ours alone. Errors: one line for the terminal (guide file broken).
    static tl::expected<std::unique_ptr<Console>, QString>
    create(QApplication &application, const Options &options, Profile profile);
    ~Console() override;

    void start();
    // Somebody started the program again with this profile: the window comes to the front, and at
    // the sign-in page --sandbox is done as if it had been chosen there.
    SecondStartAnswer takeSecondStart(const SecondStart &start);

private:
    Console(QApplication &application, const Options &options, Profile profile,
            Integration builtInGuide);
    void openLocalStore();
    void buildSignIn();
    QFuture<Expected<SandboxAddress>> startSandbox();
    void offerSandboxAgain(); // it ended though nobody asked
    void beginSession(const SignedInSession &signedIn);
    void endSession();
    void switchAccount(const QString &key); // empty: to one that is not known yet
    void tellOtherAccounts();
    void watchBrowser();
    [[nodiscard]] std::vector<SampleToken> samplesFor(const Account &account) const;
    // What closing the window would lose, in words; empty when nothing.
    [[nodiscard]] QString closeQuestion() const;
    void raiseWindow(const QByteArray &activationToken);
    void restoreWindow();
    void saveWindow();
    void sayWhatIsLimited(const SignedInSession &signedIn);
    void openSettings();

    Options m_options;
    Profile m_profile;
    RequestLog m_log;
    SystemClock m_clock;
    std::unique_ptr<KeychainSecretStore> m_secrets;
    NetworkRoom m_network;
    GuideShelf m_guides;
    SettingsPresenter m_settings;
    std::unique_ptr<LocalStore> m_store;
    std::optional<Failure> m_storeFailure;
    std::unique_ptr<RowCache> m_rows;
    std::unique_ptr<Notifier> m_notifier; // null where there is none
    ui::ThemeController m_theme;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::optional<SandboxAddress> m_sandboxAddress; // of the running sandbox
    std::unique_ptr<SignInPresenter> m_signIn;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<GuideBanners> m_guideBanners;
    QPointer<ui::SettingsDialog> m_settingsDialog; // the window's
    std::unique_ptr<SessionBase> m_session;
    bool m_inBrowser = false; // somebody is signing in there
};

} // namespace onbelay
