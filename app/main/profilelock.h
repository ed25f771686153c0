#pragma once

#include <QDateTime>
#include <QString>

#include <memory>

namespace onbelay {

// A lock on a file that ends with the process, however it ends. The file holds the process id of
// its owner for words, never for decisions: ids are used again, and inside of a container every
// program may have the same one, so a QLockFile can take a dead owner for a living one.
class ProfileLock
{
public:
    enum class State { Taken, HeldByOther, NotPossible };

    explicit ProfileLock(const QString &file);
    ~ProfileLock(); // gives it back

    // Does not wait. NotPossible: the file system has no locks, or the file cannot be written.
    [[nodiscard]] State take();
    // The owner answers from now on.
    void markReady();

    // Whether somebody holds it now; looks for a moment and takes nothing.
    [[nodiscard]] static bool isHeld(const QString &file);

    struct Owner
    {
        qint64 process = 0; // 0 when not known
        QDateTime since; // UTC
        bool ready = false;
    };
    [[nodiscard]] Owner owner() const; // of the one who holds it

    ProfileLock(const ProfileLock &) = delete;
    ProfileLock &operator=(const ProfileLock &) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace onbelay
