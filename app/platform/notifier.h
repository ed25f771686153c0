#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

namespace onbelay {

// What a desktop notification says: plain text, never a secret, never a person's name.
struct Notification
{
    QString title;
    QString text;
    QString action; // the button; pressing the notification does the same
    bool urgent = false; // stays until somebody deals with it

    bool operator==(const Notification &) const = default;
};

// One notification of the desktop, shown or not. A desktop without notifications is no error: the
// window says the same. GUI thread; nothing waits.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void show(const Notification &notification) = 0; // in place of the one before
    virtual void withdraw() = 0;

Q_SIGNALS:
    void failed(); // nobody showed what show() wanted to be shown
    // Somebody pressed it. `token`: lets a window come to the front under Wayland; may be empty.
    void activated(const QByteArray &token);
};

// The freedesktop Desktop Notifications Specification 1.2 over the session's D-Bus. Null on systems
// where the console has no notifications.
[[nodiscard]] std::unique_ptr<Notifier> desktopNotifier();

} // namespace onbelay
