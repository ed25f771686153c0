#include "presenters/connection/connectpresenter.h"
#include "support/sandboxfixture.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using Stage = ConnectPresenter::Stage;
using Kind = ConnectQuestion::Kind;

// One key in the place of another, against a real sandbox: what is asked, and what the answer is
// good for.
class KeySwapTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void unprovenWritesAreAskedAbout();
    void questionGoesWithTheConnection();
    void consentIsForTheStateThatWasShown();
    void questionGoesWithTheProof();
    void reasonStaysWithItsToken_data();
    void reasonStaysWithItsToken();
    void serverNamesTheOtherAccount();
    void readBackComparesWithTheKeyAtSending();
    void refusalAfterClosingIsTold();
    void storedAfterClosingIsNoRefusal();

private:
    void paste(int persona)
    {
        m_connect->setPasted(QString::fromUtf8(personaToken(persona).view()));
        QTRY_VERIFY_WITH_TIMEOUT(m_connect->stage() == Stage::Proven, 20'000);
    }
    bool hubspot(const QJsonObject &command)
    {
        return m_sandbox->faults({{u"hubspot"_s, command}});
    }
    bool oncePut(const QJsonObject &fault)
    {
        QJsonObject rule{{u"method"_s, u"PUT"_s}, {u"times"_s, 1}};
        for (auto it = fault.begin(); it != fault.end(); ++it)
            rule.insert(it.key(), it.value());
        return m_sandbox->faults({{u"rules"_s, QJsonArray{rule}}});
    }
    // Another admin changes the account.
    bool move(int persona, const QString &account)
    {
        const auto before = m_sandbox->admin().connection(u"hubspot"_s);
        if (!await(before) || !before.result())
            return false;
        AdminClient::CredentialOptions options;
        options.ifMatch = before.result()->etag;
        options.expectedAccountId = account;
        options.allowScopeLoss = true;
        const auto put =
            m_sandbox->admin().putCredential(u"hubspot"_s, personaToken(persona), options);
        return await(put) && put.result();
    }
    QString storedKey()
    {
        const auto answer = m_sandbox->admin().connection(u"hubspot"_s);
        return await(answer) && answer.result() ? answer.result()->tokenLastFour : u"no answer"_s;
    }
    AuditEntry lastEntry()
    {
        AdminClient::AuditQuery query;
        query.integration = u"hubspot"_s;
        query.scope = u"credential"_s;
        const auto page = m_sandbox->admin().audit(query);
        return await(page) && page.result() ? page.result()->entries.front() : AuditEntry();
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ConnectPresenter> m_connect;
    QList<ConnectQuestion> m_questions;
};

// A key that can do everything is in use.
void KeySwapTest::init()
{
    m_questions.clear();
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    QVERIFY(m_sandbox->connectPersona(1));
    m_folder = std::make_unique<QTemporaryDir>();
    Expected<Profile> profile = Profile::open(m_folder->filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
    m_connect = std::make_unique<ConnectPresenter>(*m_workspace, m_sandbox->hubspot(), *m_profile);
    connect(m_connect.get(), &ConnectPresenter::confirmationNeeded, this,
            [this](const ConnectQuestion &question) { m_questions.append(question); });
    m_connect->open();
}

void KeySwapTest::cleanup()
{
    m_connect.reset();
    m_workspace.reset();
    m_profile.reset();
    m_sandbox.reset();
}

void KeySwapTest::unprovenWritesAreAskedAbout()
{
    QVERIFY(hubspot({{u"command"_s, u"setMode"_s},
                     {u"mode"_s, u"serverError"_s},
                     {u"route"_s, u"/oauth/v2/private-apps/"_s}}));
    paste(4);
    QCOMPARE(m_connect->comparisonText()->weight, ComparisonText::Weight::Unclear);
    m_connect->connectKey();
    QCOMPARE(m_questions.size(), 1);
    QCOMPARE(m_questions.first().kind, Kind::ProofLost);
    QVERIFY(m_questions.first().text.contains(u"Write deals"_s));
    QVERIFY2(!m_questions.first().items.isEmpty(), "groups rely on it");
    m_connect->declineConfirmation();
    QCOMPARE(storedKey(), u"0001"_s);
    m_connect->connectKey();
    m_connect->confirm(u"HubSpot is slow today"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), Stage::Done, 60'000);
    QCOMPARE(m_questions.size(), 2);
    QCOMPARE(storedKey(), u"0004"_s);
    QCOMPARE(lastEntry().reason, u"HubSpot is slow today"_s);
}

// Another admin is faster while the question is being read.
void KeySwapTest::questionGoesWithTheConnection()
{
    paste(2);
    QSignalSpy gone(m_connect.get(), &ConnectPresenter::confirmationVoid);
    m_connect->connectKey();
    QCOMPARE(m_questions.size(), 1);
    m_workspace->refreshConnection(); // the same as before: the question stands
    QSignalSpy read(m_workspace.get(), &Workspace::connectionChanged);
    QTRY_COMPARE_WITH_TIMEOUT(read.count(), 1, 20'000);
    QCOMPARE(gone.count(), 0);
    QVERIFY(m_sandbox->connectPersona(4));
    m_workspace->refreshConnection();
    QTRY_COMPARE_WITH_TIMEOUT(gone.count(), 1, 20'000);
    QVERIFY(m_connect->failure());
    QVERIFY(m_connect->failure()->headline.contains(u"changed meanwhile"_s));
    m_connect->confirm(u"Too late"_s);
    QCOMPARE(m_connect->stage(), Stage::Proven);
    m_connect->connectKey();
    QCOMPARE(m_questions.size(), 2); // anew, about the new state
    QCOMPARE(storedKey(), u"0004"_s);
}

// The first of two questions was answered; what it was about is another key by then.
void KeySwapTest::consentIsForTheStateThatWasShown()
{
    QVERIFY(hubspot({{u"command"_s, u"setPersona"_s},
                     {u"persona"_s, u"otherAccount"_s},
                     {u"scopes"_s, QJsonArray{u"oauth"_s, u"crm.objects.contacts.read"_s}}}));
    paste(8);
    m_connect->connectKey();
    QCOMPARE(m_questions.last().kind, Kind::OtherAccount);
    m_connect->confirm(u"We moved"_s);
    QCOMPARE(m_questions.last().kind, Kind::ScopesLost);
    QVERIFY(move(5, u"48100005"_s)); // a third one
    m_workspace->refreshConnection();
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->connection()->portalId, u"48100005"_s, 20'000);
    m_connect->connectKey();
    QCOMPARE(m_questions.size(), 3);
    QCOMPARE(m_questions.last().kind, Kind::OtherAccount);
    QVERIFY(m_questions.last().text.contains(u"48100005"_s));
    // Nobody reads the connection again, but the server compares: nothing unseen is overwritten.
    QVERIFY(move(1, u"48100001"_s));
    m_connect->confirm(u"We moved"_s);
    m_connect->confirm(u"Reading is enough"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_connect->failure().has_value(), 20'000);
    QVERIFY(m_connect->failure()->headline.contains(u"changed meanwhile"_s));
    QCOMPARE(storedKey(), u"0001"_s);
}

void KeySwapTest::questionGoesWithTheProof()
{
    QVERIFY(hubspot({{u"command"_s, u"setMode"_s},
                     {u"mode"_s, u"serverError"_s},
                     {u"route"_s, u"/oauth/v2/private-apps/"_s}}));
    paste(4);
    QSignalSpy gone(m_connect.get(), &ConnectPresenter::confirmationVoid);
    m_connect->connectKey();
    QCOMPARE(m_questions.size(), 1);
    QVERIFY(hubspot({{u"command"_s, u"clearModes"_s}}));
    m_connect->checkAgain();
    QCOMPARE(gone.count(), 1);
    m_connect->confirm(u"Of the proof before"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), Stage::Proven, 20'000);
    QCOMPARE(m_connect->comparisonText()->weight, ComparisonText::Weight::Same);
    m_connect->connectKey();
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), Stage::Done, 20'000);
    QCOMPARE(m_questions.size(), 1);
    QCOMPARE(lastEntry().reason, QString());
}

void KeySwapTest::reasonStaysWithItsToken_data()
{
    QTest::addColumn<bool>("declined");
    QTest::newRow("declined at the second question") << true;
    QTest::newRow("another token was pasted") << false;
}

void KeySwapTest::reasonStaysWithItsToken()
{
    QFETCH(bool, declined);
    QVERIFY(hubspot({{u"command"_s, u"setPersona"_s},
                     {u"persona"_s, u"otherAccount"_s},
                     {u"scopes"_s, QJsonArray{u"oauth"_s, u"crm.objects.contacts.read"_s}}}));
    paste(8);
    m_connect->connectKey();
    m_connect->confirm(u"We moved to the other account"_s);
    QCOMPARE(m_questions.last().kind, Kind::ScopesLost);
    if (declined) {
        m_connect->declineConfirmation();
        m_connect->connectKey();
        QCOMPARE(m_questions.last().kind, Kind::OtherAccount); // from the beginning
        m_connect->declineConfirmation();
    }
    paste(2);
    m_connect->connectKey();
    QCOMPARE(m_questions.last().kind, Kind::ScopesLost);
    m_connect->confirm(u"Reading is enough"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), Stage::Done, 20'000);
    QCOMPARE(storedKey(), u"0002"_s);
    QCOMPARE(lastEntry().reason, u"Reading is enough"_s);
}

void KeySwapTest::serverNamesTheOtherAccount()
{
    AdminClient::CredentialOptions options;
    options.ifMatch = m_workspace->connection()->etag;
    const auto put = m_sandbox->admin().putCredential(u"hubspot"_s, personaToken(8), options);
    QVERIFY(await(put));
    QVERIFY(!put.result());
    QCOMPARE(put.result().error().code, u"otherAccount"_s);
    QCOMPARE(put.result().error().items, QStringList{u"48100008"_s});
}

// The same token again, lost on the way. An older state that is read meanwhile must not make the
// key in use look like a new one.
void KeySwapTest::readBackComparesWithTheKeyAtSending()
{
    paste(1);
    QVERIFY(oncePut({{u"kind"_s, u"dropBefore"_s}}));
    m_connect->connectKey();
    QCOMPARE(m_connect->stage(), Stage::Connecting);
    Connection older = *m_workspace->connection();
    older.keyChangedAt = older.keyChangedAt.addSecs(-60);
    m_workspace->adoptConnection(older);
    QTRY_VERIFY_WITH_TIMEOUT(m_connect->stage() != Stage::Connecting, 20'000);
    QCOMPARE(m_connect->stage(), Stage::Proven);
    QVERIFY(m_connect->failure());
    QVERIFY(m_connect->holdsToken());
    m_connect->connectKey(); // nothing is in the way of another try
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), Stage::Done, 20'000);
}

void KeySwapTest::refusalAfterClosingIsTold()
{
    paste(4);
    QVERIFY(hubspot(
        {{u"command"_s, u"setPersona"_s}, {u"persona"_s, u"serviceKey"_s}, {u"revoked"_s, true}}));
    QSignalSpy told(m_connect.get(), &ConnectPresenter::notStored);
    m_connect->connectKey();
    QCOMPARE(m_connect->stage(), Stage::Connecting);
    m_connect->close();
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 20'000);
    const auto why = told.first().first().value<FailureText>();
    QVERIFY2(why.headline.startsWith(u"The token was not stored: "_s), qPrintable(why.headline));
    QVERIFY(!why.cause.isEmpty());
    QCOMPARE(storedKey(), u"0001"_s);
    QCOMPARE(m_connect->stage(), Stage::Editing);
}

// No answer came, and nobody waits any more: what was stored is read all the same.
void KeySwapTest::storedAfterClosingIsNoRefusal()
{
    paste(4);
    QVERIFY(oncePut({{u"kind"_s, u"dropAfter"_s}}));
    QSignalSpy told(m_connect.get(), &ConnectPresenter::notStored);
    m_connect->connectKey();
    m_connect->close();
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->connection()->tokenLastFour, u"0004"_s, 20'000);
    QCOMPARE(told.count(), 0);
}

QTEST_GUILESS_MAIN(KeySwapTest)
#include "tst_keyswap.moc"
