#include "diagnostics/bundle/findingarguments.h"

namespace onbelay {

FindingArguments argumentsOf(FindingCode code)
{
    using enum Argument;
    switch (code) {
    case FindingCode::Waiting:
    case FindingCode::Cancelled:
    case FindingCode::NoAnswer:
    case FindingCode::NoKey:
    case FindingCode::QuestionNeeded:
    case FindingCode::RowsNotLoaded:
    case FindingCode::UnknownCheck:
    case FindingCode::ServerUnreachable:
    case FindingCode::ServerWithoutApi:
    case FindingCode::SessionEnded:
    case FindingCode::ConnectionHealthy:
    case FindingCode::ConnectionRejected:
    case FindingCode::ConnectionUnknown:
    case FindingCode::ConnectionMissing:
    case FindingCode::KeyAbsent:
    case FindingCode::KeyAccepted:
    case FindingCode::KeyRejected:
    case FindingCode::KeyExpired:
    case FindingCode::KeyNotAToken:
    case FindingCode::KeyCreatorRemoved:
    case FindingCode::KeyNotProven:
    case FindingCode::AccountUnknown:
    case FindingCode::ScopesNone:
    case FindingCode::KeyChangeUnknown:
    case FindingCode::KeyAgeUnknown:
    case FindingCode::OwnerUnknown:
    case FindingCode::NothingToEnforce:
    case FindingCode::VerdictAllows:
    case FindingCode::VerdictDenies:
    case FindingCode::SessionElsewhere:
    case FindingCode::ClockUnknown:
    case FindingCode::KeychainWorks:
    case FindingCode::KeychainLocked:
    case FindingCode::KeychainMissing:
    case FindingCode::KeychainRefused:
    case FindingCode::KeychainForgets:
    case FindingCode::StoreUnread:
    case FindingCode::StoreNotThere:
    case FindingCode::DiskUnknown:
    case FindingCode::WithoutDisplay:
    case FindingCode::AssistiveActive:
    case FindingCode::AssistiveInactive:
    case FindingCode::ServerTroubled:
    case FindingCode::TimeAgrees:
    case FindingCode::TimeUnknown:
    case FindingCode::HubSpotTroubled:
    case FindingCode::KeyForbidden:
    case FindingCode::KeyCopied:
        return {};
    case FindingCode::NotReached:
    case FindingCode::RouteUnknown:
    case FindingCode::AddressesMissing:
    case FindingCode::TlsNotNeeded:
    case FindingCode::ApiMissing:
        return {{Host}};
    case FindingCode::RouteDirect:
        return {{Host, Own}};
    case FindingCode::RouteByProxy:
        return {{Host, Own, Hidden, Own}};
    case FindingCode::AddressesFound:
    case FindingCode::AddressesByProxy:
    case FindingCode::TlsRefused:
        return {{Host, Hidden}, true};
    case FindingCode::HostConnected:
        return {{Host, Number, Hidden}};
    case FindingCode::HostUnreachable:
        return {{Host, Number}};
    case FindingCode::TlsTrusted:
    case FindingCode::TlsEndsSoon:
    case FindingCode::TlsByAddedAuthority: // issuers and subjects tell whose network it is
        return {{Host, Own, Hidden, Time, Hidden}, true};
    case FindingCode::ClockRight:
    case FindingCode::ClockOff:
        return {{Number, Host}};
    case FindingCode::ServerClockOff:
        return {{Number, Host, Number, Host}};
    case FindingCode::StoreSound:
    case FindingCode::StoreLogLarge:
    case FindingCode::DiskRoomy:
    case FindingCode::DiskLow:
    case FindingCode::DiskFull:
        return {{Number}, true};
    case FindingCode::StoreFaulty:
    case FindingCode::ProfilePrivate:
    case FindingCode::ProfileOpenToOthers:
    case FindingCode::ProfileReadOnly:
    case FindingCode::KeyCopyUnseen:
        return {{Hidden}};
    case FindingCode::VersionsKnown:
    case FindingCode::GuideCurrent:
    case FindingCode::GuideBehind:
    case FindingCode::DisplayKnown:
    case FindingCode::AppearanceKnown:
        return {{Own}, true};
    case FindingCode::ApiKnown:
        return {{Host, Version}};
    case FindingCode::TimeDiffers:
        return {{Number, Own}};
    case FindingCode::HubSpotAnswers:
        return {{Time}};
    case FindingCode::VerdictFactsDiffer:
        return {{Decision, Number}};
    case FindingCode::OnlyAdmins:
    case FindingCode::KeyAcceptedLately:
    case FindingCode::RotationQuiet:
    case FindingCode::RotationGrace:
    case FindingCode::RotationEnded:
        return {{Time}, true};
    case FindingCode::ServerReachable:
        return {{Host, Version}};
    case FindingCode::SessionValid:
    case FindingCode::SessionOfMember:
        return {{Person, Organization}};
    case FindingCode::ConnectionDegraded:
    case FindingCode::ScopesAll:
        return {{Number}, true};
    case FindingCode::KeyPresent:
        return {{Region, Hidden}};
    case FindingCode::AccountKnown:
        return {{Account, Region}};
    case FindingCode::AccountForTests:
        return {{Account, AccountType}};
    case FindingCode::ScopesPartial:
        return {{Number, Number, Scopes}};
    case FindingCode::ScopesNotProven:
    case FindingCode::ScopeHeld:
    case FindingCode::ScopeLacking:
    case FindingCode::ScopeNotProven:
        return {{Scopes}, true};
    case FindingCode::KeyUnchanged:
    case FindingCode::KeyChangedLately:
    case FindingCode::KeyRemoved:
        return {{Time, Person}};
    case FindingCode::KeyYoung:
    case FindingCode::KeyOld:
        return {{Number, Time}};
    case FindingCode::OwnerIsAdmin:
    case FindingCode::OwnerNotAdmin:
    case FindingCode::OwnerGone:
    case FindingCode::InNoGroup:
        return {{Person}};
    case FindingCode::AccessHeld:
    case FindingCode::AccessStaged:
    case FindingCode::AccessMissing:
    case FindingCode::GroupScopeHeld:
    case FindingCode::GroupScopeStaged:
    case FindingCode::GroupScopeDormant:
    case FindingCode::GroupScopeMissing:
    case FindingCode::InEffect:
    case FindingCode::NotInEffect:
        return {{Group}, true};
    case FindingCode::VerdictDiffers:
    case FindingCode::VerdictLags:
    case FindingCode::VerdictAlone:
        return {{Decision}, true};
    }
    Q_UNREACHABLE();
}

} // namespace onbelay
