#pragma once

#include "diagnostics/bundle/bundlefile.h"
#include "platform/savefile.h"

#include <QDateTime>

#include <tl/expected.hpp>

#include <vector>

namespace onbelay {

// The files that are not withheld, in their order, as one zip archive. The error is the system's
// or the library's reason. Any thread.
[[nodiscard]] tl::expected<QByteArray, QString> zipped(const std::vector<BundleFile> &files,
                                                       const QDateTime &at);

} // namespace onbelay
