#pragma once

#include "ui/common/page.h"
#include "ui/connection/guidestepview.h"

#include <QPointer>

class QDialog;
class QPushButton;

namespace onbelay {
class ConnectionPresenter;
class ConnectPresenter;
struct ConnectResult;
struct DisconnectQuestion;
struct FailureText;
} // namespace onbelay

namespace onbelay::ui {

class Banner;
class Busy;
class ConnectionPanel;
class ConnectWizard;
class CopyButton;
class EmptyState;

// The HubSpot page: what is connected and how it does, or the way to connect it.
class ConnectionPage final : public Page
{
    Q_OBJECT
public:
    // Both presenters must outlive the page. `openUrl` opens a page in the browser.
    ConnectionPage(ConnectionPresenter &connection, ConnectPresenter &wizard,
                   GuideStepView::OpenUrl openUrl, QWidget *parent = nullptr);

    void openWizard();
    void addBelowHealth(QWidget *part); // shown with a stored connection; takes ownership

Q_SIGNALS:
    void permissionsRequested(); // to the page where groups get permissions

private:
    [[nodiscard]] bool isDisproved() const;
    void noteDisconnect();
    void buildActions();
    void buildBody();
    void refresh();
    void refreshFailure();
    void askToDisconnect(const DisconnectQuestion &question);
    void sayConnected(const ConnectResult &result);
    void sayNotStored(const FailureText &why);

    ConnectionPresenter &m_presenter;
    ConnectPresenter &m_wizard;
    GuideStepView::OpenUrl m_openUrl;
    QPushButton *m_check = nullptr;
    QPushButton *m_update = nullptr;
    QPushButton *m_disconnect = nullptr;
    QPushButton *m_connect = nullptr;
    Banner *m_member = nullptr;
    Banner *m_failure = nullptr;
    QPushButton *m_again = nullptr;
    CopyButton *m_details = nullptr;
    Banner *m_success = nullptr;
    Banner *m_disconnected = nullptr;
    bool m_disconnecting = false;
    Banner *m_notStored = nullptr; // what came of a token after its wizard was closed
    Busy *m_busy = nullptr;
    EmptyState *m_empty = nullptr;
    ConnectionPanel *m_panel = nullptr;
    QPointer<ConnectWizard> m_open;
    QPointer<QDialog> m_question;
};

} // namespace onbelay::ui
