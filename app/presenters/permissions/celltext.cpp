#include "presenters/permissions/celltext.h"

#include "presenters/language.h"
#include "workspace/workspace.h"

#include <QLocale>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(const LocalizedText &text)
{
    return text.in(language());
}

// The titles of the ticked columns that keep `column` ticked.
QStringList holders(const Integration &integration, const ColumnRules &rules, CellMask wanted,
                    int column)
{
    QStringList titles;
    for (CellMask left = wanted & rules.dependents(column); left != 0; left &= left - 1)
        titles.append(CellText::columnTitle(integration, std::countr_zero(left)));
    return titles;
}

} // namespace

QString CellText::value(bool granted)
{
    //: State of a cell of the permission grid, spoken after group and permission
    return granted ? tr("granted") : tr("not granted");
}

QString CellText::planned(bool on)
{
    //: State of a cell of a plan, which nobody has carried out yet; spoken after group and
    //: permission
    return on ? tr("planned") : tr("not planned");
}

QString CellText::state(const CellState &state, bool plan)
{
    QStringList words{plan ? planned(state.granted) : value(state.granted)};
    if (state.staged && !plan)
        //: State of a cell: changed here, not yet applied
        words.append(tr("staged"));
    if (state.implied)
        //: State of a cell: a read permission that comes with its write permission
        words.append(tr("implied"));
    if (state.dormant)
        //: State of a cell: granted, but the group's access is off
        words.append(tr("dormant"));
    if (state.unbacked)
        //: State of a cell: granted, but the HubSpot token lacks it
        words.append(tr("unbacked"));
    if (state.changed)
        //: State of a cell: another admin set it just now
        words.append(tr("changed by somebody else"));
    if (state.conflict)
        //: State of a cell: changed here, and set otherwise by another admin meanwhile
        words.append(tr("in conflict"));
    return words.join(", "_L1);
}

QString CellText::cell(const QString &group, const QString &columnId, const CellState &state,
                       bool plan)
{
    //: Id of the access column in the spoken name of a cell, lower case
    const QString column = columnId == "access"_L1 ? tr("access") : columnId;
    return group + u", "_s + column + u", "_s + CellText::state(state, plan);
}

QString CellText::reason(const Workspace &workspace, quint32 row, int column)
{
    const GrantMatrix &matrix = workspace.matrix();
    const Integration &integration = workspace.integration();
    const CellMask wanted = matrix.wanted(row);
    const CellState state = workspace.states(row).at(column);
    //: %1 group, %2 permission such as "Read deals"
    QStringList lines{
        tr("%1: %2").arg(workspace.groups().name(row), columnTitle(integration, column))};
    if (workspace.isPlan())
        lines.append(state.granted ? tr("Planned, not real: it counts once somebody has set it up "
                                        "in On Belay's dashboard.")
                                   : tr("Not planned."));
    else if (state.staged)
        lines.append(state.granted ? tr("Staged: granted once you apply. Not sent yet.")
                                   : tr("Staged: taken away once you apply. Not sent yet."));
    else
        lines.append(state.granted ? tr("Granted.") : tr("Not granted."));
    if (state.implied)
        //: %1 one or more permissions such as "Write deals"
        lines.append(tr("Implied: %1 needs it. Taking it away takes that away, too.")
                         .arg(holders(integration, matrix.rules(), wanted, column).join(", "_L1)));
    if (state.dormant)
        lines.append(tr("Dormant: access is off for this group, so it has no effect."));
    lines += othersWork(workspace, row, column);
    if (state.unbacked)
        lines.append(unbackedReason(workspace));
    return lines.join(u'\n');
}

QStringList CellText::othersWork(const Workspace &workspace, quint32 row, int column)
{
    const CellState state = workspace.states(row).at(column);
    QStringList lines;
    const auto when = [](const QDateTime &at) {
        return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
    };
    if (state.conflict) {
        const CellNotes::Author author = workspace.notes().conflictBy(row, column);
        //: %1 another admin, %2 date and time
        lines.append(
            author.name.isEmpty()
                ? tr("In conflict: it was set otherwise meanwhile.")
                : tr("In conflict: %1 set it otherwise on %2.").arg(author.name, when(author.at)));
        lines.append(tr("You decide whose value stays when you apply."));
    }
    if (state.changed) {
        const CellNotes::Author author = workspace.notes().changedBy(row);
        //: %1 another admin, %2 date and time
        lines.append(author.name.isEmpty()
                         ? tr("Changed just now, but not from here.")
                         : tr("Changed just now: by %1 on %2.").arg(author.name, when(author.at)));
    }
    return lines;
}

QString CellText::unbackedReason(const Workspace &workspace)
{
    const QString name = workspace.integration().name;
    const auto &connection = workspace.connection();
    if (!connection)
        return tr("Unbacked: it is not known whether %1 is connected.").arg(name);
    if (connection->state == ConnectionState::NotConnected)
        return tr("Unbacked: %1 is not connected.").arg(name);
    return tr("Unbacked: the connected %1 token does not hold it.").arg(name);
}

QString CellText::columnTitle(const Integration &integration, int column)
{
    if (column == accessColumn)
        //: The column that says whether a group may use the integration at all
        return tr("Access");
    return textOf(integration.scopes[std::size_t(column - 1)].title);
}

QString CellText::columnLabel(const Integration &integration, int column)
{
    if (column == accessColumn)
        return columnTitle(integration, column);
    const Scope &scope = integration.scopes[std::size_t(column - 1)];
    for (const Scope &other : integration.scopes) {
        if (other.object == scope.object && other.access == scope.access && other.id != scope.id)
            return textOf(scope.title); // "Read" would name two columns
    }
    //: Column heading under an object such as "Deals"
    return scope.access == ScopeAccess::ReadWrite ? tr("Write") : tr("Read");
}

QString CellText::objectTitle(const Integration &integration, int column)
{
    return column == accessColumn ? QString()
                                  : textOf(integration.scopes[std::size_t(column - 1)].objectTitle);
}

QString CellText::column(const Workspace &workspace, int column)
{
    const GrantMatrix &matrix = workspace.matrix();
    const QString id = workspace.columnId(column);
    const QString text =
        workspace.isPlan()
            //: %1 permission such as deals:read, %2 of how many groups, %3 how many groups there
            //: are
            ? tr("%1, planned for %2 of %3 groups")
            //: %1 permission such as deals:read, %2 how many groups hold it, %3 how many there are
            : tr("%1, held by %2 of %3 groups");
    return text.arg(column == accessColumn ? tr("access") : id,
                    QLocale().toString(matrix.grantedCount(column)),
                    QLocale().toString(matrix.rowCount()));
}

QString CellText::row(const Workspace &workspace, quint32 row)
{
    const GroupTable &groups = workspace.groups();
    const QString scopes =
        //: How many permissions a group holds
        tr("%n permission(s)", nullptr, scopeCount(workspace.matrix().wanted(row)));
    const QString people = members(groups.memberCount(row));
    const QString who =
        people.isEmpty() ? groups.name(row) : QString(groups.name(row) + u", "_s + people);
    const QString text = who + u", "_s + scopes;
    //: After the name of a group: Claude does not go by the newest permissions yet
    return groups.inEffect(row) ? text : QString(text + u", "_s + tr("saved, not yet in effect"));
}

QString CellText::members(int count)
{
    if (count < 0)
        return {};
    //: How many people are in a group
    return tr("%n member(s)", nullptr, count);
}

QString plainToolTip(const QString &text)
{
    QString escaped = text.toHtmlEscaped();
    return u"<qt>"_s + escaped.replace(u'\n', "<br>"_L1) + u"</qt>"_s;
}

} // namespace onbelay
