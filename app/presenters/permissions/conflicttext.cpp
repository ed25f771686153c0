#include "presenters/permissions/conflicttext.h"

#include "presenters/permissions/celltext.h"
#include "presenters/permissions/conflictmodel.h"
#include "presenters/words/dates.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(const Who &who)
{
    //: Another admin whose name the server does not tell
    return who.name.isEmpty() ? ConflictText::tr("Somebody else") : who.name;
}

// A name in another direction of writing must not carry the words around it along (Unicode Standard
// Annex 9: first strong isolate, pop directional isolate).
QString isolated(const QString &name)
{
    return QChar(u'\u2068') + name + QChar(u'\u2069');
}

} // namespace

QString ConflictText::title(const QString &group, const QString &permission)
{
    //: %1 group, %2 permission
    return tr("%1: %2").arg(group, permission);
}

QString ConflictText::story(const ConflictCell &cell)
{
    if (!cell.at.isValid())
        //: %1 and %3, %4 are "granted" or "not granted", %2 a person
        return tr("It was %1. %2 made it %3. You want it %4.")
            .arg(CellText::value(cell.base), nameOf(cell.by), CellText::value(cell.theirs),
                 CellText::value(cell.yours));
    //: %1 and %3, %5 are "granted" or "not granted", %2 a person, %4 a time
    return tr("It was %1. %2 made it %3 (%4). You want it %5.")
        .arg(CellText::value(cell.base), nameOf(cell.by), CellText::value(cell.theirs),
             dateTimeText(cell.at), CellText::value(cell.yours));
}

QString ConflictText::theirs(const ConflictCell &cell)
{
    QStringList parts{CellText::value(cell.theirs), nameOf(cell.by)};
    if (cell.at.isValid())
        parts << dateTimeText(cell.at);
    return parts.join(u", "_s);
}

QString ConflictText::groupName(const QString &then, const QString &now)
{
    //: A group that was renamed: %1 the new name, %2 the name before
    return then == now ? now : tr("%1 (was: %2)").arg(now, then);
}

QString ConflictText::section(const QString &group, int cells, int open)
{
    if (open == 0)
        //: Heading above cells; %1 is a group
        return tr("%1: %n cell(s), decided", nullptr, cells).arg(isolated(group));
    //: Heading above cells; %1 is a group, %2 how many of its %n cells have no choice yet
    return tr("%1: %2 of %n cell(s) to decide", nullptr, cells)
        .arg(isolated(group), QString::number(open));
}

QString ConflictText::goneSection(const QString &group, int cells)
{
    //: Heading above cells; %1 is a group
    return tr("%1 was deleted meanwhile: your edit of %n cell(s) cannot be kept", nullptr, cells)
        .arg(isolated(group));
}

QString ConflictText::unknownGroup(const QString &id)
{
    //: In place of a group's name that is not known; %1 is its id
    return tr("The group %1").arg(id);
}

QString ConflictText::gone()
{
    return tr("The group was deleted meanwhile, so your edit cannot be kept.");
}

QString ConflictText::along(const QStringList &permissions, bool on)
{
    const QString names = permissions.join(u", "_s);
    //: %1 one or more permissions such as "Read deals", which the chosen one cannot do without
    return on ? tr("It needs %1, which is granted with it.").arg(names)
              //: %1 one or more permissions such as "Write deals", which cannot do without it
              : tr("%1 needs it and is taken away with it.").arg(names);
}

QString ConflictText::decision(std::optional<Resolution> choice, bool gone)
{
    if (gone)
        return {};
    if (!choice)
        //: Spoken after a cell that two admins set otherwise
        return tr("Not decided.");
    //: Spoken after a cell that two admins set otherwise
    return *choice == Resolution::TakeTheirs ? tr("Decided: theirs.") : tr("Decided: mine.");
}

QString ConflictText::option(const QString &title, const ConflictCell &cell, bool theirs,
                             bool chosen)
{
    //: Spoken: %1 group and permission, %2 "granted, Kim Lee, 23 Nov 2026 14:02"
    const QString words = theirs ? tr("%1, theirs: %2").arg(title, ConflictText::theirs(cell))
                                 //: Spoken: %1 group and permission, %2 "granted"
                                 : tr("%1, mine: %2").arg(title, CellText::value(cell.yours));
    //: Spoken: %1 one of two choices
    return chosen ? tr("%1, chosen").arg(words) : words;
}

QString ConflictText::heading(int column)
{
    switch (column) {
    case ConflictModel::PermissionColumn:
        return tr("Permission");
    case ConflictModel::TheirsColumn:
        //: Column heading: what another admin made of a cell
        return tr("Theirs");
    case ConflictModel::MineColumn:
        //: Column heading: what was staged here
        return tr("Mine");
    default:
        return {};
    }
}

QString ConflictText::progress(int cells, int open)
{
    if (open == 0)
        return tr("Everything is decided.");
    //: %1 how many of %n cells have no choice yet
    return tr("%1 of %n cell(s) to decide.", nullptr, cells).arg(QString::number(open));
}

} // namespace onbelay
