#pragma once

#include "catalog/integration.h"
#include "presenters/words/failuretext.h"
#include "workspace/healthentry.h"

namespace onbelay {

// Words for kept checks. Plain text.

[[nodiscard]] QString healthStateText(HealthEntry::State state); // "Rejected"
[[nodiscard]] QString healthStateText(const HealthEntry &check); // "Degraded (5 of 9)"
// The same within a sentence: "rejected", "degraded (5 of 9)".
[[nodiscard]] QString stateInSentence(HealthEntry::State state);
[[nodiscard]] QString stateInSentence(const HealthEntry &check);
// In a few words: "key revoked", "lacks Write deals"; empty when there is nothing to explain.
[[nodiscard]] QString healthCauseText(const HealthEntry &check, const Integration &integration);
// The same as sentences, with evidence; nothing for a clean yes.
[[nodiscard]] std::optional<FailureText> healthReason(const HealthEntry &check,
                                                      const Integration &integration);
// "Write deals, Read tickets"; ids that the guide does not have stay as they are.
[[nodiscard]] QString scopeTitles(const QStringList &scopes, const Integration &integration);
[[nodiscard]] QString dayName(const QDate &date); // "3 November"

} // namespace onbelay
