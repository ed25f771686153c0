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
    std::vector<quint32> rows(const GrantMatrix &matrix)
    {
        std::vector<quint32> some;
        for (quint32 row = 0; row < matrix.rowCount(); ++row) {
            if (below(3) == 0)
                some.push_back(row);
        }
        return some;
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
    if (stagedRows != matrix.stagedRowCount())
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
    void removedRowLeavesTheCounts();
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
    const std::vector<quint32> rows{0, 1};
    const std::vector<RowChange> changes = matrix.plan(rows, cellBit(2), true);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes.front(), (RowChange{1, 0, cellBit(1) | cellBit(2)}));
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
    const std::vector<RowChange> changes = matrix.discardAll();
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes.front(), (RowChange{0, cellBit(5), cellBit(1)}));
    QCOMPARE(matrix.wanted(0), cellBit(1));
    QCOMPARE(matrix.stagedRowCount(), 0u);
    matrix.revert(changes); // discarding can be undone
    QCOMPARE(matrix.wanted(0), cellBit(5));
}

void GrantMatrixTest::removedRowLeavesTheCounts()
{
    GrantMatrix matrix(nineScopes());
    matrix.appendRow(cellBit(1));
    matrix.appendRow(cellBit(3));
    matrix.setWanted(0, cellBit(1) | cellBit(3));
    matrix.removeRow(0);
    QCOMPARE(matrix.rowCount(), 1u);
    QCOMPARE(matrix.server(0), cellBit(3));
    QCOMPARE(matrix.stagedCellCount(), quint64(0));
    QCOMPARE(matrix.grantedCount(1), 0u);
    QCOMPARE(matrix.grantedCount(3), 1u);
}

void GrantMatrixTest::agreeingServerEndsTheEdit()
{
    GrantMatrix matrix(nineScopes());
    matrix.appendRow(0);
    matrix.setWanted(0, cellBit(9));
    QCOMPARE(matrix.adoptServer(0, cellBit(9)), cellBit(9)); // moved under the edit
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
    matrix.adoptServer(0, 0);
    QCOMPARE(matrix.wanted(0), cellBit(1) | cellBit(2));
}

void GrantMatrixTest::aStagedRemovalOfReadKeepsWriteOut()
{
    GrantMatrix matrix(nineScopes());
    matrix.appendRow(cellBit(1));
    matrix.setWanted(0, 0); // only the read is staged
    matrix.adoptServer(0, cellBit(1) | cellBit(2));
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
    const quint64 rowsAtStart = 1 + dice.below(20);
    for (quint64 i = 0; i < rowsAtStart; ++i)
        matrix.appendRow(dice.validRow(rules));

    for (int round = 0; round < 20; ++round) {
        std::vector<CellMask> start;
        for (quint32 row = 0; row < matrix.rowCount(); ++row)
            start.push_back(matrix.wanted(row));
        std::vector<std::vector<RowChange>> history;
        for (int edit = 0; edit < 10; ++edit) {
            const CellMask columns =
                dice.below(2) ? cellBit(int(dice.below(10))) : dice.anyMask(rules);
            const bool on = dice.below(2) == 0;
            history.push_back(matrix.plan(dice.rows(matrix), columns, on));
            matrix.apply(history.back());
            for (const RowChange &change : history.back()) {
                QVERIFY(keepsImplications(matrix.wanted(change.row), rules));
                QCOMPARE(matrix.wanted(change.row), withCells(change.before, columns, on, rules));
            }
            QCOMPARE(countsProblem(matrix), QByteArray());
        }
        while (!history.empty()) {
            matrix.revert(history.back());
            history.pop_back();
        }
        for (quint32 row = 0; row < matrix.rowCount(); ++row)
            QCOMPARE(matrix.wanted(row), start[row]);

        matrix.apply(matrix.plan(dice.rows(matrix), dice.anyMask(rules), dice.below(2) == 0));
        for (const quint32 row : dice.rows(matrix)) {
            const CellMask staged = matrix.staged(row);
            const CellMask wanted = matrix.wanted(row);
            const CellMask server = dice.validRow(rules);
            const CellMask moved = (matrix.server(row) ^ server) & staged;
            QCOMPARE(matrix.adoptServer(row, server), moved);
            QCOMPARE(matrix.server(row), server);
            QCOMPARE(matrix.wanted(row) & staged, wanted & staged); // nothing staged is lost
            QVERIFY(keepsImplications(matrix.wanted(row), rules));
        }
        if (matrix.rowCount() > 1 && dice.below(4) == 0)
            matrix.removeRow(quint32(dice.below(matrix.rowCount())));
        QCOMPARE(countsProblem(matrix), QByteArray());
    }
    matrix.discardAll();
    for (quint32 row = 0; row < matrix.rowCount(); ++row)
        QCOMPARE(matrix.wanted(row), matrix.server(row));
    QCOMPARE(countsProblem(matrix), QByteArray());
}

QTEST_APPLESS_MAIN(GrantMatrixTest)
#include "tst_grantmatrix.moc"
