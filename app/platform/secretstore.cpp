#include "platform/secretstore.h"

#include "platform/keychainstate.h"

#include <QPromise>
#include <qt6keychain/keychain.h>
#include <QTimer>

#include <functional>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

// One call until its promise is answered. If it goes away first (the store was destroyed while the
// daemon still thinks), it answers Cancelled, so no future stays open.
template <typename T>
class KeychainSecretStore::Call
{
public:
    using Make = std::function<QKeychain::Job *()>;
    using Result = std::function<Expected<T>(QKeychain::Job *)>;

    Call(Make make, Result result)
        : make(std::move(make))
        , result(std::move(result))
    {
        m_promise.start();
    }
    ~Call() { answer(failed(FailureKind::Cancelled)); }
    Q_DISABLE_COPY_MOVE(Call)

    void answer(Expected<T> value)
    {
        if (std::exchange(m_answered, true))
            return;
        m_promise.addResult(std::move(value));
        m_promise.finish();
    }
    [[nodiscard]] QFuture<Expected<T>> future() const { return m_promise.future(); }

    Make make; // a fresh job for every try
    Result result;

private:
    QPromise<Expected<T>> m_promise;
    bool m_answered = false;
};

namespace {

Unexpected storeFailure(const QKeychain::Job &job)
{
    const bool denied =
        job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
    return failed(denied ? FailureKind::StoreDenied : FailureKind::StoreUnavailable,
                  job.errorString());
}

template <typename JobType>
JobType *makeJob(const QString &service, const QString &key)
{
    auto *job = new JobType(service); // deleted when it has finished
    job->setAutoDelete(false);
    job->setInsecureFallback(false);
    job->setKey(key);
    return job;
}

// A daemon that has just been started by the session may not answer yet. QtKeychain 0.13 reports
// that, and a missing bus, as OtherError rather than NoBackendAvailable.
bool mayBeLate(QKeychain::Error error)
{
    return error == QKeychain::OtherError || error == QKeychain::NoBackendAvailable;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
}

template <typename T>
void KeychainSecretStore::attempt(const std::shared_ptr<Call<T>> &call)
{
    QKeychain::Job *job = call->make();
    // A running job is never deleted early: the daemon's answer would meet freed memory.
    connect(job, &QKeychain::Job::finished, job, &QObject::deleteLater);
    connect(job, &QKeychain::Job::finished, this, [this, call](QKeychain::Job *done) {
        if (mayBeLate(done->error()) && std::exchange(m_mayRetry, false)) {
            QTimer::singleShot(retryDelay, this, [this, call] { attempt<T>(call); });
            return;
        }
        m_mayRetry = false;
        conclude<T>(call, done);
    });
    job->start();
}

// What QtKeychain calls "no entry", "deleted" or "denied" may be a keychain that stayed locked.
template <typename T>
void KeychainSecretStore::conclude(const std::shared_ptr<Call<T>> &call, QKeychain::Job *done)
{
    const bool read = qobject_cast<QKeychain::ReadPasswordJob *>(done) != nullptr;
    const bool write = qobject_cast<QKeychain::WritePasswordJob *>(done) != nullptr;
    const QKeychain::Error error = done->error();
    const bool clear = (error == QKeychain::NoError && (read || write))
                       || error == QKeychain::AccessDeniedByUser || mayBeLate(error);
    Expected<T> result = call->result(done);
    if (clear) {
        call->answer(std::move(result));
        return;
    }
    askKeychainState(this, [call, result](KeychainState state) {
        if (state == KeychainState::Locked) {
            Failure locked = failed(FailureKind::StoreDenied, u"the keychain is locked"_s).value();
            locked.code = u"locked"_s;
            call->answer(tl::unexpected(locked));
        } else {
            call->answer(result);
        }
    });
}

template <typename T>
QFuture<Expected<T>> KeychainSecretStore::run(std::function<QKeychain::Job *()> make,
                                              std::function<Expected<T>(QKeychain::Job *)> result)
{
    auto call = std::make_shared<Call<T>>(std::move(make), std::move(result));
    QFuture<Expected<T>> future = call->future();
    attempt<T>(call);
    return future;
}

QFuture<Expected<std::optional<Secret>>> KeychainSecretStore::read(const QString &key)
{
    using Value = std::optional<Secret>;
    return run<Value>(
        [service = m_service, key] { return makeJob<QKeychain::ReadPasswordJob>(service, key); },
        [](QKeychain::Job *job) -> Expected<Value> {
            if (job->error() == QKeychain::EntryNotFound)
                return Value();
            if (job->error() != QKeychain::NoError)
                return storeFailure(*job);
            QByteArray bytes = static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData();
            Value value = Secret::fromUtf8(bytes);
            wipe(bytes); // the job's own copy shares this buffer
            return value;
        });
}

QFuture<Expected<void>> KeychainSecretStore::write(const QString &key, const Secret &value)
{
    return run<void>(
        [service = m_service, key, value]() -> QKeychain::Job * {
            auto *job = makeJob<QKeychain::WritePasswordJob>(service, key);
            QByteArray bytes = value.bytes();
            job->setBinaryData(bytes);
            // The buffer is shared with the job and wiped as soon as the job is over.
            connect(job, &QObject::destroyed, job, [bytes]() mutable { wipe(bytes); });
            return job;
        },
        [](QKeychain::Job *job) -> Expected<void> {
            if (job->error() != QKeychain::NoError)
                return storeFailure(*job);
            return {};
        });
}

QFuture<Expected<void>> KeychainSecretStore::remove(const QString &key)
{
    return run<void>(
        [service = m_service, key] { return makeJob<QKeychain::DeletePasswordJob>(service, key); },
        [](QKeychain::Job *job) -> Expected<void> {
            const bool gone =
                job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
            return gone ? Expected<void>() : Expected<void>(storeFailure(*job));
        });
}

QFuture<Expected<std::optional<Secret>>> MemorySecretStore::read(const QString &key)
{
    const auto found = m_values.constFind(key);
    const auto value = found == m_values.cend() ? std::nullopt : std::optional<Secret>(*found);
    return QtFuture::makeReadyFuture(Expected<std::optional<Secret>>(value));
}

QFuture<Expected<void>> MemorySecretStore::write(const QString &key, const Secret &value)
{
    m_values.insert(key, value);
    return QtFuture::makeReadyFuture(Expected<void>());
}

QFuture<Expected<void>> MemorySecretStore::remove(const QString &key)
{
    m_values.remove(key);
    return QtFuture::makeReadyFuture(Expected<void>());
}

} // namespace onbelay
