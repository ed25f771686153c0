#include "presenters/connection/connectpresenter.h"
#include "presenters/connection/guidedconnection.h"
#include "presenters/connection/secretclipboard.h"
#include "support/sandboxfixture.h"
#include "ui/common/badge.h"
#include "ui/common/secretfield.h"
#include "ui/common/themecontroller.h"
#include "ui/connection/connectwizard.h"
#include "ui/connection/guidedconnectionpage.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Stage = ConnectPresenter::Stage;

// The HubSpot page of guided mode, and its wizard up to the dashboard.
class GuidedConnectionPageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void pageClaimsNothing();
    void wizardEndsAtTheDashboard();

private:
    [[nodiscard]] static QString texts(const QWidget *in)
    {
        QStringList texts;
        for (const QLabel *label : in->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    [[nodiscard]] static QPushButton *button(const QString &text, const QWidget *in)
    {
        for (QPushButton *button : in->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<SandboxFixture> m_sandbox;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemPasteboard m_pasteboard;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<AdminClient> m_client;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SecretClipboard> m_clipboard;
    std::unique_ptr<GuidedConnection> m_connection;
    std::unique_ptr<ConnectPresenter> m_wizard;
    std::unique_ptr<GuidedConnectionPage> m_page;
    QList<QUrl> m_opened;
};

void GuidedConnectionPageTest::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(*qApp);
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_profile = std::make_unique<Profile>(Profile::open(m_folder.filePath(u"profile"_s)).value());
    Account account;
    account.server = QUrl(u"https://onbelay.example"_s);
    m_client = std::make_unique<AdminClient>(m_sandbox->http(), account.server, Secret());
    m_workspace = std::make_unique<Workspace>(*m_client, m_sandbox->integration(), SessionInfo(),
                                              nullptr, account.key(), nullptr, RowsOf::Plan);
    m_workspace->planRead({});
    m_clipboard = std::make_unique<SecretClipboard>(m_pasteboard, m_clock, 60s);
    m_connection = std::make_unique<GuidedConnection>(m_sandbox->integration(), account, *m_profile,
                                                      m_clock, *m_clipboard);
    m_wizard = std::make_unique<ConnectPresenter>(*m_workspace, m_sandbox->hubspot(), *m_profile);
    m_wizard->setDashboard(*m_connection);
    m_page = std::make_unique<GuidedConnectionPage>(*m_connection, *m_wizard,
                                                    [this](const QUrl &url) { m_opened << url; });
    m_page->resize(900, 700);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void GuidedConnectionPageTest::cleanupTestCase()
{
    m_page.reset();
    m_wizard.reset();
    m_connection.reset();
    m_clipboard.reset();
    m_workspace.reset();
    m_client.reset();
    m_profile.reset();
    m_sandbox.reset();
    m_theme.reset();
}

void GuidedConnectionPageTest::pageClaimsNothing()
{
    const QString all = texts(m_page.get());
    const auto *badge = m_page->findChild<Badge *>();
    QVERIFY(badge && badge->isVisible());
    QCOMPARE(badge->accessibleName(), u"Unknown: this server does not tell"_s);
    QVERIFY(all.contains(u"disconnecting need On Belay's admin API"_s));
    QVERIFY(!all.contains(u"Connected"_s));
    for (const QString &absent : {u"Check now"_s, u"Update key"_s, u"Disconnect"_s})
        QVERIFY2(!button(absent, m_page.get()), qPrintable(absent));
}

void GuidedConnectionPageTest::wizardEndsAtTheDashboard()
{
    QTest::keyClick(button(u"Make and prove a token"_s, m_page.get()), Qt::Key_Space);
    auto *wizard = m_page->findChild<ConnectWizard *>();
    QVERIFY(wizard && QTest::qWaitFor([wizard] { return QApplication::activeWindow() == wizard; }));
    for (int step = 0; step < m_wizard->pasteStep(); ++step)
        QTest::keyClick(wizard->focusWidget(), Qt::Key_Return);
    auto *field = wizard->findChild<SecretField *>();
    QCOMPARE(wizard->focusWidget(), field->edit());
    QApplication::clipboard()->setText(QString::fromUtf8(personaToken(1).bytes()));
    QTest::keyClick(field->edit(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_wizard->stage(), Stage::Proven, 30'000);
    QApplication::clipboard()->setText(u"something else"_s);
    QPushButton *copy = button(u"Copy the token and open the dashboard"_s, wizard);
    QVERIFY(copy && copy->isEnabled());
    QVERIFY(!button(u"Connect"_s, wizard));
    QVERIFY(texts(wizard).contains(u"One step is left"_s));
    QTest::keyClick(field->edit(), Qt::Key_Return); // the default button
    QCOMPARE(QApplication::clipboard()->text().toUtf8(), personaToken(1).bytes());
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://onbelay.example"_s)});
    QVERIFY(wizard->isVisible()); // with the way through the menus
    QVERIFY(texts(wizard).contains(u"Paste the token in the dashboard now"_s));
    QVERIFY(texts(wizard).contains(u"leaves the clipboard in"_s));
    QPushButton *close = button(u"Close"_s, wizard);
    QVERIFY(close);
    close->click();
    QTRY_VERIFY(!m_page->findChild<ConnectWizard *>());
    QVERIFY(texts(m_page.get()).contains(u"9 of 9 scopes granted"_s));
    QVERIFY(button(u"Make and prove a token"_s, m_page.get()));
}

QTEST_MAIN(GuidedConnectionPageTest)
#include "tst_guidedconnectionpage.moc"
