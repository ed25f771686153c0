#include "presenters/connection/connectpresenter.h"
#include "support/sandboxfixture.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using Stage = ConnectPresenter::Stage;

// What the wizard makes of a proof that came to less than a clean yes, and of one that is
// overtaken by another.
class ConnectProofTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void oneReadInTroubleCanBeCheckedAgain();
    void oneRefusedReadHasItsEvidence();
    void alternativesOfHubSpotAreAChoice();
    void theDayEndsWhereTheStoredAccountIs();
    void aSecondPasteEndsTheFirstProof();

private:
    void build();
    void paste(int persona)
    {
        m_connect->setPasted(QString::fromUtf8(personaToken(persona).view()));
    }
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            m_connect->stage() == Stage::Proven || m_connect->stage() == Stage::Failed, 20'000);
    }
    bool hubspot(const QJsonObject &command)
    {
        return m_sandbox->faults({{u"hubspot"_s, command}});
    }
    ProofLine lineOf(const QString &scope)
    {
        return m_connect->line(m_sandbox->integration().scopeIndex(scope));
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ConnectPresenter> m_connect;
};

void ConnectProofTest::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_folder = std::make_unique<QTemporaryDir>();
    Expected<Profile> profile = Profile::open(m_folder->filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
}

void ConnectProofTest::cleanup()
{
    m_connect.reset();
    m_workspace.reset();
    m_profile.reset();
    m_sandbox.reset();
}

void ConnectProofTest::build()
{
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
    m_connect = std::make_unique<ConnectPresenter>(*m_workspace, m_sandbox->hubspot(), *m_profile);
    QSignalSpy refreshed(m_workspace.get(), &Workspace::connectionChanged);
    m_connect->open();
    // The fixture goes with the test, and Qt asserts that nothing is under way then.
    QTRY_VERIFY(!refreshed.isEmpty());
}

void ConnectProofTest::oneReadInTroubleCanBeCheckedAgain()
{
    build();
    QVERIFY(hubspot({{u"command"_s, u"setMode"_s},
                     {u"mode"_s, u"serverError"_s},
                     {u"status"_s, 500},
                     {u"route"_s, u"/crm/objects/2026-09/0-3"_s}}));
    paste(1);
    settle();
    QCOMPARE(m_connect->stage(), Stage::Proven);
    QVERIFY(m_connect->canConnect());
    QVERIFY(m_connect->canCheckAgain());
    QVERIFY(m_connect->failure());
    QVERIFY(m_connect->failure()->headline.contains(u"some scopes could not be tested"_s));
    const ProofLine read = lineOf(u"deals:read"_s);
    QCOMPARE(read.state, ProofLine::State::NotTested);
    QVERIFY2(read.evidence.contains(u"500"_s) && read.evidence.contains(u"correlation id"_s),
             qPrintable(read.evidence));
    QVERIFY(lineOf(u"contacts:read"_s).evidence.isEmpty());
    QVERIFY(hubspot({{u"command"_s, u"clearModes"_s}}));
    m_connect->checkAgain();
    settle();
    QCOMPARE(lineOf(u"deals:read"_s).state, ProofLine::State::Granted);
    QVERIFY(!m_connect->failure());
    QVERIFY(!m_connect->canCheckAgain());
}

void ConnectProofTest::oneRefusedReadHasItsEvidence()
{
    build();
    QVERIFY(hubspot({{u"command"_s, u"setMode"_s},
                     {u"mode"_s, u"unauthorized"_s},
                     {u"route"_s, u"/crm/objects/2026-09/0-3"_s}}));
    paste(1);
    settle();
    QCOMPARE(m_connect->stage(), Stage::Proven);
    const ProofLine read = lineOf(u"deals:read"_s);
    QVERIFY2(read.detail.contains(u"this kind of token"_s), qPrintable(read.detail));
    QVERIFY2(read.evidence.contains(u"401"_s) && read.evidence.contains(u"correlation id"_s),
             qPrintable(read.evidence));
    QVERIFY2(!m_connect->canCheckAgain(), "HubSpot would say the same again");
}

void ConnectProofTest::alternativesOfHubSpotAreAChoice()
{
    build();
    QVERIFY(hubspot(
        {{u"command"_s, u"setMode"_s}, {u"mode"_s, u"notFound"_s}, {u"route"_s, u"/oauth/"_s}}));
    const auto refuse = [this](const QString &mode) {
        return hubspot({{u"command"_s, u"setMode"_s},
                        {u"mode"_s, mode},
                        {u"route"_s, u"/crm/objects/2026-09/0-3"_s},
                        {u"times"_s, 1},
                        {u"scopes"_s, QJsonArray{u"old.deals"_s, u"older.deals"_s}}});
    };
    QVERIFY(refuse(u"forbiddenAny"_s));
    paste(1);
    settle();
    ProofLine read = lineOf(u"deals:read"_s);
    QCOMPARE(read.state, ProofLine::State::Missing);
    QCOMPARE(read.code, u"crm.objects.deals.read"_s);
    QCOMPARE(read.detail, u"HubSpot itself asks for one of: old.deals, older.deals."_s);
    QVERIFY(refuse(u"forbiddenAll"_s));
    m_connect->checkAgain();
    settle();
    read = lineOf(u"deals:read"_s);
    QCOMPARE(read.code, u"crm.objects.deals.read old.deals older.deals"_s);
    QVERIFY(read.detail.isEmpty());
}

// The limit of the day keeps HubSpot from telling the account.
void ConnectProofTest::theDayEndsWhereTheStoredAccountIs()
{
    QVERIFY(m_sandbox->connectPersona(5));
    build();
    QVERIFY(hubspot(
        {{u"command"_s, u"setMode"_s}, {u"mode"_s, u"rateLimit"_s}, {u"policy"_s, u"DAILY"_s}}));
    paste(5);
    settle();
    QVERIFY2(m_connect->failure()->nextStep.contains(u"midnight in Europe/Berlin"_s),
             qPrintable(m_connect->failure()->nextStep));
}

void ConnectProofTest::aSecondPasteEndsTheFirstProof()
{
    build();
    QVERIFY(hubspot({{u"command"_s, u"setMode"_s},
                     {u"mode"_s, u"latency"_s},
                     {u"milliseconds"_s, 1000},
                     {u"persona"_s, u"full"_s}}));
    const auto calls = [this] {
        std::vector<RequestRecord> found;
        for (const RequestRecord &record : m_sandbox->log().records()) {
            if (record.path.startsWith(u"/oauth/"_s) || record.path.startsWith(u"/account-info/"_s)
                || record.path.startsWith(u"/crm/"_s) || record.path.startsWith(u"/cms/"_s)
                || record.path.startsWith(u"/analytics/"_s))
                found.push_back(record);
        }
        return found;
    };
    paste(1);
    QTRY_COMPARE(m_sandbox->hubspotCalls(), 2);
    QCOMPARE(calls().size(), 0u); // both are under way
    // Not whole, so its own proof waits for more typing; the other one does not go on meanwhile.
    m_connect->setPasted(u"pat-na1-00000000-0000-4000-8000-00000000000100"_s);
    QCOMPARE(m_connect->stage(), Stage::Checking);
    QCOMPARE(calls().size(), 2u);
    for (const RequestRecord &record : calls())
        QCOMPARE(record.failure, kindName(FailureKind::Cancelled));
    paste(5);
    settle();
    QCOMPARE(m_connect->stage(), Stage::Proven);
    QCOMPARE(m_connect->accountFacts().front().value, u"48100005"_s);
    // Two of the first, none of the second, and a whole proof of the third.
    QCOMPARE(m_sandbox->hubspotCalls(), 2 + 7);
    QCOMPARE(calls().size(), 2u + 7u);
}

QTEST_GUILESS_MAIN(ConnectProofTest)
#include "tst_connectproof.moc"
