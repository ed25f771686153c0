#pragma once

#include "onbelay/account.h"
#include "onbelay/types.h"
#include "platform/profile.h"

#include <optional>
#include <vector>

namespace onbelay {

// What is kept of an account between runs: where it is and who it is. Its tokens are in the
// SecretStore under Account::key() and nowhere else.
struct KnownAccount
{
    Account account;
    SessionInfo person; // as the server told last
    bool guided = false; // the server has no admin API, so it does not say who it is
    bool signedIn = true; // false: somebody has to sign in again; what is staged waits for that
    bool byBrowser = false; // that is how it was signed in to
    QString clientId; // that the server's administrator gave out; empty: none was needed

    [[nodiscard]] QString key() const { return account.key(); }
};

// The accounts of a profile, in its settings. Unreadable entries are left out. GUI thread.
class AccountBook final
{
public:
    explicit AccountBook(Profile &profile);

    [[nodiscard]] std::vector<KnownAccount> accounts() const; // the one used last comes first
    [[nodiscard]] std::optional<KnownAccount> find(const QString &key) const;
    void remember(const KnownAccount &known); // the one used last
    void setSignedOut(const QString &key);
    void forget(const QString &key);

private:
    void write(const std::vector<KnownAccount> &accounts);
    void takeOverSingleAccount();

    Profile &m_profile;
};

} // namespace onbelay
