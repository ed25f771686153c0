// What the stand-in was asked, without a single token.
#pragma once

#include "answer.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <deque>
#include <string>

namespace sandbox {

// True when the request line carries something that opens a HubSpot account: the presented bearer,
// anything shaped like a token, or a query parameter made for one (hapikey, access_token ...).
bool carriesToken(const std::string &target, const std::string &presented);

// The same text with every token replaced by "(token)".
std::string withoutTokens(const std::string &text, const std::string &presented);

class Recorder
{
public:
    struct Seen
    {
        std::string persona;
        std::string presented; // bearer, only to recognise it in the address; never kept
        bool bearer = false;
        bool tokenInBody = false;
        int status = 0;
    };

    void record(const Call &call, const Seen &seen);
    void clear() { m_requests.clear(); }

    nlohmann::json requests() const;
    std::size_t count() const { return m_requests.size(); }
    // Both hold for the whole life of the recorder, however often it is cleared.
    bool tokenInUrl() const { return m_tokenInUrl; }
    int writes() const { return m_writes; } // requests that would change something in HubSpot

private:
    std::deque<nlohmann::json> m_requests;
    long long m_number = 0;
    int m_writes = 0;
    bool m_tokenInUrl = false;
};

} // namespace sandbox
