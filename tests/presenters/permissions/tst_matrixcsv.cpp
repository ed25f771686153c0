#include "presenters/csv/csvreader.h"
#include "presenters/csv/csvwriter.h"
#include "presenters/permissions/csvproblems.h"
#include "presenters/permissions/matrixcsv.h"
#include "support/groupinfos.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <numeric>
#include <random>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;
using Kind = CsvProblemKind;

namespace {

const QStringList columns = {u"access"_s, u"contacts:read"_s, u"contacts:write"_s, u"deals:read"_s};

ColumnRules rules()
{
    ColumnRules rules;
    rules.columns = 4;
    rules.implies.assign(4, 0);
    rules.implies[2] = cellBit(1);
    rules.writes = cellBit(2);
    return rules;
}

constexpr CellMask reaches = 0b0001;
constexpr CellMask reads = 0b0010;
constexpr CellMask writes = 0b0100;
constexpr CellMask readsDeals = 0b1000;

} // namespace

// What a file says about a matrix, and that a matrix comes back from a file as it was.
class TestMatrixCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsWhatSpreadsheetsSave_data();
    void readsWhatSpreadsheetsSave();
    void valuesOfSeveralKinds();
    void emptyAndMissingCellsStay();
    void tellsProblems_data();
    void tellsProblems();
    void goodLinesBesideBadOnes();
    void aLineThatCannotBeUsedLeavesTheGroupToALaterOne();
    void physicalLinesAreTold();
    void contradictionBringsReadingAlong();
    void aContradictionThatChangesNothingIsNotTold();
    void idAndNameOfDifferentGroups();
    void readingTakenAwayTakesWriting();
    void refuses_data();
    void refuses();
    void endlessLinesAreNoWork();
    void asksWhetherItIsCancelled();
    void findsByNameUnlessSeveralHaveIt();
    void formulasAreGuarded();
    void formulasWithinTextsAreGuarded();
    void whatIsExportedStagesNothing();
    void problemsAreAModel();

private:
    void add(const QString &id, const QString &name, CellMask cells);
    [[nodiscard]] MatrixCsvReport examine(const QByteArray &file) const
    {
        return examineMatrixCsv(file, m_groups, m_matrix, columns);
    }
    // The row as the file would have it.
    [[nodiscard]] CellMask after(const MatrixCsvReport &report, quint32 row) const
    {
        GrantMatrix matrix = m_matrix;
        matrix.apply(report.edit);
        return matrix.wanted(row);
    }
    [[nodiscard]] QByteArray exported() const;

    GroupTable m_groups;
    GrantMatrix m_matrix;
};

void TestMatrixCsv::init()
{
    m_groups.clear();
    m_matrix.reset(rules());
    add(u"g1"_s, u"Sales"_s, reaches | reads);
    add(u"g2"_s, u"Support"_s, reaches | reads | writes);
    add(u"g3"_s, u"Support"_s, 0);
    add(u"g4"_s, u"Two\nlines, \"quoted\""_s, readsDeals);
}

void TestMatrixCsv::add(const QString &id, const QString &name, CellMask cells)
{
    GroupInfo group;
    group.id = id;
    group.name = name;
    group.memberCount = 3;
    onbelay::test::append(m_groups, group);
    m_matrix.appendRow(cells);
}

QByteArray TestMatrixCsv::exported() const
{
    std::vector<quint32> rows(m_matrix.rowCount());
    std::iota(rows.begin(), rows.end(), quint32{0});
    return matrixCsvHead(columns) + matrixCsvLines(m_groups, m_matrix, rows);
}

void TestMatrixCsv::readsWhatSpreadsheetsSave_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("plain") << "id,deals:read\r\ng1,yes\r\n"_ba;
    QTest::newRow("byte order mark") << "\xef\xbb\xbfid,deals:read\r\ng1,yes\r\n"_ba;
    QTest::newRow("semicolons") << "id;name;deals:read\r\ng1;a,b;yes\r\n"_ba;
    QTest::newRow("tabs") << "id\tname\tdeals:read\r\ng1\ta,b\tyes\r\n"_ba;
    QTest::newRow("line feeds") << "id,deals:read\ng1,yes\n"_ba;
    QTest::newRow("carriage returns") << "id,deals:read\rg1,yes\r"_ba;
    QTest::newRow("no last line end") << "id,deals:read\ng1,yes"_ba;
    QTest::newRow("any order") << "deals:read,name,id\nyes,whatever,g1\n"_ba;
    QTest::newRow("quotes") << "\"id\",\"deals:read\"\n\"g1\",\"yes\"\n"_ba;
    QTest::newRow("a line end in a name")
        << "id,name,deals:read\ng1,\"a\r\nb \"\"c\"\" ; d\",yes\n"_ba;
    QTest::newRow("capitals and spaces") << "ID, Deals:Read \n g1 , Yes \n"_ba;
    QTest::newRow("empty lines and columns") << "id,deals:read,\n\n,,\ng1,yes,\n,,\n"_ba;
    QTest::newRow("by name") << "name,deals:read\nSales,yes\n"_ba;
    QTest::newRow("by name without an id") << "id,name,deals:read\n,Sales,yes\n"_ba;
}

void TestMatrixCsv::readsWhatSpreadsheetsSave()
{
    QFETCH(QByteArray, file);
    const MatrixCsvReport report = examine(file);
    QCOMPARE(report.refusal, CsvRefusal::None);
    QCOMPARE(report.problemCount, 0U);
    QCOMPARE(report.readLines, 1U);
    QCOMPARE(after(report, 0), reaches | reads | readsDeals);
    QCOMPARE(report.edit.cellCount(), 1U);
}

void TestMatrixCsv::valuesOfSeveralKinds()
{
    for (const char *yes :
         {"yes", "YES", "true", "1", "ja", "WAHR", "oui", "Vrai", "sí", "SÍ", "si", "si\xcc\x81",
          "VERDADERO", "sim", "Verdadeiro", "はい", "１", "نعم", "\xc2\xa0Oui\xc2\xa0"}) {
        const auto report = examine("id,deals:read\ng1," + QByteArray(yes));
        QVERIFY2(report.problemCount == 0 && after(report, 0) == (reaches | reads | readsDeals),
                 yes);
    }
    for (const char *no : {"no", "No", "FALSE", "0", "nein", "falsch", "non", "FAUX", "falso",
                           "não", "NÃO", "nao", "いいえ", "لا"}) {
        const auto report = examine("id,access\ng1," + QByteArray(no));
        QVERIFY2(report.problemCount == 0 && after(report, 0) == reads, no);
    }
    // Spaces that are none for a program.
    QCOMPARE(examine("id,access\ng1,\xe3\x80\x80\n").problemCount, 0U);
}

void TestMatrixCsv::emptyAndMissingCellsStay()
{
    const MatrixCsvReport report = examine("id,access,deals:read\ng1,,\ng2, ,yes\n");
    QCOMPARE(report.problemCount, 0U);
    QCOMPARE(after(report, 0), reaches | reads);
    QCOMPARE(after(report, 1), reaches | reads | writes | readsDeals);
}

void TestMatrixCsv::tellsProblems_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words"); // a part of them
    const auto row = [](const char *name, const QByteArray &file, Kind kind, int line,
                        const QString &words) {
        QTest::newRow(name) << file << kind << line << words;
    };
    row("column", "id,deals:delete\ng1,yes\n", Kind::UnknownColumn, 1, u"deals:delete"_s);
    row("too few fields", "id,access,deals:read\ng1,yes\n", Kind::WrongFieldCount, 2, u"has 3"_s);
    row("too many fields", "id,deals:read\ng1,yes,no\n", Kind::WrongFieldCount, 2, u"has 2"_s);
    row("stray quote", "id,deals:read\ng\"1,yes\n", Kind::StrayQuote, 2, u"quotation mark"_s);
    row("text after quote", "id,deals:read\n\"g1\"x,yes\n", Kind::StrayQuote, 2, u"quotation"_s);
    row("open quote", "id,deals:read\n\"g1,yes\ng2,yes\n", Kind::OpenQuote, 2, u"never closed"_s);
    row("no group", "id,name,deals:read\n,,yes\n", Kind::NoGroup, 2, u"names no group"_s);
    row("unknown id", "id,deals:read\ng9,yes\n", Kind::UnknownGroup, 2, u"“g9”"_s);
    row("unknown id with a known name", "id,name,deals:read\ng9,Sales,yes\n", Kind::UnknownGroup, 2,
        u"“g9”"_s);
    row("unknown name", "name,deals:read\nsales,yes\n", Kind::UnknownGroup, 2, u"“sales”"_s);
    row("ambiguous name", "name,deals:read\nSupport,yes\n", Kind::AmbiguousName, 2, u"Several"_s);
    row("value", "id,deals:read\ng1,perhaps\n", Kind::UnreadableValue, 2, u"“perhaps”"_s);
    row("an x is no answer", "id,deals:read\ng1,x\n", Kind::UnreadableValue, 2, u"“x”"_s);
    row("formula", "id,deals:read\ng1,=1=1\n", Kind::Formula, 2, u"“=1=1”"_s);
    row("minus", "id,deals:read\ng1,-1\n", Kind::Formula, 2, u"“-1”"_s);
    row("formula as an id", "id,deals:read\n@g1,yes\n", Kind::Formula, 2, u"“@g1”"_s);
}

void TestMatrixCsv::tellsProblems()
{
    QFETCH(QByteArray, file);
    QFETCH(Kind, kind);
    QFETCH(int, line);
    QFETCH(QString, words);
    const MatrixCsvReport report = examine(file);
    QCOMPARE(report.refusal, CsvRefusal::None);
    QCOMPARE(report.problems.size(), std::size_t(1));
    QCOMPARE(report.problems.front().kind, kind);
    QCOMPARE(int(report.problems.front().line), line);
    const QString told = CsvWords::problem(report.problems.front(), report.fieldCount);
    QVERIFY2(told.contains(words), qPrintable(told));
    QVERIFY(report.edit.isEmpty());
}

void TestMatrixCsv::goodLinesBesideBadOnes()
{
    const MatrixCsvReport report =
        examine("id,access,deals:read\ng1,perhaps,yes\ng2,no,yes\ng2,yes,yes\n\"g3\"\"\"x,,\n");
    QCOMPARE(report.problemLines, 3U);
    QCOMPARE(report.readLines, 1U);
    QCOMPARE(after(report, 0), reaches | reads); // a line is taken as a whole or not at all
    QCOMPARE(after(report, 1), reads | writes | readsDeals);
    QCOMPARE(report.problems[1].kind, Kind::RepeatedGroup);
    QCOMPARE(report.problems[1].number, 3);
}

void TestMatrixCsv::aLineThatCannotBeUsedLeavesTheGroupToALaterOne()
{
    const MatrixCsvReport report = examine("id,deals:read\ng1,perhaps\ng1,yes\ng1,no\n");
    QCOMPARE(report.problems.size(), std::size_t(2));
    QCOMPARE(report.problems[0].kind, Kind::UnreadableValue);
    QCOMPARE(report.problems[1].kind, Kind::RepeatedGroup);
    QCOMPARE(report.problems[1].number, 3); // the line that counts
    QCOMPARE(report.readLines, 1U);
    QCOMPARE(after(report, 0), reaches | reads | readsDeals);
}

void TestMatrixCsv::physicalLinesAreTold()
{
    const MatrixCsvReport report =
        examine("id,name,access\r\ng1,\"a\r\nb\nc\",yes\r\n\r\ng9,,yes\r\n");
    QCOMPARE(report.problems.size(), std::size_t(1));
    QCOMPARE(report.problems.front().line, 6U);
}

void TestMatrixCsv::contradictionBringsReadingAlong()
{
    const MatrixCsvReport report = examine("id,contacts:read,contacts:write\ng3,no,yes\n");
    QCOMPARE(report.problems.size(), std::size_t(1));
    QCOMPARE(report.problems.front().kind, Kind::Contradiction);
    QCOMPARE(report.problems.front().column, u"contacts:write"_s);
    QCOMPARE(report.problems.front().other, u"contacts:read"_s);
    QCOMPARE(report.readLines, 1U);
    QCOMPARE(after(report, 2), reads | writes);
}

void TestMatrixCsv::aContradictionThatChangesNothingIsNotTold()
{
    m_matrix.adoptServer(0, writes); // what no console would send
    const MatrixCsvReport report = examine("id,contacts:read,contacts:write\ng1,no,yes\n");
    QCOMPARE(report.problemCount, 0U);
    QCOMPARE(report.readLines, 1U);
    QVERIFY(report.edit.isEmpty());
}

void TestMatrixCsv::idAndNameOfDifferentGroups()
{
    const MatrixCsvReport report = examine("id,name,deals:read\ng1, Sales ,yes\ng2,Sales,yes\n"
                                           "g3,Former name,yes\ng4,Support,perhaps\n");
    QCOMPARE(report.problems.size(), std::size_t(2));
    QCOMPARE(report.problems[0].kind, Kind::OtherName);
    QCOMPARE(report.problems[0].line, 3U);
    const QString told = CsvWords::problem(report.problems[0], report.fieldCount);
    QVERIFY2(told.contains(u"different groups"_s) && told.contains(u"“Sales”"_s), qPrintable(told));
    QCOMPARE(report.problems[1].kind, Kind::UnreadableValue); // that line does not count anyway
    QCOMPARE(report.otherNameLines, 1U);
    QCOMPARE(report.problemLines, 2U);
    QCOMPARE(report.readLines, 3U);
    QCOMPARE(after(report, 1), reaches | reads | writes | readsDeals); // the id counts
}

void TestMatrixCsv::readingTakenAwayTakesWriting()
{
    QCOMPARE(after(examine("id,contacts:read\ng2,no\n"), 1), reaches);
    QCOMPARE(after(examine("id,contacts:write\ng3,yes\n"), 2), reads | writes);
}

void TestMatrixCsv::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<CsvRefusal>("refusal");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << ""_ba << CsvRefusal::Empty << u"empty"_s;
    QTest::newRow("no head") << "\r\nid,access\r\n"_ba << CsvRefusal::Empty << u"empty"_s;
    QTest::newRow("no group") << "access\nyes\n"_ba << CsvRefusal::NoGroupColumn << u"“id”"_s;
    QTest::newRow("column twice") << "id,access,access\n"_ba << CsvRefusal::RepeatedColumn
                                  << u"“access”"_s;
    QTest::newRow("too many columns") << "id,access" + QByteArray(255, ',') + "\ng1,yes\n"
                                      << CsvRefusal::TooManyFields << u"256"_s;
    QTest::newRow("broken head") << "id,acc\"ess\n"_ba << CsvRefusal::BrokenHead << u"quotation"_s;
    QTest::newRow("UTF-16") << "\xff\xfei\0d\0"_ba << CsvRefusal::Utf16 << u"UTF-16"_s;
    QTest::newRow("other UTF-16") << "\xfe\xff\0i\0d"_ba << CsvRefusal::Utf16 << u"UTF-16"_s;
    QTest::newRow("code page") << "id,name,access\ng1,caf\xe9,yes\n"_ba << CsvRefusal::NotUtf8
                               << u"line 2, byte 22 "_s;
    // Its length is all that may be looked at.
    QTest::newRow("too large") << QByteArray::fromRawData("", longestMatrixCsv + 1)
                               << CsvRefusal::TooLarge << u"256"_s;
    QTest::newRow("too many lines") << "id,access\n" + QByteArray(mostMatrixCsvLines, '\n')
                                    << CsvRefusal::TooManyLines << u"2,000,000"_s;
}

void TestMatrixCsv::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(CsvRefusal, refusal);
    QFETCH(QString, words);
    QLocale::setDefault(QLocale(QLocale::English));
    const MatrixCsvReport report = examine(file);
    QCOMPARE(report.refusal, refusal);
    QVERIFY(report.edit.isEmpty());
    const FailureText told = CsvWords::refusal(report);
    QVERIFY2(told.cause.contains(words), qPrintable(told.cause));
    QVERIFY(!told.headline.isEmpty() && !told.nextStep.isEmpty());
}

// Half a million fields compared with each other would take an hour.
void TestMatrixCsv::endlessLinesAreNoWork()
{
    QByteArray head = "id";
    for (int field = 0; field < 500'000; ++field)
        head += ",c";
    QCOMPARE(examine(head + "\ng1,yes\n").refusal, CsvRefusal::TooManyFields);
    const MatrixCsvReport report =
        examine("id,access,deals:read\ng1,no,yes\ng2" + QByteArray(500'000, ',') + "\n");
    QCOMPARE(report.problems.size(), std::size_t(1));
    QCOMPARE(report.problems.front().kind, Kind::WrongFieldCount);
    QCOMPARE(report.problems.front().number, 500'001);
    QCOMPARE(after(report, 0), reads | readsDeals);
}

void TestMatrixCsv::asksWhetherItIsCancelled()
{
    const auto cancel = [this](const QByteArray &file, int after) {
        return examineMatrixCsv(file, m_groups, m_matrix, columns,
                                [&after] { return after-- == 0; })
            .refusal;
    };
    QCOMPARE(cancel("id,access", 0), CsvRefusal::Cancelled); // before the first line
    QCOMPARE(cancel("id,access\ng1,yes\n", 1), CsvRefusal::Cancelled);
    // Between long lines, too.
    const QByteArray line = "g1" + QByteArray(100'000, ',') + '\n';
    QCOMPARE(cancel("id,access\n" + line + line, 2), CsvRefusal::Cancelled);
}

void TestMatrixCsv::findsByNameUnlessSeveralHaveIt()
{
    const MatrixCsvReport report =
        examine("id,name,access\n,\"Two\nlines, \"\"quoted\"\"\",yes\ng3,Support,yes\n");
    QCOMPARE(report.problemCount, 0U);
    QCOMPARE(after(report, 3), reaches | readsDeals);
    QCOMPARE(after(report, 2), reaches);
}

void TestMatrixCsv::formulasAreGuarded()
{
    const auto field = [](const QByteArray &text) {
        QByteArray csv;
        appendCsvField(csv, text);
        return csv;
    };
    QCOMPARE(field("plain"), "\"plain\""_ba);
    QCOMPARE(field("O'Hara"), "\"O'Hara\""_ba);
    QCOMPARE(field("'quoted'"), "\"'quoted'\""_ba);
    QCOMPARE(field("=1+1"), "\"'=1+1\""_ba);
    QCOMPARE(field("\xef\xbc\x9d"
                   "1"),
             "\"'\xef\xbc\x9d"
             "1\""_ba);
    for (const char *text : {"=1", "'=1", "''+", "@a", "-", "\ta", "'", "''", "'a", "a=1", ""}) {
        QByteArray csv = field(text);
        CsvReader reader(csv, ',');
        QVERIFY(reader.next());
        QByteArray room;
        QCOMPARE(unguarded(reader.fields().front(), room).toByteArray(), QByteArray(text));
        QVERIFY(!looksLikeFormula(reader.fields().front()));
    }
}

// A spreadsheet that expects another separator begins a field in the middle of a text.
void TestMatrixCsv::formulasWithinTextsAreGuarded()
{
    const auto field = [](const QByteArray &text) {
        QByteArray csv;
        appendCsvField(csv, text);
        return csv;
    };
    QCOMPARE(field("x;=HYPERLINK(1)"), "\"x;'=HYPERLINK(1)\""_ba);
    QCOMPARE(field("x\t@a"), "\"x\t'@a\""_ba);
    QCOMPARE(field("x,-1"), "\"x,'-1\""_ba);
    QCOMPARE(field("x\n+1"), "\"x\n'+1\""_ba);
    QCOMPARE(field("x;\"=1"), "\"x;'\"\"=1\""_ba);
    QCOMPARE(field("a, b; c-d=e"), "\"a, b; c-d=e\""_ba);
    for (const char *text : {"x;=1", "x;'=1", ";=;=", "=1;=1", "\t=", ";\"'=1", ";\"\"", ";'",
                             ";'a", "a;＝1", "'a;'=1,''-2", ",\"=\",\"'="}) {
        const QByteArray csv = field(text);
        CsvReader reader(csv, ',');
        QVERIFY(reader.next());
        QByteArray room;
        QCOMPARE(unguarded(reader.fields().front(), room).toByteArray(), QByteArray(text));
        // With another separator no field begins as a formula.
        for (const char other : {';', '\t', ','}) {
            for (const QByteArray &part : csv.split(other)) {
                for (QByteArray begin : part.split('\n')) {
                    while (begin.startsWith('"'))
                        begin.remove(0, 1);
                    QVERIFY2(!looksLikeFormula(begin) || begin.front() == '\t', csv.constData());
                }
            }
        }
    }
}

void TestMatrixCsv::whatIsExportedStagesNothing()
{
    std::mt19937 dice(20261125); // the same in every run
    const QStringList parts = {u"="_s,  u"'"_s,  u"\""_s,   u","_s,          u";"_s,  u"\t"_s,
                               u"\r"_s, u"\n"_s, u"\r\n"_s, u" "_s,          u"é"_s,  u"😀"_s,
                               u"-"_s,  u"@"_s,  u"a"_s,    u"yes"_s,        u"id"_s, u"\ufeff"_s,
                               u"＝"_s, u"'="_s, u"\0"_s,   u"\u202e=cmd"_s, u";=1"_s};
    const auto nasty = [&] {
        QString text;
        for (auto n = dice() % 9; n-- > 0;)
            text += parts[qsizetype(dice() % std::size_t(parts.size()))];
        return text;
    };
    for (int round = 0; round < 60; ++round) {
        m_groups.clear();
        m_matrix.reset(rules());
        for (int group = 0; group < 40; ++group)
            add(nasty() + u'#' + QString::number(group), nasty(),
                withCells(0, dice() & rules().all(), true, rules()));
        // Staged edits are exported too.
        m_matrix.apply(m_matrix.plan(RowSet({1, 5, 7}), writes, true));
        QByteArray file = exported();
        MatrixCsvReport report = examine(file);
        QCOMPARE(report.refusal, CsvRefusal::None);
        QCOMPARE(report.problemCount, 0U);
        QCOMPARE(report.readLines, 40U);
        QVERIFY(report.edit.isEmpty());
        // Over other cells the file brings them back to what was exported.
        const GrantMatrix before = m_matrix;
        m_matrix.apply(m_matrix.plan(RowSet({2, 3, 5, 11}), reaches | writes, round % 2 == 0));
        report = examine(file);
        QCOMPARE(m_matrix.replay(report.edit), report.edit);
        m_matrix.apply(report.edit);
        for (quint32 row = 0; row < 40; ++row)
            QCOMPARE(m_matrix.wanted(row), before.wanted(row));
    }
}

void TestMatrixCsv::problemsAreAModel()
{
    CsvProblems model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const MatrixCsvReport report = examine("id,access\ng9,yes\ng1,maybe\n");
    model.setProblems(report.problems, report.fieldCount);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, CsvProblems::LineColumn).data().toString(), u"3"_s);
    QVERIFY(model.text().startsWith(u"Line 2: There is no group “g9” here."_s));
    QCOMPARE(model.text().count(u'\n'), 2);
}

QTEST_GUILESS_MAIN(TestMatrixCsv)
#include "tst_matrixcsv.moc"
