// What goes wrong with one request, for trying how clients behave. Exists only with --faults.
#pragma once

#include "call.h"

#include <string>

namespace sandbox::backend {

// What is to go wrong with one request; nothing unless `kind` is set.
struct Fault
{
    // One of FaultBox's kinds.
    std::string kind;
    int milliseconds = 0;
    int status = 503;
    std::string code;
    int retryAfter = -1;
    std::int64_t bytes = 0;
    // For status, html, exit: after the handler did its work instead of before.
    bool after = false;
    // bufferStream: whether the answer's head comes at once.
    bool headers = true;
    const Store *store = nullptr;

    // Answers true when the request is finished with and the handler must not run.
    bool beforeHandler(const httplib::Request &request, const std::string &requestId,
                       httplib::Response &response);
    void afterHandler(const httplib::Request &request, Answer answer, const std::string &requestId,
                      httplib::Response &response);

private:
    bool strike(const httplib::Request &request, const std::string &requestId,
                httplib::Response &response) const;
};

} // namespace sandbox::backend
