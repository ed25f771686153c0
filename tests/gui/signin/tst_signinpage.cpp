#include "net/network.h"
#include "platform/secretstore.h"
#include "presenters/signin/signinpresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/banner.h"
#include "ui/common/formfield.h"
#include "ui/common/secretfield.h"
#include "ui/common/themecontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/signin/signinpage.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using Stage = SignInPresenter::Stage;

// Signing in as a person does it, in the program's window, when it does not work at once.
class TestSignInPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::ThemeController>(*qApp); }
    void init();
    void cleanup();
    void unreachableServerKeepsTheToken();
    void unknownTokenIsAskedForAgain();
    void aCancelledTryKeepsTheToken();
    void aFailureGoesWithWhatItWasAbout();
    void oneErrorAtATime();
    void copyingATokenElsewhereIsNoMistake();
    void aSandboxThatFailsGivesTheFocusBack();
    void aMinimizedWindowKeepsTheToken();
    void nothingIsLeftBehindWhenThePageGoes();
    void everyStopOfTheKeyboardHasAName();
    void returnPressesTheButtonWithTheFocus();

private:
    void enter(const QString &server, const QString &token);
    [[nodiscard]] QLineEdit *server() const { return m_page->findChild<QLineEdit *>(); }
    [[nodiscard]] ui::SecretField *token() const { return m_page->findChild<ui::SecretField *>(); }
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] QStringList errors() const; // banner and fields, those that show

    std::unique_ptr<ui::ThemeController> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    RequestLog m_log;
    Network m_network;
    MemorySecretStore m_secrets;
    std::unique_ptr<SignInPresenter> m_presenter;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::SignInPage *m_page = nullptr; // the window's
    int m_sandboxes = 0; // asked for
    QList<QUrl> m_pages; // opened in the browser
};

void TestSignInPage::init()
{
    m_sandboxes = 0;
    m_pages.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    Expected<Profile> profile = Profile::open(m_folder->filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
    m_presenter = std::make_unique<SignInPresenter>(
        m_log, m_network, m_secrets, *m_profile,
        SignInPresenter::Addresses{u"https://app.onbelay.ai"_s, QUrl(u"http://127.0.0.1:9"_s),
                                   false},
        [this] {
            ++m_sandboxes;
            return QtFuture::makeReadyFuture(
                Expected<SandboxAddress>(failed(FailureKind::ProcessFailed)));
        },
        [this](const QUrl &page) {
            m_pages.append(page);
            return true;
        });
    m_window = std::make_unique<ui::MainWindow>(*m_theme);
    m_page = new ui::SignInPage(*m_presenter);
    m_window->setSignInPage(m_page);
    m_window->showSignIn();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSignInPage::cleanup()
{
    m_window.reset();
    m_presenter.reset();
    m_profile.reset();
}

void TestSignInPage::enter(const QString &address, const QString &secret)
{
    server()->clear();
    QTest::keyClicks(server(), address);
    token()->edit()->setFocus();
    QTest::keyClicks(token()->edit(), secret);
    QTest::keyClick(token()->edit(), Qt::Key_Return);
}

QPushButton *TestSignInPage::button(const QString &text) const
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

QStringList TestSignInPage::errors() const
{
    QStringList shown;
    if (const auto *banner = m_page->findChild<ui::Banner *>(); banner->isVisible())
        shown.append(banner->accessibleName());
    for (const ui::FormField *field : m_page->findChildren<ui::FormField *>()) {
        if (!field->shownError().isEmpty())
            shown.append(field->shownError());
    }
    return shown;
}

void TestSignInPage::unreachableServerKeepsTheToken()
{
    enter(u"http://127.0.0.1:9"_s, u"not-a-real-token"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_presenter->stage(), Stage::Failed, 30'000);
    QCOMPARE(token()->text(), u"not-a-real-token"_s);
    QVERIFY(server()->hasFocus());
    QCOMPARE(errors().size(), 1);
}

void TestSignInPage::unknownTokenIsAskedForAgain()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    enter(sandbox.address().server.toString(), u"not-a-real-token"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_presenter->stage(), Stage::Failed, 30'000);
    QVERIFY(token()->isEmpty());
    QVERIFY(token()->edit()->hasFocus());
    QVERIFY(m_presenter->failure()->headline.contains(u"token"_s));
    QCOMPARE(errors().size(), 1);
    QTest::keyClicks(token()->edit(), u"a"_s); // the next try begins
    QCOMPARE(errors(), QStringList());
}

void TestSignInPage::aCancelledTryKeepsTheToken()
{
    enter(u"http://127.0.0.1:9"_s, u"not-a-real-token"_s);
    QCOMPARE(m_presenter->stage(), Stage::Connecting);
    button(u"Cancel"_s)->click();
    QCOMPARE(m_presenter->stage(), Stage::Idle);
    QCOMPARE(token()->text(), u"not-a-real-token"_s);
    QVERIFY(token()->edit()->hasFocus());
    QCOMPARE(errors(), QStringList());
}

void TestSignInPage::aFailureGoesWithWhatItWasAbout()
{
    enter(u"http://127.0.0.1:9"_s, u"not-a-real-token"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_presenter->stage(), Stage::Failed, 30'000);
    const auto *banner = m_page->findChild<ui::Banner *>();
    QVERIFY(banner->isVisible());
    QTest::keyClicks(server(), u"0"_s);
    QVERIFY(!banner->isVisible());
}

void TestSignInPage::oneErrorAtATime()
{
    enter(u"http://127.0.0.1:9"_s, u"not-a-real-token"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_presenter->stage(), Stage::Failed, 30'000);
    QCOMPARE(errors().size(), 1);
    token()->clear();
    button(u"Sign in"_s)->click();
    QCOMPARE(errors(), QStringList{u"Paste the bearer token."_s});
    QVERIFY(token()->edit()->hasFocus());
}

void TestSignInPage::copyingATokenElsewhereIsNoMistake()
{
    token()->edit()->setFocus();
    QFocusEvent away(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    QCoreApplication::sendEvent(token()->edit(), &away);
    QCOMPARE(errors(), QStringList());
    QFocusEvent on(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(token()->edit(), &on);
    QCOMPARE(errors(), QStringList()); // nor is walking past it
    button(u"Sign in"_s)->click();
    QCOMPARE(errors(), QStringList{u"Paste the bearer token."_s});
    server()->setText(u"http://127.0.0.1:9"_s);
    button(u"Sign in with browser"_s)->click(); // another way: the token is not wanted any more
    QCOMPARE(errors(), QStringList());
}

void TestSignInPage::aSandboxThatFailsGivesTheFocusBack()
{
    QPushButton *open = button(u"Open the sandbox"_s);
    open->setFocus();
    QTest::keyClick(open, Qt::Key_Space);
    QTRY_COMPARE(m_presenter->stage(), Stage::Failed);
    QVERIFY(open->hasFocus());
}

void TestSignInPage::aMinimizedWindowKeepsTheToken()
{
    token()->setText(u"not-a-real-token"_s);
    server()->setFocus();
    m_window->showMinimized();
    QTRY_VERIFY(!m_page->testAttribute(Qt::WA_Mapped));
    m_window->showNormal();
    QTRY_VERIFY(m_page->testAttribute(Qt::WA_Mapped));
    QCOMPARE(token()->text(), u"not-a-real-token"_s);
    QCOMPARE(m_window->focusWidget(), server());
}

void TestSignInPage::nothingIsLeftBehindWhenThePageGoes()
{
    enter(u"http://127.0.0.1:9"_s, u"not-a-real-token"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_presenter->stage(), Stage::Failed, 30'000);
    m_page->hide();
    QVERIFY(token()->isEmpty());
}

void TestSignInPage::everyStopOfTheKeyboardHasAName()
{
    server()->setFocus();
    for (int stop = 0; stop < 12; ++stop) {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        QWidget *at = m_window->focusWidget();
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(at);
        QVERIFY2(told && !told->text(QAccessible::Name).isEmpty(), at->metaObject()->className());
        if (at == server())
            return;
    }
    QFAIL("the keyboard does not come round");
}

void TestSignInPage::returnPressesTheButtonWithTheFocus()
{
    button(u"Open the sandbox"_s)->setFocus();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_sandboxes, 1);
}

QTEST_MAIN(TestSignInPage)
#include "tst_signinpage.moc"
