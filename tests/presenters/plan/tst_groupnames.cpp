#include "presenters/csv/csvwriter.h"
#include "presenters/plan/groupnames.h"

#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

// Lists of groups as people type, paste and save them.
class GroupNamesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lists_data();
    void lists();
    void idsOfAnExportAreKept();
    void guardedNamesComeBackAsTheyWere();
    void whatIsNoListIsTold();
};

void GroupNamesTest::lists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("one a line") << u"Sales\nSupport"_s << QStringList{u"Sales"_s, u"Support"_s};
    QTest::newRow("ends of other systems")
        << u"Sales\r\nSupport\rCare\n"_s << QStringList{u"Sales"_s, u"Support"_s, u"Care"_s};
    QTest::newRow("commas belong to names")
        << u"Sales, North\nSales, South"_s << QStringList{u"Sales, North"_s, u"Sales, South"_s};
    QTest::newRow("quotes too") << u"The \"A\" team\nB"_s
                                << QStringList{u"The \"A\" team"_s, u"B"_s};
    QTest::newRow("blanks") << u"\n  Sales \t team \n\n"_s << QStringList{u"Sales team"_s};
    QTest::newRow("CSV with a title")
        << u"Name\nSales\n\"Support, 2nd\""_s << QStringList{u"Sales"_s, u"Support, 2nd"_s};
    QTest::newRow("CSV of a spreadsheet")
        << u"Team lead;Group\nDana;Sales\nLee;Support"_s << QStringList{u"Sales"_s, u"Support"_s};
    QTest::newRow("a line end within a name")
        << u"name,id\n\"Sales\nNorth\",1"_s << QStringList{u"Sales North"_s};
    QTest::newRow("Arabic") << u"المبيعات\nالدعم"_s << QStringList{u"المبيعات"_s, u"الدعم"_s};
    QTest::newRow("direction marks") << u"Sales\u202E\u2066x"_s << QStringList{u"Salesx"_s};
    QTest::newRow("twice") << u"Sales\nSales"_s << QStringList{u"Sales"_s};
    QTest::newRow("nothing") << u"\n \n"_s << QStringList{};
}

void GroupNamesTest::lists()
{
    QFETCH(QString, text);
    const GroupNames read = readGroupNames(text.toUtf8());
    QCOMPARE(read.fault, GroupNames::Fault::None);
    QStringList names;
    for (const NamedGroup &group : read.groups)
        names.append(group.name);
    QTEST(names, "names");
}

void GroupNamesTest::idsOfAnExportAreKept()
{
    const GroupNames read =
        readGroupNames("\xef\xbb\xbf\"id\",\"name\",\"members\",\"access\"\r\n"
                       "\"g-1\",\"Sales\",12,yes\r\n\"g-1\",\"Other\",1,no\r\n");
    QCOMPARE(read.groups.size(), std::size_t(1));
    QCOMPARE(read.groups.front(), (NamedGroup{u"g-1"_s, u"Sales"_s}));
    QCOMPARE(read.repeated, 1);
    QVERIFY(read.columns.contains(u"access"_s));
}

void GroupNamesTest::guardedNamesComeBackAsTheyWere()
{
    QByteArray csv = "name\r\n";
    appendCsvField(csv, "=SUM(A1)");
    QVERIFY(csv.contains("'="));
    const GroupNames read = readGroupNames(csv);
    QCOMPARE(read.groups.front().name, u"=SUM(A1)"_s);
}

void GroupNamesTest::whatIsNoListIsTold()
{
    QCOMPARE(readGroupNames("Sales\n\xff\xfe").fault, GroupNames::Fault::NotUtf8);
    const GroupNames broken = readGroupNames("name\nSales\n\"Sup\"port\n");
    QCOMPARE(broken.fault, GroupNames::Fault::BrokenQuote);
    QCOMPARE(broken.line, 3);
    QCOMPARE(readGroupNames(QByteArray(longestGroupList + 1, 'x')).fault,
             GroupNames::Fault::TooLong);
}

QTEST_GUILESS_MAIN(GroupNamesTest)
#include "tst_groupnames.moc"
