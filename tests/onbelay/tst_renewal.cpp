// A refused token is renewed once, and everything that was refused with it is sent once more.
#include "net/eventstream.h"
#include "onbelay/adminclient.h"
#include "platform/requestlog.h"
#include "support/futures.h"
#include "support/loopbackserver.h"

#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray session = R"({"user":{"id":"u","name":"A","email":"a@b.example","role":"admin"},
    "organization":{"id":"o","name":"O"},"serverTime":"2026-11-01T10:00:00Z"})";
const Reply lacking{.status = 403,
                    .headers = {{"WWW-Authenticate",
                                 "Bearer error=\"insufficient_scope\", scope=\"admin:write x\""}}};
const QByteArray applied = R"({"part":1,"appliedAt":"2026-11-01T10:00:00Z","groups":[]})";
constexpr auto sessionPath = "/api/admin/v1/session";
constexpr auto partsPath = "/api/admin/v1/integrations/hubspot/changeSets";

ChangeSetPart part(int edits)
{
    ChangeSetPart part{u"id-1"_s, {}, 1, 1, {}};
    for (int i = 0; i < edits; ++i)
        part.edits.push_back({u"g%1"_s.arg(i), 1, {{u"access"_s, true}}});
    return part;
}

} // namespace

class TestRenewal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void manyCallsRenewOnce();
    void writesArriveOnce_data();
    void writesArriveOnce();
    void withoutARenewalItStaysRefused();
    void refusedRenewalIsNotAskedAgain();
    void lostNetworkSignsNobodyOut();
    void newTokenThatIsRefusedToo();
    void olderRefusalNeedsNoRenewal();
    void abortWhileRenewing();
    void clientMayGoWhileRenewing();
    void lackOfScopesHasAName();
    void stepUpOnceForAll();
    void stepUpEndsAfterTwo();
    void refusedStepUpStaysARefusal();
    void tokenGoesNowhereElse();

private:
    // Answers with what `m_answer` is set to, later.
    void renewWhenAsked()
    {
        m_admin->setRenewal([this] {
            ++m_asked;
            m_promise = {};
            m_promise.start();
            return m_promise.future();
        });
    }
    void answer(const Expected<Secret> &token)
    {
        m_promise.addResult(token);
        m_promise.finish();
    }

    void stepUpWhenAsked()
    {
        m_admin->setStepUp([this](const QStringList &scopes) {
            ++m_asked;
            m_scopes = scopes;
            m_promise = {};
            m_promise.start();
            return m_promise.future();
        });
    }

    QStringList m_scopes;
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<AdminClient> m_admin;
    QPromise<Expected<Secret>> m_promise;
    int m_asked = 0;
};

void TestRenewal::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_server = std::make_unique<LoopbackServer>();
    m_log = std::make_unique<RequestLog>();
    m_http = std::make_unique<HttpClient>(*m_log);
    m_admin =
        std::make_unique<AdminClient>(*m_http, m_server->url(), Secret::fromUtf8("made-up-old"));
    m_server->on(sessionPath, Reply{.body = session});
    m_server->on(partsPath, Reply{.body = applied});
    m_server->setToken("made-up-new");
    m_asked = 0;
}

void TestRenewal::cleanup()
{
    m_admin.reset();
    m_http.reset();
    m_server.reset();
}

void TestRenewal::manyCallsRenewOnce()
{
    constexpr int calls = 40;
    renewWhenAsked();
    QList<QFuture<Expected<SessionInfo>>> answers;
    for (int i = 0; i < calls; ++i)
        answers.append(m_admin->session());
    // Some calls are refused before the renewal ends, some after it.
    QTRY_VERIFY(m_server->count(sessionPath) >= 10);
    QCOMPARE(m_asked, 1);
    answer(Secret::fromUtf8("made-up-new"));
    for (const auto &each : answers) {
        QVERIFY(finished(each));
        QVERIFY(each.result());
    }
    QCOMPARE(m_asked, 1);
    int withNew = 0;
    for (const Received &request : m_server->requests(sessionPath))
        withNew += request.header("Authorization") == "Bearer made-up-new" ? 1 : 0;
    QCOMPARE(withNew, calls);
    QVERIFY(m_server->count(sessionPath) <= 2 * calls);
}

void TestRenewal::writesArriveOnce_data()
{
    QTest::addColumn<int>("edits");
    QTest::newRow("small") << 1;
    QTest::newRow("written on a worker thread") << 3'000;
}

void TestRenewal::writesArriveOnce()
{
    QFETCH(int, edits);
    renewWhenAsked();
    const auto outcome = m_admin->submit(u"hubspot"_s, part(edits));
    QTRY_COMPARE(m_asked, 1);
    answer(Secret::fromUtf8("made-up-new"));
    QVERIFY(finished(outcome));
    QVERIFY(outcome.result());
    const QList<Received> got = m_server->requests(partsPath);
    QCOMPARE(got.size(), 2); // refused, accepted
    QCOMPARE(got[1].header("Authorization"), QByteArray("Bearer made-up-new"));
    QVERIFY(!got[1].body.isEmpty() && got[0].body == got[1].body);
}

void TestRenewal::withoutARenewalItStaysRefused()
{
    const auto answered = m_admin->session();
    QVERIFY(finished(answered));
    QCOMPARE(answered.result().error().kind, FailureKind::Unauthorized);
    QCOMPARE(m_server->count(sessionPath), 1);
}

void TestRenewal::refusedRenewalIsNotAskedAgain()
{
    renewWhenAsked();
    const auto first = m_admin->session();
    const auto second = m_admin->session();
    QTRY_COMPARE(m_asked, 1);
    answer(failed(FailureKind::Unauthorized));
    for (const auto &each : {first, second, m_admin->session()}) {
        QVERIFY(finished(each));
        QCOMPARE(each.result().error().kind, FailureKind::Unauthorized);
        QCOMPARE(each.result().error().httpStatus, 401);
    }
    QCOMPARE(m_asked, 1);
    QCOMPARE(m_server->count(sessionPath), 3);
}

void TestRenewal::lostNetworkSignsNobodyOut()
{
    renewWhenAsked();
    const auto first = m_admin->session();
    QTRY_COMPARE(m_asked, 1);
    answer(failed(FailureKind::Offline));
    QVERIFY(finished(first));
    QCOMPARE(first.result().error().kind, FailureKind::Offline);
    // And with the network back it goes on.
    const auto second = m_admin->session();
    QTRY_COMPARE(m_asked, 2);
    answer(Secret::fromUtf8("made-up-new"));
    QVERIFY(finished(second));
    QVERIFY(second.result());
}

void TestRenewal::newTokenThatIsRefusedToo()
{
    renewWhenAsked();
    const auto call = m_admin->session();
    QTRY_COMPARE(m_asked, 1);
    answer(Secret::fromUtf8("made-up-worse"));
    QVERIFY(finished(call));
    QCOMPARE(call.result().error().kind, FailureKind::Unauthorized);
    QCOMPARE(m_server->count(sessionPath), 2);
    QCOMPARE(m_asked, 1);
}

void TestRenewal::olderRefusalNeedsNoRenewal()
{
    renewWhenAsked();
    const int old = m_admin->tokenNumber();
    const auto call = m_admin->session();
    QTRY_COMPARE(m_asked, 1);
    answer(Secret::fromUtf8("made-up-new"));
    QVERIFY(finished(call));
    const auto late = m_admin->renewToken(old);
    QVERIFY(late.isFinished() && late.result());
    QCOMPARE(m_asked, 1);
}

void TestRenewal::abortWhileRenewing()
{
    renewWhenAsked();
    CallHandle handle;
    const auto call = m_admin->submit(u"hubspot"_s, part(3'000), &handle);
    QTRY_COMPARE(m_asked, 1);
    handle.abort();
    QVERIFY(finished(call));
    QCOMPARE(call.result().error().kind, FailureKind::Cancelled);
    answer(Secret::fromUtf8("made-up-new"));
    const auto other = m_admin->session();
    QVERIFY(finished(other));
    QCOMPARE(m_server->count(partsPath), 1); // it was not sent again

    CallHandle early;
    const auto never = m_admin->submit(u"hubspot"_s, part(3'000), &early);
    early.abort(); // while its body is written
    QVERIFY(finished(never));
    QCOMPARE(never.result().error().kind, FailureKind::Cancelled);
    QCOMPARE(m_server->count(partsPath), 1);
}

void TestRenewal::clientMayGoWhileRenewing()
{
    renewWhenAsked();
    const auto call = m_admin->session();
    QTRY_COMPARE(m_asked, 1);
    m_admin.reset();
    QVERIFY(finished(call)); // cancelled or answered, but over
    answer(Secret::fromUtf8("made-up-new"));
}

void TestRenewal::lackOfScopesHasAName()
{
    m_server->setToken({});
    m_server->on(sessionPath, lacking);
    const auto call = m_admin->session();
    QVERIFY(finished(call));
    QCOMPARE(call.result().error().kind, FailureKind::Forbidden);
    QCOMPARE(call.result().error().code, u"insufficient_scope"_s);
    QCOMPARE(call.result().error().items, QStringList({u"admin:write"_s, u"x"_s}));
    QCOMPARE(m_server->count(sessionPath), 1);
}

void TestRenewal::stepUpOnceForAll()
{
    m_server->setToken({});
    m_server->on(sessionPath, {lacking, lacking, Reply{.body = session}});
    stepUpWhenAsked();
    const auto first = m_admin->session();
    const auto second = m_admin->session();
    QTRY_COMPARE(m_server->count(sessionPath), 2);
    QTRY_COMPARE(m_asked, 1);
    QCOMPARE(m_scopes, QStringList({u"admin:write"_s, u"x"_s}));
    answer(Secret::fromUtf8("made-up-wider"));
    QVERIFY(finished(first) && finished(second));
    QVERIFY(first.result() && second.result());
    QCOMPARE(m_asked, 1);
    QCOMPARE(m_server->count(sessionPath), 4);
    QCOMPARE(m_server->requests(sessionPath).last().header("Authorization"),
             QByteArray("Bearer made-up-wider"));
}

void TestRenewal::stepUpEndsAfterTwo()
{
    m_server->setToken({});
    m_server->on(sessionPath, lacking);
    stepUpWhenAsked();
    const auto call = m_admin->session();
    QTRY_COMPARE(m_asked, 1);
    answer(Secret::fromUtf8("made-up-wider"));
    QTRY_COMPARE(m_asked, 2);
    answer(Secret::fromUtf8("made-up-widest"));
    QVERIFY(finished(call));
    QCOMPARE(call.result().error().code, u"insufficient_scope"_s);
    QCOMPARE(m_server->count(sessionPath), 3);
}

void TestRenewal::refusedStepUpStaysARefusal()
{
    m_server->setToken({});
    m_server->on(sessionPath, lacking);
    stepUpWhenAsked();
    const auto call = m_admin->session();
    QTRY_COMPARE(m_asked, 1);
    answer(failed(FailureKind::Cancelled));
    QVERIFY(finished(call));
    QCOMPARE(call.result().error().code, u"insufficient_scope"_s);
    QCOMPARE(m_server->count(sessionPath), 1);
}

void TestRenewal::tokenGoesNowhereElse()
{
    LoopbackServer other;
    other.on(sessionPath, Reply{.body = session});
    SignedInSender sender(*m_http, Secret::fromUtf8("made-up-new"));
    sender.setOrigin(m_server->url());
    HttpRequest request;
    request.url = other.url(QString::fromLatin1(sessionPath));
    const auto call = sender.send(request);
    QVERIFY(call.isFinished());
    QCOMPARE(call.result().error().kind, FailureKind::BadAddress);
    QCOMPARE(other.connections(), 0);
    request.url = m_server->url(QString::fromLatin1(sessionPath));
    const auto right = sender.send(request);
    QVERIFY(finished(right));
    QVERIFY(right.result());
}

QTEST_GUILESS_MAIN(TestRenewal)
#include "tst_renewal.moc"
