// HubSpot's API without the network: a call in, an answer out. Thread safe.
#pragma once

#include "answer.h"
#include "meter.h"
#include "modes.h"
#include "personas.h"
#include "recorder.h"
#include "routes.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <mutex>
#include <string>

namespace sandbox {

// Everything that a call may change and control() may set.
struct ApiState
{
    ApiState(int rotatingValidSeconds, bool enforceLimits)
        : personas(rotatingValidSeconds)
        , meter(enforceLimits)
    {
    }

    PersonaBook personas;
    ModeList modes;
    Meter meter;
    Recorder recorder;
    std::int64_t clockOffsetSeconds = 0;
};

class Api
{
public:
    Api(int rotatingValidSeconds, bool enforceLimits);

    void setUrl(const std::string &url); // for the links in paged lists
    Answer answer(const Call &call);
    // For a request that was turned away before it was read, as one that is too large.
    Answer refuse(const Call &call, int status);

    nlohmann::json control(const nlohmann::json &command); // see emulator.h
    nlohmann::json recordedRequests() const;

private:
    struct Asked; // one call and what was found out about it

    Answer decide(const Asked &asked);
    Answer tokenInfo(const Asked &asked);
    Answer withLiveCredential(const Asked &asked, const Persona &persona);
    Answer contents(const Asked &asked, const Persona &persona, bool empty);
    Answer list(const Asked &asked, const Persona &persona, bool empty) const;
    Answer refusal(const Asked &asked, const Credential &credential) const;
    void addHeaders(const Asked &asked, Answer &answer);
    void finish(const Asked &asked, Answer &answer);
    std::int64_t now() const;

    mutable std::mutex m_mutex;
    const int m_rotatingValidSeconds;
    const bool m_enforceLimits;
    std::string m_url;
    ApiState m_state;
};

// control.cpp: {"error": "..."} or an empty object; state is changed only without an error.
nlohmann::json applyCommand(ApiState &state, const nlohmann::json &command);

} // namespace sandbox
