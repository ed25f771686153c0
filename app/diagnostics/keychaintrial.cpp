#include "diagnostics/keychaintrial.h"

#include <QPointer>

#include <utility>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString key = u"trial"_s; // of a service that nothing else uses

using Value = Expected<std::optional<Secret>>;

// One entry on its way. Answers come in this thread, in the order of the steps; a store that goes
// away answers Cancelled, and is not asked again.
struct Trial
{
    SecretStore &store;
    KeychainTrial result;
    std::function<void(const KeychainTrial &)> then;
    // Of every trial the same: another program's may be at it now.
    Secret value = Secret::fromUtf8("on-belay-trial");
    bool isSecond = false;

    void note(const Failure &failure)
    {
        if (!result.failure)
            result.failure = failure;
    }
    [[nodiscard]] bool isOver() const
    {
        return result.failure && result.failure->kind == FailureKind::Cancelled;
    }
};
using Shared = std::shared_ptr<Trial>;

void removeEntry(const Shared &trial)
{
    trial->store.remove(key).then([trial](const Expected<void> &removed) {
        if (!removed)
            trial->note(removed.error());
        trial->then(trial->result);
    });
}

void removeBefore(const Shared &trial);

void readEntry(const Shared &trial)
{
    trial->store.read(key).then([trial](const Value &found) {
        if (!found)
            trial->note(found.error());
        else
            trial->result.same = *found && (*found)->equals(trial->value);
        if (trial->isOver())
            return;
        // Another program's trial may have removed it in between; not twice, though.
        if (found && !trial->result.same && !std::exchange(trial->isSecond, true))
            removeBefore(trial);
        else
            removeEntry(trial);
    });
}

void writeEntry(const Shared &trial)
{
    trial->store.write(key, trial->value).then([trial](const Expected<void> &written) {
        if (written) {
            readEntry(trial);
            return;
        }
        trial->note(written.error());
        if (!trial->isOver())
            trial->then(trial->result);
    });
}

// Whether it could be removed shows when it is written.
void removeBefore(const Shared &trial)
{
    trial->store.remove(key).then([trial](const Expected<void> &removed) {
        if (removed || removed.error().kind != FailureKind::Cancelled)
            writeEntry(trial);
    });
}

} // namespace

void tryKeychain(SecretStore &store, QObject *context,
                 std::function<void(const KeychainTrial &)> then)
{
    askKeychainState(context, [&store, guard = QPointer(context), then](KeychainState state) {
        const auto guarded = [guard, then](const KeychainTrial &result) {
            if (guard)
                then(result);
        };
        KeychainTrial trial;
        trial.state = state;
        // Where the state is not known, writing tells.
        if (state == KeychainState::Locked || state == KeychainState::Missing)
            guarded(trial);
        else
            removeBefore(Shared(new Trial{store, trial, guarded}));
    });
}

QFuture<Expected<void>> removeTrial(SecretStore &store)
{
    return store.remove(key);
}

} // namespace onbelay
