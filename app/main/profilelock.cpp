#include "main/profilelock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
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

} // namespace

#ifdef Q_OS_UNIX

struct ProfileLock::Private
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

ProfileLock::ProfileLock(const QString &file)
    : d(std::make_unique<Private>(Private{file}))
{
}

ProfileLock::~ProfileLock()
{
    if (d->descriptor >= 0)
        close(d->descriptor);
}

ProfileLock::State ProfileLock::take()
{
    // O_CLOEXEC: the sandbox that we start must not keep the lock when it survives us.
    const int descriptor = open(QFile::encodeName(d->file).constData(),
                                O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return State::NotPossible;
    int failed = 0;
    do {
        failed = flock(descriptor, LOCK_EX | LOCK_NB);
    } while (failed != 0 && errno == EINTR);
    if (failed != 0) {
        const bool held = errno == EWOULDBLOCK;
        close(descriptor);
        return held ? State::HeldByOther : State::NotPossible;
    }
    d->descriptor = descriptor;
    d->say(false);
    return State::Taken;
}

void ProfileLock::markReady()
{
    if (d->descriptor >= 0)
        d->say(true);
}

bool ProfileLock::isHeld(const QString &file)
{
    const int descriptor =
        open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return false;
    const bool held = flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    close(descriptor);
    return held;
}

#else

// QLockFile's file is its own, so that the mark is a file beside it.
struct ProfileLock::Private
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

ProfileLock::ProfileLock(const QString &file)
    : d(std::make_unique<Private>(file))
{
}

ProfileLock::~ProfileLock() = default;

ProfileLock::State ProfileLock::take()
{
    if (d->lock.tryLock(0)) {
        d->say(false);
        return State::Taken;
    }
    return d->lock.error() == QLockFile::LockFailedError ? State::HeldByOther : State::NotPossible;
}

void ProfileLock::markReady()
{
    if (d->lock.isLocked())
        d->say(true);
}

bool ProfileLock::isHeld(const QString &file)
{
    QLockFile lock(file + u".own"_s);
    lock.setStaleLockTime(0);
    return !lock.tryLock(0) && lock.error() == QLockFile::LockFailedError;
}

#endif

ProfileLock::Owner ProfileLock::owner() const
{
    QFile mark(d->file);
    if (!mark.open(QIODevice::ReadOnly))
        return {};
    const QStringList words = QString::fromLatin1(mark.read(64)).simplified().split(u' ');
    return {words.value(0).toLongLong(), QFileInfo(mark).lastModified().toUTC(),
            words.value(1) == readyMark};
}

} // namespace onbelay
