#include "presenters/settings/networkkeeper.h"

#include <QTimer>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

using Mode = NetworkSettings::Proxy;

const QString modeKey = u"network/proxy"_s;
const QString hostKey = u"network/proxyHost"_s;
const QString portKey = u"network/proxyPort"_s;
const QString pacKey = u"network/pacUrl"_s;
const QString caKey = u"network/caFile"_s;
const QString certificateKey = u"network/clientCertificate"_s;
const QString keyKey = u"network/clientKey"_s;
const QString passphraseEntry = u"clientCertificate"_s; // in the SecretStore

struct Name
{
    Mode mode;
    QLatin1StringView name;
};
constexpr Name names[] = {{Mode::System, QLatin1StringView("system")},
                          {Mode::None, QLatin1StringView("none")},
                          {Mode::Http, QLatin1StringView("http")},
                          {Mode::Socks5, QLatin1StringView("socks5")},
                          {Mode::Pac, QLatin1StringView("pac")}};

QString nameOf(Mode mode)
{
    for (const Name &each : names) {
        if (each.mode == mode)
            return each.name;
    }
    Q_UNREACHABLE();
}

Mode modeOf(const QString &name)
{
    for (const Name &each : names) {
        if (each.name == name)
            return each.mode;
    }
    return Mode::System;
}

void fix(NetworkSettings &settings, const ManagedSettings &managed)
{
    if (managed.proxy) {
        settings.proxy = modeOf(managed.proxy->mode);
        settings.proxyHost = managed.proxy->host;
        settings.proxyPort = managed.proxy->port;
        settings.pacUrl = managed.proxy->pacUrl;
    }
    if (managed.caFile)
        settings.caFile = *managed.caFile;
}

constexpr std::chrono::seconds keychainPatience{5};

} // namespace

NetworkKeeper::NetworkKeeper(Network &network, Profile &profile, SecretStore &secrets,
                             const ManagedSettings &managed, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_managed(managed)
{
}

void NetworkKeeper::load()
{
    if (inProfile().clientCertificate.isEmpty()) {
        apply();
        return;
    }
    m_network.hold();
    const quint64 before = m_passphrases;
    m_secrets.read(passphraseEntry)
        .then(this, [this, before](const Expected<std::optional<Secret>> &found) {
            if (before != m_passphrases)
                return;
            // Without a keychain the certificate stays locked, and calls say so.
            if (found && *found)
                m_passphrase = **found;
            apply();
        });
    QTimer::singleShot(keychainPatience, this, [this] {
        if (!m_applied)
            apply();
    });
}

NetworkSettings NetworkKeeper::settings() const
{
    NetworkSettings settings = inProfile();
    fix(settings, m_managed);
    return settings;
}

void NetworkKeeper::set(const NetworkSettings &wanted)
{
    NetworkSettings settings = wanted;
    const NetworkSettings before = inProfile();
    if (isProxyFixed()) {
        settings.proxy = before.proxy;
        settings.proxyHost = before.proxyHost;
        settings.proxyPort = before.proxyPort;
        settings.pacUrl = before.pacUrl;
    }
    if (isCaFileFixed())
        settings.caFile = before.caFile;
    if (settings == before)
        return;
    m_profile.setSetting(modeKey, nameOf(settings.proxy));
    m_profile.setSetting(hostKey, settings.proxyHost);
    m_profile.setSetting(portKey, int(settings.proxyPort));
    m_profile.setSetting(pacKey, settings.pacUrl.toString(QUrl::FullyEncoded));
    m_profile.setSetting(caKey, settings.caFile);
    m_profile.setSetting(certificateKey, settings.clientCertificate);
    m_profile.setSetting(keyKey, settings.clientKey);
    if (settings.clientCertificate != before.clientCertificate)
        setPassphrase({});
    else
        apply();
}

void NetworkKeeper::setPassphrase(const Secret &passphrase)
{
    ++m_passphrases;
    m_passphrase = passphrase;
    const QFuture<Expected<void>> kept = passphrase.isEmpty()
                                             ? m_secrets.remove(passphraseEntry)
                                             : m_secrets.write(passphraseEntry, passphrase);
    apply();
    const bool wanted = !passphrase.isEmpty();
    QFuture<Expected<void>>(kept).then(this, [this, wanted](const Expected<void> &answer) {
        if (!answer && wanted)
            Q_EMIT notKept(answer.error());
    });
}

void NetworkKeeper::apply()
{
    m_applied = true;
    m_network.setSettings(settings(), m_passphrase);
    Q_EMIT changed();
}

NetworkSettings NetworkKeeper::inProfile() const
{
    NetworkSettings settings;
    settings.proxy = modeOf(m_profile.setting(modeKey).toString());
    settings.proxyHost = m_profile.setting(hostKey).toString();
    settings.proxyPort = quint16(m_profile.setting(portKey).toUInt());
    settings.pacUrl = QUrl(m_profile.setting(pacKey).toString(), QUrl::StrictMode);
    settings.caFile = m_profile.setting(caKey).toString();
    settings.clientCertificate = m_profile.setting(certificateKey).toString();
    settings.clientKey = m_profile.setting(keyKey).toString();
    return settings;
}

} // namespace onbelay
