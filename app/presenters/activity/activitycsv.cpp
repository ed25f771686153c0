#include "presenters/activity/activitycsv.h"

#include "presenters/csv/csvwriter.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

QByteArray activityCsv(const std::vector<ActivityItem> &items)
{
    QByteArray csv = csvLine({u"time"_s, u"actor"_s, u"group"_s, u"cell"_s, u"before"_s, u"after"_s,
                              u"reason"_s, u"source"_s, u"changeSet"_s});
    for (const ActivityItem &item : items) {
        for (const AuditEntry &entry : item.entries)
            csv += csvLine({entry.at.toUTC().toString(Qt::ISODateWithMs), entry.actor.name,
                            entry.group.name, entry.cell, entry.before, entry.after, entry.reason,
                            entry.source, entry.changeSet});
    }
    return csv;
}

} // namespace onbelay
