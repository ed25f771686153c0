#pragma once

#include "catalog/integration.h"
#include "diagnostics/bundle/bundlefacts.h"
#include "diagnostics/bundle/standins.h"

#include <QByteArray>

namespace onbelay {

// The tables of a bundle as CSV with LF at the end of a line, UTF-8. No value in them can begin a
// formula, because each is a word or number of our own, an id or a stand-in.
[[nodiscard]] QByteArray requestTable(const std::vector<RequestRecord> &requests,
                                      StandIns &standIns);
[[nodiscard]] QByteArray healthTable(const std::vector<BundleHealth> &checks,
                                     const Integration &integration, StandIns &standIns);

} // namespace onbelay
