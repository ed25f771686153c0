#include "access/cells.h"
#include "access/merge.h"

#include <QTest>

using namespace onbelay;

namespace {

// Access, read (1), write (2) that brings read, report (3).
ColumnRules sampleRules()
{
    return {4, {0, 0, cellBit(1), 0}, cellBit(2)};
}

} // namespace

class CellsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writeBringsRead();
    void losingReadLosesWrite();
    void losingWriteKeepsRead();
    void accessLeavesTheTicks();
    void severalAtOnce();
    void unknownColumnsAreIgnored();
    void countsScopesWithoutAccess();
    void states_data();
    void states();
    void settlesAConflict();
};

void CellsTest::writeBringsRead()
{
    QCOMPARE(withCell(0, 2, true, sampleRules()), cellBit(1) | cellBit(2));
}

void CellsTest::losingReadLosesWrite()
{
    const CellMask row = cellBit(0) | cellBit(1) | cellBit(2) | cellBit(3);
    QCOMPARE(withCell(row, 1, false, sampleRules()), cellBit(0) | cellBit(3));
}

void CellsTest::losingWriteKeepsRead()
{
    QCOMPARE(withCell(cellBit(1) | cellBit(2), 2, false, sampleRules()), cellBit(1));
}

void CellsTest::accessLeavesTheTicks()
{
    const CellMask ticks = cellBit(1) | cellBit(2);
    QCOMPARE(withCell(ticks, accessColumn, true, sampleRules()), ticks | cellBit(0));
    QCOMPARE(withCell(ticks | cellBit(0), accessColumn, false, sampleRules()), ticks);
}

void CellsTest::severalAtOnce()
{
    const ColumnRules rules = sampleRules();
    QCOMPARE(withCells(0, cellBit(0) | cellBit(2), true, rules),
             cellBit(0) | cellBit(1) | cellBit(2));
    QCOMPARE(withCells(rules.all(), cellBit(1) | cellBit(3), false, rules), cellBit(0));
}

void CellsTest::unknownColumnsAreIgnored()
{
    QCOMPARE(withCells(0, cellBit(40), true, sampleRules()), CellMask{0});
}

void CellsTest::countsScopesWithoutAccess()
{
    QCOMPARE(scopeCount(cellBit(0)), 0);
    QCOMPARE(scopeCount(cellBit(0) | cellBit(1) | cellBit(3)), 2);
}

void CellsTest::states_data()
{
    QTest::addColumn<quint64>("server");
    QTest::addColumn<quint64>("wanted");
    QTest::addColumn<int>("column");
    QTest::addColumn<quint64>("backed");
    QTest::addColumn<QByteArray>("expected"); // initials of what holds

    const quint64 all = sampleRules().all();
    const quint64 access = cellBit(0);
    const quint64 both = access | cellBit(1) | cellBit(2);
    QTest::newRow("empty") << quint64(0) << quint64(0) << 1 << all << QByteArray();
    QTest::newRow("granted") << (access | cellBit(3)) << (access | cellBit(3)) << 3 << all
                             << QByteArray("g");
    QTest::newRow("staged on") << access << (access | cellBit(3)) << 3 << all << QByteArray("gs");
    QTest::newRow("staged off") << (access | cellBit(3)) << access << 3 << all << QByteArray("s");
    QTest::newRow("read under write") << both << both << 1 << all << QByteArray("gi");
    QTest::newRow("write itself") << both << both << 2 << all << QByteArray("g");
    QTest::newRow("dormant") << both << (both & ~access) << 2 << all << QByteArray("gd");
    QTest::newRow("unbacked") << both << both << 2 << (all & ~cellBit(2)) << QByteArray("gu");
    QTest::newRow("nothing connected")
        << cellBit(1) << cellBit(1) << 1 << quint64(0) << QByteArray("gdu");
    QTest::newRow("an empty cell lacks nothing")
        << access << access << 1 << quint64(0) << QByteArray();
    QTest::newRow("access needs no backing")
        << access << access << 0 << quint64(0) << QByteArray("g");
}

void CellsTest::states()
{
    QFETCH(quint64, server);
    QFETCH(quint64, wanted);
    QFETCH(int, column);
    QFETCH(quint64, backed);
    QFETCH(QByteArray, expected);
    const CellState state = cellState(server, wanted, column, backed, sampleRules());
    QByteArray actual;
    if (state.granted)
        actual += 'g';
    if (state.staged)
        actual += 's';
    if (state.implied)
        actual += 'i';
    if (state.dormant)
        actual += 'd';
    if (state.unbacked)
        actual += 'u';
    QCOMPARE(actual, expected);
}

void CellsTest::settlesAConflict()
{
    const ColumnRules rules = sampleRules();
    CellConflict conflict;
    conflict.column = 1;
    conflict.theirs = false;
    conflict.yours = true;
    const CellMask wanted = cellBit(0) | cellBit(1) | cellBit(2);
    // Giving up the read gives up the write that rests on it.
    QCOMPARE(settle(wanted, conflict, Resolution::TakeTheirs, rules), cellBit(0));
    QCOMPARE(settle(wanted, conflict, Resolution::KeepYours, rules), wanted);
    conflict.column = 2;
    conflict.theirs = true;
    QCOMPARE(settle(cellBit(0), conflict, Resolution::TakeTheirs, rules), wanted);
}

QTEST_APPLESS_MAIN(CellsTest)
#include "tst_cells.moc"
