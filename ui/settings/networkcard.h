#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace onbelay {
class NetworkPresenter;
}

namespace onbelay::ui {

class Banner;
class Busy;
class FormField;
class TrustFields;

// The way to the network among the settings: the proxy, whom to trust, and a try of it all.
class NetworkCard final : public QWidget
{
    Q_OBJECT
public:
    // The presenter must outlive this widget.
    explicit NetworkCard(NetworkPresenter &presenter, QWidget *parent = nullptr);
    ~NetworkCard() override;

    void takeFields(); // what is still being written counts
    [[nodiscard]] QWidget *lastInput() const; // for the tab order

private:
    QWidget *makeProxyFields();
    QWidget *makeTestPart();
    void takePlace();
    void test();
    void refresh();
    void refreshOutcome();

    NetworkPresenter &m_presenter;
    Banner *m_managed = nullptr;
    QComboBox *m_mode = nullptr;
    FormField *m_modeField = nullptr;
    QLineEdit *m_host = nullptr;
    FormField *m_hostField = nullptr;
    QLineEdit *m_port = nullptr;
    FormField *m_portField = nullptr;
    QLineEdit *m_pac = nullptr;
    FormField *m_pacField = nullptr;
    QPushButton *m_forget = nullptr;
    TrustFields *m_trust = nullptr;
    QPushButton *m_test = nullptr;
    Busy *m_busy = nullptr;
    Banner *m_outcome = nullptr;
};

} // namespace onbelay::ui
