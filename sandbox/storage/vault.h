// Keeps the key that seals the credential apart from the database: in "<database>.key", readable
// by its owner only, or in memory alone.
#pragma once

#include "base/crypto.h"

#include <string>
#include <string_view>

namespace sandbox::backend {

class Vault
{
public:
    // A key that dies with the process.
    static Vault inMemory();
    // Reads the key file; makes one only when `mayCreate`. Throws std::runtime_error when it is
    // missing, damaged or cannot be written.
    static Vault fromFile(const std::string &path, bool mayCreate);
    ~Vault();

    // libsodium's secretbox (XSalsa20-Poly1305), the nonce in front.
    std::string seal(std::string_view secret) const;
    // Throws std::runtime_error when the text was sealed with another key or was damaged.
    std::string open(std::string_view sealed) const;

    // The same token for the same label as long as the key lives: sessions survive a restart and
    // the database holds only hashes.
    std::string bearerToken(std::string_view label) const;

private:
    explicit Vault(const Key &master);

    Key m_sealingKey{};
    Key m_tokenKey{};
};

} // namespace sandbox::backend
