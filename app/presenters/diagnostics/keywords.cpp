#include "presenters/diagnostics/findingwords.h"
#include "presenters/words/storedkeytext.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString newKeyStep()
{
    return FindingWords::tr("Generate a new key in HubSpot, copy the full token without spaces, "
                            "and update it here.");
}

// HubSpot could not be asked: each reason has words of its own.
FindingWords notProven(const Finding &finding)
{
    if (!finding.failure && finding.code == FindingCode::HubSpotTroubled)
        return {FindingWords::tr("HubSpot did not give an answer that On Belay could use."),
                FindingWords::tr("Try again in a moment.")};
    if (!finding.failure)
        return {FindingWords::tr("HubSpot could not be asked, so nothing is known about the key."),
                FindingWords::tr("Try again in a moment.")};
    CheckReport report;
    report.at = finding.failure->at;
    report.outcome = u"unknown"_s;
    report.failureCode = finding.failure->code;
    report.correlationId = finding.failure->requestId;
    const FailureText text = storedKeyText(report);
    if (finding.code == FindingCode::HubSpotTroubled)
        //: %1 is a headline such as "On Belay could not reach HubSpot", %2 a sentence
        return {FindingWords::tr("%1. %2").arg(text.headline, text.cause), text.nextStep};
    //: %1 is a headline such as "On Belay could not reach HubSpot"
    return {FindingWords::tr("%1, so nothing is known about the key.").arg(text.headline),
            text.nextStep};
}

FindingWords copyWords(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::HubSpotAnswers:
        //: %1 is a date and time
        return {FindingWords::tr("On Belay asked HubSpot on %1 and got an answer.")
                    .arg(localTime(finding.arguments.value(0))),
                {}};
    case FindingCode::KeyCopied:
        return {FindingWords::tr("HubSpot knows the stored key, so all of it was copied."), {}};
    case FindingCode::KeyCopyUnseen:
        //: %1 is the last four characters of a key
        return {FindingWords::tr("Nobody can see the stored key any more, only that it ends in %1; "
                                 "whether a part is missing shows in the copy that you have.")
                    .arg(finding.arguments.value(0)),
                FindingWords::tr("Paste your copy: it is examined here for spaces, a cut-off end "
                                 "and the wrong kind of secret before it is sent anywhere.")};
    default:
        return {};
    }
}

QStringList titles(const QString &ids, const Integration &integration)
{
    QStringList result;
    const QStringList parts = ids.split(u", "_s, Qt::SkipEmptyParts);
    for (const QString &id : parts)
        result.append(scopeTitle(id, integration));
    return result;
}

FindingWords accountWords(const Finding &finding)
{
    const QString portal = finding.arguments.value(0);
    switch (finding.code) {
    case FindingCode::AccountKnown:
        //: %1 is the number of a HubSpot account, %2 a region such as na1
        return {finding.arguments.value(1).isEmpty()
                    ? FindingWords::tr("The key reads HubSpot account %1.").arg(portal)
                    : FindingWords::tr("The key reads HubSpot account %1 (region %2).")
                          .arg(portal, finding.arguments.value(1)),
                {}};
    case FindingCode::AccountForTests:
        //: %1 is the number of a HubSpot account, %2 its type such as SANDBOX
        return {FindingWords::tr("The key belongs to HubSpot account %1, which is of type %2 and "
                                 "holds no live data.")
                    .arg(portal, finding.arguments.value(1)),
                FindingWords::tr("Create a key in your live HubSpot account and update it here.")};
    case FindingCode::AccountUnknown:
        return {FindingWords::tr("HubSpot did not tell which account the key belongs to."), {}};
    default:
        return {};
    }
}

} // namespace

FindingWords keyWords(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::KeyPresent:
        //: %1 is a region such as na1, %2 the last four characters of a key
        return {FindingWords::tr("A key of region %1 that ends in %2 is stored.")
                    .arg(finding.arguments.value(0), finding.arguments.value(1)),
                {}};
    case FindingCode::KeyAbsent:
        return {FindingWords::tr("No HubSpot key is stored."),
                FindingWords::tr("Connect HubSpot with a key that an administrator of HubSpot "
                                 "creates.")};
    case FindingCode::KeyAccepted:
        return {FindingWords::tr("HubSpot was asked just now and accepts the key."), {}};
    case FindingCode::KeyAcceptedLately:
        //: %1 is a date and time
        return {FindingWords::tr("HubSpot accepted the key when an administrator had it tested on "
                                 "%1. Members cannot repeat the test.")
                    .arg(localTime(finding.arguments.value(0))),
                {}};
    case FindingCode::KeyRejected:
        return {FindingWords::tr("HubSpot does not accept the key. It was revoked, rotated or "
                                 "deleted there, or only a part of it was copied."),
                newKeyStep()};
    case FindingCode::KeyExpired:
        return {FindingWords::tr("HubSpot says that the key has expired: it was rotated there, or "
                                 "it was a short-lived token from the start."),
                newKeyStep()};
    case FindingCode::KeyNotAToken:
        return {FindingWords::tr("HubSpot does not recognize the key as one of its tokens: what "
                                 "was pasted is mangled or something else."),
                newKeyStep()};
    case FindingCode::KeyCreatorRemoved:
        return {FindingWords::tr("The HubSpot user who created the key was removed or lost the "
                                 "right to what the key reads."),
                FindingWords::tr("Create a key from a dedicated HubSpot user, then update it "
                                 "here.")};
    case FindingCode::KeyForbidden:
        return {FindingWords::tr("HubSpot knows the key, but let it read nothing at all: it was "
                                 "made with too few scopes, or the account lacks the feature."),
                FindingWords::tr("Give the key the scopes that the guide lists; the token of a "
                                 "private app stays the same.")};
    case FindingCode::KeyNotProven:
    case FindingCode::HubSpotTroubled:
        return notProven(finding);
    case FindingCode::HubSpotAnswers:
    case FindingCode::KeyCopied:
    case FindingCode::KeyCopyUnseen:
        return copyWords(finding);
    default:
        return accountWords(finding);
    }
}

QString keyRefusalText(const QString &code)
{
    Finding finding;
    finding.code =
        code == u"creatorRemoved"_s ? FindingCode::KeyCreatorRemoved : FindingCode::KeyForbidden;
    return keyWords(finding).sentence;
}

FindingWords scopeWords(const Finding &finding, const Integration &integration)
{
    const QString first = finding.arguments.value(0);
    switch (finding.code) {
    case FindingCode::ScopesAll:
        return {FindingWords::tr("The key covers all %n scope(s).", nullptr, first.toInt()), {}};
    case FindingCode::ScopesPartial:
        //: %1 of %2 scopes; %3 is a list of scopes
        return {FindingWords::tr("The key covers %1 of %2 scopes. Missing: %3.")
                    .arg(first, finding.arguments.value(1),
                         nameList(titles(finding.arguments.value(2), integration), 9)),
                FindingWords::tr("Add the missing scopes in HubSpot, then update the key.")};
    case FindingCode::ScopesNone:
        return {FindingWords::tr("HubSpot accepts the key, but it covers none of the scopes."),
                FindingWords::tr("Create a key with the scopes that the guide lists.")};
    case FindingCode::ScopesNotProven:
        if (first.isEmpty())
            return {FindingWords::tr("What the key may do is known only once HubSpot accepts it."),
                    {}};
        //: %1 is a list of scopes
        return {FindingWords::tr("Not proven, because HubSpot did not list the key's scopes: %1.")
                    .arg(nameList(titles(first, integration), 9)),
                {}};
    case FindingCode::ScopeHeld:
        //: %1 is a scope such as "Read deals"
        return {
            FindingWords::tr("The key holds what “%1” needs.").arg(scopeTitle(first, integration)),
            {}};
    case FindingCode::ScopeLacking:
        //: %1 is a scope such as "Read deals", %2 names HubSpot's scopes
        return {FindingWords::tr("“%1” needs what the key lacks: %2.")
                    .arg(scopeTitle(first, integration), finding.arguments.value(1)),
                FindingWords::tr("Add it to the key in HubSpot, then update the key.")};
    case FindingCode::ScopeNotProven:
        //: %1 is a scope such as "Update deals"
        return {FindingWords::tr("HubSpot did not tell whether the key covers “%1”. Writing is "
                                 "never tried out.")
                    .arg(scopeTitle(first, integration)),
                {}};
    default:
        return {};
    }
}

FindingWords keyHistoryWords(const Finding &finding)
{
    const QString first = finding.arguments.value(0);
    const QString second = finding.arguments.value(1);
    switch (finding.code) {
    case FindingCode::KeyUnchanged:
        //: %1 is a date and time, %2 a person
        return {
            FindingWords::tr("The key was last changed on %1 by %2.").arg(localTime(first), second),
            {}};
    case FindingCode::KeyChangedLately:
        //: %1 is a date and time, %2 a person
        return {FindingWords::tr("The key was changed only on %1, by %2; trouble since then points "
                                 "to that change.")
                    .arg(localTime(first), second),
                FindingWords::tr("Ask whether the full token was copied, and with which scopes.")};
    case FindingCode::KeyRemoved:
        //: %1 is a date and time, %2 a person
        return {FindingWords::tr("The key was removed on %1 by %2.").arg(localTime(first), second),
                {}};
    case FindingCode::KeyChangeUnknown:
        return {FindingWords::tr("The server keeps no record of a change of the key."), {}};
    case FindingCode::KeyYoung:
        //: %2 is a date
        return {FindingWords::tr("The key is %n day(s) old (stored %1). HubSpot keys have no "
                                 "expiry date.",
                                 nullptr, first.toInt())
                    .arg(localTime(second)),
                {}};
    case FindingCode::KeyOld:
        return {FindingWords::tr("The key is %n day(s) old (stored %1). HubSpot advises a rotation "
                                 "every six months; it goes on working until then and after.",
                                 nullptr, first.toInt())
                    .arg(localTime(second)),
                FindingWords::tr("Rotate the key in HubSpot, then update it here.")};
    case FindingCode::KeyAgeUnknown:
        return {FindingWords::tr("The server does not say when the key was stored."), {}};
    case FindingCode::OwnerIsAdmin:
        //: %1 is a person
        return {FindingWords::tr("%1 stored the key and is an administrator. HubSpot does not tell "
                                 "who created it; a dedicated HubSpot user is safest.")
                    .arg(first),
                {}};
    case FindingCode::OwnerNotAdmin:
        //: %1 is a person
        return {FindingWords::tr("%1 stored the key and is no longer an administrator.").arg(first),
                FindingWords::tr("Make sure that the key is not tied to a personal HubSpot "
                                 "account.")};
    case FindingCode::OwnerGone:
        //: %1 is a person
        return {
            FindingWords::tr("%1 stored the key and is no longer in the organization.").arg(first),
            FindingWords::tr("Replace the key by one of a dedicated HubSpot user before it "
                             "stops working.")};
    case FindingCode::OwnerUnknown:
        return {FindingWords::tr("The server does not say who stored the key."), {}};
    case FindingCode::RotationQuiet:
        //: %1 is a date and time
        return {FindingWords::tr("The key of %1 is the one in use, and HubSpot knows it.")
                    .arg(localTime(first)),
                {}};
    case FindingCode::RotationGrace:
        //: %1 and %2 are dates and times
        return {FindingWords::tr("The key was replaced on %1. If the old one was rotated “later”, "
                                 "HubSpot accepts it until about %2.")
                    .arg(localTime(first), localTime(second)),
                FindingWords::tr("Expire the old token in HubSpot if nothing else uses it.")};
    case FindingCode::RotationEnded:
        //: %1 is a date and time
        return {FindingWords::tr("The key of %1 worked when it was stored and is refused now: it "
                                 "was rotated, revoked or deleted in HubSpot since then.")
                    .arg(localTime(first)),
                newKeyStep()};
    default:
        return {};
    }
}

} // namespace onbelay
