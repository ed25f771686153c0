#include "platform/notifier.h"

#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QFileInfo>
#include <QUuid>

#include <optional>
#include <utility>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString desktopService = u"org.freedesktop.Notifications"_s;
const QString desktopPath = u"/org/freedesktop/Notifications"_s;
const QString programName = u"On Belay Console"_s;
const QString programId = u"ai.onbelay.Console"_s; // of the desktop file and of the icon
const QString defaultAction = u"default"_s; // the notification itself was pressed
const QString lookAction = u"look"_s;
constexpr int patience = 5000; // milliseconds, a call: the service may have to be started
constexpr uchar normalUrgency = 1;
constexpr uchar criticalUrgency = 2;
constexpr int neverExpires = 0;
constexpr int asTheDesktopSays = -1;

// Without these a bus would be started, which would not have a desktop either.
bool mayHaveBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
           || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

// What the desktop says by itself; the names are the specification's.
class DesktopSignals final : public QDBusAbstractInterface
{
    Q_OBJECT
public:
    DesktopSignals(const QDBusConnection &bus, QObject *parent)
        : QDBusAbstractInterface(desktopService, desktopPath, "org.freedesktop.Notifications", bus,
                                 parent)
    {
    }

Q_SIGNALS:
    void NotificationClosed(uint number, uint reason);
    void ActivationToken(uint number, const QString &token);
    void ActionInvoked(uint number, const QString &action);
};

// Shows what is wanted, one call at a time, so that a notification that is withdrawn before the
// desktop has given it a number goes as well. The bus is taken when it is needed first.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT
public:
    ~DesktopNotifier() override
    {
        if (m_bus && m_number != 0)
            m_bus->send(closing()); // its button would do nothing
        qDeleteAll(findChildren<DesktopSignals *>()); // before their bus
        m_bus.reset();
        QDBusConnection::disconnectFromBus(m_busName);
    }

    void show(const Notification &notification) override
    {
        m_wanted = notification;
        m_isNew = true;
        step();
    }
    void withdraw() override
    {
        m_wanted.reset();
        m_isNew = false;
        step();
    }

private:
    void closed(uint number, uint /*reason*/)
    {
        if (number == m_number)
            m_number = 0;
    }
    void tokenGiven(uint number, const QString &token)
    {
        if (number == m_number && number != 0)
            m_token = token.toUtf8();
    }
    void invoked(uint number, const QString &action)
    {
        if (number != m_number || number == 0 || (action != defaultAction && action != lookAction))
            return;
        withdraw(); // many desktops leave it
        Q_EMIT activated(std::exchange(m_token, {}));
    }

    bool takeBus()
    {
        if (m_bus)
            return m_bus->isConnected();
        if (!mayHaveBus())
            return false;
        m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_busName);
        if (!m_bus->isConnected())
            return false;
        auto *told = new DesktopSignals(*m_bus, this);
        connect(told, &DesktopSignals::NotificationClosed, this, &DesktopNotifier::closed);
        connect(told, &DesktopSignals::ActivationToken, this, &DesktopNotifier::tokenGiven);
        connect(told, &DesktopSignals::ActionInvoked, this, &DesktopNotifier::invoked);
        // Another service counts anew: the number would be another program's.
        auto *watcher = new QDBusServiceWatcher(desktopService, *m_bus,
                                                QDBusServiceWatcher::WatchForUnregistration, this);
        connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
            m_number = 0;
            m_abilities.reset();
        });
        return true;
    }

    void step()
    {
        if (m_busy)
            return;
        if (m_isNew && !takeBus()) {
            giveUp();
        } else if (m_isNew) {
            if (m_abilities)
                notify();
            else
                askAbilities();
        } else if (!m_wanted && m_number != 0) {
            call(closing(), [this](const QDBusMessage &) { m_number = 0; });
        }
    }

    void askAbilities()
    {
        call(QDBusMessage::createMethodCall(desktopService, desktopPath, desktopService,
                                            u"GetCapabilities"_s),
             [this](const QDBusMessage &answer) {
                 if (answer.type() == QDBusMessage::ReplyMessage)
                     m_abilities = answer.arguments().value(0).toStringList();
                 else
                     giveUp();
             });
    }

    void giveUp() // nobody shows notifications here
    {
        m_isNew = false;
        Q_EMIT failed();
    }

    void notify()
    {
        m_isNew = false;
        const Notification &wanted = *m_wanted;
        QStringList actions;
        if (m_abilities->contains("actions"_L1))
            actions = {defaultAction, wanted.action, lookAction, wanted.action};
        // The specification has markup in the text alone, and only where the desktop says so.
        const bool markup = m_abilities->contains("body-markup"_L1);
        const QVariantMap hints{
            {u"urgency"_s, QVariant::fromValue(wanted.urgent ? criticalUrgency : normalUrgency)},
            {u"desktop-entry"_s, programId},
            {u"category"_s, u"network.error"_s}};
        QDBusMessage message = QDBusMessage::createMethodCall(desktopService, desktopPath,
                                                              desktopService, u"Notify"_s);
        message << programName << m_number << programId << wanted.title
                << (markup ? wanted.text.toHtmlEscaped() : wanted.text) << actions << hints
                << (wanted.urgent ? neverExpires : asTheDesktopSays);
        call(message, [this](const QDBusMessage &answer) {
            m_token.clear();
            m_number = answer.type() == QDBusMessage::ReplyMessage
                           ? answer.arguments().value(0).toUInt()
                           : 0;
            if (m_number == 0 && m_wanted)
                Q_EMIT failed();
        });
    }

    [[nodiscard]] QDBusMessage closing() const
    {
        QDBusMessage message = QDBusMessage::createMethodCall(
            desktopService, desktopPath, desktopService, u"CloseNotification"_s);
        message << m_number;
        return message;
    }

    template <typename Then>
    void call(const QDBusMessage &message, Then then)
    {
        m_busy = true;
        auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(message, patience), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this,
                [this, then](QDBusPendingCallWatcher *finished) {
                    finished->deleteLater();
                    m_busy = false;
                    then(finished->reply());
                    step(); // what was wanted meanwhile
                });
    }

    const QString m_busName = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::optional<QDBusConnection> m_bus;
    std::optional<QStringList> m_abilities; // of the service
    std::optional<Notification> m_wanted;
    QByteArray m_token;
    uint m_number = 0; // of the notification that is shown; 0: none
    bool m_isNew = false; // what is wanted was not sent yet
    bool m_busy = false;
};

} // namespace

std::unique_ptr<Notifier> desktopNotifier()
{
    return std::make_unique<DesktopNotifier>();
}

} // namespace onbelay

#include "desktopnotifier.moc"
