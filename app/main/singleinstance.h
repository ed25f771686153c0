#pragma once

#include "platform/profile.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace onbelay {

class ProfileLock;

// What a start hands to the console that already uses its profile. Everything else that it was
// started with (server, language, theme) belongs to the first one and is not taken over.
struct SecondStart
{
    bool sandbox = false; // --sandbox
    // Of the desktop that started it: XDG_ACTIVATION_TOKEN, the right to take the focus under
    // Wayland. Empty when there is none.
    QByteArray activationToken;
};

enum class SecondStartAnswer : quint8 {
    Raised, // the window is in front
    SandboxOpened, // and the sandbox is being signed in to
    SandboxNotOpened // in front, but somebody is signed in there, or is about to be
};

// One profile is used by one process. Who holds the lock in the profile folder is the console of
// that profile; whoever starts after it hands over and ends. The lock is the system's and goes with
// the process, also by SIGKILL; the file `console.lock` stays behind and means nothing by itself.
// The socket is in the profile folder, which only its owner may enter, or, where that path is too
// long for a socket, in the owner's runtime folder. GUI thread; needs a QCoreApplication.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    struct Ended // this process has nothing more to do
    {
        int code = 0; // 0: handed over; 1: the other one does not answer
        QString text; // one line for the terminal
    };
    // How long one that runs may take to answer, and one that has only just been started.
    struct Patience
    {
        std::chrono::milliseconds running{5000};
        std::chrono::milliseconds starting{20000};
    };

    // Blocks: at once for the first one, at most as long as `patience` for any other. Touches
    // nothing in the profile unless it becomes the first one.
    [[nodiscard]] static tl::expected<std::unique_ptr<SingleInstance>, Ended>
    claim(const Profile &profile, const SecondStart &start, const Patience &patience);
    ~SingleInstance() override;

    using Handler = std::function<SecondStartAnswer(const SecondStart &)>;
    // From now on other starts are answered; `handler` is called for each, in the GUI thread.
    void serve(Handler handler);

private:
    SingleInstance(std::unique_ptr<ProfileLock> lock, const QString &socket);
    void takeConnections();
    void answer(QLocalSocket *caller);

    std::unique_ptr<ProfileLock> m_lock;
    QString m_socket;
    Handler m_handler;
    QLocalServer *m_server = nullptr; // a child
};

} // namespace onbelay
