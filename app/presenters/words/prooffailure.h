#pragma once

#include "hubspot/tokenproof.h"
#include "onbelay/types.h"
#include "presenters/words/failuretext.h"

#include <optional>

namespace onbelay {

// Why a proof came to less than a clean yes, each reason said once: what concerns the whole proof
// is one text, and only what concerns a single scope is said at its line.

// Nullopt when nothing is in the way. Where HubSpot accepts the token, the headline says so.
// `stored`: the connection in use; its account tells the time zone where the proof could not,
// unless the token is known to be of another one.
[[nodiscard]] std::optional<FailureText>
proofFailureText(const ProofReport &report, const std::optional<Connection> &stored = {});

// Why this line could not be tested, in one sentence without its full stop; empty when
// proofFailureText() says it, and as long as the proof goes on.
[[nodiscard]] QString untestedText(const ScopeLine &line, const ProofReport &report);

// The same for support, to be copied: the reason, and what HubSpot can look up. Also where the
// reason is said for the whole proof, because every answer has an id of its own.
[[nodiscard]] QString untestedEvidence(const ScopeLine &line, const ProofReport &report);

} // namespace onbelay
