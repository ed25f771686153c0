#pragma once

#include "hubspot/tokenproof.h"
#include "presenters/words/failuretext.h"

#include <optional>

namespace onbelay {

// Why a proof came to less than a clean yes, each reason said once: what concerns the whole proof
// is one text, and only what concerns a single scope is said at its line.

// Nullopt when nothing is in the way. Where HubSpot accepts the token, the headline says so.
[[nodiscard]] std::optional<FailureText> proofFailureText(const ProofReport &report);

// Why this line could not be tested, in one sentence without its full stop; empty when
// proofFailureText() says it, and as long as the proof goes on.
[[nodiscard]] QString untestedText(const ScopeLine &line, const ProofReport &report);

} // namespace onbelay
