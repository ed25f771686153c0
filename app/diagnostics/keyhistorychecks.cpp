#include "diagnostics/checks.h"

namespace onbelay::checks {

namespace {

// HubSpot's mails to super admins speak of 180 days without rotation; "rotate and expire later"
// leaves the old token seven days (HubSpot docs, private apps: rotate your access token).
constexpr int rotationDays = 180;
constexpr int graceDays = 7;
constexpr int latelyDays = 1;

bool withoutKey(const CheckFacts &facts, Finding &finding)
{
    const Connection *connection = facts.newest();
    if (connection && connection->state != ConnectionState::NotConnected)
        return false;
    if (connection)
        skip(finding, FindingCode::NoKey);
    else
        skipFor(finding, facts.connection->error());
    return true;
}

// The audit's newest entry about the key; null when there is none or it could not be read.
const AuditEntry *lastChange(const CheckFacts &facts)
{
    if (!facts.keyChanges || !*facts.keyChanges || (*facts.keyChanges)->empty())
        return nullptr;
    return &(*facts.keyChanges)->front();
}

} // namespace

void keyLastChange(const CheckFacts &facts, Finding &finding)
{
    const Connection *connection = facts.newest();
    const AuditEntry *entry = lastChange(facts);
    if (!entry) {
        if (facts.keyChanges && !*facts.keyChanges)
            skipFor(finding, facts.keyChanges->error());
        else if (!withoutKey(facts, finding))
            skip(finding, FindingCode::KeyChangeUnknown);
        return;
    }
    if (entry->after.isEmpty()) {
        warn(finding, FindingCode::KeyRemoved, {isoTime(entry->at), entry->actor.name});
        return;
    }
    const bool lately = entry->at.addDays(latelyDays) > facts.now();
    const QStringList arguments{isoTime(entry->at), entry->actor.name};
    // A key that came a moment ago and does not do its work was most likely copied in part or made
    // with too few scopes; trouble on HubSpot's side says nothing about it.
    const bool works = facts.keyAccepted() != false
                       && (facts.keyAccepted() == true || !facts.keyIsAlive())
                       && !(connection && connection->state == ConnectionState::Degraded);
    if (lately && !works)
        warn(finding, FindingCode::KeyChangedLately, arguments);
    else
        pass(finding, FindingCode::KeyUnchanged, arguments);
}

void keyAge(const CheckFacts &facts, Finding &finding)
{
    if (withoutKey(facts, finding))
        return;
    const Connection *connection = facts.newest();
    if (!connection->keyChangedAt.isValid()) {
        skip(finding, FindingCode::KeyAgeUnknown);
        return;
    }
    const qint64 days = qMax<qint64>(0, connection->keyChangedAt.daysTo(facts.now()));
    const QStringList arguments{QString::number(days), isoTime(connection->keyChangedAt)};
    if (days > rotationDays)
        warn(finding, FindingCode::KeyOld, arguments,
             facts.isAdmin() ? Repair::UpdateKey : Repair::None);
    else
        pass(finding, FindingCode::KeyYoung, arguments);
}

void keyOwner(const CheckFacts &facts, Finding &finding)
{
    if (withoutKey(facts, finding))
        return;
    const Connection *connection = facts.newest();
    const std::optional<Failure> evidence = hubSpotEvidence(facts);
    if (evidence && evidence->code == QLatin1StringView("creatorRemoved")) {
        finding.failure = evidence;
        finding.ofHubSpot = true;
        fail(finding, FindingCode::KeyCreatorRemoved, {},
             facts.isAdmin() ? Repair::UpdateKey : Repair::None);
        return;
    }
    if (connection->connectedBy.id.isEmpty() || !facts.owner) {
        skip(finding, FindingCode::OwnerUnknown);
        return;
    }
    const Expected<std::optional<Person>> &owner = *facts.owner;
    if (!owner) {
        skipFor(finding, owner.error());
        return;
    }
    const QStringList name{connection->connectedBy.name};
    const Repair replace = facts.isAdmin() ? Repair::UpdateKey : Repair::None;
    if (!*owner)
        warn(finding, FindingCode::OwnerGone, name, replace);
    else if (!(*owner)->admin)
        warn(finding, FindingCode::OwnerNotAdmin, name, replace);
    else
        pass(finding, FindingCode::OwnerIsAdmin, name);
}

void keyRotation(const CheckFacts &facts, Finding &finding)
{
    if (withoutKey(facts, finding))
        return;
    const Connection *connection = facts.newest();
    const QDateTime changed = connection->keyChangedAt;
    const std::optional<bool> accepted = facts.keyAccepted();
    if (accepted == false) {
        // It was accepted when it was stored, or it would not have been.
        fail(finding, FindingCode::RotationEnded, {isoTime(changed)},
             facts.isAdmin() ? Repair::UpdateKey : Repair::None);
        finding.failure = hubSpotEvidence(facts);
        finding.ofHubSpot = true;
        return;
    }
    if (!accepted && !facts.keyIsAlive()) {
        if (facts.proof && !*facts.proof)
            skipFor(finding, facts.proof->error());
        else if (facts.session && !*facts.session)
            skipFor(finding, facts.session->error());
        else if (!facts.isAdmin())
            skip(finding, FindingCode::OnlyAdmins,
                 {connection->lastCheck && !facts.isCheckedLately()
                      ? isoTime(connection->lastCheck->at)
                      : QString()});
        else {
            skip(finding, FindingCode::KeyNotProven, {}, Repair::Retry);
            finding.failure = hubSpotEvidence(facts);
            finding.ofHubSpot = true;
        }
        return;
    }
    // Only a key that replaced another one leaves an old one behind.
    const AuditEntry *entry = lastChange(facts);
    const QDateTime end = changed.addDays(graceDays);
    if (entry && !entry->before.isEmpty() && end > facts.now())
        warn(finding, FindingCode::RotationGrace, {isoTime(changed), isoTime(end)});
    else
        pass(finding, FindingCode::RotationQuiet, {isoTime(changed)});
}

} // namespace onbelay::checks
