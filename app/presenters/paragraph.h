#pragma once

#include "presenters/words/failuretext.h"

namespace onbelay {

// Cause and next step as one text, to stand below the headline.
[[nodiscard]] inline QString causeAndStep(const FailureText &failure)
{
    return failure.nextStep.isEmpty() ? failure.cause
                                      : QString(failure.cause + u' ' + failure.nextStep);
}

// The same, and the evidence on a line of its own.
[[nodiscard]] inline QString paragraph(const FailureText &failure)
{
    const QString text = causeAndStep(failure);
    return failure.evidence.isEmpty() ? text : QString(text + u'\n' + failure.evidence);
}

} // namespace onbelay
