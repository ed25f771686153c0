#pragma once

#include "catalog/integration.h"
#include "diagnostics/bundle/bundlefacts.h"
#include "diagnostics/bundle/standins.h"

#include <optional>
#include <vector>

namespace onbelay {

// What somebody who asks for help has to say first: what failed, when, by which ids it can be found
// in a server's log, and what was tried. Names are stand-ins. A value.
struct SupportCase
{
    QString symptom; // id; empty when it did not come from a door
    QString runId;
    QDateTime at; // UTC
    // What is most wrong: the first broken link, else the first warning, else what could not be
    // tested. Masked.
    std::optional<Finding> worst;
    std::vector<Finding> steps; // all that was checked, in order; masked
    std::vector<PressedRepair> pressed;

    // HubSpot's correlation id or the server's request id of what is most wrong.
    [[nodiscard]] QString requestId() const;
};

// Nothing when every check passed, or none was made.
[[nodiscard]] std::optional<SupportCase>
supportCaseOf(const BundleRun &run, const Integration &integration, StandIns &standIns);

} // namespace onbelay
