#include "platform/failure.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

bool isTransient(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Timeout:
    case FailureKind::DnsFailed:
    case FailureKind::ConnectionRefused:
    case FailureKind::ConnectionLost:
    case FailureKind::Offline:
    case FailureKind::ProxyFailed:
    case FailureKind::RateLimited:
    case FailureKind::ServerFault:
    case FailureKind::DataMoving:
    case FailureKind::Locked:
        return true;
    case FailureKind::Cancelled:
    case FailureKind::TlsFailed:
    case FailureKind::RedirectRefused:
    case FailureKind::Unauthorized:
    case FailureKind::Forbidden:
    case FailureKind::NotFound:
    case FailureKind::SnapshotGone:
    case FailureKind::Conflict:
    case FailureKind::PreconditionFailed:
    case FailureKind::Unprocessable:
    case FailureKind::NotJson:
    case FailureKind::BadJson:
    case FailureKind::TooLarge:
    case FailureKind::UnexpectedStatus:
    case FailureKind::OutcomeUnknown:
    case FailureKind::NoAdminApi:
    case FailureKind::InsecureAddress:
    case FailureKind::BadAddress:
    case FailureKind::StoreUnavailable:
    case FailureKind::StoreDenied:
    case FailureKind::StoreDamaged:
    case FailureKind::ProcessFailed:
        return false;
    }
    Q_UNREACHABLE();
}

QString kindName(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Cancelled:
        return u"cancelled"_s;
    case FailureKind::Timeout:
        return u"timeout"_s;
    case FailureKind::DnsFailed:
        return u"dnsFailed"_s;
    case FailureKind::ConnectionRefused:
        return u"connectionRefused"_s;
    case FailureKind::ConnectionLost:
        return u"connectionLost"_s;
    case FailureKind::Offline:
        return u"offline"_s;
    case FailureKind::ProxyFailed:
        return u"proxyFailed"_s;
    case FailureKind::TlsFailed:
        return u"tlsFailed"_s;
    case FailureKind::RedirectRefused:
        return u"redirectRefused"_s;
    case FailureKind::Unauthorized:
        return u"unauthorized"_s;
    case FailureKind::Forbidden:
        return u"forbidden"_s;
    case FailureKind::NotFound:
        return u"notFound"_s;
    case FailureKind::SnapshotGone:
        return u"snapshotGone"_s;
    case FailureKind::Conflict:
        return u"conflict"_s;
    case FailureKind::PreconditionFailed:
        return u"preconditionFailed"_s;
    case FailureKind::Unprocessable:
        return u"unprocessable"_s;
    case FailureKind::RateLimited:
        return u"rateLimited"_s;
    case FailureKind::ServerFault:
        return u"serverFault"_s;
    case FailureKind::DataMoving:
        return u"dataMoving"_s;
    case FailureKind::Locked:
        return u"locked"_s;
    case FailureKind::NotJson:
        return u"notJson"_s;
    case FailureKind::BadJson:
        return u"badJson"_s;
    case FailureKind::TooLarge:
        return u"tooLarge"_s;
    case FailureKind::UnexpectedStatus:
        return u"unexpectedStatus"_s;
    case FailureKind::OutcomeUnknown:
        return u"outcomeUnknown"_s;
    case FailureKind::NoAdminApi:
        return u"noAdminApi"_s;
    case FailureKind::InsecureAddress:
        return u"insecureAddress"_s;
    case FailureKind::BadAddress:
        return u"badAddress"_s;
    case FailureKind::StoreUnavailable:
        return u"storeUnavailable"_s;
    case FailureKind::StoreDenied:
        return u"storeDenied"_s;
    case FailureKind::StoreDamaged:
        return u"storeDamaged"_s;
    case FailureKind::ProcessFailed:
        return u"processFailed"_s;
    }
    Q_UNREACHABLE();
}

} // namespace onbelay
