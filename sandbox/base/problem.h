// A refusal on its way to the client as application/problem+json (RFC 9457).
#pragma once

#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace sandbox::backend {

// Thrown by whatever notices the trouble; the router turns it into the answer. The status and the
// title follow from the code.
struct Problem
{
    explicit Problem(std::string problemCode, std::string text,
                     nlohmann::json more = nlohmann::json::object());

    int status = 500;
    std::string code;
    std::string title;
    std::string detail;
    // Members beside the standard ones.
    nlohmann::json extras;
    std::map<std::string, std::string> headers;

    Problem &&with(const std::string &header, const std::string &value) &&;
};

// The code for an answer that cpp-httplib refused by itself.
std::string problemCodeFor(int status);

} // namespace sandbox::backend
