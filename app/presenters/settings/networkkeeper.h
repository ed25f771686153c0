#pragma once

#include "net/network.h"
#include "platform/managedsettings.h"
#include "platform/profile.h"
#include "platform/secretstore.h"

#include <QObject>

namespace onbelay {

// Puts the network settings in force: what the administrator fixed, else what the profile holds.
// The passphrase of the client certificate is in the SecretStore alone. GUI thread.
class NetworkKeeper final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this object.
    NetworkKeeper(Network &network, Profile &profile, SecretStore &secrets,
                  const ManagedSettings &managed, QObject *parent = nullptr);

    // At the start: calls wait until the passphrase has been read, where there is one to read, but
    // not longer than a few seconds: a keychain may wait for somebody.
    void load();

    [[nodiscard]] NetworkSettings settings() const; // as they are in force
    void set(const NetworkSettings &settings); // what is fixed stays as it is
    // Keeps it, and opens the client certificate with it. Empty: forgets it.
    void setPassphrase(const Secret &passphrase);

    [[nodiscard]] bool isProxyFixed() const { return m_managed.proxy.has_value(); }
    [[nodiscard]] bool isCaFileFixed() const { return m_managed.caFile.has_value(); }
    [[nodiscard]] const ManagedSettings &managed() const { return m_managed; }

Q_SIGNALS:
    void changed();
    void notKept(const onbelay::Failure &failure); // the passphrase, which counts until the end

private:
    void apply();
    [[nodiscard]] NetworkSettings inProfile() const;

    Network &m_network;
    Profile &m_profile;
    SecretStore &m_secrets;
    const ManagedSettings &m_managed;
    Secret m_passphrase;
    quint64 m_passphrases = 0; // set so far; what is read later than that is old
    bool m_applied = false;
};

} // namespace onbelay
