#include "workspace/editsteps.h"

#include "workspace/stagedkeeper.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <map>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QDataStream::Version streamVersion = QDataStream::Qt_6_4;

BulkCells cellsOf(const MatrixEdit &edit, const Integration &integration)
{
    BulkCells cells;
    for (const ColumnEdit &part : edit.parts)
        cells.parts.push_back({columnId(integration, part.column), part.on, part.rows});
    return cells;
}

// The rows by their place among these; all of them are there.
RowSet placesIn(const std::vector<quint32> &rows, const RowSet &some)
{
    std::vector<quint32> places;
    some.forEach([&](quint32 row) {
        places.push_back(quint32(std::lower_bound(rows.begin(), rows.end(), row) - rows.begin()));
    });
    return RowSet(std::move(places));
}

} // namespace

KeptStep encodeStep(const QString &text, const MatrixEdit &edit, const Integration &integration,
                    const GroupTable &groups, qint64 layout)
{
    BulkCells cells = cellsOf(edit, integration);
    if (layout != 0)
        return {text, layout, encodeCells(cells)};
    std::vector<quint32> rows;
    edit.rows().forEach([&rows](quint32 row) { rows.push_back(row); });
    QList<QByteArray> ids;
    for (const quint32 row : rows)
        ids.append(groups.idBytes(row).toByteArray());
    for (BulkCells::Part &part : cells.parts)
        part.rows = placesIn(rows, part.rows);
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << ids << encodeCells(cells);
    return {text, 0, bytes};
}

Expected<MatrixEdit> decodeStep(const KeptStep &step, const BulkLayout &layout,
                                const Integration &integration, const GroupTable &groups)
{
    std::vector<QByteArray> own;
    QByteArray bytes = step.cells;
    if (step.layout == 0) {
        QList<QByteArray> ids;
        QDataStream in(step.cells);
        in.setVersion(streamVersion);
        in >> ids >> bytes;
        if (in.status() != QDataStream::Ok)
            return failed(FailureKind::StoreDamaged, u"a kept edit is not readable"_s);
        own.assign(ids.begin(), ids.end());
    }
    const std::vector<QByteArray> &ids = step.layout == 0 ? own : layout.ids;
    const Expected<BulkCells> cells = decodeCells(bytes, ids.size());
    if (!cells)
        return tl::unexpected(cells.error());
    std::map<std::pair<int, bool>, std::vector<quint32>> parts; // in the order of MatrixEdit
    for (const BulkCells::Part &part : cells->parts) {
        const int column = columnOf(integration, part.cell);
        if (column < 0)
            continue;
        std::vector<quint32> &rows = parts[{column, part.on}];
        part.rows.forEach([&](quint32 place) {
            if (const int row = groups.find(ids[place]); row >= 0)
                rows.push_back(quint32(row));
        });
    }
    MatrixEdit edit;
    for (auto &[cell, rows] : parts) {
        if (!rows.empty())
            edit.parts.push_back({cell.first, cell.second, RowSet(std::move(rows))});
    }
    return edit;
}

} // namespace onbelay
