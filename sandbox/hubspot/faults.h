// What each failure mode answers, and what the added ones do to an answer.
#pragma once

#include "answer.h"
#include "modes.h"
#include "routes.h"

#include <cstdint>
#include <string>

namespace sandbox {

// What the fault's answer is made for.
struct FaultContext
{
    const Route *route = nullptr; // null for paths that are not routed
    std::string correlationId;
    std::int64_t now = 0; // milliseconds since the epoch
};

// For every mode before Mode::Stage::Added that replaces the answer, so neither noHubId nor
// emptyAccount, which only change it.
Answer faultAnswer(const Mode &mode, const FaultContext &context);

void addFault(const Mode &mode, Answer &answer);

} // namespace sandbox
