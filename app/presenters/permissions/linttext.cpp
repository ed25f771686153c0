#include "presenters/permissions/linttext.h"

#include "presenters/permissions/celltext.h"
#include "workspace/workspace.h"

#include <QLocale>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList firstNames(const GroupTable &groups, const RowSet &rows, int most)
{
    QStringList names;
    rows.forEachWord([&](std::size_t word, quint64 bits) {
        for (; bits != 0 && names.size() < most; bits &= bits - 1)
            names.append(groups.name(quint32(word * rowsInWord) + quint32(std::countr_zero(bits))));
    });
    return names;
}

} // namespace

LintItem LintText::item(const LintFinding &finding, const Workspace &workspace)
{
    LintItem item;
    item.kind = finding.kind;
    item.column = finding.column;
    item.cells = finding.cells;
    describe(item, finding, workspace);
    item.names = firstNames(workspace.groups(), finding.rows, mostNames);
    const int others = int(finding.rows.count()) - int(item.names.size());
    if (others > 0)
        //: Under the names of some groups: how many others there are
        item.more = tr("and %n more", nullptr, others);
    if (workspace.canEdit()) {
        for (const LintRepair &repair : finding.repairs)
            item.offers.push_back(offer(finding.column, repair, workspace));
    }
    return item;
}

void LintText::describe(LintItem &item, const LintFinding &finding, const Workspace &workspace)
{
    const int groups = int(finding.rows.count());
    switch (finding.kind) {
    case LintKind::Dormant:
        //: Kind of a problem: permissions without access
        item.badge = tr("Dormant");
        item.headline = tr("%n group(s) with permissions but without access", nullptr, groups);
        item.sentence = tr("%n permission(s) without effect, because access is off.", nullptr,
                           int(finding.ticked));
        break;
    case LintKind::AccessOnly:
        //: Kind of a problem: access without any permission
        item.badge = tr("Access only");
        item.headline = tr("%n group(s) with access but without permissions", nullptr, groups);
        //: %1 the integration, e.g. "HubSpot"
        item.sentence = tr("%1 is offered to these people, but they cannot do anything with it.")
                            .arg(workspace.integration().name);
        break;
    case LintKind::Unbacked:
    case LintKind::NothingBacked:
        describeUnbacked(item, finding, workspace);
        break;
    case LintKind::NoMembers:
        //: Kind of a problem: permissions of groups that nobody is in
        item.badge = tr("Without members");
        item.headline = tr("%n group(s) without members hold something", nullptr, groups);
        item.sentence =
            tr("%n cell(s) granted to nobody. Whoever joins such a group gets them at once.",
               nullptr, int(finding.ticked));
        break;
    case LintKind::SamePermissions:
        describeSame(item, finding, workspace);
        break;
    }
}

void LintText::describeUnbacked(LintItem &item, const LintFinding &finding,
                                const Workspace &workspace)
{
    const QString &integration = workspace.integration().name;
    const int groups = int(finding.rows.count());
    //: Kind of a problem: permissions that the HubSpot token lacks
    item.badge = tr("Unbacked");
    if (finding.kind == LintKind::Unbacked) {
        const QString title = CellText::columnTitle(workspace.integration(), finding.column);
        //: %1 permission such as "Read deals", %n how many groups hold it
        item.headline = tr("%n group(s) hold %1, the token does not", nullptr, groups).arg(title);
        //: %1 the integration, e.g. "HubSpot"
        item.sentence = tr("%1 refuses whatever needs it.").arg(integration);
        return;
    }
    const auto &connection = workspace.connection();
    const bool connected = connection && connection->state != ConnectionState::NotConnected;
    item.headline =
        connected
            //: %1 the integration, e.g. "HubSpot"
            ? tr("The connected %1 token holds none of the permissions").arg(integration)
            //: %1 the integration, e.g. "HubSpot"
            : tr("%1 is not connected").arg(integration);
    item.sentence =
        connected
            ? tr("%n group(s) hold permissions that every use of is refused. Connect a token "
                 "that holds them.",
                 nullptr, groups)
            : tr("%n group(s) hold permissions that have no effect until it is.", nullptr, groups);
}

void LintText::describeSame(LintItem &item, const LintFinding &finding, const Workspace &workspace)
{
    QStringList titles;
    for (CellMask left = finding.cells; left != 0; left &= left - 1)
        titles.append(CellText::columnTitle(workspace.integration(), std::countr_zero(left)));
    //: Something to know, no problem: several groups with the same permissions
    item.badge = tr("Same permissions");
    item.headline =
        tr("%n group(s) hold exactly the same permissions", nullptr, int(finding.rows.count()));
    //: %1 a list such as "Access, Read contacts"
    item.sentence = tr("Each holds %1. That may well be intended.").arg(titles.join(", "_L1));
}

LintOffer LintText::offer(int column, const LintRepair &repair, const Workspace &workspace)
{
    const int groups = int(repair.groups);
    const int cells = int(repair.cells);
    //: Part of a sentence: in how many groups something changes
    const QString where = tr("%n group(s)", nullptr, groups);
    switch (repair.remedy) {
    case LintRemedy::SwitchAccessOn:
        //: Button
        return {
            repair.remedy, tr("Switch access on"),
            tr("Switches access on for %n group(s); what they hold takes effect.", nullptr, groups),
            //: Name of an undo step
            tr("Switch access on for %n group(s)", nullptr, groups)};
    case LintRemedy::SwitchAccessOff:
        //: Button
        return {repair.remedy, tr("Switch access off"),
                tr("Switches access off for %n group(s).", nullptr, groups),
                //: Name of an undo step
                tr("Switch access off for %n group(s)", nullptr, groups)};
    case LintRemedy::TakeScopes:
        if (column >= 0)
            return columnOffer(column, repair, workspace);
        //: Button: of the groups of a finding
        return {repair.remedy, tr("Take permissions away"),
                //: %1 is, for example, "12 groups"
                tr("Takes %n permission(s) from %1.", nullptr, cells).arg(where),
                //: Name of an undo step
                tr("Take dormant permissions from %n group(s)", nullptr, groups)};
    case LintRemedy::TakeEverything:
        //: Button: permissions and access of the groups of a finding
        return {repair.remedy, tr("Take everything away"),
                //: %1 is, for example, "12 groups"
                tr("Takes %n cell(s) from %1, access included.", nullptr, cells).arg(where),
                //: Name of an undo step
                tr("Take everything from %n group(s) without members", nullptr, groups)};
    }
    Q_UNREACHABLE();
}

LintOffer LintText::columnOffer(int column, const LintRepair &repair, const Workspace &workspace)
{
    const int groups = int(repair.groups);
    const QString title = CellText::columnTitle(workspace.integration(), column);
    LintOffer offer;
    offer.remedy = repair.remedy;
    //: Button: the permission that the finding above is about
    offer.text = tr("Take it away");
    //: Name of an undo step; %1 permission such as "Read deals"
    offer.step = tr("Take %1 from %n group(s)", nullptr, groups).arg(title);
    if (repair.columns == cellBit(column)) {
        //: %1 permission such as "Read deals"
        offer.effect = tr("Takes %1 from %n group(s).", nullptr, groups).arg(title);
        return offer;
    }
    QStringList others;
    for (CellMask left = repair.columns & ~cellBit(column); left != 0; left &= left - 1)
        others.append(CellText::columnTitle(workspace.integration(), std::countr_zero(left)));
    //: %1 permission such as "Read deals", %2 what cannot be without it, such as "Write deals"
    offer.effect = tr("Takes %1 from %n group(s), and %2, which needs it.", nullptr, groups)
                       .arg(title, others.join(", "_L1));
    return offer;
}

} // namespace onbelay
