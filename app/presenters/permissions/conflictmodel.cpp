#include "presenters/permissions/conflictmodel.h"

#include "presenters/permissions/celltext.h"
#include "presenters/permissions/conflicttext.h"
#include "workspace/workspace.h"

#include <QHash>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

ConflictModel::ConflictModel(const Workspace &workspace, std::vector<ConflictCell> conflicts,
                             QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_conflicts(std::move(conflicts))
    , m_choices(m_conflicts.size())
{
    QHash<QString, std::size_t> known;
    for (int i = 0; i < int(m_conflicts.size()); ++i) {
        const QString &id = m_conflicts[std::size_t(i)].group;
        if (!known.contains(id)) {
            const int row = workspace.rowOf(id);
            known.insert(id, m_groups.size());
            m_groups.push_back(
                {id,
                 row < 0 ? ConflictText::unknownGroup(id) : workspace.groups().name(quint32(row)),
                 row,
                 0,
                 {}});
        }
        m_groupOf.push_back(known.value(id));
        m_groups[m_groupOf.back()].conflicts.push_back(i);
    }
    for (Group &group : m_groups) {
        group.start = m_rows;
        m_rows += int(group.conflicts.size()) + 1;
    }
    connect(&workspace, &Workspace::rowsReset, this, &ConflictModel::findGroups);
    connect(&workspace, &Workspace::rowsChanged, this, &ConflictModel::findGroups);
}

void ConflictModel::findGroups()
{
    for (Group &group : m_groups)
        group.row = m_workspace.rowOf(group.id);
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
    Q_EMIT changed();
}

std::vector<int> ConflictModel::sectionRows() const
{
    std::vector<int> rows;
    for (const Group &group : m_groups)
        rows.push_back(group.start);
    return rows;
}

std::size_t ConflictModel::groupAt(int row) const
{
    const auto after =
        std::upper_bound(m_groups.begin(), m_groups.end(), row,
                         [](int wanted, const Group &group) { return wanted < group.start; });
    return std::size_t(after - m_groups.begin()) - 1;
}

int ConflictModel::conflictAt(int row) const
{
    if (row < 0 || row >= m_rows)
        return -1;
    const Group &group = m_groups[groupAt(row)];
    return row == group.start ? -1 : group.conflicts[std::size_t(row - group.start - 1)];
}

std::vector<int> ConflictModel::conflictsIn(const std::vector<int> &rows) const
{
    std::vector<int> found;
    for (const int row : rows) {
        const int conflict = conflictAt(row);
        if (conflict >= 0) {
            found.push_back(conflict);
        } else if (row >= 0 && row < m_rows) {
            const Group &group = m_groups[groupAt(row)];
            found.insert(found.end(), group.conflicts.begin(), group.conflicts.end());
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::erase_if(found, [this](int conflict) { return isGone(conflict); });
    return found;
}

int ConflictModel::nextUndecided(int row) const
{
    for (int step = 1; step <= m_rows; ++step) {
        const int at = (std::max(row, -1) + step) % m_rows;
        const int conflict = conflictAt(at);
        if (conflict >= 0 && !isGone(conflict) && !choice(conflict))
            return at;
    }
    return -1;
}

bool ConflictModel::isGone(int conflict) const
{
    return groupOf(conflict).row < 0;
}

int ConflictModel::columnOf(int conflict) const
{
    return m_workspace.columnOf(m_conflicts[std::size_t(conflict)].cell);
}

// A choice is a value for the cell, and values must fit together: what it needs, or what rests on
// it, is chosen along.
void ConflictModel::choose(int conflict, bool value)
{
    const auto take = [this](int each, bool on) {
        const ConflictCell &cell = m_conflicts[std::size_t(each)];
        m_choices[std::size_t(each)] =
            cell.theirs == on ? Resolution::TakeTheirs : Resolution::KeepYours;
    };
    take(conflict, value);
    const int column = columnOf(conflict);
    if (column < 0)
        return;
    const ColumnRules &rules = m_workspace.matrix().rules();
    const CellMask along = value ? rules.implies[std::size_t(column)] : rules.dependents(column);
    for (const int other : groupOf(conflict).conflicts) {
        const int otherColumn = columnOf(other);
        if (other != conflict && otherColumn >= 0 && holds(along, otherColumn))
            take(other, value);
    }
}

void ConflictModel::choose(const std::vector<int> &conflicts, Resolution resolution)
{
    // What stays on is chosen last: where choices contradict each other, a write keeps its read.
    for (const bool on : {false, true}) {
        for (const int conflict : conflicts) {
            const ConflictCell &cell = m_conflicts[std::size_t(conflict)];
            const bool value = resolution == Resolution::TakeTheirs ? cell.theirs : cell.yours;
            if (value == on && !isGone(conflict))
                choose(conflict, value);
        }
    }
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
    Q_EMIT changed();
}

void ConflictModel::chooseAll(Resolution resolution)
{
    std::vector<int> all(m_conflicts.size());
    for (int i = 0; i < int(all.size()); ++i)
        all[std::size_t(i)] = i;
    choose(all, resolution);
}

int ConflictModel::undecided() const
{
    int open = 0;
    for (int i = 0; i < int(m_conflicts.size()); ++i)
        open += !choice(i) && !isGone(i) ? 1 : 0;
    return open;
}

QList<Resolution> ConflictModel::answers() const
{
    QList<Resolution> answers;
    for (int i = 0; i < int(m_conflicts.size()); ++i)
        answers.append(isGone(i) ? Resolution::TakeTheirs
                                 : choice(i).value_or(Resolution::TakeTheirs));
    return answers;
}

QString ConflictModel::groupName(const Group &group) const
{
    if (group.row < 0)
        return group.nameThen;
    return ConflictText::groupName(group.nameThen, m_workspace.groups().name(quint32(group.row)));
}

QString ConflictModel::permission(int conflict) const
{
    const int column = columnOf(conflict);
    return column < 0 ? m_conflicts[std::size_t(conflict)].cell
                      : CellText::columnTitle(m_workspace.integration(), column);
}

QString ConflictModel::title(int conflict) const
{
    return ConflictText::title(groupName(groupOf(conflict)), permission(conflict));
}

QString ConflictModel::story(int conflict) const
{
    const QString story = ConflictText::story(m_conflicts[std::size_t(conflict)]);
    return isGone(conflict) ? QString(story + u' ' + ConflictText::gone()) : story;
}

QString ConflictModel::consequence(int conflict, Resolution resolution) const
{
    const Group &group = groupOf(conflict);
    const int column = columnOf(conflict);
    if (group.row < 0 || column < 0)
        return {};
    const ConflictCell &cell = m_conflicts[std::size_t(conflict)];
    const bool on = resolution == Resolution::TakeTheirs ? cell.theirs : cell.yours;
    const ColumnRules &rules = m_workspace.matrix().rules();
    const CellMask wanted = m_workspace.matrix().wanted(quint32(group.row));
    // The row here may not know yet what the other admin did.
    CellMask server = m_workspace.matrix().server(quint32(group.row));
    for (const int other : group.conflicts) {
        const int at = columnOf(other);
        if (at >= 0 && holds(server, at) != m_conflicts[std::size_t(other)].theirs)
            server ^= cellBit(at);
    }
    QStringList along;
    for (CellMask left = on ? rules.implies[std::size_t(column)] & ~server
                            : rules.dependents(column) & wanted;
         left != 0; left &= left - 1)
        along << CellText::columnTitle(m_workspace.integration(), std::countr_zero(left));
    return along.isEmpty() ? QString() : ConflictText::along(along, on);
}

QString ConflictModel::sectionTitle(const Group &group) const
{
    const int cells = int(group.conflicts.size());
    if (group.row < 0)
        return ConflictText::goneSection(group.nameThen, cells);
    const auto open = std::count_if(group.conflicts.begin(), group.conflicts.end(),
                                    [this](int conflict) { return !choice(conflict); });
    return ConflictText::section(groupName(group), cells, int(open));
}

QString ConflictModel::text(int conflict, int column) const
{
    const ConflictCell &cell = m_conflicts[std::size_t(conflict)];
    switch (column) {
    case PermissionColumn:
        return permission(conflict);
    case TheirsColumn:
        return ConflictText::theirs(cell);
    case MineColumn:
        return CellText::value(cell.yours);
    default:
        return {};
    }
}

QString ConflictModel::spoken(int conflict, int column) const
{
    if (column == PermissionColumn)
        return title(conflict) + u". "_s + story(conflict) + u' '
               + ConflictText::decision(choice(conflict), isGone(conflict));
    const bool theirs = column == TheirsColumn;
    const bool chosen =
        choice(conflict) == (theirs ? Resolution::TakeTheirs : Resolution::KeepYours);
    return ConflictText::option(title(conflict), m_conflicts[std::size_t(conflict)], theirs,
                                chosen);
}

int ConflictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ConflictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConflictModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int conflict = conflictAt(index.row());
    if (role == SectionRole)
        return conflict < 0;
    if (conflict < 0) {
        const Group &group = m_groups[groupAt(index.row())];
        if (role == ChoosableRole)
            return group.row >= 0;
        if (role == Qt::ToolTipRole)
            return plainToolTip(sectionTitle(group));
        const bool shown = role == Qt::AccessibleTextRole
                           || (role == Qt::DisplayRole && index.column() == PermissionColumn);
        return shown ? QVariant(sectionTitle(group)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(conflict, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(story(conflict));
    case Qt::AccessibleTextRole:
        return spoken(conflict, index.column());
    case ChosenRole:
        return choice(conflict)
               == (index.column() == TheirsColumn ? Resolution::TakeTheirs : Resolution::KeepYours);
    case ChoosableRole:
        return !isGone(conflict);
    default:
        return {};
    }
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return ConflictText::heading(section);
}

Qt::ItemFlags ConflictModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace onbelay
