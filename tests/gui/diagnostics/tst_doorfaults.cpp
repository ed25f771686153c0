#include "faultcheck.h"

#include <QHash>

using namespace onbelay;
using namespace onbelay::test;

// Every fault that the sandbox and its HubSpot can plant, alone, against the three doors on screen.
class TestDoorFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void nothingIsWrong();
    void alone_data();
    void alone();
    void whatNoDoorMayNotice();

private:
    FaultDesk m_desk;
};

void TestDoorFaults::nothingIsWrong()
{
    QCOMPARE(tried(m_desk, {}), QString());
}

void TestDoorFaults::alone_data()
{
    QTest::addColumn<int>("row");
    for (std::size_t row = 0; row < faultTable().size(); ++row)
        QTest::addRow("%s", qPrintable(faultTable()[row].name)) << int(row);
}

void TestDoorFaults::alone()
{
    QFETCH(int, row);
    const Fault &fault = faultTable()[std::size_t(row)];
    const QString wrong = tried(m_desk, {&fault});
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    // And a key that HubSpot refuses is called what it is; what was shown stays on screen.
    static const QHash<QString, QString> refusals{
        {u"HubSpot: 401"_s, u"does not accept"_s},
        {u"HubSpot: expired"_s, u"has expired"_s},
        {u"HubSpot: expired in 1970"_s, u"does not recognize"_s}};
    const QString words = refusals.value(fault.name);
    if (!words.isEmpty())
        QVERIFY2(accusation(m_desk).contains(words), qPrintable(accusation(m_desk)));
}

void TestDoorFaults::whatNoDoorMayNotice()
{
    for (const Fault &fault : faultsBesideTheDoors())
        QCOMPARE(tried(m_desk, {&fault}), QString());
}

QTEST_MAIN(TestDoorFaults)
#include "tst_doorfaults.moc"
