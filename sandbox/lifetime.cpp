#include "lifetime.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <thread>

#include <unistd.h>

namespace sandbox::backend {

namespace {

sigset_t endSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    return signals;
}

void endProcess()
{
    ::kill(::getpid(), SIGTERM);
}

void watchStdin()
{
    char buffer[256];
    while (true) {
        const auto size = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (size == 0 || (size < 0 && errno != EINTR))
            break;
    }
    endProcess();
}

void watchParent(pid_t parent)
{
    while (::kill(parent, 0) == 0 || errno == EPERM)
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
    endProcess();
}

} // namespace

void holdSignals()
{
    const sigset_t signals = endSignals();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

void waitForEnd(bool exitWithStdin, std::int64_t parentPid)
{
    // The watchers end with the process; nothing of theirs outlives main().
    if (exitWithStdin)
        std::thread(watchStdin).detach();
    if (parentPid > 0)
        std::thread(watchParent, pid_t(parentPid)).detach();
    const sigset_t signals = endSignals();
    int received = 0;
    ::sigwait(&signals, &received);
}

} // namespace sandbox::backend
