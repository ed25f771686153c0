#pragma once

#include "platform/clock.h"
#include "platform/profile.h"
#include "presenters/connection/connectionfacts.h"
#include "presenters/connection/prooftext.h"
#include "presenters/words/failuretext.h"
#include "workspace/workspace.h"

#include <QBasicTimer>
#include <QObject>

#include <chrono>
#include <optional>

namespace onbelay {

// What a disconnect would do, to be confirmed.
struct DisconnectQuestion
{
    QString headline;
    QString text; // with the numbers
    QStringList items; // groups by scope
    QString confirm; // label of the dangerous button; it wants a reason
};

// The health panel of a stored connection: what is known, since when, and what to do about it.
// GUI thread.
class ConnectionPresenter final : public QObject
{
    Q_OBJECT
public:
    enum class Busy {
        No,
        Checking,
        Counting, // who is affected by a disconnect
        Asking, // disconnectQuestion() waits for its answer
        Disconnecting
    };

    // All must outlive this object.
    ConnectionPresenter(Workspace &workspace, Profile &profile, const Clock &clock,
                        QObject *parent = nullptr);

    [[nodiscard]] bool isKnown() const { return m_workspace.connection().has_value(); }
    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] bool canEdit() const { return m_workspace.canEdit(); }
    [[nodiscard]] const Integration &integration() const { return m_workspace.integration(); }
    [[nodiscard]] HealthText health() const;
    [[nodiscard]] std::vector<Fact> facts() const;
    // The nine lines of the last check; empty when there was none.
    [[nodiscard]] std::vector<ProofLine> lines() const;
    // Why the connection cannot be shown, or why a check or disconnect failed.
    [[nodiscard]] std::optional<FailureText> failure() const;
    [[nodiscard]] Busy busy() const { return m_busy; }
    // After the key was replaced: expire the old one in HubSpot. Empty when there is nothing to do.
    [[nodiscard]] QString oldKeyReminder() const;
    void dismissReminder();

    void reload();
    void checkNow();
    // Counts who is affected, then disconnectQuestion() is emitted, which one of the others
    // answers.
    void askToDisconnect();
    void disconnectKey(const QString &reason);
    void keepKey();

    // How old the last check may grow before On Belay is asked for a new one without anybody
    // pressing a button; zero: never. Members, who may not ask, only read what is known then.
    void setCheckInterval(std::chrono::minutes interval);

Q_SIGNALS:
    void changed();
    void disconnectQuestion(const onbelay::DisconnectQuestion &question);
    void questionVoid(); // the connection changed under it: whoever shows it closes it
    // HubSpot rejects the key, or it lacks scopes that it held: once a cause.
    void turnedBad(const onbelay::HealthText &health);
    void turnedGood(); // the key can do again all that it ever could, or another one is in use
    void unanswered(const onbelay::Failure &failure); // a check that On Belay did not answer

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Doubt // a check came to no answer
    {
        QDateTime lastCheck; // the one before it
        FailureText reason;
    };

    struct Watch // of one key, as long as it is in use
    {
        QDateTime keyChangedAt;
        CellMask best = 0; // columns that some check found held
        CellMask lost = 0; // those of them that are missing now
        bool rejected = false;
        [[nodiscard]] bool isBad() const { return rejected || lost != 0; }
    };

    void connectionChanged();
    void check(bool asked);
    void checkWhenDue();
    void noteHealth();
    [[nodiscard]] bool noteCheck(Watch &watch) const; // true: there is a new cause for a warning
    void dropOldQuestion();
    void answered(const Expected<Connection> &answer, bool asked);
    void noteKey(const Connection &connection);
    void emitQuestion(std::optional<int> people);
    [[nodiscard]] QString key(QLatin1StringView name) const;

    static constexpr int refreshMilliseconds = 60'000; // "2 minutes ago" grows old
    static constexpr int graceDays = 7; // an old token's life after "Rotate and expire later"
    Workspace &m_workspace;
    Profile &m_profile;
    const Clock &m_clock;
    std::optional<FailureText> m_failure;
    std::optional<Doubt> m_doubt;
    std::chrono::minutes m_interval{0};
    QDateTime m_tried; // the last check that nobody asked for
    std::optional<Watch> m_watch;
    Busy m_busy = Busy::No;
    QString m_askedEtag; // of the connection that the open question is about
    QBasicTimer m_refresh;
};

} // namespace onbelay
