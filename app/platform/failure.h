#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <chrono>
#include <optional>

namespace onbelay {

// What went wrong, as a closed list. Every kind has a sentence and a next step of its own in
// presenters/words; nothing below presenters makes words for people. There is deliberately no kind
// that means "unknown, probably fine".
enum class FailureKind {
    Cancelled, // the user or a newer request stopped it
    Timeout, // our own deadline passed
    DnsFailed, // the host name has no address
    ConnectionRefused, // nobody listens there
    ConnectionLost, // closed before the whole answer was in
    Offline, // no route to any network
    ProxyFailed, // the proxy refused, needs a sign-in or is gone
    TlsFailed, // certificate or handshake; detail names the issuer when known
    RedirectRefused, // a redirect to another origin; never followed
    Unauthorized, // 401
    Forbidden, // 403
    NotFound, // 404, 405, 410 where a thing is addressed
    SnapshotGone, // 410 of a paged read: start again
    Conflict, // 409
    PreconditionFailed, // 412: changed meanwhile
    Unprocessable, // 422: the server understood and refused; see code
    RateLimited, // 429
    ServerFault, // 5xx
    DataMoving, // HubSpot's 477: the account moves between data locations
    Locked, // 423
    NotJson, // HTML or other content where JSON is due (captive portal, wrong server)
    BadJson, // JSON that is truncated or lacks what is due
    TooLarge, // over the cap of this call
    UnexpectedStatus, // any other status
    OutcomeUnknown, // a write was sent and no answer came: it must be read back
    NoAdminApi, // the server answers but has no On Belay admin API
    InsecureAddress, // neither https nor http to loopback
    BadAddress, // not a URL that a server can have
    StoreUnavailable, // keychain or local store cannot be reached
    StoreDenied, // keychain or local store refused
    StoreDamaged, // local store cannot be read as ours
    ProcessFailed // the sandbox could not be started or ended by itself
};

// One failure, already free of secrets: `detail`, `code` and `path` never hold a token, a request
// body or a query value. Cheap to copy. Free of threads.
struct Failure
{
    FailureKind kind = FailureKind::UnexpectedStatus;
    int httpStatus = 0; // 0 when no answer came
    QString code; // problem+json `code`, HubSpot `category` or `policyName`
    QString detail; // redacted evidence for the "Details" fold, not translated
    QString host; // whom we talked to
    QString requestId; // ours (X-Request-Id) or HubSpot's correlation id
    std::optional<std::chrono::seconds> retryAfter; // from Retry-After
    QDateTime at; // when it was noticed, UTC
    QStringList items; // what the failure lists: missing scopes, unknown groups
    bool oneItemSuffices = false; // any one of the items would do, they are not wanted together

    bool operator==(const Failure &) const = default;
};

// True when the same call may succeed later without anybody changing anything, so that it says
// nothing about the credential (HubSpot error handling docs; RFC 9110 §15.6).
[[nodiscard]] bool isTransient(FailureKind kind);

// A stable, untranslated name of the kind for logs, tests and support bundles: "tlsFailed".
[[nodiscard]] QString kindName(FailureKind kind);

} // namespace onbelay
