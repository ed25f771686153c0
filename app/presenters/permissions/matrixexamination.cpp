#include "presenters/permissions/matrixexamination.h"

#include "presenters/csv/csvreader.h"
#include "presenters/csv/csvwriter.h"
#include "presenters/permissions/csvanswer.h"
#include "presenters/permissions/matrixcsv.h"
#include "presenters/permissions/matrixcsvhead.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <optional>

namespace onbelay {

namespace {

constexpr int ambiguous = -2;
constexpr quint64 fieldsBetweenQuestions = 50'000; // whether it is cancelled

using Field = MatrixCsvField;

class Examination
{
public:
    Examination(const GroupTable &groups, const GrantMatrix &matrix, const QStringList &columns)
        : m_groups(groups)
        , m_matrix(matrix)
        , m_columns(columns)
        , m_set(std::size_t(matrix.rules().columns))
        , m_cleared(std::size_t(matrix.rules().columns))
    {
    }

    MatrixCsvReport run(QByteArrayView file, const std::function<bool()> &cancelled);

private:
    bool refuse(CsvRefusal refusal, quint32 line = 0, const QString &detail = {});
    bool readHead(const CsvReader &reader);
    bool readLines(CsvReader &reader, const std::function<bool()> &cancelled);
    void readLine(const CsvReader &reader);
    std::optional<quint32> findGroup(const CsvReader &reader);
    [[nodiscard]] int rowOf(QByteArrayView key, bool isId);
    int byName(QByteArrayView name);
    void tellOtherName(quint32 line, quint32 row);
    bool readCells(const CsvReader &reader, quint32 row);
    void tellContradictions(quint32 line, CellMask on, CellMask off);
    void change(quint32 row, CellMask on, CellMask off);
    void problem(CsvProblem problem);
    [[nodiscard]] MatrixEdit edit() const;

    const GroupTable &m_groups;
    const GrantMatrix &m_matrix;
    const QStringList &m_columns;
    MatrixCsvReport m_report;
    std::vector<Field> m_fields;
    std::vector<quint32> m_lineOf; // of a row: the one that counts, 0: none yet
    std::optional<QHash<QByteArrayView, int>> m_byName; // row + 1; made for the first name
    QByteArrayView m_nameBeside; // the name that the line gives beside an id
    QByteArray m_room; // for a text without its guards
    std::vector<std::vector<quint64>> m_set; // per column, a bit a row; empty: none
    std::vector<std::vector<quint64>> m_cleared;
};

bool Examination::refuse(CsvRefusal refusal, quint32 line, const QString &detail)
{
    m_report = {};
    m_report.refusal = refusal;
    m_report.line = line;
    m_report.detail = detail;
    return false;
}

MatrixCsvReport Examination::run(QByteArrayView file, const std::function<bool()> &cancelled)
{
    if (file.size() > longestMatrixCsv) {
        refuse(CsvRefusal::TooLarge);
        return m_report;
    }
    const CsvBytes bytes = examineEncoding(file);
    if (bytes.encoding != CsvEncoding::Utf8) {
        refuse(bytes.encoding == CsvEncoding::Utf16 ? CsvRefusal::Utf16 : CsvRefusal::NotUtf8,
               bytes.line);
        m_report.offset = bytes.offset;
        return m_report;
    }
    CsvReader reader(bytes.text, csvSeparator(bytes.text), mostMatrixCsvFields);
    if (cancelled && cancelled())
        refuse(CsvRefusal::Cancelled);
    else if (!reader.next())
        refuse(CsvRefusal::Empty);
    else if (readHead(reader) && readLines(reader, cancelled))
        m_report.edit = edit();
    return m_report;
}

bool Examination::readLines(CsvReader &reader, const std::function<bool()> &cancelled)
{
    m_lineOf.resize(m_matrix.rowCount());
    quint64 fields = 0;
    for (quint64 asked = ~quint64{0}; reader.next(); fields += reader.fieldCount()) {
        if (reader.line() > mostMatrixCsvLines)
            return refuse(CsvRefusal::TooManyLines);
        // By fields, because a line may be long or short.
        if (const quint64 part = fields / fieldsBetweenQuestions; part != asked) {
            asked = part;
            if (cancelled && cancelled())
                return refuse(CsvRefusal::Cancelled);
        }
        if (!reader.isBlank() || reader.fault() != CsvFault::None)
            readLine(reader);
    }
    return true;
}

bool Examination::readHead(const CsvReader &reader)
{
    const QStringList columns =
        m_columns.first(std::min<qsizetype>(m_columns.size(), m_matrix.rules().columns));
    MatrixCsvHead head = readMatrixCsvHead(reader, columns);
    if (head.refusal != CsvRefusal::None)
        return refuse(head.refusal, reader.line(), head.detail);
    m_fields = std::move(head.fields);
    m_report.namesAnyColumn = head.namesAnyColumn;
    m_report.fieldCount = quint32(m_fields.size());
    for (const Field &field : m_fields) {
        // Spreadsheets leave empty columns behind.
        if (field.role == Field::Unknown && !field.name.isEmpty())
            problem({reader.line(), CsvProblemKind::UnknownColumn, field.name, {}, {}, 0});
    }
    m_report.problemLines = m_report.problemCount > 0 ? 1 : 0;
    return true;
}

void Examination::readLine(const CsvReader &reader)
{
    const quint64 before = m_report.problemCount;
    const quint32 line = reader.line();
    if (reader.fault() != CsvFault::None) {
        problem({line,
                 reader.fault() == CsvFault::OpenQuote ? CsvProblemKind::OpenQuote
                                                       : CsvProblemKind::StrayQuote,
                 {},
                 {},
                 {},
                 0});
    } else if (reader.fieldCount() != m_fields.size()) {
        problem({line, CsvProblemKind::WrongFieldCount, {}, {}, {}, qint64(reader.fieldCount())});
    } else if (const auto row = findGroup(reader)) {
        // A line that cannot be used leaves the group to a later one.
        if (readCells(reader, *row)) {
            m_lineOf[std::size_t(*row)] = line;
            tellOtherName(line, *row);
        }
    }
    m_report.problemLines += m_report.problemCount > before ? 1 : 0;
}

// The row that the line is about, unless it cannot be told or an earlier line has it.
std::optional<quint32> Examination::findGroup(const CsvReader &reader)
{
    QByteArrayView id;
    QByteArrayView name;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].role == Field::Id)
            id = reader.fields()[i];
        else if (m_fields[i].role == Field::Name)
            name = reader.fields()[i];
    }
    const bool hasId = !id.trimmed().isEmpty();
    const QByteArrayView key = hasId ? id : name;
    const QByteArrayView text = unguarded(key, m_room);
    const auto tell = [&](CsvProblemKind kind, quint32 number = 0) {
        const QLatin1StringView column(hasId ? matrixcsv::idColumn : matrixcsv::nameColumn);
        problem({reader.line(), kind, column, csvQuotation(text), {}, number});
        return std::nullopt;
    };
    if (key.trimmed().isEmpty())
        return tell(CsvProblemKind::NoGroup);
    if (looksLikeFormula(key))
        return tell(CsvProblemKind::Formula);
    const int row = rowOf(text, hasId);
    if (row == ambiguous)
        return tell(CsvProblemKind::AmbiguousName);
    if (row < 0)
        return tell(CsvProblemKind::UnknownGroup);
    if (const quint32 first = m_lineOf[std::size_t(row)]; first != 0)
        return tell(CsvProblemKind::RepeatedGroup, first);
    m_nameBeside = hasId ? name : QByteArrayView();
    return quint32(row);
}

int Examination::rowOf(QByteArrayView key, bool isId)
{
    int row = isId ? m_groups.find(key) : byName(key);
    if (row == -1) // spaces that somebody typed
        row = isId ? m_groups.find(key.trimmed()) : byName(key.trimmed());
    return row >= 0 && quint32(row) >= m_matrix.rowCount() ? -1 : row;
}

// Groups get other names, and then an older file has the former one: that is no problem, unless it
// is the name of another group by now. Then somebody may have moved ids or names in the file.
void Examination::tellOtherName(quint32 line, quint32 row)
{
    if (m_nameBeside.trimmed().isEmpty())
        return;
    const QByteArrayView text = unguarded(m_nameBeside, m_room);
    const QByteArrayView own = m_groups.nameBytes(row);
    if (text == own || text.trimmed() == own.trimmed() || rowOf(text, false) == -1)
        return;
    ++m_report.otherNameLines;
    problem({line,
             CsvProblemKind::OtherName,
             QLatin1StringView(matrixcsv::nameColumn),
             csvQuotation(text),
             {},
             0});
}

int Examination::byName(QByteArrayView name)
{
    if (!m_byName) {
        m_byName.emplace();
        m_byName->reserve(qsizetype(m_groups.size()));
        for (quint32 row = 0; row < m_groups.size(); ++row) {
            int &found = (*m_byName)[m_groups.nameBytes(row)]; // 0: a new one
            found = found == 0 ? int(row) + 1 : ambiguous;
        }
    }
    const int found = m_byName->value(name);
    return found > 0 ? found - 1 : found == 0 ? -1 : ambiguous;
}

bool Examination::readCells(const CsvReader &reader, quint32 row)
{
    CellMask on = 0;
    CellMask off = 0;
    bool good = true;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].role != Field::Cell)
            continue;
        const QByteArrayView cell = reader.fields()[i];
        const CsvAnswer answer = csvAnswer(cell);
        if (answer == CsvAnswer::Yes)
            on |= cellBit(m_fields[i].column);
        else if (answer == CsvAnswer::No)
            off |= cellBit(m_fields[i].column);
        if (answer != CsvAnswer::Formula && answer != CsvAnswer::Unreadable)
            continue;
        good = false;
        problem({reader.line(),
                 answer == CsvAnswer::Formula ? CsvProblemKind::Formula
                                              : CsvProblemKind::UnreadableValue,
                 m_fields[i].name,
                 csvQuotation(cell),
                 {},
                 0});
    }
    if (!good)
        return false;
    ++m_report.readLines;
    const CellMask wanted = m_matrix.wanted(row);
    // A line that says what is there already changes nothing, even where the server broke the
    // rules, and contradicts nothing that somebody would see.
    if ((off & wanted) != 0 || (on & ~wanted) != 0) {
        tellContradictions(reader.line(), on, off);
        change(row, on, off);
    }
    return true;
}

void Examination::tellContradictions(quint32 line, CellMask on, CellMask off)
{
    const ColumnRules &rules = m_matrix.rules();
    for (CellMask left = on; left != 0; left &= left - 1) {
        const int column = std::countr_zero(left);
        const CellMask broken = rules.implies[std::size_t(column)] & off;
        if (broken != 0)
            problem({line,
                     CsvProblemKind::Contradiction,
                     m_columns[column],
                     {},
                     m_columns[std::countr_zero(broken)],
                     0});
    }
}

// As the grid does it: first off, then on, each with what the rules bring along.
void Examination::change(quint32 row, CellMask on, CellMask off)
{
    const ColumnRules &rules = m_matrix.rules();
    const CellMask wanted = m_matrix.wanted(row);
    CellMask cells = withCells(wanted, off, false, rules);
    cells = withCells(cells, cells | on, true, rules); // no write stays without its read
    const std::size_t word = row / rowsInWord;
    for (CellMask left = cells ^ wanted; left != 0; left &= left - 1) {
        const auto column = std::size_t(std::countr_zero(left));
        std::vector<quint64> &words = (holds(cells, int(column)) ? m_set : m_cleared)[column];
        words.resize(wordsFor(m_matrix.rowCount()));
        words[word] |= rowBit(row);
    }
}

void Examination::problem(CsvProblem problem)
{
    ++m_report.problemCount;
    if (m_report.problems.size() < mostMatrixCsvProblems)
        m_report.problems.push_back(std::move(problem));
}

MatrixEdit Examination::edit() const
{
    MatrixEdit edit;
    for (std::size_t column = 0; column < m_set.size(); ++column) {
        for (const bool on : {false, true}) {
            const std::vector<quint64> &words = (on ? m_set : m_cleared)[column];
            if (RowSet rows = RowSet::fromWords(words); !rows.isEmpty())
                edit.parts.push_back({int(column), on, std::move(rows)});
        }
    }
    return edit;
}

} // namespace

MatrixCsvReport examineMatrixCsv(QByteArrayView file, const GroupTable &groups,
                                 const GrantMatrix &matrix, const QStringList &columns,
                                 const std::function<bool()> &cancelled)
{
    return Examination(groups, matrix, columns).run(file, cancelled);
}

} // namespace onbelay
