#pragma once

#include "catalog/integration.h"
#include "diagnostics/bundle/standins.h"
#include "diagnostics/check.h"

namespace onbelay {

// The same finding without names: arguments, evidence and the group of the repair as a bundle may
// show them. What the server said in its own words is gone.
[[nodiscard]] Finding masked(const Finding &finding, const Integration &integration,
                             StandIns &standIns);
// Kind, status, known code, host, id and times; no detail, no lists.
[[nodiscard]] Failure masked(const Failure &failure, StandIns &standIns);

} // namespace onbelay
