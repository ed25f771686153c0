#pragma once

#include "net/httpclient.h"

namespace onbelay::fuzz {

// An input that stands for an answer: see targets.h.
struct Answer
{
    QByteArray what;
    HttpResponse response;
};

[[nodiscard]] Answer answerFrom(QByteArrayView input);
// Nothing in it can fake the interface or quote a secret.
void checkTexts(const Failure &failure);
void checkText(const QString &text, qsizetype longest);

} // namespace onbelay::fuzz
