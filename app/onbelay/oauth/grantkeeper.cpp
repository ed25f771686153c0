#include "onbelay/oauth/grantkeeper.h"

namespace onbelay {

GrantKeeper::GrantKeeper(HttpClient &http, const SignInGrant &grant, Store store, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_grant(grant)
    , m_store(std::move(store))
{
}

GrantKeeper::~GrantKeeper() = default;

void GrantKeeper::adopt(const SignInGrant &grant)
{
    m_grant = grant;
}

Renewal GrantKeeper::renewal()
{
    return [keeper = QPointer(this)] {
        return keeper ? keeper->renew()
                      : QtFuture::makeReadyFuture(Expected<Secret>(failed(FailureKind::Cancelled)));
    };
}

QFuture<Expected<Secret>> GrantKeeper::renew()
{
    return QtFuture::makeReadyFuture(Expected<Secret>(failed(FailureKind::Unauthorized)));
}

QFuture<Expected<void>> GrantKeeper::revoke()
{
    return QtFuture::makeReadyFuture(Expected<void>());
}

} // namespace onbelay
