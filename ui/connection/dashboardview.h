#pragma once

#include <QWidget>

class QLabel;

namespace onbelay {
class ConnectPresenter;
}

namespace onbelay::ui {

class Banner;

// The end of step 5 where the server cannot take the token: what was proven, the way through the
// dashboard's menus, and for how long the token stays on the clipboard. Only for a presenter with a
// dashboard().
class DashboardView final : public QWidget
{
    Q_OBJECT
public:
    explicit DashboardView(ConnectPresenter &presenter, QWidget *parent = nullptr);

private:
    void refresh();

    ConnectPresenter &m_presenter;
    Banner *m_message = nullptr;
    QLabel *m_countdown = nullptr; // not an Announcer: nobody wants to hear every second
    QString m_shown;
};

} // namespace onbelay::ui
