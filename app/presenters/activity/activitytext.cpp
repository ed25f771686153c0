#include "presenters/activity/activitytext.h"

#include "presenters/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Activity
{
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

QString stateText(const QString &state)
{
    const QHash<QString, QString> words{//: State of the HubSpot connection
                                        {u"notConnected"_s, Activity::tr("Not connected")},
                                        //: State of the HubSpot connection
                                        {u"connected"_s, Activity::tr("Connected")},
                                        //: State of the HubSpot connection: some scopes are missing
                                        {u"degraded"_s, Activity::tr("Degraded")},
                                        //: State of the HubSpot connection
                                        {u"rejected"_s, Activity::tr("Key rejected")},
                                        //: State of the HubSpot connection
                                        {u"unknown"_s, Activity::tr("Unknown")}};
    return words.value(state, state);
}

QString credentialHeadline(const AuditEntry &entry, const QString &integration)
{
    if (entry.before.isEmpty())
        //: %1 is HubSpot
        return Activity::tr("%1 connected").arg(integration);
    if (entry.after.isEmpty())
        //: %1 is HubSpot
        return Activity::tr("%1 disconnected").arg(integration);
    //: %1 is HubSpot
    return Activity::tr("%1 key updated").arg(integration);
}

QString cellHeadline(const AuditEntry &entry, const Integration &integration)
{
    const QString cell = cellText(entry.cell, integration);
    return entry.after == u"true"_s
               //: %1 is a group, %2 a permission such as "Read deals"
               ? Activity::tr("%1: %2 turned on").arg(entry.group.name, cell)
               //: %1 is a group, %2 a permission such as "Read deals"
               : Activity::tr("%1: %2 turned off").arg(entry.group.name, cell);
}

} // namespace

QString cellText(const QString &cell, const Integration &integration)
{
    if (cell == u"access"_s)
        //: The column that says whether a group may use the integration at all
        return Activity::tr("Access");
    if (cell == u"credential"_s)
        //: %1 is HubSpot
        return Activity::tr("%1 key").arg(integration.name);
    if (cell == u"connection"_s)
        //: %1 is HubSpot
        return Activity::tr("%1 connection").arg(integration.name);
    const int index = integration.scopeIndex(cell);
    if (index < 0)
        return cell;
    const QString title = integration.scopes[std::size_t(index)].title.in(language());
    return title.isEmpty() ? cell : title;
}

QString valueText(const QString &cell, const QString &value)
{
    if (cell == u"connection"_s)
        return stateText(value);
    if (cell == u"credential"_s)
        //: No key was stored
        return value.isEmpty() ? Activity::tr("None") : value;
    if (value == u"true"_s)
        //: A permission
        return Activity::tr("On");
    if (value == u"false"_s)
        //: A permission
        return Activity::tr("Off");
    //: There was no value
    return value.isEmpty() ? Activity::tr("None") : value;
}

QString sourceText(const QString &source)
{
    const QHash<QString, QString> words{//: Where a change was made
                                        {u"console"_s, Activity::tr("Change set")},
                                        //: Where a change was made
                                        {u"api"_s, Activity::tr("API")},
                                        //: Where a change was made
                                        {u"credential"_s, Activity::tr("HubSpot key")},
                                        //: Where a change was noticed: when the key was tested
                                        {u"check"_s, Activity::tr("Check of the key")}};
    return words.value(source, source);
}

QString headlineText(const ActivityItem &item, const Integration &integration)
{
    const AuditEntry &first = item.entries.front();
    if (first.cell == u"credential"_s)
        return credentialHeadline(first, integration.name);
    if (first.cell == u"connection"_s)
        //: %1 is HubSpot, %2 and %3 are states such as "Connected"
        return Activity::tr("%1 connection: %2 → %3")
            .arg(integration.name, stateText(first.before), stateText(first.after));
    if (item.entries.size() == 1)
        return cellHeadline(first, integration);
    QSet<QString> groups;
    for (const AuditEntry &entry : item.entries)
        groups.insert(entry.group.id);
    const int cells = int(item.entries.size());
    if (groups.size() == 1)
        //: %1 is a group, %n counts permissions
        return Activity::tr("%1: %n permission(s) changed", nullptr, cells).arg(first.group.name);
    //: Part of "12 permissions changed in 3 groups": %n counts the groups
    const QString where = Activity::tr("in %n group(s)", nullptr, int(groups.size()));
    //: %n counts permissions, %1 is "in 3 groups"
    return Activity::tr("%n permission(s) changed %1", nullptr, cells).arg(where);
}

QString dayText(const QDateTime &at, const QDateTime &now)
{
    const QDate day = at.toLocalTime().date();
    const qint64 ago = day.daysTo(now.toLocalTime().date());
    if (ago == 0)
        //: Heading of a day's changes
        return Activity::tr("Today");
    if (ago == 1)
        //: Heading of a day's changes
        return Activity::tr("Yesterday");
    return QLocale().toString(day, QLocale::LongFormat);
}

} // namespace onbelay
