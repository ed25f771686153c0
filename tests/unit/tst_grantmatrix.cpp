#include "access/grantmatrix.h"

#include <QTest>

#include <random>

using namespace onbelay;

namespace {

// Access and nine scopes as HubSpot's: four pairs of read and write, one read alone.
ColumnRules nineScopes()
{
    ColumnRules rules;
    rules.columns = 10;
    rules.implies.assign(10, 0);
    for (const int write : {2, 4, 6, 8}) {
        rules.implies[std::size_t(write)] = cellBit(write - 1);
        rules.writes |= cellBit(write);
    }
    return rules;
}

bool keepsImplications(CellMask row, const ColumnRules &rules)
{
    for (int column = 0; column < rules.columns; ++column) {
        const CellMask needs = rules.implies[std::size_t(column)];
        if (holds(row, column) && (row & needs) != needs)
            return false;
    }
    return true;
}

// Rows as a server that keeps the rules has them.
class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_engine(seed)
    {
    }
    quint64 below(quint64 end) { return m_engine() % end; }
    CellMask anyMask(const ColumnRules &rules) { return m_engine() & rules.all(); }
    CellMask validRow(const ColumnRules &rules)
    {
        return withCells(0, anyMask(rules), true, rules);
    }
    RowSet rows(const GrantMatrix &matrix)
    {
        std::vector<quint32> some;
        for (quint32 row = 0; row < matrix.rowCount(); ++row) {
            if (below(3) == 0)
                some.push_back(row);
        }
        return RowSet(std::move(some));
    }

private:
    std::mt19937_64 m_engine;
};

QByteArray countsProblem(const GrantMatrix &matrix)
{
    quint32 stagedRows = 0;
    quint64 stagedCells = 0;
    std::vector<quint32> granted(std::size_t(matrix.rules().columns), 0);
    for (quint32 row = 0; row < matrix.rowCount(); ++row) {
        const CellMask staged = matrix.server(row) ^ matrix.wanted(row);
        stagedRows += staged != 0;
        stagedCells += quint64(std::popcount(staged));
        for (int column = 0; column < matrix.rules().columns; ++column)
            granted[std::size_t(column)] += holds(matrix.wanted(row), column);
    }
    if (stagedRows != matrix.stagedRowCount()
        || stagedRows != RowSet::fromWords(matrix.stagedWords()).count())
        return "staged rows";
    if (stagedCells != matrix.stagedCellCount())
        return "staged cells";
    for (int column = 0; column < matrix.rules().columns; ++column) {
        if (granted[std::size_t(column)] != matrix.grantedCount(column))
            return "granted in column " + QByteArray::number(column);
    }
    return {};
}

} // namespace

class GrantMatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planLeavesUnchangedRowsOut();
    void columnStates();
    void discardReturnsToTheServer();
    void aBulkUndoCostsABitARow();
    void replayFollowsWhatIsThereNow();
    void agreeingServerEndsTheEdit();
    void unstagedCellsFollowTheServer();
    void aStagedWriteKeepsItsReadWhenTheServerDropsIt();
    void aStagedRemovalOfReadKeepsWriteOut();
    void randomEdits_data();
    void randomEdits();
};

void GrantMatrixTest::planLeavesUnchangedRowsOut()
{
    GrantMatrix matrix(nineScopes());
    matrix.appendRow(cellBit(1) | cellBit(2));
    matrix.appendRow(0);
    const MatrixEdit edit = matrix.plan(RowSet({0, 1}), cellBit(2), true);
    QCOMPARE(edit, (MatrixEdit{{{1, true, RowSet({1})}, {2, true, RowSet({1})}}}));
    QCOMPARE(edit.cellCount(), 2u);
    QCOMPARE(matrix.wanted(1), CellMask{0}); // only planned
}

void GrantMatrixTest::columnStates()
{
    GrantMatrix matrix(nineScopes());
    QCOMPARE(matrix.columnState(1), TriState::None);
    matrix.appendRow(cellBit(1));
    QCOMPARE(matrix.columnState(1), TriState::All);
    matrix.appendRow(0);
    QCOMPARE(matrix.columnState(1), TriState::Some);
    matrix.setWanted(1, cellBit(1));
    QCOMPARE(matrix.columnState(1), TriState::All);
}

void GrantMatrixTest::discardReturnsToTheServer()
{
    GrantMatrix matrix(nineScopes());
    matrix.appendRow(cellBit(1));
    matrix.appendRow(cellBit(3));
    matrix.setWanted(0, cellBit(5));
    const MatrixEdit edit = matrix.discardPlan();
    QCOMPARE(edit, (MatrixEdit{{{1, true, RowSet({0})}, {5, false, RowSet({0})}}}));
    matrix.apply(edit);
    QCOMPARE(matrix.wanted(0), cellBit(1));
    QCOMPARE(matrix.stagedRowCount(), 0u);
    matrix.apply(edit.reversed()); // discarding can be undone
    QCOMPARE(matrix.wanted(0), cellBit(5));
}

void GrantMatrixTest::aBulkUndoCostsABitARow()
{
    constexpr quint32 rows = 100'000;
    GrantMatrix matrix(nineScopes());
    for (quint32 row = 0; row < rows; ++row)
        matrix.appendRow(row % 2 == 0 ? cellBit(1) : 0);
    const MatrixEdit column = matrix.plan(RowSet::all(rows), cellBit(1), true);
    QCOMPARE(column.cellCount(), quint64(rows / 2));
    QVERIFY(column.bytes() <= rows / 8 + 200);
    const MatrixEdit one = matrix.plan(RowSet({99'999}), cellBit(1), true);
    QVERIFY(one.bytes() <= 200);
}

// What an edit sets is set again where it is not so now, and nothing else is touched.
void GrantMatrixTest::replayFollowsWhatIsThereNow()
{
    GrantMatrix matrix(nineScopes());
    matrix.appendRow(0);
    const MatrixEdit edit = matrix.plan(RowSet({0}), cellBit(2), true); // brings column 1 along
    matrix.apply(edit);
    matrix.setWanted(0, cellBit(1) | cellBit(2) | cellBit(4) | cellBit(3));
    matrix.apply(matrix.replay(edit.reversed()));
    QCOMPARE(matrix.wanted(0), cellBit(3) | cellBit(4));
    matrix.apply(matrix.replay(edit));
    QVERIFY(matrix.replay(edit).isEmpty()); // it is so already
    // Taking the read back would leave another edit's write without it: it stays.
    const MatrixEdit read = MatrixEdit{{{1, false, RowSet({0})}}};
    QVERIFY(matrix.replay(read).isEmpty());
}

void GrantMatrixTest::agreeingServerEndsTheEdit()
{
    GrantMatrix matrix(nineScopes());
    matrix.appendRow(0);
    matrix.setWanted(0, cellBit(9));
    QCOMPARE(matrix.adoptServer(0, cellBit(9)), CellMask{0}); // they agree
    QCOMPARE(matrix.staged(0), CellMask{0});
    QCOMPARE(matrix.stagedRowCount(), 0u);
}

void GrantMatrixTest::unstagedCellsFollowTheServer()
{
    GrantMatrix matrix(nineScopes());
    matrix.appendRow(cellBit(0) | cellBit(1));
    matrix.setWanted(0, cellBit(0) | cellBit(1) | cellBit(9));
    QCOMPARE(matrix.adoptServer(0, cellBit(0) | cellBit(3)), CellMask{0});
    QCOMPARE(matrix.wanted(0), cellBit(0) | cellBit(3) | cellBit(9));
    QCOMPARE(matrix.staged(0), cellBit(9));
}

void GrantMatrixTest::aStagedWriteKeepsItsReadWhenTheServerDropsIt()
{
    GrantMatrix matrix(nineScopes());
    matrix.appendRow(cellBit(1));
    matrix.setWanted(0, cellBit(1) | cellBit(2)); // only the write is staged
    QCOMPARE(matrix.adoptServer(0, 0), cellBit(1)); // somebody took it, the write needs it
    QCOMPARE(matrix.wanted(0), cellBit(1) | cellBit(2));
}

void GrantMatrixTest::aStagedRemovalOfReadKeepsWriteOut()
{
    GrantMatrix matrix(nineScopes());
    matrix.appendRow(cellBit(1));
    matrix.setWanted(0, 0); // only the read is staged
    QCOMPARE(matrix.adoptServer(0, cellBit(1) | cellBit(2)), cellBit(2));
    QCOMPARE(matrix.wanted(0), CellMask{0});
}

void GrantMatrixTest::randomEdits_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 60; ++seed)
        QTest::addRow("%u", seed) << seed;
}

// Edits, bulk edits, other admins' changes and undo in any order.
void GrantMatrixTest::randomEdits()
{
    QFETCH(unsigned, seed);
    Dice dice(seed);
    const ColumnRules rules = nineScopes();
    GrantMatrix matrix(rules);
    const quint64 rowsAtStart = 1 + dice.below(200); // more than one word
    for (quint64 i = 0; i < rowsAtStart; ++i)
        matrix.appendRow(dice.validRow(rules));

    for (int round = 0; round < 20; ++round) {
        std::vector<CellMask> start;
        for (quint32 row = 0; row < matrix.rowCount(); ++row)
            start.push_back(matrix.wanted(row));
        std::vector<MatrixEdit> history;
        for (int edit = 0; edit < 10; ++edit) {
            const CellMask columns =
                dice.below(2) ? cellBit(int(dice.below(10))) : dice.anyMask(rules);
            const bool on = dice.below(2) == 0;
            const RowSet rows = dice.rows(matrix);
            std::vector<CellMask> before;
            for (quint32 row = 0; row < matrix.rowCount(); ++row)
                before.push_back(matrix.wanted(row));
            history.push_back(matrix.plan(rows, columns, on));
            QCOMPARE(matrix.replay(history.back()), history.back());
            matrix.apply(history.back());
            for (quint32 row = 0; row < matrix.rowCount(); ++row) {
                QVERIFY(keepsImplications(matrix.wanted(row), rules));
                QCOMPARE(matrix.wanted(row), rows.contains(row)
                                                 ? withCells(before[row], columns, on, rules)
                                                 : before[row]);
            }
            QCOMPARE(matrix.allWanted(rows, columns), on || rows.isEmpty() || columns == 0);
            QCOMPARE(countsProblem(matrix), QByteArray());
        }
        while (!history.empty()) {
            matrix.apply(history.back().reversed());
            history.pop_back();
        }
        for (quint32 row = 0; row < matrix.rowCount(); ++row)
            QCOMPARE(matrix.wanted(row), start[row]);

        matrix.apply(matrix.plan(dice.rows(matrix), dice.anyMask(rules), dice.below(2) == 0));
        const RowSet moved = dice.rows(matrix);
        std::vector<quint32> changed;
        moved.forEach([&changed](quint32 row) { changed.push_back(row); });
        for (const quint32 row : changed) {
            const CellMask staged = matrix.staged(row);
            const CellMask wanted = matrix.wanted(row);
            const CellMask server = dice.validRow(rules);
            const CellMask moved = matrix.server(row) ^ server;
            const CellMask clashing = matrix.adoptServer(row, server);
            QCOMPARE(clashing, moved & (matrix.wanted(row) ^ server));
            QCOMPARE(matrix.server(row), server);
            QCOMPARE(matrix.wanted(row) & staged, wanted & staged); // nothing staged is lost
            QVERIFY(keepsImplications(matrix.wanted(row), rules));
        }
        QCOMPARE(countsProblem(matrix), QByteArray());
    }
    matrix.apply(matrix.discardPlan());
    for (quint32 row = 0; row < matrix.rowCount(); ++row)
        QCOMPARE(matrix.wanted(row), matrix.server(row));
    QCOMPARE(countsProblem(matrix), QByteArray());
}

QTEST_APPLESS_MAIN(GrantMatrixTest)
#include "tst_grantmatrix.moc"
