#include "workspace/rowsync.h"

#include "workspace/rowcache.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <utility>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int firstPage = 500; // so that there is something to see soon
constexpr int pageLimit = 2000; // what is put in place within a few repaints; 5,000 are allowed
constexpr int mostExpected = 5'000'000; // of groups that a server may announce
constexpr int mostRestarts = 3; // of a reading whose snapshot is gone

Expected<GroupPage> checkedPage(const Expected<GroupPage> &page, const QString &cursor)
{
    if (page && !page->next.isEmpty() && page->next == cursor)
        return failed(FailureKind::BadJson, u"the next page is the same page"_s);
    return page;
}

} // namespace

RowSync::RowSync(Workspace &workspace, AdminClient &client)
    : m_workspace(workspace)
    , m_client(client)
{
    for (const Scope &scope : workspace.integration().scopes)
        m_scopes.append(scope.id);
    m_client.setScopes(m_scopes);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] { begin(true); });
    makeFeed();
}

RowSync::~RowSync()
{
    halt();
}

void RowSync::halt()
{
    ++m_generation;
    m_live = false;
    m_reading = false;
    m_again.stop();
    m_waiting.clear();
    m_feed->stop();
    m_call.abort();
}

void RowSync::makeFeed()
{
    m_feed = std::make_unique<EventFeed>(m_client, m_workspace.integration().id, m_timings.feed);
    connect(m_feed.get(), &EventFeed::stateChanged, this, &RowSync::onFeed);
    connect(m_feed.get(), &EventFeed::arrived, this, &RowSync::onEvents);
    connect(m_feed.get(), &EventFeed::tooOld, this, &RowSync::onTooOld);
    connect(m_feed.get(), &EventFeed::expired, this, [this] {
        Failure failure;
        failure.kind = FailureKind::Unauthorized;
        m_workspace.reportFailure(failure);
    });
}

void RowSync::setCache(RowCache *cache)
{
    m_cache = cache;
    if (cache)
        connect(cache, &RowCache::failed, this, &RowSync::cacheFailed);
}

void RowSync::setTimings(const Timings &timings)
{
    m_timings = timings;
    makeFeed();
}

void RowSync::read()
{
    begin(false);
}

void RowSync::goLive()
{
    m_live = true;
    setLink(ServerLink::Connecting);
    begin(false);
}

void RowSync::stop()
{
    if (!m_reading)
        return;
    ++m_generation;
    m_call.abort();
    fail(failed(FailureKind::Cancelled).value());
}

void RowSync::tryNow()
{
    if (!m_live)
        return;
    m_failures = 0;
    m_feed->tryNow();
    if (!m_reading)
        begin(true);
}

void RowSync::begin(bool quiet)
{
    if (quiet && m_reading) {
        m_readAgain = true;
        return;
    }
    const quint64 generation = ++m_generation;
    m_call.abort();
    m_again.stop();
    m_reading = true;
    m_quiet = quiet;
    m_readAgain = false;
    m_restarts = 0;
    m_loaded = 0;
    if (!quiet) {
        m_failure.reset();
        setState(LoadState::Loading);
    }
    if (generation != m_generation)
        return; // a listener began another one
    m_workspace.refreshConnection();
    if (m_cache && !m_cacheRead)
        openCache(generation, 0);
    else
        ask();
}

void RowSync::openCache(quint64 generation, qint64 from)
{
    m_cache->read(m_workspace.storeKey(), m_scopes, from)
        .then(this, [this, generation](const Expected<CachedRows> &cached) {
            if (generation == m_generation)
                takeCached(generation, cached);
        });
}

void RowSync::takeCached(quint64 generation, const Expected<CachedRows> &cached)
{
    if (!cached) {
        m_cacheRead = true;
        m_cache = nullptr;
        Q_EMIT cacheFailed(cached.error());
        ask();
        return;
    }
    if (!cached->rows.empty()) {
        m_cachedSince = cached->readAt;
        m_workspace.takeRows(cached->rows, RowsFrom::Cache);
    }
    if (cached->next >= 0) {
        openCache(generation, cached->next);
        return;
    }
    m_cacheRead = true;
    // Rows of a reading that was cut off are a part of them, and of several times.
    if (!m_workspace.groups().empty() && cached->asOf >= 0) {
        m_seq = cached->asOf;
        m_workspace.rowsComplete(false);
        if (m_live) { // to work with, whatever becomes of the server
            m_quiet = true;
            setState(LoadState::Loaded);
        }
    }
    if (generation == m_generation)
        ask();
}

void RowSync::ask()
{
    if (m_seq >= 0)
        askChanges(m_generation, {});
    else
        askAll(m_generation, {});
}

void RowSync::askChanges(quint64 generation, const QString &cursor)
{
    m_call = CallHandle();
    m_client.changes(m_workspace.integration().id, m_seq, cursor, pageLimit, &m_call)
        .then(this, [this, generation, cursor](const Expected<GroupPage> &page) {
            if (generation == m_generation)
                takeChanges(generation, cursor, checkedPage(page, cursor));
        });
}

void RowSync::takeChanges(quint64 generation, const QString &cursor,
                          const Expected<GroupPage> &page)
{
    if (!page && page.error().kind == FailureKind::SnapshotGone && cursor.isEmpty()) {
        m_seq = -1;
        askAll(generation, {});
        return;
    }
    if (!page && page.error().kind == FailureKind::SnapshotGone && m_restarts++ < mostRestarts) {
        askChanges(generation, {});
        return;
    }
    if (!page) {
        fail(page.error());
        return;
    }
    const bool last = page->next.isEmpty();
    m_workspace.takeRows(page->groups, RowsFrom::News);
    m_workspace.removeGroups(page->removed);
    if (generation != m_generation)
        return;
    keep({false,
          page->groups,
          page->removed,
          false,
          last ? std::optional(page->asOf) : std::nullopt,
          {}});
    if (!last) {
        askChanges(generation, page->next);
        return;
    }
    m_seq = std::max(m_seq, page->asOf);
    finish();
}

void RowSync::askAll(quint64 generation, const QString &cursor)
{
    if (cursor.isEmpty()) {
        m_feed->stop(); // it goes on from where this reading is as of
        m_seq = -1;
        m_loaded = 0;
        m_workspace.beginReading();
    }
    m_call = CallHandle();
    m_client
        .groups(m_workspace.integration().id, cursor, cursor.isEmpty() ? firstPage : pageLimit,
                &m_call)
        .then(this, [this, generation, cursor](const Expected<GroupPage> &page) {
            if (generation == m_generation)
                takeAll(generation, cursor, checkedPage(page, cursor));
        });
}

// No faster than the disk keeps them.
void RowSync::askNext(quint64 generation, const QString &cursor)
{
    if (!m_cache || !m_cache->isBusy()) {
        askAll(generation, cursor);
        return;
    }
    QTimer::singleShot(10, this, [this, generation, cursor] {
        if (generation == m_generation)
            askNext(generation, cursor);
    });
}

void RowSync::takeAll(quint64 generation, const QString &cursor, const Expected<GroupPage> &page)
{
    if (!page && page.error().kind == FailureKind::SnapshotGone && m_restarts++ < mostRestarts) {
        askAll(generation, {});
        return;
    }
    if (!page) {
        fail(page.error());
        return;
    }
    const bool last = page->next.isEmpty();
    if (cursor.isEmpty() && page->total > 0)
        m_workspace.expectRows(quint32(std::min(page->total, mostExpected)), page->groups);
    m_loaded += int(page->groups.size());
    m_workspace.takeRows(page->groups, RowsFrom::Reading);
    keep({cursor.isEmpty(),
          page->groups,
          {},
          last,
          last ? std::optional(page->asOf) : std::nullopt,
          {}});
    if (generation != m_generation)
        return;
    Q_EMIT m_workspace.loadProgress(m_loaded, page->total);
    if (!last) {
        askNext(generation, page->next);
        return;
    }
    m_workspace.endReading();
    m_seq = page->asOf;
    finish();
}

void RowSync::keep(RowsTold told)
{
    if (!m_cache)
        return;
    told.at = QDateTime::currentDateTimeUtc();
    m_cache->write(m_workspace.storeKey(), m_scopes, std::move(told));
}

void RowSync::keepRows(const GroupBatch &rows)
{
    keep({false, rows, {}, false, std::nullopt, {}});
}

} // namespace onbelay
