#include "main/console.h"

#include "main/guidedsession.h"
#include "main/session.h"

#include "guides/builtinkey.h"
#include "presenters/paragraph.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/settings/settingsdialog.h"
#include "ui/signin/signinpage.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFile>
#include <QTimer>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

using Mode = ui::ThemeController::Mode;

const QString themeKey = u"window/theme"_s;
const QString geometryKey = u"window/geometry"_s;

constexpr std::chrono::seconds longestFarewell{3};

QString modeName(Mode mode)
{
    switch (mode) {
    case Mode::Light:
        return u"light"_s;
    case Mode::Dark:
        return u"dark"_s;
    case Mode::System:
        break;
    }
    return u"system"_s;
}

GuideShelf::Rules guideRules(const ManagedSettings &managed)
{
    GuideShelf::Rules rules{builtInGuideKey()};
    if (managed.guideHours)
        rules.between = std::chrono::hours(*managed.guideHours);
    return rules;
}

Mode modeNamed(const QString &name)
{
    return name == u"light"_s ? Mode::Light : name == u"dark"_s ? Mode::Dark : Mode::System;
}

} // namespace

tl::expected<std::unique_ptr<Console>, QString>
Console::create(QApplication &application, const Options &options, Profile profile)
{
    QFile guide(u":/integrations/hubspot.json"_s);
    if (!guide.open(QIODevice::ReadOnly))
        return tl::unexpected(u"onbelay-console: the built-in HubSpot guide is missing"_s);
    auto integration = parseIntegration(guide.readAll());
    if (!integration)
        return tl::unexpected(u"onbelay-console: the built-in HubSpot guide is broken at "_s
                              + integration.error().where);
    return std::unique_ptr<Console>(
        new Console(application, options, std::move(profile), std::move(*integration)));
}

Console::Console(QApplication &application, const Options &options, Profile profile,
                 Integration builtInGuide)
    : m_options(options)
    , m_profile(std::move(profile))
    , m_secrets(std::make_unique<KeychainSecretStore>(u"On Belay Console"_s))
    , m_network(m_profile, *m_secrets, m_log)
    , m_guides(std::move(builtInGuide), guideRules(m_network.managed()), m_profile, m_log,
               m_network.network(), m_clock)
    , m_settings(m_guides, m_profile, m_clock)
    , m_notifier(desktopNotifier())
    , m_theme(application)
{
    m_settings.setManaged(m_network.managed());
    m_settings.setCanNotify(m_notifier != nullptr);
    const QString theme =
        m_options.theme.isEmpty() ? m_profile.setting(themeKey).toString() : m_options.theme;
    m_theme.setMode(modeNamed(theme));
    openLocalStore();
    m_rows = std::make_unique<RowCache>(m_profile.file(u"rows.sqlite"_s));
    m_window = std::make_unique<ui::MainWindow>(m_theme);
    connect(m_window.get(), &ui::MainWindow::modeChosen, this,
            [this](Mode mode) { m_profile.setSetting(themeKey, modeName(mode)); });
    connect(m_window.get(), &ui::MainWindow::accountChosen, this, &Console::switchAccount);
    connect(m_window.get(), &ui::MainWindow::anotherAccountRequested, this,
            [this] { switchAccount({}); });
    connect(m_window->settingsAction(), &QAction::triggered, this, &Console::openSettings);
    connect(&m_settings, &SettingsPresenter::checkIntervalChanged, this, [this](int minutes) {
        if (m_session)
            m_session->setCheckInterval(std::chrono::minutes(minutes));
    });
    m_guideBanners =
        std::make_unique<GuideBanners>(m_guides, *m_window, [this] { openSettings(); });
    connect(&application, &QApplication::aboutToQuit, this, &Console::saveWindow);
    // A refresh token that the server has replaced must reach the keychain first.
    QApplication::setQuitOnLastWindowClosed(false);
    connect(&application, &QApplication::lastWindowClosed, this, [this] {
        m_signIn->grants().idle().then(this, [] { QCoreApplication::quit(); });
        QTimer::singleShot(longestFarewell, this, [] { QCoreApplication::quit(); });
    });
    m_window->setCloseQuestion([this] { return closeQuestion(); });
    buildSignIn();
}

QString Console::closeQuestion() const
{
    if (!m_session || m_session->stagedCells() == 0
        || (!m_storeFailure && !m_session->isStoreBehind()))
        return {};
    return tr("%n staged edit(s) could not be saved on this computer. They are lost when the "
              "console closes.",
              nullptr, m_session->stagedCells());
}

Console::~Console()
{
    // The pages go before the presenters that they refer to, and what answers before who waits.
    m_window->disconnect(this);
    m_window->clearSession();
    m_signIn->disconnect(this);
    m_signIn->cancel();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_session.reset();
    m_rows.reset(); // after all that it was told is written
    m_guideBanners.reset();
    m_window.reset();
    m_secrets.reset();
    m_sandbox.reset();
}

void Console::openLocalStore()
{
    auto store = LocalStore::open(m_profile.file(u"workspace.sqlite"_s));
    if (store) {
        m_store = std::move(*store);
        return;
    }
    // Edits then live as long as the program: across sign-outs, not across a restart.
    m_storeFailure = store.error();
    auto memory = LocalStore::open(u":memory:"_s);
    if (memory)
        m_store = std::move(*memory);
}

void Console::buildSignIn()
{
    SignInPresenter::Addresses addresses;
    const std::optional<QUrl> managed = m_network.managed().server;
    addresses.serverFixed = managed || !m_options.server.isEmpty();
    addresses.server = managed                 ? managed->toString()
                       : addresses.serverFixed ? m_options.server
                                               : u"https://app.onbelay.ai"_s;
    if (managed) // it is of that server
        addresses.clientId = m_network.managed().clientId.value_or(QString());
    addresses.clientMetadata = m_network.managed().clientMetadata.value_or(QUrl());
    addresses.hubspot =
        m_options.hubspot.isEmpty() ? m_guides.inForce()->apiBase : m_options.hubspot;
    m_signIn = std::make_unique<SignInPresenter>(
        m_log, m_network.network(), *m_secrets, m_profile, addresses,
        [this] { return startSandbox(); },
        [](const QUrl &page) { return QDesktopServices::openUrl(page); });
    m_signIn->grants().lockIn(GrantRoom::lockFolder());
    connect(m_signIn.get(), &SignInPresenter::signedIn, this, &Console::beginSession);
    connect(m_signIn.get(), &SignInPresenter::changed, this, &Console::watchBrowser);
    auto *page = new ui::SignInPage(*m_signIn);
    connect(page, &ui::SignInPage::settingsRequested, this, &Console::openSettings);
    m_window->setSignInPage(page);
}

QFuture<Expected<SandboxAddress>> Console::startSandbox()
{
    if (m_sandbox && m_sandbox->isRunning() && m_sandboxAddress)
        return QtFuture::makeReadyFuture(Expected<SandboxAddress>(*m_sandboxAddress));
    m_sandbox = std::make_unique<SandboxProcess>();
    m_sandboxAddress.reset();
    connect(m_sandbox.get(), &SandboxProcess::died, this, &Console::offerSandboxAgain);
    return m_sandbox->start({u"--database"_s, m_profile.file(u"sandbox.sqlite"_s)})
        .then(this, [this](const Expected<SandboxAddress> &address) {
            if (address)
                m_sandboxAddress = *address;
            return address;
        });
}

void Console::offerSandboxAgain()
{
    if (!m_session || !m_session->account().sandbox)
        return; // it is started when it is wanted
    Failure failure;
    failure.kind = FailureKind::ProcessFailed;
    failure.at = QDateTime::currentDateTimeUtc();
    const FailureText text = failureText(failure, Peer::Sandbox);
    ui::Banner *banner =
        m_window->showBanner(u"sandbox"_s, ui::Tone::Danger, text.headline, text.cause);
    if (!banner)
        return;
    QPushButton *again = ui::makeButton(tr("Start it again"));
    connect(again, &QPushButton::clicked, this, [this] {
        endSession(); // staged edits are kept for the next one
        m_signIn->openSandbox();
    });
    banner->addAction(again);
}

void Console::start()
{
    restoreWindow();
    m_window->showSignIn();
    m_window->show();
    m_network.begin(m_window.get());
    m_guides.startLooking();
    if (m_options.sandbox)
        m_signIn->openSandbox();
    else
        m_signIn->restore();
}

SecondStartAnswer Console::takeSecondStart(const SecondStart &start)
{
    using Stage = SignInPresenter::Stage;
    raiseWindow(start.activationToken);
    if (!start.sandbox || (m_session && m_session->account().sandbox))
        return SecondStartAnswer::Raised;
    if (!m_session && m_signIn->stage() == Stage::StartingSandbox)
        return SecondStartAnswer::SandboxOpened;
    const bool free = m_signIn->stage() == Stage::Idle || m_signIn->stage() == Stage::Failed;
    if (m_session || !free)
        return SecondStartAnswer::SandboxNotOpened;
    m_signIn->openSandbox();
    return SecondStartAnswer::SandboxOpened;
}

// Under Wayland Qt's plugin takes the token from the environment with the next activation. Under
// X11 Qt 6.4 sends the time of its own last event and has no public way to use the other start's
// id: a window manager that guards the focus then marks the window as wanting attention.
void Console::raiseWindow(const QByteArray &activationToken)
{
    if (!activationToken.isEmpty() && QGuiApplication::platformName().startsWith(u"wayland"_s))
        qputenv("XDG_ACTIVATION_TOKEN", activationToken);
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Console::beginSession(const SignedInSession &signedIn)
{
    endSession();
    const std::shared_ptr<const Integration> guide = m_guides.inForce();
    const Session::Parts parts{m_log,
                               m_network.network(),
                               m_profile,
                               m_signIn->grants(),
                               guide,
                               m_store.get(),
                               m_rows.get(),
                               m_storeFailure,
                               std::chrono::seconds(m_settings.clipboardSeconds()),
                               samplesFor(signedIn.account),
                               m_guides,
                               m_notifier.get(),
                               [this] {
                                   return m_settings.notifies();
                               }};
    if (signedIn.guided)
        m_session = std::make_unique<GuidedSession>(parts, signedIn, *m_window);
    else
        m_session = std::make_unique<Session>(parts, signedIn, *m_window);
    m_settings.setSessionGuide(guide->revision);
    m_session->setCheckInterval(std::chrono::minutes(m_settings.checkMinutes()));
    connect(m_session.get(), &SessionBase::signOutRequested, this, [this] {
        const Account account = m_session->account();
        const SignInGrant grant = m_session->grant();
        endSession();
        m_signIn->signOut(account, grant);
    });
    connect(m_session.get(), &SessionBase::expired, this, [this] {
        const Account account = m_session->account();
        endSession();
        m_signIn->expire(account);
    });
    connect(m_session.get(), &SessionBase::windowWanted, this, &Console::raiseWindow);
    tellOtherAccounts();
    sayWhatIsLimited(signedIn);
    m_guideBanners->sayAtSignIn();
    m_session->start();
}

std::vector<SampleToken> Console::samplesFor(const Account &account) const
{
    const bool ours = m_sandboxAddress && m_sandboxAddress->server == account.server;
    return ours ? m_sandboxAddress->samples : std::vector<SampleToken>();
}

void Console::sayWhatIsLimited(const SignedInSession &signedIn)
{
    if (!signedIn.insteadOf.isEmpty())
        m_window->showBanner(
            u"person"_s, ui::Tone::Warning,
            //: %1 and %2 are accounts
            tr("You signed in as %1, not as %2").arg(signedIn.account.label, signedIn.insteadOf),
            tr("What is staged for the other account is kept with it."));
    if (signedIn.notRemembered) {
        const FailureText text = failureText(*signedIn.notRemembered, Peer::Keychain);
        m_window->showBanner(u"keychain"_s, ui::Tone::Warning, text.headline, causeAndStep(text));
    }
    if (m_storeFailure) {
        const FailureText text = failureText(*m_storeFailure, Peer::LocalStore);
        m_window->showBanner(u"store"_s, ui::Tone::Warning, text.headline, causeAndStep(text));
    }
}

void Console::endSession()
{
    if (!m_session)
        return;
    // Signals of the session itself may have brought us here.
    m_session->disconnect(this);
    m_window->showSignIn();
    m_window->clearSession();
    m_session.release()->deleteLater(); // after the pages, which refer to it
    m_settings.setSessionGuide(std::nullopt);
}

// What is staged waits in the local store, the sign-in in the keychain.
void Console::switchAccount(const QString &key)
{
    endSession();
    if (!key.isEmpty())
        m_signIn->open(key);
}

void Console::tellOtherAccounts()
{
    QList<QPair<QString, QString>> others;
    for (const SignInPresenter::AccountLine &line : m_signIn->accounts()) {
        if (m_session && line.key != m_session->account().key())
            others.append({line.key, line.needsSignIn
                                         //: In the account menu; %1 is an account
                                         ? tr("%1 (sign in again)").arg(line.title)
                                         : line.title});
    }
    m_window->setOtherAccounts(others);
}

// Whoever comes back from the browser finds the console in front of it.
void Console::watchBrowser()
{
    const bool inBrowser = m_signIn->stage() == SignInPresenter::Stage::InBrowser;
    if (std::exchange(m_inBrowser, inBrowser) && !inBrowser)
        raiseWindow({});
}

void Console::openSettings()
{
    if (m_settingsDialog)
        return;
    m_network.presenter().setServer(QUrl(m_signIn->serverText()));
    m_settingsDialog = new ui::SettingsDialog(m_settings, m_network.presenter(), m_window.get());
    m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_settingsDialog->open();
}

void Console::restoreWindow()
{
    const QByteArray geometry = m_profile.setting(geometryKey).toByteArray();
    if (!geometry.isEmpty())
        m_window->restoreGeometry(geometry);
}

void Console::saveWindow()
{
    m_profile.setSetting(geometryKey, m_window->saveGeometry());
}

} // namespace onbelay
