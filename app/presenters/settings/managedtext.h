#pragma once

#include "net/certificatefacts.h"
#include "platform/managedsettings.h"

#include <QString>

namespace onbelay {

// "Set by your administrator (/etc/…)".
[[nodiscard]] QString fixedByAdministrator(const ManagedSettings &managed);

// Everything in the administrator's settings that does not count, a line each; empty when all does.
[[nodiscard]] QString managedProblems(const ManagedSettings &managed);

// "Office Authority, until 3 March 2031".
[[nodiscard]] QString certificateLine(const CertificateFacts &facts);

} // namespace onbelay
