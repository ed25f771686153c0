#pragma once

#include "access/grantmatrix.h"
#include "workspace/grouptable.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace onbelay {

// Bytes; an export of a million groups with some twenty permissions is half as long.
constexpr qint64 longestMatrixCsv = 256 * 1024 * 1024;
constexpr quint32 mostMatrixCsvLines = 2'000'000;
constexpr std::size_t mostMatrixCsvFields = 256; // of a line; spreadsheets leave empty ones behind
constexpr std::size_t mostMatrixCsvProblems = 10'000; // that are kept; all are counted

// Why nothing of a file can be used.
enum class CsvRefusal {
    None,
    TooLarge,
    TooManyLines,
    TooManyFields, // in the first line
    Utf16, // a byte order mark says so
    NotUtf8, // line and offset say where
    Empty, // no first line
    NoGroupColumn, // neither an "id" nor a "name" in the first line
    RepeatedColumn, // detail: its name
    BrokenHead, // a quote where none can stand in the first line
    Cancelled
};

// What is wrong with one line. All but UnknownColumn, Contradiction and OtherName leave it out.
enum class CsvProblemKind {
    UnknownColumn, // of the first line; its cells are not read
    WrongFieldCount, // number: how many the line has
    StrayQuote,
    OpenQuote, // the rest of the file is not read
    NoGroup, // neither id nor name
    UnknownGroup, // detail: id or name
    AmbiguousName, // detail: a name that several groups have
    RepeatedGroup, // detail: id or name; number: the line that stands
    UnreadableValue, // neither yes nor no
    Formula, // a cell that a spreadsheet would run
    Contradiction, // column, granted, needs other, which the line takes away
    OtherName // the id's group counts; detail: the name of another group
};

struct CsvProblem
{
    quint32 line = 0; // in the file, from 1
    CsvProblemKind kind = CsvProblemKind::UnknownColumn;
    QString column; // as the first line calls it
    QString detail; // from the file, one line, shortened: plain text
    QString other; // a second column
    qint64 number = 0;

    bool operator==(const CsvProblem &) const = default;
};

// What a file says about a matrix. A value.
struct MatrixCsvReport
{
    CsvRefusal refusal = CsvRefusal::None;
    quint32 line = 0; // of the refusal, when it has one
    qint64 offset = 0; // bytes
    QString detail;
    quint32 fieldCount = 0; // of the first line

    std::vector<CsvProblem> problems; // ascending by line
    quint64 problemCount = 0;
    quint32 problemLines = 0;
    quint32 readLines = 0; // of groups, those with problems not counted
    quint32 otherNameLines = 0; // whose id and name are of different groups
    bool namesAnyColumn = false; // the first line knows a permission
    // What the good lines change, with what the rules bring along: its own replay().
    MatrixEdit edit;
};

// Reads a file as matrixCsvLines() writes it and as spreadsheets save it again: columns in any
// order, missing ones and empty cells leave things as they are, groups are found by id or, without
// one, by name. `columns`: the names of the matrix's columns. `cancelled` is asked now and then.
// Any thread; takes a second for a million groups.
[[nodiscard]] MatrixCsvReport examineMatrixCsv(QByteArrayView file, const GroupTable &groups,
                                               const GrantMatrix &matrix,
                                               const QStringList &columns,
                                               const std::function<bool()> &cancelled = {});

} // namespace onbelay
