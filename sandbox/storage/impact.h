// Who would lose what.
#pragma once

#include "edits.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace sandbox::backend {

// As contract JSON; changes nothing. Throws what resolveEdits() throws.
nlohmann::json impactOf(Database &database, const std::string &integration,
                        const std::vector<Edit> &edits);

} // namespace sandbox::backend
