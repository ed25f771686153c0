#pragma once

#include "diagnostics/findingcode.h"
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
    ExamineKey, // the person's own copy, before anything is sent
    CheckNow,
    SignIn,
    Retry,
    StageAccess, // ticks Access for Finding::group
    StageScope, // ticks the scope in question for Finding::group
    OpenPermissions,
    OpenReview, // it is staged here but not applied
    OpenNetworkSettings,
    OpenSettings,
    OpenProfile // its folder
};

// One finding: what a check saw. presenters/diagnostics makes the sentence from the code and the
// arguments; nothing here is translated.
struct Finding
{
    QString check; // id from the catalogue's symptom: "key.accepted"
    CheckVerdict verdict = CheckVerdict::Pending;
    FindingCode code = FindingCode::Waiting;
    QStringList arguments; // as FindingCode says; times are ISO 8601 in UTC
    std::optional<Failure> failure; // evidence: status, host, correlation id
    bool ofHubSpot = false; // the evidence is HubSpot's, not On Belay's
    Repair repair = Repair::None;
    QString group; // id of the group that the repair is for
    QDateTime at; // UTC
    std::chrono::milliseconds duration{0};

    [[nodiscard]] bool isFinal() const
    {
        return verdict != CheckVerdict::Pending && verdict != CheckVerdict::Running;
    }
};

} // namespace onbelay
