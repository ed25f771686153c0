#include "recorder.h"

#include "text.h"

#include <array>
#include <cctype>
#include <utility>
#include <vector>

namespace sandbox {

namespace {

using Span = std::pair<std::size_t, std::size_t>; // begin, length

constexpr std::size_t keptRequests = 10'000;
constexpr std::size_t shortestPresented = 16; // shorter ones are words that any path may hold

bool isTokenCharacter(char character)
{
    return std::isalnum(static_cast<unsigned char>(character)) || character == '-'
           || character == '_' || character == '.';
}

std::size_t runLength(const std::string &text, std::size_t begin)
{
    std::size_t end = begin;
    while (end < text.size() && isTokenCharacter(text[end]))
        ++end;
    return end - begin;
}

void findRuns(const std::string &lower, const std::string &opening, std::size_t skip,
              std::size_t shortest, std::vector<Span> &spans)
{
    for (std::size_t at = lower.find(opening); at != std::string::npos;
         at = lower.find(opening, at + 1)) {
        const std::size_t length = runLength(lower, at + skip);
        if (length >= shortest)
            spans.emplace_back(at + skip, length);
    }
}

std::vector<Span> tokenSpans(const std::string &text, const std::string &presented)
{
    const std::string lower = lowered(text);
    std::vector<Span> spans;
    if (presented.size() >= shortestPresented) {
        for (std::size_t at = text.find(presented); at != std::string::npos;
             at = text.find(presented, at + presented.size()))
            spans.emplace_back(at, presented.size());
    }
    findRuns(lower, "pat-", 0, 24, spans);
    findRuns(lower, "cfakeoauth", 0, 10, spans);
    static const std::array<std::string, 5> places{
        "hapikey=", "access_token=", "tokenkey=", "token=", "/oauth/v1/access-tokens/"};
    for (const std::string &place : places)
        findRuns(lower, place, place.size(), 1, spans);
    return spans;
}

// What came over the wire may be any bytes; JSON takes only text.
std::string printable(std::string text)
{
    for (char &character : text) {
        if (character < ' ' || character > '~')
            character = '?';
    }
    return text;
}

} // namespace

bool carriesToken(const std::string &target, const std::string &presented)
{
    return !tokenSpans(percentDecoded(target), presented).empty();
}

std::string withoutTokens(const std::string &text, const std::string &presented)
{
    std::string hidden = text;
    for (const auto &[begin, length] : tokenSpans(text, presented))
        hidden.replace(begin, length, length, '\0');
    std::string result;
    for (std::size_t i = 0; i < hidden.size(); ++i) {
        if (hidden[i] != '\0')
            result += hidden[i];
        else if (i == 0 || hidden[i - 1] != '\0')
            result += "(token)";
    }
    return result;
}

void Recorder::record(const Call &call, const Seen &seen)
{
    const bool inUrl = carriesToken(call.target, seen.presented);
    const bool tokenInfo = call.path.find("access-token-info") != std::string::npos;
    const std::size_t mark = call.target.find('?');
    const std::string query =
        mark == std::string::npos ? std::string() : percentDecoded(call.target.substr(mark + 1));
    m_tokenInUrl = m_tokenInUrl || inUrl;
    if (call.method != "GET" && call.method != "HEAD" && !tokenInfo)
        ++m_writes;
    m_requests.push_back({{"number", ++m_number},
                          {"method", printable(call.method)},
                          {"path", printable(withoutTokens(call.path, seen.presented))},
                          {"query", printable(withoutTokens(query, seen.presented))},
                          {"persona", seen.persona},
                          {"status", seen.status},
                          {"tokenInUrl", inUrl},
                          {"bearer", seen.bearer},
                          {"tokenInBody", seen.tokenInBody}});
    if (m_requests.size() > keptRequests)
        m_requests.pop_front();
}

nlohmann::json Recorder::requests() const
{
    nlohmann::json all = nlohmann::json::array();
    for (const nlohmann::json &each : m_requests)
        all.push_back(each);
    return all;
}

} // namespace sandbox
