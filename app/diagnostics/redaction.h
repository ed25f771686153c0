#pragma once

#include "platform/secret.h"

#include <QString>

namespace onbelay {

// What looks like a credential in texts of others: by the name that it stands under, by its form,
// and by being the token of now. Values; any thread.

// Whether a member, variable or header of this name holds a credential: "BEARER_TOKEN", "apiKey".
[[nodiscard]] bool isCredentialName(const QString &name);

// Whether a text holds one by its form: a HubSpot token, "Bearer …", a JWT, a long word in which
// letters and digits change as they do in random ones. Ids such as UUIDs are none.
[[nodiscard]] bool holdsSecret(const QString &text);

// Without all of that, without what "token=…" and the like name, and without users, queries and
// fragments of addresses. `known` is left out wherever it stands; it is compared byte by byte and
// never copied.
[[nodiscard]] QString redacted(const QString &text, const Secret &known = {});

} // namespace onbelay
