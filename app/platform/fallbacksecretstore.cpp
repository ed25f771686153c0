#include "platform/fallbacksecretstore.h"

namespace onbelay {

FallbackSecretStore::FallbackSecretStore(SecretStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

QFuture<Expected<std::optional<Secret>>> FallbackSecretStore::read(const QString &key)
{
    const auto kept = m_kept.constFind(key);
    if (kept == m_kept.cend())
        return m_store.read(key);
    return QtFuture::makeReadyFuture(
        Expected<std::optional<Secret>>(std::optional<Secret>(kept->value)));
}

QFuture<Expected<void>> FallbackSecretStore::write(const QString &key, const Secret &value)
{
    return m_store.write(key, value).then(this, [this, key, value](const Expected<void> &stored) {
        if (stored)
            m_kept.remove(key);
        else
            m_kept.insert(key, {value, stored.error()});
        return stored;
    });
}

QFuture<Expected<void>> FallbackSecretStore::remove(const QString &key)
{
    m_kept.remove(key);
    return m_store.remove(key);
}

std::optional<Failure> FallbackSecretStore::whyInMemory(const QString &key) const
{
    const auto kept = m_kept.constFind(key);
    return kept == m_kept.cend() ? std::nullopt : std::optional(kept->why);
}

} // namespace onbelay
