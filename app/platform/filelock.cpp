#include "platform/filelock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <thread>
#else
#include <QLockFile>
#endif

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView readyMark("ready");

QByteArray ownerText(bool ready)
{
    return QByteArray::number(QCoreApplication::applicationPid()) + (ready ? " ready\n" : "\n");
}

#ifdef Q_OS_UNIX
constexpr int mostTries = 20'000; // some ten milliseconds

// Does not wait. 0 or the errno.
int lockAt(int descriptor, int how)
{
    int failed = 0;
    do {
        failed = flock(descriptor, how | LOCK_NB) == 0 ? 0 : errno;
    } while (failed == EINTR);
    return failed;
}
#endif

} // namespace

#ifdef Q_OS_UNIX

struct FileLock::Private
{
    QString file;
    int descriptor = -1;

    // In one write from the beginning: a reader sees a short text or the whole one.
    void say(bool ready) const
    {
        const QByteArray text = ownerText(ready);
        if (ftruncate(descriptor, 0) == 0) [[maybe_unused]]
            const ssize_t written =
                pwrite(descriptor, text.constData(), std::size_t(text.size()), 0);
    }
};

FileLock::FileLock(const QString &file)
    : d(std::make_unique<Private>(Private{file}))
{
}

FileLock::~FileLock()
{
    giveBack();
}

FileLock::State FileLock::take()
{
    if (d->descriptor >= 0)
        return State::Taken;
    // O_CLOEXEC: the sandbox that we start must not keep the lock when it survives us.
    const int descriptor = open(QFile::encodeName(d->file).constData(),
                                O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return State::NotPossible;
    int failed = lockAt(descriptor, LOCK_EX);
    // Somebody who only looks shares the lock for a moment, and so may we; an owner shares nothing.
    for (int tries = 0;
         failed == EWOULDBLOCK && tries < mostTries && lockAt(descriptor, LOCK_SH) == 0; ++tries) {
        flock(descriptor, LOCK_UN);
        std::this_thread::yield();
        failed = lockAt(descriptor, LOCK_EX);
    }
    if (failed != 0) {
        close(descriptor);
        return failed == EWOULDBLOCK ? State::HeldByOther : State::NotPossible;
    }
    d->descriptor = descriptor;
    d->say(false);
    return State::Taken;
}

void FileLock::giveBack()
{
    if (d->descriptor >= 0)
        close(std::exchange(d->descriptor, -1));
}

void FileLock::markReady()
{
    if (d->descriptor >= 0)
        d->say(true);
}

bool FileLock::isHeld(const QString &file)
{
    const int descriptor =
        open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return errno != ENOENT; // one that cannot be asked may well be held
    const bool held = lockAt(descriptor, LOCK_SH) != 0;
    close(descriptor);
    return held;
}

#else

// QLockFile's file is its own, so that the mark is a file beside it.
struct FileLock::Private
{
    QString file;
    QLockFile lock;

    explicit Private(const QString &path)
        : file(path)
        , lock(path + u".own"_s)
    {
        lock.setStaleLockTime(0); // a long run is not a dead one
    }
    void say(bool ready) const
    {
        QFile mark(file);
        if (mark.open(QIODevice::WriteOnly | QIODevice::Truncate))
            mark.write(ownerText(ready));
    }
};

FileLock::FileLock(const QString &file)
    : d(std::make_unique<Private>(file))
{
}

FileLock::~FileLock() = default;

FileLock::State FileLock::take()
{
    if (d->lock.isLocked())
        return State::Taken;
    if (d->lock.tryLock(0)) {
        d->say(false);
        return State::Taken;
    }
    return d->lock.error() == QLockFile::LockFailedError ? State::HeldByOther : State::NotPossible;
}

void FileLock::giveBack()
{
    d->lock.unlock();
}

void FileLock::markReady()
{
    if (d->lock.isLocked())
        d->say(true);
}

bool FileLock::isHeld(const QString &file)
{
    QLockFile lock(file + u".own"_s);
    lock.setStaleLockTime(0);
    return !lock.tryLock(0); // one that cannot be asked may well be held
}

#endif

FileLock::Owner FileLock::owner() const
{
    QFile mark(d->file);
    if (!mark.open(QIODevice::ReadOnly))
        return {};
    const QStringList words = QString::fromLatin1(mark.read(64)).simplified().split(u' ');
    return {words.value(0).toLongLong(), QFileInfo(mark).lastModified().toUTC(),
            words.value(1) == readyMark};
}

} // namespace onbelay
