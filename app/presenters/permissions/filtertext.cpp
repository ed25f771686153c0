#include "presenters/permissions/filtertext.h"

#include "presenters/permissions/celltext.h"

namespace onbelay {

QString FilterText::trait(GroupTrait trait)
{
    switch (trait) {
    case GroupTrait::Staged:
        //: Filter of groups: with staged changes
        return tr("Staged");
    case GroupTrait::HoldsAnything:
        //: Filter of groups: that hold access or at least one permission
        return tr("Holds anything");
    case GroupTrait::HasWrite:
        //: Filter of groups: that hold a write permission
        return tr("With write permission");
    case GroupTrait::Dormant:
        //: Filter of groups: permissions without access
        return tr("Dormant");
    case GroupTrait::Unbacked:
        //: Filter of groups: with permissions that the HubSpot token lacks
        return tr("Unbacked");
    case GroupTrait::NoMembers:
        //: Filter of groups: that nobody is in
        return tr("Without members");
    case GroupTrait::OthersChanged:
        //: Filter of groups: another admin changed them just now
        return tr("Changed by somebody else just now");
    case GroupTrait::InConflict:
        //: Filter of groups: staged changes that another admin's changes contradict
        return tr("In conflict");
    case GroupTrait::NotInEffect:
        //: Filter of groups: changes are saved, but Claude does not go by them yet
        return tr("Saved, not yet in effect");
    }
    Q_UNREACHABLE();
}

QString FilterText::holding(const Integration &integration, int column)
{
    //: Filter of groups; %1 a permission such as "Write deals"
    return tr("Holds %1").arg(CellText::columnTitle(integration, column));
}

QString FilterText::lacking(const Integration &integration, int column)
{
    //: Filter of groups; %1 a permission such as "Write deals"
    return tr("Lacks %1").arg(CellText::columnTitle(integration, column));
}

QString FilterText::changedWithin(int days)
{
    //: Filter of groups
    return tr("Changed in the last %n day(s)", nullptr, days);
}

QString FilterText::sorting(GroupSort by)
{
    switch (by) {
    case GroupSort::Name:
        //: What groups are sorted by
        return tr("Name");
    case GroupSort::Members:
        //: What groups are sorted by: how many people are in them
        return tr("Members");
    case GroupSort::Scopes:
        //: What groups are sorted by: how many permissions they hold
        return tr("Number of permissions");
    case GroupSort::Changed:
        //: What groups are sorted by
        return tr("Last change");
    }
    Q_UNREACHABLE();
}

std::vector<FilterChip> FilterText::chips(const GroupFilter &filter, const Integration &integration)
{
    std::vector<FilterChip> chips;
    for (const GroupTrait each : groupTraits) {
        if (!filter.traits.testFlag(each))
            continue;
        chips.push_back({trait(each), filter});
        chips.back().without.traits.setFlag(each, false);
    }
    for (int column = 0; column <= int(integration.scopes.size()); ++column) {
        if (holds(filter.holding, column)) {
            chips.push_back({holding(integration, column), filter});
            chips.back().without.holding &= ~cellBit(column);
        }
        if (holds(filter.lacking, column)) {
            chips.push_back({lacking(integration, column), filter});
            chips.back().without.lacking &= ~cellBit(column);
        }
    }
    if (filter.changedWithinDays > 0) {
        chips.push_back({changedWithin(filter.changedWithinDays), filter});
        chips.back().without.changedWithinDays = 0;
    }
    return chips;
}

} // namespace onbelay
