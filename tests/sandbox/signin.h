// Signs in at the sandbox as a program and a browser do together.
#pragma once

#include "runningsandbox.h"

#include <map>
#include <string>

// An empty value takes the parameter away.
using Form = std::map<std::string, std::string>;

class SignIn
{
public:
    // Registers a program. The sandbox must outlive it.
    explicit SignIn(RunningSandbox &sandbox);

    const std::string &base() const { return m_base; }
    const std::string &clientId() const { return m_clientId; }
    Reply registerClient(const json &changes = json::object());
    void useClient(const std::string &id) { m_clientId = id; }

    // Opens the page and remembers its request and the browser's cookie.
    Reply authorize(const Form &changes = {});
    // Posts the form of the page.
    Reply decide(const Form &fields);
    // The page's one-time id.
    const std::string &request() const { return m_request; }

    // Empty when there was none.
    std::string code(const std::string &person, const Form &changes = {});
    Reply redeem(const std::string &code, const Form &changes = {});
    Reply refresh(const std::string &token, const Form &changes = {});
    Reply revoke(const std::string &token);
    // All of it: the answer of the token endpoint.
    json tokens(const std::string &person, const Form &changes = {});

    // A call with that access token.
    Reply call(const std::string &token, const std::string &method, const std::string &path,
               const json &body = nullptr);
    Reply postForm(const std::string &path, const Form &fields,
                   const httplib::Headers &headers = {});

private:
    RunningSandbox &m_sandbox;
    std::string m_base;
    std::string m_clientId;
    std::string m_request;
    std::string m_cookie;
};

inline constexpr auto redirectUri = "http://127.0.0.1:9/callback";

// A parameter of the address that an answer redirects to; empty when it has none. cpp-httplib has
// decoded the address once, so values with an ampersand cannot be told.
std::string redirected(const Reply &reply, const std::string &name);
// The error of the token endpoint.
std::string errorOf(const Reply &reply);
