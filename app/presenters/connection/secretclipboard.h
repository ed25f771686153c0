#pragma once

#include "platform/clock.h"
#include "platform/secret.h"

#include <QBasicTimer>
#include <QObject>

#include <chrono>

namespace onbelay {

class Profile;

// Where a copied secret goes, as an interface, so that the passing of time can be tested. GUI
// thread.
class Pasteboard
{
public:
    virtual ~Pasteboard() = default;
    virtual void put(const Secret &secret) = 0;
    // It holds exactly this text, whoever put it there.
    [[nodiscard]] virtual bool holds(const Secret &secret) const = 0;
    virtual void clear() = 0;
};

// The system's clipboard. What is put there is marked as a secret, so that clipboard managers that
// know such marks do not keep it. The primary selection of X11 and Wayland is not touched.
class SystemPasteboard final : public Pasteboard
{
public:
    void put(const Secret &secret) override;
    [[nodiscard]] bool holds(const Secret &secret) const override;
    void clear() override;
};

// The setting "clipboard/seconds": how long a secret may stay, 10 to 600; 60 when it is not set.
[[nodiscard]] std::chrono::seconds clipboardLifetime(const Profile &profile);

// Takes a secret to the clipboard and away again after a while, or with its own end, but only if it
// is still there: what somebody copied meanwhile stays. GUI thread.
class SecretClipboard final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive this object.
    SecretClipboard(Pasteboard &pasteboard, const Clock &clock, std::chrono::milliseconds lifetime,
                    QObject *parent = nullptr);
    ~SecretClipboard() override; // clear()

    void copy(const Secret &secret); // begins to count anew
    [[nodiscard]] bool isWaiting() const { return !m_secret.isEmpty(); }
    [[nodiscard]] int secondsLeft() const; // 0 when nothing waits
    void clear();

Q_SIGNALS:
    void changed(); // about once a second, and at the end

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    Pasteboard &m_pasteboard;
    const Clock &m_clock;
    std::chrono::milliseconds m_lifetime;
    Secret m_secret; // while it is to be taken away
    QDateTime m_until; // of the wall clock: a computer that slept clears at once
    QBasicTimer m_tick;
};

} // namespace onbelay
