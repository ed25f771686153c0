#pragma once

#include <QString>
#include <QUrl>
#include <QVariantMap>

#include <optional>
#include <vector>

namespace onbelay {

// Something in the administrator's settings that does not count.
struct ManagedProblem
{
    enum class What {
        UnknownKey,
        WrongType,
        OutOfRange,
        Unreadable, // the file is there and cannot be read
        NotJson, // not a JSON object
        Unsafe // somebody else than the system's administrator could have written it
    };
    What what = What::UnknownKey;
    QString key; // such as "proxy.port"; empty when it is about the whole

    bool operator==(const ManagedProblem &) const = default;
};

// The proxy as an administrator fixes it.
struct ManagedProxy
{
    QString mode; // system, none, http, socks5, pac
    QString host; // http, socks5
    quint16 port = 0;
    QUrl pacUrl; // pac

    bool operator==(const ManagedProxy &) const = default;
};

// What the administrator of this computer has fixed; what is not set is the user's choice. Read
// once, at the start. A value that is wrong does not count and is among the problems.
struct ManagedSettings
{
    QString place; // file, domain or registry key; empty: there are none
    std::vector<ManagedProblem> problems;
    std::optional<QUrl> server; // https, or http on a loopback address
    std::optional<ManagedProxy> proxy;
    std::optional<QString> caFile; // absolute path
    std::optional<int> checkMinutes; // of the background check; 0: never
    std::optional<int> guideHours; // between looks for a newer guide
    std::optional<int> clipboardSeconds; // how long a copied token stays there
    std::optional<bool> notifications; // of the desktop, when the connection turns bad
    // For the sign-in with the browser: a client id that the server gave out, or the address of
    // this program's client-id metadata document (https, with a path).
    std::optional<QString> clientId;
    std::optional<QUrl> clientMetadata;

    // Linux: /etc/onbelay-console/managed.json, else onbelay-console/managed.json in the folders of
    // XDG_CONFIG_DIRS (XDG Base Directory Specification); the first one that is there. macOS: the
    // preferences domain of the program as far as it is forced. Windows: HKEY_LOCAL_MACHINE,
    // Software\Policies\On Belay\Console. The latter two are built, but not tried here.
    [[nodiscard]] static ManagedSettings ofThisComputer();
    [[nodiscard]] static ManagedSettings fromFile(const QString &path);
    [[nodiscard]] static ManagedSettings fromValues(const QVariantMap &values,
                                                    const QString &place);
};

} // namespace onbelay
