// Live events and changes against a real sandbox process.
#include "onbelay/eventfeed.h"
#include "support/sandboxfixture.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestLiveSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void pagesAreRead();
    void editsAreTold();
    void cutConnectionsAreResumed();
    void refusalsAreWaitedOut();
    void changesAreRead();
    void futureNumbersAreGone();

private:
    [[nodiscard]] GroupPage page();
    // Turns the access of the group at that place on or off; its new revision, or 0.
    [[nodiscard]] qint64 flip(std::size_t place);

    SandboxFixture m_sandbox{{u"--groups"_s, u"60"_s, u"--people"_s, u"20"_s}};
};

void TestLiveSandbox::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY(m_sandbox.start());
}

void TestLiveSandbox::cleanup()
{
    QVERIFY(m_sandbox.clearFaults());
}

GroupPage TestLiveSandbox::page()
{
    const auto answer = m_sandbox.admin().groups(m_sandbox.integration().id, {}, 5'000);
    return await(answer) && answer.result() ? *answer.result() : GroupPage();
}

qint64 TestLiveSandbox::flip(std::size_t place)
{
    const GroupPage now = page();
    if (place >= now.groups.size())
        return 0;
    const GroupRecord row = now.groups[place];
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const ChangeSetPart part{
        id, {}, 1, 1, {{QString::fromUtf8(row.id), row.revision, {{u"access"_s, !row.access}}}}};
    const auto outcome = m_sandbox.admin().submit(m_sandbox.integration().id, part);
    if (!await(outcome))
        return 0;
    const Expected<PartOutcome> answer = outcome.result();
    const auto *applied = answer ? std::get_if<AppliedPart>(&*answer) : nullptr;
    return applied && applied->groups.size() == 1 ? applied->groups[0].revision : 0;
}

void TestLiveSandbox::pagesAreRead()
{
    const GroupPage all = page();
    QCOMPARE(all.groups.size(), 60U);
    QCOMPARE(all.total, 60);
    QVERIFY(all.asOf >= 0);
    bool scopes = false;
    bool authors = false;
    for (std::size_t i = 0; i < all.groups.size(); ++i) {
        QVERIFY(!all.groups[i].id.isEmpty() && !all.groups[i].name.isEmpty());
        scopes = scopes || all.groups[i].scopes != 0;
        authors = authors || all.groups[i].changedAt > 0;
    }
    QVERIFY(scopes && authors);
}

void TestLiveSandbox::editsAreTold()
{
    const GroupPage before = page();
    EventFeed feed(m_sandbox.admin(), m_sandbox.integration().id);
    GroupBatch told;
    bool gap = false;
    connect(&feed, &EventFeed::arrived, this, [&](const AdminEvents &news) {
        told.append(news.rows);
        gap = gap || news.gap;
    });
    feed.start(before.asOf);
    QTRY_COMPARE(feed.state(), EventFeed::State::Live);
    const qint64 revision = flip(3);
    QVERIFY(revision > 0);
    QTRY_COMPARE(told.size(), 1U);
    QCOMPARE(told[0].id, before.groups[3].id);
    QCOMPARE(told[0].revision, revision);
    QCOMPARE(told[0].access, !before.groups[3].access);
    QCOMPARE(told[0].scopes, before.groups[3].scopes);
    QVERIFY(!told[0].changedByName.isEmpty() && !gap);
}

// The stream is begun again and again while edits go on; every edit is told once, in order.
void TestLiveSandbox::cutConnectionsAreResumed()
{
    const GroupPage before = page();
    EventFeed::Timings timings;
    timings.firstWait = 5ms;
    timings.longestWait = 20ms;
    EventFeed feed(m_sandbox.admin(), m_sandbox.integration().id, timings);
    std::vector<qint64> numbers;
    QByteArrayList groups;
    QList<qint64> revisions;
    connect(&feed, &EventFeed::arrived, this, [&](const AdminEvents &news) {
        numbers.push_back(news.last);
        for (std::size_t i = 0; i < news.rows.size(); ++i) {
            groups.append(news.rows[i].id.toByteArray());
            revisions.append(news.rows[i].revision);
        }
    });
    feed.start(before.asOf);
    QByteArrayList expected;
    QList<qint64> expectedRevisions;
    for (std::size_t place = 10; place < 22; ++place) {
        expectedRevisions.append(flip(place));
        expected.append(before.groups[place].id.toByteArray());
        if (place % 3 == 0) {
            // Every other time before the events of the last edits have come.
            if (place % 2 == 0)
                QTRY_COMPARE(groups.size(), expected.size());
            feed.start(feed.last());
        }
    }
    QTRY_COMPARE(groups.size(), expected.size());
    QCOMPARE(groups, expected);
    QCOMPARE(revisions, expectedRevisions);
    QVERIFY(std::is_sorted(numbers.begin(), numbers.end()));
}

void TestLiveSandbox::refusalsAreWaitedOut()
{
    const QJsonObject busy{{u"path"_s, u"/events$"_s},
                           {u"kind"_s, u"status"_s},
                           {u"status"_s, 503},
                           {u"retryAfter"_s, 1},
                           {u"times"_s, 1}};
    const QJsonObject dropped{
        {u"path"_s, u"/events$"_s}, {u"kind"_s, u"dropBefore"_s}, {u"times"_s, 4}};
    QVERIFY(m_sandbox.faults({{u"rules"_s, QJsonArray{busy, dropped}}}));
    EventFeed::Timings timings;
    timings.firstWait = 5ms;
    EventFeed feed(m_sandbox.admin(), m_sandbox.integration().id, timings);
    feed.start(page().asOf);
    QTRY_VERIFY(feed.failure());
    QCOMPARE(feed.failure()->kind, FailureKind::ServerFault);
    QTRY_COMPARE_WITH_TIMEOUT(feed.state(), EventFeed::State::Live, 10'000);
}

void TestLiveSandbox::changesAreRead()
{
    const GroupPage before = page();
    for (const std::size_t place : {30U, 31U, 30U})
        QVERIFY(flip(place) > 0);
    QByteArrayList groups;
    QString cursor;
    qint64 asOf = 0;
    do {
        const auto answer =
            m_sandbox.admin().changes(m_sandbox.integration().id, before.asOf, cursor, 1);
        QVERIFY(await(answer));
        QVERIFY(answer.result());
        const GroupPage some = *answer.result();
        QVERIFY(some.groups.size() <= 1 && some.removed.isEmpty());
        if (!some.groups.empty())
            groups.append(some.groups[0].id.toByteArray());
        cursor = some.next;
        asOf = some.asOf;
    } while (!cursor.isEmpty());
    QCOMPARE(groups.size(), 2); // a row that changed twice comes once
    QVERIFY(asOf > before.asOf);
}

void TestLiveSandbox::futureNumbersAreGone()
{
    const auto answer =
        m_sandbox.admin().changes(m_sandbox.integration().id, page().asOf + 1'000'000, {}, 10);
    QVERIFY(await(answer));
    QCOMPARE(answer.result().error().kind, FailureKind::SnapshotGone);
    EventFeed feed(m_sandbox.admin(), m_sandbox.integration().id);
    QSignalSpy tooOld(&feed, &EventFeed::tooOld);
    feed.start(page().asOf + 1'000'000);
    QTRY_COMPARE(tooOld.size(), 1);
}

QTEST_GUILESS_MAIN(TestLiveSandbox)
#include "tst_livesandbox.moc"
