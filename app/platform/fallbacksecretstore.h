#pragma once

#include "platform/secretstore.h"

namespace onbelay {

// A store that keeps in memory what the other one would not take, until the program ends: without a
// keychain accounts can still be switched and sessions be renewed. GUI thread; the other store must
// outlive this one and its calls.
class FallbackSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    explicit FallbackSecretStore(SecretStore &store, QObject *parent = nullptr);

    // What is in memory comes first: it is newer.
    QFuture<Expected<std::optional<Secret>>> read(const QString &key) override;
    // Answers the other store's failure although the value is kept; see whyInMemory().
    QFuture<Expected<void>> write(const QString &key, const Secret &value) override;
    QFuture<Expected<void>> remove(const QString &key) override;
    bool isPersistent() const override { return m_store.isPersistent(); }

    // Why an entry is in memory only; nothing when it is not.
    [[nodiscard]] std::optional<Failure> whyInMemory(const QString &key) const;

private:
    struct Kept
    {
        Secret value;
        Failure why;
    };
    SecretStore &m_store;
    QHash<QString, Kept> m_kept;
};

} // namespace onbelay
