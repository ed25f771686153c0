// Time as the sandbox keeps it: milliseconds since 1970 in UTC.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sandbox::backend {

// What this server takes for the time; everything that it writes down or answers is of this time.
// Thread safe.
std::int64_t nowMs();
// Puts nowMs() off by so many milliseconds, as a machine's clock may be.
void setClockSkew(std::int64_t ms);
std::int64_t clockSkew();

// The machine's own time, for waiting; a skew does not move it.
std::int64_t machineMs();

// RFC 3339 in UTC with milliseconds, "2026-11-23T09:30:00.000Z".
std::string timeText(std::int64_t ms);
// As in the Date header (RFC 9110, section 5.6.7), "Mon, 23 Nov 2026 09:30:00 GMT".
std::string httpDate(std::int64_t ms);

// The other way, any offset accepted; empty when the text is not an RFC 3339 date-time.
std::optional<std::int64_t> parseTime(std::string_view text);

} // namespace sandbox::backend
