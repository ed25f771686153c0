#include "crypto.h"

#include <sodium.h>

#include <stdexcept>
#include <vector>

namespace sandbox::backend {

void initCrypto()
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium could not start");
}

namespace {

const unsigned char *bytes(std::string_view data)
{
    return reinterpret_cast<const unsigned char *>(data.data());
}

std::string hex(const unsigned char *data, std::size_t size)
{
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), data, size);
    text.pop_back();
    return text;
}

} // namespace

std::string sha256(std::string_view data)
{
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(hash.data()), bytes(data), data.size());
    return hash;
}

std::string sha256Hex(std::string_view data)
{
    const std::string hash = sha256(data);
    return hex(bytes(hash), hash.size());
}

std::string randomHex(std::size_t size)
{
    std::vector<unsigned char> data(size);
    randombytes_buf(data.data(), data.size());
    return hex(data.data(), data.size());
}

std::string base64Url(std::string_view data)
{
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(data.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes(data), data.size(), variant);
    text.pop_back();
    return text;
}

namespace {

std::string decoded(std::string_view text, int variant)
{
    std::string data(text.size(), '\0');
    std::size_t size = 0;
    const char *end = nullptr;
    if (sodium_base642bin(reinterpret_cast<unsigned char *>(data.data()), data.size(), text.data(),
                          text.size(), nullptr, &size, &end, variant)
            != 0
        || end != text.data() + text.size())
        return {};
    data.resize(size);
    return data;
}

} // namespace

std::string fromBase64Url(std::string_view text)
{
    return decoded(text, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::string fromBase64(std::string_view text)
{
    return decoded(text, sodium_base64_VARIANT_ORIGINAL);
}

void wipe(std::string &text)
{
    sodium_memzero(text.data(), text.size());
    text.clear();
}

} // namespace sandbox::backend
