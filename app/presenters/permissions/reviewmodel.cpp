#include "presenters/permissions/reviewmodel.h"

#include "presenters/permissions/celltext.h"
#include "presenters/permissions/risk.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <tuple>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

std::vector<ReviewLine> reviewLines(const Workspace &workspace)
{
    const GrantMatrix &matrix = workspace.matrix();
    const CellMask writes = matrix.rules().writes;
    std::vector<ReviewLine> lines;
    lines.reserve(matrix.stagedCellCount());
    RowSet::fromWords(matrix.stagedWords()).forEach([&](quint32 row) {
        const GroupInfo group = workspace.groups()[row];
        for (CellMask left = matrix.staged(row); left != 0; left &= left - 1) {
            const int column = std::countr_zero(left);
            const bool on = holds(matrix.wanted(row), column);
            lines.push_back({group.id, group.name, group.memberCount, column,
                             workspace.columnId(column),
                             CellText::columnTitle(workspace.integration(), column), on,
                             on && holds(writes, column) && group.memberCount > manyPeople,
                             std::nullopt, std::nullopt});
        }
    });
    const auto key = [writes](const ReviewLine &line) {
        const int rank = line.risky                              ? 0
                         : line.on && holds(writes, line.column) ? 1
                         : !line.on                              ? 2
                                                                 : 3;
        return std::tuple(rank, -line.members);
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&key](const ReviewLine &a, const ReviewLine &b) { return key(a) < key(b); });
    return lines;
}

void ReviewModel::setLines(std::vector<ReviewLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_impactFailed = false;
    endResetModel();
}

void ReviewModel::setImpact(const std::vector<Impact> &removals)
{
    QHash<std::pair<QString, QString>, const Impact *> impacts;
    for (const Impact &impact : removals)
        impacts.insert({impact.group, impact.cell}, &impact);
    for (ReviewLine &line : m_lines) {
        if (const Impact *impact = impacts.value({line.groupId, line.cell})) {
            line.losing = impact->losing;
            line.keeping = impact->keeping;
        }
    }
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, PeopleColumn), index(rowCount() - 1, PeopleColumn));
}

void ReviewModel::setImpactFailed()
{
    m_impactFailed = true;
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, PeopleColumn), index(rowCount() - 1, PeopleColumn));
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReviewModel::people(const ReviewLine &line) const
{
    if (line.on)
        //: How many people get a permission
        return tr("%n gain(s)", nullptr, line.members);
    if (line.losing) {
        //: How many people lose a permission
        const QString lose = tr("%n lose(s)", nullptr, *line.losing);
        if (line.keeping.value_or(0) == 0)
            return lose;
        //: How many people keep a permission because another group gives it
        return lose + u", "_s + tr("%n keep(s) through another group", nullptr, *line.keeping);
    }
    return m_impactFailed ? tr("up to %n lose(s)", nullptr, line.members)
                          //: The number of people is being asked for
                          : tr("counting…");
}

QString ReviewModel::text(const ReviewLine &line, int column) const
{
    switch (column) {
    case GroupColumn:
        return line.group;
    case PermissionColumn:
        return line.title;
    case ChangeColumn:
        //: A cell before and after: "not granted → granted"
        return tr("%1 → %2").arg(CellText::value(!line.on), CellText::value(line.on));
    case PeopleColumn:
        return people(line);
    default:
        return {};
    }
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const ReviewLine &line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(line, index.column()));
    case Qt::AccessibleTextRole:
        //: A staged edit, spoken: group, permission, before, after, people
        return tr("%1, %2, from %3 to %4, %5")
            .arg(line.group, line.title, CellText::value(!line.on), CellText::value(line.on),
                 people(line));
    case GrantedRole:
        return line.on;
    case RiskyRole:
        return line.risky;
    default:
        return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case GroupColumn:
        return tr("Group");
    case PermissionColumn:
        return tr("Permission");
    case ChangeColumn:
        //: Column heading: what a cell was and becomes
        return tr("Change");
    case PeopleColumn:
        return tr("People");
    default:
        return {};
    }
}

} // namespace onbelay
