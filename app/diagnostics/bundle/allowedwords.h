#pragma once

#include "catalog/integration.h"
#include "diagnostics/bundle/standins.h"

#include <QString>
#include <QStringList>

namespace onbelay {

// What a server tells goes into a bundle only where it is one of the words that it can be expected
// to say. Everything else is "other" or a stand-in; texts are left out altogether.

// A problem's code or HubSpot's category; "other" when it is not known, empty when empty.
[[nodiscard]] QString allowedCode(const QString &code);
// Of a check of the key or one of its scopes; the same.
[[nodiscard]] QString allowedOutcome(const QString &outcome);
// A request or correlation id in its usual form, else a stand-in.
[[nodiscard]] QString allowedId(const QString &id, StandIns &standIns);
// A path whose segments are words of the APIs that the console speaks, else stand-ins.
[[nodiscard]] QString allowedPath(const QString &path, StandIns &standIns);
// Only the scopes of the guide, ours and the vendor's, in that order.
[[nodiscard]] QStringList allowedScopes(const QStringList &scopes, const Integration &integration);
[[nodiscard]] QString allowedScope(const QString &scope, const Integration &integration);
[[nodiscard]] QString allowedRegion(const QString &region); // "na1"
[[nodiscard]] QString allowedAccountType(const QString &type); // "STANDARD"
[[nodiscard]] QString allowedVersion(const QString &version); // "1.0"
[[nodiscard]] QStringList allowedFeatures(const QStringList &features); // of the admin API
// Ids of our own files: letters, digits and "._:-", at most 60.
[[nodiscard]] QString allowedName(const QString &name);
// A time in UTC; empty when it is none.
[[nodiscard]] QString allowedTime(const QString &iso);
[[nodiscard]] QString allowedNumber(const QString &number);

} // namespace onbelay
