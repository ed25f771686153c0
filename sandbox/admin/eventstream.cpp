#include "eventstream.h"

#include "api.h"
#include "base/problem.h"
#include "storage/catalog.h"

#include <charconv>
#include <map>
#include <utility>

namespace sandbox::backend {

using nlohmann::json;

namespace {

constexpr auto heartbeat = std::chrono::seconds(15);
// Nothing tells a waiting thread that its client has gone, so it looks up that often.
constexpr auto glance = std::chrono::milliseconds(250);
constexpr int batch = 500;

std::string eventText(std::int64_t seq, const std::string &event, const std::string &data)
{
    return "id: " + std::to_string(seq) + "\nevent: " + event + "\ndata: " + data + "\n\n";
}

// Makes events of lines of the journal; its statements and catalogues serve many lines.
class EventWriter
{
public:
    explicit EventWriter(Database &database)
        : m_database(database)
        , m_rows(database)
    {
    }

    // Columns: seq, integration, event, grp, change_set, data. Empty for a row that has gone since.
    std::string textOf(const Statement &line)
    {
        const std::string event = line.text(2);
        const bool added = event == "row.added";
        const std::string data = dataOf(line, event);
        return data.empty() ? data
                            : eventText(line.integer(0), added ? "row.changed" : event, data);
    }

private:
    std::string dataOf(const Statement &line, const std::string &event)
    {
        const std::string integration = line.text(1);
        if (event == "row.removed")
            return json{{"integration", integration}, {"group", line.text(3)}}.dump();
        if (event != "row.changed" && event != "row.added")
            return line.text(5);
        const auto row = m_rows.find(integration, line.text(3));
        if (!row)
            return {};
        const auto changeSet = line.optionalText(4);
        return json{{"integration", integration},
                    {"group", toJson(*row, catalog(integration))},
                    {"changeSet", changeSet ? json(*changeSet) : json(nullptr)}}
            .dump();
    }

    const ScopeCatalog &catalog(const std::string &integration)
    {
        const auto found = m_catalogs.find(integration);
        if (found != m_catalogs.end())
            return found->second;
        return m_catalogs.emplace(integration, loadCatalog(m_database, integration)).first->second;
    }

    Database &m_database;
    GroupFinder m_rows;
    std::map<std::string, ScopeCatalog> m_catalogs;
};

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
    if (!remembers(access.database(), seen))
        throw Problem("snapshotGone", "What happened after that is not known any more.");
    return seen;
}

} // namespace

EventStream::EventStream(Api &api, const Call &call)
    : m_api(api)
    , m_client(call.request)
    , m_subject(call.request, call.person.id)
    , m_seen(startOf(api, call))
    , m_cuts(api.streamCuts)
{
    if (!api.faults)
        return;
    const Fault fault = api.faults->take(FaultBox::Moment::Stream, m_subject);
    if (fault.kind.empty())
        return;
    m_headHeldBack = !fault.headers;
    m_heldBackUntil = fault.milliseconds > 0
                          ? Clock::now() + std::chrono::milliseconds(fault.milliseconds)
                          : Clock::time_point::max();
}

bool EventStream::isOver() const
{
    return m_api.store.isClosed() || m_client.isGone();
}

bool EventStream::isHeldBack()
{
    if (m_heldBackUntil && Clock::now() >= *m_heldBackUntil)
        m_heldBackUntil.reset();
    return m_heldBackUntil.has_value();
}

void EventStream::waitForHead()
{
    while (m_headHeldBack && isHeldBack() && !isOver() && !isCutNow())
        m_api.store.waitForNews(m_announcements, glance);
}

bool EventStream::isCutNow()
{
    if (m_cuts != m_api.streamCuts)
        return true;
    return m_api.faults
           && !m_api.faults->take(FaultBox::Moment::Written, m_subject, m_sent).kind.empty();
}

// At most one batch; moves m_seen.
std::string EventStream::eventsAfterSeen()
{
    const Store::Access access(m_api.store);
    auto query = access.database().prepare(
        "SELECT seq, integration, event, grp, change_set, data FROM journal WHERE seq > ?"
        " ORDER BY seq LIMIT ?");
    query.bind(m_seen, batch);
    EventWriter writer(access.database());
    std::string text;
    while (!m_cut && query.step()) {
        m_seen = query.integer(0);
        const std::string event = writer.textOf(query);
        if (event.empty())
            continue;
        Fault fault;
        if (m_api.faults)
            fault = m_api.faults->take(FaultBox::Moment::Event, m_subject, m_sent);
        if (fault.kind == "swallowEvent")
            continue;
        text += event;
        if (fault.kind == "duplicateEvent")
            text += event;
        ++m_sent;
        m_cut = isCutNow();
    }
    return text;
}

std::string EventStream::news()
{
    std::string text = eventsAfterSeen();
    if (!text.empty())
        return text;
    m_announcements = m_api.store.waitForNews(m_announcements, glance);
    text = eventsAfterSeen();
    if (text.empty() && Clock::now() - m_lastWrite >= heartbeat)
        text = ": still here\n\n";
    return text;
}

bool EventStream::writeNext(httplib::DataSink &sink)
{
    std::string text;
    if (isHeldBack()) {
        m_api.store.waitForNews(m_announcements, glance);
    } else if (!std::exchange(m_greeted, true)) {
        // A first comment, so that the client knows that the stream is open.
        text = ": open\n\n";
        m_cut = isCutNow();
    } else {
        try {
            text = news();
        } catch (const StorageBusy &) {
            m_api.store.waitForNews(m_announcements, glance);
        }
    }
    if (isOver() || !sink.is_writable())
        return false;
    if (!text.empty()) {
        m_lastWrite = Clock::now();
        if (!sink.write(text.data(), text.size()))
            return false;
    }
    if (m_cut || m_cuts != m_api.streamCuts) {
        m_client.cut();
        return false;
    }
    return true;
}

} // namespace sandbox::backend
