#pragma once

#include "net/network.h"
#include "platform/managedsettings.h"
#include "presenters/settings/networkkeeper.h"
#include "presenters/settings/networkpresenter.h"
#include "presenters/settings/proxysigninpresenter.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace onbelay {

namespace ui {
class ProxySignInDialog;
} // namespace ui

// The way to the network of the whole program, what the administrator fixed of it and of other
// settings, and the question of a proxy that wants a sign-in. GUI thread.
class NetworkRoom final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this object.
    NetworkRoom(Profile &profile, SecretStore &secrets, RequestLog &log, QObject *parent = nullptr);
    ~NetworkRoom() override;

    // Puts the settings in force. A proxy's question comes up over `window`, whatever it shows.
    void begin(QWidget *window);

    [[nodiscard]] Network &network() { return m_network; }
    [[nodiscard]] const ManagedSettings &managed() const { return m_managed; }
    [[nodiscard]] NetworkPresenter &presenter() { return m_presenter; }

private:
    ManagedSettings m_managed;
    Network m_network;
    NetworkKeeper m_keeper;
    ProxySignInPresenter m_proxySignIn;
    NetworkPresenter m_presenter;
    QPointer<ui::ProxySignInDialog> m_dialog; // the window's
};

} // namespace onbelay
