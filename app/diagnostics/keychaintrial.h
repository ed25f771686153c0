#pragma once

#include "diagnostics/environment.h"
#include "platform/secretstore.h"

#include <functional>

namespace onbelay {

// Writes a throwaway entry, reads it back and removes it. One that an earlier trial left behind,
// because its store or its program ended in the middle, is removed first. The entry is removed even
// when `context` is gone by then; `then` is only called while it is there. `store` outlives the
// calls, or they end with it. A keychain that is known to be locked is not written to: somebody
// would be asked for its password. GUI thread.
void tryKeychain(SecretStore &store, QObject *context,
                 std::function<void(const KeychainTrial &)> then);

// Removes what a trial of this store may have left, after what is under way there: before the
// program ends.
[[nodiscard]] QFuture<Expected<void>> removeTrial(SecretStore &store);

} // namespace onbelay
