#include "eventreader.h"

EventReader::EventReader(RunningSandbox &sandbox, const std::string &lastEventId)
    : m_client("127.0.0.1", sandbox.port())
{
    m_client.set_read_timeout(60);
    httplib::Headers headers{
        {"Authorization", "Bearer " + sandbox.hello().at("memberToken").get<std::string>()}};
    if (!lastEventId.empty())
        headers.emplace("Last-Event-ID", lastEventId);
    m_thread = std::thread([this, headers] {
        m_client.Get(
            "/api/admin/v1/events", headers,
            [this](const httplib::Response &response) {
                m_status = response.status;
                return true;
            },
            [this](const char *data, std::size_t size) {
                const std::scoped_lock lock(m_mutex);
                m_text.append(data, size);
                return true;
            });
        m_over = true;
    });
}

EventReader::~EventReader()
{
    m_client.stop();
    m_thread.join();
}

std::string EventReader::text() const
{
    const std::scoped_lock lock(m_mutex);
    return m_text;
}

std::vector<std::string> EventReader::blocks() const
{
    const std::string all = text();
    std::vector<std::string> found;
    std::size_t start = 0;
    for (auto end = all.find("\n\n"); end != std::string::npos; end = all.find("\n\n", start)) {
        const std::string block = all.substr(start, end - start);
        if (block.starts_with("id: "))
            found.push_back(block);
        start = end + 2;
    }
    return found;
}

std::vector<int> EventReader::ids() const
{
    std::vector<int> numbers;
    for (const std::string &block : blocks())
        numbers.push_back(std::stoi(block.substr(4)));
    return numbers;
}

json EventReader::data(std::size_t index) const
{
    const auto all = blocks();
    if (index >= all.size())
        return nullptr;
    return json::parse(all[index].substr(all[index].find("\ndata: ") + 7), nullptr, false);
}
