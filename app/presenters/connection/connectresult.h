#pragma once

#include "catalog/integration.h"
#include "onbelay/types.h"
#include "platform/expected.h"

#include <optional>

namespace onbelay {

// What became of "Connect": the key is stored, and what On Belay's own proof of it said.
struct ConnectResult
{
    bool updated = false; // an older key was replaced
    bool proven = false;
    QString headline;
    QString text;
};

// What to say after "Connect" or "Update key", from On Belay's own proof of the stored key. Never
// claims more than that proof did.
[[nodiscard]] ConnectResult connectResult(const Expected<Connection> &check, bool updated,
                                          const Integration &integration);

// "42 people"; without an exact number "up to 60 people", because some are in several groups.
[[nodiscard]] QString peopleText(std::optional<int> people, int memberships);

} // namespace onbelay
