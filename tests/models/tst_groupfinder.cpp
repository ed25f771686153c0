#include "presenters/permissions/groupfinder.h"
#include "presenters/permissions/roworder.h"

#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

// Searching groups as a person types, and the filters.
class TestGroupFinder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void findsByWordsCaseAndAccents_data();
    void findsByWordsCaseAndAccents();
    void ordersNamesAsPeopleDo();
    void filtersAddUp();
    void orderKnowsWhatIsHidden();

private:
    QStringList find(const GroupFilter &filter) const;

    std::vector<GroupInfo> m_groups;
    GrantMatrix m_matrix;
    GroupFinder m_finder;
    CellMask m_backed = 0;
};

void TestGroupFinder::init()
{
    // Columns: access, read, write; write implies read.
    ColumnRules rules;
    rules.columns = 3;
    rules.implies = {0, 0, cellBit(1)};
    rules.writes = cellBit(2);
    m_backed = cellBit(1);
    m_matrix = GrantMatrix(rules);
    m_groups.clear();
    const std::pair<QString, CellMask> rows[] = {
        {u"Zoë's Café Team"_s, 0b011}, {u"Region 10"_s, 0b111},    {u"region 9"_s, 0b010},
        {u"Ångström Sales"_s, 0b000},  {u"İzmir Straße"_s, 0b001}, {u"ﬁeld ops"_s, 0b111},
    };
    for (const auto &[name, cells] : rows) {
        GroupInfo info;
        info.id = name;
        info.name = name;
        m_groups.push_back(info);
        m_matrix.appendRow(cells);
    }
    m_finder.reset(m_groups);
}

QStringList TestGroupFinder::find(const GroupFilter &filter) const
{
    QStringList names;
    for (const quint32 row : m_finder.find(filter, m_matrix, m_backed))
        names.append(m_groups[row].name);
    return names;
}

void TestGroupFinder::findsByWordsCaseAndAccents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("accent left out") << u"zoe"_s << u"Zoë's Café Team"_s;
    QTest::newRow("accent typed") << u"ZOË"_s << u"Zoë's Café Team"_s;
    QTest::newRow("decomposed") << u"cafe\u0301"_s << u"Zoë's Café Team"_s;
    QTest::newRow("any order, parts") << u"team zo"_s << u"Zoë's Café Team"_s;
    QTest::newRow("ring") << u"angstrom"_s << u"Ångström Sales"_s;
    QTest::newRow("sharp s") << u"STRASSE"_s << u"İzmir Straße"_s;
    QTest::newRow("dotted i") << u"izmir"_s << u"İzmir Straße"_s;
    QTest::newRow("ligature") << u"field"_s << u"ﬁeld ops"_s;
    QTest::newRow("blanks around") << u"  ops  "_s << u"ﬁeld ops"_s;
    QTest::newRow("not there") << u"zoe region"_s << QString();
}

void TestGroupFinder::findsByWordsCaseAndAccents()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(find({text, {}}).join(u'|'), found);
}

void TestGroupFinder::ordersNamesAsPeopleDo()
{
    QCOMPARE(find({u"region"_s, {}}), (QStringList{u"region 9"_s, u"Region 10"_s}));
    QCOMPARE(find({}).size(), 6);
}

void TestGroupFinder::filtersAddUp()
{
    QCOMPARE(find({{}, GroupTrait::HasWrite}).size(), 2);
    QCOMPARE(find({{}, GroupTrait::Dormant}), QStringList{u"region 9"_s});
    QCOMPARE(find({{}, GroupTrait::Unbacked}).size(), 2); // write is not backed
    QVERIFY(find({{}, GroupTrait::Staged}).isEmpty());
    m_matrix.setWanted(1, 0b011);
    QCOMPARE(find({{}, GroupTrait::Staged}), QStringList{u"Region 10"_s});
    QVERIFY(find({{}, GroupTrait::Staged | GroupTrait::HasWrite}).isEmpty());
    QCOMPARE(find({u"field"_s, GroupTrait::HasWrite | GroupTrait::Unbacked}),
             QStringList{u"ﬁeld ops"_s});
}

void TestGroupFinder::orderKnowsWhatIsHidden()
{
    const RowOrder order({4, 1}, 6);
    QCOMPARE(order.count(), 2);
    QCOMPARE(order.source(0), 4U);
    QCOMPARE(order.shown(1), 1);
    QCOMPARE(order.shown(0), -1);
    QCOMPARE(order.shown(77), -1);
}

QTEST_GUILESS_MAIN(TestGroupFinder)
#include "tst_groupfinder.moc"
