#include "platform/keychainstate.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QUuid>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 1000; // milliseconds, a call

// Without these a bus would be started, which would not have a keychain either.
bool mayHaveBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
           || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

// Two questions on a connection of its own, because the shared one does not come back when the bus
// was late. Deletes itself.
class Asking final : public QObject
{
    Q_OBJECT
public:
    Asking(QObject *parent, std::function<void(KeychainState)> then)
        : QObject(parent)
        , m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
        , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name))
        , m_then(std::move(then))
    {
        if (!m_bus.isConnected()) {
            end(KeychainState::Missing);
            return;
        }
        QDBusMessage owner =
            QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                           u"org.freedesktop.DBus"_s, u"NameHasOwner"_s);
        owner << u"org.freedesktop.secrets"_s;
        ask(owner, &Asking::ownerKnown);
    }
    ~Asking() override { QDBusConnection::disconnectFromBus(m_name); }

private:
    void ask(const QDBusMessage &question, void (Asking::*answered)(const QDBusPendingCall &))
    {
        auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question, patience), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this,
                [this, answered](QDBusPendingCallWatcher *call) { (this->*answered)(*call); });
    }
    void ownerKnown(const QDBusPendingCall &call)
    {
        const QDBusPendingReply<bool> reply(call);
        if (reply.isError() || !reply.value()) {
            end(reply.isError() ? KeychainState::Unknown : KeychainState::Missing);
            return;
        }
        QDBusMessage locked = QDBusMessage::createMethodCall(
            u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets/aliases/default"_s,
            u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        locked << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
        ask(locked, &Asking::lockKnown);
    }
    void lockKnown(const QDBusPendingCall &call)
    {
        const QDBusPendingReply<QDBusVariant> reply(call);
        if (reply.isError()) // there is no default collection yet
            end(KeychainState::Unknown);
        else
            end(reply.value().variant().toBool() ? KeychainState::Locked : KeychainState::Ready);
    }
    void end(KeychainState state)
    {
        deleteLater();
        m_then(state);
    }

    QString m_name;
    QDBusConnection m_bus;
    std::function<void(KeychainState)> m_then;
};

} // namespace

void askKeychainState(QObject *context, std::function<void(KeychainState)> then)
{
    if (!mayHaveBus())
        then(KeychainState::Missing);
    else
        new Asking(context, std::move(then)); // the context owns it
}

} // namespace onbelay

#include "secretservicestate.moc"
