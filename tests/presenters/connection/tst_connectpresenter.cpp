#include "presenters/connection/connectpresenter.h"
#include "support/sandboxfixture.h"

#include <QAbstractEventDispatcher>
#include <QDir>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using Stage = ConnectPresenter::Stage;

// The wizard's presenter against a real sandbox and its stand-in for HubSpot.
class ConnectPresenterTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void fullTokenIsProvenAndStored();
    void readOnlyTokenNamesWhatIsMissing();
    void writingWithoutReadingIsNamed();
    void refusedTokens_data();
    void refusedTokens();
    void dirtIsTrimmedAndToldBeforeAnyCall();
    void troubleOfTheNetworkNeverBlamesTheToken_data();
    void troubleOfTheNetworkNeverBlamesTheToken();
    void otherAccountIsAskedAbout();
    void lostScopesAreAskedAboutWithTheGroups();
    void whatBothKeysLackIsStillTold();
    void updateBeginsWhereTheTokenGoes();
    void storedKeyIsProvenAgain();
    void unprovenKeyIsNotCalledProven();
    void somebodyElseWasFaster();
    void lostAnswerIsReadBack();
    void placeIsKeptButNotTheToken();
    void writingBringsReading();
    void presetsChooseAtOnce();
    void notesStandWhereTheyMatter();
    void announcementsComeNewestFirst();
    void checklistHoldsScopesAndNoSecret();
    void memberCannotConnect();

private:
    void build(bool member = false);
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

    // As the activity list tells it.
    QString lastReason()
    {
        AdminClient::AuditQuery query;
        query.integration = u"hubspot"_s;
        const auto page = m_sandbox->admin().audit(query);
        if (!await(page) || !page.result())
            return u"no audit"_s;
        const AuditPage entries = *page.result();
        for (const AuditEntry &entry : entries.entries) {
            if (entry.cell == u"credential"_s)
                return entry.reason;
        }
        return u"no entry"_s;
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ConnectPresenter> m_connect;
};

void ConnectPresenterTest::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_folder = std::make_unique<QTemporaryDir>();
    Expected<Profile> profile = Profile::open(m_folder->filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
}

void ConnectPresenterTest::cleanup()
{
    m_connect.reset();
    m_workspace.reset();
    m_profile.reset();
    m_sandbox.reset();
}

void ConnectPresenterTest::build(bool member)
{
    m_connect.reset();
    m_workspace = m_sandbox->workspace(nullptr, member);
    QVERIFY(m_workspace);
    m_connect = std::make_unique<ConnectPresenter>(*m_workspace, m_sandbox->hubspot(), *m_profile);
    QSignalSpy refreshed(m_workspace.get(), &Workspace::connectionChanged);
    m_connect->open();
    // The fixture goes with the test, and Qt asserts that nothing is under way then.
    QTRY_VERIFY(!refreshed.isEmpty());
}

void ConnectPresenterTest::fullTokenIsProvenAndStored()
{
    build();
    QVERIFY(!m_connect->isUpdate());
    QVERIFY(!m_connect->canConnect());
    paste(1);
    QCOMPARE(m_connect->stage(), Stage::Checking);
    QVERIFY(!m_connect->canConnect());
    settle();
    QCOMPARE(m_connect->stage(), Stage::Proven);
    for (int i = 0; i < m_connect->lineCount(); ++i)
        QCOMPARE(m_connect->line(i).state, ProofLine::State::Granted);
    QVERIFY(!m_connect->accountFacts().empty());
    QCOMPARE(m_connect->accountFacts().front().value, u"48100001"_s);
    QVERIFY(m_connect->unbackedLines().isEmpty());

    QSignalSpy connected(m_connect.get(), &ConnectPresenter::connected);
    QSignalSpy wiped(m_connect.get(), &ConnectPresenter::tokenWiped);
    QVERIFY(m_connect->canConnect());
    m_connect->connectKey();
    QTRY_COMPARE_WITH_TIMEOUT(connected.count(), 1, 20'000);
    const auto result = connected.at(0).at(0).value<ConnectResult>();
    QVERIFY(!result.updated);
    QVERIFY(result.proven);
    QVERIFY2(result.text.contains(u"9 of 9"_s), qPrintable(result.text));
    QCOMPARE(wiped.count(), 1);
    QVERIFY(!m_connect->holdsToken());
    QCOMPARE(m_workspace->connection()->state, ConnectionState::Connected);
    QCOMPARE(m_workspace->connection()->tokenLastFour, u"0001"_s);
    QCOMPARE(m_connect->pausedAt(), std::nullopt);
}

void ConnectPresenterTest::readOnlyTokenNamesWhatIsMissing()
{
    build();
    paste(2);
    settle();
    QCOMPARE(m_connect->stage(), Stage::Proven);
    QCOMPARE(lineOf(u"deals:read"_s).state, ProofLine::State::Granted);
    const ProofLine write = lineOf(u"deals:write"_s);
    QCOMPARE(write.state, ProofLine::State::Missing);
    QCOMPARE(write.word, u"Missing"_s);
    QCOMPARE(write.code, u"crm.objects.deals.write"_s);
    QVERIFY2(!m_connect->unbackedLines().isEmpty(), "groups hold write scopes");
    QSignalSpy asked(m_connect.get(), &ConnectPresenter::confirmationNeeded);
    m_connect->connectKey();
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), Stage::Done, 20'000);
    QVERIFY2(asked.isEmpty(), "a first connection takes nothing away");
    QCOMPARE(m_workspace->connection()->state, ConnectionState::Degraded);
}

void ConnectPresenterTest::writingWithoutReadingIsNamed()
{
    build();
    paste(10);
    settle();
    QCOMPARE(m_connect->stage(), Stage::Proven);
    const ProofLine write = lineOf(u"deals:write"_s);
    QCOMPARE(write.state, ProofLine::State::Missing);
    QCOMPARE(write.code, u"crm.objects.deals.read"_s);
    QVERIFY2(write.detail.contains(u"writing without reading fails"_s), qPrintable(write.detail));
    QVERIFY(lineOf(u"content:write"_s).detail.isEmpty()); // lacks writing as well
}

void ConnectPresenterTest::refusedTokens_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("headline");
    QTest::newRow("revoked") << QString::fromUtf8(personaToken(6).view())
                             << u"HubSpot does not accept this token"_s;
    QTest::newRow("unknown") << u"pat-na1-00000000-0000-4000-8000-0000000000ff"_s
                             << u"HubSpot does not accept this token"_s;
}

void ConnectPresenterTest::refusedTokens()
{
    QFETCH(QString, token);
    build();
    m_connect->setPasted(token);
    settle();
    QCOMPARE(m_connect->stage(), Stage::Failed);
    QVERIFY(m_connect->failure());
    QTEST(m_connect->failure()->headline, "headline");
    QVERIFY(!m_connect->canConnect());
    QVERIFY(!m_connect->canCheckAgain());
    // The banner says why; nine lines that repeat it would only be noise.
    for (int i = 0; i < m_connect->lineCount(); ++i) {
        QCOMPARE(m_connect->line(i).state, ProofLine::State::NotTested);
        QCOMPARE(m_connect->line(i).detail, QString());
    }
}

void ConnectPresenterTest::dirtIsTrimmedAndToldBeforeAnyCall()
{
    build();
    const QString token = QString::fromUtf8(personaToken(1).view());
    // What a paste sets off begins in the event loop, at once or after a wait for more typing.
    const auto isQuiet = [this] {
        QCoreApplication::processEvents();
        const auto *events = QAbstractEventDispatcher::instance();
        return m_connect->stage() == Stage::Editing
               && events->registeredTimers(m_connect.get()).isEmpty();
    };
    m_connect->setPasted(u"access-token"_s);
    QVERIFY(isQuiet());
    m_connect->setPasted(u"pat-na1-00000000-0000"_s);
    QVERIFY(isQuiet());
    QVERIFY(m_connect->pasteNotes().join(u' ').contains(u"21"_s));
    QVERIFY(!m_connect->holdsToken());
    m_connect->setPasted(u"00000000-0000-4000-8000-000000000001"_s);
    QVERIFY(isQuiet());
    QVERIFY(m_connect->pasteNotes().join(u' ').contains(u"client secret"_s));
    QCOMPARE(m_sandbox->hubspotCalls(), 0);
    m_connect->setPasted(QString(u"  Bearer "_s + token + u'\n'));
    QVERIFY(!m_connect->pasteNotes().isEmpty());
    settle();
    QCOMPARE(m_connect->stage(), Stage::Proven);
}

void ConnectPresenterTest::troubleOfTheNetworkNeverBlamesTheToken_data()
{
    QTest::addColumn<QJsonObject>("mode");
    QTest::addColumn<QString>("word");
    const auto mode = [](const QString &name, const QJsonObject &more = {}) {
        QJsonObject command{{u"command"_s, u"setMode"_s}, {u"mode"_s, name}};
        for (auto it = more.begin(); it != more.end(); ++it)
            command.insert(it.key(), it.value());
        return command;
    };
    QTest::newRow("daily") << mode(u"rateLimit"_s, {{u"policy"_s, u"DAILY"_s}})
                           << u"limit for today"_s;
    QTest::newRow("moving") << mode(u"moving"_s) << u"moving this account's data"_s;
    QTest::newRow("fault") << mode(u"serverError"_s, {{u"status"_s, 502}}) << u"too busy"_s;
    QTest::newRow("portal") << mode(u"captivePortal"_s) << u"Something else answered"_s;
}

void ConnectPresenterTest::troubleOfTheNetworkNeverBlamesTheToken()
{
    QFETCH(QJsonObject, mode);
    QFETCH(QString, word);
    build();
    QVERIFY(hubspot(mode));
    paste(1);
    QTRY_VERIFY_WITH_TIMEOUT(m_connect->stage() == Stage::Failed, 40'000);
    QVERIFY2(m_connect->failure()->headline.contains(word),
             qPrintable(m_connect->failure()->headline));
    QVERIFY(m_connect->holdsToken());
    QVERIFY(!m_connect->canConnect());
    for (int i = 0; i < m_connect->lineCount(); ++i)
        QCOMPARE(m_connect->line(i).detail, QString());
    // The token is still there: when the trouble is over, it needs no second paste.
    QVERIFY(hubspot({{u"command"_s, u"clearModes"_s}}));
    QVERIFY(m_connect->canCheckAgain());
    m_connect->checkAgain();
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), Stage::Proven, 20'000);
}

void ConnectPresenterTest::otherAccountIsAskedAbout()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QVERIFY(m_connect->isUpdate());
    paste(8);
    settle();
    QVERIFY(m_connect->comparison().otherAccount);
    QList<ConnectQuestion> questions;
    connect(m_connect.get(), &ConnectPresenter::confirmationNeeded, this,
            [&questions](const ConnectQuestion &question) { questions.append(question); });
    m_connect->connectKey();
    QCOMPARE(questions.size(), 1);
    QCOMPARE(questions.first().kind, ConnectQuestion::Kind::OtherAccount);
    QVERIFY(questions.first().text.contains(u"48100001"_s));
    QVERIFY(questions.first().text.contains(u"48100008"_s));
    m_connect->declineConfirmation();
    QCOMPARE(m_workspace->connection()->portalId, u"48100001"_s);
    m_connect->connectKey();
    QCOMPARE(questions.size(), 2);
    m_connect->confirm(u"We moved to the new account"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), Stage::Done, 20'000);
    QCOMPARE(m_workspace->connection()->portalId, u"48100008"_s);
    QCOMPARE(lastReason(), u"We moved to the new account"_s);
}

// The comparison tells of what is lost; ticks that neither key backs are told beside it.
void ConnectPresenterTest::whatBothKeysLackIsStillTold()
{
    QVERIFY(m_sandbox->connectPersona(3)); // without content
    build();
    paste(2); // reads only
    settle();
    QVERIFY(m_connect->comparison().lost != 0);
    const QStringList lines = m_connect->unbackedLines();
    QVERIFY2(lines.size() == 1 && lines.first().startsWith(u"Write content"_s),
             qPrintable(lines.join(u'\n')));
}

void ConnectPresenterTest::lostScopesAreAskedAboutWithTheGroups()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    paste(2);
    settle();
    QVERIFY(m_connect->comparison().lost != 0);
    QVERIFY2(m_connect->unbackedLines().isEmpty(), "the comparison names these groups");
    // Before anything is pressed: what is lost, by whom, and how many people that are, each once.
    const auto said = [this] {
        return m_connect->comparisonText()->lines.join(u'\n');
    };
    QCOMPARE(m_connect->comparisonText()->weight, ComparisonText::Weight::Less);
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u" people"_s) && !said().contains(u"up to"_s),
                              qPrintable(said()), 20'000);
    QVERIFY(said().contains(u"Write deals"_s));
    QList<ConnectQuestion> questions;
    connect(m_connect.get(), &ConnectPresenter::confirmationNeeded, this,
            [&questions](const ConnectQuestion &question) { questions.append(question); });
    m_connect->connectKey();
    QCOMPARE(questions.size(), 1);
    QCOMPARE(questions.first().kind, ConnectQuestion::Kind::ScopesLost);
    QVERIFY(!questions.first().items.isEmpty());
    QVERIFY(!questions.first().text.contains(u"up to"_s));
    const auto before = m_sandbox->admin().connection(u"hubspot"_s);
    QVERIFY(await(before) && before.result());
    QCOMPARE(before.result()->tokenLastFour, u"0001"_s);
    m_connect->confirm(u"Reading is enough"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), Stage::Done, 20'000);
    QCOMPARE(m_workspace->connection()->tokenLastFour, u"0002"_s);
    QCOMPARE(lastReason(), u"Reading is enough"_s);
}

void ConnectPresenterTest::updateBeginsWhereTheTokenGoes()
{
    build();
    QCOMPARE(m_connect->step(), 0);
    QVERIFY(m_connect->stepText(m_connect->pasteStep()).rotation.isEmpty());
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    QCOMPARE(m_connect->step(), m_connect->pasteStep());
    QVERIFY(m_connect->stepText(m_connect->step()).rotation.contains(u"Rotate and expire later"_s));
    paste(4); // a service key of the same account
    settle();
    QCOMPARE(m_connect->comparisonText()->weight, ComparisonText::Weight::Same);
    QVERIFY(m_connect->comparisonText()->lines.join(u' ').contains(u"48100001"_s));
}

void ConnectPresenterTest::storedKeyIsProvenAgain()
{
    QVERIFY(m_sandbox->connectPersona(1));
    build();
    paste(4);
    settle();
    QVERIFY(hubspot({{u"command"_s, u"clearRequests"_s}}));
    std::optional<ConnectResult> result;
    connect(m_connect.get(), &ConnectPresenter::connected, this,
            [&result](const ConnectResult &told) { result = told; });
    QVERIFY(m_sandbox->faults({{u"rules"_s, QJsonArray{QJsonObject{{u"path"_s, u"/checks"_s},
                                                                   {u"times"_s, 1},
                                                                   {u"kind"_s, u"latency"_s},
                                                                   {u"milliseconds"_s, 300}}}}}));
    m_connect->connectKey();
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), Stage::Confirming, 20'000);
    QVERIFY2(!m_connect->holdsToken(), "it is stored, so nothing needs the token any more");
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 20'000);
    QVERIFY(result->updated);
    QVERIFY(result->proven);
    const auto checks =
        std::count_if(m_sandbox->log().records().begin(), m_sandbox->log().records().end(),
                      [](const auto &record) { return record.path.endsWith(u"/checks"_s); });
    QCOMPARE(checks, 1);
}

void ConnectPresenterTest::unprovenKeyIsNotCalledProven()
{
    build();
    paste(1);
    settle();
    std::optional<ConnectResult> result;
    connect(m_connect.get(), &ConnectPresenter::connected, this,
            [&result](const ConnectResult &told) { result = told; });
    QVERIFY(m_sandbox->faults({{u"rules"_s, QJsonArray{QJsonObject{{u"path"_s, u"/checks"_s},
                                                                   {u"kind"_s, u"status"_s},
                                                                   {u"status"_s, 503}}}}}));
    m_connect->connectKey();
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 40'000);
    QVERIFY(!result->proven);
    QVERIFY2(result->text.contains(u"Check now"_s), qPrintable(result->text));
    QCOMPARE(m_workspace->connection()->tokenLastFour, u"0001"_s); // stored all the same
}

void ConnectPresenterTest::somebodyElseWasFaster()
{
    build();
    paste(1);
    settle();
    QVERIFY(m_sandbox->connectPersona(4)); // another admin, meanwhile
    m_connect->connectKey();
    QTRY_VERIFY_WITH_TIMEOUT(m_connect->failure().has_value(), 20'000);
    QVERIFY(m_connect->failure()->headline.contains(u"changed meanwhile"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_connect->isUpdate(), 20'000); // the new state was read
    QCOMPARE(m_workspace->connection()->tokenLastFour, u"0004"_s);
    QVERIFY(m_connect->holdsToken());
    m_connect->connectKey();
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), Stage::Done, 20'000);
    QCOMPARE(m_workspace->connection()->tokenLastFour, u"0001"_s);
}

void ConnectPresenterTest::lostAnswerIsReadBack()
{
    build();
    paste(1);
    settle();
    QVERIFY(
        m_sandbox->faults({{u"rules"_s, QJsonArray{QJsonObject{{u"method"_s, u"PUT"_s},
                                                               {u"times"_s, 1},
                                                               {u"kind"_s, u"dropAfter"_s}}}}}));
    m_connect->connectKey();
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), Stage::Done, 20'000);
    QCOMPARE(m_workspace->connection()->tokenLastFour, u"0001"_s);
}

void ConnectPresenterTest::placeIsKeptButNotTheToken()
{
    build();
    m_connect->setDoor(1);
    m_connect->next();
    m_connect->next();
    const CellMask choices = m_connect->choices();
    m_connect->choose(1, !holds(choices, 1));
    const CellMask changed = m_connect->choices();
    m_connect->goTo(4);
    paste(1);
    settle();
    m_connect->close();
    QVERIFY(!m_connect->holdsToken());
    QVERIFY(m_connect->pausedAt());
    m_connect->open();
    QVERIFY2(!m_connect->pausedAt(), "it goes on just now");

    build(); // a later day
    QCOMPARE(m_connect->door(), 1);
    QCOMPARE(m_connect->step(), 4);
    QCOMPARE(m_connect->choices(), changed);
    QVERIFY(!m_connect->holdsToken());
    QCOMPARE(m_connect->stage(), Stage::Editing);
    m_connect.reset();
    m_profile.reset();
    const QByteArray secret = personaToken(1).bytes();
    const QDir profile(m_folder->filePath(u"profile"_s));
    for (const QFileInfo &file : profile.entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile content(file.filePath());
        QVERIFY(content.open(QIODevice::ReadOnly));
        QVERIFY2(!content.readAll().contains(secret), qPrintable(file.fileName()));
    }
}

void ConnectPresenterTest::writingBringsReading()
{
    build();
    for (const ScopeChoice &choice : m_connect->scopeChoices())
        m_connect->choose(choice.column, false);
    QVERIFY(m_connect->asked().empty());
    const int write = m_workspace->columnOf(u"deals:write"_s);
    m_connect->choose(write, true);
    QVERIFY(holds(m_connect->choices(), m_workspace->columnOf(u"deals:read"_s)));
    QStringList names;
    for (const AskedScope &scope : m_connect->asked()) {
        names.append(scope.name);
        QVERIFY(!scope.reason.isEmpty());
    }
    names.sort();
    QCOMPARE(names, QStringList({u"crm.objects.deals.read"_s, u"crm.objects.deals.write"_s}));
}

void ConnectPresenterTest::presetsChooseAtOnce()
{
    using Preset = ConnectPresenter::Preset;
    build();
    const auto chosen = [this] {
        int read = 0;
        int write = 0;
        for (const ScopeChoice &choice : m_connect->scopeChoices())
            (choice.write ? write : read) += choice.on ? 1 : 0;
        return std::pair(read, write);
    };
    QSignalSpy changed(m_connect.get(), &ConnectPresenter::choicesChanged);
    m_connect->choose(Preset::Nothing);
    QCOMPARE(chosen(), std::pair(0, 0));
    QVERIFY(m_connect->asked().empty());
    m_connect->choose(Preset::ReadAndWrite);
    QCOMPARE(chosen(), std::pair(5, 4));
    m_connect->choose(Preset::ReadEverything);
    QCOMPARE(chosen(), std::pair(5, 0));
    QCOMPARE(changed.size(), 3);
    m_connect->choose(Preset::ReadEverything);
    QCOMPARE(changed.size(), 3);
}

void ConnectPresenterTest::notesStandWhereTheyMatter()
{
    using Preset = ConnectPresenter::Preset;
    build();
    const auto noteOf = [this](const QString &name) {
        for (const AskedScope &scope : m_connect->asked()) {
            if (scope.name == name)
                return scope.note;
        }
        return u"not asked"_s;
    };
    m_connect->choose(Preset::ReadEverything);
    QVERIFY(noteOf(u"crm.objects.contacts.read"_s).isEmpty());
    QVERIFY(noteOf(u"content"_s).contains(u"this token can write too"_s));
    QVERIFY(noteOf(u"business-intelligence"_s).contains(u"September 2027"_s));
    m_connect->choose(Preset::ReadAndWrite);
    QVERIFY(noteOf(u"crm.objects.contacts.read"_s).isEmpty());
    QVERIFY(noteOf(u"crm.objects.contacts.write"_s).contains(u"ask for both"_s));
    QVERIFY(noteOf(u"crm.objects.deals.write"_s).isEmpty()); // it is said already
    QVERIFY(noteOf(u"content"_s).contains(u"cannot separate"_s));
}

void ConnectPresenterTest::announcementsComeNewestFirst()
{
    build();
    const std::vector<AnnouncementText> all = m_connect->announcements();
    QCOMPARE(all.size(), m_sandbox->integration().announcements.size());
    QVERIFY(all.front().date.contains(u"2026"_s));
    QVERIFY(all.front().text.contains(u"legacy private apps"_s));
    QVERIFY(all.back().date.contains(u"2022"_s));
    for (const AnnouncementText &each : all)
        QCOMPARE(each.source.scheme(), u"https"_s);
}

void ConnectPresenterTest::checklistHoldsScopesAndNoSecret()
{
    build();
    m_connect->goTo(4);
    paste(1);
    settle();
    const QString text = plainText(m_connect->handover());
    for (const AskedScope &scope : m_connect->asked())
        QVERIFY2(text.contains(scope.name), qPrintable(scope.name));
    QVERIFY(text.contains(u"Service keys"_s));
    QVERIFY(!text.contains(u"000000000001"_s));
}

void ConnectPresenterTest::memberCannotConnect()
{
    build(true);
    paste(1);
    settle();
    QCOMPARE(m_connect->stage(), Stage::Proven);
    QVERIFY(!m_connect->canConnect());
    m_connect->connectKey();
    QCOMPARE(m_connect->stage(), Stage::Proven);
}

QTEST_GUILESS_MAIN(ConnectPresenterTest)
#include "tst_connectpresenter.moc"
