#include "main/guidedsession.h"

#include "guides/builtinkey.h"

#include "support/loopbackserver.h"
#include "support/sandboxfixture.h"
#include "ui/common/secretfield.h"
#include "ui/common/themecontroller.h"
#include "ui/connection/connectwizard.h"
#include "ui/permissions/permissiongrid.h"
#include "ui/permissions/plangroupsdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// All of a guided session in the program's own window: which pages there are, what stays for the
// next one, and that the server hears nothing.
class GuidedSessionTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void pagesSayWhatTheSessionIs();
    void thePlanIsThereAgainAfterSigningOut();
    void signingOutTakesTheTokenOffTheClipboard();
    void theWayToTheServerIsCheckedOnDemand();

public Q_SLOTS:
    void open(const QUrl &page) { m_opened << page; } // in place of a browser

private:
    void signIn();
    void signOut();
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_window->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<ui::ThemeController> m_theme;
    QTemporaryDir m_folder;
    RequestLog m_log;
    Network m_network;
    MemorySecretStore m_secrets;
    GrantRoom m_grants{m_log, m_network, m_secrets};
    LoopbackServer m_server;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<LocalStore> m_store;
    SystemClock m_clock;
    std::unique_ptr<GuideShelf> m_guides;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<GuidedSession> m_session;
    QList<QUrl> m_opened;
    qsizetype m_looks = 0; // connections that somebody asked for
};

void GuidedSessionTest::initTestCase()
{
    m_theme = std::make_unique<ui::ThemeController>(*qApp);
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_profile = std::make_unique<Profile>(Profile::open(m_folder.filePath(u"profile"_s)).value());
    m_store = LocalStore::open(m_profile->file(u"workspace.sqlite"_s)).value();
    m_guides =
        std::make_unique<GuideShelf>(m_sandbox->integration(), GuideShelf::Rules{builtInGuideKey()},
                                     *m_profile, m_log, m_network, m_clock);
    m_window = std::make_unique<ui::MainWindow>(*m_theme);
    m_window->show();
}

void GuidedSessionTest::cleanupTestCase()
{
    m_window.reset();
    m_store.reset();
    m_guides.reset();
    m_profile.reset();
    m_sandbox.reset();
    m_theme.reset();
}

void GuidedSessionTest::signIn()
{
    SignedInSession signedIn;
    signedIn.account.server = m_server.url();
    signedIn.account.hubspot = m_sandbox->address().hubspot;
    signedIn.account.userId = u"p-1"_s;
    signedIn.info.userId = u"p-1"_s;
    signedIn.info.userName = u"Dana"_s;
    signedIn.info.organizationName = u"Northwind"_s;
    signedIn.grant.accessToken = Secret::fromUtf8("made-up-bearer");
    signedIn.guided = true;
    m_session = std::make_unique<GuidedSession>(
        Session::Parts{m_log, m_network, *m_profile, m_grants,
                       std::make_shared<const Integration>(m_sandbox->integration()), m_store.get(),
                       nullptr, std::nullopt, std::chrono::seconds(60),
                       m_sandbox->address().samples, *m_guides},
        signedIn, *m_window);
    m_session->start();
}

void GuidedSessionTest::signOut()
{
    m_window->clearSession();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_session.reset();
}

void GuidedSessionTest::cleanup()
{
    signOut();
    QCOMPARE(m_server.connections(), m_looks);
}

void GuidedSessionTest::pagesSayWhatTheSessionIs()
{
    signIn();
    QStringList buttons;
    for (const QToolButton *button : m_window->findChildren<QToolButton *>())
        buttons.append(button->accessibleName());
    QVERIFY(buttons.contains(u"Guided mode"_s));
    m_window->goTo(u"diagnostics"_s);
    QStringList texts;
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    QVERIFY(texts.contains(u"These checks need On Belay's admin API"_s));
    const auto *pages = m_window->findChild<QListWidget *>();
    QCOMPARE(pages->count(), 3); // none of activity, of which nobody knows anything
}

void GuidedSessionTest::thePlanIsThereAgainAfterSigningOut()
{
    signIn();
    m_window->goTo(u"permissions"_s);
    button(u"List groups…"_s)->click();
    auto *dialog = m_window->findChild<ui::PlanGroupsDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit *>()->setPlainText(u"Sales\nSupport"_s);
    button(u"Add"_s)->click();
    dialog->accept();
    auto *grid = m_window->findChild<ui::PermissionGrid *>();
    grid->setCurrentIndex(grid->model()->index(0, 1));
    QTest::keyClick(grid, Qt::Key_Space);
    QCOMPARE(m_session->stagedCells(), 1);
    signOut();
    signIn();
    QCOMPARE(m_session->stagedCells(), 1);
    QCOMPARE(m_window->findChild<ui::PermissionGrid *>()->model()->rowCount(), 2);
}

void GuidedSessionTest::signingOutTakesTheTokenOffTheClipboard()
{
    QDesktopServices::setUrlHandler(u"http"_s, this, "open");
    signIn();
    m_window->goTo(u"connection"_s);
    button(u"Make and prove a token"_s)->click();
    auto *wizard = m_window->findChild<ui::ConnectWizard *>();
    QVERIFY(wizard);
    while (button(u"Next"_s))
        button(u"Next"_s)->click();
    wizard->findChild<ui::SecretField *>()->setText(QString::fromUtf8(personaToken(1).bytes()));
    QPushButton *copy = button(u"Copy the token and open the dashboard"_s);
    QVERIFY(copy);
    QTRY_VERIFY_WITH_TIMEOUT(copy->isEnabled(), 30'000);
    copy->click();
    QCOMPARE(m_opened, QList<QUrl>{m_server.url()});
    QCOMPARE(QApplication::clipboard()->text().toUtf8(), personaToken(1).bytes());
    QSignalSpy out(m_session.get(), &SessionBase::signOutRequested);
    Q_EMIT m_window->signOutRequested();
    QCOMPARE(out.count(), 1);
    signOut(); // as the console does then
    QCOMPARE(QApplication::clipboard()->text(), QString());
    QDesktopServices::unsetUrlHandler(u"http"_s);
}

// The one thing that a guided session ever asks its server for: the time, and not in anybody's
// name.
void GuidedSessionTest::theWayToTheServerIsCheckedOnDemand()
{
    signIn();
    m_window->goTo(u"diagnostics"_s);
    QCOMPARE(m_server.connections(), 0);
    button(u"Check this computer"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Run again"_s) && button(u"Run again"_s)->isEnabled(), 30'000);
    const auto asked = m_server.requests("/api/admin/v1");
    QCOMPARE(asked.size(), 1);
    QVERIFY(!asked.constFirst().has("Authorization"));
    QStringList texts;
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    QVERIFY(texts.join(u'\n').contains(u"does not offer the admin API"_s));
    m_looks = m_server.connections();
}

QTEST_MAIN(GuidedSessionTest)
#include "tst_guidedsession.moc"
