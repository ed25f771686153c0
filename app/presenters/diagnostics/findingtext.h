#pragma once

#include "catalog/integration.h"
#include "diagnostics/check.h"

#include <QString>

namespace onbelay {

// A finding in words. Plain text, translated; texts of the server are quoted as they are.
struct FindingText
{
    QString title; // what was checked: "HubSpot accepts the key"
    QString sentence; // what was found
    QString nextStep; // begins with a verb; may be empty
    QString evidence; // "HubSpot answered 401 at 14:02:11 …", without the id; may be empty
    QString correlationId; // to quote to support; may be empty

    bool operator==(const FindingText &) const = default;
};

// Every code has its own words.
[[nodiscard]] FindingText findingText(const Finding &finding, const Integration &integration);

// What a check looks at, by its id in the guide.
[[nodiscard]] QString checkTitle(const QString &check);
[[nodiscard]] QString verdictText(CheckVerdict verdict);
// The button that repairs; empty for None.
[[nodiscard]] QString repairText(Repair repair);

} // namespace onbelay
