#include "presenters/diagnostics/healthnotices.h"
#include "presenters/diagnostics/healthtimeline.h"
#include "support/healthbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

using State = HealthEntry::State;

namespace {

const QString writeDeals = u"deals:write"_s;

class Recorder final : public Notifier
{
public:
    void show(const Notification &notification) override { shown.push_back(notification); }
    void withdraw() override { ++withdrawn; }
    std::vector<Notification> shown;
    int withdrawn = 0;
};

} // namespace

// What the timeline and the notification say.
class TestHealthTimeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void init();
    void cleanup();

    void nothingIsKnown();
    void daysInWords();
    void theSummaryCounts();
    void noConnectedWithoutEvidence();
    void checksOfADay();
    void aDayOfManyChanges();
    void aNewCheckIsSeen();
    void midnightMovesTheDays();
    void saysWhyNothingIsKept();
    void rejectedIsTold();
    void lostScopesAreTold();
    void whoLooksIsNotTold();

private:
    [[nodiscard]] QDateTime at(int hour, int daysAgo = 0) const
    {
        return QDateTime(QDate(2026, 11, 25), QTime(hour, 2), Qt::UTC).addDays(-daysAgo);
    }
    std::unique_ptr<HealthBench> m_bench;
    std::unique_ptr<HealthTimeline> m_timeline;
};

void TestHealthTimeline::init()
{
    m_bench = std::make_unique<HealthBench>();
    m_bench->clock.time = at(20);
    m_bench->start();
    m_timeline =
        std::make_unique<HealthTimeline>(*m_bench->keeper, m_bench->integration(), m_bench->clock);
}

void TestHealthTimeline::cleanup()
{
    m_timeline.reset();
    m_bench.reset();
}

void TestHealthTimeline::nothingIsKnown()
{
    QCOMPARE(m_timeline->summary(), u"No check is known yet."_s);
    QCOMPARE(m_timeline->dayText(m_timeline->today()), u"Today, 25 November: no check"_s);
    QCOMPARE(m_timeline->name(), u"90 day(s) of HubSpot checks"_s); // without a translation
    QVERIFY(m_timeline->lines(m_timeline->today()).empty());
    QVERIFY(!m_timeline->isNoteWarning());
    QVERIFY(m_timeline->isEmpty());
    m_bench->check(at(8, 89), u"unknown"_s, u"rateLimited"_s);
    QVERIFY(!m_timeline->isEmpty());
}

void TestHealthTimeline::daysInWords()
{
    m_bench->check(at(8, 22), u"connected"_s);
    m_bench->check(at(14, 22), u"rejected"_s, u"tokenInvalid"_s);
    m_bench->check(at(15, 22), u"rejected"_s, u"tokenInvalid"_s);
    m_bench->check(at(9, 1), u"degraded"_s, {}, {{writeDeals, u"missing"_s}});
    m_bench->check(at(9), u"unknown"_s, u"rateLimited"_s);
    const int today = m_timeline->today();
    QCOMPARE(m_timeline->dayText(today - 22),
             u"3 November: rejected, key revoked, first at 14:02; 3 check(s)"_s);
    QCOMPARE(m_timeline->dayText(today - 1),
             u"24 November: degraded (8 of 9), lacks Write deals, first at 09:02; 1 check(s)"_s);
    QCOMPARE(
        m_timeline->dayText(today),
        u"Today, 25 November: unknown, HubSpot's limit of calls was reached, first at 09:02; 1 check(s)"_s);
    QCOMPARE(m_timeline->dayText(today - 2), u"23 November: no check"_s);
}

void TestHealthTimeline::theSummaryCounts()
{
    for (int daysAgo = 30; daysAgo > 22; --daysAgo)
        m_bench->check(at(8, daysAgo), u"connected"_s);
    m_bench->check(at(9, 23), u"unknown"_s, u"rateLimited"_s); // of a day that counted so far
    m_bench->check(at(14, 22), u"rejected"_s, u"tokenInvalid"_s);
    m_bench->check(at(8), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(m_timeline->summary(),
             u"Connected on 7 of 10 checked day(s); rejected since 3 November 14:02."_s);
    m_bench->check(at(9), u"connected"_s);
    QCOMPARE(m_timeline->summary(), u"Connected on 7 of 10 checked day(s)."_s); // today was worse
    m_bench->check(at(10), u"degraded"_s, {}, {{writeDeals, u"missing"_s}});
    QCOMPARE(m_timeline->summary(),
             u"Connected on 7 of 10 checked day(s); degraded since 10:02 today."_s);
}

// Days between two good checks are not good.
void TestHealthTimeline::noConnectedWithoutEvidence()
{
    m_bench->check(at(8, 40), u"connected"_s);
    m_bench->check(at(8), u"connected"_s);
    QCOMPARE(m_timeline->summary(), u"Connected on 2 of 2 checked day(s)."_s);
    for (int day = m_timeline->today() - 39; day < m_timeline->today(); ++day)
        QVERIFY(m_timeline->dayText(day).endsWith(u"no check"_s));
}

void TestHealthTimeline::checksOfADay()
{
    m_bench->check(at(8), u"connected"_s);
    m_bench->check(at(9), u"connected"_s);
    m_bench->check(at(14), u"rejected"_s, u"creatorRemoved"_s);
    const auto lines = m_timeline->lines(m_timeline->today());
    QCOMPARE(lines.size(), 2U);
    QCOMPARE(lines[0].title, u"14:02"_s); // the newest
    QCOMPARE(lines[0].word, u"Rejected"_s);
    QVERIFY(lines[0].detail.contains(u"0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"_s)); // evidence
    QCOMPARE(lines[1].title, u"08:02 – 09:02, 2 check(s)"_s);
    QVERIFY(lines[1].detail.isEmpty());
    Failure failure;
    failure.kind = FailureKind::Timeout;
    m_bench->keeper->noteUnanswered(failure);
    QVERIFY(m_timeline->lines(m_timeline->today())[0].detail.contains(u"On Belay"_s));
}

void TestHealthTimeline::aDayOfManyChanges()
{
    for (int minute = 0; minute < 40; ++minute)
        m_bench->check(at(8).addSecs(60 * minute), minute % 2 ? u"rejected"_s : u"connected"_s,
                       minute % 2 ? u"tokenInvalid"_s : QString());
    const auto lines = m_timeline->lines(m_timeline->today());
    QCOMPARE(lines.size(), 12U);
    QVERIFY(lines.back().detail.endsWith(u"28 earlier check(s) of the day are not listed."_s));
}

void TestHealthTimeline::aNewCheckIsSeen()
{
    QVERIFY(!m_timeline->days().back().worst());
    QSignalSpy changed(m_timeline.get(), &HealthTimeline::changed);
    m_bench->check(at(14), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_timeline->days().back().worst(), State::Rejected);
    m_bench->tell(); // the same check
    QCOMPARE(changed.count(), 1);
}

void TestHealthTimeline::midnightMovesTheDays()
{
    m_bench->check(at(14), u"connected"_s);
    QCOMPARE(m_timeline->days().back().worst(), State::Connected);
    m_bench->clock.time = at(20).addDays(1);
    QSignalSpy changed(m_timeline.get(), &HealthTimeline::changed);
    m_timeline->lookAtTheClock();
    QCOMPARE(changed.count(), 1);
    QVERIFY(!m_timeline->days().back().worst());
    m_timeline->lookAtTheClock();
    QCOMPARE(changed.count(), 1);
}

void TestHealthTimeline::saysWhyNothingIsKept()
{
    Failure failure;
    failure.kind = FailureKind::StoreDamaged;
    m_bench->keeper->noteStoreFailure(failure);
    QVERIFY(m_timeline->isNoteWarning());
    QVERIFY(m_timeline->note().startsWith(u"Checks are kept only until the console closes"_s));
}

void TestHealthTimeline::rejectedIsTold()
{
    Recorder desktop;
    bool wanted = true;
    HealthNotices notices(
        *m_bench->keeper, m_bench->integration(), desktop, [&wanted] { return wanted; },
        [] { return false; });
    m_bench->connection.connectedBy = {u"p-7"_s, u"Dana Whitfield"_s};
    m_bench->check(at(14), u"rejected"_s, u"tokenInvalid"_s);
    m_bench->check(at(15), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(desktop.shown.size(), 1U);
    QCOMPARE(desktop.shown[0].title, u"HubSpot rejects the stored key"_s);
    QVERIFY(desktop.shown[0].text.startsWith(
        u"Claude cannot reach HubSpot for anybody: key revoked."_s));
    QVERIFY(desktop.shown[0].urgent);
    QVERIFY(!desktop.shown[0].text.contains(u"Dana"_s));
    QCOMPARE(desktop.withdrawn, 0);
    m_bench->check(at(16), u"connected"_s);
    QCOMPARE(desktop.withdrawn, 1);
    wanted = false;
    m_bench->check(at(17), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(desktop.shown.size(), 1U);
}

void TestHealthTimeline::lostScopesAreTold()
{
    Recorder desktop;
    HealthNotices notices(
        *m_bench->keeper, m_bench->integration(), desktop, [] { return true; },
        [] { return false; });
    m_bench->check(at(14), u"connected"_s);
    m_bench->check(at(15), u"degraded"_s, {}, {{writeDeals, u"missing"_s}});
    QCOMPARE(desktop.shown.size(), 1U);
    QCOMPARE(desktop.shown[0].title, u"The stored HubSpot key can do less than before"_s);
    QVERIFY(desktop.shown[0].text.startsWith(u"It lost: Write deals."_s));
    QVERIFY(!desktop.shown[0].urgent);
}

void TestHealthTimeline::whoLooksIsNotTold()
{
    Recorder desktop;
    bool seen = true;
    {
        HealthNotices notices(
            *m_bench->keeper, m_bench->integration(), desktop, [] { return true; },
            [&seen] { return seen; });
        m_bench->check(at(14), u"rejected"_s, u"tokenInvalid"_s);
        QVERIFY(desktop.shown.empty());
        seen = false;
        m_bench->check(at(15), u"rejected"_s, u"tokenInvalid"_s); // was seen
        QVERIFY(desktop.shown.empty());
        QSignalSpy looks(&notices, &HealthNotices::lookRequested);
        Q_EMIT desktop.activated("token");
        QCOMPARE(looks.count(), 1);
    }
    QCOMPARE(desktop.withdrawn, 1); // its button would do nothing
}

QTEST_GUILESS_MAIN(TestHealthTimeline)
#include "tst_healthtimeline.moc"
