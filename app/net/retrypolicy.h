#pragma once

#include "platform/failure.h"

#include <chrono>
#include <optional>

namespace onbelay {

// How long to wait before reading again, or nothing when the failure is not worth another try.
// `retriesDone`: how often this call has been repeated already. What the server asked for as
// Retry-After is kept to, plus a little jitter, so that clients do not return in step.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryWait(const Failure &failure,
                                                                 int retriesDone);

} // namespace onbelay
