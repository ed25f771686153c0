#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace onbelay {
class ProxySignInPresenter;
}

namespace onbelay::ui {

class SecretField;

// Asks what a proxy wants to know. Opened without blocking; cancelled by Escape as well. It closes
// by itself when the question is settled, and shows the next one when there is one more.
class ProxySignInDialog final : public QDialog
{
    Q_OBJECT
public:
    // The presenter must outlive this dialog.
    explicit ProxySignInDialog(ProxySignInPresenter &presenter, QWidget *parent = nullptr);

    void done(int result) override;

private:
    void refresh();
    void refreshButton();
    void give();

    ProxySignInPresenter &m_presenter;
    QLabel *m_headline = nullptr;
    QLabel *m_text = nullptr;
    QLineEdit *m_user = nullptr;
    SecretField *m_password = nullptr;
    QCheckBox *m_remember = nullptr;
    QPushButton *m_signIn = nullptr;
};

} // namespace onbelay::ui
