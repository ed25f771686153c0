#pragma once

#include "platform/failure.h"

#include <chrono>
#include <optional>

namespace onbelay {

// How long to wait before reading again, or nothing when `kind` is not worth another try.
// `retriesDone`: how often this call has been repeated already. `retryAfter`: what the server asked
// for; it is kept to, plus a little jitter, so that clients do not return in step.
[[nodiscard]] std::optional<std::chrono::milliseconds>
retryWait(FailureKind kind, int retriesDone, std::optional<std::chrono::seconds> retryAfter);

} // namespace onbelay
