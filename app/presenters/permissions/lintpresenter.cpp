#include "presenters/permissions/lintpresenter.h"

#include "presenters/permissions/permissionspresenter.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <chrono>

namespace onbelay {

using namespace std::chrono_literals;

LintPresenter::LintPresenter(PermissionsPresenter &permissions, QObject *parent)
    : QObject(parent)
    , m_permissions(permissions)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0ms);
    connect(&m_soon, &QTimer::timeout, this, &LintPresenter::refresh);
    const Workspace *workspace = &permissions.workspace();
    connect(workspace, &Workspace::stagedChanged, this, &LintPresenter::touch);
    connect(workspace, &Workspace::rowsReset, this, &LintPresenter::touch);
    // Another admin's change, or other members.
    connect(workspace, &Workspace::rowsChanged, this, &LintPresenter::touch);
    connect(workspace, &Workspace::connectionChanged, this, &LintPresenter::touch);
    connect(workspace, &Workspace::loadStateChanged, this, &LintPresenter::touch);
}

void LintPresenter::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (!active)
        m_soon.stop();
    else if (m_stale)
        refresh();
}

void LintPresenter::touch()
{
    m_stale = true;
    if (m_active && !m_soon.isActive())
        m_soon.start();
}

void LintPresenter::refresh()
{
    m_soon.stop();
    m_stale = false;
    m_checked = true;
    const Workspace &workspace = m_permissions.workspace();
    const GrantMatrix &matrix = workspace.matrix();
    const GroupTable &groups = workspace.groups();
    m_report = lint(matrix, workspace.backed(),
                    memberlessWords(matrix.rowCount(),
                                    [&groups](quint32 row) { return groups.memberCount(row); }));
    m_items.clear();
    for (const LintFinding &finding : m_report.findings)
        m_items.push_back(LintText::item(finding, workspace));
    Q_EMIT changed();
}

int LintPresenter::problemCount() const
{
    return int(std::count_if(m_items.begin(), m_items.end(),
                             [](const LintItem &item) { return !item.isHint(); }));
}

bool LintPresenter::isKnown() const
{
    const Workspace &workspace = m_permissions.workspace();
    return m_checked && (!workspace.groups().empty() || workspace.loadState() == LoadState::Loaded);
}

QString LintPresenter::summary() const
{
    if (!isKnown())
        return tr("The groups have not been read yet");
    if (problemCount() == 0)
        return tr("No problems found");
    //: How many findings of the check for problems there are
    return tr("%n problem(s) found", nullptr, problemCount());
}

QString LintPresenter::leftOutText() const
{
    if (m_report.otherSets == 0)
        return {};
    //: Under the largest sets of groups that hold the same permissions
    return tr("%n smaller set(s) of groups with the same permissions are not listed.", nullptr,
              int(m_report.otherSets));
}

QString LintPresenter::readOnlyReason() const
{
    return m_permissions.readOnlyReason();
}

bool LintPresenter::repair(int item, int offer)
{
    if (item < 0 || item >= findingCount())
        return false;
    const LintItem wanted = m_items[std::size_t(item)];
    if (offer < 0 || std::size_t(offer) >= wanted.offers.size())
        return false;
    if (m_stale) // positions in the report may mean other groups by now
        refresh();
    const auto now = std::find_if(m_items.begin(), m_items.end(),
                                  [&wanted](const LintItem &each) { return each.isAbout(wanted); });
    if (now == m_items.end())
        return false;
    // Copies: staging may have the report worked out again.
    const LintFinding &finding = m_report.findings[std::size_t(now - m_items.begin())];
    const MatrixEdit edit = finding.repairs[std::size_t(offer)].edit;
    const QString step = now->offers[std::size_t(offer)].step;
    return m_permissions.stage(edit, step);
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
        // Also those that hold nothing: no filter tells them apart, and they do no harm there.
        filter.traits = GroupTrait::NoMembers;
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
