#include "platform/keychainstate.h"

namespace onbelay {

// Windows and macOS unlock with the sign-in to the system and say by themselves when not.
void askKeychainState(QObject *context, std::function<void(KeychainState)> then)
{
    Q_UNUSED(context)
    then(KeychainState::Unknown);
}

} // namespace onbelay
