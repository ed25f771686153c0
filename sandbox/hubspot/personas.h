// The credentials that the stand-in knows. All of them are made up, and so are their accounts.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sandbox {

// What GET /account-info/<version>/details tells about a HubSpot account.
struct Account
{
    std::int64_t portalId = 0;
    std::string accountType = "STANDARD"; // STANDARD, SANDBOX, DEVELOPER_TEST, APP_DEVELOPER
    std::string timeZone = "US/Eastern";
    std::string currency = "USD";
    std::string utcOffset = "-05:00";
    std::int64_t utcOffsetMilliseconds = -18'000'000;
    std::string uiDomain = "app.hubspot.com";
    std::string dataHostingLocation = "na1";
};

struct Persona
{
    enum class Kind { PrivateApp, ServiceKey, OAuth };
    enum class EndOfLife { Invalid, Expired }; // which of HubSpot's two 401 bodies

    std::string name;
    std::string token;
    Account account;
    std::vector<std::string> scopes;
    Kind kind = Kind::PrivateApp;
    bool tokenInfoNeedsBearer = false;
    bool revoked = false;
    int validSeconds = 0; // after the first use; 0 = for ever
    EndOfLife endOfLife = EndOfLife::Invalid;

    bool holds(const std::string &scope) const;
};

// What a presented string is worth now.
struct Credential
{
    enum class State { Missing, Live, Invalid, Expired };

    State state = State::Missing;
    const Persona *persona = nullptr; // of the book; null for strings that it does not know
    std::int64_t expiredAt = 0; // milliseconds since the epoch, for Expired

    std::string name() const; // persona's name, "unknown" or "none"
};

class PersonaBook
{
public:
    explicit PersonaBook(int rotatingValidSeconds);

    // Presenting a token with a limited life for the first time starts its life.
    Credential examine(const std::string &token, std::int64_t now);
    Persona *find(const std::string &name); // null when there is none
    nlohmann::json describe() const; // never a token

private:
    const Persona *owner(const std::string &token) const;

    std::vector<Persona> m_personas;
    std::map<std::string, std::int64_t> m_firstUse; // by token
};

// The made-up tokens that the stand-in knows at its start, for people who try the sandbox:
// [{"name","token"}], those that look like a token only.
nlohmann::json sampleTokens();

} // namespace sandbox
