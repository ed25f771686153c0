#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace onbelay {
class SignInPresenter;
}

namespace onbelay::ui {

class Banner;
class Busy;
class FormField;
class SecretField;

// What the window shows while nobody is signed in: server address and bearer token, or the sandbox.
class SignInPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SignInPage(SignInPresenter &presenter, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeIntroduction();
    QWidget *makeTokenCard();
    QWidget *makeSandboxCard();
    void submit();
    void refresh();
    void refreshBusy();
    void endTry();

    SignInPresenter &m_presenter;
    Banner *m_failure = nullptr;
    QLineEdit *m_server = nullptr;
    FormField *m_serverField = nullptr;
    SecretField *m_token = nullptr;
    FormField *m_tokenField = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_sandbox = nullptr;
    Busy *m_busy = nullptr;
    bool m_startedSandbox = false; // the try began with it
    bool m_wasBusy = false;
    bool m_submitted = false; // what is in the fields is being tried
};

} // namespace onbelay::ui
