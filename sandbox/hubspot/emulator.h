// A stand-in for HubSpot's REST API on a loopback port, for trying the console without a HubSpot
// account. It answers the paths, bodies and headers that HubSpot documents (HubSpot developer
// docs: private apps overview, service keys, account information, error handling, usage
// guidelines) for a fixed set of fictional credentials, and fails in every way asked of it.
#pragma once

#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace sandbox {

struct EmulatorOptions
{
    // Loopback only: 127.0.0.0/8, ::1 or localhost. Anything else makes listen() throw.
    std::string host = "127.0.0.1";
    // Seconds for which the rotating persona's token lives after it was first used.
    int rotatingValidSeconds = 60;
    // Answer 429 once the counted-down rate limits reach zero; otherwise they only count down.
    bool enforceLimits = false;
};

// Thread safe. The destructor stops it. Where control() and the failure modes are described:
// modes.h lists every mode and its parameters.
class HubSpotEmulator
{
public:
    explicit HubSpotEmulator(EmulatorOptions options = {});
    ~HubSpotEmulator();
    HubSpotEmulator(const HubSpotEmulator &) = delete;
    HubSpotEmulator &operator=(const HubSpotEmulator &) = delete;

    // Binds (0 = any free port), serves on threads of its own and returns the bound port.
    // Throws std::runtime_error when it listens already, or the address cannot be had.
    int listen(int port = 0);

    // Ends running answers at once, however slow they were meant to be. May be called twice.
    void stop();

    // "http://127.0.0.1:port" without a trailing slash; empty while not listening.
    std::string url() const;

    // One command object; answers the state, or {"error": "..."} and changes nothing.
    //   {"command":"state"}
    //   {"command":"reset"}                    everything as at the start
    //   {"command":"setMode","mode":"...","route":"/crm/","times":2,"persona":"full",...}
    //                                          route: prefix of the path, default "" = all;
    //                                          times: default 0 = until cleared
    //   {"command":"clearModes","mode":"...","route":"..."}   both optional
    //   {"command":"setPersona","persona":"full","revoked":true,"scopes":[...],"portalId":1}
    //   {"command":"setLimits","perTenSeconds":5,"perDay":100,"enforce":true}
    //   {"command":"setRotating","validSeconds":5,"body":"expired"|"invalid"}
    //   {"command":"advanceClock","seconds":1800}
    //   {"command":"clearRequests"}
    // The state: {"url","modes":[...],"personas":[{"name","portalId","scopes","revoked",...}],
    // "requests":n,"tokenInUrl":bool,"writes":n,"clockOffsetSeconds":n}. Never a token.
    nlohmann::json control(const nlohmann::json &command);

    // Oldest first: [{"number","method","path","query","persona","status","tokenInUrl",
    // "bearer","tokenInBody"}]. The newest 10,000 are kept. Tokens are cut out of path and query.
    nlohmann::json recordedRequests() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
