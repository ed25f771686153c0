#include "presenters/activity/revertmodel.h"

#include "presenters/permissions/celltext.h"
#include "presenters/words/dates.h"
#include "workspace/workspace.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

RevertModel::RevertModel(const Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
}

void RevertModel::show(const AuditedChangeSet *changeSet, const RevertPlan *plan)
{
    beginResetModel();
    m_changeSet = changeSet;
    m_plan = plan;
    m_sections.clear();
    m_starts.clear();
    m_rows = 0;
    quint32 first = 0;
    for (std::size_t state = 0; plan && state < revertStates; ++state) {
        const quint32 count = plan->counts[state];
        if (count == 0)
            continue;
        m_sections.push_back({RevertState(state), first});
        m_starts.push_back(m_rows);
        m_rows += int(count) + 1;
        first += count;
    }
    endResetModel();
}

void RevertModel::setWithChanged(bool with)
{
    m_withChanged = with;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

int RevertModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int RevertModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::size_t RevertModel::sectionOf(int row) const
{
    return std::size_t(std::upper_bound(m_starts.begin(), m_starts.end(), row) - m_starts.begin())
           - 1;
}

const RevertCell *RevertModel::cell(int row) const
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    const std::size_t section = sectionOf(row);
    const int line = row - m_starts[section] - 1;
    return line < 0 ? nullptr : &m_plan->cells[m_sections[section].first + quint32(line)];
}

QString RevertModel::title(RevertState state) const
{
    const int cells = int(m_plan->count(state));
    switch (state) {
    case RevertState::Revertible:
        //: Heading above cells that a change set made and that can be reverted
        return tr("As the change set left it: %n cell(s)", nullptr, cells);
    case RevertState::ChangedSince:
        //: Heading above cells that somebody worked on after the change set
        return tr("Changed since: %n cell(s)", nullptr, cells);
    case RevertState::StagedHere:
        //: Heading above cells that have a staged edit here, which reverting does not touch
        return tr("Staged here meanwhile, left alone: %n cell(s)", nullptr, cells);
    case RevertState::AlreadyBack:
        //: Heading above cells that are as they were before the change set
        return tr("Already as before: %n cell(s)", nullptr, cells);
    case RevertState::GroupGone:
        //: Heading above cells of groups that were deleted
        return tr("The group is no longer there: %n cell(s)", nullptr, cells);
    case RevertState::UnknownScope:
        //: Heading above cells of permissions that the guide does not list
        return tr("Not known to this console's guide: %n cell(s)", nullptr, cells);
    }
    Q_UNREACHABLE();
}

QString RevertModel::groupName(const RevertCell &cell) const
{
    const auto &group = m_changeSet->groups()[m_changeSet->cells()[cell.cell].group];
    const int row = m_workspace.rowOf(group.id);
    const QString now = row < 0 ? group.name : m_workspace.groups().name(quint32(row));
    if (now == group.name || group.name.isEmpty())
        return now;
    //: %1 the name of a group, %2 the name that it had when it was changed
    return tr("%1 (then %2)").arg(now, group.name);
}

QString RevertModel::permission(const RevertCell &cell) const
{
    const qint16 column = m_changeSet->cells()[cell.cell].column;
    return column < 0 ? m_changeSet->unknown(column)
                      : CellText::columnTitle(m_workspace.integration(), column);
}

// Who worked on it since; on what stands in the way, where that is another permission.
QString RevertModel::laterText(const RevertCell &cell) const
{
    const auto &own = m_changeSet->cells()[cell.cell];
    const auto *later =
        m_changeSet->later(own.group, cell.along < 0 ? int(own.column) : int(cell.along));
    if (!later)
        return {};
    const QString at = dateTimeText(QDateTime::fromSecsSinceEpoch(later->at, Qt::UTC));
    if (later->by.isEmpty())
        //: %1 date and time
        return tr("Somebody set it on %1.").arg(at);
    //: %1 a person, %2 date and time
    return tr("%1 set it on %2.").arg(later->by, at);
}

QString RevertModel::note(const RevertCell &cell) const
{
    const auto &own = m_changeSet->cells()[cell.cell];
    QStringList sentences;
    if (cell.along >= 0) {
        const QString other = CellText::columnTitle(m_workspace.integration(), cell.along);
        sentences << (own.before
                          //: %1 a read permission that a write permission cannot do without
                          ? tr("It needs %1, which would be granted with it.").arg(other)
                          //: %1 a write permission that cannot do without a read permission
                          : tr("%1 needs it and would be taken away with it.").arg(other));
    }
    switch (cell.state) {
    case RevertState::Revertible:
    case RevertState::GroupGone:
    case RevertState::UnknownScope:
        break;
    case RevertState::ChangedSince:
    case RevertState::AlreadyBack:
        sentences << laterText(cell);
        break;
    case RevertState::StagedHere:
        if (cell.along < 0)
            sentences << tr("Apply or discard your edit first.");
        else
            sentences << tr("That one is staged here: apply or discard it first.");
        break;
    }
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString RevertModel::text(const RevertCell &cell, int column) const
{
    const bool before = m_changeSet->cells()[cell.cell].before;
    switch (column) {
    case GroupColumn:
        return groupName(cell);
    case PermissionColumn:
        return permission(cell);
    case ChangeColumn:
        //: What reverting makes of a cell: "not granted → granted"
        return tr("%1 → %2").arg(CellText::value(!before), CellText::value(before));
    case NoteColumn:
        return note(cell);
    default:
        return {};
    }
}

QVariant RevertModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RevertCell *const at = cell(index.row());
    if (role == SectionRole)
        return at == nullptr;
    if (!at) {
        const RevertState state = m_sections[sectionOf(index.row())].state;
        const bool shown = role == Qt::AccessibleTextRole
                           || (role == Qt::DisplayRole && index.column() == GroupColumn);
        return shown ? QVariant(title(state)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*at, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(*at, index.column()));
    case Qt::AccessibleTextRole: {
        const bool before = m_changeSet->cells()[at->cell].before;
        //: A cell that can be reverted, spoken: group, permission, before, after
        const QString spoken = tr("%1, %2, from %3 to %4")
                                   .arg(groupName(*at), permission(*at), CellText::value(!before),
                                        CellText::value(before));
        const QString why = note(*at);
        return why.isEmpty() ? spoken : QString(spoken + u". "_s + why);
    }
    case GrantedRole:
        return m_changeSet->cells()[at->cell].before;
    case IncludedRole:
        return at->state == RevertState::Revertible
               || (m_withChanged && at->state == RevertState::ChangedSince);
    default:
        return {};
    }
}

QVariant RevertModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case GroupColumn:
        return tr("Group");
    case PermissionColumn:
        return tr("Permission");
    case ChangeColumn:
        //: Column heading: what reverting makes of a cell
        return tr("Reverting makes it");
    case NoteColumn:
        //: Column heading: who changed a cell since, or why it cannot be reverted
        return tr("Note");
    default:
        return {};
    }
}

Qt::ItemFlags RevertModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace onbelay
