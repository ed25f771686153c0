#include "onbelay/oauth/grantroom.h"

#include "net/network.h"
#include "platform/requestlog.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// The key of an account names its server and person; the file need not.
QString lockName(const QString &key)
{
    const QByteArray digest = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().first(32)) + u".lock"_s;
}

} // namespace

GrantRoom::GrantRoom(RequestLog &log, Network &network, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_http(std::make_unique<HttpClient>(log, network))
{
}

GrantRoom::~GrantRoom()
{
    m_http.reset(); // every request is answered while those who wait for it are still there
}

void GrantRoom::lockIn(const QString &folder)
{
    m_locks = folder;
}

// Not in a profile: two of them may have the same account. Nor where a runtime folder is, which
// programs started from a timer may not have.
QString GrantRoom::lockFolder()
{
    const QString place = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    const QString folder = place + u"/onbelay-console-locks"_s;
    if (place.isEmpty() || !QDir().mkpath(place))
        return {};
    QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

KeptGrant &GrantRoom::kept(const QString &key, const SignInGrant &grant)
{
    const bool shared = !key.isEmpty() && isRenewable(grant);
    if (KeptGrant *known = shared ? m_shared.value(key) : nullptr) {
        known->offer(grant);
        return *known;
    }
    KeptGrant::Store store;
    KeptGrant::Read read;
    if (!key.isEmpty()) {
        store = [this, key](const SignInGrant &newer) {
            return m_secrets.write(key, packGrant(newer));
        };
        read = [this, key] {
            return m_secrets.read(key);
        };
    }
    auto *made = new KeptGrant(*m_http, grant, std::move(store), std::move(read), this);
    connect(made, &KeptGrant::settled, this, [this, made] { onSettled(made); });
    if (shared)
        m_shared.insert(key, made);
    if (shared && !m_locks.isEmpty())
        made->lockWith(m_locks + u'/' + lockName(key));
    return *made;
}

QFuture<Expected<void>> GrantRoom::revoke(const QString &key, const SignInGrant &grant)
{
    KeptGrant &doomed = kept(key, grant);
    if (m_shared.value(key) == &doomed)
        m_shared.remove(key); // the next sign-in begins anew
    QFuture<Expected<void>> future = doomed.revoke();
    onSettled(&doomed);
    return future;
}

void GrantRoom::discard(const SignInGrant &grant)
{
    static_cast<void>(revoke({}, grant)); // nobody waits for it
}

QFuture<void> GrantRoom::idle()
{
    QPromise<void> promise;
    promise.start();
    QFuture<void> future = promise.future();
    if (isIdle())
        promise.finish();
    else
        m_waiting.push_back(std::move(promise));
    return future;
}

bool GrantRoom::isIdle() const
{
    const auto all = findChildren<KeptGrant *>(Qt::FindDirectChildrenOnly);
    return std::none_of(all.begin(), all.end(),
                        [](const KeptGrant *each) { return each->isBusy(); });
}

void GrantRoom::onSettled(KeptGrant *kept)
{
    if (kept->isOver()) {
        m_shared.removeIf(
            [kept](QHash<QString, KeptGrant *>::iterator each) { return each.value() == kept; });
        kept->deleteLater(); // it may be what leads here
    }
    if (!isIdle())
        return;
    for (QPromise<void> &promise : std::exchange(m_waiting, {}))
        promise.finish(); // may end this object
}

} // namespace onbelay
