#pragma once

#include "onbelay/oauth/loopbacklistener.h"
#include "presenters/signin/accountbook.h"
#include "presenters/words/failuretext.h"

#include <optional>

namespace onbelay {

// "name — organization".
[[nodiscard]] QString accountLabel(const SessionInfo &person);
// Below the label: where it is, and whether somebody has to sign in again.
[[nodiscard]] QString accountDetail(const KnownAccount &known);
// A server without the admin API does not say who is signed in there: what stands in for it.
void nameGuided(SessionInfo &person, const Account &account);

// The page that the browser shows when it is done.
[[nodiscard]] CallbackWords callbackWords();

// What went wrong while signing in, where that has words of its own; `token`: with a pasted one.
[[nodiscard]] std::optional<FailureText> signInText(const Failure &failure, bool token);
// Of an account that was chosen though somebody has to sign in to it again.
[[nodiscard]] FailureText sessionOverText(const QString &account);
// The server wants a client id that it knows beforehand.
[[nodiscard]] bool isAboutClientId(const Failure &failure);
// Signed out, but the server could not be told.
[[nodiscard]] FailureText notRevokedText(const Failure &failure);

} // namespace onbelay
