#include "workspace/plankeeper.h"

#include "workspace/workspace.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int notKnown = -1; // how many people are in a group
constexpr qint64 onlyRevision = 1; // rows of a plan have no other

} // namespace

PlanKeeper::PlanKeeper(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

void PlanKeeper::read()
{
    if (m_read)
        return;
    Expected<std::vector<PlannedGroup>> groups;
    if (LocalStore *store = m_workspace.store())
        groups = store->plan(m_workspace.storeKey());
    m_read = groups.has_value(); // what could not be read is not written over
    if (!groups) {
        m_workspace.planRead(tl::unexpected(groups.error()));
        return;
    }
    for (const PlannedGroup &group : *groups)
        m_groups.insert(group.id, group);
    show(*groups);
    m_workspace.planRead({});
}

// New rows at the end, and those that are there with another name.
void PlanKeeper::show(const std::vector<PlannedGroup> &groups)
{
    GroupBatch rows;
    for (const PlannedGroup &group : groups) {
        const QByteArray id = group.id.toUtf8();
        const QByteArray name = group.name.toUtf8();
        GroupRecord record;
        record.id = id;
        record.name = name;
        record.memberCount = notKnown;
        record.revision = onlyRevision;
        record.enforcedRevision = onlyRevision;
        rows.append(record); // which copies the texts
    }
    m_workspace.takeRows(rows, RowsFrom::News);
}

Expected<void> PlanKeeper::save(const std::vector<PlannedGroup> &groups)
{
    if (!m_read)
        return failed(FailureKind::StoreUnavailable, u"the plan was not read"_s);
    LocalStore *store = m_workspace.store();
    return store ? store->savePlanned(m_workspace.storeKey(), groups) : Expected<void>();
}

Expected<void> PlanKeeper::add(const std::vector<PlannedGroup> &groups)
{
    if (const Expected<void> saved = save(groups); !saved)
        return saved;
    for (const PlannedGroup &group : groups)
        m_groups.insert(group.id, group);
    show(groups);
    return {};
}

Expected<void> PlanKeeper::rename(const QString &id, const QString &name)
{
    PlannedGroup group = m_groups.value(id);
    if (group.id.isEmpty() || group.name == name)
        return {};
    group.name = name;
    if (const Expected<void> saved = save({group}); !saved)
        return saved;
    m_groups.insert(id, group);
    show({group});
    return {};
}

Expected<void> PlanKeeper::remove(const QStringList &ids)
{
    if (const Expected<void> able = save({}); !able)
        return able;
    if (LocalStore *store = m_workspace.store()) {
        const auto removed = store->removePlanned(m_workspace.storeKey(), ids);
        if (!removed)
            return removed;
    }
    for (const QString &id : ids)
        m_groups.remove(id);
    // Writes what is staged for the others. Ticks of a group that is gone, left by a crash right
    // here, are told as lost at the next start.
    m_workspace.removeGroups(ids);
    Q_EMIT doneChanged();
    return {};
}

const PlannedGroup *PlanKeeper::find(quint32 row) const
{
    const auto group = m_groups.constFind(m_workspace.groups().id(row));
    return group == m_groups.cend() ? nullptr : &*group;
}

CellMask PlanKeeper::setUpCells(quint32 row) const
{
    const PlannedGroup *group = find(row);
    CellMask cells = 0;
    if (!group || !group->done)
        return cells;
    for (const QString &id : group->done->cells) {
        if (const int column = m_workspace.columnOf(id); column >= 0)
            cells |= cellBit(column);
    }
    return cells;
}

std::optional<QDateTime> PlanKeeper::doneAt(quint32 row) const
{
    const PlannedGroup *group = find(row);
    const bool stands = group && group->done && setUpCells(row) == m_workspace.matrix().wanted(row);
    return stands ? std::optional(group->done->at) : std::nullopt;
}

bool PlanKeeper::isOutdated(quint32 row) const
{
    const PlannedGroup *group = find(row);
    return group && group->done && setUpCells(row) != m_workspace.matrix().wanted(row);
}

Expected<void> PlanKeeper::setDone(quint32 row, const std::optional<QDateTime> &at)
{
    const PlannedGroup *known = find(row);
    if (!known)
        return {};
    PlannedGroup group = *known;
    const std::optional<PlannedGroup::Done> last = group.done;
    group.done.reset();
    // A tick by mistake must not make anybody forget what the dashboard still grants.
    if (!at && last && last->before.isValid())
        group.done = PlannedGroup::Done{last->cellsBefore, last->before};
    if (at) {
        group.done = PlannedGroup::Done{{}, *at};
        if (last) {
            group.done->cellsBefore = last->cells;
            group.done->before = last->at;
        }
        for (CellMask left = m_workspace.matrix().wanted(row); left != 0; left &= left - 1)
            group.done->cells.append(m_workspace.columnId(std::countr_zero(left)));
    }
    if (const Expected<void> saved = save({group}); !saved)
        return saved;
    m_groups.insert(group.id, group);
    Q_EMIT doneChanged();
    return {};
}

} // namespace onbelay
