#pragma once

#include "onbelay/account.h"
#include "onbelay/oauth/signingrant.h"

#include <QObject>

#include <chrono>

namespace onbelay {

// Somebody is signed in, to a server with the admin API (Session) or to one without
// (GuidedSession). Its pages are in the window as long as it lives. GUI thread.
class SessionBase : public QObject
{
    Q_OBJECT
public:
    virtual void start() = 0;
    [[nodiscard]] virtual int stagedCells() const = 0;
    // They are not all in the local store.
    [[nodiscard]] virtual bool isStoreBehind() const = 0;
    [[nodiscard]] virtual const Account &account() const = 0;
    [[nodiscard]] virtual const SignInGrant &grant() const = 0; // as it is now
    // How often the stored key is checked by itself; zero: never.
    virtual void setCheckInterval(std::chrono::minutes interval) = 0;

Q_SIGNALS:
    void signOutRequested();
    void expired(); // the server no longer accepts the token
    // Somebody wants to see a page that was gone to. `token`: as Console::raiseWindow() takes it.
    void windowWanted(const QByteArray &token);
};

} // namespace onbelay
