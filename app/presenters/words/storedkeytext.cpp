#include "presenters/words/storedkeytext.h"

#include <array>
#include <optional>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StoredKey
{
    Q_DECLARE_TR_FUNCTIONS(StoredKeyText)
};

struct KnownCode
{
    QLatin1StringView code;
    FailureKind kind;
    QLatin1StringView hubSpotCode;
};

// What HubSpot told the server, as if HubSpot had told us.
constexpr std::array knownCodes{
    KnownCode{"tokenInvalid"_L1, FailureKind::Unauthorized, "INVALID_AUTHENTICATION"_L1},
    KnownCode{"tokenExpired"_L1, FailureKind::Unauthorized, "EXPIRED_AUTHENTICATION"_L1},
    KnownCode{"notAToken"_L1, FailureKind::Unauthorized, "notAToken"_L1},
    KnownCode{"creatorRemoved"_L1, FailureKind::Forbidden, "creatorRemoved"_L1},
    KnownCode{"forbidden"_L1, FailureKind::Forbidden, "MISSING_SCOPES"_L1},
    KnownCode{"locked"_L1, FailureKind::Locked, ""_L1},
    KnownCode{"accountMoving"_L1, FailureKind::DataMoving, ""_L1},
    KnownCode{"vendorUnavailable"_L1, FailureKind::ServerFault, ""_L1},
};

} // namespace

FailureText storedKeyText(const CheckReport &check)
{
    for (const KnownCode &known : knownCodes) {
        if (check.failureCode != known.code)
            continue;
        Failure failure;
        failure.kind = known.kind;
        failure.code = QString(known.hubSpotCode);
        failure.requestId = check.correlationId;
        failure.at = check.at;
        return failureText(failure, Peer::HubSpot);
    }
    FailureText text;
    text.nextStep = StoredKey::tr("Press “Check now” to try again.");
    if (check.failureCode == u"rateLimited"_s) {
        // The report does not say which of HubSpot's limits it was.
        text.headline = StoredKey::tr("HubSpot's limit of calls is reached");
        text.cause = StoredKey::tr("HubSpot counts calls by the second and by the day, and which "
                                   "limit this was is not known. This says nothing about the key.");
        text.nextStep = StoredKey::tr(
            "Try again in a minute; if that changes nothing, it is the limit of the day, which "
            "ends at midnight in the account's time zone.");
    } else if (check.failureCode == u"vendorUnreachable"_s) {
        text.headline = StoredKey::tr("On Belay could not reach HubSpot");
        text.cause = StoredKey::tr("No answer came, so nothing is known about the stored key.");
    } else if (check.failureCode == u"badAnswer"_s) {
        text.headline = StoredKey::tr("HubSpot's answer made no sense to On Belay");
        text.cause = StoredKey::tr("So nothing is known about the stored key.");
    } else {
        text.headline = StoredKey::tr("The last check came to no result");
        text.cause = StoredKey::tr("The server gave no reason that this console knows.");
    }
    if (!check.correlationId.isEmpty())
        //: %1 is an id that support can look up
        text.evidence = StoredKey::tr("correlation id %1").arg(check.correlationId);
    return text;
}

} // namespace onbelay
