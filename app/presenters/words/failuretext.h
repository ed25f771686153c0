#pragma once

#include "platform/failure.h"

#include <QCoreApplication>
#include <QString>

namespace onbelay {

// Whom the failed call was addressed to: the same kind reads differently.
enum class Peer { OnBelay, HubSpot, Keychain, LocalStore, Sandbox, GuideServer };

// A failure in words: what happened, why, and what to do next. Plain text, translated.
struct FailureText
{
    QString headline; // "HubSpot did not accept this token"
    QString cause; // one sentence
    QString nextStep; // one sentence that begins with a verb
    QString evidence; // "HubSpot answered 401 at 14:02:11, correlation id …"; may be empty
};

// Every kind has its own words; the switch has no default. None of the network kinds is ever
// called an invalid key. `timeZone`: of the HubSpot account, as HubSpot names it, when it is known:
// the daily limit ends at its midnight.
[[nodiscard]] FailureText failureText(const Failure &failure, Peer peer,
                                      const QString &timeZone = {});

} // namespace onbelay
