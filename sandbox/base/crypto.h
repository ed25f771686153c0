// Small helpers over libsodium. initCrypto() must have been called once.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sandbox::backend {

using Key = std::array<unsigned char, 32>;

// Throws std::runtime_error when libsodium cannot start.
void initCrypto();

// The 32 bytes of the hash.
std::string sha256(std::string_view data);
std::string sha256Hex(std::string_view data);
std::string randomHex(std::size_t bytes);
std::string base64Url(std::string_view data);
// Empty when the text is not base64url.
std::string fromBase64Url(std::string_view text);

// The same for base64 with its padding.
std::string fromBase64(std::string_view text);

// Overwrites the text before it lets go of it.
void wipe(std::string &text);

} // namespace sandbox::backend
