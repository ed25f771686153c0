#include "diagnostics/checks.h"

#include <algorithm>
#include <array>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr CallSet stored = callBit(LiveCall::Connection);
constexpr CallSet proven = stored | callBit(LiveCall::Session) | callBit(LiveCall::Proof);
constexpr CallSet decided = proven | callBit(LiveCall::Verdict) | callBit(LiveCall::Rows);

constexpr std::array entries{
    CheckEntry{"server.reachable"_L1, callBit(LiveCall::Discover), checks::serverReachable},
    CheckEntry{"server.time"_L1, callBit(LiveCall::Session), checks::serverTime},
    CheckEntry{"session.valid"_L1, callBit(LiveCall::Session), checks::sessionValid},
    CheckEntry{"connection.state"_L1, proven, checks::connectionState},
    CheckEntry{"hubspot.answers"_L1, proven, checks::hubSpotAnswers},
    CheckEntry{"key.present"_L1, stored, checks::keyPresent},
    CheckEntry{"key.accepted"_L1, proven, checks::keyAccepted},
    CheckEntry{"key.copied"_L1, proven, checks::keyCopied},
    CheckEntry{"key.account"_L1, proven, checks::keyAccount},
    CheckEntry{"key.scopes"_L1, proven, checks::keyScopes},
    CheckEntry{"key.lastChange"_L1, proven | callBit(LiveCall::Audit), checks::keyLastChange},
    CheckEntry{"key.age"_L1, stored | callBit(LiveCall::Session), checks::keyAge},
    CheckEntry{"key.owner"_L1, proven | callBit(LiveCall::Owner), checks::keyOwner},
    CheckEntry{"key.rotation"_L1, proven | callBit(LiveCall::Audit), checks::keyRotation},
    CheckEntry{"group.access"_L1, decided, checks::groupAccess},
    CheckEntry{"group.scope"_L1, decided, checks::groupScope},
    CheckEntry{"group.inEffect"_L1, decided, checks::groupInEffect},
    CheckEntry{"backend.verdict"_L1, decided, checks::backendVerdict},
};

void settle(Finding &finding, CheckVerdict verdict, FindingCode code, const QStringList &arguments,
            Repair repair)
{
    finding.verdict = verdict;
    finding.code = code;
    finding.arguments = arguments;
    finding.repair = repair;
}

FailureKind kindOf(const QString &failureCode)
{
    static const QHash<QString, FailureKind> kinds{
        {u"tokenInvalid"_s, FailureKind::Unauthorized},
        {u"tokenExpired"_s, FailureKind::Unauthorized},
        {u"notAToken"_s, FailureKind::Unauthorized},
        {u"creatorRemoved"_s, FailureKind::Forbidden},
        {u"forbidden"_s, FailureKind::Forbidden},
        {u"rateLimited"_s, FailureKind::RateLimited},
        {u"locked"_s, FailureKind::Locked},
        {u"accountMoving"_s, FailureKind::DataMoving},
        {u"vendorUnavailable"_s, FailureKind::ServerFault},
        {u"vendorUnreachable"_s, FailureKind::ConnectionLost},
        {u"badAnswer"_s, FailureKind::NotJson}};
    return kinds.value(failureCode, FailureKind::UnexpectedStatus);
}

int statusOf(FailureKind kind)
{
    static const QHash<FailureKind, int> statuses{{FailureKind::Unauthorized, 401},
                                                  {FailureKind::Forbidden, 403},
                                                  {FailureKind::RateLimited, 429},
                                                  {FailureKind::Locked, 423},
                                                  {FailureKind::DataMoving, 477}};
    return statuses.value(kind, 0);
}

} // namespace

const CheckEntry *findCheck(const QString &id)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&id](const CheckEntry &entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

void pass(Finding &finding, FindingCode code, const QStringList &arguments)
{
    settle(finding, CheckVerdict::Passed, code, arguments, Repair::None);
}

void warn(Finding &finding, FindingCode code, const QStringList &arguments, Repair repair)
{
    settle(finding, CheckVerdict::Warning, code, arguments, repair);
}

void fail(Finding &finding, FindingCode code, const QStringList &arguments, Repair repair)
{
    settle(finding, CheckVerdict::Failed, code, arguments, repair);
}

void skip(Finding &finding, FindingCode code, const QStringList &arguments, Repair repair)
{
    settle(finding, CheckVerdict::NotTested, code, arguments, repair);
}

void skipFor(Finding &finding, const Failure &failure)
{
    // A dead session has one repair for everything; the session's own check offers it.
    const Repair repair = failure.kind == FailureKind::Unauthorized ? Repair::None : Repair::Retry;
    skip(finding, FindingCode::NoAnswer, {}, repair);
    finding.failure = failure;
}

std::optional<Failure> hubSpotEvidence(const CheckFacts &facts)
{
    const Connection *connection = facts.newest();
    if (!connection || !connection->lastCheck || connection->lastCheck->failureCode.isEmpty())
        return std::nullopt;
    const CheckReport &report = *connection->lastCheck;
    Failure failure;
    failure.kind = kindOf(report.failureCode);
    failure.httpStatus = statusOf(failure.kind);
    failure.code = report.failureCode;
    failure.host = facts.workspace.integration().apiBase.host();
    failure.requestId = report.correlationId;
    failure.at = report.at;
    return failure;
}

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

} // namespace onbelay
