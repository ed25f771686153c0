#include "presenters/connection/connectionpresenter.h"
#include "presenters/connection/connectpresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/badge.h"
#include "ui/common/themecontroller.h"
#include "ui/connection/connectionpage.h"
#include "ui/connection/scopeline.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using onbelay::ui::ConnectionPage;

// The health panel as a person meets it, against the real sandbox.
class ConnectionPageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::ThemeController>(*qApp); }
    void init();
    void cleanup();
    void healthIsShownWithNineLines();
    void checkNowShowsTheRejectedKey();
    void disconnectAsksAndTheSafeAnswerIsTheDefault();
    void twoPressesOpenOneQuestion();
    void questionClosesWhenItsStateIsGone();
    void memberSeesEverythingAndMayNothing();
    void checkNowKeepsTheFocus();
    void reasonsAreTypedWithoutSurprises();
    void disconnectSaysWhatItDid();

private:
    void build(bool member = false);
    QPushButton *button(const QString &text) const;
    QStringList shownTexts() const;

    std::unique_ptr<ui::ThemeController> m_theme;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<ConnectionPresenter> m_connection;
    std::unique_ptr<ConnectPresenter> m_connect;
    std::unique_ptr<ConnectionPage> m_page;
};

void ConnectionPageTest::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    QVERIFY(m_sandbox->connectPersona(2));
    m_folder = std::make_unique<QTemporaryDir>();
    Expected<Profile> profile = Profile::open(m_folder->filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
}

void ConnectionPageTest::cleanup()
{
    m_page.reset();
    m_connect.reset();
    m_connection.reset();
    m_workspace.reset();
    m_profile.reset();
    m_sandbox.reset();
}

void ConnectionPageTest::build(bool member)
{
    m_workspace = m_sandbox->workspace(nullptr, member);
    QVERIFY(m_workspace);
    m_connection = std::make_unique<ConnectionPresenter>(*m_workspace, *m_profile, m_clock);
    m_connect = std::make_unique<ConnectPresenter>(*m_workspace, m_sandbox->hubspot(), *m_profile);
    m_page = std::make_unique<ConnectionPage>(*m_connection, *m_connect, [](const QUrl &) {});
    m_page->resize(1000, 760);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QPushButton *ConnectionPageTest::button(const QString &text) const
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
        if (each->text() == text && each->isVisible())
            return each;
    }
    return nullptr;
}

QStringList ConnectionPageTest::shownTexts() const
{
    QStringList texts;
    for (QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

void ConnectionPageTest::healthIsShownWithNineLines()
{
    build();
    QStringList badges;
    for (ui::Badge *badge : m_page->findChildren<ui::Badge *>())
        badges.append(badge->text());
    QVERIFY(badges.contains(u"Degraded (5 of 9)"_s));
    const auto lines = m_page->findChildren<ui::ScopeLine *>();
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines.at(5)->accessibleName(), u"Write deals: Missing. crm.objects.deals.write"_s);
    QVERIFY(shownTexts().contains(u"48100001"_s));
    QVERIFY(!button(u"Connect HubSpot"_s));
}

void ConnectionPageTest::checkNowShowsTheRejectedKey()
{
    build();
    QVERIFY(m_sandbox->faults({{u"hubspot"_s, QJsonObject{{u"command"_s, u"setPersona"_s},
                                                          {u"persona"_s, u"readOnly"_s},
                                                          {u"revoked"_s, true}}}}));
    QTest::keyClick(button(u"Check now"_s), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(shownTexts().contains(u"HubSpot does not accept this token"_s),
                             60'000);
}

void ConnectionPageTest::disconnectAsksAndTheSafeAnswerIsTheDefault()
{
    build();
    QTest::keyClick(button(u"Disconnect"_s), Qt::Key_Space);
    QDialog *question = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((question = m_page->findChild<QDialog *>()), 20'000);
    QTest::keyClick(question, Qt::Key_Return);
    QTRY_VERIFY(!m_page->findChild<QDialog *>());
    QVERIFY(m_connection->isConnected());

    QTest::keyClick(button(u"Disconnect"_s), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT((question = m_page->findChild<QDialog *>()), 20'000);
    QPushButton *confirm = nullptr;
    for (QPushButton *each : question->findChildren<QPushButton *>()) {
        if (each->text() == u"Disconnect"_s)
            confirm = each;
    }
    QVERIFY(confirm);
    QVERIFY2(!confirm->isEnabled(), "it wants a reason");
    QTest::keyClicks(question->findChild<QLineEdit *>(), u"The trial is over"_s);
    QTest::keyClick(confirm, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Connect HubSpot"_s), 20'000);
    QVERIFY(!m_connection->isConnected());
}

void ConnectionPageTest::twoPressesOpenOneQuestion()
{
    build();
    QTest::keyClick(button(u"Disconnect"_s), Qt::Key_Space);
    QTest::keyClick(button(u"Disconnect"_s), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->findChildren<QDialog *>().size(), 1, 20'000);
    // The answer to a second count would come now.
    const auto later = m_sandbox->admin().connection(u"hubspot"_s);
    QVERIFY(await(later));
    QCOMPARE(m_page->findChildren<QDialog *>().size(), 1);
    QCOMPARE(m_connection->busy(), ConnectionPresenter::Busy::Asking);
    m_page->findChild<QDialog *>()->reject();
    QCOMPARE(m_connection->busy(), ConnectionPresenter::Busy::No);
}

void ConnectionPageTest::questionClosesWhenItsStateIsGone()
{
    build();
    QTest::keyClick(button(u"Disconnect"_s), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<QDialog *>(), 20'000);
    QVERIFY(m_sandbox->connectPersona(1)); // another admin
    m_workspace->refreshConnection();
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->findChild<QDialog *>(), 20'000);
    QVERIFY(shownTexts().contains(u"The connection was changed meanwhile"_s));
    QVERIFY(m_connection->isConnected());
}

void ConnectionPageTest::memberSeesEverythingAndMayNothing()
{
    build(true);
    for (const QString &name : {u"Check now"_s, u"Update key"_s, u"Disconnect"_s}) {
        QVERIFY2(button(name), qPrintable(name));
        QVERIFY2(!button(name)->isEnabled(), qPrintable(name));
    }
    QVERIFY(shownTexts().join(u' ').contains(u"Only administrators"_s));
    QCOMPARE(m_page->findChildren<ui::ScopeLine *>().size(), 9);
}

// Banners come and go during a check; the next Space must not press one of theirs.
void ConnectionPageTest::checkNowKeepsTheFocus()
{
    build();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QPushButton *check = button(u"Check now"_s);
    check->setFocus();
    QVERIFY(m_sandbox->faults({{u"hubspot"_s, QJsonObject{{u"command"_s, u"setPersona"_s},
                                                          {u"persona"_s, u"readOnly"_s},
                                                          {u"revoked"_s, true}}}}));
    for (int round = 0; round < 2; ++round) {
        QTest::keyClick(check, Qt::Key_Space);
        QVERIFY(check->hasFocus());
        QTRY_COMPARE_WITH_TIMEOUT(m_connection->busy(), ConnectionPresenter::Busy::No, 60'000);
        QVERIFY(check->hasFocus());
    }
    // What is wrong stands there with its repair.
    const QList<QPushButton *> all = m_page->findChildren<QPushButton *>();
    QCOMPARE(std::count_if(all.begin(), all.end(),
                           [](const QPushButton *each) {
                               return each->text() == u"Update key"_s && each->isVisible();
                           }),
             2);
}

void ConnectionPageTest::reasonsAreTypedWithoutSurprises()
{
    build();
    QTest::keyClick(button(u"Disconnect"_s), Qt::Key_Space);
    QDialog *question = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((question = m_page->findChild<QDialog *>()), 20'000);
    auto *reason = question->findChild<QLineEdit *>();
    QVERIFY(QTest::qWaitForWindowActive(question));
    QTRY_VERIFY(reason->hasFocus());
    QTest::keyClicks(reason, u"The trial is over"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(m_page->findChild<QDialog *>(), question);
    QVERIFY(question->isVisible());
    QCOMPARE(reason->text(), u"The trial is over"_s);
}

void ConnectionPageTest::disconnectSaysWhatItDid()
{
    build();
    m_connect->open(); // an update, left in the middle
    m_connect->goTo(2);
    m_connect->close();
    QCOMPARE(m_connect->pausedAt(), std::optional(2));
    m_connection->askToDisconnect();
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->busy(), ConnectionPresenter::Busy::Asking, 20'000);
    m_connection->disconnectKey(u"The trial is over"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Connect HubSpot"_s), 20'000);
    QVERIFY(shownTexts().contains(u"HubSpot was disconnected"_s));
    QVERIFY2(!m_connect->pausedAt(), "connecting was never begun");
}

QTEST_MAIN(ConnectionPageTest)
#include "tst_connectionpage.moc"
