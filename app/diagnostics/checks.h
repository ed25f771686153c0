#pragma once

#include "diagnostics/check.h"
#include "diagnostics/checkfacts.h"
#include "diagnostics/livecalls.h"

namespace onbelay {

// Each check judges what the live calls found and fills verdict, code, arguments, evidence and
// repair. One function a check; checklist.cpp says which calls each rests on.
namespace checks {

void serverReachable(const CheckFacts &facts, Finding &finding);
void serverTime(const CheckFacts &facts, Finding &finding);
void sessionValid(const CheckFacts &facts, Finding &finding);
void connectionState(const CheckFacts &facts, Finding &finding);

void hubSpotAnswers(const CheckFacts &facts, Finding &finding);
void keyPresent(const CheckFacts &facts, Finding &finding);
void keyAccepted(const CheckFacts &facts, Finding &finding);
void keyCopied(const CheckFacts &facts, Finding &finding);
void keyAccount(const CheckFacts &facts, Finding &finding);
void keyScopes(const CheckFacts &facts, Finding &finding);

void keyLastChange(const CheckFacts &facts, Finding &finding);
void keyAge(const CheckFacts &facts, Finding &finding);
void keyOwner(const CheckFacts &facts, Finding &finding);
void keyRotation(const CheckFacts &facts, Finding &finding);

void groupAccess(const CheckFacts &facts, Finding &finding);
void groupScope(const CheckFacts &facts, Finding &finding);
void groupInEffect(const CheckFacts &facts, Finding &finding);
void backendVerdict(const CheckFacts &facts, Finding &finding);

} // namespace checks

struct CheckEntry
{
    QLatin1StringView id;
    CallSet needs;
    void (*judge)(const CheckFacts &, Finding &);
};

// Null when no check has this id.
[[nodiscard]] const CheckEntry *findCheck(const QString &id);

// Shorthands of the checks.
void pass(Finding &finding, FindingCode code, const QStringList &arguments = {});
void warn(Finding &finding, FindingCode code, const QStringList &arguments = {},
          Repair repair = Repair::None);
void fail(Finding &finding, FindingCode code, const QStringList &arguments = {},
          Repair repair = Repair::None);
void skip(Finding &finding, FindingCode code, const QStringList &arguments = {},
          Repair repair = Repair::None);
// NotTested for the reason that the call it rests on failed.
void skipFor(Finding &finding, const Failure &failure);
// What HubSpot's side of the last check left as evidence.
[[nodiscard]] std::optional<Failure> hubSpotEvidence(const CheckFacts &facts);
[[nodiscard]] QString isoTime(const QDateTime &time);

} // namespace onbelay
