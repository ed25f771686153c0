// What a caller asked and what it gets: plain values, so that everything between the two can be
// written without a socket.
#pragma once

#include <map>
#include <string>

namespace sandbox {

struct Call
{
    std::string method;
    std::string path; // percent-decoded, without the query
    std::string target; // as it stood on the request line
    std::multimap<std::string, std::string> query;
    std::string authorization; // the whole header; empty = not sent
    std::string contentType;
    std::string body;

    std::string queryValue(const std::string &name) const
    {
        const auto found = query.find(name);
        return found == query.end() ? std::string() : found->second;
    }
};

struct Answer
{
    enum class Delivery {
        Whole,
        Slow, // body spread over bodyMilliseconds
        Truncated, // announces the whole body, sends half of it and closes
        Dropped, // closes without one byte of answer
        Reset, // the same with a TCP reset
        Silent, // keeps the connection open and says nothing
    };

    int status = 200;
    std::string contentType = "application/json;charset=utf-8";
    std::string body;
    std::multimap<std::string, std::string> headers;
    Delivery delivery = Delivery::Whole;
    int bodyMilliseconds = 0;
    int delayMilliseconds = 0; // before the first byte
    bool foreign = false; // of something on the way: it has none of HubSpot's headers
};

} // namespace sandbox
