#pragma once

#include "presenters/words/failuretext.h"

#include "platform/failure.h"

namespace onbelay {

// The translation context of all failure texts, and the parts that failureText() chooses from.
// For this folder alone.
struct FailureWords
{
    Q_DECLARE_TR_FUNCTIONS(FailureWords)
};

// "HubSpot", "the On Belay server", … inside a sentence.
[[nodiscard]] QString peerName(Peer peer);
// The same at the beginning of a sentence.
[[nodiscard]] QString peerSubject(Peer peer);
// When a call may be tried again: "Try again at 14:05." or "Try again in a moment."
[[nodiscard]] QString tryAgain(const Failure &failure);

// Kinds in which no answer, or somebody else's answer, came.
[[nodiscard]] FailureText networkWords(const Failure &failure, Peer peer);
[[nodiscard]] FailureText tlsWords(const Failure &failure, Peer peer);
[[nodiscard]] FailureText proxyWords(const Failure &failure, Peer peer);
// Kinds in which the peer itself answered. `timeZone`: as of failureText().
[[nodiscard]] FailureText hubSpotWords(const Failure &failure, const QString &timeZone);
[[nodiscard]] FailureText onBelayWords(const Failure &failure, Peer peer);
[[nodiscard]] FailureText guideServerWords(const Failure &failure);
// Keychain, local store, the sandbox's process.
[[nodiscard]] FailureText localWords(const Failure &failure, Peer peer);

} // namespace onbelay
