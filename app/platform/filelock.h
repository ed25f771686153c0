#pragma once

#include <QDateTime>
#include <QString>

#include <memory>

namespace onbelay {

// A lock on a file that ends with the process, however it ends. The file holds the process id of
// its owner for words, never for decisions: ids are used again, and inside of a container every
// program may have the same one, so a QLockFile can take a dead owner for a living one.
class FileLock
{
public:
    enum class State { Taken, HeldByOther, NotPossible };

    explicit FileLock(const QString &file);
    ~FileLock(); // gives it back

    // Does not wait for an owner. NotPossible: the file system has no locks, or the file cannot be
    // written.
    [[nodiscard]] State take();
    void giveBack();
    // The owner answers from now on.
    void markReady();

    // Whether somebody holds it now, or it cannot be told; keeps nobody from taking it.
    [[nodiscard]] static bool isHeld(const QString &file);

    struct Owner
    {
        qint64 process = 0; // 0 when not known
        QDateTime since; // UTC
        bool ready = false;
    };
    [[nodiscard]] Owner owner() const; // of the one who holds it

    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace onbelay
