#include "faultcheck.h"

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
    void noTroubleIsCalledAnInvalidKey();

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
    const QString wrong = tried(m_desk, {&faultTable()[std::size_t(row)]});
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestDoorFaults::whatNoDoorMayNotice()
{
    for (const Fault &fault : faultsBesideTheDoors())
        QCOMPARE(tried(m_desk, {&fault}), QString());
}

// Written down once more without the table: only HubSpot's own refusal may say so.
void TestDoorFaults::noTroubleIsCalledAnInvalidKey()
{
    const QStringList refusals{u"HubSpot: 401"_s, u"HubSpot: expired"_s,
                               u"HubSpot: expired in 1970"_s};
    for (const Fault &fault : faultTable()) {
        if (fault.layer != Layer::HubSpot && fault.layer != Layer::Server)
            continue;
        if (!fault.inPairs || refusals.contains(fault.name))
            continue;
        QVERIFY(fault.plant(m_desk) && m_desk.commit() && m_desk.runDoors());
        for (const DoorId door : doors) {
            for (const Line &line : m_desk.seen(door)) {
                for (const char *accusation : {"does not accept", "refuses the", "refused now",
                                               "does not recognize", "has expired"})
                    QVERIFY2(!line.sentence.contains(QLatin1StringView(accusation)),
                             qPrintable(fault.name + u": "_s + line.sentence));
            }
        }
        QVERIFY2(m_desk.heal(), qPrintable(fault.name));
    }
}

QTEST_MAIN(TestDoorFaults)
#include "tst_doorfaults.moc"
