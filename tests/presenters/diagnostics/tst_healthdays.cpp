#include "presenters/diagnostics/healthdays.h"

#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

using State = HealthEntry::State;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

HealthEntry check(const QString &at, State state = State::Connected)
{
    return {utc(at), state, {}, {}, {}, 0, 9, {}};
}

// Of which day it is, as "MM-dd", or "none".
QString dayOf(const QString &at, const QString &now, const char *zone)
{
    for (const HealthDay &day : healthDays({check(at)}, utc(now), QTimeZone(zone))) {
        if (!day.checks.empty())
            return day.date.toString(u"MM-dd"_s);
    }
    return u"none"_s;
}

} // namespace

// Days of the calendar out of times in UTC.
class TestHealthDays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ninetyDaysEndToday();
    void daysAreLocal_data();
    void daysAreLocal();
    void theWorstOfADay();
    void aDayWithoutCheckHasNoState();
    void runsOfTheSame();
};

void TestHealthDays::ninetyDaysEndToday()
{
    const auto days = healthDays({}, utc(u"2026-11-25T23:30:00Z"_s), QTimeZone("Asia/Tokyo"));
    QCOMPARE(days.size(), std::size_t(healthDayCount));
    QCOMPARE(days.back().date, QDate(2026, 11, 26)); // it is tomorrow there
    QCOMPARE(days.front().date, QDate(2026, 11, 26).addDays(-89));
    for (std::size_t i = 1; i < days.size(); ++i)
        QCOMPARE(days[i - 1].date.addDays(1), days[i].date);
}

void TestHealthDays::daysAreLocal_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("day");
    const auto row = [](const char *name, const QString &at, const QString &now, const char *zone,
                        const QString &day) {
        QTest::newRow(name) << at << now << QByteArray(zone) << day;
    };
    const QString november = u"2026-11-25T12:00:00Z"_s;
    row("UTC", u"2026-11-03T23:59:59Z"_s, november, "UTC", u"11-03"_s);
    row("east", u"2026-11-03T23:59:59Z"_s, november, "Europe/Berlin", u"11-04"_s);
    row("west", u"2026-11-04T03:00:00Z"_s, november, "America/New_York", u"11-03"_s);
    // Berlin, 25 October 2026: a day of 25 hours, from 22:00 to 23:00 UTC of the next day.
    row("begins a long day", u"2026-10-24T22:00:00Z"_s, november, "Europe/Berlin", u"10-25"_s);
    row("twice half past two", u"2026-10-25T01:30:00Z"_s, november, "Europe/Berlin", u"10-25"_s);
    row("ends a long day", u"2026-10-25T22:59:59Z"_s, november, "Europe/Berlin", u"10-25"_s);
    row("after a long day", u"2026-10-25T23:00:00Z"_s, november, "Europe/Berlin", u"10-26"_s);
    // Berlin, 29 March 2026: a day of 23 hours.
    row("short day", u"2026-03-29T21:59:59Z"_s, u"2026-04-05T12:00:00Z"_s, "Europe/Berlin",
        u"03-29"_s);
    row("after a short day", u"2026-03-29T22:00:00Z"_s, u"2026-04-05T12:00:00Z"_s, "Europe/Berlin",
        u"03-30"_s);
    // Cairo, 24 April 2026: there is no midnight.
    row("no midnight", u"2026-04-23T22:00:00Z"_s, u"2026-05-05T12:00:00Z"_s, "Africa/Cairo",
        u"04-24"_s);
    row("the first day", u"2026-08-28T00:00:00Z"_s, november, "UTC", u"08-28"_s);
    row("before the first day", u"2026-08-27T23:59:59Z"_s, november, "UTC", u"none"_s);
    // The server's clock is ahead, or this one was set back.
    row("a little ahead", u"2026-11-26T02:00:00Z"_s, november, "UTC", u"11-25"_s);
    row("far ahead", u"2026-12-20T02:00:00Z"_s, november, "UTC", u"none"_s);
}

void TestHealthDays::daysAreLocal()
{
    QFETCH(QString, at);
    QFETCH(QString, now);
    QFETCH(QByteArray, zone);
    QFETCH(QString, day);
    QVERIFY(QTimeZone(zone).isValid());
    QCOMPARE(dayOf(at, now, zone.constData()), day);
}

void TestHealthDays::theWorstOfADay()
{
    const auto days = healthDays(
        {check(u"2026-11-25T06:00:00Z"_s), check(u"2026-11-25T07:00:00Z"_s, State::Unknown),
         check(u"2026-11-25T08:00:00Z"_s, State::Degraded),
         check(u"2026-11-25T09:00:00Z"_s, State::Rejected),
         check(u"2026-11-25T10:00:00Z"_s, State::Rejected), check(u"2026-11-25T11:00:00Z"_s)},
        utc(u"2026-11-25T12:00:00Z"_s), QTimeZone::utc());
    QCOMPARE(days.back().worst(), State::Rejected);
    QCOMPARE(days.back().firstOfWorst()->at, utc(u"2026-11-25T09:00:00Z"_s));
    // A day on which a check came to nothing is not a connected one.
    const auto doubtful = healthDays(
        {check(u"2026-11-25T06:00:00Z"_s), check(u"2026-11-25T07:00:00Z"_s, State::Unknown)},
        utc(u"2026-11-25T12:00:00Z"_s), QTimeZone::utc());
    QCOMPARE(doubtful.back().worst(), State::Unknown);
}

void TestHealthDays::aDayWithoutCheckHasNoState()
{
    const auto days = healthDays({check(u"2026-11-23T06:00:00Z"_s)}, utc(u"2026-11-25T12:00:00Z"_s),
                                 QTimeZone::utc());
    QVERIFY(!days.back().worst());
    QVERIFY(!days.back().firstOfWorst());
    int known = 0;
    for (const HealthDay &day : days)
        known += day.worst() ? 1 : 0;
    QCOMPARE(known, 1);
}

void TestHealthDays::runsOfTheSame()
{
    HealthEntry other = check(u"2026-11-25T09:00:00Z"_s, State::Rejected);
    other.cause = u"creatorRemoved"_s;
    const auto runs =
        healthRuns({check(u"2026-11-25T06:00:00Z"_s), check(u"2026-11-25T07:00:00Z"_s),
                    check(u"2026-11-25T08:00:00Z"_s, State::Rejected), other,
                    check(u"2026-11-25T10:00:00Z"_s)});
    QCOMPARE(runs.size(), 4U);
    QCOMPARE(runs[0].checks, 2);
    QCOMPARE(runs[0].last, utc(u"2026-11-25T07:00:00Z"_s));
    QCOMPARE(runs[2].first.cause, u"creatorRemoved"_s);
}

QTEST_APPLESS_MAIN(TestHealthDays)
#include "tst_healthdays.moc"
