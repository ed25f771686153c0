#include "presenters/plan/planchecklist.h"

#include "presenters/language.h"
#include "presenters/words/dates.h"
#include "workspace/plankeeper.h"
#include "workspace/workspace.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>

namespace onbelay {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanChecklist)
};

// On Belay's own names stay as they are in every language: its dashboard is in English.
QStringList stepsFor(const PlanChecklist::Group &group, const QString &integration)
{
    QStringList steps;
    //: A step in On Belay's dashboard, whose labels stay in English; %1 a group
    steps << Words::tr("Dashboard → Groups → open “%1”.").arg(group.name);
    //: A step in On Belay's dashboard, whose labels stay in English; %1 HubSpot
    steps << Words::tr("Tab “Permissions” → “Add integration” → “%1”.").arg(integration);
    if (!group.scopes.empty())
        //: A step in On Belay's dashboard; the list of scopes stands below it
        steps << Words::tr("Choose exactly these %n scope(s) and no others:", nullptr,
                           int(group.scopes.size()));
    //: A step in On Belay's dashboard: the label of its button
    steps << Words::tr("“Save”.");
    return steps;
}

void explain(PlanChecklist::Group &group, const QString &integration, bool taken)
{
    if (group.access) {
        group.steps = stepsFor(group, integration);
        if (group.scopes.empty())
            group.notes << Words::tr("No scope is planned for this group, so Claude could not do "
                                     "anything there.");
        if (taken)
            group.notes << Words::tr("This group was set up before, and the plan was changed "
                                     "since: take away what is not listed here.");
        return;
    }
    if (taken) {
        //: A step in On Belay's dashboard, whose labels stay in English; %1 a group
        group.steps << Words::tr("Dashboard → Groups → open “%1”.").arg(group.name);
        //: A step in On Belay's dashboard; %1 HubSpot
        group.steps << Words::tr("Tab “Permissions”: take “%1” away from this group, then save.")
                           .arg(integration);
        return;
    }
    if (group.scopes.empty()) {
        group.notes << Words::tr("Nothing is planned for this group any more.");
        return;
    }
    //: %1 HubSpot
    group.notes << Words::tr("Access is not planned for this group: do not add %1. The scopes are "
                             "noted for later.")
                       .arg(integration);
}

PlanChecklist::Group groupOf(const Workspace &workspace, const PlanKeeper &keeper, quint32 row,
                             const QDateTime &now)
{
    const Integration &integration = workspace.integration();
    const CellMask wanted = workspace.matrix().wanted(row);
    PlanChecklist::Group group;
    group.id = workspace.groups().id(row);
    group.name = workspace.groups().name(row);
    group.access = holds(wanted, accessColumn);
    for (std::size_t i = 0; i < integration.scopes.size(); ++i) {
        const Scope &scope = integration.scopes[i];
        if (holds(wanted, int(i) + 1))
            group.scopes.push_back({scope.id, scope.title.in(language()),
                                    scope.access == ScopeAccess::ReadWrite
                                        //: On Belay's name for what a scope allows
                                        ? Words::tr("Read / Write")
                                        //: On Belay's name for what a scope allows
                                        : Words::tr("Read only")});
    }
    const std::optional<QDateTime> doneAt = keeper.doneAt(row);
    group.done = doneAt.has_value();
    if (doneAt)
        //: %1 is "2 hours ago", %2 a date and time
        group.doneText = Words::tr("Ticked off as done in the dashboard %1 (%2).")
                             .arg(agoText(*doneAt, now), dateTimeText(*doneAt));
    else if (keeper.isOutdated(row))
        group.doneText = Words::tr("Was done once, but the plan was changed since.");
    explain(group, integration.name, (keeper.setUpCells(row) & ~wanted) != 0);
    return group;
}

void putInOrder(std::vector<PlanChecklist::Group> &groups)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::stable_sort(groups.begin(), groups.end(), [&collator](const auto &a, const auto &b) {
        return collator.compare(a.name, b.name) < 0;
    });
}

} // namespace

PlanChecklist planChecklist(const Workspace &workspace, const PlanKeeper &keeper,
                            const QString &server, const QDateTime &now)
{
    const QString &integration = workspace.integration().name;
    const QString &organization = workspace.session().organizationName;
    PlanChecklist list;
    //: Heading of a checklist; %1 is HubSpot
    list.title = Words::tr("%1 permissions: checklist for On Belay's dashboard").arg(integration);
    list.notReal =
        Words::tr("Planned, not real: the console cannot see what On Belay has, and it has sent "
                  "nothing there. Each group is so only once somebody has done its steps.");
    list.about = organization.isEmpty()
                     //: %1 an address, %2 a date and time
                     ? Words::tr("Plan for %1, as of %2.").arg(server, dateTimeText(now))
                     //: %1 an organization, %2 an address, %3 a date and time
                     : Words::tr("Plan of %1 for %2, as of %3.")
                           .arg(organization, server, dateTimeText(now));
    //: %1 HubSpot; the labels are those of On Belay's dashboard, which is in English
    list.before << Words::tr("First of all, %1 must be connected: Dashboard → Integrations → %1.")
                       .arg(integration);
    list.before << Words::tr("On Belay's help names the tab of a group “Permissions” on one page "
                             "and “Integrations” on others. If you see only one of them, it is "
                             "that one.");
    int empty = 0;
    for (quint32 row = 0; row < quint32(workspace.groups().size()); ++row) {
        const bool nothing = workspace.matrix().wanted(row) == 0 && keeper.setUpCells(row) == 0
                             && !keeper.doneAt(row);
        if (nothing)
            ++empty;
        else
            list.groups.push_back(groupOf(workspace, keeper, row, now));
    }
    putInOrder(list.groups);
    if (empty > 0)
        list.closing = Words::tr("Nothing is planned for %n more group(s).", nullptr, empty);
    return list;
}

} // namespace onbelay
