#include "api.h"

#include "base/problem.h"
#include "storage/catalog.h"

#include <atomic>
#include <charconv>

namespace sandbox::backend {

using nlohmann::json;

namespace {

// Every open stream keeps a thread.
constexpr int maximumStreams = 32;
constexpr auto heartbeat = std::chrono::seconds(15);

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

std::string eventText(std::int64_t seq, const std::string &event, const std::string &data)
{
    return "id: " + std::to_string(seq) + "\nevent: " + event + "\ndata: " + data + "\n\n";
}

// What one line of the journal is for the client; empty for a row that has gone since.
std::string dataOf(Api &api, Database &database, const Statement &line)
{
    const std::string integration = line.text(1);
    const std::string event = line.text(2);
    if (event == "row.removed")
        return json{{"integration", integration}, {"group", line.text(3)}}.dump();
    if (event != "row.changed" && event != "row.added")
        return line.text(5);
    const auto row = findGroup(database, integration, line.text(3), api.enforcement);
    if (!row)
        return {};
    const auto changeSet = line.optionalText(4);
    return json{{"integration", integration},
                {"group", toJson(*row, loadCatalog(database, integration))},
                {"changeSet", changeSet ? json(*changeSet) : json(nullptr)}}
        .dump();
}

// Events after `seen`, at most a few hundred at a time; moves `seen`.
std::string newsAfter(Api &api, std::int64_t &seen)
{
    const Store::Access access(api.store);
    auto query = access.database().prepare(
        "SELECT seq, integration, event, grp, change_set, data FROM journal WHERE seq > ?"
        " ORDER BY seq LIMIT 200");
    query.bind(seen);
    std::string text;
    while (query.step()) {
        seen = query.integer(0);
        const std::string data = dataOf(api, access.database(), query);
        const std::string event = query.text(2) == "row.added" ? "row.changed" : query.text(2);
        if (!data.empty())
            text += eventText(seen, event, data);
    }
    return text;
}

std::int64_t startOf(Api &api, const Call &call)
{
    const Store::Access access(api.store);
    const std::int64_t last = sequence(access.database());
    const std::string text = call.request.get_header_value("Last-Event-ID");
    if (text.empty())
        return last;
    std::int64_t seen = -1;
    const auto end = text.data() + text.size();
    if (std::from_chars(text.data(), end, seen).ptr != end || seen < 0)
        throw Problem("badRequest", "Last-Event-ID must be a sequence number.");
    if (seen > last)
        throw Problem("snapshotGone", "That sequence number has not been reached.");
    return seen;
}

struct StreamState
{
    StreamState(std::atomic<int> &open, std::int64_t start)
        : count(open)
        , seen(start)
    {
    }
    StreamCount count;
    std::int64_t seen;
    std::uint64_t announcements = 0;
    bool greeted = false;
};

bool writeNext(Api &api, StreamState &state, httplib::DataSink &sink)
{
    // A first comment, so that the client gets the headers and knows that the stream is open.
    std::string text = state.greeted ? std::string() : std::string(": open\n\n");
    state.greeted = true;
    if (text.empty()) {
        const auto before = state.announcements;
        text = newsAfter(api, state.seen);
        if (text.empty()) {
            state.announcements = api.store.waitForNews(before, heartbeat);
            text = newsAfter(api, state.seen);
        }
        if (text.empty() && state.announcements == before)
            text = ": still here\n\n";
    }
    if (api.store.isClosed() || !sink.is_writable())
        return false;
    return text.empty() || sink.write(text.data(), text.size());
}

} // namespace

void addEventRoutes(Router &router, Api &api)
{
    auto open = std::make_shared<std::atomic<int>>(0);
    router.add("GET", std::string(apiRoot) + "/events", Needs::SignIn,
               [&api, open](const Call &call) {
                   auto state = std::make_shared<StreamState>(*open, startOf(api, call));
                   if (!state->count.allowed)
                       throw Problem("unavailable", "Too many event streams are open.")
                           .with("Retry-After", "5");
                   Answer answer;
                   answer.contentType = "text/event-stream";
                   answer.stream = [&api, open, state](httplib::DataSink &sink) {
                       return writeNext(api, *state, sink);
                   };
                   return answer;
               });
}

} // namespace sandbox::backend
