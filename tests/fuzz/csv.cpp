// A file of permissions over a small matrix whose groups have names that make trouble.
#include "support/groupinfos.h"
#include "targets.h"

#include "answers.h"
#include "presenters/permissions/csvproblems.h"
#include "presenters/permissions/matrixcsv.h"

#include <numeric>

namespace onbelay::fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Sample
{
    GroupTable groups;
    GrantMatrix matrix;
    QStringList columns = {u"access"_s, u"contacts:read"_s, u"contacts:write"_s, u"deals:read"_s};
};

Sample sample()
{
    Sample sample;
    ColumnRules rules;
    rules.columns = 4;
    rules.implies.assign(4, 0);
    rules.implies[2] = cellBit(1);
    rules.writes = cellBit(2);
    sample.matrix.reset(rules);
    const QString names[] = {u"Sales"_s, u"=1+1"_s, u"'=x"_s, u"a\r\n\"b\""_s, u"Sales"_s, u";"_s};
    int number = 0;
    for (const QString &name : names) {
        GroupInfo group;
        group.id = u"g%1"_s.arg(number);
        group.name = name;
        onbelay::test::append(sample.groups, group);
        // The last row breaks the rule that a write has its read, as a faulty server might.
        sample.matrix.appendRow(number == 5 ? cellBit(2) : CellMask(number % 4));
        ++number;
    }
    sample.matrix.apply(sample.matrix.plan(RowSet({1, 2}), cellBit(2), true));
    return sample;
}

QByteArray exported(const Sample &sample)
{
    std::vector<quint32> rows(sample.matrix.rowCount());
    std::iota(rows.begin(), rows.end(), quint32{0});
    return matrixCsvHead(sample.columns) + matrixCsvLines(sample.groups, sample.matrix, rows);
}

MatrixCsvReport examined(QByteArrayView file, const Sample &sample)
{
    return examineMatrixCsv(file, sample.groups, sample.matrix, sample.columns);
}

void checkProblems(const MatrixCsvReport &report)
{
    quint32 line = 1;
    for (const CsvProblem &problem : report.problems) {
        promise(problem.line >= line, "problems ascend by line");
        line = problem.line;
        const QString words = CsvWords::problem(problem, report.fieldCount);
        promise(!words.isEmpty() && words.size() < 500, "a problem is a sentence");
        promise(!words.contains(u'\n'), "a problem is one line");
    }
    promise(report.problemCount >= report.problems.size(), "every problem is counted");
    promise(report.problemLines <= report.problemCount, "a line with problems has one");
}

} // namespace

void csv(QByteArrayView input)
{
    static const Sample before = sample();
    const MatrixCsvReport report = examined(input, before);
    if (report.refusal != CsvRefusal::None) {
        promise(report.edit.isEmpty() && report.problems.empty(), "a refusal stages nothing");
        promise(!CsvWords::refusal(report).nextStep.isEmpty(), "a refusal says what to do");
        return;
    }
    checkProblems(report);
    promise(before.matrix.replay(report.edit) == report.edit, "an edit is its own replay");
    // What the file has done, it does not do again, and a new export of that says nothing.
    Sample after = before;
    after.matrix.apply(report.edit);
    promise(examined(input, after).edit.isEmpty(), "the same file twice is the file once");
    const MatrixCsvReport again = examined(exported(after), after);
    promise(again.refusal == CsvRefusal::None && again.edit.isEmpty(), "an export stages nothing");
}

} // namespace onbelay::fuzz
