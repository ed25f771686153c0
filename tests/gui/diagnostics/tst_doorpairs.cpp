#include "faultcheck.h"

using namespace onbelay;
using namespace onbelay::test;

// Faults two by two: every pair of the table's rows that stand for their kind (Fault::inPairs). The
// others strike the same calls with the same outcome, which tst_doorfaults shows for each alone.
// What a pair must show is worked out from the two rows, one after the other (faultworld.h); no
// pair is left out. They are dealt out to as many programs as ONBELAY_SHARDS says.
class TestDoorPairs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void everyPair_data();
    void everyPair();

private:
    static std::vector<const Fault *> faults();

    FaultDesk m_desk;
};

std::vector<const Fault *> TestDoorPairs::faults()
{
    std::vector<const Fault *> found;
    for (const Fault &fault : faultTable()) {
        if (fault.inPairs)
            found.push_back(&fault);
    }
    return found;
}

void TestDoorPairs::everyPair_data()
{
    QTest::addColumn<int>("one");
    const std::vector<const Fault *> all = faults();
    for (std::size_t one = 0; one + 1 < all.size(); ++one)
        QTest::addRow("%s", qPrintable(all[one]->name)) << int(one);
}

void TestDoorPairs::everyPair()
{
    QFETCH(int, one);
    const std::vector<const Fault *> all = faults();
    QStringList wrong;
    for (std::size_t two = std::size_t(one) + 1; two < all.size(); ++two) {
        if ((std::size_t(one) + two) % ONBELAY_SHARDS != ONBELAY_SHARD)
            continue;
        const QString difference = tried(m_desk, {all[std::size_t(one)], all[two]});
        if (!difference.isEmpty())
            wrong.append(difference);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_MAIN(TestDoorPairs)
#include "tst_doorpairs.moc"
