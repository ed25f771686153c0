#include "vault.h"

#include <sodium.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sandbox::backend {

namespace {

// Owns an open file for the length of one function.
struct File
{
    int descriptor;
    ~File()
    {
        if (descriptor >= 0)
            ::close(descriptor);
    }
};

[[noreturn]] void fail(const std::string &path, const std::string &why)
{
    throw std::runtime_error("key file " + path + ": " + why);
}

Key readKey(const std::string &path, int descriptor)
{
    struct stat facts
    {
    };
    if (::fstat(descriptor, &facts) != 0 || (facts.st_mode & 077) != 0)
        fail(path, "must be readable by its owner only");
    Key key{};
    unsigned char more = 0;
    if (::read(descriptor, key.data(), key.size()) != ssize_t(key.size())
        || ::read(descriptor, &more, 1) != 0)
        fail(path, "is damaged");
    return key;
}

// A new name is on the disk only when its folder is.
void syncFolderOf(const std::string &path)
{
    const auto slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const File file{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (file.descriptor < 0 || ::fsync(file.descriptor) != 0)
        fail(path, std::strerror(errno));
}

Key createKey(const std::string &path)
{
    // Under another name until it is whole: a kill in between must not leave half a key behind,
    // which would be taken for a damaged one for ever.
    const std::string draft = path + ".new";
    ::unlink(draft.c_str());
    const File file{::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
    if (file.descriptor < 0)
        fail(path, std::strerror(errno));
    Key key{};
    randombytes_buf(key.data(), key.size());
    if (::write(file.descriptor, key.data(), key.size()) != ssize_t(key.size())
        || ::fsync(file.descriptor) != 0 || ::rename(draft.c_str(), path.c_str()) != 0)
        fail(path, std::strerror(errno));
    syncFolderOf(path);
    return key;
}

} // namespace

Vault::Vault(const Key &master)
{
    // Two keys for two uses, so that neither says anything about the other.
    static_assert(crypto_kdf_KEYBYTES == sizeof(Key));
    crypto_kdf_derive_from_key(m_sealingKey.data(), m_sealingKey.size(), 1, "sealing_",
                               master.data());
    crypto_kdf_derive_from_key(m_tokenKey.data(), m_tokenKey.size(), 2, "tokens__", master.data());
}

Vault::~Vault()
{
    sodium_memzero(m_sealingKey.data(), m_sealingKey.size());
    sodium_memzero(m_tokenKey.data(), m_tokenKey.size());
}

Vault Vault::inMemory()
{
    Key key{};
    randombytes_buf(key.data(), key.size());
    return Vault(key);
}

Vault Vault::fromFile(const std::string &path, bool mayCreate)
{
    const File file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.descriptor >= 0)
        return Vault(readKey(path, file.descriptor));
    if (errno != ENOENT || !mayCreate)
        fail(path, std::strerror(errno));
    return Vault(createKey(path));
}

std::string Vault::seal(std::string_view secret) const
{
    std::string sealed(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + secret.size(),
                       '\0');
    auto *nonce = reinterpret_cast<unsigned char *>(sealed.data());
    randombytes_buf(nonce, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(nonce + crypto_secretbox_NONCEBYTES,
                          reinterpret_cast<const unsigned char *>(secret.data()), secret.size(),
                          nonce, m_sealingKey.data());
    return sealed;
}

std::string Vault::open(std::string_view sealed) const
{
    constexpr std::size_t overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (sealed.size() < overhead)
        throw std::runtime_error("the stored credential is damaged");
    std::string secret(sealed.size() - overhead, '\0');
    const auto *nonce = reinterpret_cast<const unsigned char *>(sealed.data());
    if (crypto_secretbox_open_easy(
            reinterpret_cast<unsigned char *>(secret.data()), nonce + crypto_secretbox_NONCEBYTES,
            sealed.size() - crypto_secretbox_NONCEBYTES, nonce, m_sealingKey.data())
        != 0)
        throw std::runtime_error("the stored credential does not open with this key");
    return secret;
}

std::string Vault::bearerToken(std::string_view label) const
{
    std::string mac(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(mac.data()), mac.size(),
                       reinterpret_cast<const unsigned char *>(label.data()), label.size(),
                       m_tokenKey.data(), m_tokenKey.size());
    return "sandbox-" + base64Url(mac);
}

} // namespace sandbox::backend
