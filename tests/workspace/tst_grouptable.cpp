#include "support/groupinfos.h"
#include "workspace/grouptable.h"
#include "workspace/stagedbulk.h"

#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

// The compact store of groups, and the bytes in which many staged cells are kept.
class TestGroupTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatItWasGiven();
    void replacesAllButTheId();
    void findsAmongMany();
    void aGroupCostsLittle();
    void bulkComesBack();
    void damagedBulkIsRefused();

private:
    static GroupInfo group(int number)
    {
        GroupInfo info;
        info.id = u"grp-"_s + QString::number(number);
        info.name = u"Größe "_s + QString::number(number);
        info.description = number % 2 ? u"Über uns"_s : QString();
        info.memberCount = number;
        info.revision = 1000 + number;
        info.enforcedRevision = 999 + number;
        info.changedAt = QDateTime(QDate(2026, 11, 25), QTime(4, 30, 10), Qt::UTC);
        info.changedBy = u"Somebody"_s;
        return info;
    }
    static void compare(const GroupInfo &a, const GroupInfo &b)
    {
        QCOMPARE(a.id, b.id);
        QCOMPARE(a.name, b.name);
        QCOMPARE(a.description, b.description);
        QCOMPARE(a.memberCount, b.memberCount);
        QCOMPARE(a.revision, b.revision);
        QCOMPARE(a.enforcedRevision, b.enforcedRevision);
        QCOMPARE(a.changedAt, b.changedAt);
        QCOMPARE(a.changedBy, b.changedBy);
        QCOMPARE(a.inEffect(), b.inEffect());
    }
};

void TestGroupTable::keepsWhatItWasGiven()
{
    GroupTable table;
    for (int i = 0; i < 300; ++i)
        QCOMPARE(onbelay::test::append(table, group(i)), quint32(i));
    int row = 0;
    for (const GroupInfo &info : table)
        compare(info, group(row++));
    QCOMPARE(row, 300);
    GroupInfo bare;
    bare.id = u"bare"_s;
    const GroupInfo kept = table[onbelay::test::append(table, bare)];
    QVERIFY(!kept.changedAt.isValid());
    QVERIFY(kept.inEffect());
}

void TestGroupTable::replacesAllButTheId()
{
    GroupTable table;
    for (int i = 0; i < 5; ++i)
        onbelay::test::append(table, group(i));
    GroupInfo other = group(77);
    onbelay::test::replace(table, 3, other);
    other.id = u"grp-3"_s;
    compare(table[3], other);
    compare(table[4], group(4));
    QCOMPARE(table.find(u"grp-3"_s), 3);
    QVERIFY(!table.inEffect(3));
    table.setRevision(3, 5000);
    QCOMPARE(table[3].revision, 5000);
    QCOMPARE(table[3].enforcedRevision, other.enforcedRevision);
}

void TestGroupTable::findsAmongMany()
{
    GroupTable table;
    QCOMPARE(table.find(u"grp-1"_s), -1);
    table.reserve(20'000);
    for (int i = 0; i < 20'000; ++i)
        onbelay::test::append(table, group(i));
    for (int i = 0; i < 20'000; i += 97)
        QCOMPARE(table.find(QString(u"grp-"_s + QString::number(i))), i);
    QCOMPARE(table.find(u"grp-20000"_s), -1);
    QCOMPARE(table.find(u""_s), -1);
}

void TestGroupTable::aGroupCostsLittle()
{
    GroupTable table;
    table.reserve(50'000);
    for (int i = 0; i < 50'000; ++i)
        onbelay::test::append(table, group(i));
    table.shrink();
    QVERIFY2(table.bytes() <= 50'000 * 40, qPrintable(QString::number(table.bytes())));
}

void TestGroupTable::bulkComesBack()
{
    GroupTable table;
    for (int i = 0; i < 200; ++i)
        onbelay::test::append(table, group(i));
    const auto layout = decodeLayout(encodeLayout(table));
    QVERIFY(layout);
    QCOMPARE(layout->ids.size(), std::size_t(200));
    QCOMPARE(layout->ids[42], QByteArray("grp-42"));
    QCOMPARE(layout->revisions[42], 1042);

    BulkCells cells;
    cells.parts.push_back({u"access"_s, true, RowSet::all(200)});
    cells.parts.push_back({u"deals:write"_s, false, RowSet({7, 199})});
    cells.bases.emplace_back(7, 12);
    const auto again = decodeCells(encodeCells(cells), 200);
    QVERIFY(again);
    QCOMPARE(again->parts.size(), std::size_t(2));
    QCOMPARE(again->parts[0].rows, RowSet::all(200));
    QCOMPARE(again->parts[1].cell, u"deals:write"_s);
    QCOMPARE(again->parts[1].on, false);
    QCOMPARE(again->parts[1].rows, RowSet({7, 199}));
    QCOMPARE(again->bases, cells.bases);
}

// A single changed byte anywhere, or missing ones, and it is not taken for another edit.
void TestGroupTable::damagedBulkIsRefused()
{
    BulkCells cells;
    cells.parts.push_back({u"deals:write"_s, true, RowSet({1, 3, 9})});
    const QByteArray good = encodeCells(cells);
    QVERIFY(!decodeCells(good, 5)); // rows beyond the layout
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray bad = good;
        bad[at] = char(bad[at] ^ 0x20);
        const auto read = decodeCells(bad, 10);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, FailureKind::StoreDamaged);
        QVERIFY(!decodeCells(good.first(at), 10));
        QVERIFY(!decodeLayout(good.first(at)));
    }
}

QTEST_APPLESS_MAIN(TestGroupTable)
#include "tst_grouptable.moc"
