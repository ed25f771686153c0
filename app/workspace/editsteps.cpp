#include "workspace/editsteps.h"

#include "workspace/stagedkeeper.h"

#include <QtEndian>

#include <algorithm>
#include <map>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

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
    std::vector<QByteArray> ids;
    edit.rows().forEach([&](quint32 row) {
        rows.push_back(row);
        ids.push_back(groups.idBytes(row).toByteArray());
    });
    for (BulkCells::Part &part : cells.parts)
        part.rows = placesIn(rows, part.rows);
    const QByteArray list = encodeIds(ids);
    QByteArray size(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(quint32(list.size()), size.data());
    return {text, 0, size + list + encodeCells(cells)};
}

namespace {

// The groups that a step lists itself, and what is left of its bytes.
Expected<std::vector<QByteArray>> takeOwnGroups(QByteArray &bytes)
{
    constexpr qsizetype head = sizeof(quint32);
    const Unexpected damaged = failed(FailureKind::StoreDamaged, u"a kept edit is not readable"_s);
    if (bytes.size() < head)
        return damaged;
    const auto size = qsizetype(qFromBigEndian<quint32>(bytes.constData()));
    if (size > bytes.size() - head)
        return damaged;
    const QByteArray list = bytes.mid(head, size);
    bytes.remove(0, head + size);
    return decodeIds(list);
}

} // namespace

Expected<MatrixEdit> decodeStep(const KeptStep &step, const BulkLayout &layout,
                                const Integration &integration, const GroupTable &groups)
{
    QByteArray bytes = step.cells;
    Expected<std::vector<QByteArray>> own;
    if (step.layout == 0)
        own = takeOwnGroups(bytes);
    if (!own)
        return tl::unexpected(own.error());
    const std::vector<QByteArray> &ids = step.layout == 0 ? *own : layout.ids;
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
