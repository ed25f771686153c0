// Reads an event stream on a thread of its own until it ends or this object does.
#pragma once

#include "runningsandbox.h"

#include <atomic>
#include <mutex>
#include <thread>

class EventReader
{
public:
    explicit EventReader(RunningSandbox &sandbox, const std::string &lastEventId = {});
    ~EventReader();
    EventReader(const EventReader &) = delete;
    EventReader &operator=(const EventReader &) = delete;

    // 0 before the head of the answer has come.
    int status() const { return m_status; }
    bool isOver() const { return m_over; }
    bool isOpen() const { return text().starts_with(": open\n\n"); }
    std::string text() const;
    // The numbers of the events so far, in the order in which they came.
    std::vector<int> ids() const;
    // The data of the event that came as number `index`; null when it has not come.
    json data(std::size_t index) const;

private:
    std::vector<std::string> blocks() const;

    httplib::Client m_client;
    mutable std::mutex m_mutex;
    std::string m_text;
    std::atomic<int> m_status = 0;
    std::atomic<bool> m_over = false;
    std::thread m_thread;
};
