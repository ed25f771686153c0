#include "presenters/connection/connectpresenter.h"
#include "presenters/connection/guidedconnection.h"
#include "presenters/connection/secretclipboard.h"
#include "support/sandboxfixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Stage = ConnectPresenter::Stage;

// The wizard where the server takes no token: proven with the real emulator, handed over by the
// real clipboard, and never called connected.
class GuidedConnectionTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aProvenTokenGoesToTheDashboard();
    void anotherTokenIsNotHandedOverYet();
    void aRefusedTokenIsNotOffered();
    void healthIsNeverConnected();
    void theLastProofSurvivesARestartWithoutTheToken();
    void accountsDoNotMix();
    void aDamagedProofIsNoProof();
    void theServerIsNotAsked();

private:
    void start(const QString &server = u"https://onbelay.example"_s);
    void stop();
    void prove(int persona);

    std::unique_ptr<SandboxFixture> m_sandbox;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemPasteboard m_pasteboard;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<AdminClient> m_client;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SecretClipboard> m_clipboard;
    std::unique_ptr<GuidedConnection> m_connection;
    std::unique_ptr<ConnectPresenter> m_wizard;
};

void GuidedConnectionTest::initTestCase()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
}

void GuidedConnectionTest::init()
{
    QDir(m_folder.filePath(u"profile"_s)).removeRecursively();
    QGuiApplication::clipboard()->clear();
    start();
}

void GuidedConnectionTest::start(const QString &server)
{
    stop();
    m_profile = std::make_unique<Profile>(Profile::open(m_folder.filePath(u"profile"_s)).value());
    Account account;
    account.server = QUrl(server);
    m_client = std::make_unique<AdminClient>(m_sandbox->http(), account.server, Secret());
    m_workspace = std::make_unique<Workspace>(*m_client, m_sandbox->integration(), SessionInfo(),
                                              nullptr, account.key(), nullptr, RowsOf::Plan);
    m_workspace->planRead({});
    m_clipboard = std::make_unique<SecretClipboard>(m_pasteboard, m_clock, 60s);
    m_connection = std::make_unique<GuidedConnection>(m_sandbox->integration(), account, *m_profile,
                                                      m_clock, *m_clipboard);
    m_wizard = std::make_unique<ConnectPresenter>(*m_workspace, m_sandbox->hubspot(), *m_profile);
    m_wizard->setDashboard(*m_connection);
}

void GuidedConnectionTest::stop()
{
    m_wizard.reset();
    m_connection.reset();
    m_clipboard.reset();
    m_workspace.reset();
    m_client.reset();
    m_profile.reset();
}

void GuidedConnectionTest::cleanup()
{
    stop();
}

void GuidedConnectionTest::prove(int persona)
{
    if (!m_wizard->isOpen())
        m_wizard->open();
    m_wizard->goTo(m_wizard->pasteStep());
    m_wizard->setPasted(QString::fromUtf8(personaToken(persona).bytes()));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_wizard->stage() == Stage::Proven || m_wizard->stage() == Stage::Failed, 30'000);
}

void GuidedConnectionTest::aProvenTokenGoesToTheDashboard()
{
    QSignalSpy opened(m_connection.get(), &GuidedConnection::openRequested);
    QVERIFY(!m_wizard->canConnect());
    prove(1);
    QCOMPARE(m_wizard->stage(), Stage::Proven);
    QVERIFY(m_wizard->canConnect());
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty()); // not before somebody asks for it
    QVERIFY(m_connection->lastStep(false).text.contains(u"9 of 9"_s));
    m_wizard->connectKey();
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), personaToken(1).bytes());
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toUrl(), QUrl(u"https://onbelay.example"_s));
    QVERIFY(m_wizard->isHandedOver());
    QVERIFY(m_wizard->statusText().contains(u"clipboard"_s));
    QVERIFY(m_connection->countdownText().contains(u"60"_s));
    QVERIFY(m_connection->menuPaths().contains(u"Dashboard > Integrations > HubSpot"_s));
    m_wizard->close();
    QVERIFY(!m_wizard->pausedAt()); // nothing is left to go on with
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty()); // it is still to be pasted
}

void GuidedConnectionTest::anotherTokenIsNotHandedOverYet()
{
    prove(1);
    m_wizard->connectKey();
    prove(2);
    QVERIFY(!m_wizard->isHandedOver());
    m_wizard->connectKey();
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), personaToken(2).bytes());
}

void GuidedConnectionTest::aRefusedTokenIsNotOffered()
{
    prove(6);
    QCOMPARE(m_wizard->stage(), Stage::Failed);
    QVERIFY(!m_wizard->canConnect());
    m_wizard->connectKey();
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QVERIFY(m_connection->facts().empty());
}

void GuidedConnectionTest::healthIsNeverConnected()
{
    QCOMPARE(m_connection->health().health, Health::Unknown);
    QVERIFY(m_connection->health().headline.contains(u"Unknown"_s));
    QVERIFY(m_connection->health().detail.contains(u"No token was proven"_s));
    prove(1);
    m_wizard->connectKey();
    QCOMPARE(m_connection->health().health, Health::Unknown);
    QVERIFY(m_connection->health().detail.contains(u"Last proof"_s));
    QVERIFY(m_connection->health().detail.contains(u"just now"_s));
    QCOMPARE(m_connection->lines().size(), std::size_t(9));
    QVERIFY(!m_workspace->connection());
    QVERIFY(!m_wizard->comparisonText());
    QVERIFY(m_wizard->unbackedLines().isEmpty());
}

void GuidedConnectionTest::theLastProofSurvivesARestartWithoutTheToken()
{
    prove(2);
    m_wizard->connectKey();
    const std::size_t facts = m_connection->facts().size();
    QVERIFY(facts > 0);
    start();
    QCOMPARE(m_connection->facts().size(), facts);
    const std::vector<ProofLine> lines = m_connection->lines();
    QCOMPARE(lines.size(), std::size_t(9));
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const ProofLine &line) {
        return line.state == ProofLine::State::Missing && !line.code.isEmpty();
    }));
    stop();
    QDir profile(m_folder.filePath(u"profile"_s));
    const QByteArray token = personaToken(2).bytes();
    for (const QString &name : profile.entryList(QDir::Files)) {
        QFile file(profile.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(token) && !bytes.contains(token.right(8)), qPrintable(name));
    }
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty()); // gone with its owner
}

void GuidedConnectionTest::accountsDoNotMix()
{
    prove(1);
    start(u"https://other.example"_s);
    QVERIFY(m_connection->facts().empty());
    start();
    QVERIFY(!m_connection->facts().empty());
}

void GuidedConnectionTest::aDamagedProofIsNoProof()
{
    prove(1);
    const QString text = m_profile->path();
    stop();
    QDir profile(text);
    for (const QString &name : profile.entryList({u"*.ini"_s}, QDir::Files)) {
        QFile file(profile.filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll().replace("at", "xx");
        QVERIFY(file.resize(0) && file.seek(0));
        file.write(bytes);
    }
    start();
    QVERIFY(m_connection->facts().empty());
    QCOMPARE(m_connection->health().health, Health::Unknown);
}

// Its address does not even exist: any call would fail and be told.
void GuidedConnectionTest::theServerIsNotAsked()
{
    QSignalSpy connection(m_workspace.get(), &Workspace::connectionChanged);
    prove(1);
    m_wizard->connectKey();
    QCOMPARE(connection.count(), 0);
    QVERIFY(!m_workspace->connectionFailure());
}

QTEST_MAIN(GuidedConnectionTest)
#include "tst_guidedconnection.moc"
