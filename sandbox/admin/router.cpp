#include "router.h"

#include "base/clock.h"
#include "base/crypto.h"
#include "base/problem.h"
#include "faultbox.h"

#include <algorithm>
#include <iostream>

namespace sandbox::backend {

using nlohmann::json;

std::string requestIdOf(const httplib::Request &request)
{
    const std::string id = request.get_header_value("X-Request-Id");
    const bool sensible = !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || c == '.' || c == '-';
    });
    return sensible ? id : randomHex(8);
}

Answer problemAnswer(const Problem &problem, const std::string &requestId)
{
    json body = problem.extras;
    body["type"] = "about:blank";
    body["title"] = problem.title;
    body["status"] = problem.status;
    body["detail"] = problem.detail;
    body["code"] = problem.code;
    body["requestId"] = requestId;
    Answer answer = jsonAnswer(body);
    answer.status = problem.status;
    answer.contentType = "application/problem+json";
    answer.headers = problem.headers;
    return answer;
}

void writeAnswer(Answer answer, const std::string &requestId, httplib::Response &response)
{
    response.status = answer.status;
    response.set_header("Date", httpDate(nowMs()));
    response.set_header("X-Request-Id", requestId);
    response.set_header("Cache-Control", "no-store");
    response.set_header("X-Content-Type-Options", "nosniff");
    for (const auto &[name, value] : answer.headers)
        response.set_header(name, value);
    if (answer.stream) {
        response.set_chunked_content_provider(
            answer.contentType, [stream = std::move(answer.stream)](
                                    std::size_t, httplib::DataSink &sink) { return stream(sink); });
    } else {
        response.set_content(std::move(answer.body), answer.contentType);
    }
}

Router::Router(httplib::Server &server, const Gate &gate, FaultBox *faults)
    : m_server(server)
    , m_gate(gate)
    , m_faults(faults)
{
}

void Router::add(const std::string &method, const std::string &pattern, Needs needs,
                 Handler handler)
{
    auto served = [this, needs, handler = std::move(handler)](const httplib::Request &request,
                                                              httplib::Response &response) {
        serve(needs, handler, request, response);
    };
    if (method == "GET")
        m_server.Get(pattern, std::move(served));
    else if (method == "POST")
        m_server.Post(pattern, std::move(served));
    else if (method == "PUT")
        m_server.Put(pattern, std::move(served));
    else
        m_server.Delete(pattern, std::move(served));
}

void Router::serve(Needs needs, const Handler &handler, const httplib::Request &request,
                   httplib::Response &response)
{
    const std::string requestId = requestIdOf(request);
    if (!m_faults) {
        writeAnswer(answerFor(needs, handler, request, requestId), requestId, response);
        return;
    }
    Fault fault =
        m_faults->take(FaultBox::Moment::Request, FaultBox::Subject(request, personFor(request)));
    if (!fault.beforeHandler(request, requestId, response)) {
        Answer answer = answerFor(needs, handler, request, requestId);
        fault.afterHandler(request, std::move(answer), requestId, response);
    }
}

Answer Router::answerFor(Needs needs, const Handler &handler, const httplib::Request &request,
                         const std::string &requestId)
{
    try {
        return handler(Call{request, requestId, m_gate.admit(request, needs)});
    } catch (const Problem &problem) {
        return problemAnswer(problem, requestId);
    } catch (const StorageBusy &) {
        // Whatever was begun is rolled back.
        const Problem problem =
            Problem("unavailable", "The storage is busy.").with("Retry-After", "1");
        return problemAnswer(problem, requestId);
    } catch (const std::exception &error) {
        std::cerr << "request " << requestId << ": " << error.what() << std::endl;
        return problemAnswer(Problem("serverError", "The server could not do this."), requestId);
    }
}

// For the faults; a request may be nobody's.
std::string Router::personFor(const httplib::Request &request)
{
    if (!m_faults->asksForPersons())
        return {};
    try {
        return m_gate.admit(request, Needs::SignIn).id;
    } catch (const Problem &) {
        return {};
    } catch (const StorageBusy &) {
        return {};
    }
}

} // namespace sandbox::backend
