#pragma once

#include <QString>

namespace onbelay {

// Every outcome that a check can have, as a closed list: presenters/diagnostics has a sentence for
// each. Behind each: what Finding::arguments holds.
enum class FindingCode {
    Waiting, // not judged yet
    // Why a check was not made; of any check.
    Cancelled,
    NoAnswer, // the call that it rests on failed: Finding::failure
    NoKey, // nothing is connected, so there is no key to test
    OnlyAdmins, // members may not ask HubSpot; [time of the last check or empty]
    QuestionNeeded, // nobody was asked about
    RowsNotLoaded, // the groups are not known
    UnknownCheck, // the guide names a check that this version does not have
    // server.reachable, session.valid, connection.state
    ServerReachable, // [host, version of the API]
    ServerUnreachable,
    ServerWithoutApi,
    SessionValid, // [person, organization]
    SessionOfMember, // [person, organization]
    SessionEnded,
    ConnectionHealthy,
    ConnectionDegraded, // [scopes held, scopes in all]
    ConnectionRejected,
    ConnectionUnknown,
    ConnectionMissing,
    // key.present, key.accepted
    KeyPresent, // [region, last four]
    KeyAbsent,
    KeyAccepted,
    KeyAcceptedLately, // [time of an admin's last check]
    KeyRejected,
    KeyExpired,
    KeyNotAToken,
    KeyCreatorRemoved,
    KeyNotProven, // HubSpot could not be asked or did not say
    // key.account
    AccountKnown, // [portal id, region]
    AccountForTests, // [portal id, account type]
    AccountUnknown,
    // key.scopes
    ScopesAll, // [count]
    ScopesPartial, // [held, all, missing ids]
    ScopesNone,
    ScopesNotProven, // [ids]
    ScopeHeld, // [id]
    ScopeLacking, // [id, missing HubSpot scopes]
    ScopeNotProven, // [id]
    // key.lastChange, key.age, key.owner, key.rotation
    KeyUnchanged, // [time, person]
    KeyChangedLately, // [time, person]
    KeyChangeUnknown,
    KeyYoung, // [days, time]
    KeyOld, // [days, time]
    KeyAgeUnknown,
    OwnerIsAdmin, // [person]
    OwnerNotAdmin, // [person]
    OwnerGone, // [person]
    OwnerUnknown,
    RotationQuiet, // [time of the last change]
    RotationGrace, // [time of the last change, end of HubSpot's seven days]
    RotationEnded, // the key that HubSpot refuses was accepted before; [time of the last change]
    // group.access, group.scope, group.inEffect
    AccessHeld, // groups
    AccessStaged, // [group]
    AccessMissing, // groups
    InNoGroup, // [person]
    GroupScopeHeld, // groups
    GroupScopeStaged, // [group]
    GroupScopeDormant, // groups that tick it without access
    GroupScopeMissing, // groups
    InEffect, // groups
    NotInEffect, // groups
    NothingToEnforce,
    // backend.verdict
    VerdictAllows, // console and server agree
    VerdictDenies,
    VerdictDiffers, // [console: allowed or denied, server: allowed or denied]
    VerdictFactsDiffer, // [both: allowed or denied, count]; they agree by other facts
    VerdictLags, // [server: allowed or denied]; the last change is not in effect
    VerdictAlone // [server: allowed or denied]; the console could not test every link
};
constexpr int findingCodeCount = int(FindingCode::VerdictAlone) + 1;

// A stable, untranslated name for logs and support bundles: "keyRejected".
[[nodiscard]] QString codeName(FindingCode code);

} // namespace onbelay
