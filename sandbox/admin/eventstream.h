// One client's stream of server-sent events.
#pragma once

#include "connectioncut.h"
#include "faultbox.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace sandbox::backend {

struct Api;

// Used by the thread that serves the request and by no other.
class EventStream
{
public:
    // Begins after Last-Event-ID, or now. Throws Problem badRequest or snapshotGone.
    EventStream(Api &api, const Call &call);

    // Comes back at once unless a fault holds back the head of the answer.
    void waitForHead();
    // Writes what is new, or waits a moment for it. False when the stream is over.
    bool writeNext(httplib::DataSink &sink);

private:
    using Clock = std::chrono::steady_clock;

    bool isOver() const;
    bool isHeldBack();
    std::string news();
    std::string eventsAfterSeen();
    bool isCutNow();

    Api &m_api;
    ClientConnection m_client;
    FaultBox::Subject m_subject;
    std::int64_t m_seen = 0;
    std::int64_t m_sent = 0;
    std::uint64_t m_announcements = 0;
    int m_cuts = 0;
    bool m_greeted = false;
    bool m_cut = false;
    bool m_headHeldBack = false;
    std::optional<Clock::time_point> m_heldBackUntil;
    Clock::time_point m_lastWrite;
};

} // namespace sandbox::backend
