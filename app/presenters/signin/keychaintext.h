#pragma once

#include "presenters/words/failuretext.h"

namespace onbelay {

// What the keychain's answers mean for an account whose sign-in it holds. What it means for a new
// sign-in that could not be stored is failureText(…, Peer::Keychain).

// The sign-in could not be read; StoreUnavailable: `asking` while the console goes on asking.
[[nodiscard]] FailureText keychainReadText(const Failure &failure, bool asking);
[[nodiscard]] FailureText keychainEmptyText();
// Signed out, but the tokens could not be removed.
[[nodiscard]] FailureText keychainRemoveText(const Failure &failure);

} // namespace onbelay
