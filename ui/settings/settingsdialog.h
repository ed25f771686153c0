#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace onbelay {
class NetworkPresenter;
class SettingsPresenter;
} // namespace onbelay

namespace onbelay::ui {

class Banner;
class Busy;
class FormField;
class NetworkCard;
class ResultLine;

// The settings, each in effect as soon as it is made. Opened without blocking.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(SettingsPresenter &presenter, QWidget *parent = nullptr);
    // With the network among them; the presenter must outlive the dialog.
    SettingsDialog(SettingsPresenter &presenter, NetworkPresenter &network,
                   QWidget *parent = nullptr);

    ~SettingsDialog() override;

    void done(int result) override; // an address that is still being written counts

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeGuideCard();
    QWidget *makeGuideButtons();
    QWidget *makeCheckCard();
    QWidget *makeNotifyField();
    QWidget *makeClipboardCard();
    void takeAddress();
    void look();
    void refresh();
    void refreshOutcome();

    SettingsPresenter &m_presenter;
    ResultLine *m_guide = nullptr;
    ResultLine *m_key = nullptr;
    Banner *m_refusal = nullptr;
    QLineEdit *m_address = nullptr;
    FormField *m_addressField = nullptr;
    QPushButton *m_look = nullptr;
    QPushButton *m_builtIn = nullptr;
    Busy *m_busy = nullptr;
    Banner *m_outcome = nullptr;
    QComboBox *m_interval = nullptr;
    QVBoxLayout *m_cards = nullptr;
    QPushButton *m_close = nullptr;
    NetworkCard *m_network = nullptr; // where the network is among the settings
};

} // namespace onbelay::ui
