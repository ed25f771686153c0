#pragma once

#include "onbelay/groupbatch.h"
#include "platform/expected.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace onbelay {

class AdminClient;
class EventStream;
struct ServerEvent;

// Events that came in one go, some thousands at most. A removal and a row of the same group never
// meet in one, so that rows first, then removed, is always right.
struct AdminEvents
{
    GroupBatch rows;
    QStringList removed; // group ids
    bool connectionChanged = false;
    bool checkFinished = false;
    qint64 last = 0; // sequence number of the newest
    bool gap = false; // a number between the last one seen and these is missing
};

// What the server tells while it happens, resumed over lost connections: every sequence number
// comes once, in growing order, however often the connection is cut. Events of other integrations
// count as seen. The client outlives it. GUI thread.
//
// Malformed events end the connection with a failure() that names the field; since they are met
// again after the same number, the next tries come slower and slower. Whoever reads the changes
// elsewhere gets past them with start().
class EventFeed final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Stopped,
        Connecting,
        Live, // the first byte of the stream is here
        Waiting // for the next try
    };
    struct Timings
    {
        std::chrono::milliseconds firstByte{
            20'000}; // a proxy that holds the stream back fails then
        std::chrono::milliseconds silence{40'000}; // the server says something every 15 s
        std::chrono::milliseconds firstWait{1'000}; // doubled with every failed try
        std::chrono::milliseconds longestWait{60'000}; // Retry-After may ask for more
        std::chrono::milliseconds settled{
            10'000}; // a connection that stood so long was no failed try
        double jitter = 0.5; // a wait is longer by up to this part of it
    };

    EventFeed(AdminClient &client, const QString &integration, QObject *parent = nullptr);
    EventFeed(AdminClient &client, const QString &integration, const Timings &timings,
              QObject *parent = nullptr);
    ~EventFeed() override;

    // Begins with what happened after that sequence number; at any time.
    void start(qint64 after);
    void stop();
    void tryNow(); // ends a wait: the network is back

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] qint64 last() const { return m_last; }
    // Of the last try; nothing while it is live.
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }

Q_SIGNALS:
    void stateChanged();
    void arrived(const onbelay::AdminEvents &events);
    // The server does not know any more what happened after last(): state Stopped.
    void tooOld();
    // The token is refused and cannot be renewed: state Stopped.
    void expired();

private:
    void connectNow();
    void onOpened();
    void onEvents(const std::vector<ServerEvent> &events);
    void onEnded(const Failure &failure);
    void onRenewed(const Expected<void> &renewal);
    [[nodiscard]] std::optional<Failure> take(const ServerEvent &event, AdminEvents &news);
    [[nodiscard]] bool hand(AdminEvents &news); // false: whoever got them ended this connection
    void giveUp(const Failure &failure); // until the next try
    [[nodiscard]] std::chrono::milliseconds nextWait(const Failure &failure);
    void dropStream();
    void stopBecause(void (EventFeed::*reason)());
    void setState(State state);

    AdminClient &m_client;
    QString m_integration;
    Timings m_timings;
    QPointer<EventStream> m_stream; // child
    QTimer m_silence;
    QTimer m_wait;
    std::optional<Failure> m_failure;
    std::optional<std::chrono::milliseconds> m_retry; // what the server wants as the first wait
    std::chrono::steady_clock::time_point m_openedAt;
    qint64 m_last = 0;
    int m_failedTries = 0; // in a row
    int m_token = 0; // number of the one that the stream was opened with
    int m_renewedFor = 0; // the token that a try before this one was refused with
    quint64 m_generation = 0; // of connections; what belongs to an older one is dropped
    State m_state = State::Stopped;
};

} // namespace onbelay
