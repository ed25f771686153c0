#pragma once

#include <QWidget>

class QPushButton;

namespace onbelay {
class ConnectionPresenter;
}

namespace onbelay::ui {

class Badge;
class Banner;
class Card;
class FactList;
class ScopeLines;

// A stored connection: its health with the time of the evidence, the account, the nine scopes.
class ConnectionPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionPanel(ConnectionPresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    void addBelowHealth(QWidget *part); // takes ownership

Q_SIGNALS:
    void updateRequested(); // the repair of a rejected key

private:
    void refreshHealth();

    ConnectionPresenter &m_presenter;
    Card *m_health = nullptr;
    Badge *m_badge = nullptr;
    Banner *m_reason = nullptr;
    QPushButton *m_update = nullptr;
    Banner *m_reminder = nullptr;
    FactList *m_facts = nullptr;
    Card *m_scopes = nullptr;
    ScopeLines *m_lines = nullptr;
};

} // namespace onbelay::ui
