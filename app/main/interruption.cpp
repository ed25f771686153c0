#include "main/interruption.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace onbelay {

#ifdef Q_OS_UNIX

namespace {

// A handler has no object, so its end of the pipe is the one thing here that is the program's.
int pipeEnds[2] = {-1, -1};

void note(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(pipeEnds[1], &byte, 1);
}

void handle(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    if (pipe(pipeEnds) != 0)
        return;
    for (const int end : pipeEnds) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK); // a second byte says nothing new
    }
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (read(pipeEnds[0], &byte, 1) == 1)
            continue;
        Q_EMIT came();
    });
    handle(note);
}

Interruption::~Interruption()
{
    handle(SIG_DFL);
    for (int &end : pipeEnds) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

#else

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
}

Interruption::~Interruption() = default;

#endif

} // namespace onbelay
