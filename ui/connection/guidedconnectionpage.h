#pragma once

#include "ui/common/page.h"
#include "ui/connection/guidestepview.h"

#include <QPointer>

class QPushButton;

namespace onbelay {
class ConnectPresenter;
class GuidedConnection;
} // namespace onbelay

namespace onbelay::ui {

class Card;
class ConnectWizard;
class FactList;
class ScopeLines;

// The HubSpot page where the server has no admin API: what was proven from here, the way to prove a
// token and take it to the dashboard, and what cannot be done here.
class GuidedConnectionPage final : public Page
{
    Q_OBJECT
public:
    // Both presenters must outlive the page. `openUrl` opens a page in the browser.
    GuidedConnectionPage(GuidedConnection &connection, ConnectPresenter &wizard,
                         GuideStepView::OpenUrl openUrl, QWidget *parent = nullptr);

    void openWizard();

private:
    void build();
    void refresh();

    GuidedConnection &m_connection;
    ConnectPresenter &m_wizard;
    GuideStepView::OpenUrl m_openUrl;
    QPushButton *m_start = nullptr;
    Card *m_health = nullptr;
    FactList *m_facts = nullptr;
    Card *m_scopes = nullptr;
    ScopeLines *m_lines = nullptr;
    QPointer<ConnectWizard> m_open;
};

} // namespace onbelay::ui
