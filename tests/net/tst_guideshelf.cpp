// Which guide is in force: what lies in the profile at the start, and what a look brings home.
#include "guides/guideshelf.h"
#include "net/network.h"
#include "platform/requestlog.h"
#include "support/guideserver.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Outcome = GuideLook::Outcome;

Q_DECLARE_METATYPE(onbelay::GuideRefusal)
Q_DECLARE_METATYPE(onbelay::GuideLook::Outcome)

namespace {

const QString soon = u"2998-01-01.1"_s;
const QString later = u"2999-01-01.1"_s;
const QString titlePath = u"doors.0.steps.0.title.en"_s;

QString titleOf(const Integration &guide)
{
    return guide.doors[0].steps[0].title.in(u"en"_s);
}

} // namespace

class GuideShelfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void builtInAtFirst();
    void replacementInTheProfile();
    void refusedInTheProfile_data();
    void refusedInTheProfile();
    void unreadableInTheProfile();
    void lookTakesANewerOne();
    void looksForTheSignatureBesideIt();
    void lookSendsNoToken();
    void lookFindsNothingNewer();
    void lookRefuses_data();
    void lookRefuses();
    void lookIsNotAnswered_data();
    void lookIsNotAnswered();
    void redirectInsideTheOriginIsFollowed();
    void noRollBack();
    void takenAfterARefusedOneInTheProfile();
    void profileIsReadOnly();
    void addresses_data();
    void addresses();
    void looksByItself();
    void backToTheBuiltIn();
    void builtInStopsALook();
    void anotherAddressStopsALook();
    void endsWhileLooking();

private:
    std::unique_ptr<GuideShelf> shelf(std::chrono::milliseconds between = 24h);
    void place(const QByteArray &guide, const QByteArray &signature) const;
    void serve(const QByteArray &guide, const QByteArray &signature);
    GuideLook lookOf(GuideShelf &shelf);
    QString guidePath() const { return m_folder->filePath(u"profile/guides/hubspot.json"_s); }
    QByteArray kept() const;

    MinisignTool m_tool;
    Integration m_builtIn;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    Network m_network;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<LoopbackServer> m_server;
};

void GuideShelfTest::initTestCase()
{
    QVERIFY2(m_tool.isReady(), "minisign must be installed");
    const auto parsed = parseIntegration(builtInGuide());
    QVERIFY(parsed);
    m_builtIn = *parsed;
}

void GuideShelfTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto profile = Profile::open(m_folder->filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
    m_log = std::make_unique<RequestLog>();
    m_server = std::make_unique<LoopbackServer>();
}

void GuideShelfTest::cleanup()
{
    m_server.reset();
    m_log.reset();
    m_profile.reset();
    m_folder.reset();
}

std::unique_ptr<GuideShelf> GuideShelfTest::shelf(std::chrono::milliseconds between)
{
    return std::make_unique<GuideShelf>(m_builtIn, GuideShelf::Rules{m_tool.key(), between},
                                        *m_profile, *m_log, m_network, m_clock);
}

void GuideShelfTest::place(const QByteArray &guide, const QByteArray &signature) const
{
    QVERIFY(QDir().mkpath(QFileInfo(guidePath()).path()));
    for (const auto &[path, bytes] : {std::pair(guidePath(), guide),
                                      std::pair(QString(guidePath() + u".minisig"), signature)}) {
        QFile file(path);
        QVERIFY(bytes.isNull() || (file.open(QIODevice::WriteOnly) && file.write(bytes) >= 0));
    }
}

void GuideShelfTest::serve(const QByteArray &guide, const QByteArray &signature)
{
    m_server->on("/hubspot.json", GuideServer::file(guide));
    m_server->on("/hubspot.json.minisig", GuideServer::file(signature));
}

GuideLook GuideShelfTest::lookOf(GuideShelf &shelf)
{
    GuideLook found;
    found.failure.detail = u"no answer to the test"_s;
    const auto connection = connect(&shelf, &GuideShelf::looked, this,
                                    [&found](const GuideLook &look) { found = look; });
    if (shelf.address().isEmpty()
        && !shelf.setAddress(m_server->url(u"/hubspot.json"_s).toString()))
        return found;
    shelf.look();
    if (!QTest::qWaitFor([&shelf] { return !shelf.isLooking(); }, 40'000))
        qWarning("still looking");
    disconnect(connection);
    return found;
}

QByteArray GuideShelfTest::kept() const
{
    QFile file(guidePath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void GuideShelfTest::builtInAtFirst()
{
    const auto guides = shelf();
    QVERIFY(guides->isBuiltIn());
    QCOMPARE(guides->inForce()->revision, m_builtIn.revision);
    QVERIFY(!guides->refused() && !guides->holdsReplacement() && !guides->lastLook());
    QCOMPARE(guides->address(), QString());
    guides->startLooking(); // nowhere
    QVERIFY(!guides->isLooking());
    QVERIFY(!QFile::exists(QFileInfo(guidePath()).path()));
}

void GuideShelfTest::replacementInTheProfile()
{
    const QByteArray guide = guideWith(later, titlePath, u"Elsewhere"_s);
    for (MinisignTool::Format format :
         {MinisignTool::Format::Legacy, MinisignTool::Format::Prehashed}) {
        place(guide, m_tool.sign(guide, format));
        const auto guides = shelf();
        QVERIFY(!guides->refused());
        QVERIFY(!guides->isBuiltIn() && guides->holdsReplacement());
        QCOMPARE(guides->inForce()->revision.text(), later);
        QCOMPARE(titleOf(*guides->inForce()), u"Elsewhere"_s);
    }
}

void GuideShelfTest::refusedInTheProfile_data()
{
    QTest::addColumn<QByteArray>("guide");
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<GuideRefusal>("reason");
    const QByteArray good = guideWith(later);
    const QByteArray old = guideWith(u"2026-01-01.1"_s);
    const QByteArray same = guideWith(m_builtIn.revision.text());
    const QByteArray future = guideWith(later, u"format"_s, 2);
    const QByteArray huge = good + QByteArray(largestGuide, ' ');
    const MinisignTool other;
    QTest::newRow("unsigned") << good << QByteArray() << GuideRefusal::Unsigned;
    QTest::newRow("other key") << good << other.sign(good) << GuideRefusal::OtherKey;
    QTest::newRow("changed") << QByteArray(good + ' ') << m_tool.sign(good)
                             << GuideRefusal::WrongSignature;
    QTest::newRow("no signature") << good << QByteArray("?") << GuideRefusal::BadSignature;
    QTest::newRow("broken") << QByteArray("{") << m_tool.sign("{") << GuideRefusal::Broken;
    QTest::newRow("empty") << QByteArray("") << m_tool.sign({}) << GuideRefusal::Broken;
    QTest::newRow("format") << future << m_tool.sign(future) << GuideRefusal::OtherFormat;
    QTest::newRow("older") << old << m_tool.sign(old) << GuideRefusal::NotNewer;
    QTest::newRow("the same") << same << m_tool.sign(same) << GuideRefusal::NotNewer;
    QTest::newRow("huge") << huge << m_tool.sign(huge) << GuideRefusal::TooLarge;
    QTest::newRow("huge signature")
        << good << QByteArray(largestSignature + 1, 'A') << GuideRefusal::TooLarge;
}

void GuideShelfTest::refusedInTheProfile()
{
    QFETCH(QByteArray, guide);
    QFETCH(QByteArray, signature);
    place(guide, signature);
    const auto guides = shelf();
    QVERIFY(guides->refused());
    QTEST(guides->refused()->reason, "reason");
    QVERIFY(guides->isBuiltIn() && guides->holdsReplacement());
    QCOMPARE(titleOf(*guides->inForce()), titleOf(m_builtIn));
    QCOMPARE(kept(), guide); // left for the administrator to look at
}

void GuideShelfTest::unreadableInTheProfile()
{
    QVERIFY(QDir().mkpath(guidePath())); // a folder by that name
    QCOMPARE(shelf()->refused()->reason, GuideRefusal::Unreadable);
    QVERIFY(QDir().rmdir(guidePath()));
    QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), guidePath()));
    QCOMPARE(shelf()->refused()->reason, GuideRefusal::Unreadable);
    QVERIFY(shelf()->useBuiltIn());
    QVERIFY(!shelf()->refused());
}

void GuideShelfTest::lookTakesANewerOne()
{
    const QByteArray guide = guideWith(later, titlePath, u"Elsewhere"_s);
    serve(guide, m_tool.sign(guide));
    const auto guides = shelf();
    const std::shared_ptr<const Integration> before = guides->inForce();
    const GuideLook look = lookOf(*guides);
    QCOMPARE(look.outcome, Outcome::Taken);
    QCOMPARE(look.revision.text(), later);
    QVERIFY(!look.automatic && look.at.isValid());
    QCOMPARE(titleOf(*guides->inForce()), u"Elsewhere"_s);
    QCOMPARE(titleOf(*before), titleOf(m_builtIn)); // a session goes on with what it has
    QCOMPARE(kept(), guide);
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
                                          | QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
    for (const QString &path :
         {guidePath(), QString(guidePath() + u".minisig"_s), QFileInfo(guidePath()).path()})
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
    QCOMPARE(titleOf(*shelf()->inForce()), u"Elsewhere"_s); // after a restart
}

void GuideShelfTest::looksForTheSignatureBesideIt()
{
    const QByteArray guide = guideWith(later);
    m_server->on("/a%20b/guide.json", GuideServer::file(guide));
    m_server->on("/a%20b/guide.json.minisig", GuideServer::file(m_tool.sign(guide)));
    const auto guides = shelf();
    QVERIFY(guides->setAddress(m_server->url().toString() + u"/a%20b/guide.json"_s));
    QCOMPARE(lookOf(*guides).outcome, Outcome::Taken);
}

void GuideShelfTest::lookSendsNoToken()
{
    const QByteArray guide = guideWith(later);
    serve(guide, m_tool.sign(guide));
    const auto guides = shelf();
    QCOMPARE(lookOf(*guides).outcome, Outcome::Taken);
    for (const QByteArray path : {"/hubspot.json", "/hubspot.json.minisig"}) {
        const QList<Received> requests = m_server->requests(path);
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests[0].method, QByteArray("GET"));
        QVERIFY(!requests[0].has("Authorization") && !requests[0].has("Cookie"));
        QCOMPARE(requests[0].query, QByteArray());
    }
}

void GuideShelfTest::lookFindsNothingNewer()
{
    const QByteArray guide = guideWith(m_builtIn.revision.text(), titlePath, u"Elsewhere"_s);
    serve(guide, m_tool.sign(guide));
    const auto guides = shelf();
    const GuideLook look = lookOf(*guides);
    QCOMPARE(look.outcome, Outcome::NothingNewer);
    QCOMPARE(look.revision, m_builtIn.revision);
    QVERIFY(guides->isBuiltIn() && !guides->holdsReplacement());
}

void GuideShelfTest::lookRefuses_data()
{
    QTest::addColumn<QByteArray>("guide");
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<GuideRefusal>("reason");
    const QByteArray good = guideWith(later);
    const QByteArray old = guideWith(u"2026-01-01.1"_s);
    const MinisignTool other;
    QTest::newRow("wrong signature")
        << QByteArray(good + '\n') << m_tool.sign(good) << GuideRefusal::WrongSignature;
    QTest::newRow("other key") << good << other.sign(good) << GuideRefusal::OtherKey;
    QTest::newRow("empty signature") << good << QByteArray("") << GuideRefusal::Unsigned;
    QTest::newRow("half a signature")
        << good << m_tool.sign(good).chopped(40) << GuideRefusal::BadSignature;
    QTest::newRow("older") << old << m_tool.sign(old) << GuideRefusal::NotNewer;
    QTest::newRow("broken") << QByteArray("[]") << m_tool.sign("[]") << GuideRefusal::Broken;
    QTest::newRow("huge") << QByteArray(largestGuide + 1, ' ') << m_tool.sign(good)
                          << GuideRefusal::TooLarge;
    QTest::newRow("huge signature")
        << good << QByteArray(largestSignature + 1, 'A') << GuideRefusal::TooLarge;
}

// What is refused never replaces what is held, whether that is the built-in guide or a newer one.
void GuideShelfTest::lookRefuses()
{
    QFETCH(QByteArray, guide);
    QFETCH(QByteArray, signature);
    serve(guide, signature);
    const QByteArray held = guideWith(soon, titlePath, u"Held"_s);
    for (const QByteArray &before : {QByteArray(), held}) {
        if (!before.isEmpty())
            place(before, m_tool.sign(before));
        const auto guides = shelf();
        const GuideLook look = lookOf(*guides);
        QCOMPARE(look.outcome, Outcome::Refused);
        QTEST(look.refused.reason, "reason");
        QCOMPARE(kept(), before);
        QCOMPARE(titleOf(*guides->inForce()), before.isEmpty() ? titleOf(m_builtIn) : u"Held"_s);
        QCOMPARE(titleOf(*shelf()->inForce()), titleOf(*guides->inForce()));
    }
}

void GuideShelfTest::lookIsNotAnswered_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<FailureKind>("kind");
    const QByteArray bytes = "application/octet-stream";
    QTest::newRow("cut off") << int(Act::HalfSend) << 200 << bytes << FailureKind::ConnectionLost;
    QTest::newRow("a web page") << int(Act::Answer) << 200 << QByteArray("text/html; charset=utf-8")
                                << FailureKind::NotJson;
    QTest::newRow("no guide there") << int(Act::Answer) << 404 << bytes << FailureKind::NotFound;
    QTest::newRow("sign-in wanted")
        << int(Act::Answer) << 401 << bytes << FailureKind::Unauthorized;
    QTest::newRow("server fault") << int(Act::Answer) << 500 << bytes << FailureKind::ServerFault;
}

void GuideShelfTest::lookIsNotAnswered()
{
    QFETCH(int, act);
    QFETCH(int, status);
    QFETCH(QByteArray, contentType);
    const QByteArray guide = guideWith(later);
    serve(guide, m_tool.sign(guide));
    Reply reply = GuideServer::file(guide);
    reply.act = Act(act);
    reply.status = status;
    reply.contentType = contentType;
    m_server->on("/hubspot.json", reply);
    const auto guides = shelf();
    const GuideLook look = lookOf(*guides);
    QCOMPARE(look.outcome, Outcome::NoAnswer);
    QTEST(look.failure.kind, "kind");
    QVERIFY(guides->isBuiltIn() && !guides->holdsReplacement());

    // The same where the signature should be: only "it is not there" says that there is none.
    serve(guide, {});
    reply.body = m_tool.sign(guide);
    m_server->on("/hubspot.json.minisig", reply);
    const GuideLook second = lookOf(*guides);
    if (status == 404) {
        QCOMPARE(second.outcome, Outcome::Refused);
        QCOMPARE(second.refused.reason, GuideRefusal::Unsigned);
    } else {
        QCOMPARE(second.outcome, Outcome::NoAnswer);
        QTEST(second.failure.kind, "kind");
    }
    QVERIFY(guides->isBuiltIn() && !guides->holdsReplacement());
}

void GuideShelfTest::redirectInsideTheOriginIsFollowed()
{
    const QByteArray guide = guideWith(later);
    serve(guide, m_tool.sign(guide));
    Reply redirect;
    redirect.status = 302;
    redirect.headers = {{"Location", "/hubspot.json"}};
    m_server->on("/newest.json", redirect);
    redirect.headers = {{"Location", "/hubspot.json.minisig"}};
    m_server->on("/newest.json.minisig", redirect);
    const auto guides = shelf();
    QVERIFY(guides->setAddress(m_server->url(u"/newest.json"_s).toString()));
    QCOMPARE(lookOf(*guides).outcome, Outcome::Taken);

    LoopbackServer elsewhere; // another port is another origin
    redirect.headers = {{"Location", m_server->url(u"/hubspot.json"_s).toEncoded()}};
    elsewhere.on("/hubspot.json", redirect);
    QVERIFY(guides->setAddress(elsewhere.url(u"/hubspot.json"_s).toString()));
    const GuideLook look = lookOf(*guides);
    QCOMPARE(look.outcome, Outcome::NoAnswer);
    QCOMPARE(look.failure.kind, FailureKind::RedirectRefused);
}

void GuideShelfTest::noRollBack()
{
    const QByteArray held = guideWith(later, titlePath, u"Held"_s);
    place(held, m_tool.sign(held));
    const QByteArray old = guideWith(soon, titlePath, u"Old"_s);
    serve(old, m_tool.sign(old));
    const auto guides = shelf();
    const GuideLook look = lookOf(*guides);
    QCOMPARE(look.outcome, Outcome::Refused);
    QCOMPARE(look.refused.reason, GuideRefusal::NotNewer);
    QCOMPARE(look.refused.detail, soon);
    QCOMPARE(titleOf(*guides->inForce()), u"Held"_s);
}

void GuideShelfTest::takenAfterARefusedOneInTheProfile()
{
    place("garbage", "garbage");
    const QByteArray guide = guideWith(later);
    serve(guide, m_tool.sign(guide));
    const auto guides = shelf();
    QVERIFY(guides->refused());
    QCOMPARE(lookOf(*guides).outcome, Outcome::Taken);
    QVERIFY(!guides->refused());
    QVERIFY(!shelf()->refused());
}

void GuideShelfTest::profileIsReadOnly()
{
    const QByteArray guide = guideWith(later);
    serve(guide, m_tool.sign(guide));
    QFile inTheWay(QFileInfo(guidePath()).path()); // also stops root, whom no permission stops
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto guides = shelf();
    const GuideLook look = lookOf(*guides);
    QCOMPARE(look.outcome, Outcome::NotKept);
    QCOMPARE(look.failure.kind, FailureKind::StoreDenied);
    QVERIFY(guides->isBuiltIn()); // what would be gone after a restart is not used before it
}

void GuideShelfTest::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<FailureKind>("kind");
    const auto good = [](const char *name, const QString &text, const QString &kept) {
        QTest::newRow(name) << text << kept << FailureKind::Cancelled;
    };
    const auto bad = [](const char *name, const QString &text, FailureKind kind) {
        QTest::newRow(name) << text << QString() << kind;
    };
    good("https", u" https://guides.example/a/hubspot.json "_s,
         u"https://guides.example/a/hubspot.json"_s);
    good("no scheme", u"guides.example/hubspot.json"_s, u"https://guides.example/hubspot.json"_s);
    good("loopback", u"http://127.0.0.1:8080/h.json"_s, u"http://127.0.0.1:8080/h.json"_s);
    bad("http", u"http://guides.example/hubspot.json"_s, FailureKind::InsecureAddress);
    bad("no file", u"https://guides.example/"_s, FailureKind::BadAddress);
    bad("file", u"file:///etc/passwd"_s, FailureKind::BadAddress);
    bad("password", u"https://u:p@guides.example/h.json"_s, FailureKind::BadAddress);
    bad("query", u"https://guides.example/h.json?v=1"_s, FailureKind::BadAddress);
}

void GuideShelfTest::addresses()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    const auto guides = shelf();
    const Expected<void> set = guides->setAddress(text);
    QCOMPARE(set.has_value(), !kept.isEmpty());
    if (!set)
        QTEST(set.error().kind, "kind");
    QCOMPARE(shelf()->address(), kept);
    QVERIFY(guides->setAddress(u"  "_s)); // nowhere
    QCOMPARE(shelf()->address(), QString());
}

void GuideShelfTest::looksByItself()
{
    const QByteArray guide = guideWith(soon);
    serve(guide, m_tool.sign(guide));
    const auto guides = shelf(200ms);
    QVERIFY(guides->setAddress(m_server->url(u"/hubspot.json"_s).toString()));
    QSignalSpy looked(guides.get(), &GuideShelf::looked);
    guides->startLooking();
    QVERIFY(guides->isLooking());
    QTRY_COMPARE(looked.size(), 1);
    QVERIFY(guides->lastLook()->automatic);
    QCOMPARE(guides->lastLook()->outcome, Outcome::Taken);
    const QByteArray next = guideWith(later);
    serve(next, m_tool.sign(next));
    QTRY_COMPARE(guides->inForce()->revision.text(), later);
}

void GuideShelfTest::backToTheBuiltIn()
{
    const QByteArray guide = guideWith(soon);
    serve(guide, m_tool.sign(guide));
    const auto guides = shelf();
    QCOMPARE(lookOf(*guides).outcome, Outcome::Taken);
    QVERIFY(guides->useBuiltIn());
    QVERIFY(guides->isBuiltIn() && !guides->holdsReplacement());
    QVERIFY(!QFile::exists(guidePath()) && !QFile::exists(guidePath() + u".minisig"_s));

    // It does not come back by itself, not even after a restart, …
    const auto again = shelf();
    again->startLooking();
    QTRY_VERIFY(again->lastLook());
    QCOMPARE(again->lastLook()->outcome, Outcome::LeftAside);
    QVERIFY(again->isBuiltIn());
    // … but a newer one does, and so does the same one when it is asked for.
    QCOMPARE(lookOf(*again).outcome, Outcome::Taken);
    QVERIFY(again->useBuiltIn());
    const QByteArray next = guideWith(later);
    serve(next, m_tool.sign(next));
    again->startLooking();
    QTRY_COMPARE(again->inForce()->revision.text(), later);
}

void GuideShelfTest::builtInStopsALook()
{
    const QByteArray guide = guideWith(later);
    serve(guide, m_tool.sign(guide));
    const auto guides = shelf();
    QVERIFY(guides->setAddress(m_server->url(u"/hubspot.json"_s).toString()));
    QSignalSpy looked(guides.get(), &GuideShelf::looked);
    guides->look();
    QVERIFY(guides->useBuiltIn());
    QVERIFY(!guides->isLooking());
    QCOMPARE(lookOf(*guides).outcome, Outcome::Taken);
    QCOMPARE(looked.size(), 1); // the stopped look has no outcome
}

void GuideShelfTest::anotherAddressStopsALook()
{
    Reply never;
    never.act = Act::Hang;
    m_server->on("/slow.json", never);
    const QByteArray guide = guideWith(later);
    serve(guide, m_tool.sign(guide));
    const auto guides = shelf();
    QVERIFY(guides->setAddress(m_server->url(u"/slow.json"_s).toString()));
    guides->look();
    QTRY_COMPARE(m_server->count("/slow.json"), 1);
    QVERIFY(guides->setAddress(m_server->url(u"/hubspot.json"_s).toString()));
    QVERIFY(!guides->isLooking());
    QCOMPARE(lookOf(*guides).outcome, Outcome::Taken);
}

void GuideShelfTest::endsWhileLooking()
{
    Reply never;
    never.act = Act::Hang;
    m_server->on("/hubspot.json", never);
    auto guides = shelf();
    QVERIFY(guides->setAddress(m_server->url(u"/hubspot.json"_s).toString()));
    QSignalSpy looked(guides.get(), &GuideShelf::looked);
    guides->look();
    QTRY_COMPARE(m_server->count("/hubspot.json"), 1);
    guides.reset();
    QCoreApplication::processEvents();
    QCOMPARE(looked.size(), 0);
}

QTEST_GUILESS_MAIN(GuideShelfTest)
#include "tst_guideshelf.moc"
