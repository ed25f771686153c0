#pragma once

#include "platform/failure.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace onbelay {

enum class CheckVerdict { Pending, Running, Passed, Warning, Failed, NotTested };

// What repairs exactly this link; presenters turn it into a button.
enum class Repair {
    None,
    ConnectHubSpot,
    UpdateKey,
    CheckNow,
    SignIn,
    Retry,
    StageAccess, // ticks Access for the group in question
    StageScope, // ticks the scope for the group in question
    OpenPermissions,
    OpenReview // it is staged here but not applied
};

// One finding: what a check saw. `code` is a stable name per outcome ("key.accepted.rejected"),
// from which presenters/words make the sentence with `arguments`; nothing here is translated.
struct Finding
{
    QString check; // id from the catalogue's symptom: "key.accepted"
    CheckVerdict verdict = CheckVerdict::Pending;
    QString code;
    QStringList arguments;
    std::optional<Failure> failure; // evidence: status, host, correlation id
    Repair repair = Repair::None;
    QDateTime at; // UTC
    std::chrono::milliseconds duration{0};
};

} // namespace onbelay
