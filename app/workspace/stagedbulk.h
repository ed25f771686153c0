#pragma once

#include "access/matrixedit.h"
#include "onbelay/types.h"
#include "platform/expected.h"
#include "workspace/grouptable.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace onbelay {

// How many staged cells of very many groups are kept on disk: a bit a cell over a list of all
// groups, so that an edit of a whole column is one small write. Bytes that somebody else changed
// are StoreDamaged, never another edit.

// The list of groups that the bits count by, with their revisions.
[[nodiscard]] QByteArray encodeLayout(const GroupTable &groups);

struct BulkLayout
{
    std::vector<QByteArray> ids; // UTF-8
    std::vector<qint64> revisions;
};
[[nodiscard]] Expected<BulkLayout> decodeLayout(const QByteArray &bytes);

struct BulkCells
{
    struct Part
    {
        QString cell; // "access" or a scope's id
        bool on = false;
        RowSet rows; // of the layout
    };
    std::vector<Part> parts;
    // Bases of edits where they are not the layout's revisions: row and revision.
    std::vector<std::pair<quint32, qint64>> bases;
};
// `bases` may be empty.
[[nodiscard]] QByteArray encodeCells(const BulkCells &cells);
[[nodiscard]] Expected<BulkCells> decodeCells(const QByteArray &bytes, std::size_t layoutRows);

// A list of group ids alone.
[[nodiscard]] QByteArray encodeIds(const std::vector<QByteArray> &ids);
[[nodiscard]] Expected<std::vector<QByteArray>> decodeIds(const QByteArray &bytes);

// The same for the edits of a part of a change set, which name their groups themselves.
[[nodiscard]] QByteArray encodeEdits(const std::vector<CellEdits> &edits);
[[nodiscard]] Expected<std::vector<CellEdits>> decodeEdits(const QByteArray &bytes);

} // namespace onbelay
