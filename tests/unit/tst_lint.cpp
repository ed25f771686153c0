#include "access/lint.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace onbelay;

namespace {

constexpr CellMask accessBit = cellBit(accessColumn);

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

// Groups with members unless told otherwise.
struct Groups
{
    explicit Groups(std::initializer_list<CellMask> rows)
        : matrix(nineScopes())
    {
        for (const CellMask row : rows)
            add(row);
    }
    void add(CellMask cells, int count = 4)
    {
        matrix.appendRow(cells);
        members.push_back(count);
    }
    [[nodiscard]] std::vector<quint64> memberless() const
    {
        return memberlessWords(matrix.rowCount(), [this](quint32 row) { return members[row]; });
    }
    [[nodiscard]] LintReport report(CellMask backed = ~CellMask{0}) const
    {
        return lint(matrix, backed, memberless());
    }
    // Of a finding, as things are now.
    [[nodiscard]] RowSet rows(const LintFinding &finding, CellMask backed) const
    {
        return lintRows(matrix, finding.kind, finding.column, backed, memberless());
    }
    [[nodiscard]] std::vector<LintFinding> of(LintKind kind, CellMask backed = ~CellMask{0}) const
    {
        std::vector<LintFinding> found = report(backed).findings;
        std::erase_if(found, [kind](const LintFinding &each) { return each.kind != kind; });
        return found;
    }
    // What the repair says of itself agrees with what it does.
    [[nodiscard]] MatrixEdit plan(const LintFinding &finding, std::size_t repair) const
    {
        const LintRepair &told = finding.repairs.at(repair);
        MatrixEdit edit = lintRepair(matrix, finding.rows, finding.column, told.remedy);
        const LintRepair now{told.remedy, edit.rows().count(), edit.cellCount(), edit.columns()};
        return now == told ? edit : MatrixEdit();
    }
    [[nodiscard]] std::vector<CellMask> wanted() const
    {
        std::vector<CellMask> rows;
        for (quint32 row = 0; row < matrix.rowCount(); ++row)
            rows.push_back(matrix.wanted(row));
        return rows;
    }

    GrantMatrix matrix;
    std::vector<int> members;
};

Groups randomGroups(unsigned seed)
{
    std::mt19937 dice(seed);
    Groups groups({});
    const quint32 rows = 1 + dice() % 300; // more than one word
    for (quint32 row = 0; row < rows; ++row) {
        const CellMask cells = dice() % 4 == 0 ? 0 : dice() & dice() & groups.matrix.rules().all();
        groups.add(withCells(0, cells, true, groups.matrix.rules()), int(dice() % 5));
        if (dice() % 3 == 0)
            groups.matrix.setWanted(row, dice() % 2 == 0 ? accessBit : 0); // staged edits count
    }
    return groups;
}

} // namespace

class LintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToSay();
    void scopesWithoutAccess();
    void accessWithoutScopes();
    void oneFindingForEachUnbackedColumn();
    void withoutAnyBackingNoColumnIsToBlame();
    void groupsThatNobodyIsIn();
    void theLargestSetsOfTheSame();
    void findsWhatEachRowTells_data() { seeds(); }
    void findsWhatEachRowTells();
    void repairsLeaveNothingOfTheirKind_data() { seeds(); }
    void repairsLeaveNothingOfTheirKind();
    void aMillionRows();

private:
    static void seeds()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 40; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
};

void LintTest::nothingToSay()
{
    QVERIFY(Groups({}).report().findings.empty());
    Groups groups({accessBit | cellBit(1), accessBit | cellBit(3), 0, 0}); // nothing is no likeness
    groups.add(0, 0); // nobody, and nothing either
    QVERIFY(groups.report().findings.empty());
    QCOMPARE(groups.report().otherSets, 0u);
}

void LintTest::scopesWithoutAccess()
{
    Groups groups({accessBit | cellBit(1), cellBit(1) | cellBit(2), 0, cellBit(9)});
    const auto found = groups.of(LintKind::Dormant);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].rows, RowSet({1, 3}));
    QCOMPARE(found[0].repairs.size(), std::size_t(2));
    QCOMPARE(found[0].repairs[0].remedy, LintRemedy::SwitchAccessOn);
    QCOMPARE(found[0].ticked, 3u);
    QCOMPARE(groups.plan(found[0], 0), (MatrixEdit{{{0, true, RowSet({1, 3})}}}));
    QCOMPARE(found[0].repairs[1].remedy, LintRemedy::TakeScopes);
    groups.matrix.apply(groups.plan(found[0], 1));
    QCOMPARE(groups.wanted(), (std::vector<CellMask>{accessBit | cellBit(1), 0, 0, 0}));
}

void LintTest::accessWithoutScopes()
{
    Groups groups({accessBit | cellBit(1), accessBit, 0, accessBit});
    const auto found = groups.of(LintKind::AccessOnly);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].rows, RowSet({1, 3}));
    QCOMPARE(found[0].repairs.size(), std::size_t(1));
    QCOMPARE(found[0].repairs[0].remedy, LintRemedy::SwitchAccessOff);
    groups.matrix.apply(groups.plan(found[0], 0));
    QCOMPARE(groups.wanted(), (std::vector<CellMask>{accessBit | cellBit(1), 0, 0, 0}));
}

void LintTest::oneFindingForEachUnbackedColumn()
{
    Groups groups(
        {accessBit | cellBit(1) | cellBit(2), accessBit | cellBit(1), accessBit | cellBit(9)});
    const CellMask backed = ~(cellBit(1) | cellBit(2) | cellBit(5)); // nobody holds column 5
    const auto found = groups.of(LintKind::Unbacked, backed);
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].column, 1);
    QCOMPARE(found[0].rows, RowSet({0, 1}));
    QCOMPARE(found[1].column, 2);
    QCOMPARE(found[1].rows, RowSet({0}));
    // Without reading there is no writing.
    groups.matrix.apply(groups.plan(found[0], 0));
    QCOMPARE(groups.wanted(),
             (std::vector<CellMask>{accessBit, accessBit, accessBit | cellBit(9)}));
    QVERIFY(groups.of(LintKind::Unbacked, backed).empty());
}

void LintTest::withoutAnyBackingNoColumnIsToBlame()
{
    const Groups groups({accessBit | cellBit(1), cellBit(3) | cellBit(4), accessBit, 0});
    QVERIFY(groups.of(LintKind::Unbacked, accessBit).empty());
    const auto found = groups.of(LintKind::NothingBacked, accessBit);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].rows, RowSet({0, 1}));
    QVERIFY(found[0].repairs.empty());
    QVERIFY(Groups({accessBit, 0}).of(LintKind::NothingBacked, 0).empty());
}

void LintTest::groupsThatNobodyIsIn()
{
    Groups groups({accessBit | cellBit(1)});
    groups.add(accessBit | cellBit(1), 0);
    groups.add(0, 0);
    groups.add(cellBit(9), 0);
    const auto found = groups.of(LintKind::NoMembers);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].rows, RowSet({1, 3}));
    QCOMPARE(found[0].repairs.size(), std::size_t(1));
    QCOMPARE(found[0].repairs[0].remedy, LintRemedy::TakeEverything);
    groups.matrix.apply(groups.plan(found[0], 0));
    QCOMPARE(groups.wanted(), (std::vector<CellMask>{accessBit | cellBit(1), 0, 0, 0}));
}

void LintTest::theLargestSetsOfTheSame()
{
    Groups groups({});
    for (int column = 1; column <= 5; ++column) { // one of the first, two of the second, …
        for (int i = 0; i < column; ++i)
            groups.add(accessBit | cellBit(column == 2 || column == 4 ? column + 1 : column));
    }
    // Now one holds column 1, five hold column 3, nine hold column 5.
    groups.add(accessBit | cellBit(9));
    groups.add(accessBit | cellBit(9));
    groups.add(accessBit | cellBit(7));
    groups.add(accessBit | cellBit(7));
    groups.add(accessBit); // told as access that gives nothing
    groups.add(accessBit);
    const auto found = groups.of(LintKind::SamePermissions);
    QCOMPARE(found.size(), std::size_t(mostSameSets));
    QCOMPARE(found[0].cells, accessBit | cellBit(5));
    QCOMPARE(found[0].rows.count(), 9u);
    QCOMPARE(found[1].cells, accessBit | cellBit(3));
    QCOMPARE(found[1].rows.count(), 5u);
    QCOMPARE(found[2].cells, accessBit | cellBit(7)); // of equal size: always the same one
    QCOMPARE(found[2].rows, RowSet({17, 18}));
    QVERIFY(found[0].repairs.empty());
    QCOMPARE(groups.report().otherSets, 1u);
}

// The words agree with a look at every row.
void LintTest::findsWhatEachRowTells()
{
    QFETCH(unsigned, seed);
    const Groups groups = randomGroups(seed);
    const CellMask scopes = groups.matrix.rules().scopes();
    const CellMask backed = ~(cellBit(2) | cellBit(9));
    std::map<LintKind, std::vector<quint32>> rows;
    std::map<CellMask, quint32> same;
    const auto unbacked = groups.of(LintKind::Unbacked, backed);
    for (quint32 row = 0; row < groups.matrix.rowCount(); ++row) {
        const CellMask cells = groups.matrix.wanted(row);
        if (!holds(cells, accessColumn) && (cells & scopes) != 0)
            rows[LintKind::Dormant].push_back(row);
        if (cells == accessBit)
            rows[LintKind::AccessOnly].push_back(row);
        if (cells != 0 && groups.members[row] == 0)
            rows[LintKind::NoMembers].push_back(row);
        if (holds(cells, accessColumn) && cells != accessBit)
            ++same[cells];
        for (const LintFinding &each : unbacked)
            QCOMPARE(each.rows.contains(row), holds(cells, each.column));
    }
    for (const LintKind kind : {LintKind::Dormant, LintKind::AccessOnly, LintKind::NoMembers}) {
        const auto found = groups.of(kind);
        QCOMPARE(found.empty() ? RowSet() : found[0].rows, RowSet(rows[kind]));
    }
    QCOMPARE(int(unbacked.size()),
             int(groups.matrix.grantedCount(2) > 0) + int(groups.matrix.grantedCount(9) > 0));
    const auto sets = quint32(
        std::count_if(same.begin(), same.end(), [](const auto &each) { return each.second > 1; }));
    const auto told = groups.of(LintKind::SamePermissions);
    QCOMPARE(quint32(told.size()) + groups.report().otherSets, sets);
    for (const LintFinding &each : told)
        QCOMPARE(each.rows.count(), same[each.cells]);
}

void LintTest::repairsLeaveNothingOfTheirKind()
{
    QFETCH(unsigned, seed);
    const CellMask backed = ~(cellBit(1) | cellBit(4) | cellBit(9));
    for (const LintKind kind :
         {LintKind::Dormant, LintKind::AccessOnly, LintKind::Unbacked, LintKind::NoMembers}) {
        for (std::size_t way = 0; way < 2; ++way) {
            Groups groups = randomGroups(seed);
            const std::vector<CellMask> before = groups.wanted();
            std::vector<MatrixEdit> history;
            for (const LintFinding &each : groups.of(kind, backed)) {
                // An earlier one may have mended it along.
                const RowSet rows = groups.rows(each, backed);
                const LintRemedy remedy =
                    each.repairs[std::min(way, each.repairs.size() - 1)].remedy;
                history.push_back(lintRepair(groups.matrix, rows, each.column, remedy));
                groups.matrix.apply(history.back());
            }
            QVERIFY(groups.of(kind, backed).empty());
            while (!history.empty()) {
                groups.matrix.apply(history.back().reversed());
                history.pop_back();
            }
            QCOMPARE(groups.wanted(), before);
        }
    }
}

// The bound is wide, because this may be a sanitised build on a busy machine: it tells a pass over
// words from work that grows with the square.
void LintTest::aMillionRows()
{
    Groups groups({});
    groups.matrix.reserve(1'000'000);
    std::mt19937 dice(7);
    for (int row = 0; row < 1'000'000; ++row)
        groups.add(withCells(0, dice() & groups.matrix.rules().all(), true, nineScopes()),
                   int(dice() % 8));
    QElapsedTimer timer;
    timer.start();
    const LintReport report = groups.report(~cellBit(9));
    const qint64 took = timer.elapsed();
    qInfo("a million rows: %lld ms", took);
    QVERIFY(report.findings.size() >= 5);
    QVERIFY2(took < 5000, qPrintable(QString::number(took)));
}

QTEST_APPLESS_MAIN(LintTest)
#include "tst_lint.moc"
