#pragma once

#include "catalog/integration.h"
#include "onbelay/types.h"
#include "platform/expected.h"
#include "presenters/connection/connectpresenter.h"

#include <optional>

namespace onbelay {

// What to say after "Connect" or "Update key", from On Belay's own proof of the stored key. Never
// claims more than that proof did.
[[nodiscard]] ConnectResult connectResult(const Expected<Connection> &check, bool updated,
                                          const Integration &integration);

// "42 people"; without an exact number "up to 60 people", because some are in several groups.
[[nodiscard]] QString peopleText(std::optional<int> people, int memberships);

} // namespace onbelay
