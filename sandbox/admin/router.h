// Takes requests through sign-in, faults, the handler and problem details.
#pragma once

#include "call.h"
#include "oauth/gate.h"

#include <string>

namespace sandbox::backend {

class FaultBox;

class Router
{
public:
    using Handler = std::function<Answer(const Call &)>;

    // Both must outlive the router; `faults` may be null. The router must outlive the server's
    // last answer.
    Router(httplib::Server &server, const Gate &gate, FaultBox *faults);

    // `pattern` is a regular expression for the whole path.
    void add(const std::string &method, const std::string &pattern, Needs needs, Handler handler);

private:
    void serve(Needs needs, const Handler &handler, const httplib::Request &request,
               httplib::Response &response);
    Answer answerFor(Needs needs, const Handler &handler, const httplib::Request &request,
                     const std::string &requestId);
    std::string personFor(const httplib::Request &request);

    httplib::Server &m_server;
    const Gate &m_gate;
    FaultBox *m_faults;
};

// The client's own id if it is a sensible one, else a new one.
std::string requestIdOf(const httplib::Request &request);

struct Problem;
Answer problemAnswer(const Problem &problem, const std::string &requestId);
void writeAnswer(Answer answer, const std::string &requestId, httplib::Response &response);

} // namespace sandbox::backend
