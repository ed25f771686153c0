#pragma once

#include "platform/notifier.h"
#include "workspace/healthentry.h"

#include <QObject>

#include <functional>

namespace onbelay {

class HealthKeeper;
struct Integration;

// Tells the desktop when the connection turns bad, and takes it back when it is good again. GUI
// thread.
class HealthNotices final : public QObject
{
    Q_OBJECT
public:
    using Question = std::function<bool()>;

    // All must outlive this object. `wanted`: the user wants notifications. `isSeen`: the person
    // looks at the connection right now, which says the same.
    HealthNotices(const HealthKeeper &keeper, const Integration &integration, Notifier &notifier,
                  Question wanted, Question isSeen, QObject *parent = nullptr);
    ~HealthNotices() override; // nobody would hear its button

    void noteSeen(); // the person looks at the connection now

Q_SIGNALS:
    // `token`: see Notifier::activated().
    void lookRequested(const QByteArray &token);
    void notTold(); // the desktop did not show the last alarm

private:
    void tell(const HealthAlarm &alarm);

    const Integration &m_integration;
    Notifier &m_notifier;
    Question m_wanted;
    Question m_isSeen;
};

// The words of an alarm: no token, no person.
[[nodiscard]] Notification healthNotification(const HealthAlarm &alarm,
                                              const Integration &integration);

} // namespace onbelay
