#include "access/matrixedit.h"
#include "access/rowset.h"

#include <QTest>

#include <random>
#include <set>

using namespace onbelay;

// Sets of rows against std::set, in both of their forms.
class TestRowSet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptySet();
    void randomSets_data();
    void randomSets();
    void allRows();
    void takesTheSmallerForm();
    void editsAddUp();
};

void TestRowSet::emptySet()
{
    const RowSet none;
    QVERIFY(none.isEmpty());
    QVERIFY(!none.contains(0));
    QCOMPARE(RowSet(std::vector<quint32>()), none);
    QCOMPARE(RowSet::all(0), none);
    QCOMPARE(united(none, RowSet({3})), RowSet({3}));
}

void TestRowSet::randomSets_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestRowSet::randomSets()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const quint32 universe = 1 + random() % 700;
    const auto any = [&] {
        std::set<quint32> rows;
        const quint32 count = random() % universe;
        for (quint32 i = 0; i < count; ++i)
            rows.insert(random() % universe);
        return rows;
    };
    const auto made = [&random](const std::set<quint32> &rows) {
        std::vector<quint32> list(rows.begin(), rows.end());
        std::shuffle(list.begin(), list.end(), random);
        if (!list.empty())
            list.push_back(list.front()); // repeated ones count once
        return RowSet(std::move(list));
    };
    const std::set<quint32> a = any();
    const std::set<quint32> b = any();
    const RowSet set = made(a);
    QCOMPARE(set.count(), quint32(a.size()));
    std::vector<quint32> seen;
    set.forEach([&seen](quint32 row) { seen.push_back(row); });
    QVERIFY(std::equal(seen.begin(), seen.end(), a.begin(), a.end()));
    for (quint32 row = 0; row < universe + 70; ++row)
        QCOMPARE(set.contains(row), a.count(row) > 0);
    if (!a.empty()) {
        QCOMPARE(set.first(), *a.begin());
        QCOMPARE(set.last(), *a.rbegin());
    }
    std::set<quint32> both = a;
    both.insert(b.begin(), b.end());
    QCOMPARE(united(set, made(b)), made(both));
    std::vector<quint64> words(wordsFor(universe), 0);
    for (const quint32 row : a)
        words[row / rowsInWord] |= quint64{1} << (row % rowsInWord);
    QCOMPARE(RowSet::fromWords(words), set);
}

void TestRowSet::allRows()
{
    for (const quint32 rows : {1U, 63U, 64U, 65U, 1000U}) {
        const RowSet all = RowSet::all(rows);
        QCOMPARE(all.count(), rows);
        QVERIFY(all.contains(rows - 1));
        QVERIFY(!all.contains(rows));
    }
}

void TestRowSet::takesTheSmallerForm()
{
    QVERIFY(RowSet::all(1'000'000).bytes() <= 1'000'000 / 8 + 64);
    QVERIFY(RowSet({999'999}).bytes() <= 16);
}

void TestRowSet::editsAddUp()
{
    MatrixEdit edit{{{3, true, RowSet({1})}}};
    edit.add(MatrixEdit{{{1, false, RowSet({5})}, {3, true, RowSet({2})}}});
    QCOMPARE(edit, (MatrixEdit{{{1, false, RowSet({5})}, {3, true, RowSet({1, 2})}}}));
    QCOMPARE(edit.rows(), RowSet({1, 2, 5}));
    QCOMPARE(edit.cellCount(), 3U);
    QCOMPARE(edit.reversed().reversed(), edit);
}

QTEST_APPLESS_MAIN(TestRowSet)
#include "tst_rowset.moc"
