#include "onbelay/oauth/grantroom.h"

#include "net/network.h"
#include "platform/requestlog.h"

#include <algorithm>

namespace onbelay {

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
