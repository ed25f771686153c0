#include "diagnostics/bundle/bundletables.h"

#include "diagnostics/bundle/allowedwords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

void addLine(QString &table, const QStringList &values)
{
    QStringList cells;
    for (QString value : values) {
        if (value.contains(u','))
            cells.append(u'"' + value.replace(u"\""_s, u"\"\""_s) + u'"');
        else
            cells.append(value);
    }
    table += cells.join(u',') + u'\n';
}

QString method(const QString &told)
{
    static const QStringList known{u"GET"_s,    u"POST"_s,  u"PUT"_s,
                                   u"DELETE"_s, u"PATCH"_s, u"HEAD"_s};
    return known.contains(told) ? told : QString();
}

} // namespace

QByteArray requestTable(const std::vector<RequestRecord> &requests, StandIns &standIns)
{
    QString table;
    addLine(table, {u"at"_s, u"method"_s, u"host"_s, u"path"_s, u"status"_s, u"failure"_s,
                    u"milliseconds"_s, u"bytesIn"_s, u"requestId"_s});
    for (const RequestRecord &request : requests)
        addLine(table, {request.at.toUTC().toString(Qt::ISODateWithMs), method(request.method),
                        standIns.host(request.host), allowedPath(request.path, standIns),
                        QString::number(request.status), allowedName(request.failure),
                        QString::number(request.milliseconds), QString::number(request.bytesIn),
                        allowedId(request.requestId, standIns)});
    return table.toUtf8();
}

QByteArray healthTable(const std::vector<BundleHealth> &checks, const Integration &integration,
                       StandIns &standIns)
{
    QString table;
    addLine(table, {u"at"_s, u"state"_s, u"cause"_s, u"held"_s, u"scopes"_s, u"missing"_s,
                    u"correlationId"_s});
    for (const BundleHealth &check : checks)
        addLine(table, {check.at.toUTC().toString(Qt::ISODate), allowedName(check.state),
                        allowedCode(check.cause), QString::number(check.held),
                        QString::number(check.scopes),
                        allowedScopes(check.missing, integration).join(u' '),
                        allowedId(check.correlationId, standIns)});
    return table.toUtf8();
}

} // namespace onbelay
