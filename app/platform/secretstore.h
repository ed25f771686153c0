#pragma once

#include "platform/expected.h"
#include "platform/secret.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace QKeychain {
class Job;
}

namespace onbelay {

// Where session tokens are kept between runs: one small entry an account. All calls are
// asynchronous, answer in the caller's thread, and may answer at once.
// Errors: StoreUnavailable (no keychain on this session, or one that is late), StoreDenied (the
// person or the system said no; code "locked" when it stayed locked).
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    // No entry is a success without a value.
    [[nodiscard]] virtual QFuture<Expected<std::optional<Secret>>> read(const QString &key) = 0;
    [[nodiscard]] virtual QFuture<Expected<void>> write(const QString &key,
                                                        const Secret &value) = 0;
    // Removing what is not there is a success.
    [[nodiscard]] virtual QFuture<Expected<void>> remove(const QString &key) = 0;
    // False for the memory store: the console then says that the session ends with the program.
    [[nodiscard]] virtual bool isPersistent() const = 0;
};

// The system keychain through QtKeychain. insecureFallback stays off: never a plain-text file. To
// QtKeychain an entry of a locked keychain is not there, and is deleted with success; here both are
// StoreDenied where the keychain can be asked (platform/keychainstate.h).
// The first call that finds no daemon waits 0.7 s and tries once more. GUI thread; calls
// that are open when it is destroyed answer Cancelled.
class KeychainSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    // `service` is the entry's service name (one for the product).
    explicit KeychainSecretStore(const QString &service, QObject *parent = nullptr);
    QFuture<Expected<std::optional<Secret>>> read(const QString &key) override;
    QFuture<Expected<void>> write(const QString &key, const Secret &value) override;
    QFuture<Expected<void>> remove(const QString &key) override;
    bool isPersistent() const override { return true; }

private:
    template <typename T>
    class Call;
    template <typename T>
    QFuture<Expected<T>> run(std::function<QKeychain::Job *()> make,
                             std::function<Expected<T>(QKeychain::Job *)> result);
    template <typename T>
    void attempt(const std::shared_ptr<Call<T>> &call);
    template <typename T>
    void conclude(const std::shared_ptr<Call<T>> &call, QKeychain::Job *done);

    static constexpr std::chrono::milliseconds retryDelay{700};
    QString m_service;
    bool m_mayRetry = true;
};

// Forgets everything when the program ends.
class MemorySecretStore final : public SecretStore
{
public:
    QFuture<Expected<std::optional<Secret>>> read(const QString &key) override;
    QFuture<Expected<void>> write(const QString &key, const Secret &value) override;
    QFuture<Expected<void>> remove(const QString &key) override;
    bool isPersistent() const override { return false; }

private:
    QHash<QString, Secret> m_values;
};

} // namespace onbelay
