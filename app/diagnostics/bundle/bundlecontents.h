#pragma once

#include "catalog/integration.h"
#include "diagnostics/bundle/bundlefacts.h"
#include "diagnostics/bundle/bundlefile.h"
#include "diagnostics/bundle/standins.h"

#include <vector>

namespace onbelay {

// The files of a bundle in their order. Everything is written by allow-list: words of our own,
// numbers, times, stand-ins, and names where they are disclosed. Each file is scanned at the end,
// and withheld when something in it looks like a secret. The same facts and stand-ins give the same
// files. Pure; any thread.
[[nodiscard]] std::vector<BundleFile>
bundleFiles(const BundleFacts &facts, const Integration &integration, StandIns &standIns);

} // namespace onbelay
