#include "presenters/connection/heldcells.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace onbelay {

namespace {

struct Held
{
    Q_DECLARE_TR_FUNCTIONS(HeldCells)
};

constexpr std::size_t impactLimit = 5000; // groups that the contract takes at once

} // namespace

HeldCells heldCells(const GrantMatrix &matrix, const GroupTable &groups, CellMask columns)
{
    std::vector<quint32> rows;
    HeldCells held;
    for (quint32 row = 0; row < matrix.rowCount() && row < groups.size(); ++row) {
        if (!holds(matrix.server(row), accessColumn) || (matrix.server(row) & columns) == 0)
            continue;
        rows.push_back(row);
        ++held.groups;
        held.memberships += groups.memberCount(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [&groups](quint32 a, quint32 b) {
        return groups.memberCount(a) > groups.memberCount(b);
    });
    for (int column = 1; column < matrix.rules().columns; ++column) {
        if (!holds(columns, column))
            continue;
        HeldColumn entry{column, {}};
        for (quint32 row : rows) {
            if (holds(matrix.server(row), column))
                entry.groups.append(groups.name(row));
        }
        if (!entry.groups.isEmpty())
            held.columns.push_back(std::move(entry));
    }
    return held;
}

std::vector<CellEdits> removalOf(const Workspace &workspace, CellMask columns)
{
    const GrantMatrix &matrix = workspace.matrix();
    std::vector<CellEdits> edits;
    for (quint32 row = 0; row < matrix.rowCount(); ++row) {
        const CellMask lost = matrix.server(row) & columns & matrix.rules().scopes();
        if (!holds(matrix.server(row), accessColumn) || lost == 0)
            continue;
        const GroupInfo &group = workspace.groups()[row];
        CellEdits edit{group.id, group.revision, {}};
        for (int column = 1; column < matrix.rules().columns; ++column) {
            if (holds(lost, column))
                edit.cells.insert(workspace.columnId(column), false);
        }
        edits.push_back(std::move(edit));
    }
    if (edits.size() > impactLimit)
        edits.clear();
    return edits;
}

QString groupList(const QStringList &names, int shown)
{
    if (names.size() <= shown)
        return QLocale().createSeparatedList(names);
    QString listed;
    for (int i = 0; i < shown; ++i) {
        if (i > 0)
            //: Between the names of a list
            listed += Held::tr(", ");
        listed += names.at(i);
    }
    //: %1 is a list of group names
    return Held::tr("%1 and %n more group(s)", nullptr, int(names.size()) - shown).arg(listed);
}

} // namespace onbelay
