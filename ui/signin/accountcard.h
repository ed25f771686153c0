#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace onbelay {
class SignInPresenter;
}

namespace onbelay::ui {

// The accounts of this profile on the sign-in page: to open one, to sign in to it again, or to
// remove it from this computer. Hidden while there is none.
class AccountCard final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountCard(SignInPresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    // On the button of the first account whose session is over; false when there is none.
    bool focusWhoNeedsSignIn();

Q_SIGNALS:
    // An account that was signed in with a token wants a new one.
    void tokenWanted();

private:
    QWidget *makeRow(int index);
    void act(int index);
    void askToRemove(int index);

    SignInPresenter &m_presenter;
    QVBoxLayout *m_rows = nullptr;
    QList<QPushButton *> m_open; // of the rows
    QStringList m_shown; // what the rows say, so that the focus is not lost for nothing
};

} // namespace onbelay::ui
