#pragma once

#include "platform/profile.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace onbelay {

class FileLock;

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
    // How long one that runs may take to answer, and one that has only just been started.
    struct Patience
    {
        std::chrono::milliseconds running{5000};
        std::chrono::milliseconds starting{20000};
    };

    SingleInstance(const Profile &profile, const SecondStart &start, const Patience &patience,
                   QObject *parent = nullptr);
    ~SingleInstance() override;

    // Ends in one of the signals, which may come before this returns: at once for the first one,
    // within `patience` for any other. Touches nothing in the profile unless it becomes the first.
    void claim();
    using Handler = std::function<SecondStartAnswer(const SecondStart &)>;
    // From now on other starts are answered; `handler` is called for each, in the GUI thread.
    void serve(Handler handler);

Q_SIGNALS:
    void becameFirst();
    // This process has nothing more to do. `code` 0: handed over; 1: the other one does not answer,
    // or the profile cannot be locked. `text`: one line for the terminal.
    void ended(int code, const QString &text);

private:
    void tryAgainSoon();
    void ask();
    void hear();
    void giveUp();
    void takeConnections();
    void answer(QLocalSocket *caller);

    QString m_folder;
    QString m_socket;
    SecondStart m_start;
    Patience m_patience;
    std::unique_ptr<FileLock> m_lock;
    QDeadlineTimer m_running; // counts from when the other one is there
    QDeadlineTimer m_starting;
    QTimer m_again;
    QTimer m_tooLong; // of one question
    QLocalSocket *m_other = nullptr; // a child, while it is asked
    Handler m_handler;
    QLocalServer *m_server = nullptr; // a child
};

} // namespace onbelay
