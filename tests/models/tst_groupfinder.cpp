#include "presenters/permissions/groupfinder.h"
#include "presenters/permissions/roworder.h"
#include "support/groupinfos.h"

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
    void filtersByColumnsMembersAndAge();
    void sorts();
    void manyNamesAreFoundAsFewAre();

private:
    QStringList find(const GroupFilter &filter, const GroupSorting &sorting = {});

    GroupTable m_groups;
    GrantMatrix m_matrix;
    GroupFinder m_finder;
    CellNotes m_notes;
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
        info.memberCount = int(m_groups.size()) % 3;
        info.changedAt =
            QDateTime::fromSecsSinceEpoch(1'700'000'000 + 86'400 * qint64(m_groups.size()));
        onbelay::test::append(m_groups, info);
        m_matrix.appendRow(cells);
    }
    m_finder = {};
    m_finder.setIndex(std::make_shared<const NameIndex>(namesOf(m_groups), QLocale(u"en"_s)));
}

QStringList TestGroupFinder::find(const GroupFilter &filter, const GroupSorting &sorting)
{
    QStringList names;
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'700'000'000 + 86'400 * 6);
    const RowOrder order =
        m_finder.find(filter, sorting, {m_groups, m_matrix, m_notes, m_backed, now});
    for (int at = 0; at < order.count(); ++at)
        names.append(m_groups.name(order.source(at)));
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
    const RowOrder order(std::vector<quint32>{4, 1}, 6);
    QCOMPARE(order.count(), 2);
    QCOMPARE(order.source(0), 4U);
    QCOMPARE(order.shown(1), 1);
    QCOMPARE(order.shown(0), -1);
    QCOMPARE(order.shown(77), -1);
    QCOMPARE(order.hiddenOf(RowSet({0, 1, 2, 4})), 2U);
    QCOMPARE(order.rows(0, 1), RowSet({1, 4}));
}

void TestGroupFinder::filtersByColumnsMembersAndAge()
{
    GroupFilter filter;
    filter.holding = cellBit(0) | cellBit(2);
    QCOMPARE(find(filter), (QStringList{u"ﬁeld ops"_s, u"Region 10"_s}));
    filter.lacking = cellBit(1);
    QVERIFY(find(filter).isEmpty());
    filter = {};
    filter.lacking = cellBit(0);
    QCOMPARE(find(filter), (QStringList{u"Ångström Sales"_s, u"region 9"_s}));
    filter = {};
    filter.traits = GroupTrait::NoMembers;
    QCOMPARE(find(filter).size(), 2);
    filter = {};
    filter.changedWithinDays = 2;
    QCOMPARE(find(filter).size(), 2);
}

void TestGroupFinder::sorts()
{
    QStringList names = find({});
    std::reverse(names.begin(), names.end());
    QCOMPARE(find({}, {GroupSort::Name, true}), names);
    QCOMPARE(find({}, {GroupSort::Scopes, true}).first(), u"ﬁeld ops"_s); // names break the tie
    QCOMPARE(find({}, {GroupSort::Members, false}),
             (QStringList{u"Ångström Sales"_s, u"Zoë's Café Team"_s, u"İzmir Straße"_s,
                          u"Region 10"_s, u"ﬁeld ops"_s, u"region 9"_s}));
    QCOMPARE(find({}, {GroupSort::Changed, true}).first(), u"ﬁeld ops"_s);
    QCOMPARE(find({}, {GroupSort::Changed, false}).first(), u"Zoë's Café Team"_s);
}

// With very many groups all names are read in one go; what is found must be the same.
void TestGroupFinder::manyNamesAreFoundAsFewAre()
{
    m_groups.clear();
    m_matrix.reset(ColumnRules());
    for (int i = 0; i < 9000; ++i) {
        GroupInfo info;
        info.id = QString::number(i);
        info.name = (i % 3 == 0 ? u"Team "_s : u"Crew "_s) + QString::number(i)
                    + (i % 2 == 0 ? u" Zürich"_s : u""_s);
        onbelay::test::append(m_groups, info);
        m_matrix.appendRow(0);
    }
    m_finder.setIndex(std::make_shared<const NameIndex>(namesOf(m_groups), QLocale(u"en"_s)));
    for (const QString &typed : {u"t"_s, u"te"_s, u"team"_s, u"team 1"_s, u"team 1 zur"_s, u"99"_s,
                                 u"crew zurich"_s, u"8999"_s, u"m0"_s}) {
        const QStringList words = foldedForSearch(typed).split(u' ');
        int expected = 0;
        for (quint32 row = 0; row < m_groups.size(); ++row) {
            const QString name = foldedForSearch(m_groups.name(row));
            expected += std::all_of(words.begin(), words.end(),
                                    [&name](const QString &word) { return name.contains(word); });
        }
        QCOMPARE(find({typed, {}}).size(), expected);
    }
}

QTEST_GUILESS_MAIN(TestGroupFinder)
#include "tst_groupfinder.moc"
