#include "support/sandboxfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// Every call of the admin API under every way of going wrong: each ends with a failure that has its
// own name, in time, and what was written is there once or not at all.
class TestEveryCall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsWithItsName_data();
    void endsWithItsName();
    void isRightAgainAfterwards();
    void takesEffectOnce_data();
    void takesEffectOnce();

private:
    struct Outcome
    {
        QByteArray call;
        bool writes = false;
        std::optional<Failure> failure; // nothing: it succeeded
        bool over = false;
    };
    template <typename T>
    void watch(std::vector<std::unique_ptr<Outcome>> &outcomes, const QByteArray &call, bool writes,
               QFuture<Expected<T>> future)
    {
        outcomes.push_back(std::make_unique<Outcome>(Outcome{call, writes, {}, false}));
        Outcome *outcome = outcomes.back().get();
        future.then(this, [outcome](const Expected<T> &answer) {
            if (!answer)
                outcome->failure = answer.error();
            outcome->over = true;
        });
    }
    static std::vector<CellEdits> edits(qint64 base)
    {
        return {{u"g-001"_s, base, {{u"analytics:read"_s, true}}}};
    }
    // All of them at once, so that their waits for a next try go by together.
    std::vector<std::unique_ptr<Outcome>> callEverything(AdminClient &client);
};

std::vector<std::unique_ptr<TestEveryCall::Outcome>>
TestEveryCall::callEverything(AdminClient &client)
{
    const QString hubspot = u"hubspot"_s;
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::vector<std::unique_ptr<Outcome>> outcomes;
    watch(outcomes, "session", false, client.session());
    watch(outcomes, "connection", false, client.connection(hubspot));
    watch(outcomes, "groups", false, client.groups(hubspot, {}, 100));
    watch(outcomes, "changes", false, client.changes(hubspot, 0, {}, 100));
    watch(outcomes, "audit", false, client.audit({hubspot, {}, {}, {}, {}, {}}));
    watch(outcomes, "people", false, client.people(u"a"_s, {}));
    watch(outcomes, "person", false, client.person(u"p-001"_s));
    watch(outcomes, "members", false, client.members({}, 100));
    watch(outcomes, "holders", false, client.holders(hubspot, u"deals:read"_s, {}, 100));
    watch(outcomes, "access", false, client.access(hubspot, {{}, u"g-001"_s, u"deals:read"_s}));
    watch(outcomes, "submit", true, client.submit(hubspot, {id, u"why"_s, 1, 1, edits(1)}));
    watch(outcomes, "impact", true, client.impact(hubspot, edits(1)));
    watch(outcomes, "check", true, client.check(hubspot));
    watch(outcomes, "putCredential", true,
          client.putCredential(hubspot, personaToken(1), {u"\"0\""_s, {}, false, {}}));
    watch(outcomes, "disconnect", true, client.disconnect(hubspot, u"\"0\""_s, {}));
    return outcomes;
}

void TestEveryCall::endsWithItsName_data()
{
    using Kinds = QList<FailureKind>;
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<Kinds>("reads");
    QTest::addColumn<Kinds>("writes");
    const auto plain = [](const char *kind, const Kinds &reads, const Kinds &writes) {
        QTest::newRow(kind) << QJsonObject{{u"kind"_s, QLatin1StringView(kind)}} << reads << writes;
    };
    // A write on a connection that went before its body was touched is known not to have arrived.
    const Kinds lost{FailureKind::OutcomeUnknown, FailureKind::ConnectionLost};
    plain("dropBefore", {FailureKind::ConnectionLost}, lost);
    plain("dropAfter", {FailureKind::ConnectionLost}, lost);
    // The credential calls are refused for their ETag first: a status is an answer, however its
    // body comes.
    plain("truncate", {FailureKind::ConnectionLost}, lost + Kinds{FailureKind::PreconditionFailed});
    plain("wrongContentType", {FailureKind::NotJson},
          {FailureKind::NotJson, FailureKind::PreconditionFailed});
    plain("html", {FailureKind::ServerFault}, {FailureKind::ServerFault});
    const auto status = [](int code, FailureKind kind) {
        for (const char *when : {"before", "after"}) {
            QTest::addRow("%d %s", code, when) << QJsonObject{{u"kind"_s, u"status"_s},
                                                              {u"status"_s, code},
                                                              {u"retryAfter"_s, 0},
                                                              {u"when"_s, QLatin1StringView(when)}}
                                               << Kinds{kind} << Kinds{kind};
        }
    };
    status(400, FailureKind::UnexpectedStatus);
    status(401, FailureKind::Unauthorized);
    status(403, FailureKind::Forbidden);
    status(404, FailureKind::NotFound);
    status(409, FailureKind::Conflict);
    status(412, FailureKind::PreconditionFailed);
    status(418, FailureKind::UnexpectedStatus);
    status(422, FailureKind::Unprocessable);
    status(423, FailureKind::Locked);
    status(429, FailureKind::RateLimited);
    status(500, FailureKind::ServerFault);
    status(502, FailureKind::ServerFault);
    status(503, FailureKind::ServerFault);
    status(504, FailureKind::ServerFault);
}

void TestEveryCall::endsWithItsName()
{
    QFETCH(QJsonObject, fault);
    QFETCH(QList<FailureKind>, reads);
    QFETCH(QList<FailureKind>, writes);
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    QVERIFY(sandbox.faults({{u"rules"_s, QJsonArray{fault}}}));
    QElapsedTimer timer;
    timer.start();
    const auto outcomes = callEverything(sandbox.admin());
    for (const auto &outcome : outcomes) {
        QTRY_VERIFY2_WITH_TIMEOUT(outcome->over, outcome->call.constData(), 60'000);
        QVERIFY2(outcome->failure, QByteArray(outcome->call + " succeeded").constData());
        const QByteArray what = outcome->call + ": " + kindName(outcome->failure->kind).toLatin1();
        QVERIFY2((outcome->writes ? writes : reads).contains(outcome->failure->kind),
                 what.constData());
        QVERIFY2(!outcome->failure->requestId.isEmpty(), what.constData());
        QVERIFY2(!outcome->failure->detail.contains(u"pat-na1"_s), what.constData());
    }
    QVERIFY(timer.elapsed() < 60'000);
}

void TestEveryCall::isRightAgainAfterwards()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    QVERIFY(sandbox.faults(
        {{u"rules"_s, QJsonArray{QJsonObject{{u"kind"_s, u"dropBefore"_s}, {u"times"_s, 12}}}}}));
    const auto broken = callEverything(sandbox.admin());
    for (const auto &outcome : broken)
        QTRY_VERIFY2_WITH_TIMEOUT(outcome->over, outcome->call.constData(), 60'000);
    QVERIFY(sandbox.clearFaults());
    const auto again = callEverything(sandbox.admin());
    for (const auto &outcome : again) {
        QTRY_VERIFY2_WITH_TIMEOUT(outcome->over, outcome->call.constData(), 60'000);
        if (outcome->call == "putCredential" || outcome->call == "disconnect")
            QCOMPARE(outcome->failure->kind, FailureKind::PreconditionFailed); // a wrong ETag
        else
            QVERIFY2(!outcome->failure, outcome->call.constData());
    }
}

void TestEveryCall::takesEffectOnce_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("there"); // after the first sending
    QTest::newRow("dropped before") << u"dropBefore"_s << false;
    QTest::newRow("dropped after") << u"dropAfter"_s << true;
    QTest::newRow("cut") << u"truncate"_s << true;
    QTest::newRow("a page of a proxy") << u"html"_s << false;
    QTest::newRow("another type") << u"wrongContentType"_s << true;
}

// However often it is sent under one id.
void TestEveryCall::takesEffectOnce()
{
    QFETCH(QString, kind);
    QFETCH(bool, there);
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    constexpr int spoiled = 3;
    QVERIFY(sandbox.faults({{u"rules"_s, QJsonArray{QJsonObject{{u"kind"_s, kind},
                                                                {u"path"_s, u"/changeSets$"_s},
                                                                {u"times"_s, spoiled}}}}}));
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const bool before = sandbox.serverRow(u"g-001"_s)->scopes.contains(u"analytics:read"_s);
    const ChangeSetPart part{
        id, u"why"_s, 1, 1, {{u"g-001"_s, 1, {{u"analytics:read"_s, !before}}}}};
    for (int i = 0; i <= spoiled; ++i) {
        const auto sent = sandbox.admin().submit(u"hubspot"_s, part);
        QVERIFY(await(sent));
        QCOMPARE(sent.result().has_value(), i == spoiled);
        const auto held = sandbox.admin().appliedParts(u"hubspot"_s, id);
        QVERIFY(await(held));
        QCOMPARE(held.result().has_value(), there || i == spoiled);
    }
    const auto audit =
        sandbox.admin().audit({u"hubspot"_s, u"g-001"_s, u"analytics:read"_s, {}, {}, {}});
    QVERIFY(await(audit));
    QCOMPARE(audit.result()->entries.size(), 1U);
}

QTEST_GUILESS_MAIN(TestEveryCall)
#include "tst_everycall.moc"
