#include "presenters/connection/connectionpresenter.h"
#include "support/sandboxfixture.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

namespace {

class SetClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addSecs(offset); }
    qint64 offset = 0;
};

} // namespace

// The health panel against a real sandbox.
class ConnectionPresenterTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsConnected();
    void connectedTellsAccountAndKey();
    void testAccountIsCalledOut();
    void degradedCountsScopes();
    void oldEvidenceIsNotBelieved();
    void checkFindsTheRevokedKey();
    void networkTroubleIsNotARejectedKey();
    void disconnectTellsTheNumbersAndKeepsTicks();
    void replacedKeyIsRemembered();
    void memberOnlyLooks();
    void deadServerIsNamed();
    void backgroundCheckWarnsOnceACause();
    void backgroundCheckWaitsForItsTime();
    void backgroundTroubleIsQuietButNotGreen();
    void knowinglyWeakerKeyIsNoAlarm();
    void untestedIsNotLost();
    void partOfItBackIsNotGood();
    void twoPressesAskOnce();
    void questionGoesWithTheConnection();
    void longReasonArrives();

private:
    // The next check of the key in use, as the server could have answered it.
    void checked(ConnectionState state, const QHash<QString, QString> &others = {});
    void build(bool member = false);
    bool hubspot(const QJsonObject &command)
    {
        return m_sandbox->faults({{u"hubspot"_s, command}});
    }
    void check()
    {
        m_presenter->checkNow();
        QCOMPARE(m_presenter->busy(), ConnectionPresenter::Busy::Checking);
        QTRY_COMPARE_WITH_TIMEOUT(m_presenter->busy(), ConnectionPresenter::Busy::No, 60'000);
    }
    QString fact(const QString &label) const
    {
        for (const Fact &fact : m_presenter->facts()) {
            if (fact.label == label)
                return fact.value;
        }
        return {};
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Workspace> m_workspace;
    SetClock m_clock;
    std::unique_ptr<ConnectionPresenter> m_presenter;
};

void ConnectionPresenterTest::init()
{
    m_clock.offset = 0;
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_folder = std::make_unique<QTemporaryDir>();
    Expected<Profile> profile = Profile::open(m_folder->filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
}

void ConnectionPresenterTest::cleanup()
{
    m_presenter.reset();
    m_workspace.reset();
    m_profile.reset();
    m_sandbox.reset();
}

void ConnectionPresenterTest::build(bool member)
{
    m_presenter.reset();
    m_workspace = m_sandbox->workspace(nullptr, member);
    QVERIFY(m_workspace);
    m_presenter = std::make_unique<ConnectionPresenter>(*m_workspace, *m_profile, m_clock);
}

void ConnectionPresenterTest::nothingIsConnected()
{
    build();
    QVERIFY(m_presenter->isKnown());
    QVERIFY(!m_presenter->isConnected());
    QCOMPARE(m_presenter->health().health, Health::NotConnected);
    QVERIFY(m_presenter->lines().empty());
    m_presenter->checkNow();
    QCOMPARE(m_presenter->busy(), ConnectionPresenter::Busy::No);
}

void ConnectionPresenterTest::connectedTellsAccountAndKey()
{
    QVERIFY(m_sandbox->connectPersona(5));
    build();
    QCOMPARE(m_presenter->health().health, Health::Connected);
    QCOMPARE(fact(u"HubSpot account"_s), u"48100005"_s);
    QCOMPARE(fact(u"Time zone"_s), u"Europe/Berlin"_s);
    QVERIFY(fact(u"Data region"_s).contains(u"eu1"_s));
    QVERIFY(fact(u"Key"_s).contains(u"0005"_s));
    QCOMPARE(m_presenter->lines().size(), std::size_t(9));
    for (const ProofLine &line : m_presenter->lines())
        QCOMPARE(line.state, ProofLine::State::Granted);
}

void ConnectionPresenterTest::testAccountIsCalledOut()
{
    QVERIFY(m_sandbox->connectPersona(9));
    build();
    bool calledOut = false;
    for (const Fact &fact : m_presenter->facts())
        calledOut = calledOut || !fact.warning.isEmpty();
    QVERIFY(calledOut);
    QCOMPARE(fact(u"Account type"_s), u"Sandbox account"_s);
}

void ConnectionPresenterTest::degradedCountsScopes()
{
    QVERIFY(m_sandbox->connectPersona(2));
    build();
    QCOMPARE(m_presenter->health().health, Health::Degraded);
    QCOMPARE(m_presenter->health().headline, u"Degraded (5 of 9)"_s);
}

void ConnectionPresenterTest::oldEvidenceIsNotBelieved()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QCOMPARE(m_presenter->health().health, Health::Connected);
    m_clock.offset = 25 * 3600;
    QCOMPARE(m_presenter->health().health, Health::Unknown);
    QVERIFY(m_presenter->health().detail.contains(u"yesterday"_s));
}

void ConnectionPresenterTest::checkFindsTheRevokedKey()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QVERIFY(hubspot(
        {{u"command"_s, u"setPersona"_s}, {u"persona"_s, u"full"_s}, {u"revoked"_s, true}}));
    check();
    QCOMPARE(m_presenter->health().health, Health::KeyRejected);
    QVERIFY(m_presenter->health().reason);
    QCOMPARE(m_presenter->health().reason->headline, u"HubSpot does not accept this token"_s);
}

void ConnectionPresenterTest::networkTroubleIsNotARejectedKey()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QVERIFY(hubspot({{u"command"_s, u"setMode"_s}, {u"mode"_s, u"moving"_s}}));
    check();
    QCOMPARE(m_presenter->health().health, Health::Unknown);
    QVERIFY(m_presenter->health().reason);
    QVERIFY(m_presenter->health().reason->headline.contains(u"moving"_s));
}

void ConnectionPresenterTest::disconnectTellsTheNumbersAndKeepsTicks()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    std::optional<DisconnectQuestion> question;
    connect(m_presenter.get(), &ConnectionPresenter::disconnectQuestion, this,
            [&question](const DisconnectQuestion &asked) { question = asked; });
    m_presenter->askToDisconnect();
    QTRY_VERIFY_WITH_TIMEOUT(question.has_value(), 20'000);
    QVERIFY(question->text.contains(u"group"_s));
    QVERIFY2(!question->text.contains(u"up to"_s), "the server counts people once");
    QVERIFY(!question->items.isEmpty());
    const quint32 ticked = m_workspace->matrix().grantedCount(1);
    QVERIFY(m_presenter->isConnected()); // asking changes nothing
    m_presenter->disconnectKey(u"The trial is over"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_presenter->isConnected(), 20'000);
    AdminClient::AuditQuery query;
    query.integration = u"hubspot"_s;
    const auto page = m_sandbox->admin().audit(query);
    QVERIFY(await(page) && page.result());
    QCOMPARE(page.result()->entries.front().reason, u"The trial is over"_s);
    QCOMPARE(m_workspace->matrix().grantedCount(1), ticked);
    QCOMPARE(m_workspace->backed(), CellMask(0));
}

void ConnectionPresenterTest::replacedKeyIsRemembered()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QVERIFY(m_presenter->oldKeyReminder().isEmpty());
    QVERIFY(m_sandbox->connectPersona(4));
    build(); // also after a restart
    QVERIFY(m_presenter->oldKeyReminder().contains(u"0001"_s));
    QVERIFY(m_presenter->oldKeyReminder().contains(u"Expire now"_s));
    m_clock.offset = 8 * 24 * 3600;
    QVERIFY(m_presenter->oldKeyReminder().isEmpty());
    m_clock.offset = 0;
    m_presenter->dismissReminder();
    QVERIFY(m_presenter->oldKeyReminder().isEmpty());
}

void ConnectionPresenterTest::memberOnlyLooks()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build(true);
    QVERIFY(!m_presenter->canEdit());
    QCOMPARE(m_presenter->health().health, Health::Connected);
    m_presenter->checkNow();
    m_presenter->disconnectKey(u"no"_s);
    QCOMPARE(m_presenter->busy(), ConnectionPresenter::Busy::No);
    QVERIFY(m_presenter->isConnected());
}

void ConnectionPresenterTest::deadServerIsNamed()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    m_sandbox->kill();
    check();
    QVERIFY(m_presenter->failure());
    QVERIFY2(m_presenter->isConnected(), "what was known is still shown");
    QCOMPARE(m_presenter->health().health, Health::Unknown); // never green after a failed check
}

void ConnectionPresenterTest::backgroundCheckWarnsOnceACause()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QSignalSpy bad(m_presenter.get(), &ConnectionPresenter::turnedBad);
    QSignalSpy good(m_presenter.get(), &ConnectionPresenter::turnedGood);
    const auto later = [this] { // the time of the next check has come
        m_clock.offset += 2 * 3600;
        m_presenter->setCheckInterval(std::chrono::minutes(60));
        QCOMPARE(m_presenter->busy(), ConnectionPresenter::Busy::Checking);
        QTRY_COMPARE_WITH_TIMEOUT(m_presenter->busy(), ConnectionPresenter::Busy::No, 60'000);
    };
    const auto revoke = [this](bool revoked) {
        return hubspot(
            {{u"command"_s, u"setPersona"_s}, {u"persona"_s, u"full"_s}, {u"revoked"_s, revoked}});
    };
    QVERIFY(revoke(true));
    later();
    QCOMPARE(bad.count(), 1);
    QCOMPARE(bad.first().first().value<HealthText>().health, Health::KeyRejected);
    QVERIFY2(!m_presenter->failure(), "the check itself worked");
    later();
    QCOMPARE(bad.count(), 1); // the same cause is not told twice
    QVERIFY(revoke(false));
    later();
    QCOMPARE(good.count(), 1);
    QVERIFY(hubspot({{u"command"_s, u"setPersona"_s},
                     {u"persona"_s, u"full"_s},
                     {u"scopes"_s, QJsonArray{u"oauth"_s, u"crm.objects.contacts.read"_s}}}));
    later();
    QCOMPARE(bad.count(), 2);
    QCOMPARE(bad.last().first().value<HealthText>().health, Health::Degraded);
}

void ConnectionPresenterTest::backgroundCheckWaitsForItsTime()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    m_presenter->setCheckInterval(std::chrono::minutes(60));
    QCOMPARE(m_presenter->busy(), ConnectionPresenter::Busy::No); // checked just now, by connecting
    m_clock.offset = 59 * 60;
    m_presenter->setCheckInterval(std::chrono::minutes(60));
    QCOMPARE(m_presenter->busy(), ConnectionPresenter::Busy::No);
    m_clock.offset = 24 * 3600;
    m_presenter->setCheckInterval(std::chrono::minutes(0)); // off
    QCOMPARE(m_presenter->busy(), ConnectionPresenter::Busy::No);
    m_presenter->setCheckInterval(std::chrono::minutes(15));
    QCOMPARE(m_presenter->busy(), ConnectionPresenter::Busy::Checking);
    QTRY_COMPARE_WITH_TIMEOUT(m_presenter->busy(), ConnectionPresenter::Busy::No, 60'000);
}

void ConnectionPresenterTest::backgroundTroubleIsQuietButNotGreen()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QSignalSpy bad(m_presenter.get(), &ConnectionPresenter::turnedBad);
    m_sandbox->kill();
    m_clock.offset = 2 * 3600;
    m_presenter->setCheckInterval(std::chrono::minutes(60));
    QTRY_COMPARE_WITH_TIMEOUT(m_presenter->busy(), ConnectionPresenter::Busy::No, 60'000);
    QVERIFY2(!m_presenter->failure(), "nobody pressed anything");
    QCOMPARE(bad.count(), 0); // no answer says nothing about the key
    QCOMPARE(m_presenter->health().health, Health::Unknown);
    QVERIFY(m_presenter->health().reason);
}

void ConnectionPresenterTest::knowinglyWeakerKeyIsNoAlarm()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QSignalSpy bad(m_presenter.get(), &ConnectionPresenter::turnedBad);
    QVERIFY(m_sandbox->connectPersona(2)); // an admin stored one that only reads
    m_presenter->reload();
    QTRY_COMPARE_WITH_TIMEOUT(m_presenter->health().health, Health::Degraded, 20'000);
    QCOMPARE(bad.count(), 0);
}

void ConnectionPresenterTest::checked(ConnectionState state, const QHash<QString, QString> &others)
{
    Connection connection = *m_workspace->connection();
    connection.state = state;
    CheckReport report;
    report.at = m_clock.now();
    for (const Scope &scope : m_workspace->integration().scopes) {
        if (state != ConnectionState::Rejected)
            report.scopes.push_back({scope.id, others.value(scope.id, u"granted"_s), {}});
    }
    connection.lastCheck = report;
    m_workspace->adoptConnection(connection);
}

void ConnectionPresenterTest::untestedIsNotLost()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QSignalSpy bad(m_presenter.get(), &ConnectionPresenter::turnedBad);
    checked(ConnectionState::Degraded,
            {{u"deals:read"_s, u"notTested"_s}, {u"deals:write"_s, u"readProvenWriteNotTested"_s}});
    QCOMPARE(bad.count(), 0);
    checked(ConnectionState::Degraded, {{u"deals:read"_s, u"missing"_s}});
    QCOMPARE(bad.count(), 1);
}

void ConnectionPresenterTest::partOfItBackIsNotGood()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QSignalSpy bad(m_presenter.get(), &ConnectionPresenter::turnedBad);
    QSignalSpy good(m_presenter.get(), &ConnectionPresenter::turnedGood);
    const QString missing = u"missing"_s;
    checked(ConnectionState::Degraded, {{u"deals:read"_s, missing}, {u"deals:write"_s, missing}});
    QCOMPARE(bad.count(), 1);
    checked(ConnectionState::Degraded, {{u"deals:write"_s, missing}});
    QCOMPARE(good.count(), 0);
    QCOMPARE(bad.count(), 1); // it was told
    checked(ConnectionState::Degraded, {{u"deals:read"_s, missing}, {u"deals:write"_s, missing}});
    QCOMPARE(bad.count(), 2); // it went again
    checked(ConnectionState::Rejected);
    QCOMPARE(bad.count(), 3);
    checked(ConnectionState::Degraded, {{u"deals:write"_s, missing}});
    QCOMPARE(good.count(), 0);
    QCOMPARE(bad.count(), 4); // "rejected" is no longer what is wrong
    QCOMPARE(bad.last().first().value<HealthText>().health, Health::Degraded);
    checked(ConnectionState::Connected);
    QCOMPARE(good.count(), 1);
    QCOMPARE(bad.count(), 4);
    checked(ConnectionState::Rejected);
    QVERIFY(m_sandbox->connectPersona(2)); // another key, which can do less by choice
    m_presenter->reload();
    QTRY_COMPARE_WITH_TIMEOUT(good.count(), 2, 20'000);
    QCOMPARE(bad.count(), 5);
}

void ConnectionPresenterTest::twoPressesAskOnce()
{
    using Busy = ConnectionPresenter::Busy;
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QSignalSpy questions(m_presenter.get(), &ConnectionPresenter::disconnectQuestion);
    m_presenter->askToDisconnect();
    m_presenter->askToDisconnect();
    QTRY_COMPARE_WITH_TIMEOUT(questions.count(), 1, 20'000);
    m_presenter->askToDisconnect();
    m_presenter->checkNow(); // or the answer would fall between two stools
    QCOMPARE(m_presenter->busy(), Busy::Asking);
    m_presenter->keepKey();
    QCOMPARE(m_presenter->busy(), Busy::No);
    m_presenter->disconnectKey(u"to a question that is over"_s);
    QCOMPARE(m_presenter->busy(), Busy::No);
    m_presenter->askToDisconnect();
    QTRY_COMPARE_WITH_TIMEOUT(questions.count(), 2, 20'000);
}

void ConnectionPresenterTest::questionGoesWithTheConnection()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QSignalSpy questions(m_presenter.get(), &ConnectionPresenter::disconnectQuestion);
    QSignalSpy gone(m_presenter.get(), &ConnectionPresenter::questionVoid);
    m_presenter->askToDisconnect();
    QTRY_COMPARE_WITH_TIMEOUT(questions.count(), 1, 20'000);
    checked(ConnectionState::Connected); // finds everything as it was
    QCOMPARE(gone.count(), 0);
    QVERIFY(m_sandbox->connectPersona(4));
    m_presenter->reload();
    QTRY_COMPARE_WITH_TIMEOUT(gone.count(), 1, 20'000);
    QVERIFY(m_presenter->failure());
    QVERIFY(m_presenter->failure()->headline.contains(u"changed meanwhile"_s));
    m_presenter->disconnectKey(u"Of the key before"_s);
    QCOMPARE(m_presenter->busy(), ConnectionPresenter::Busy::No);
    QVERIFY(m_presenter->isConnected());
    // Nobody read the connection again: the server compares.
    m_presenter->askToDisconnect();
    QTRY_COMPARE_WITH_TIMEOUT(questions.count(), 2, 20'000);
    QVERIFY(m_sandbox->connectPersona(1));
    m_presenter->disconnectKey(u"Of the key before"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_presenter->busy(), ConnectionPresenter::Busy::No, 20'000);
    QVERIFY(m_presenter->failure());
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->connection()->tokenLastFour, u"0001"_s, 20'000);
}

void ConnectionPresenterTest::longReasonArrives()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QSignalSpy questions(m_presenter.get(), &ConnectionPresenter::disconnectQuestion);
    m_presenter->askToDisconnect();
    QTRY_COMPARE_WITH_TIMEOUT(questions.count(), 1, 20'000);
    m_presenter->disconnectKey(QString(2000, QChar(0x7406)));
    QTRY_COMPARE_WITH_TIMEOUT(m_presenter->busy(), ConnectionPresenter::Busy::No, 20'000);
    QVERIFY2(!m_presenter->isConnected(),
             m_presenter->failure() ? qPrintable(m_presenter->failure()->headline) : "");
}

QTEST_GUILESS_MAIN(ConnectionPresenterTest)
#include "tst_connectionpresenter.moc"
