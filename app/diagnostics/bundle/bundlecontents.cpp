#include "diagnostics/bundle/bundlecontents.h"

#include "diagnostics/bundle/allowedwords.h"
#include "diagnostics/bundle/bundletables.h"
#include "diagnostics/bundle/findingmask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Writer
{
    const BundleFacts &facts;
    const Integration &integration;
    StandIns &standIns;
};

QString timeText(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

BundleFile jsonFile(const QString &name, const QJsonObject &object)
{
    return {name, QJsonDocument(object).toJson(), {}};
}

QJsonObject settingsObject(const std::vector<BundleSetting> &settings)
{
    QJsonObject object;
    for (const BundleSetting &setting : settings)
        object.insert(setting.name, setting.value);
    return object;
}

QJsonObject failureObject(const Failure &failure, StandIns &standIns)
{
    const Failure shown = masked(failure, standIns);
    QJsonObject object{{u"kind"_s, kindName(shown.kind)}};
    if (shown.httpStatus > 0)
        object.insert(u"status"_s, shown.httpStatus);
    if (!shown.code.isEmpty())
        object.insert(u"code"_s, shown.code);
    if (!shown.host.isEmpty())
        object.insert(u"host"_s, shown.host);
    if (!shown.requestId.isEmpty())
        object.insert(u"requestId"_s, shown.requestId);
    if (shown.retryAfter)
        object.insert(u"retryAfterSeconds"_s, qint64(shown.retryAfter->count()));
    if (shown.at.isValid())
        object.insert(u"at"_s, timeText(shown.at));
    return object;
}

QJsonObject accountObject(const Writer &writer)
{
    const BundleFacts &facts = writer.facts;
    StandIns &standIns = writer.standIns;
    const SessionInfo &session = facts.session;
    QJsonObject object{
        {u"server"_s, standIns.host(facts.server)},
        {u"guidedMode"_s, facts.guided},
        {u"sandbox"_s, facts.sandbox},
        {u"signedInAs"_s, standIns.shown(Named::Person, session.userId, session.userName)},
        {u"mailAddress"_s, standIns.shown(Named::Mail, session.email)},
        {u"role"_s, facts.guided    ? u"unknown"_s
                    : session.admin ? u"admin"_s
                                    : u"member"_s},
        {u"organisation"_s,
         standIns.shown(Named::Organization, session.organizationId, session.organizationName)}};
    if (session.enforcementSeconds > 0)
        object.insert(u"enforcementSeconds"_s, session.enforcementSeconds);
    for (const BundleRun &run : facts.runs) {
        if (!run.api)
            continue;
        object.insert(u"apiVersion"_s, allowedVersion(run.api->version));
        object.insert(u"features"_s,
                      QJsonArray::fromStringList(allowedFeatures(run.api->features)));
    }
    return object;
}

QJsonObject checkObject(const CheckReport &check, const Writer &writer)
{
    QJsonArray scopes;
    for (const ScopeCheck &scope : check.scopes) {
        QJsonObject one{{u"scope"_s, allowedScope(scope.scope, writer.integration)},
                        {u"result"_s, allowedOutcome(scope.result)}};
        if (!scope.missingVendorScopes.isEmpty())
            one.insert(u"missing"_s, QJsonArray::fromStringList(allowedScopes(
                                         scope.missingVendorScopes, writer.integration)));
        scopes.append(one);
    }
    return {{u"at"_s, timeText(check.at)},
            {u"outcome"_s, allowedOutcome(check.outcome)},
            {u"failureCode"_s, allowedCode(check.failureCode)},
            {u"correlationId"_s, allowedId(check.correlationId, writer.standIns)},
            {u"scopes"_s, scopes}};
}

QJsonObject connectionObject(const Writer &writer)
{
    if (writer.facts.connectionFailure)
        return {{u"failure"_s, failureObject(*writer.facts.connectionFailure, writer.standIns)}};
    const Connection &connection = *writer.facts.connection;
    StandIns &standIns = writer.standIns;
    QJsonObject object{
        {u"integration"_s, writer.integration.id},
        {u"state"_s, stateName(connection.state)},
        {u"revision"_s, connection.revision},
        {u"tokenRegion"_s, allowedRegion(connection.tokenRegion)},
        {u"account"_s, standIns.shown(Named::Account, connection.portalId)},
        {u"accountType"_s, allowedAccountType(connection.accountType)},
        {u"accountRegion"_s, allowedRegion(connection.accountRegion)},
        {u"connectedBy"_s,
         standIns.shown(Named::Person, connection.connectedBy.id, connection.connectedBy.name)},
        {u"connectedAt"_s, timeText(connection.connectedAt)},
        {u"keyChangedAt"_s, timeText(connection.keyChangedAt)},
        {u"grantedVendorScopes"_s, QJsonArray::fromStringList(allowedScopes(
                                       connection.grantedVendorScopes, writer.integration))}};
    if (connection.lastCheck)
        object.insert(u"lastCheck"_s, checkObject(*connection.lastCheck, writer));
    return object;
}

QJsonObject findingObject(const Finding &finding, const Writer &writer)
{
    const Finding shown = masked(finding, writer.integration, writer.standIns);
    QJsonObject object{{u"check"_s, shown.check},
                       {u"verdict"_s, verdictName(shown.verdict)},
                       {u"code"_s, codeName(shown.code)},
                       {u"arguments"_s, QJsonArray::fromStringList(shown.arguments)},
                       {u"at"_s, timeText(shown.at)},
                       {u"milliseconds"_s, qint64(shown.duration.count())}};
    if (shown.repair != Repair::None)
        object.insert(u"repair"_s, repairName(shown.repair));
    if (!shown.group.isEmpty())
        object.insert(u"group"_s, shown.group);
    if (finding.failure) {
        object.insert(u"answeredBy"_s, shown.ofHubSpot ? u"hubspot"_s : u"onbelay"_s);
        object.insert(u"failure"_s, failureObject(*finding.failure, writer.standIns));
    }
    return object;
}

QJsonObject subjectObject(const BundleRun &run, const Writer &writer)
{
    QJsonArray groups;
    for (const QString &group : run.subject.personGroups)
        groups.append(writer.standIns.shown(Named::Group, group, {}));
    if (!run.subject.groupId.isEmpty())
        groups.append(writer.standIns.shown(Named::Group, run.subject.groupId, {}));
    return {{u"person"_s,
             writer.standIns.shown(Named::Person, run.subject.personId, run.subject.personName)},
            {u"groups"_s, groups},
            {u"scope"_s, allowedScope(run.scope, writer.integration)}};
}

QJsonObject verdictObject(const AccessVerdict &verdict, StandIns &standIns)
{
    QJsonArray groups;
    for (const VerdictGroup &group : verdict.groups)
        groups.append(QJsonObject{{u"group"_s, standIns.shown(Named::Group, group.id, group.name)},
                                  {u"access"_s, group.access},
                                  {u"scope"_s, group.scope},
                                  {u"inEffect"_s, group.inEffect}});
    const auto known = [](const std::optional<bool> &value) {
        return value ? QJsonValue(*value) : QJsonValue();
    };
    return {{u"allowed"_s, verdict.allowed},
            {u"integrationConnected"_s, verdict.integrationConnected},
            {u"keyAccepted"_s, known(verdict.keyAccepted)},
            {u"tokenHasScope"_s, known(verdict.tokenHasScope)},
            {u"decidedAt"_s, timeText(verdict.decidedAt)},
            {u"groups"_s, groups}};
}

QJsonObject runObject(const BundleRun &run, const Writer &writer)
{
    for (const Who &group : run.groups) // their ids are known from here on
        (void)writer.standIns.shown(Named::Group, group.id, group.name);
    QJsonArray findings;
    for (const Finding &finding : run.findings)
        findings.append(findingObject(finding, writer));
    QJsonArray pressed;
    for (const PressedRepair &one : run.pressed)
        pressed.append(QJsonObject{{u"check"_s, allowedName(one.check)},
                                   {u"repair"_s, repairName(one.repair)},
                                   {u"at"_s, timeText(one.at)}});
    QJsonObject object{{u"symptom"_s, allowedName(run.symptom)},
                       {u"runId"_s, run.runId},
                       {u"milliseconds"_s, qint64(run.duration.count())},
                       {u"findings"_s, findings},
                       {u"repairsPressed"_s, pressed}};
    if (run.subject.isComplete())
        object.insert(u"question"_s, subjectObject(run, writer));
    if (run.verdict)
        object.insert(u"serverVerdict"_s, verdictObject(*run.verdict, writer.standIns));
    return object;
}

QJsonObject storeObject(const Writer &writer)
{
    const BundleStore &store = writer.facts.store;
    QJsonArray files;
    for (const BundleStoreFile &file : store.files)
        files.append(QJsonObject{{u"name"_s, allowedName(file.name)},
                                 {u"bytes"_s, file.bytes},
                                 {u"schemaVersion"_s, file.version}});
    QJsonObject object{{u"loadState"_s, stateName(store.loadState)},
                       {u"serverLink"_s, linkName(store.link)},
                       {u"groups"_s, store.groups},
                       {u"groupsNotInEffect"_s, store.groupsNotInEffect},
                       {u"stagedCells"_s, store.stagedCells},
                       {u"stagedGroups"_s, store.stagedGroups},
                       {u"lostGroups"_s, store.lostGroups},
                       {u"storeIsBehind"_s, store.isBehind},
                       {u"interruptedChangeSet"_s, store.hasInterruptedChangeSet},
                       {u"files"_s, files}};
    if (store.loadFailure)
        object.insert(u"loadFailure"_s, failureObject(*store.loadFailure, writer.standIns));
    if (store.storeFailure)
        object.insert(u"storeFailure"_s, failureObject(*store.storeFailure, writer.standIns));
    return object;
}

std::vector<BundleFile> written(const Writer &writer)
{
    const BundleFacts &facts = writer.facts;
    std::vector<BundleFile> files;
    files.push_back({u"README.txt"_s, facts.readme.toUtf8(), {}});
    QJsonObject about = settingsObject(facts.about);
    about.insert(u"bundleId"_s, facts.bundleId);
    about.insert(u"madeAt"_s, timeText(facts.madeAt));
    files.push_back(jsonFile(u"about.json"_s, about));
    files.push_back(jsonFile(u"account.json"_s, accountObject(writer)));
    if (facts.connection || facts.connectionFailure)
        files.push_back(jsonFile(u"connection.json"_s, connectionObject(writer)));
    for (const BundleRun &run : facts.runs)
        files.push_back(jsonFile(u"findings-"_s + allowedName(run.symptom) + u".json"_s,
                                 runObject(run, writer)));
    if (!facts.environment.empty()) {
        QJsonArray findings;
        for (const Finding &finding : facts.environment)
            findings.append(findingObject(finding, writer));
        files.push_back(jsonFile(u"environment.json"_s, {{u"findings"_s, findings}}));
    }
    files.push_back({u"requests.csv"_s, requestTable(facts.requests, writer.standIns), {}});
    if (!facts.health.empty())
        files.push_back(
            {u"health.csv"_s, healthTable(facts.health, writer.integration, writer.standIns), {}});
    files.push_back(jsonFile(u"store.json"_s, storeObject(writer)));
    files.push_back(jsonFile(u"settings.json"_s, settingsObject(facts.settings)));
    return files;
}

} // namespace

std::vector<BundleFile> bundleFiles(const BundleFacts &facts, const Integration &integration,
                                    StandIns &standIns)
{
    const Writer writer{facts, integration, standIns};
    // Once for nothing: whether a name may be shown depends on all names that there are.
    (void)written(writer);
    std::vector<BundleFile> files = written(writer);
    for (BundleFile &file : files)
        file.hits = scan(file.bytes, standIns.disclosed().testFlag(Disclose::MailAddresses));
    return files;
}

} // namespace onbelay
