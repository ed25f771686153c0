#include "main/networkroom.h"

#include "ui/settings/proxysignindialog.h"

namespace onbelay {

NetworkRoom::NetworkRoom(Profile &profile, SecretStore &secrets, RequestLog &log, QObject *parent)
    : QObject(parent)
    , m_managed(ManagedSettings::ofThisComputer())
    , m_keeper(m_network, profile, secrets, m_managed)
    , m_proxySignIn(m_network, secrets)
    , m_presenter(m_keeper, m_network, m_proxySignIn, log)
{
}

NetworkRoom::~NetworkRoom() = default;

void NetworkRoom::begin(QWidget *window)
{
    connect(&m_proxySignIn, &ProxySignInPresenter::asked, window, [this, window] {
        if (m_dialog && m_dialog->isVisible())
            return; // it goes on with the next question
        m_dialog = new ui::ProxySignInDialog(m_proxySignIn, window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->open();
    });
    m_keeper.load();
}

} // namespace onbelay
