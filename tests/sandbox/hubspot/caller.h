// One HubSpot stand-in and one HTTP client that talks to it.
#pragma once

#include "sandbox/hubspot/emulator.h"

#include <httplib.h>
#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <string>

namespace hubspottest {

inline const std::string tokenInfoPath = "/oauth/v2/private-apps/get/access-token-info";
inline const std::string detailsPath = "/account-info/2026-09/details";
inline const std::string contactsPath = "/crm/v3/objects/contacts";

inline std::string token(const std::string &persona)
{
    static const std::map<std::string, std::string> ends{
        {"full", "na1-00000000-0000-4000-8000-000000000001"},
        {"readOnly", "na1-00000000-0000-4000-8000-000000000002"},
        {"noContent", "na1-00000000-0000-4000-8000-000000000003"},
        {"serviceKey", "na2-00000000-0000-4000-8000-000000000004"},
        {"europe", "eu1-00000000-0000-4000-8000-000000000005"},
        {"revoked", "na1-00000000-0000-4000-8000-000000000006"},
        {"rotating", "na1-00000000-0000-4000-8000-000000000007"},
        {"otherAccount", "na1-00000000-0000-4000-8000-000000000008"},
        {"sandboxAccount", "na1-00000000-0000-4000-8000-000000000009"},
        {"writeOnly", "na1-00000000-0000-4000-8000-000000000010"},
    };
    if (persona == "garbage")
        return "access-token";
    if (persona == "oauth")
        return "CFakeOauthSampleToken0001";
    if (persona == "stranger")
        return "thisisatesttoken";
    return "pat-" + ends.at(persona);
}

class Caller
{
public:
    explicit Caller(sandbox::EmulatorOptions options = {})
        : emulator(std::move(options))
    {
        emulator.listen();
        client = std::make_unique<httplib::Client>(emulator.url());
        client->set_read_timeout(20);
    }

    httplib::Result get(const std::string &path, const std::string &bearer)
    {
        return client->Get(path, {{"Authorization", "Bearer " + bearer}});
    }

    httplib::Result tokenInfo(const std::string &key, bool withBearer = true)
    {
        httplib::Headers headers;
        if (withBearer)
            headers.emplace("Authorization", "Bearer " + key);
        return client->Post(tokenInfoPath, headers, nlohmann::json{{"tokenKey", key}}.dump(),
                            "application/json");
    }

    nlohmann::json setMode(const std::string &mode, nlohmann::json more = nlohmann::json::object())
    {
        more["command"] = "setMode";
        more["mode"] = mode;
        return emulator.control(more);
    }

    nlohmann::json state() { return emulator.control({{"command", "state"}}); }

    sandbox::HubSpotEmulator emulator;
    std::unique_ptr<httplib::Client> client;
};

inline nlohmann::json body(const httplib::Result &result)
{
    return nlohmann::json::parse(result->body, nullptr, false);
}

inline std::string category(const httplib::Result &result)
{
    return body(result).value("category", "");
}

} // namespace hubspottest
