#pragma once

#include "access/cells.h"
#include "catalog/integration.h"

#include <QString>

namespace onbelay {

// "Someone else is our HubSpot admin": what that person has to do, as plain text to copy, send or
// save. Holds no secret and nothing about the organization beyond its name.
[[nodiscard]] QString handoverChecklist(const Integration &integration, const Door &door,
                                        CellMask chosen, const QString &organization,
                                        const QString &language);

} // namespace onbelay
