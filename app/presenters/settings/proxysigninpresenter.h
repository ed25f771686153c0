#pragma once

#include "net/network.h"
#include "platform/secretstore.h"

#include <QObject>

#include <deque>
#include <optional>

namespace onbelay {

// Answers a proxy that wants a sign-in: from the keychain, else from the user, who is asked once
// for all calls that wait. GUI thread.
class ProxySignInPresenter final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive this object.
    ProxySignInPresenter(Network &network, SecretStore &secrets, QObject *parent = nullptr);

    // The question to show; nothing while there is none.
    [[nodiscard]] const std::optional<ProxyQuestion> &question() const { return m_question; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString text() const;
    // False: what the user types is forgotten with the program, whatever they choose.
    [[nodiscard]] bool canRemember() const { return m_secrets.isPersistent(); }

    void give(const QString &user, const Secret &password, bool remember);
    void refuse(); // not asked again until somebody calls Network::forgetProxySignIns()
    void forgetAll(); // what is in the keychain for the proxies that were used, too

Q_SIGNALS:
    void asked(); // there is a question now
    void settled(); // and now there is none
    void notKept(const onbelay::Failure &failure); // it counts until the program ends

private:
    void onNeeded(const ProxyQuestion &question);
    void show(const ProxyQuestion &question);
    void settle();

    Network &m_network;
    SecretStore &m_secrets;
    std::optional<ProxyQuestion> m_question;
    std::deque<ProxyQuestion> m_later; // of other proxies
    QStringList m_places; // that have an entry in the keychain, as far as it is known
};

} // namespace onbelay
