#include "api.h"

#include "base/problem.h"
#include "eventstream.h"

#include <atomic>
#include <memory>

namespace sandbox::backend {

namespace {

// Every open stream keeps a thread.
constexpr int maximumStreams = 32;

struct StreamCount
{
    explicit StreamCount(std::atomic<int> &open)
        : m_open(open)
        , allowed(++open <= maximumStreams)
    {
    }
    ~StreamCount() { --m_open; }
    StreamCount(const StreamCount &) = delete;
    StreamCount &operator=(const StreamCount &) = delete;

private:
    std::atomic<int> &m_open;

public:
    const bool allowed;
};

struct OpenStream
{
    OpenStream(std::atomic<int> &open, Api &api, const Call &call)
        : count(open)
        , stream(api, call)
    {
    }
    StreamCount count;
    EventStream stream;
};

} // namespace

void addEventRoutes(Router &router, Api &api)
{
    auto open = std::make_shared<std::atomic<int>>(0);
    router.add("GET", std::string(apiRoot) + "/events", Needs::SignIn,
               [&api, open](const Call &call) {
                   auto state = std::make_shared<OpenStream>(*open, api, call);
                   if (!state->count.allowed)
                       throw Problem("unavailable", "Too many event streams are open.")
                           .with("Retry-After", "5");
                   state->stream.waitForHead();
                   Answer answer;
                   answer.contentType = "text/event-stream";
                   answer.stream = [open, state](httplib::DataSink &sink) {
                       return state->stream.writeNext(sink);
                   };
                   return answer;
               });
}

} // namespace sandbox::backend
