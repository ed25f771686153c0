#include "presenters/signin/keychaintext.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct KeychainWords
{
    Q_DECLARE_TR_FUNCTIONS(onbelay::KeychainWords)
};

} // namespace

FailureText keychainReadText(const Failure &failure, bool asking)
{
    if (failure.kind == FailureKind::StoreDenied && failure.code == "locked"_L1)
        return {KeychainWords::tr("The keychain is locked"),
                KeychainWords::tr("Your sign-in is kept in it, and it was not unlocked."),
                KeychainWords::tr("Unlock the keychain and open the account again."),
                {}};
    if (failure.kind == FailureKind::StoreDenied)
        return {
            KeychainWords::tr("The keychain did not give access"),
            KeychainWords::tr("Your sign-in is kept in it, and the request for it was declined."),
            KeychainWords::tr("Open the account again and allow it, or sign in again."),
            {}};
    if (failure.kind == FailureKind::StoreDamaged)
        return {KeychainWords::tr("The keychain entry cannot be read"),
                KeychainWords::tr("What is stored there was not written by this console."),
                KeychainWords::tr("Sign in again; the entry is then replaced."),
                {}};
    return {KeychainWords::tr("No keychain answers"),
            asking
                ? KeychainWords::tr(
                    "Your sign-in is kept in your keychain, which may not have started yet; "
                    "the console keeps asking for a minute.")
                : KeychainWords::tr("Your sign-in is kept in a keychain, and no keychain service "
                                    "(Secret Service) is running."),
            KeychainWords::tr("Start the keychain service and open the account again, or sign in "
                              "again for this time only."),
            {}};
}

FailureText keychainEmptyText()
{
    return {KeychainWords::tr("The keychain holds no sign-in for this account"),
            KeychainWords::tr("It was removed there, or another keychain is in use."),
            KeychainWords::tr("Sign in again. What you staged is kept."),
            {}};
}

FailureText keychainRemoveText(const Failure &failure)
{
    const bool locked = failure.code == "locked"_L1;
    const bool missing = failure.kind == FailureKind::StoreUnavailable;
    return {KeychainWords::tr("You are signed out, but the keychain kept its entry"),
            missing ? KeychainWords::tr("No keychain answers, so the sign-in could not be removed "
                                        "from it.")
            : locked
                ? KeychainWords::tr("The keychain is locked, so the sign-in could not be "
                                    "removed from it.")
                : KeychainWords::tr("The keychain did not let the sign-in be removed from it."),
            //: The name is that of the entry in the keychain; it is not translated
            KeychainWords::tr("Remove the entry “On Belay Console” with your system's keychain "
                              "program."),
            {}};
}

} // namespace onbelay
