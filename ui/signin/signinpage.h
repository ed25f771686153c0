#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace onbelay {
class SignInPresenter;
}

namespace onbelay::ui {

class AccountCard;
class Banner;
class Busy;
class CopyButton;
class FormField;
class SecretField;

// What the window shows while nobody is signed in: the accounts of this computer, a server with the
// browser or with a bearer token, or the sandbox.
class SignInPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SignInPage(SignInPresenter &presenter, QWidget *parent = nullptr);
    ~SignInPage() override;

Q_SIGNALS:
    void settingsRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeIntroduction();
    QWidget *makeBrowserCard();
    Banner *makeBrowserWait();
    QWidget *makeTokenCard();
    QWidget *makeSandboxCard();
    void browse();
    void submit();
    void forgetTokenError();
    void refresh();
    void refreshFailure();
    void refreshBusy();
    void endTry();

    SignInPresenter &m_presenter;
    Banner *m_failure = nullptr;
    AccountCard *m_accounts = nullptr;
    Banner *m_browserWait = nullptr; // while the browser is being waited for
    QPushButton *m_pageAgain = nullptr;
    QLineEdit *m_clientId = nullptr;
    FormField *m_clientIdField = nullptr;
    QPushButton *m_browse = nullptr;
    QLineEdit *m_server = nullptr;
    FormField *m_serverField = nullptr;
    SecretField *m_token = nullptr;
    FormField *m_tokenField = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_sandbox = nullptr;
    Busy *m_busy = nullptr;
    QString m_shownServer; // as the presenter said last
    QWidget *m_startedWith = nullptr; // the button that began the try; null: the keychain
    bool m_wasBusy = false;
    bool m_tokenWanted = false; // somebody tried without one
};

} // namespace onbelay::ui
