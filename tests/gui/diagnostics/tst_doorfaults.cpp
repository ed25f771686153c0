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

private:
    [[nodiscard]] QString accusation(const Fault &fault) const;

    FaultDesk m_desk;
};

void TestDoorFaults::nothingIsWrong()
{
    QCOMPARE(tried(m_desk, {}), QString());
}

// What the table says is said once more without it: only HubSpot's own refusal may call the key
// bad.
QString TestDoorFaults::accusation(const Fault &fault) const
{
    static const QStringList refusals{u"HubSpot: 401"_s, u"HubSpot: expired"_s,
                                      u"HubSpot: expired in 1970"_s};
    if ((fault.layer != Layer::HubSpot && fault.layer != Layer::Server)
        || refusals.contains(fault.name))
        return {};
    for (const DoorId door : doors) {
        for (const Line &line : m_desk.seen(door)) {
            for (const char *words : {"does not accept", "refuses the", "refused now",
                                      "does not recognize", "has expired"}) {
                if (line.sentence.contains(QLatin1StringView(words)))
                    return line.sentence;
            }
        }
    }
    return {};
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
    const QString accused = accusation(faultTable()[std::size_t(row)]);
    QVERIFY2(accused.isEmpty(), qPrintable(accused));
}

void TestDoorFaults::whatNoDoorMayNotice()
{
    for (const Fault &fault : faultsBesideTheDoors())
        QCOMPARE(tried(m_desk, {&fault}), QString());
}

QTEST_MAIN(TestDoorFaults)
#include "tst_doorfaults.moc"
