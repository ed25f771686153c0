// The MCP endpoint in both eras: with a session after `initialize` (2025-03-26 to 2025-11-25), and
// without one, where each request says all about itself (2026-07-28).
#pragma once

#include "base/switches.h"
#include "sessions.h"

#include <nlohmann/json.hpp>

#include <string>

namespace sandbox::backend {

class Gate;
class Router;
class Store;
struct Answer;
struct Call;
struct Person;

struct Mcp
{
    Mcp(Store &shared, const Gate &door);

    Store &store;
    const Gate &gate;
    Switches faults;
    Sessions sessions;
};

inline constexpr auto modernVersion = "2026-07-28";

// One JSON-RPC message from a client.
struct Message
{
    // Null for a notification.
    nlohmann::json id;
    std::string method;
    // An object.
    nlohmann::json params;

    bool isNotification() const { return id.is_null(); }
};

// A refusal as a JSON-RPC error with the HTTP status that goes with it: 200 where the message was
// fine and only what it asks for is not there.
struct McpError
{
    int status = 400;
    int code = -32600;
    std::string message;
    nlohmann::json data;
};

Answer errorAnswer(const McpError &error, const nlohmann::json &id);
// The result as JSON, or as an event stream when a fault wants that. `primed`: the stream begins
// with an event that has an id and no data, as from 2025-11-25 on.
Answer resultAnswer(const Mcp &mcp, const nlohmann::json &id, const nlohmann::json &result,
                    bool primed);

// Both throw McpError.
Answer answerModern(Mcp &mcp, const Call &call, const Message &message, const Person &person);
Answer answerLegacy(Mcp &mcp, const Call &call, const Message &message, const Person &person);

// Adds POST, GET and DELETE /api/mcp. Both must outlive the server's last answer.
void addMcpRoutes(Router &router, Mcp &mcp);

// What a POST to /faults may say about MCP. Throws Problem badRequest.
void controlMcp(Mcp &mcp, const nlohmann::json &command);

} // namespace sandbox::backend
