#pragma once

#include "onbelay/types.h"
#include "presenters/words/failuretext.h"

namespace onbelay {

// Why the last check of the stored key was not a clean yes, in words; from the check's failureCode
// (docs/api/schemas.yaml, FailureCode). An unknown code gets an honest general sentence.
[[nodiscard]] FailureText storedKeyText(const CheckReport &check);

} // namespace onbelay
