#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QVariantMap>

#include <vector>

namespace onbelay::test {

// A desktop that shows notifications, as far as D-Bus can see it.
class DesktopStandIn final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        uint number = 0;
        QString program;
        QString icon;
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
        int expires = 0;
    };

    [[nodiscard]] bool start(uint firstNumber = 1)
    {
        m_next = firstNumber;
        return m_bus.isConnected()
               && m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                       QDBusConnection::ExportAllSlots)
               && m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    void stop()
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        m_bus.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
    }
    ~DesktopStandIn() override
    {
        stop();
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    }

    void press(uint number, const QString &action, const QString &token = {})
    {
        if (!token.isEmpty())
            say(QStringLiteral("ActivationToken"), number, token);
        say(QStringLiteral("ActionInvoked"), number, action);
    }
    void close(uint number) { say(QStringLiteral("NotificationClosed"), number, 2U); }

    std::vector<Shown> shown; // all that ever came
    std::vector<uint> closed; // on demand
    QStringList abilities{QStringLiteral("body"), QStringLiteral("actions")};

public Q_SLOTS:
    QStringList GetCapabilities() { return abilities; }
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title,
                const QString &text, const QStringList &actions, const QVariantMap &hints,
                int expires)
    {
        const uint number = replaces != 0 ? replaces : m_next++;
        shown.push_back({number, program, icon, title, text, actions, hints, expires});
        return number;
    }
    void CloseNotification(uint number) { closed.push_back(number); }

private:
    template <typename T>
    void say(const QString &name, uint number, const T &what)
    {
        QDBusMessage signal =
            QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/Notifications"),
                                       QStringLiteral("org.freedesktop.Notifications"), name);
        signal << number << what;
        m_bus.send(signal);
    }

    QDBusConnection m_bus =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
    uint m_next = 1;
};

} // namespace onbelay::test
