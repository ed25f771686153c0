#include "presenters/words/dates.h"

#include <QLocale>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

class DatesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agesAreRounded_data();
    void agesAreRounded();
    void invalidTimesAreSilent();
    void anotherDayIsNamed();
};

void DatesTest::agesAreRounded_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << qint64(20) << u"just now"_s;
    QTest::newRow("ahead") << qint64(-500) << u"just now"_s;
    QTest::newRow("minutes") << qint64(130) << u"2 minute(s) ago"_s;
    QTest::newRow("hours") << qint64(3 * 3600 + 5) << u"3 hour(s) ago"_s;
    QTest::newRow("yesterday") << qint64(30 * 3600) << u"yesterday"_s;
    QTest::newRow("days") << qint64(5 * 86400) << u"5 day(s) ago"_s;
}

void DatesTest::agesAreRounded()
{
    QFETCH(qint64, seconds);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QTEST(agoText(now.addSecs(-seconds), now), "expected");
}

void DatesTest::invalidTimesAreSilent()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(agoText({}, now).isEmpty());
    QVERIFY(dateTimeText({}).isEmpty());
    QVERIFY(dateText({}).isEmpty());
    QVERIFY(clockText({}).isEmpty());
    QVERIFY(momentText({}, now).isEmpty());
}

void DatesTest::anotherDayIsNamed()
{
    const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::LocalTime);
    QCOMPARE(momentText(noon.addSecs(3600), noon),
             QLocale().toString(QTime(13, 0), QLocale::ShortFormat));
    QVERIFY(momentText(noon.addDays(1), noon)
                .contains(QLocale().toString(QDate(2026, 11, 24), QLocale::ShortFormat)));
    QCOMPARE(agoText(noon.addDays(-40), noon), dateText(noon.addDays(-40)));
}

QTEST_GUILESS_MAIN(DatesTest)
#include "tst_dates.moc"
