// Small helpers for text and time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sandbox {

std::string makeUuid(); // random, 8-4-4-4-12 lower-case hex
std::string isoTime(std::int64_t millisecondsSinceEpoch); // 2026-03-10T23:04:41.164Z
std::string lowered(std::string_view text);
std::string percentDecoded(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator); // empty parts left out

// The credential of "Bearer <credential>" (the scheme's letter case does not matter, RFC 9110
// §11.1); empty when the header is missing, is another scheme or names none.
std::string bearerOf(std::string_view authorization);

} // namespace sandbox
