#include "presenters/activity/activitycsv.h"

#include <QStringList>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString field(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r\n"_s.contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

QByteArray line(const QStringList &values)
{
    QStringList fields;
    for (const QString &value : values)
        fields.append(field(value));
    return fields.join(u',').toUtf8() + "\r\n";
}

} // namespace

QByteArray activityCsv(const std::vector<ActivityItem> &items)
{
    QByteArray csv = line({u"time"_s, u"actor"_s, u"group"_s, u"cell"_s, u"before"_s, u"after"_s,
                           u"reason"_s, u"source"_s, u"changeSet"_s});
    for (const ActivityItem &item : items) {
        for (const AuditEntry &entry : item.entries)
            csv += line({entry.at.toUTC().toString(Qt::ISODateWithMs), entry.actor.name,
                         entry.group.name, entry.cell, entry.before, entry.after, entry.reason,
                         entry.source, entry.changeSet});
    }
    return csv;
}

} // namespace onbelay
