#include "onbelay/bodies.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

Unexpected badBody(const QString &field)
{
    return failed(FailureKind::BadJson, u"field missing or of another type: "_s + field);
}

template <typename T>
Expected<T> checked(const BodyReader &reader, T value)
{
    if (!reader.fault().isEmpty())
        return badBody(reader.fault());
    return value;
}

Who readWho(BodyReader &parent, const std::optional<QJsonObject> &object)
{
    if (!object)
        return {};
    BodyReader reader(*object);
    Who who{reader.id("id"_L1), reader.text("name"_L1)};
    if (!reader.fault().isEmpty())
        parent.blame(reader.fault());
    return who;
}

// Reads every object of an array with `read`, which takes a BodyReader.
template <typename Read>
auto readAll(BodyReader &parent, QLatin1StringView key, Read read)
{
    std::vector<decltype(read(parent))> result;
    const QJsonArray values = parent.array(key);
    result.reserve(std::size_t(values.size()));
    for (qsizetype i = 0; i < values.size(); ++i) {
        BodyReader reader(values.at(i).toObject(), key + u'[' + QString::number(i) + u"]."_s);
        if (!values.at(i).isObject())
            parent.blame(QString(key));
        result.push_back(read(reader));
        if (!reader.fault().isEmpty())
            parent.blame(reader.fault());
    }
    return result;
}

ConnectionState readState(BodyReader &reader)
{
    static const QHash<QString, ConnectionState> states{
        {u"notConnected"_s, ConnectionState::NotConnected},
        {u"connected"_s, ConnectionState::Connected},
        {u"degraded"_s, ConnectionState::Degraded},
        {u"rejected"_s, ConnectionState::Rejected},
        {u"unknown"_s, ConnectionState::Unknown}};
    const QString name = reader.text("state"_L1);
    const auto found = states.constFind(name);
    if (found == states.constEnd()) {
        reader.blame(u"state"_s);
        return ConnectionState::Unknown;
    }
    return *found;
}

CheckReport readCheck(BodyReader &parent, const QJsonObject &object)
{
    BodyReader reader(object, u"lastCheck."_s);
    CheckReport report;
    report.at = reader.time("at"_L1);
    report.outcome = reader.text("outcome"_L1);
    report.failureCode = reader.textOr("failureCode"_L1);
    report.correlationId = reader.textOr("correlationId"_L1);
    report.scopes = readAll(reader, "scopes"_L1, [](BodyReader &scope) {
        return ScopeCheck{scope.id("scope"_L1), scope.text("result"_L1),
                          scope.texts("missingVendorScopes"_L1)};
    });
    if (!reader.fault().isEmpty())
        parent.blame(reader.fault());
    return report;
}

// Audit values are booleans for cells and words for the credential.
QString readValue(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.toString();
}

} // namespace

Expected<Discovery> readDiscovery(const QJsonObject &body)
{
    BodyReader reader(body);
    if (reader.text("api"_L1) != u"onbelay-admin"_s)
        return failed(FailureKind::NoAdminApi);
    return checked(reader, Discovery{reader.text("version"_L1), reader.texts("features"_L1)});
}

Expected<SessionInfo> readSession(const QJsonObject &body)
{
    BodyReader reader(body);
    BodyReader user(reader.object("user"_L1), u"user."_s);
    BodyReader organization(reader.object("organization"_L1), u"organization."_s);
    SessionInfo info;
    info.userId = user.id("id"_L1);
    info.userName = user.text("name"_L1);
    info.email = user.text("email"_L1);
    const QString role = user.text("role"_L1);
    if (role != u"admin"_s && role != u"member"_s)
        user.blame(u"user.role"_s);
    info.admin = role == u"admin"_s;
    info.organizationId = organization.id("id"_L1);
    info.organizationName = organization.text("name"_L1);
    info.serverTime = reader.time("serverTime"_L1);
    const qint64 seconds = reader.numberOrNull("enforcementSeconds"_L1).value_or(0);
    info.enforcementSeconds = int(std::clamp<qint64>(seconds, 0, 86'400));
    reader.blame(user.fault().isEmpty() ? organization.fault() : user.fault());
    return checked(reader, info);
}

Expected<Connection> readConnection(const QJsonObject &body)
{
    BodyReader reader(body);
    Connection connection;
    connection.integrationId = reader.id("id"_L1);
    connection.state = readState(reader);
    connection.revision = reader.number("revision"_L1);
    if (const auto hint = reader.objectOrNull("tokenHint"_L1)) {
        BodyReader token(*hint, u"tokenHint."_s);
        connection.tokenRegion = token.textOr("region"_L1);
        connection.tokenLastFour = token.text("lastFour"_L1);
        reader.blame(token.fault());
    }
    if (const auto object = reader.objectOrNull("account"_L1)) {
        BodyReader account(*object, u"account."_s);
        connection.portalId = account.text("portalId"_L1);
        connection.accountType = account.textOr("accountType"_L1);
        connection.accountRegion = account.textOr("region"_L1);
        connection.accountTimeZone = account.textOr("timeZone"_L1);
        reader.blame(account.fault());
    }
    connection.grantedVendorScopes = reader.texts("grantedVendorScopes"_L1);
    connection.connectedBy = readWho(reader, reader.objectOrNull("connectedBy"_L1));
    connection.connectedAt = reader.timeOr("connectedAt"_L1);
    connection.keyChangedAt = reader.timeOr("keyChangedAt"_L1);
    if (const auto check = reader.objectOrNull("lastCheck"_L1))
        connection.lastCheck = readCheck(reader, *check);
    return checked(reader, connection);
}

Expected<std::vector<ConflictCell>> readConflicts(const QJsonObject &problem)
{
    BodyReader reader(problem);
    auto cells = readAll(reader, "conflicts"_L1, [](BodyReader &cell) {
        ConflictCell conflict;
        conflict.group = cell.id("group"_L1);
        conflict.cell = cell.id("cell"_L1);
        conflict.base = cell.flag("base"_L1);
        conflict.theirs = cell.flag("theirs"_L1);
        conflict.yours = cell.flag("yours"_L1);
        conflict.by = readWho(cell, cell.objectOrNull("by"_L1));
        conflict.at = cell.timeOr("at"_L1);
        return conflict;
    });
    if (cells.empty())
        reader.blame(u"conflicts"_s);
    return checked(reader, std::move(cells));
}

Expected<ImpactReport> readImpact(const QJsonObject &body)
{
    BodyReader reader(body);
    ImpactReport report;
    report.removals = readAll(reader, "removals"_L1, [](BodyReader &removal) {
        return Impact{removal.id("group"_L1), removal.id("cell"_L1),
                      int(removal.number("losing"_L1)), int(removal.number("keeping"_L1))};
    });
    report.peopleLosing = int(reader.number("peopleLosing"_L1));
    report.peopleKeeping = int(reader.number("peopleKeeping"_L1));
    return checked(reader, std::move(report));
}

Expected<AuditPage> readAuditPage(const QJsonObject &body)
{
    BodyReader reader(body);
    const QJsonArray raw = reader.array("entries"_L1);
    qsizetype index = 0;
    AuditPage page;
    page.entries = readAll(reader, "entries"_L1, [&raw, &index](BodyReader &entry) {
        const QJsonObject object = raw.at(index++).toObject();
        AuditEntry result;
        result.seq = entry.number("seq"_L1);
        result.changeSet = entry.textOr("changeSet"_L1);
        result.group = readWho(entry, entry.objectOrNull("group"_L1));
        result.cell = entry.text("cell"_L1);
        result.before = readValue(object.value("before"_L1));
        result.after = readValue(object.value("after"_L1));
        result.actor = readWho(entry, entry.objectOrNull("actor"_L1));
        result.at = entry.time("at"_L1);
        result.reason = entry.textOr("reason"_L1);
        result.source = entry.text("source"_L1);
        return result;
    });
    page.next = reader.textOr("next"_L1);
    return checked(reader, std::move(page));
}

namespace {

Person readOne(BodyReader &person)
{
    Person result;
    result.id = person.id("id"_L1);
    result.name = person.text("name"_L1);
    result.email = person.text("email"_L1);
    result.admin = person.text("role"_L1) == u"admin"_s;
    result.groups = readAll(person, "groups"_L1, [](BodyReader &group) {
        return Who{group.id("id"_L1), group.text("name"_L1)};
    });
    return result;
}

} // namespace

Expected<Person> readPersonBody(const QJsonObject &body)
{
    BodyReader reader(body);
    return checked(reader, readOne(reader));
}

Expected<PeoplePage> readPeoplePage(const QJsonObject &body)
{
    BodyReader reader(body);
    PeoplePage page;
    page.people = readAll(reader, "people"_L1, readOne);
    page.next = reader.textOr("next"_L1);
    return checked(reader, std::move(page));
}

Expected<AccessVerdict> readVerdict(const QJsonObject &body)
{
    BodyReader reader(body);
    AccessVerdict verdict;
    verdict.allowed = reader.flag("allowed"_L1);
    verdict.decidedAt = reader.time("decidedAt"_L1);
    BodyReader facts(reader.object("facts"_L1), u"facts."_s);
    verdict.integrationConnected = facts.flag("integrationConnected"_L1);
    verdict.keyAccepted = facts.flagOrNull("keyAccepted"_L1);
    verdict.tokenHasScope = facts.flagOrNull("tokenHasScope"_L1);
    verdict.groups = readAll(facts, "groups"_L1, [](BodyReader &group) {
        return VerdictGroup{group.id("id"_L1), group.text("name"_L1), group.flag("access"_L1),
                            group.flag("scope"_L1), group.flag("inEffect"_L1)};
    });
    reader.blame(facts.fault());
    return checked(reader, std::move(verdict));
}

} // namespace onbelay
