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
    SessionElsewhere, // it has run out; a console that is running renews it, nobody else may
    // <host>.route, .dns, .connect, .tls; <host> is onbelay or hubspot; below, [host] comes first
    NotReached, // a link before it is broken
    RouteDirect, // [host, what chose it: system, none, http, socks5, pac or loopback]
    RouteByProxy, // [host, what chose it, proxy, "signedIn" or empty]
    RouteUnknown,
    AddressesFound, // [host, addresses …]
    AddressesByProxy, // [host, proxy]: it looks them up
    AddressesMissing,
    HostConnected, // [host, port, proxy or empty]
    HostUnreachable, // [host, port]
    TlsTrusted, // [host, version, issuer, end] and four a certificate: subject, issuer, from, to
    TlsEndsSoon, // the same
    TlsByAddedAuthority, // the same
    TlsRefused, // [host, and four a certificate]
    TlsNotNeeded, // [host]: nothing leaves this computer
    // clock; seconds that the server is ahead
    ClockRight, // [seconds, host]
    ClockOff, // [seconds, host]: this computer's, or nobody knows whose
    ServerClockOff, // [seconds, host, seconds of the other server, its host]
    ClockUnknown,
    // keychain
    KeychainWorks,
    KeychainLocked,
    KeychainMissing,
    KeychainRefused,
    KeychainForgets, // what was written is not what is read
    // store.edits, store.rows
    StoreSound, // [bytes, bytes of the write-ahead log]
    StoreLogLarge, // the same
    StoreFaulty, // [what SQLite says]
    StoreUnread,
    StoreNotThere,
    // profile, disk
    ProfilePrivate, // [folder]
    ProfileOpenToOthers, // [folder]
    ProfileReadOnly, // [folder]
    DiskRoomy, // [free bytes]
    DiskLow, // [free bytes]
    DiskFull, // [free bytes]
    DiskUnknown,
    // versions, guide, api
    VersionsKnown, // [console, Qt, TLS library, system, processor]
    GuideCurrent, // [revision]
    GuideBehind, // [revision, newest known]
    ApiKnown, // [host, version]
    ApiMissing, // [host]
    // display, assistive, language
    DisplayKnown, // [platform plugin, screens …]
    WithoutDisplay, // no window, so there is nothing to tell
    AssistiveActive,
    AssistiveInactive,
    AppearanceKnown, // [theme, language, direction: ltr or rtl, points]
    // server.reachable, server.time, session.valid, connection.state
    ServerReachable, // [host, version of the API]
    ServerUnreachable,
    ServerTroubled, // it answers, but reports trouble of its own
    ServerWithoutApi,
    TimeAgrees,
    TimeDiffers, // [seconds, ahead or behind: the server's clock]
    TimeUnknown,
    SessionValid, // [person, organization]
    SessionOfMember, // [person, organization]
    SessionEnded,
    ConnectionHealthy,
    ConnectionDegraded, // [scopes held, scopes in all]
    ConnectionRejected,
    ConnectionUnknown,
    ConnectionMissing,
    // hubspot.answers
    HubSpotAnswers, // [time when the server asked]
    HubSpotTroubled, // of its own or on the way; never about the key
    // key.present, key.accepted, key.copied
    KeyPresent, // [region, last four]
    KeyAbsent,
    KeyAccepted,
    KeyAcceptedLately, // [time of an admin's last check]
    KeyRejected,
    KeyExpired,
    KeyNotAToken,
    KeyCreatorRemoved,
    KeyForbidden, // HubSpot knows it and lets it read nothing
    KeyNotProven, // HubSpot could not be asked or did not say
    KeyCopied, // HubSpot knows the key, so all of it was stored
    KeyCopyUnseen, // [last four]; the stored key is never shown
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
    KeyRemoved, // [time, person]
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

// Of a check that was not made: there was nothing to look at, or it is nobody's trouble. A closed
// list; every other reason leaves something unknown.
[[nodiscard]] bool isHarmlessSkip(FindingCode code);

} // namespace onbelay
