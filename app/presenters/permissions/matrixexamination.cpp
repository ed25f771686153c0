#include "presenters/permissions/matrixexamination.h"

#include "presenters/csv/csvreader.h"
#include "presenters/csv/csvwriter.h"
#include "presenters/permissions/matrixcsv.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <optional>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ambiguous = -2;
constexpr qsizetype longestQuote = 60; // characters of a cell that a problem repeats

QString quoted(QByteArrayView cell)
{
    const QString text = QString::fromUtf8(cell.first(std::min<qsizetype>(cell.size(), 1024)));
    const QString line = text.simplified();
    return line.size() > longestQuote ? line.first(longestQuote) + u'…' : line;
}

enum class Value { Leave, Yes, No, Formula, Unreadable };

// Words of both languages, because a German spreadsheet makes WAHR of a true.
Value valueOf(QByteArrayView cell)
{
    if (cell == QByteArrayView(matrixcsv::yes)) // nearly all cells of nearly all files
        return Value::Yes;
    if (cell == QByteArrayView(matrixcsv::no))
        return Value::No;
    const QByteArrayView text = cell.trimmed();
    if (text.isEmpty())
        return Value::Leave;
    for (const char *word : {matrixcsv::yes, "true", "1", "ja", "wahr"}) {
        if (text.compare(QByteArrayView(word), Qt::CaseInsensitive) == 0)
            return Value::Yes;
    }
    for (const char *word : {matrixcsv::no, "false", "0", "nein", "falsch"}) {
        if (text.compare(QByteArrayView(word), Qt::CaseInsensitive) == 0)
            return Value::No;
    }
    return looksLikeFormula(text) ? Value::Formula : Value::Unreadable;
}

// What a field of the first line stands for.
struct Field
{
    enum Role { Id, Name, Ignored, Cell } role = Ignored;
    int column = -1; // of the matrix
    QString name;
};

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
    [[nodiscard]] Field fieldFor(QByteArrayView cell) const;
    void readLine(const CsvReader &reader);
    std::optional<quint32> findGroup(const CsvReader &reader);
    int byName(QByteArrayView name);
    void readCells(const CsvReader &reader, quint32 row);
    void tellContradictions(quint32 line, CellMask on, CellMask off);
    void change(quint32 row, CellMask on, CellMask off);
    void problem(CsvProblem problem);
    [[nodiscard]] MatrixEdit edit() const;

    const GroupTable &m_groups;
    const GrantMatrix &m_matrix;
    const QStringList &m_columns;
    MatrixCsvReport m_report;
    std::vector<Field> m_fields;
    std::vector<quint32> m_lineOf; // of a row, 0: not named yet
    std::optional<QHash<QByteArrayView, int>> m_byName; // row + 1; made for the first name
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
    CsvReader reader(bytes.text, csvSeparator(bytes.text));
    if (!reader.next())
        refuse(CsvRefusal::Empty);
    else if (readHead(reader)) {
        m_lineOf.resize(m_matrix.rowCount());
        for (quint32 records = 0; reader.next(); ++records) {
            if (reader.line() > mostMatrixCsvLines) {
                refuse(CsvRefusal::TooManyLines);
                return m_report;
            }
            if (records % 4096 == 0 && cancelled && cancelled()) {
                refuse(CsvRefusal::Cancelled);
                return m_report;
            }
            if (!reader.isBlank() || reader.fault() != CsvFault::None)
                readLine(reader);
        }
        m_report.edit = edit();
    }
    return m_report;
}

bool Examination::readHead(const CsvReader &reader)
{
    if (reader.fault() != CsvFault::None)
        return refuse(CsvRefusal::BrokenHead, reader.line());
    if (reader.isBlank())
        return refuse(CsvRefusal::Empty);
    bool namesGroups = false;
    for (const QByteArrayView cell : reader.fields()) {
        const Field field = fieldFor(cell);
        const auto same = [&field](const Field &other) {
            return field.role != Field::Ignored && field.role == other.role
                   && field.column == other.column;
        };
        if (std::any_of(m_fields.begin(), m_fields.end(), same))
            return refuse(CsvRefusal::RepeatedColumn, reader.line(), field.name);
        namesGroups = namesGroups || field.role == Field::Id || field.role == Field::Name;
        m_report.namesAnyColumn = m_report.namesAnyColumn || field.role == Field::Cell;
        m_fields.push_back(field);
    }
    if (!namesGroups)
        return refuse(CsvRefusal::NoGroupColumn, reader.line());
    m_report.fieldCount = quint32(m_fields.size());
    for (const Field &field : m_fields) {
        // Spreadsheets leave empty columns behind.
        if (field.role == Field::Ignored && !field.name.isEmpty()
            && field.name != QLatin1StringView(matrixcsv::membersColumn))
            problem({reader.line(), CsvProblemKind::UnknownColumn, field.name, {}, {}, 0});
    }
    m_report.problemLines = m_report.problemCount > 0 ? 1 : 0;
    return true;
}

Field Examination::fieldFor(QByteArrayView cell) const
{
    const QByteArrayView text = unguarded(cell.trimmed());
    const auto is = [text](QByteArrayView name) {
        return text.compare(name, Qt::CaseInsensitive) == 0;
    };
    for (int column = 0; column < std::min(int(m_columns.size()), m_matrix.rules().columns);
         ++column) {
        if (is(m_columns[column].toUtf8()))
            return {Field::Cell, column, m_columns[column]};
    }
    if (is(matrixcsv::idColumn))
        return {Field::Id, -1, QLatin1StringView(matrixcsv::idColumn)};
    if (is(matrixcsv::nameColumn))
        return {Field::Name, -1, QLatin1StringView(matrixcsv::nameColumn)};
    if (is(matrixcsv::membersColumn))
        return {Field::Ignored, -1, QLatin1StringView(matrixcsv::membersColumn)};
    return {Field::Ignored, -1, quoted(text)};
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
    } else if (reader.fields().size() != m_fields.size()) {
        problem(
            {line, CsvProblemKind::WrongFieldCount, {}, {}, {}, qint64(reader.fields().size())});
    } else if (const auto row = findGroup(reader)) {
        readCells(reader, *row);
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
    const QByteArrayView text = unguarded(key);
    const auto tell = [&](CsvProblemKind kind, quint32 number = 0) {
        const QLatin1StringView column(hasId ? matrixcsv::idColumn : matrixcsv::nameColumn);
        problem({reader.line(), kind, column, quoted(text), {}, number});
        return std::nullopt;
    };
    if (key.trimmed().isEmpty())
        return tell(CsvProblemKind::NoGroup);
    if (looksLikeFormula(key))
        return tell(CsvProblemKind::Formula);
    int row = hasId ? m_groups.find(text) : byName(text);
    if (row == -1) // spaces that somebody typed
        row = hasId ? m_groups.find(text.trimmed()) : byName(text.trimmed());
    if (row == ambiguous)
        return tell(CsvProblemKind::AmbiguousName);
    if (row < 0 || quint32(row) >= m_matrix.rowCount())
        return tell(CsvProblemKind::UnknownGroup);
    quint32 &first = m_lineOf[std::size_t(row)];
    if (first != 0)
        return tell(CsvProblemKind::RepeatedGroup, first);
    first = reader.line();
    return quint32(row);
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

void Examination::readCells(const CsvReader &reader, quint32 row)
{
    CellMask on = 0;
    CellMask off = 0;
    bool good = true;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].role != Field::Cell)
            continue;
        const QByteArrayView cell = reader.fields()[i];
        const Value value = valueOf(cell);
        if (value == Value::Yes)
            on |= cellBit(m_fields[i].column);
        else if (value == Value::No)
            off |= cellBit(m_fields[i].column);
        if (value != Value::Formula && value != Value::Unreadable)
            continue;
        good = false;
        problem(
            {reader.line(),
             value == Value::Formula ? CsvProblemKind::Formula : CsvProblemKind::UnreadableValue,
             m_fields[i].name,
             quoted(cell),
             {},
             0});
    }
    if (!good)
        return;
    tellContradictions(reader.line(), on, off);
    ++m_report.readLines;
    change(row, on, off);
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

// As the grid does it: first off, then on, each with what the rules bring along. A line that says
// what is there already changes nothing, even where the server broke the rules.
void Examination::change(quint32 row, CellMask on, CellMask off)
{
    const ColumnRules &rules = m_matrix.rules();
    const CellMask wanted = m_matrix.wanted(row);
    if ((off & wanted) == 0 && (on & ~wanted) == 0)
        return;
    CellMask cells = withCells(wanted, off, false, rules);
    cells = withCells(cells, cells | on, true, rules); // no write stays without its read
    const std::size_t word = row / rowsInWord;
    for (CellMask left = cells ^ wanted; left != 0; left &= left - 1) {
        const auto column = std::size_t(std::countr_zero(left));
        std::vector<quint64> &words = (holds(cells, int(column)) ? m_set : m_cleared)[column];
        words.resize(wordsFor(m_matrix.rowCount()));
        words[word] |= quint64{1} << (row % rowsInWord);
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
