#include "personas.h"

#include <algorithm>

namespace sandbox {

namespace {

const std::string oauthPrefix = "CFakeOauth";
constexpr int oauthSeconds = 1800; // expires_in of HubSpot's OAuth access tokens

const std::vector<std::string> crmScopes{
    "crm.objects.contacts.read",   "crm.objects.contacts.write", "crm.objects.companies.read",
    "crm.objects.companies.write", "crm.objects.deals.read",     "crm.objects.deals.write"};

std::vector<std::string> crmAnd(const std::vector<std::string> &more)
{
    std::vector<std::string> scopes = crmScopes;
    scopes.insert(scopes.end(), more.begin(), more.end());
    return scopes;
}

std::vector<std::string> fullScopes()
{
    return crmAnd({"content", "business-intelligence", "oauth"});
}

std::string fakeToken(const std::string &hublet, const std::string &number)
{
    return "pat-" + hublet + "-00000000-0000-4000-8000-0000000000" + number;
}

Account harborAccount()
{
    Account account;
    account.portalId = 48100001;
    return account;
}

Account otherAccount(std::int64_t portalId, const std::string &accountType)
{
    Account account;
    account.portalId = portalId;
    account.accountType = accountType;
    return account;
}

Account europeAccount()
{
    return {48100005, "STANDARD", "Europe/Berlin",       "EUR",
            "+01:00", 3'600'000,  "app-eu1.hubspot.com", "eu1"};
}

Persona persona(const std::string &name, const std::string &token, const Account &account,
                const std::vector<std::string> &scopes)
{
    Persona result;
    result.name = name;
    result.token = token;
    result.account = account;
    result.scopes = scopes;
    return result;
}

std::vector<Persona> seedPersonas(int rotatingValidSeconds)
{
    const Account harbor = harborAccount();
    std::vector<Persona> all{
        persona("full", fakeToken("na1", "01"), harbor, fullScopes()),
        persona("readOnly", fakeToken("na1", "02"), harbor,
                {"crm.objects.contacts.read", "crm.objects.companies.read",
                 "crm.objects.deals.read", "content.site_pages.read", "content.landing_pages.read",
                 "business-intelligence", "oauth"}),
        persona("noContent", fakeToken("na1", "03"), harbor,
                crmAnd({"business-intelligence", "oauth"})),
        persona("serviceKey", fakeToken("na2", "04"), harbor, fullScopes()),
        persona("europe", fakeToken("eu1", "05"), europeAccount(), fullScopes()),
        persona("revoked", fakeToken("na1", "06"), harbor, fullScopes()),
        persona("rotating", fakeToken("na1", "07"), harbor, fullScopes()),
        persona("otherAccount", fakeToken("na1", "08"), otherAccount(48100008, "STANDARD"),
                fullScopes()),
        persona("sandboxAccount", fakeToken("na1", "09"), otherAccount(48100009, "SANDBOX"),
                fullScopes()),
        // Account information stays readable, so that only the missing reads stand out.
        persona("writeOnly", fakeToken("na1", "10"), harbor,
                {"crm.objects.contacts.write", "crm.objects.companies.write",
                 "crm.objects.deals.write", "oauth"}),
        // A placeholder that somebody left in a config file; HubSpot calls it expired in 1970.
        persona("garbage", "access-token", Account(), {}),
        persona("oauth", oauthPrefix, harbor, fullScopes()),
    };
    for (Persona &each : all) {
        each.revoked = each.name == "revoked";
        each.tokenInfoNeedsBearer = each.name == "europe";
        if (each.name == "serviceKey")
            each.kind = Persona::Kind::ServiceKey;
        if (each.name == "rotating")
            each.validSeconds = rotatingValidSeconds;
        if (each.name == "oauth") {
            each.kind = Persona::Kind::OAuth;
            each.validSeconds = oauthSeconds;
            each.endOfLife = Persona::EndOfLife::Expired;
        }
    }
    return all;
}

const char *kindName(Persona::Kind kind)
{
    switch (kind) {
    case Persona::Kind::PrivateApp:
        return "privateApp";
    case Persona::Kind::ServiceKey:
        return "serviceKey";
    case Persona::Kind::OAuth:
        return "oauth";
    }
    return "";
}

} // namespace

bool Persona::holds(const std::string &scope) const
{
    return std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
}

std::string Credential::name() const
{
    if (persona)
        return persona->name;
    return state == State::Missing ? "none" : "unknown";
}

PersonaBook::PersonaBook(int rotatingValidSeconds)
    : m_personas(seedPersonas(rotatingValidSeconds))
{
}

const Persona *PersonaBook::owner(const std::string &token) const
{
    const auto found =
        std::find_if(m_personas.begin(), m_personas.end(), [&token](const Persona &persona) {
            if (persona.kind == Persona::Kind::OAuth)
                return token.rfind(oauthPrefix, 0) == 0;
            return persona.token == token;
        });
    return found == m_personas.end() ? nullptr : &*found;
}

Credential PersonaBook::examine(const std::string &token, std::int64_t now)
{
    using State = Credential::State;
    if (token.empty())
        return {};
    const Persona *persona = owner(token);
    if (!persona)
        return {State::Invalid, nullptr, 0};
    if (persona->name == "garbage")
        return {State::Expired, persona, 0};
    if (persona->revoked)
        return {State::Invalid, persona, 0};
    if (persona->validSeconds > 0) {
        const std::int64_t born = m_firstUse.emplace(token, now).first->second;
        const std::int64_t end = born + std::int64_t{1000} * persona->validSeconds;
        if (now >= end) {
            const bool expired = persona->endOfLife == Persona::EndOfLife::Expired;
            return {expired ? State::Expired : State::Invalid, persona, end};
        }
    }
    return {State::Live, persona, 0};
}

Persona *PersonaBook::find(const std::string &name)
{
    const auto found = std::find_if(m_personas.begin(), m_personas.end(),
                                    [&name](const Persona &each) { return each.name == name; });
    return found == m_personas.end() ? nullptr : &*found;
}

nlohmann::json PersonaBook::describe() const
{
    nlohmann::json all = nlohmann::json::array();
    for (const Persona &each : m_personas) {
        all.push_back({{"name", each.name},
                       {"kind", kindName(each.kind)},
                       {"portalId", each.account.portalId},
                       {"scopes", each.scopes},
                       {"revoked", each.revoked},
                       {"validSeconds", each.validSeconds}});
    }
    return all;
}

nlohmann::json sampleTokens()
{
    nlohmann::json samples = nlohmann::json::array();
    for (const Persona &each : seedPersonas(0)) {
        if (each.token.starts_with("pat-"))
            samples.push_back({{"name", each.name}, {"token", each.token}});
    }
    return samples;
}

} // namespace sandbox
