#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace onbelay {

// The last look at a finished file. It knows secrets by their looks alone and holds none.

enum class ScanHit {
    Token, // of HubSpot, a bearer, a JWT, a named secret, or a long run of mixed characters
    MailAddress
};

[[nodiscard]] bool holdsToken(const QString &text);
[[nodiscard]] bool holdsMailAddress(const QString &text);

// Each kind once; empty: nothing was found. `bytes` is UTF-8. Any thread.
[[nodiscard]] std::vector<ScanHit> scan(const QByteArray &bytes, bool mailAddressesAllowed);

} // namespace onbelay
