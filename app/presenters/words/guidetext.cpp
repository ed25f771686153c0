#include "presenters/words/guidetext.h"

#include "failurewords.h"

namespace onbelay {

namespace {

struct GuideWords
{
    Q_DECLARE_TR_FUNCTIONS(GuideWords)
};

FailureText signatureWords(const RefusedGuide &refused)
{
    if (refused.reason == GuideRefusal::Unsigned)
        return {GuideWords::tr("The replacement HubSpot guide is not signed"),
                GuideWords::tr("There is no signature beside it, a file that ends in .minisig."),
                {},
                {}};
    if (refused.reason == GuideRefusal::BadSignature)
        return {GuideWords::tr("The replacement HubSpot guide has no usable signature"),
                GuideWords::tr("What lies beside it is not a signature that minisign made."),
                {},
                {}};
    if (refused.reason == GuideRefusal::OtherKey)
        return {GuideWords::tr("The replacement HubSpot guide is signed by somebody else"),
                //: %1 is the id of a key
                GuideWords::tr("This console does not trust the key %1.").arg(refused.detail),
                {},
                {}};
    return {GuideWords::tr("The replacement HubSpot guide was changed after it was signed"),
            GuideWords::tr("Its signature does not fit its content."),
            {},
            {}};
}

FailureText fileWords(const RefusedGuide &refused)
{
    if (refused.reason == GuideRefusal::Unreadable)
        return {GuideWords::tr("The replacement HubSpot guide cannot be read"),
                //: %1 is the path of a file
                GuideWords::tr("The system gives no access to %1.").arg(refused.detail),
                {},
                {}};
    if (refused.reason == GuideRefusal::TooLarge)
        return {GuideWords::tr("The replacement HubSpot guide is too large"),
                GuideWords::tr("A guide has at most 1 MiB and its signature at most 4 KiB."),
                {},
                {}};
    if (refused.reason == GuideRefusal::OtherFormat)
        return {GuideWords::tr("The replacement HubSpot guide needs another console"),
                GuideWords::tr("It is written in a format that this version does not know."),
                {},
                refused.detail};
    return {GuideWords::tr("The replacement HubSpot guide is broken"),
            GuideWords::tr("It is signed, but a part of it is missing or wrong."),
            {},
            refused.detail};
}

FailureText contentWords(const RefusedGuide &refused)
{
    if (refused.reason == GuideRefusal::OtherIntegration)
        return {GuideWords::tr("The replacement guide is not about HubSpot"),
                //: %1 is the id of an integration
                GuideWords::tr("It describes “%1”.").arg(refused.detail),
                {},
                {}};
    if (refused.reason == GuideRefusal::OtherScopes)
        return {GuideWords::tr("The replacement HubSpot guide has other permissions"),
                GuideWords::tr("Its permissions are not those that this console and the server "
                               "agree on, so ticks could end up on the wrong ones."),
                {},
                {}};
    return {GuideWords::tr("The replacement HubSpot guide names another HubSpot server"),
            //: %1 is a host name
            GuideWords::tr("It would send tokens to %1. A guide cannot change that.")
                .arg(refused.detail),
            {},
            {}};
}

FailureText notNewerWords(const RefusedGuide &refused, GuidePlace place)
{
    if (place == GuidePlace::Address)
        return {GuideWords::tr("The guide that is offered is older than the one in use"),
                //: %1 is a revision such as 2026-11-24.1
                GuideWords::tr("Revision %1 is at the address. Nothing was changed.")
                    .arg(refused.detail),
                GuideWords::tr("Tell the people who publish it."),
                {}};
    return {GuideWords::tr("The built-in HubSpot guide is newer than the replacement"),
            //: %1 is a revision such as 2026-11-24.1
            GuideWords::tr("The replacement has revision %1, so the built-in guide is used.")
                .arg(refused.detail),
            place == GuidePlace::ProfileInSettings
                ? GuideWords::tr("Remove the replacement; it is no longer needed.")
                : GuideWords::tr("Remove the replacement in the settings; it is no longer needed."),
            {}};
}

// What to put in the place of a refused replacement.
QString betterReplacement(GuideRefusal reason)
{
    switch (reason) {
    case GuideRefusal::Unsigned:
    case GuideRefusal::BadSignature:
    case GuideRefusal::OtherKey:
    case GuideRefusal::WrongSignature:
        return GuideWords::tr("Put the guide into the profile folder again, with the signature of "
                              "the trusted key beside it.");
    case GuideRefusal::Unreadable:
        return GuideWords::tr("Let the console read the file.");
    case GuideRefusal::OtherFormat:
        return GuideWords::tr("Use a newer console, or put a guide for this one into the profile "
                              "folder.");
    case GuideRefusal::TooLarge:
    case GuideRefusal::Broken:
    case GuideRefusal::OtherIntegration:
    case GuideRefusal::OtherScopes:
    case GuideRefusal::OtherServer:
    case GuideRefusal::NotNewer:
        break;
    }
    return GuideWords::tr("Ask the people who publish it for a corrected guide and put that into "
                          "the profile folder.");
}

FailureText wordsFor(const RefusedGuide &refused, GuidePlace place)
{
    switch (refused.reason) {
    case GuideRefusal::Unsigned:
    case GuideRefusal::BadSignature:
    case GuideRefusal::OtherKey:
    case GuideRefusal::WrongSignature:
        return signatureWords(refused);
    case GuideRefusal::Unreadable:
    case GuideRefusal::TooLarge:
    case GuideRefusal::OtherFormat:
    case GuideRefusal::Broken:
        return fileWords(refused);
    case GuideRefusal::OtherIntegration:
    case GuideRefusal::OtherScopes:
    case GuideRefusal::OtherServer:
        return contentWords(refused);
    case GuideRefusal::NotNewer:
        return notNewerWords(refused, place);
    }
    Q_UNREACHABLE();
}

} // namespace

FailureText refusalText(const RefusedGuide &refused, GuidePlace place)
{
    FailureText text = wordsFor(refused, place);
    if (refused.reason == GuideRefusal::NotNewer)
        return text;
    if (place == GuidePlace::Address) {
        text.cause += u' ' + GuideWords::tr("It was not taken; the guide in use stays.");
        text.nextStep = GuideWords::tr("Check the address, or tell the people who publish it.");
        return text;
    }
    text.cause += u' ' + GuideWords::tr("The built-in guide is used instead.");
    text.nextStep = betterReplacement(refused.reason) + u' '
                    + (place == GuidePlace::ProfileInSettings
                           ? GuideWords::tr("Or remove the replacement.")
                           : GuideWords::tr("Or remove the replacement in the settings."));
    return text;
}

bool isHarmless(const RefusedGuide &refused)
{
    return refused.reason == GuideRefusal::NotNewer;
}

FailureText lookFailureText(const GuideLook &look)
{
    if (look.outcome == GuideLook::Outcome::NotKept)
        return {GuideWords::tr("The newer HubSpot guide could not be kept"),
                GuideWords::tr("The profile folder is full, read-only or not yours. The guide in "
                               "use stays."),
                GuideWords::tr("Make room or correct the folder's permissions, then look again."),
                look.failure.detail};
    return failureText(look.failure, Peer::GuideServer);
}

FailureText guideServerWords(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::NotFound:
        return {FailureWords::tr("There is no guide at this address"),
                //: %1 is a host name
                FailureWords::tr("%1 answers, but has no such file.").arg(failure.host),
                FailureWords::tr("Check the address in the settings."),
                {}};
    case FailureKind::Unauthorized:
    case FailureKind::Forbidden:
        return {FailureWords::tr("The guide is not open to the console"),
                //: %1 is a host name
                FailureWords::tr("%1 wants a sign-in. The console sends no token for a guide.")
                    .arg(failure.host),
                FailureWords::tr("Use an address that needs no sign-in."),
                {}};
    case FailureKind::RateLimited:
        return {FailureWords::tr("The server of the guide asks for a pause"),
                FailureWords::tr("Too many requests were made in a short time."),
                tryAgain(failure),
                {}};
    case FailureKind::ServerFault:
        return {FailureWords::tr("The server of the guide has a problem of its own"),
                FailureWords::tr("It could not send the file. The guide in use stays."),
                tryAgain(failure),
                {}};
    default:
        return {FailureWords::tr("The server of the guide answered in an unexpected way"),
                FailureWords::tr(
                    "The console does not know what this answer means. The guide in use stays."),
                FailureWords::tr("Check the address in the settings."),
                {}};
    }
}

} // namespace onbelay
