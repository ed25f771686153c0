// Time as the sandbox keeps it: milliseconds since 1970 in UTC.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sandbox::backend {

std::int64_t nowMs();

// RFC 3339 in UTC with milliseconds, "2026-11-23T09:30:00.000Z".
std::string timeText(std::int64_t ms);

// The other way, any offset accepted; empty when the text is not an RFC 3339 date-time.
std::optional<std::int64_t> parseTime(std::string_view text);

} // namespace sandbox::backend
