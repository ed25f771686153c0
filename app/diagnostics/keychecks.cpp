#include "diagnostics/checks.h"

namespace onbelay::checks {

using namespace Qt::Literals::StringLiterals;

namespace {

// Answers true when there is no key to look at, and says so.
bool withoutKey(const CheckFacts &facts, Finding &finding)
{
    const Connection *connection = facts.newest();
    if (!connection) {
        skipFor(finding, facts.connection->error());
        return true;
    }
    if (connection->state == ConnectionState::NotConnected) {
        skip(finding, FindingCode::NoKey);
        return true;
    }
    return false;
}

Repair byAdmin(const CheckFacts &facts, Repair repair)
{
    return facts.isAdmin() ? repair : Repair::None;
}

// HubSpot was not asked in this run.
void withoutProof(const CheckFacts &facts, Finding &finding)
{
    if (facts.proof) {
        skipFor(finding, facts.proof->error());
        return;
    }
    if (facts.session && !*facts.session) {
        skipFor(finding, facts.session->error());
        return;
    }
    const Connection *connection = facts.newest();
    const bool old = connection->lastCheck && !facts.isCheckedLately();
    skip(finding, FindingCode::OnlyAdmins, {old ? isoTime(connection->lastCheck->at) : QString()});
}

// HubSpot is there and asks for patience.
bool isPause(FailureKind kind)
{
    return kind == FailureKind::RateLimited || kind == FailureKind::Locked
           || kind == FailureKind::DataMoving;
}

void judgeRefusal(const CheckFacts &facts, Finding &finding)
{
    finding.failure = hubSpotEvidence(facts);
    finding.ofHubSpot = true;
    const QString code = finding.failure ? finding.failure->code : QString();
    FindingCode outcome = FindingCode::KeyRejected;
    if (code == u"tokenExpired"_s)
        outcome = FindingCode::KeyExpired;
    else if (code == u"notAToken"_s)
        outcome = FindingCode::KeyNotAToken;
    fail(finding, outcome, {}, byAdmin(facts, Repair::UpdateKey));
}

struct ScopeLists
{
    QStringList held;
    QStringList missing;
    QStringList unproven;
};

ScopeLists sorted(const CheckReport &report)
{
    ScopeLists lists;
    for (const ScopeCheck &scope : report.scopes) {
        if (scope.result == u"granted"_s)
            lists.held.append(scope.scope);
        else if (scope.result == u"missing"_s)
            lists.missing.append(scope.scope);
        else
            lists.unproven.append(scope.scope);
    }
    return lists;
}

// Only the scope that was asked about.
void judgeOneScope(const CheckFacts &facts, const CheckReport &report, Finding &finding)
{
    const QString id = facts.workspace.columnId(facts.subject.column);
    for (const ScopeCheck &scope : report.scopes) {
        if (scope.scope != id)
            continue;
        if (scope.result == u"granted"_s)
            pass(finding, FindingCode::ScopeHeld, {id});
        else if (scope.result == u"missing"_s)
            fail(finding, FindingCode::ScopeLacking, {id, scope.missingVendorScopes.join(u", "_s)},
                 byAdmin(facts, Repair::UpdateKey));
        else
            skip(finding, FindingCode::ScopeNotProven, {id});
        return;
    }
    skip(finding, FindingCode::ScopeNotProven, {id});
}

} // namespace

void keyPresent(const CheckFacts &facts, Finding &finding)
{
    const Connection *connection = facts.newest();
    if (!connection)
        skipFor(finding, facts.connection->error());
    else if (connection->state == ConnectionState::NotConnected)
        fail(finding, FindingCode::KeyAbsent, {}, byAdmin(facts, Repair::ConnectHubSpot));
    else
        pass(finding, FindingCode::KeyPresent,
             {connection->tokenRegion, connection->tokenLastFour});
}

void keyAccepted(const CheckFacts &facts, Finding &finding)
{
    if (withoutKey(facts, finding))
        return;
    const Connection *connection = facts.proven();
    if (!connection) {
        connection = facts.newest();
        const std::optional<bool> lately = facts.keyAccepted();
        if (lately == true)
            warn(finding, FindingCode::KeyAcceptedLately, {isoTime(connection->lastCheck->at)});
        else if (lately == false)
            judgeRefusal(facts, finding);
        else
            withoutProof(facts, finding);
        return;
    }
    switch (connection->state) {
    case ConnectionState::Connected:
    case ConnectionState::Degraded:
        pass(finding, FindingCode::KeyAccepted);
        finding.ofHubSpot = true;
        return;
    case ConnectionState::Rejected:
        judgeRefusal(facts, finding);
        return;
    case ConnectionState::NotConnected:
    case ConnectionState::Unknown:
        break;
    }
    finding.failure = hubSpotEvidence(facts);
    finding.ofHubSpot = true;
    const QString code = finding.failure ? finding.failure->code : QString();
    if (code == u"creatorRemoved"_s)
        fail(finding, FindingCode::KeyCreatorRemoved, {}, byAdmin(facts, Repair::UpdateKey));
    else if (code == u"forbidden"_s)
        fail(finding, FindingCode::KeyForbidden, {}, byAdmin(facts, Repair::UpdateKey));
    else
        skip(finding, FindingCode::KeyNotProven, {}, Repair::Retry);
}

// The stored key cannot be seen; but HubSpot knows none of which a part is missing.
void keyCopied(const CheckFacts &facts, Finding &finding)
{
    if (withoutKey(facts, finding))
        return;
    if (facts.keyIsAlive()) {
        pass(finding, FindingCode::KeyCopied);
    } else if (facts.keyAccepted() == false) {
        skip(finding, FindingCode::KeyCopyUnseen, {facts.newest()->tokenLastFour},
             byAdmin(facts, Repair::ExamineKey));
    } else if (facts.proven()) {
        skip(finding, FindingCode::KeyNotProven, {}, Repair::Retry);
        finding.failure = hubSpotEvidence(facts);
        finding.ofHubSpot = true;
    } else {
        withoutProof(facts, finding);
    }
}

// Whether HubSpot gave an answer, whatever it says about the key: trouble on the way there is a
// broken link of its own and never the key's.
void hubSpotAnswers(const CheckFacts &facts, Finding &finding)
{
    if (withoutKey(facts, finding))
        return;
    const Connection *connection = facts.proven();
    if (!connection && facts.keyAccepted())
        connection = facts.newest();
    if (!connection) {
        withoutProof(facts, finding);
        return;
    }
    const std::optional<Failure> evidence = hubSpotEvidence(facts);
    if (connection->state != ConnectionState::Unknown || facts.keyIsAlive()) {
        pass(finding, FindingCode::HubSpotAnswers,
             {connection->lastCheck ? isoTime(connection->lastCheck->at) : QString()});
    } else {
        const bool passes = evidence && isPause(evidence->kind);
        if (passes)
            warn(finding, FindingCode::HubSpotTroubled, {}, Repair::Retry);
        else
            fail(finding, FindingCode::HubSpotTroubled, {}, Repair::Retry);
    }
    finding.failure = evidence;
    finding.ofHubSpot = true;
}

void keyAccount(const CheckFacts &facts, Finding &finding)
{
    if (withoutKey(facts, finding))
        return;
    const Connection *connection = facts.newest();
    const bool live = connection->accountType.isEmpty() || connection->accountType == u"STANDARD"_s;
    // What is stored of the account is of the last good check; a key that is refused reads nothing.
    if (connection->portalId.isEmpty() || (live && facts.keyAccepted() != true))
        skip(finding, FindingCode::AccountUnknown);
    else if (live)
        pass(finding, FindingCode::AccountKnown, {connection->portalId, connection->accountRegion});
    else
        warn(finding, FindingCode::AccountForTests, {connection->portalId, connection->accountType},
             byAdmin(facts, Repair::UpdateKey));
}

void keyScopes(const CheckFacts &facts, Finding &finding)
{
    if (withoutKey(facts, finding))
        return;
    const Connection *connection = facts.newest();
    if (facts.keyAccepted() != true || !connection->lastCheck) {
        if (facts.proven())
            skip(finding, FindingCode::ScopesNotProven);
        else
            withoutProof(facts, finding);
        return;
    }
    const CheckReport &report = *connection->lastCheck;
    finding.ofHubSpot = facts.proven() != nullptr;
    if (facts.subject.column > 0) {
        judgeOneScope(facts, report, finding);
        return;
    }
    const ScopeLists lists = sorted(report);
    const QString all = QString::number(report.scopes.size());
    const Repair update = byAdmin(facts, Repair::UpdateKey);
    if (lists.held.isEmpty() && !lists.missing.isEmpty() && lists.unproven.isEmpty())
        fail(finding, FindingCode::ScopesNone, {}, update);
    else if (!lists.missing.isEmpty())
        warn(finding, FindingCode::ScopesPartial,
             {QString::number(lists.held.size()), all, lists.missing.join(u", "_s)}, update);
    else if (!lists.unproven.isEmpty())
        warn(finding, FindingCode::ScopesNotProven, {lists.unproven.join(u", "_s)});
    else
        pass(finding, FindingCode::ScopesAll, {all});
}

} // namespace onbelay::checks
