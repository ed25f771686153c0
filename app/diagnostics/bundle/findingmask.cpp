#include "diagnostics/bundle/findingmask.h"

#include "diagnostics/bundle/allowedwords.h"
#include "diagnostics/bundle/findingarguments.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

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
    case Argument::Own:
        return value;
    case Argument::Hidden:
        return {};
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
    const FindingArguments arguments = argumentsOf(finding.code);
    for (qsizetype i = 0; i < finding.arguments.size(); ++i) {
        const auto at = std::size_t(i);
        if (at >= arguments.each.size() && !arguments.lastRepeats)
            break; // not told what it is
        const Argument what =
            at < arguments.each.size() ? arguments.each[at] : arguments.each.back();
        result.arguments.append(shown(what, finding.arguments.at(i), integration, standIns));
    }
    if (finding.failure)
        result.failure = masked(*finding.failure, standIns);
    if (!finding.group.isEmpty())
        result.group = standIns.shown(Named::Group, finding.group, {});
    return result;
}

} // namespace onbelay
