#include "failurewords.h"

#include "presenters/words/dates.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// HubSpot says "expired 20,000 day(s) ago" (1970) to a string that is no token of its own at all.
bool isBogusExpiry(const Failure &failure)
{
    if (failure.code == u"notAToken"_s)
        return true;
    static const QRegularExpression days(u"expired (\\d+) day"_s);
    const QRegularExpressionMatch match = days.match(failure.detail);
    return match.hasMatch() && match.captured(1).toLongLong() > 15'000;
}

FailureText unauthorized(const Failure &failure)
{
    if (isBogusExpiry(failure))
        return {FailureWords::tr("This is not a HubSpot token"),
                FailureWords::tr(
                    "HubSpot answered that it expired in 1970, which is how it says that it "
                    "cannot read the text at all."),
                FailureWords::tr(
                    "Copy the token again in HubSpot with its Copy button and paste it here."),
                {}};
    if (failure.code == u"EXPIRED_AUTHENTICATION"_s)
        return {FailureWords::tr("HubSpot says that this token has expired"),
                FailureWords::tr("Either it was rotated and its days of grace are over, or it is a "
                                 "short-lived token of a sign-in, which lasts 30 minutes."),
                FailureWords::tr(
                    "Copy the present token of the service key or private app in HubSpot."),
                {}};
    return {FailureWords::tr("HubSpot does not accept this token"),
            FailureWords::tr(
                "It is unknown there: rotated, revoked or deleted, or a part of it is missing. "
                "An unreachable network looks different; HubSpot itself said no."),
            FailureWords::tr("Open the key in HubSpot, press Show and Copy, and paste it again."),
            {}};
}

FailureText forbidden(const Failure &failure)
{
    if (failure.code == u"USER_DOES_NOT_HAVE_PERMISSIONS"_s || failure.code == u"creatorRemoved"_s)
        return {
            FailureWords::tr("The person who made this token has left HubSpot or lost permissions"),
            FailureWords::tr("HubSpot accepts the token, but says that its creator does not "
                             "have the permissions for this call."),
            FailureWords::tr("Rotate the token in HubSpot as a super admin, or give that "
                             "person access again."),
            {}};
    if (failure.code == u"GATED"_s)
        return {FailureWords::tr("This HubSpot account does not have the feature"),
                FailureWords::tr(
                    "The token is fine; the HubSpot subscription does not include this part."),
                FailureWords::tr("Ask your HubSpot admin which hub and tier the account has."),
                {}};
    QString cause = FailureWords::tr("The token is alive, but was not given this scope.");
    const QString names = failure.items.join(u", "_s);
    if (failure.oneItemSuffices)
        //: %1 is a list of HubSpot scope names
        cause = FailureWords::tr("The token is alive, but HubSpot wants one of: %1.").arg(names);
    else if (!failure.items.isEmpty())
        //: %1 is a list of HubSpot scope names
        cause = FailureWords::tr("The token is alive, but HubSpot wants: %1.").arg(names);
    return {
        FailureWords::tr("The token lacks a HubSpot scope"),
        cause,
        FailureWords::tr("Add the scope to the key in HubSpot and save; the token stays the same."),
        {}};
}

// Midnight at the account, when HubSpot's count of the day begins anew (HubSpot docs, usage
// guidelines). HubSpot could be asked (api-usage/daily/private-apps, resetsAt), but that is one
// more call of the day that is used up, it may leave resetsAt out, and whether it counts service
// keys is not known; so it is not asked.
QString dailyReset(const Failure &failure, const QString &timeZone)
{
    const QTimeZone zone(timeZone.toLatin1());
    if (timeZone.isEmpty() || !zone.isValid() || !failure.at.isValid())
        return FailureWords::tr("Try again after midnight in the account's time zone.");
    const QDate tomorrow = failure.at.toTimeZone(zone).date().addDays(1);
    //: %1 is a time here, %2 a time zone such as US/Eastern
    return FailureWords::tr("Try again at %1, midnight in %2.")
        .arg(momentText(tomorrow.startOfDay(zone), failure.at), timeZone);
}

FailureText rateLimited(const Failure &failure, const QString &timeZone)
{
    if (failure.code == u"DAILY"_s)
        return {FailureWords::tr("HubSpot's limit for today is used up"),
                FailureWords::tr(
                    "All apps of your HubSpot account share one number of calls a day. This says "
                    "nothing about the token."),
                failure.retryAfter ? tryAgain(failure) : dailyReset(failure, timeZone),
                {}};
    QString cause = FailureWords::tr(
        "Too many calls were made in a short time. This says nothing about the token.");
    QString wait = tryAgain(failure);
    if (failure.code == u"TEN_SECONDLY_ROLLING"_s) {
        cause = FailureWords::tr(
            "Too many calls were made within ten seconds. This says nothing about the token.");
        wait = FailureWords::tr("Try again in ten seconds.");
    } else if (failure.code == u"SECONDLY"_s) {
        cause = FailureWords::tr(
            "Too many calls were made within one second. This says nothing about the token.");
        wait = FailureWords::tr("Try again in a second or two.");
    }
    return {FailureWords::tr("HubSpot asks for a pause"),
            cause,
            failure.retryAfter ? tryAgain(failure) : wait,
            {}};
}

// HubSpot docs, error handling: what each status of 500 and more stands for.
FailureText serverFault(const Failure &failure)
{
    const QString blameless = FailureWords::tr("This says nothing about the token.");
    FailureText text;
    text.nextStep = tryAgain(failure);
    switch (failure.httpStatus) {
    case 502:
    case 504:
        text.headline = FailureWords::tr("HubSpot was too busy to answer");
        text.cause = FailureWords::tr("It gave up on the call after its own limits of time.");
        break;
    case 503:
    case 521:
        text.headline = FailureWords::tr("HubSpot is down for the moment");
        text.cause = FailureWords::tr(
            "HubSpot or the network in front of it says so; such a time is usually short.");
        break;
    case 522:
        text.headline = FailureWords::tr("HubSpot did not answer its own network");
        text.cause =
            FailureWords::tr("The network in front of HubSpot waited for it in vain (522).");
        text.nextStep = FailureWords::tr("Try again; if it goes on, ask HubSpot's support and name "
                                         "the correlation id.");
        break;
    case 523:
    case 524:
    case 525:
    case 526:
        text.headline = FailureWords::tr("HubSpot could not be reached behind its own network");
        //: %1 is an HTTP status
        text.cause = FailureWords::tr("The network in front of HubSpot reports %1: HubSpot itself "
                                      "was not reached.")
                         .arg(QString::number(failure.httpStatus));
        break;
    default:
        text.headline = FailureWords::tr("HubSpot has a problem of its own");
        text.cause = FailureWords::tr("The fault is on HubSpot's side.");
    }
    text.cause += u' ' + blameless;
    return text;
}

FailureText moving(const Failure &failure)
{
    FailureText text;
    text.headline = FailureWords::tr("HubSpot is moving this account's data");
    if (failure.retryAfter && failure.at.isValid())
        //: %1 is a time, or a date and time when that is another day
        text.cause =
            FailureWords::tr(
                "The account changes its data location until about %1. The token is not "
                "affected.")
                .arg(momentText(failure.at.addSecs(failure.retryAfter->count()), failure.at));
    else
        text.cause = FailureWords::tr(
            "The account changes its data location, which can take up to 24 hours. "
            "The token is not affected.");
    text.nextStep = FailureWords::tr("Keep the token and try again when the move is over.");
    return text;
}

FailureText notFound()
{
    return {FailureWords::tr("HubSpot no longer offers this call"),
            FailureWords::tr(
                "The place that the console asked does not exist any more. This says nothing "
                "about the token."),
            FailureWords::tr("Check for a newer console or a newer guide file."),
            {}};
}

FailureText odd(const Failure &failure)
{
    // What HubSpot calls VALIDATION_ERROR, and its kin: the console asked in the wrong way.
    if (failure.httpStatus == 400 || failure.httpStatus == 414 || failure.httpStatus == 415)
        //: %1 is an HTTP status
        return {FailureWords::tr("HubSpot did not understand the console (%1)")
                    .arg(QString::number(failure.httpStatus)),
                FailureWords::tr("That is a fault of this console or of its guide file; it says "
                                 "nothing about the token."),
                FailureWords::tr("Check for a newer console; if there is none, send the "
                                 "correlation id to support."),
                {}};
    //: %1 is an HTTP status
    return {FailureWords::tr("HubSpot answered in an unexpected way (%1)")
                .arg(QString::number(failure.httpStatus)),
            FailureWords::tr(
                "The console does not know what this answer means and draws no conclusion."),
            FailureWords::tr("Try again; if it goes on, send the correlation id to support."),
            {}};
}

} // namespace

FailureText hubSpotWords(const Failure &failure, const QString &timeZone)
{
    switch (failure.kind) {
    case FailureKind::Unauthorized:
        return unauthorized(failure);
    case FailureKind::Forbidden:
        return forbidden(failure);
    case FailureKind::NotFound:
    case FailureKind::SnapshotGone:
        return notFound();
    case FailureKind::RateLimited:
        return rateLimited(failure, timeZone);
    case FailureKind::ServerFault:
        return serverFault(failure);
    case FailureKind::DataMoving:
        return moving(failure);
    case FailureKind::Locked:
        return {FailureWords::tr("HubSpot is busy with this record"),
                FailureWords::tr(
                    "Something else holds a lock for a moment. This says nothing about the "
                    "token."),
                FailureWords::tr("Try again in a few seconds."),
                {}};
    default: // statuses that none of the read-only calls should get
        return odd(failure);
    }
}

} // namespace onbelay
