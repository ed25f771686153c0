#include "diagnostics/bundle/findingmask.h"

#include "diagnostics/bundle/allowedwords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// What an argument of a finding is; see FindingCode.
enum class Argument {
    Host,
    Version,
    Person,
    Organization,
    Group,
    Region,
    LastFour, // of the key
    Account,
    AccountType,
    Number,
    Scopes, // one id, or several after each other with ", "
    Time,
    Decision, // "allowed" or "denied"
    Word, // our own: what chose a proxy, a version, a theme
    Subject, // of a certificate: a host, as a rule
    Issuer, // of a certificate: may name a company
    Withheld // a folder, or words of others
};

struct Arguments
{
    std::vector<Argument> each;
    bool lastRepeats = false;
    std::size_t period = 0; // so many of the last ones repeat

    [[nodiscard]] std::optional<Argument> at(std::size_t index) const
    {
        if (index < each.size())
            return each[index];
        if (period > 0)
            return each[each.size() - period + (index - each.size()) % period];
        return lastRepeats ? std::optional(each.back()) : std::nullopt;
    }
};

Arguments argumentsOf(FindingCode code)
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
    case FindingCode::NotReached:
    case FindingCode::RouteUnknown:
    case FindingCode::AddressesMissing:
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
    case FindingCode::RouteDirect:
        return {{Host, Word}};
    case FindingCode::RouteByProxy:
        return {{Host, Word, Host, Word}};
    case FindingCode::AddressesFound:
    case FindingCode::AddressesByProxy:
    case FindingCode::TlsNotNeeded:
    case FindingCode::ApiMissing:
        return {{Host}, true};
    case FindingCode::HostConnected:
    case FindingCode::HostUnreachable:
        return {{Host, Number, Host}};
    case FindingCode::TlsTrusted:
    case FindingCode::TlsEndsSoon:
    case FindingCode::TlsByAddedAuthority:
        return {{Host, Word, Issuer, Time, Subject, Issuer, Time, Time}, false, 4};
    case FindingCode::TlsRefused:
        return {{Host, Subject, Issuer, Time, Time}, false, 4};
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
        return {{Withheld}, true};
    case FindingCode::VersionsKnown:
    case FindingCode::GuideCurrent:
    case FindingCode::GuideBehind:
    case FindingCode::DisplayKnown:
    case FindingCode::AppearanceKnown:
        return {{Word}, true};
    case FindingCode::ApiKnown:
        return {{Host, Version}};
    case FindingCode::TimeDiffers:
        return {{Number, Word}};
    case FindingCode::HubSpotAnswers:
        return {{Time}};
    case FindingCode::KeyCopyUnseen:
        return {{LastFour}};
    case FindingCode::KeyRemoved:
        return {{Time, Person}};
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
        return {{Region, LastFour}};
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

QString shown(Argument what, const QString &value, const Integration &integration,
              StandIns &standIns)
{
    switch (what) {
    case Argument::Host:
        return standIns.host(value);
    case Argument::Version:
        return allowedVersion(value);
    case Argument::Person:
        return standIns.shown(Named::Person, value);
    case Argument::Organization:
        return standIns.shown(Named::Organization, value);
    case Argument::Group:
        return standIns.shown(Named::Group, value);
    case Argument::Region:
        return allowedRegion(value);
    case Argument::LastFour:
    case Argument::Withheld:
        return {};
    case Argument::Word:
        return allowedName(value);
    case Argument::Subject:
        return standIns.host(value);
    case Argument::Issuer:
        return standIns.shown(Named::Organization, value);
    case Argument::Account:
        return standIns.shown(Named::Account, value);
    case Argument::AccountType:
        return allowedAccountType(value);
    case Argument::Number:
        return allowedNumber(value);
    case Argument::Scopes:
        return allowedScopes(value.split(u", "_s), integration).join(u", "_s);
    case Argument::Time:
        return allowedTime(value);
    case Argument::Decision:
        return value == u"allowed"_s || value == u"denied"_s ? value : QString();
    }
    Q_UNREACHABLE();
}

} // namespace

Failure masked(const Failure &failure, StandIns &standIns)
{
    Failure shown;
    shown.kind = failure.kind;
    shown.httpStatus = failure.httpStatus;
    shown.code = allowedCode(failure.code);
    shown.host = failure.host.isEmpty() ? QString() : standIns.host(failure.host);
    shown.requestId = allowedId(failure.requestId, standIns);
    shown.retryAfter = failure.retryAfter;
    shown.at = failure.at;
    return shown;
}

Finding masked(const Finding &finding, const Integration &integration, StandIns &standIns)
{
    Finding result = finding;
    result.check = allowedName(finding.check);
    result.arguments.clear();
    const Arguments arguments = argumentsOf(finding.code);
    for (qsizetype i = 0; i < finding.arguments.size(); ++i) {
        const std::optional<Argument> what = arguments.at(std::size_t(i));
        if (!what)
            break; // not told what it is
        result.arguments.append(shown(*what, finding.arguments.at(i), integration, standIns));
    }
    if (finding.failure)
        result.failure = masked(*finding.failure, standIns);
    if (!finding.group.isEmpty())
        result.group = standIns.shown(Named::Group, finding.group, {});
    return result;
}

} // namespace onbelay
