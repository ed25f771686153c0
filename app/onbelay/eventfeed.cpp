#include "onbelay/eventfeed.h"

#include "net/eventstream.h"
#include "onbelay/adminclient.h"

#include <QRandomGenerator>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr std::size_t mostRows = 2'000; // handed on together
constexpr int mostDoublings = 16;

Failure badEvent(const QString &detail)
{
    return failed(FailureKind::BadJson, detail).value();
}

} // namespace

EventFeed::EventFeed(AdminClient &client, const QString &integration, QObject *parent)
    : EventFeed(client, integration, Timings(), parent)
{
}

EventFeed::EventFeed(AdminClient &client, const QString &integration, const Timings &timings,
                     QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_integration(integration)
    , m_timings(timings)
{
    m_silence.setSingleShot(true);
    m_wait.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        giveUp(failed(FailureKind::Timeout,
                      u"nothing heard for %1 ms"_s.arg(m_timings.silence.count()))
                   .value());
    });
    connect(&m_wait, &QTimer::timeout, this, &EventFeed::connectNow);
}

EventFeed::~EventFeed()
{
    dropStream();
}

void EventFeed::start(qint64 after)
{
    dropStream();
    m_last = after;
    m_failedTries = 0;
    m_renewedFor = 0;
    m_retry.reset();
    m_failure.reset();
    connectNow();
}

void EventFeed::stop()
{
    dropStream();
    setState(State::Stopped);
}

void EventFeed::tryNow()
{
    if (m_state == State::Waiting)
        connectNow();
}

void EventFeed::connectNow()
{
    dropStream();
    m_token = m_client.tokenNumber();
    m_stream = m_client.openEvents(m_last, m_timings.firstByte, this);
    connect(m_stream, &EventStream::opened, this, &EventFeed::onOpened);
    connect(m_stream, &EventStream::heard, this, [this] { m_silence.start(m_timings.silence); });
    connect(m_stream, &EventStream::events, this, &EventFeed::onEvents);
    connect(m_stream, &EventStream::ended, this, &EventFeed::onEnded);
    setState(State::Connecting);
}

void EventFeed::onOpened()
{
    m_openedAt = std::chrono::steady_clock::now();
    m_renewedFor = 0;
    m_failure.reset();
    setState(State::Live);
}

void EventFeed::onEvents(const std::vector<ServerEvent> &events)
{
    AdminEvents news;
    for (const ServerEvent &event : events) {
        bool isNumber = false;
        const qint64 number = event.id.toLongLong(&isNumber);
        if (!isNumber || number < 0) {
            if (hand(news))
                giveUp(badEvent(u"an event without a sequence number"_s));
            return;
        }
        if (number <= m_last)
            continue; // told before the connection was cut
        const bool row = event.name == "row.changed";
        const bool mixes = row ? !news.removed.isEmpty() : !news.rows.empty();
        const bool parts = mixes && (row || event.name == "row.removed");
        if ((parts || news.rows.size() >= mostRows) && !hand(news))
            return;
        const std::optional<Failure> fault = take(event, news);
        if (fault) {
            if (hand(news))
                giveUp(*fault);
            return;
        }
        news.gap = news.gap || number != m_last + 1;
        news.last = number;
        m_last = number;
    }
    (void)hand(news);
}

std::optional<Failure> EventFeed::take(const ServerEvent &event, AdminEvents &news)
{
    const auto readFlag = [&](bool &flag) -> Expected<bool> {
        Expected<bool> about = readIsAbout(event.data, m_integration);
        flag = flag || about.value_or(false);
        return about;
    };
    Expected<bool> read = false; // others are for clients that know more
    if (event.name == "row.changed")
        read = readRowChanged(event.data, m_integration, m_client.scopes(), news.rows);
    else if (event.name == "row.removed")
        read = readRowRemoved(event.data, m_integration, news.removed);
    else if (event.name == "connection.changed")
        read = readFlag(news.connectionChanged);
    else if (event.name == "check.finished")
        read = readFlag(news.checkFinished);
    if (read)
        return std::nullopt;
    Failure fault = read.error();
    fault.host = m_client.server().host();
    return fault;
}

bool EventFeed::hand(AdminEvents &news)
{
    if (news.last == 0)
        return true;
    const quint64 generation = m_generation;
    const QPointer<EventFeed> self(this);
    m_failedTries = 0; // there is progress
    Q_EMIT arrived(std::exchange(news, {}));
    return self && generation == m_generation;
}

void EventFeed::onEnded(const Failure &failure)
{
    if (failure.kind == FailureKind::SnapshotGone) {
        dropStream();
        m_failure = failure;
        stopBecause(&EventFeed::tooOld);
        return;
    }
    if (failure.kind != FailureKind::Unauthorized) {
        giveUp(failure);
        return;
    }
    dropStream();
    m_failure = failure;
    // A token that was renewed for this very stream and is refused as well is no reason for more.
    if (m_renewedFor != 0 && m_client.tokenNumber() == m_token) {
        stopBecause(&EventFeed::expired);
        return;
    }
    m_renewedFor = m_token;
    m_client.renewToken(m_token).then(
        this, [this, generation = m_generation](const Expected<void> &renewal) {
            if (generation == m_generation)
                onRenewed(renewal);
        });
}

void EventFeed::onRenewed(const Expected<void> &renewal)
{
    if (renewal) {
        connectNow();
    } else if (renewal.error().kind == FailureKind::Unauthorized) {
        stopBecause(&EventFeed::expired);
    } else {
        m_renewedFor = 0;
        giveUp(renewal.error());
    }
}

void EventFeed::giveUp(const Failure &failure)
{
    if (m_stream && m_stream->retry())
        m_retry = m_stream->retry();
    const bool stood = m_state == State::Live
                       && std::chrono::steady_clock::now() - m_openedAt >= m_timings.settled;
    if (stood)
        m_failedTries = 0;
    dropStream();
    m_failure = failure;
    m_wait.start(nextWait(failure));
    ++m_failedTries;
    setState(State::Waiting);
}

milliseconds EventFeed::nextWait(const Failure &failure)
{
    const milliseconds longest = std::max(m_timings.longestWait, m_timings.firstWait);
    milliseconds wait =
        std::clamp(m_retry.value_or(m_timings.firstWait), m_timings.firstWait, longest);
    for (int i = 0; i < std::min(m_failedTries, mostDoublings) && wait < longest; ++i)
        wait *= 2;
    wait = std::min(wait, longest);
    if (failure.retryAfter)
        wait = std::max<milliseconds>(wait, *failure.retryAfter);
    // Only ever longer, so that neither the server's wish nor the first wait is undercut.
    const double more = m_timings.jitter * QRandomGenerator::global()->generateDouble();
    return wait + milliseconds(qint64(double(std::min(wait, longest).count()) * more));
}

void EventFeed::dropStream()
{
    ++m_generation;
    m_silence.stop();
    m_wait.stop();
    if (!m_stream)
        return;
    m_stream->disconnect(this);
    m_stream->close();
    m_stream->deleteLater(); // it may be the one that tells right now
    m_stream.clear();
}

void EventFeed::stopBecause(void (EventFeed::*reason)())
{
    const quint64 generation = m_generation;
    const QPointer<EventFeed> self(this);
    setState(State::Stopped);
    if (self && generation == m_generation) // else somebody went on already
        Q_EMIT(this->*reason)();
}

void EventFeed::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace onbelay
