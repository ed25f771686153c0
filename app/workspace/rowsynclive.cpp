// What becomes of a reading, and how the rows are followed after it.
#include "workspace/rowcache.h"
#include "workspace/rowsync.h"
#include "workspace/workspace.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace onbelay {

using std::chrono::milliseconds;

void RowSync::finish()
{
    m_reading = false;
    m_failures = 0;
    m_failure.reset();
    m_cachedSince = {};
    m_gap = m_gap && m_readAgain;
    const quint64 generation = m_generation;
    m_workspace.rowsComplete(true);
    takeWaiting();
    // An event that cannot be read is passed by what was read elsewhere.
    const bool stuck = m_feed->failure() && m_feed->failure()->kind == FailureKind::BadJson
                       && m_feed->last() < m_seq;
    if (m_live && (m_feed->state() == EventFeed::State::Stopped || stuck))
        m_feed->start(m_seq);
    if (generation != m_generation)
        return;
    if (m_live) {
        const bool firstTry = m_link == ServerLink::Connecting && !m_feed->failure();
        setLink(m_feed->state() == EventFeed::State::Live ? ServerLink::Live
                : firstTry                                ? ServerLink::Connecting
                                                          : ServerLink::Polling);
        if (m_feed->state() != EventFeed::State::Live)
            again(m_timings.poll);
    }
    setState(LoadState::Loaded);
    Q_EMIT m_workspace.stagedChanged();
    Q_EMIT reachable();
    if (m_readAgain && !m_reading)
        begin(true);
}

void RowSync::fail(const Failure &failure)
{
    m_reading = false;
    takeWaiting();
    if (!m_quiet) {
        m_failure = failure;
        setState(LoadState::Failed);
    }
    if (failure.kind == FailureKind::Unauthorized) {
        m_workspace.reportFailure(failure);
        return;
    }
    if (!m_live)
        return;
    const bool eventsCome = m_feed->state() == EventFeed::State::Live;
    if (failure.kind == FailureKind::Cancelled) { // until somebody reads again
        setLink(eventsCome ? ServerLink::Live : ServerLink::None);
        return;
    }
    if (m_link != ServerLink::Offline)
        m_offlineSince = QDateTime::currentDateTimeUtc();
    m_linkFailure = failure;
    ++m_failures;
    setLink(eventsCome ? ServerLink::Live : ServerLink::Offline);
    again(waitAfter(failure));
}

// Growing, and not all consoles of a company at the same moment; never before the server wants it.
milliseconds RowSync::waitAfter(const Failure &failure) const
{
    milliseconds wait = m_timings.firstWait;
    for (int i = 1; i < m_failures && wait < m_timings.longestWait; ++i)
        wait *= 2;
    wait = std::min(wait, m_timings.longestWait);
    wait = wait / 2 + milliseconds(QRandomGenerator::global()->bounded(int(wait.count())));
    return failure.retryAfter ? std::max<milliseconds>(wait, *failure.retryAfter) : wait;
}

void RowSync::again(milliseconds wait)
{
    m_again.start(wait);
}

void RowSync::setState(LoadState state)
{
    if (m_state == state && (m_quiet || state == LoadState::Loading))
        return;
    m_state = state;
    Q_EMIT m_workspace.loadStateChanged();
}

void RowSync::setLink(ServerLink link)
{
    if (link != ServerLink::Offline) {
        m_offlineSince = {};
        m_linkFailure.reset();
    }
    const bool news = std::exchange(m_link, link) != link || link == ServerLink::Offline;
    if (news || m_agedTold != m_cachedSince.isValid()) {
        m_agedTold = m_cachedSince.isValid();
        Q_EMIT m_workspace.linkChanged();
    }
}

void RowSync::onFeed()
{
    if (!m_live)
        return;
    if (m_feed->state() == EventFeed::State::Live) {
        const bool wasOffline = m_link == ServerLink::Offline;
        m_again.stop();
        m_failures = 0;
        m_tooOld = 0;
        if (!m_reading)
            setLink(ServerLink::Live);
        if (wasOffline)
            begin(true); // what the stream does not tell: the connection's state
        return;
    }
    // It may come back at once; if not, whether the server can be reached is found out by asking.
    if (m_link == ServerLink::Live && m_feed->state() == EventFeed::State::Waiting)
        again(m_timings.lookAfterLoss);
    else if (m_link == ServerLink::Connecting && m_feed->state() == EventFeed::State::Waiting)
        begin(true);
}

// The reading that is under way tells of an earlier time: what came meanwhile goes on top of it.
void RowSync::onEvents(const AdminEvents &events)
{
    if (m_reading)
        m_waiting.push_back(events);
    else
        takeEvents(events);
}

void RowSync::takeWaiting()
{
    for (const AdminEvents &events : std::exchange(m_waiting, {})) {
        if (events.last > m_seq) // else it was told of
            takeEvents(events);
    }
}

void RowSync::takeEvents(const AdminEvents &events)
{
    m_workspace.takeRows(events.rows, RowsFrom::News);
    m_workspace.removeGroups(events.removed);
    if (events.connectionChanged || events.checkFinished)
        m_workspace.refreshConnection();
    m_gap = m_gap || events.gap;
    if (events.gap)
        begin(true);
    if (m_gap || m_seq < 0) // what was missed is read from where all is known
        return;
    m_seq = std::max(m_seq, events.last);
    keep({false, events.rows, events.removed, false, m_seq, {}});
}

// The second time in a row, whoever forgets its events does so faster than they can be read.
void RowSync::onTooOld()
{
    if (++m_tooOld > 1)
        again(m_timings.poll);
    else
        begin(true);
}

} // namespace onbelay
