#include "presenters/permissions/matrixcsv.h"

#include "presenters/csv/csvwriter.h"

namespace onbelay {

QByteArray matrixCsvHead(const QStringList &columns)
{
    QStringList names = {QLatin1StringView(matrixcsv::idColumn),
                         QLatin1StringView(matrixcsv::nameColumn),
                         QLatin1StringView(matrixcsv::membersColumn)};
    // Excel takes a file without the mark for one in the computer's old code page.
    return "\xef\xbb\xbf" + csvLine(names + columns);
}

QByteArray matrixCsvLines(const GroupTable &groups, const GrantMatrix &matrix,
                          std::span<const quint32> rows)
{
    constexpr qsizetype texts = 64; // bytes of an id, a name and their quotes, more or less
    const int columns = matrix.rules().columns;
    QByteArray csv;
    csv.reserve(qsizetype(rows.size()) * (texts + columns * 4));
    for (const quint32 row : rows) {
        appendCsvField(csv, groups.idBytes(row));
        csv += ',';
        appendCsvField(csv, groups.nameBytes(row));
        csv += ',';
        if (groups.memberCount(row) >= 0)
            csv += QByteArray::number(groups.memberCount(row));
        const CellMask cells = matrix.wanted(row);
        for (int column = 0; column < columns; ++column) {
            csv += ',';
            csv += holds(cells, column) ? matrixcsv::yes : matrixcsv::no;
        }
        csv += "\r\n";
    }
    return csv;
}

} // namespace onbelay
