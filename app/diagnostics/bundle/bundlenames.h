#pragma once

#include "diagnostics/check.h"
#include "onbelay/types.h"
#include "workspace/rowsync.h"

#include <QString>

namespace onbelay {

// Stable, untranslated names for support bundles and support cases.
[[nodiscard]] QString verdictName(CheckVerdict verdict);
[[nodiscard]] QString repairName(Repair repair);
[[nodiscard]] QString stateName(ConnectionState state);
[[nodiscard]] QString stateName(LoadState state);
[[nodiscard]] QString linkName(ServerLink link);

} // namespace onbelay
