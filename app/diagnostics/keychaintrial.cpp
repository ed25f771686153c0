#include "diagnostics/keychaintrial.h"

#include <QPointer>
#include <QUuid>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

using Value = Expected<std::optional<Secret>>;

// One entry on its way. Answers come in this thread, in the order of the steps; a store that goes
// away answers Cancelled, and is not asked again.
struct Trial
{
    SecretStore &store;
    KeychainTrial result;
    std::function<void(const KeychainTrial &)> then;
    QString key = u"trial-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Secret value = Secret::fromUtf8(QUuid::createUuid().toByteArray());

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
    trial->store.remove(trial->key).then([trial](const Expected<void> &removed) {
        if (!removed)
            trial->note(removed.error());
        trial->then(trial->result);
    });
}

void readEntry(const Shared &trial)
{
    trial->store.read(trial->key).then([trial](const Value &found) {
        if (!found)
            trial->note(found.error());
        else
            trial->result.same = *found && (*found)->equals(trial->value);
        if (!trial->isOver())
            removeEntry(trial);
    });
}

void writeEntry(const Shared &trial)
{
    trial->store.write(trial->key, trial->value).then([trial](const Expected<void> &written) {
        if (written) {
            readEntry(trial);
            return;
        }
        trial->note(written.error());
        if (!trial->isOver())
            trial->then(trial->result);
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
            writeEntry(Shared(new Trial{store, trial, guarded}));
    });
}

} // namespace onbelay
