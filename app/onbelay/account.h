#pragma once

#include <QString>
#include <QUrl>

namespace onbelay {

// A place where somebody signs in. The token is not here: it is in the SecretStore under key().
struct Account
{
    QUrl server;
    QUrl hubspot; // where HubSpot's API is; the sandbox brings its own
    bool sandbox = false; // started by this program; its port differs from run to run
    QString userId; // empty until the session is known
    QString label; // "name — organization", for menus

    // One small keychain entry an account. The name holds no secret.
    [[nodiscard]] QString key() const;
};

} // namespace onbelay
