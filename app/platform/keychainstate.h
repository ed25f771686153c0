#pragma once

#include <QObject>

#include <functional>

namespace onbelay {

// How the system keychain stands. QtKeychain does not say it: to libsecret an entry in a keychain
// that stays locked is one that is not there, and deleting it succeeds.
enum class KeychainState {
    Ready,
    Locked, // the default collection is, and was not unlocked when it was asked for
    Missing, // nobody offers one on this session
    Unknown // it cannot be asked here
};

// Asks the freedesktop Secret Service (Secret Service API, 4: Collection.Locked) without having
// anything unlocked; elsewhere it answers Unknown. `then` runs in the caller's thread, within two
// seconds, perhaps at once, and not at all once `context` is gone.
void askKeychainState(QObject *context, std::function<void(KeychainState)> then);

} // namespace onbelay
