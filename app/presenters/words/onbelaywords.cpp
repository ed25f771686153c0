#include "failurewords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

using W = FailureWords;

FailureText forbidden(const Failure &failure)
{
    if (failure.code == u"notAdmin"_s)
        return {W::tr("Only administrators can do this"),
                W::tr("You are signed in as a member of the organization."),
                W::tr("Ask an administrator, or have your role changed in On Belay."),
                {}};
    return {W::tr("The server does not allow this"),
            W::tr("You are signed in, but this is not open to you."),
            W::tr("Ask an administrator of your organization."),
            {}};
}

FailureText credentialRejected()
{
    return {W::tr("HubSpot did not accept the token when On Belay tried it"),
            W::tr("Nothing was stored; the connection is as it was."),
            W::tr("Copy the token again in HubSpot and paste it here."),
            {}};
}

FailureText scopesLost(const Failure &failure)
{
    //: %1 is a list of scopes such as deals:write
    return {W::tr("The new token can do less than the one in use"),
            failure.items.isEmpty()
                ? W::tr("Nothing was changed; the token in use stays.")
                : W::tr("It lacks %1. Nothing was changed; the token in use stays.")
                      .arg(failure.items.join(u", "_s)),
            W::tr("Add the scopes in HubSpot, or confirm that they may be lost."),
            {}};
}

FailureText unknownReferences(const Failure &failure)
{
    return {W::tr("The server does not know some of these groups or scopes"),
            failure.items.isEmpty()
                ? W::tr("They may have been removed meanwhile. Nothing was applied.")
                //: %1 is a list of names or ids
                : W::tr("Unknown: %1. Nothing was applied.").arg(failure.items.join(u", "_s)),
            W::tr("Reload the groups and look at your changes again."),
            {}};
}

FailureText unprocessable(const Failure &failure)
{
    if (failure.code == u"credentialRejected"_s)
        return credentialRejected();
    if (failure.code == u"otherAccount"_s)
        return {W::tr("This token belongs to another HubSpot account"),
                W::tr("Nothing was changed; the token in use stays."),
                W::tr("Use a token of the connected account, or confirm the change of account."),
                {}};
    if (failure.code == u"scopesLost"_s)
        return scopesLost(failure);
    if (failure.code == u"changeSetReused"_s)
        return {
            W::tr("This change set was already sent with other content"),
            W::tr("The server keeps each change set as it first came. Nothing was applied now."),
            W::tr("Reload the groups, then review and apply again."),
            {}};
    if (failure.code == u"tooManyEdits"_s)
        return {W::tr("Too many changes in one part"),
                W::tr("The server takes fewer groups at once. Nothing was applied."),
                W::tr("Apply the changes in smaller steps."),
                {}};
    if (failure.code == u"unknownReferences"_s || failure.code == u"invalidEdits"_s)
        return unknownReferences(failure);
    return {W::tr("The server understood the request and refused it"),
            failure.detail.isEmpty() ? W::tr("It gave no reason. Nothing was changed.")
                                     : failure.detail,
            W::tr("Reload and try again; if it goes on, send the correlation id to support."),
            {}};
}

FailureText conflict(const Failure &failure)
{
    if (failure.code == u"notConnected"_s)
        return {W::tr("HubSpot is not connected"),
                W::tr("No token is stored any more; somebody may have disconnected meanwhile."),
                W::tr("Reload, then connect HubSpot."),
                {}};
    return {W::tr("Somebody else changed the same thing"),
            W::tr("Your change was not applied, and theirs was not overwritten."),
            W::tr("Look at both values and decide which one stays."),
            {}};
}

FailureText serverFault(const Failure &failure)
{
    if (failure.code == u"proofUnavailable"_s)
        return {W::tr("On Belay could not ask HubSpot just now"),
                W::tr("So nothing is known about the token, and nothing was changed."),
                tryAgain(failure),
                {}};
    return {W::tr("The On Belay server has a problem of its own"),
            W::tr("It could not handle the request; nothing that you entered is lost."),
            tryAgain(failure),
            {}};
}

FailureText noAdminApi(Peer peer)
{
    //: %1 is a server
    return {W::tr("%1 has no admin API").arg(peerSubject(peer)),
            W::tr("Something answers at this address, but not the admin API that this console "
                  "speaks. On Belay has not published one."),
            W::tr("Check the address, or open the sandbox to try the console."),
            {}};
}

FailureText odd(const Failure &failure, Peer peer)
{
    //: %1 is a server, %2 an HTTP status
    return {W::tr("%1 answered in an unexpected way (%2)")
                .arg(peerSubject(peer), QString::number(failure.httpStatus)),
            W::tr("The console does not know what this answer means and draws no conclusion."),
            W::tr("Try again; if it goes on, send the correlation id to support."),
            {}};
}

} // namespace

FailureText onBelayWords(const Failure &failure, Peer peer)
{
    switch (failure.kind) {
    case FailureKind::Unauthorized:
        return {W::tr("Your session is over"),
                W::tr("The server no longer accepts your sign-in. Your staged edits are kept."),
                W::tr("Sign in again."),
                {}};
    case FailureKind::Forbidden:
        return forbidden(failure);
    case FailureKind::NotFound:
        return {W::tr("The server does not know this any more"),
                W::tr("It may have been removed meanwhile."),
                W::tr("Reload and look again."),
                {}};
    case FailureKind::SnapshotGone:
        return {W::tr("The list changed while it was being read"),
                W::tr("The server no longer keeps the version that the console began to read."),
                W::tr("Load it again."),
                {}};
    case FailureKind::Conflict:
        return conflict(failure);
    case FailureKind::PreconditionFailed:
        return {W::tr("The connection was changed meanwhile"),
                W::tr("Another administrator was faster. Nothing of yours was applied."),
                W::tr("Look at the new state, then decide again."),
                {}};
    case FailureKind::Unprocessable:
        return unprocessable(failure);
    case FailureKind::RateLimited:
        return {W::tr("The On Belay server asks for a pause"),
                W::tr("Too many requests were made in a short time."),
                tryAgain(failure),
                {}};
    case FailureKind::ServerFault:
        return serverFault(failure);
    case FailureKind::Locked:
    case FailureKind::DataMoving:
        return {W::tr("The On Belay server is busy with this"),
                W::tr("Something else holds it for a moment; nothing was changed."),
                tryAgain(failure),
                {}};
    case FailureKind::NoAdminApi:
        return noAdminApi(peer);
    default:
        return odd(failure, peer);
    }
}

} // namespace onbelay
