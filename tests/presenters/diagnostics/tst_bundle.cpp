#include "presenters/diagnostics/bundlepresenter.h"
#include "presenters/diagnostics/diagnosticspresenter.h"
#include "support/sandboxfixture.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>

#include <algorithm>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// A support bundle off a live session with everything personal in it that there can be, read back
// by another program.
class TestBundle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nothingPersonalByDefault();
    void onlyWhatIsTickedAppears_data();
    void onlyWhatIsTickedAppears();
    void tokensNeverGetIn();
    void whatIsShownIsWhatIsSaved();
    void sameThingSameStandIn();
    void namesLikeWordsOfTheFile();
    void whatChecksFindIsMaskedToo();
    void aFileWithATokenStaysOut();
    void whereItCannotBeWritten();

private:
    void openDoors();
    void addGroup(const QString &name);
    [[nodiscard]] BundleSources sources();
    // Name and bytes of what is in the archive, by Python's own reader.
    [[nodiscard]] QList<std::pair<QString, QByteArray>> unzipped(const QString &path);
    [[nodiscard]] QByteArray saved(BundlePresenter &bundle, const QString &name);
    [[nodiscard]] static int places(const QByteArray &bytes, const QString &text);

    QTemporaryDir m_folder;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<DiagnosticsPresenter> m_doors;
    Network m_network;
    SystemClock m_clock;
    Account m_account;
    std::vector<Person> m_people;
};

namespace {

// Names that make trouble: in words, like addresses and tokens, from right to left, with quotes.
const QString likeMail = u"ops-canary@umbra.example"_s;
const QString likeToken = u"pat-na1-00000000-0000-4000-8000-00000000cafe"_s;
const QStringList trickyNames{
    u"Zyxwvut Canary"_s,
    u"\u0642\u0633\u0645 \u0627\u0644\u0645\u0628\u064A\u0639\u0627\u062A"_s,
    u"Qu\u00F6tes \"and\", \\ commas"_s,
    u"\u2728 Sp\u00E4rk\u00E4rn"_s,
    u"=HYPERLINK(\"canary\")"_s,
    likeMail,
    likeToken};
const QString reason = u"reason-canary because Zyxwvut asked"_s;

} // namespace

void TestBundle::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    QVERIFY(m_sandbox->connectPersona(2));
    for (const QString &name : trickyNames)
        addGroup(name);
    auto profile = Profile::open(m_folder.filePath(u"profile-of-canary-user"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
    m_profile->setSetting(u"accounts/list"_s, u"canary-setting"_s);
    m_profile->setSetting(u"window/theme"_s, u"canary-theme"_s);
    NetworkSettings network;
    network.proxy = NetworkSettings::Proxy::Http;
    network.proxyHost = u"proxy-canary.umbra.example"_s;
    network.proxyPort = 8080;
    network.caFile = u"/home/canary-user/ca.pem"_s;
    m_network.setSettings(network);
    m_store = std::move(*LocalStore::open(m_profile->file(u"workspace.sqlite"_s)));
    m_workspace = m_sandbox->workspace(m_store.get());
    QVERIFY(m_workspace);
    m_account.server = m_sandbox->address().server;
    m_account.sandbox = true;
    m_account.label = u"canary-label"_s;
    const auto people = m_sandbox->admin().people({}, {});
    QVERIFY(await(people) && people.result());
    m_people = people.result()->people;
    QVERIFY(m_people.size() > 3);
    m_doors = std::make_unique<DiagnosticsPresenter>(*m_workspace);
    openDoors();
    // What else a log can hold.
    RequestRecord record;
    record.at = QDateTime::currentDateTimeUtc();
    record.method = u"GET"_s;
    record.host = u"belay.umbra-intern.example"_s;
    record.path = u"/tenants/umbra-canary/people/"_s + m_workspace->session().userId;
    record.requestId = u"for Zyxwvut"_s;
    m_sandbox->log().add(record);
}

void TestBundle::cleanup()
{
    m_doors.reset();
    m_workspace.reset();
    m_store.reset();
    m_profile.reset();
    m_sandbox.reset();
    m_network.setSettings({});
}

void TestBundle::addGroup(const QString &name)
{
    QVERIFY(m_sandbox->faults(
        {{u"organization"_s,
          QJsonObject{{u"addGroup"_s,
                       QJsonObject{{u"name"_s, name}, {u"description"_s, u"canary-text"_s}}}}}}));
}

// All three are run, one about a person and then about each of the groups, with staged edits and a
// server that answers with texts of its own.
void TestBundle::openDoors()
{
    const int column = m_workspace->columnOf(u"deals:write"_s);
    for (const QString &name : trickyNames) {
        for (quint32 row = 0; row < m_workspace->matrix().rowCount(); ++row) {
            if (m_workspace->groups().name(row) != name)
                continue;
            (void)m_workspace->stage(
                m_workspace->matrix().plan(RowSet({row}), cellBit(column), true));
            AccessSubject subject;
            subject.groupId = m_workspace->groups().id(row);
            subject.column = column;
            m_doors->ask(subject);
            QTRY_VERIFY_WITH_TIMEOUT(!m_doors->isRunning(), 60'000);
        }
    }
    AccessSubject subject;
    subject.personId = m_people.at(2).id;
    subject.personName = m_people.at(2).name;
    for (const Who &group : m_people.at(2).groups)
        subject.personGroups.append(group.id);
    subject.column = column;
    m_doors->ask(subject);
    QTRY_VERIFY_WITH_TIMEOUT(!m_doors->isRunning(), 60'000);
    for (const int door : {0, 2}) {
        m_doors->openDoor(door);
        QTRY_VERIFY_WITH_TIMEOUT(!m_doors->isRunning(), 60'000);
    }
}

BundleSources TestBundle::sources()
{
    return {*m_workspace,
            m_account,
            m_sandbox->log(),
            m_network,
            *m_profile,
            m_clock,
            [this] { return m_doors->runs(); },
            {},
            {}};
}

QList<std::pair<QString, QByteArray>> TestBundle::unzipped(const QString &path)
{
    static const QString reader = u"import sys, zipfile, base64\n"
                                  "z = zipfile.ZipFile(sys.argv[1])\n"
                                  "assert z.testzip() is None\n"
                                  "for n in z.namelist():\n"
                                  "    print(n, base64.b64encode(z.read(n)).decode())\n"_s;
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, reader, path});
    if (!python.waitForFinished() || python.exitCode() != 0) {
        qWarning("%s", python.readAllStandardError().constData());
        return {};
    }
    QList<std::pair<QString, QByteArray>> files;
    const QList<QByteArray> lines = python.readAllStandardOutput().trimmed().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> parts = line.split(' ');
        files.append({QString::fromUtf8(parts.value(0)), QByteArray::fromBase64(parts.value(1))});
    }
    return files;
}

QByteArray TestBundle::saved(BundlePresenter &bundle, const QString &name)
{
    const QString path = m_folder.filePath(name);
    QSignalSpy said(&bundle, &BundlePresenter::said);
    bundle.save(path);
    if (!QTest::qWaitFor([&said] { return said.count() == 1; }))
        return {};
    QByteArray all = path.section(u'/', -1).toUtf8();
    const auto files = unzipped(path);
    for (const auto &[file, bytes] : files)
        all += '\n' + file.toUtf8() + '\n' + bytes;
    return all;
}

int TestBundle::places(const QByteArray &bytes, const QString &text)
{
    // As it is, and as JSON and CSV write it.
    QString quoted = text;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return int(bytes.count(text.toUtf8()))
           + (quoted == text ? 0 : int(bytes.count(quoted.toUtf8())));
}

void TestBundle::nothingPersonalByDefault()
{
    StandIns standIns;
    BundlePresenter bundle(sources(), standIns);
    bundle.begin();
    QCOMPARE(bundle.warning(), QString());
    const QByteArray all = saved(bundle, u"default.zip"_s);
    QVERIFY(all.size() > 4'000);
    QVERIFY(all.contains("findings-noData.json"));
    QVERIFY(all.contains("group-01"));
    QVERIFY(all.contains("person-01"));
    QStringList canaries = trickyNames;
    for (const Person &person : m_people)
        canaries << person.name << person.email << person.name.section(u' ', -1);
    for (const GroupInfo &group : m_workspace->groups())
        canaries << group.name;
    const SessionInfo &session = m_workspace->session();
    canaries << session.organizationName << session.email << session.userName << reason
             << m_workspace->connection()->portalId << m_workspace->connection()->tokenLastFour
             << QDir::homePath() + u'/' << m_folder.path();
    for (const Secret &secret : {m_sandbox->address().adminToken, m_sandbox->address().memberToken,
                                 personaToken(2), personaToken(1)})
        canaries << QString::fromUtf8(secret.bytes());
    for (const QString &canary : std::as_const(canaries)) {
        if (canary.size() > 3 && places(all, canary) > 0)
            QFAIL(qPrintable(canary + u"\n" + QString::fromUtf8(all)));
    }
    QCOMPARE(all.toLower().count("canary"), 0);
    QCOMPARE(all.toLower().count("umbra"), 0);
    QCOMPARE(all.count("proxyHost"), 0);
    QCOMPARE(all.count('@'), 0);
}

void TestBundle::onlyWhatIsTickedAppears_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("groups") << int(Disclose::Groups);
    QTest::newRow("people") << int(Disclose::People);
    QTest::newRow("mail") << int(Disclose::MailAddresses);
    QTest::newRow("organisation") << int(Disclose::Organization);
    QTest::newRow("hosts") << int(Disclose::Hosts);
}

void TestBundle::onlyWhatIsTickedAppears()
{
    QFETCH(int, what);
    StandIns standIns;
    BundlePresenter bundle(sources(), standIns);
    bundle.begin();
    bundle.setShown(Disclose(what), true);
    QCOMPARE(bundle.warning(), QString());
    const QByteArray all = saved(bundle, u"ticked.zip"_s);
    const SessionInfo &session = m_workspace->session();
    const auto appears = [&all](const QString &text) {
        return places(all, text) > 0;
    };
    const auto is = [what](Disclose one) {
        return what == int(one);
    };
    QCOMPARE(appears(m_people.at(2).name), is(Disclose::People));
    QCOMPARE(appears(session.userName), is(Disclose::People));
    QCOMPARE(appears(session.email), is(Disclose::MailAddresses));
    QCOMPARE(appears(session.organizationName), is(Disclose::Organization));
    QCOMPARE(appears(m_workspace->connection()->portalId), is(Disclose::Organization));
    QCOMPARE(appears(u"belay.umbra-intern.example"_s), is(Disclose::Hosts));
    const QString group = m_people.at(2).groups.front().name;
    QCOMPARE(appears(group), is(Disclose::Groups));
    QVERIFY(!appears(likeToken));
    QVERIFY(!appears(likeMail));
    QVERIFY(!all.contains("umbra-canary")); // a path is no host
    QVERIFY(!all.contains("proxy-canary"));
}

void TestBundle::tokensNeverGetIn()
{
    // The last question is about a group whose name is a token, the one before like an address.
    StandIns standIns;
    BundlePresenter bundle(sources(), standIns);
    for (const QString &name : {likeMail, likeToken}) {
        AccessSubject subject;
        for (quint32 row = 0; row < m_workspace->matrix().rowCount(); ++row) {
            if (m_workspace->groups().name(row) == name)
                subject.groupId = m_workspace->groups().id(row);
        }
        QVERIFY(!subject.groupId.isEmpty());
        subject.column = m_workspace->columnOf(u"deals:write"_s);
        m_doors->ask(subject);
        QTRY_VERIFY_WITH_TIMEOUT(!m_doors->isRunning(), 60'000);
        bundle.begin();
        for (const auto &category : bundle.categories())
            bundle.setShown(category.what, true);
        QCOMPARE(bundle.warning(), QString());
        const QByteArray all = saved(bundle, u"everything.zip"_s);
        QCOMPARE(places(all, likeToken), 0);
        QCOMPARE(places(all, likeMail) > 0, name == likeMail);
        QCOMPARE(all.count("pat-na1"), 0);
        QVERIFY(!bundle.legend().contains(likeToken));
    }
}

void TestBundle::whatIsShownIsWhatIsSaved()
{
    StandIns standIns;
    BundlePresenter bundle(sources(), standIns);
    bundle.begin();
    bundle.setShown(Disclose::Groups, true);
    const QString path = m_folder.filePath(bundle.suggestedName());
    QVERIFY(QRegularExpression(u"onbelay-support-[0-9-]{10}-[0-9a-f]{8}\\.zip$"_s)
                .match(path)
                .hasMatch());
    QSignalSpy said(&bundle, &BundlePresenter::said);
    bundle.save(path);
    QTRY_COMPARE(said.count(), 1);
    QCOMPARE(said.front().front().toString(), u"Saved as %1."_s.arg(path));
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
                            | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(path).permissions() & others));
    const auto files = unzipped(path);
    QCOMPARE(int(files.size()), bundle.fileCount());
    QVERIFY(files.size() >= 8);
    for (int i = 0; i < bundle.fileCount(); ++i) {
        const BundlePresenter::File shown = bundle.file(i);
        QCOMPARE(shown.name, files.at(i).first);
        QCOMPARE(shown.text.toUtf8(), files.at(i).second);
        if (shown.name.endsWith(u".json"_s))
            QVERIFY(QJsonDocument::fromJson(files.at(i).second).isObject());
        QVERIFY(!files.at(i).second.contains("Only here"));
    }
    QCOMPARE(QDir(m_folder.path()).entryList({u"onbelay-support-*"_s}).size(), 1); // no leftovers
}

// The group of the question is the same in the subject, in findings and in the server's verdict.
void TestBundle::sameThingSameStandIn()
{
    StandIns standIns;
    BundlePresenter bundle(sources(), standIns);
    bundle.begin();
    QJsonObject run;
    QByteArray requests;
    QByteArray account;
    for (const BundleFile &file : bundle.files()) {
        if (file.name == u"findings-noData.json"_s)
            run = QJsonDocument::fromJson(file.bytes).object();
        if (file.name == u"requests.csv"_s)
            requests = file.bytes;
        if (file.name == u"account.json"_s)
            account = file.bytes;
    }
    QStringList asked;
    for (const auto &group : run.value(u"question"_s).toObject().value(u"groups"_s).toArray())
        asked.append(group.toString());
    QStringList judged;
    for (const auto &group : run.value(u"serverVerdict"_s).toObject().value(u"groups"_s).toArray())
        judged.append(group.toObject().value(u"group"_s).toString());
    asked.sort();
    judged.sort();
    QVERIFY(!asked.isEmpty());
    QCOMPARE(judged, asked);
    // The admin of the session, in the log by id and in the account by name.
    const QString me = QJsonDocument::fromJson(account).object().value(u"signedInAs"_s).toString();
    QVERIFY(requests.contains(QString(u"/people/"_s + me).toUtf8()));
    // The legend says what they mean, and is in no file.
    for (const QString &standIn : std::as_const(asked))
        QVERIFY(bundle.legend().contains(standIn));
    QVERIFY(bundle.legend().contains(m_workspace->session().organizationName));
    const QString first = bundle.legend();
    bundle.setShown(Disclose::People, true);
    bundle.setShown(Disclose::People, false);
    QCOMPARE(bundle.legend(), first);
}

void TestBundle::namesLikeWordsOfTheFile()
{
    const QStringList words{u"group"_s, u"passed"_s, u"null"_s, u"hubspot"_s, u"status"_s};
    for (const QString &word : words)
        addGroup(word);
    m_doors.reset();
    m_workspace = m_sandbox->workspace();
    m_doors = std::make_unique<DiagnosticsPresenter>(*m_workspace);
    for (const QString &word : words) {
        AccessSubject subject;
        for (quint32 row = 0; row < m_workspace->matrix().rowCount(); ++row) {
            if (m_workspace->groups().name(row) == word)
                subject.groupId = m_workspace->groups().id(row);
        }
        subject.column = m_workspace->columnOf(u"contacts:read"_s);
        m_doors->ask(subject);
        QTRY_VERIFY_WITH_TIMEOUT(!m_doors->isRunning(), 60'000);
        StandIns standIns;
        BundlePresenter bundle(sources(), standIns);
        bundle.begin();
        for (const BundleFile &file : bundle.files()) {
            if (file.name != u"findings-noData.json"_s)
                continue;
            const QJsonObject run = QJsonDocument::fromJson(file.bytes).object();
            QCOMPARE(run.value(u"symptom"_s).toString(), u"noData"_s);
            QCOMPARE(run.value(u"question"_s).toObject().value(u"groups"_s).toArray(),
                     QJsonArray{u"group-01"_s});
            for (const auto &finding : run.value(u"findings"_s).toArray()) {
                if (finding.toObject().value(u"check"_s).toString().startsWith(u"group."_s))
                    QVERIFY(!finding.toObject().value(u"arguments"_s).toArray().contains(word));
            }
        }
    }
}

// What the allow-lists cannot foresee, the last look finds.
// Where the arguments are words of this program or computer; all the others are of others.
bool isOurOwn(FindingCode code, int argument)
{
    switch (code) {
    case FindingCode::VersionsKnown:
    case FindingCode::GuideCurrent:
    case FindingCode::GuideBehind:
    case FindingCode::DisplayKnown:
    case FindingCode::AppearanceKnown:
        return true;
    case FindingCode::RouteDirect:
    case FindingCode::TlsTrusted:
    case FindingCode::TlsEndsSoon:
    case FindingCode::TlsByAddedAuthority:
    case FindingCode::TimeDiffers:
        return argument == 1;
    case FindingCode::RouteByProxy:
        return argument == 1 || argument == 3;
    default:
        return false;
    }
}

// Every kind of finding with a name in every place where it says something of others, and kept
// checks of the key with names in place of codes.
void TestBundle::whatChecksFindIsMaskedToo()
{
    std::vector<Finding> findings;
    for (int code = 0; code < findingCodeCount; ++code) {
        Finding finding;
        finding.check = u"onbelay.tls"_s;
        finding.code = FindingCode(code);
        finding.verdict = CheckVerdict::Failed;
        for (int i = 0; i < 12; ++i)
            finding.arguments.append(
                isOurOwn(finding.code, i) ? u"own"_s : u"Umbra Canary %1"_s.arg(code * 100 + i));
        Failure failure;
        failure.kind = FailureKind::TlsFailed;
        failure.host = u"proxy.umbra-canary.example"_s;
        failure.detail = u"CN=Umbra Canary Root"_s;
        failure.code = u"umbraCanary"_s;
        failure.requestId = u"umbra canary id"_s;
        finding.failure = failure;
        finding.group = u"umbra-canary-group"_s;
        findings.push_back(finding);
    }
    BundleSources from = sources();
    from.environment = [&findings] {
        return findings;
    };
    from.health = [] {
        BundleHealth health;
        health.at = QDateTime::currentDateTimeUtc();
        health.state = u"rejected"_s;
        health.cause = u"umbraCanary"_s;
        health.missing = {u"umbra:canary"_s};
        health.correlationId = u"umbra canary id"_s;
        return std::vector<BundleHealth>{health};
    };
    StandIns standIns;
    BundlePresenter bundle(from, standIns);
    bundle.begin();
    const QByteArray all = saved(bundle, u"found.zip"_s);
    QVERIFY(all.contains("environment.json"));
    QVERIFY(all.contains("health.csv"));
    QVERIFY(all.contains("tlsByAddedAuthority"));
    const QByteArray lower = all.toLower();
    const qsizetype at = lower.indexOf("umbra");
    QVERIFY2(at < 0, lower.mid(qMax(qsizetype(0), at - 200), 400).constData());
    QCOMPARE(lower.count("canary"), 0);
}

void TestBundle::aFileWithATokenStaysOut()
{
    QCoreApplication::setApplicationVersion(likeToken);
    StandIns standIns;
    BundlePresenter bundle(sources(), standIns);
    bundle.begin();
    QCoreApplication::setApplicationVersion(u"0.1.0"_s);
    QVERIFY(bundle.warning().contains(u"about.json"_s));
    QVERIFY(!bundle.file(1).withheld.isEmpty());
    const QByteArray all = saved(bundle, u"withheld.zip"_s);
    QVERIFY(all.contains("account.json"));
    QVERIFY(!all.contains("\nabout.json\n"));
    QCOMPARE(places(all, likeToken), 0);
}

void TestBundle::whereItCannotBeWritten()
{
    StandIns standIns;
    BundlePresenter bundle(sources(), standIns);
    bundle.begin();
    QSignalSpy said(&bundle, &BundlePresenter::said);
    bundle.save(m_folder.filePath(u"no-such-folder/x.zip"_s));
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(said.front().front().toString().startsWith(u"x.zip could not be saved: "_s));
    QVERIFY(!bundle.isSaving());
}

QTEST_MAIN(TestBundle)
#include "tst_bundle.moc"
