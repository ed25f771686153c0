#include "presenters/permissions/csvproblems.h"

#include "presenters/permissions/celltext.h"

#include <QLocale>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

QString CsvWords::problem(const CsvProblem &problem, quint32 fieldsOfHead)
{
    switch (problem.kind) {
    case CsvProblemKind::UnknownColumn:
        //: %1 is the name of a column in a file
        return tr("The column “%1” is unknown here. Its cells are not read.").arg(problem.column);
    case CsvProblemKind::WrongFieldCount:
        //: %n how many fields a line of a file has, %1 how many it should have
        return tr("The line has %n field(s), but the first line has %1. It is left out.", nullptr,
                  int(problem.number))
            .arg(number(fieldsOfHead));
    case CsvProblemKind::StrayQuote:
        return tr("A quotation mark stands where none can be. The line is left out.");
    case CsvProblemKind::OpenQuote:
        return tr("A quotation mark opens in this line and is never closed. The file is not read "
                  "from here on.");
    case CsvProblemKind::NoGroup:
        return tr("The line names no group. It is left out.");
    case CsvProblemKind::UnknownGroup:
        //: %1 is the id or the name of a group in a file
        return tr("There is no group “%1” here. The line is left out.").arg(problem.detail);
    case CsvProblemKind::AmbiguousName:
        //: %1 is the name of a group
        return tr("Several groups are called “%1”. Give the id of the one that is meant. The line "
                  "is left out.")
            .arg(problem.detail);
    case CsvProblemKind::RepeatedGroup:
        //: %1 is the id or the name of a group, %2 the number of a line
        return tr("The group “%1” is in line %2 already. Only that line counts.")
            .arg(problem.detail, number(problem.number));
    case CsvProblemKind::UnreadableValue:
        //: %1 is the name of a column, %2 what stands there
        return tr("%1: “%2” is neither yes nor no. The line is left out.")
            .arg(problem.column, problem.detail);
    case CsvProblemKind::Formula:
        //: %1 is the name of a column, %2 what stands there
        return tr("%1: “%2” looks like a formula and is not read. The line is left out.")
            .arg(problem.column, problem.detail);
    case CsvProblemKind::Contradiction:
        //: %1 and %2 are permissions: "deals:write" and "deals:read"
        return tr("%1 is yes and %2 is no, but the first needs the second. Both would be granted.")
            .arg(problem.column, problem.other);
    case CsvProblemKind::OtherName:
        //: %1 is the name of a group
        return tr("Id and name are of different groups: another group is called “%1”. The id "
                  "counts.")
            .arg(problem.detail);
    }
    Q_UNREACHABLE();
}

FailureText CsvWords::refusal(const MatrixCsvReport &report)
{
    const QString headline = tr("This file cannot be imported");
    const QLocale locale;
    switch (report.refusal) {
    case CsvRefusal::TooLarge:
        //: %1 is a size: "64 MiB"
        return {headline,
                tr("It is larger than %1.").arg(locale.formattedDataSize(longestMatrixCsv)),
                tr("Split it into several files."),
                {}};
    case CsvRefusal::TooManyLines:
        //: %1 is a large number
        return {headline,
                tr("It has more than %1 lines.").arg(number(mostMatrixCsvLines)),
                tr("Split it into several files."),
                {}};
    case CsvRefusal::TooManyFields:
        //: %1 is a number
        return {
            headline,
            tr("Its first line has more than %1 columns.").arg(number(qint64(mostMatrixCsvFields))),
            tr("Remove the columns that are not needed and import it again."),
            {}};
    case CsvRefusal::Utf16:
        return {headline,
                tr("It is written in UTF-16."),
                tr("Save it as CSV in UTF-8 and import it again."),
                {}};
    case CsvRefusal::NotUtf8:
        //: %1 is the number of a line, %2 of a byte, both in a file
        return {headline,
                tr("It is not written in UTF-8: line %1, byte %2 of the file, is no such letter.")
                    .arg(number(report.line), number(report.offset + 1)),
                tr("Save it as CSV in UTF-8 and import it again."),
                {}};
    case CsvRefusal::Empty:
        return {headline,
                tr("Its first line is empty."),
                tr("Export the permissions to see what a file looks like."),
                {}};
    case CsvRefusal::NoGroupColumn:
        return {headline,
                tr("Its first line names no column “id” and none “name”."),
                tr("Export the permissions to see what a file looks like."),
                {}};
    case CsvRefusal::RepeatedColumn:
        //: %1 is the name of a column in a file
        return {headline,
                tr("Its first line names the column “%1” twice.").arg(report.detail),
                tr("Remove one of the two columns and import it again."),
                {}};
    case CsvRefusal::BrokenHead:
        return {headline,
                tr("In its first line a quotation mark stands where none can be."),
                tr("Export the permissions to see what a file looks like."),
                {}};
    case CsvRefusal::None:
    case CsvRefusal::Cancelled:
        break; // nobody is told
    }
    return {};
}

void CsvProblems::setProblems(const std::vector<CsvProblem> &problems, quint32 fieldsOfHead)
{
    if (problems == m_problems && fieldsOfHead == m_fieldsOfHead)
        return;
    beginResetModel();
    m_problems = problems;
    m_fieldsOfHead = fieldsOfHead;
    endResetModel();
}

int CsvProblems::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int CsvProblems::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CsvProblems::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CsvProblem &problem = m_problems[std::size_t(index.row())];
    if (index.column() == LineColumn) {
        if (role == Qt::DisplayRole)
            return number(problem.line);
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
        return {};
    }
    if (role == Qt::DisplayRole)
        return CsvWords::problem(problem, m_fieldsOfHead);
    if (role == Qt::ToolTipRole) // where the sentence does not fit
        return plainToolTip(CsvWords::problem(problem, m_fieldsOfHead));
    return {};
}

QVariant CsvProblems::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    //: Heading of a list: the number of a line in a file
    return section == LineColumn ? tr("Line")
                                 //: Heading of a list: what is wrong in that line
                                 : tr("Problem");
}

QString CsvProblems::text() const
{
    QString text;
    for (const CsvProblem &problem : m_problems)
        //: A line of a report: %1 is the number of a line in a file, %2 a sentence
        text +=
            tr("Line %1: %2").arg(number(problem.line), CsvWords::problem(problem, m_fieldsOfHead))
            + u'\n';
    return text;
}

} // namespace onbelay
