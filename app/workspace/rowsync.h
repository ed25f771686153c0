#pragma once

#include "onbelay/adminclient.h"
#include "onbelay/eventfeed.h"
#include "platform/failure.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace onbelay {

class RowCache;
class Workspace;

enum class LoadState { NotLoaded, Loading, Loaded, Failed };

// How far what is shown can be trusted to be what the server has.
enum class ServerLink {
    None, // read when asked to, not followed
    Connecting, // the first reading, or the first event, is still to come
    Live, // the server tells what happens
    Polling, // events do not get through; the server is asked every few seconds
    Offline // the server cannot be reached, or refuses; see RowSync::offlineSince()
};

// Brings a workspace's rows: those of the last time from the cache, what is new of them or all of
// them from the server, page by page, and from then on what happens there. Only one reading is
// under way at a time. GUI thread.
class RowSync final : public QObject
{
    Q_OBJECT
public:
    struct Timings
    {
        std::chrono::milliseconds poll{15'000};
        std::chrono::milliseconds firstWait{2'000}; // after a failure; then growing, with jitter
        std::chrono::milliseconds longestWait{60'000};
        std::chrono::milliseconds lookAfterLoss{1'000}; // of the event stream
        EventFeed::Timings feed;
    };

    RowSync(Workspace &workspace, AdminClient &client);
    ~RowSync() override;

    // Both before the first reading. The cache must outlive this object; it may be null.
    void setCache(RowCache *cache);
    void setTimings(const Timings &timings);

    // Reads what is new, or everything when nothing is known. What a reading that is under way has
    // brought so far is kept.
    void read();
    // The same, and follows what happens until the end: reads again whenever that is broken.
    void goLive();
    void stop(); // the reading under way; what it brought is kept, state is Failed (Cancelled)
    void tryNow(); // when offline: does not wait any longer
    // Rows that a part of a change set brought, for the next start.
    void keepRows(const GroupBatch &rows);
    // Ends all of it, before the client goes.
    void halt();

    [[nodiscard]] LoadState loadState() const { return m_state; }
    // Of the last reading that was asked for; empty while it is under way.
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    [[nodiscard]] ServerLink link() const { return m_link; }
    // UTC. Of ServerLink::Offline; its failure tells why.
    [[nodiscard]] QDateTime offlineSince() const { return m_offlineSince; }
    [[nodiscard]] const std::optional<Failure> &offlineFailure() const { return m_linkFailure; }
    // When the server told the rows that are shown, UTC, as long as they are those of the cache;
    // invalid as soon as the server has told what is new.
    [[nodiscard]] QDateTime cachedSince() const { return m_cachedSince; }
    [[nodiscard]] bool isReading() const { return m_reading; }

Q_SIGNALS:
    void reachable(); // a reading came to its end
    void cacheFailed(const onbelay::Failure &failure);

private:
    void makeFeed();
    void begin(bool quiet);
    void openCache(quint64 generation, qint64 from);
    void takeCached(quint64 generation, const Expected<struct CachedRows> &cached);
    void ask();
    void askChanges(quint64 generation, const QString &cursor);
    void takeChanges(quint64 generation, const QString &cursor, const Expected<GroupPage> &page);
    void askAll(quint64 generation, const QString &cursor);
    void askNext(quint64 generation, const QString &cursor);
    void takeAll(quint64 generation, const QString &cursor, const Expected<GroupPage> &page);
    void finish();
    void fail(const Failure &failure);
    void setState(LoadState state);
    void onFeed();
    void onEvents(const AdminEvents &events);
    void onTooOld();
    void takeEvents(const AdminEvents &events);
    void takeWaiting();
    void setLink(ServerLink link);
    void again(std::chrono::milliseconds wait);
    [[nodiscard]] std::chrono::milliseconds waitAfter(const Failure &failure) const;
    void keep(struct RowsTold told);

    Workspace &m_workspace;
    AdminClient &m_client;
    RowCache *m_cache = nullptr;
    std::unique_ptr<EventFeed> m_feed;
    Timings m_timings;
    QTimer m_again;
    std::vector<AdminEvents> m_waiting; // that came while a reading is under way, older than they
    CallHandle m_call;
    LoadState m_state = LoadState::NotLoaded;
    std::optional<Failure> m_failure;
    ServerLink m_link = ServerLink::None;
    QDateTime m_offlineSince;
    std::optional<Failure> m_linkFailure;
    QDateTime m_cachedSince;
    bool m_agedTold = false; // that the rows are those of the cache
    QStringList m_scopes;
    quint64 m_generation = 0;
    qint64 m_seq = -1; // all up to here is known; -1: nothing is
    int m_loaded = 0; // rows of the reading under way
    int m_restarts = 0;
    int m_failures = 0; // one after the other
    int m_tooOld = 0; // how often events were, one after the other
    bool m_live = false;
    bool m_reading = false;
    bool m_quiet = false; // nobody asked for it: the state stays as it is
    bool m_readAgain = false; // something was missed meanwhile
    bool m_gap = false; // events were missed; not read again yet
    bool m_cacheRead = false;
};

} // namespace onbelay
