#pragma once

#include "hubspot/pasteexamination.h"

namespace onbelay::test {

// What examinePaste() promises for any paste: nullptr, or the promise that this report breaks. It
// knows nothing of how the examination works, only what may be sent.
[[nodiscard]] const char *brokenPromise(QStringView pasted, const PasteReport &report);

} // namespace onbelay::test
