#include "failurewords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

FailureText forbidden(const Failure &failure)
{
    if (failure.code == u"notAdmin"_s)
        return {FailureWords::tr("Only administrators can do this"),
                FailureWords::tr("You are signed in as a member of the organization."),
                FailureWords::tr("Ask an administrator, or have your role changed in On Belay."),
                {}};
    return {FailureWords::tr("The server does not allow this"),
            FailureWords::tr("You are signed in, but this is not open to you."),
            FailureWords::tr("Ask an administrator of your organization."),
            {}};
}

FailureText credentialRejected()
{
    return {FailureWords::tr("HubSpot did not accept the token when On Belay tried it"),
            FailureWords::tr("Nothing was stored; the connection is as it was."),
            FailureWords::tr("Copy the token again in HubSpot and paste it here."),
            {}};
}

FailureText scopesLost(const Failure &failure)
{
    //: %1 is a list of scopes such as deals:write
    return {FailureWords::tr("The new token can do less than the one in use"),
            failure.items.isEmpty()
                ? FailureWords::tr("Nothing was changed; the token in use stays.")
                : FailureWords::tr("It lacks %1. Nothing was changed; the token in use stays.")
                      .arg(failure.items.join(u", "_s)),
            FailureWords::tr("Add the scopes in HubSpot, or confirm that they may be lost."),
            {}};
}

FailureText unknownReferences(const Failure &failure)
{
    return {FailureWords::tr("The server does not know some of these groups or scopes"),
            failure.items.isEmpty()
                ? FailureWords::tr("They may have been removed meanwhile. Nothing was applied.")
                //: %1 is a list of names or ids
                : FailureWords::tr("Unknown: %1. Nothing was applied.")
                      .arg(failure.items.join(u", "_s)),
            FailureWords::tr("Reload the groups and look at your changes again."),
            {}};
}

FailureText unprocessable(const Failure &failure)
{
    if (failure.code == u"credentialRejected"_s)
        return credentialRejected();
    if (failure.code == u"otherAccount"_s)
        return {FailureWords::tr("This token belongs to another HubSpot account"),
                FailureWords::tr("Nothing was changed; the token in use stays."),
                FailureWords::tr(
                    "Use a token of the connected account, or confirm the change of account."),
                {}};
    if (failure.code == u"scopesLost"_s)
        return scopesLost(failure);
    if (failure.code == u"changeSetReused"_s)
        return {FailureWords::tr("This change set was already sent with other content"),
                FailureWords::tr(
                    "The server keeps each change set as it first came. Nothing was applied now."),
                FailureWords::tr("Reload the groups, then review and apply again."),
                {}};
    if (failure.code == u"tooManyEdits"_s)
        return {FailureWords::tr("Too many changes in one part"),
                FailureWords::tr("The server takes fewer groups at once. Nothing was applied."),
                FailureWords::tr("Apply the changes in smaller steps."),
                {}};
    if (failure.code == u"unknownReferences"_s || failure.code == u"invalidEdits"_s)
        return unknownReferences(failure);
    return {FailureWords::tr("The server understood the request and refused it"),
            failure.detail.isEmpty() ? FailureWords::tr("It gave no reason. Nothing was changed.")
                                     : failure.detail,
            FailureWords::tr(
                "Reload and try again; if it goes on, send the correlation id to support."),
            {}};
}

FailureText conflict(const Failure &failure)
{
    if (failure.code == u"notConnected"_s)
        return {FailureWords::tr("HubSpot is not connected"),
                FailureWords::tr(
                    "No token is stored any more; somebody may have disconnected meanwhile."),
                FailureWords::tr("Reload, then connect HubSpot."),
                {}};
    return {FailureWords::tr("Somebody else changed the same thing"),
            FailureWords::tr("Your change was not applied, and theirs was not overwritten."),
            FailureWords::tr("Look at both values and decide which one stays."),
            {}};
}

FailureText serverFault(const Failure &failure)
{
    if (failure.code == u"proofUnavailable"_s)
        return {FailureWords::tr("On Belay could not ask HubSpot just now"),
                FailureWords::tr("So nothing is known about the token, and nothing was changed."),
                tryAgain(failure),
                {}};
    return {FailureWords::tr("The On Belay server has a problem of its own"),
            FailureWords::tr("It could not handle the request; nothing that you entered is lost."),
            tryAgain(failure),
            {}};
}

FailureText noAdminApi(Peer peer)
{
    //: %1 is a server
    return {FailureWords::tr("%1 has no admin API").arg(peerSubject(peer)),
            FailureWords::tr(
                "Something answers at this address, but not the admin API that this console "
                "speaks. On Belay has not published one."),
            FailureWords::tr("Check the address, or open the sandbox to try the console."),
            {}};
}

FailureText odd(const Failure &failure, Peer peer)
{
    //: %1 is a server, %2 an HTTP status
    return {FailureWords::tr("%1 answered in an unexpected way (%2)")
                .arg(peerSubject(peer), QString::number(failure.httpStatus)),
            FailureWords::tr(
                "The console does not know what this answer means and draws no conclusion."),
            FailureWords::tr("Try again; if it goes on, send the correlation id to support."),
            {}};
}

} // namespace

FailureText onBelayWords(const Failure &failure, Peer peer)
{
    switch (failure.kind) {
    case FailureKind::Unauthorized:
        return {FailureWords::tr("Your session is over"),
                FailureWords::tr(
                    "The server no longer accepts your sign-in. Your staged edits are kept."),
                FailureWords::tr("Sign in again."),
                {}};
    case FailureKind::Forbidden:
        return forbidden(failure);
    case FailureKind::NotFound:
        return {FailureWords::tr("The server does not know this any more"),
                FailureWords::tr("It may have been removed meanwhile."),
                FailureWords::tr("Reload and look again."),
                {}};
    case FailureKind::SnapshotGone:
        return {FailureWords::tr("The list changed while it was being read"),
                FailureWords::tr(
                    "The server no longer keeps the version that the console began to read."),
                FailureWords::tr("Load it again."),
                {}};
    case FailureKind::Conflict:
        return conflict(failure);
    case FailureKind::PreconditionFailed:
        return {FailureWords::tr("The connection was changed meanwhile"),
                FailureWords::tr("Another administrator was faster. Nothing of yours was applied."),
                FailureWords::tr("Look at the new state, then decide again."),
                {}};
    case FailureKind::Unprocessable:
        return unprocessable(failure);
    case FailureKind::RateLimited:
        return {FailureWords::tr("The On Belay server asks for a pause"),
                FailureWords::tr("Too many requests were made in a short time."),
                tryAgain(failure),
                {}};
    case FailureKind::ServerFault:
        return serverFault(failure);
    case FailureKind::Locked:
    case FailureKind::DataMoving:
        return {FailureWords::tr("The On Belay server is busy with this"),
                FailureWords::tr("Something else holds it for a moment; nothing was changed."),
                tryAgain(failure),
                {}};
    case FailureKind::NoAdminApi:
        return noAdminApi(peer);
    default:
        return odd(failure, peer);
    }
}

} // namespace onbelay
