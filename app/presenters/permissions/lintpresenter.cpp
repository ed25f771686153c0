#include "presenters/permissions/lintpresenter.h"

#include "presenters/permissions/permissionspresenter.h"
#include "workspace/workspace.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

namespace onbelay {

using namespace std::chrono_literals;

namespace {

// Of edits that come one after the other, such as keys that are held down.
constexpr auto moment = 150ms;

} // namespace

LintPresenter::LintPresenter(PermissionsPresenter &permissions, QObject *parent)
    : QObject(parent)
    , m_permissions(permissions)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(moment);
    connect(&m_soon, &QTimer::timeout, this, &LintPresenter::look);
    connect(&m_looking, &QFutureWatcherBase::finished, this, &LintPresenter::take);
    const Workspace *workspace = &permissions.workspace();
    connect(workspace, &Workspace::rowsReset, this, &LintPresenter::forgetMembers);
    connect(workspace, &Workspace::membersChanged, this, &LintPresenter::forgetMembers);
    connect(workspace, &Workspace::stagedChanged, this, &LintPresenter::touch);
    connect(workspace, &Workspace::rowsChanged, this, &LintPresenter::touch);
    connect(workspace, &Workspace::rowsAppended, this, &LintPresenter::forgetMembers);
    connect(workspace, &Workspace::connectionChanged, this, &LintPresenter::touch);
}

void LintPresenter::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (!active)
        m_soon.stop();
    else if (m_stale)
        look();
}

bool LintPresenter::isChecking() const
{
    return m_active && (m_stale || m_isLooking);
}

void LintPresenter::touch()
{
    m_stale = true;
    if (m_active && !m_soon.isActive() && !m_isLooking)
        m_soon.start();
}

void LintPresenter::forgetMembers()
{
    m_memberless.reset();
    touch();
}

const LintPresenter::Memberless &LintPresenter::memberless()
{
    if (!m_memberless) {
        const GroupTable &groups = m_permissions.workspace().groups();
        m_memberless = std::make_shared<const std::vector<quint64>>(memberlessWords(
            quint32(groups.size()), [&groups](quint32 row) { return groups.memberCount(row); }));
    }
    return m_memberless;
}

void LintPresenter::look()
{
    m_soon.stop();
    if (m_isLooking)
        return; // its end looks again
    m_stale = false;
    m_isLooking = true;
    const Workspace &workspace = m_permissions.workspace();
    m_looking.setFuture(QtConcurrent::run(
        [matrix = workspace.matrix(), backed = workspace.backed(), memberless = memberless()] {
            return std::make_shared<const LintReport>(lint(matrix, backed, *memberless));
        }));
}

void LintPresenter::take()
{
    m_isLooking = false;
    if (!m_active) {
        m_stale = true;
        return;
    }
    if (m_stale) { // its rows may be other groups by now
        m_soon.start();
        return;
    }
    const Workspace &workspace = m_permissions.workspace();
    const Report report = m_looking.result();
    m_items.clear();
    for (const LintFinding &finding : report->findings)
        m_items.push_back(LintText::item(finding, workspace));
    m_otherSets = report->otherSets;
    m_known = m_known || !workspace.groups().empty() || workspace.loadState() == LoadState::Loaded;
    Q_EMIT changed();
}

int LintPresenter::problemCount() const
{
    return int(std::count_if(m_items.begin(), m_items.end(),
                             [](const LintItem &item) { return !item.isHint(); }));
}

QString LintPresenter::summary() const
{
    const Workspace &workspace = m_permissions.workspace();
    if (!m_known)
        return workspace.groups().empty() && workspace.loadState() != LoadState::Loaded
                   ? tr("The groups have not been read yet")
                   : tr("Looking for problems…");
    if (problemCount() == 0)
        return tr("No problems found");
    //: How many findings of the check for problems there are
    return tr("%n problem(s) found", nullptr, problemCount());
}

QString LintPresenter::leftOutText() const
{
    if (m_otherSets == 0)
        return {};
    //: Under the largest sets of groups that hold the same permissions
    return tr("%n smaller set(s) of groups with the same permissions are not listed.", nullptr,
              int(m_otherSets));
}

QString LintPresenter::readOnlyReason() const
{
    return m_permissions.readOnlyReason();
}

// The words of an item may be older than what is there, and its place in the list another one's by
// now; its kind and its column say what is meant.
bool LintPresenter::repair(int item, int offer)
{
    if (item < 0 || item >= findingCount())
        return false;
    const LintItem &wanted = m_items[std::size_t(item)];
    if (offer < 0 || std::size_t(offer) >= wanted.offers.size())
        return false;
    const Workspace &workspace = m_permissions.workspace();
    const GrantMatrix &matrix = workspace.matrix();
    const int column = wanted.column;
    const LintRemedy remedy = wanted.offers[std::size_t(offer)].remedy;
    const RowSet rows = lintRows(matrix, wanted.kind, column, workspace.backed(), *memberless());
    const MatrixEdit edit = lintRepair(matrix, rows, column, remedy);
    if (edit.isEmpty())
        return false;
    const LintRepair now{remedy, edit.rows().count(), edit.cellCount(), edit.columns()};
    return m_permissions.stage(edit, LintText::offer(column, now, workspace).step);
}

GroupFilter LintPresenter::filterOf(const LintItem &item) const
{
    const ColumnRules &rules = m_permissions.workspace().matrix().rules();
    GroupFilter filter;
    switch (item.kind) {
    case LintKind::Dormant:
        filter.traits = GroupTrait::Dormant;
        break;
    case LintKind::AccessOnly:
        filter.holding = cellBit(accessColumn);
        filter.lacking = rules.scopes();
        break;
    case LintKind::Unbacked:
        filter.holding = cellBit(item.column);
        break;
    case LintKind::NothingBacked:
        filter.traits = GroupTrait::Unbacked;
        break;
    case LintKind::NoMembers:
        filter.traits = GroupTrait::NoMembers | GroupTrait::HoldsAnything;
        break;
    case LintKind::SamePermissions:
        filter.holding = item.cells;
        filter.lacking = rules.all() & ~item.cells;
        break;
    }
    return filter;
}

void LintPresenter::show(int item)
{
    if (item < 0 || item >= findingCount())
        return;
    m_permissions.setFilter(filterOf(m_items[std::size_t(item)]));
    Q_EMIT groupsShown();
}

} // namespace onbelay
