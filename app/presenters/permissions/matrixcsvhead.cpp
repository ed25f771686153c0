#include "presenters/permissions/matrixcsvhead.h"

#include "access/cells.h"
#include "presenters/csv/csvwriter.h"
#include "presenters/permissions/matrixcsv.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestQuotation = 60; // characters

using Field = MatrixCsvField;

Field fieldFor(QByteArrayView cell, const std::vector<QByteArray> &names)
{
    QByteArray room;
    const QByteArrayView text = unguarded(cell.trimmed(), room);
    const auto is = [text](QByteArrayView name) {
        return text.compare(name, Qt::CaseInsensitive) == 0;
    };
    const auto column = std::find_if(names.begin(), names.end(), is);
    if (column != names.end())
        return {Field::Cell, int(column - names.begin()), QString::fromUtf8(*column)};
    if (is(matrixcsv::idColumn))
        return {Field::Id, -1, QLatin1StringView(matrixcsv::idColumn)};
    if (is(matrixcsv::nameColumn))
        return {Field::Name, -1, QLatin1StringView(matrixcsv::nameColumn)};
    if (is(matrixcsv::membersColumn))
        return {Field::Members, -1, QLatin1StringView(matrixcsv::membersColumn)};
    return {Field::Unknown, -1, csvQuotation(text)};
}

MatrixCsvHead refused(CsvRefusal refusal, const QString &detail = {})
{
    MatrixCsvHead head;
    head.refusal = refusal;
    head.detail = detail;
    return head;
}

} // namespace

QString csvQuotation(QByteArrayView cellUtf8)
{
    const QString text =
        QString::fromUtf8(cellUtf8.first(std::min<qsizetype>(cellUtf8.size(), 1024)));
    const QString line = text.simplified();
    return line.size() > longestQuotation ? line.first(longestQuotation) + u'…' : line;
}

MatrixCsvHead readMatrixCsvHead(const CsvReader &reader, const QStringList &columns)
{
    if (reader.fault() != CsvFault::None)
        return refused(CsvRefusal::BrokenHead);
    if (reader.fieldCount() > mostMatrixCsvFields)
        return refused(CsvRefusal::TooManyFields);
    if (reader.isBlank())
        return refused(CsvRefusal::Empty);
    std::vector<QByteArray> names;
    for (const QString &column : columns)
        names.push_back(column.toUtf8());
    MatrixCsvHead head;
    bool hasId = false;
    bool hasName = false;
    CellMask cells = 0;
    for (const QByteArrayView cell : reader.fields()) {
        const Field field = fieldFor(cell, names);
        const bool twice = (field.role == Field::Id && hasId)
                           || (field.role == Field::Name && hasName)
                           || (field.role == Field::Cell && holds(cells, field.column));
        if (twice)
            return refused(CsvRefusal::RepeatedColumn, field.name);
        hasId = hasId || field.role == Field::Id;
        hasName = hasName || field.role == Field::Name;
        cells |= field.role == Field::Cell ? cellBit(field.column) : 0;
        head.fields.push_back(field);
    }
    head.namesAnyColumn = cells != 0;
    if (!hasId && !hasName)
        return refused(CsvRefusal::NoGroupColumn);
    return head;
}

} // namespace onbelay
