#include "presenters/words/pastetext.h"

#include <QCoreApplication>

namespace onbelay {

namespace {

struct PasteText
{
    Q_DECLARE_TR_FUNCTIONS(PasteText)
};

QString trimText(PasteNote note)
{
    switch (note) {
    case PasteNote::TrimmedSpaces:
        return PasteText::tr("Spaces around the token were removed.");
    case PasteNote::TrimmedLineBreaks:
        return PasteText::tr("Line breaks were removed.");
    case PasteNote::TrimmedQuotes:
        return PasteText::tr("Quotation marks around the token were removed.");
    case PasteNote::TrimmedBearer:
        return PasteText::tr("The word “Bearer” before the token was removed.");
    case PasteNote::TrimmedHeaderName:
        return PasteText::tr("“Authorization:” before the token was removed.");
    case PasteNote::TrimmedAssignment:
        return PasteText::tr("The name and equals sign before the token were removed.");
    case PasteNote::TrimmedCodeFence:
        return PasteText::tr("The marks of a code block around the token were removed.");
    default:
        return PasteText::tr("Invisible characters that came with the copy were removed.");
    }
}

QString warningText(PasteNote note)
{
    switch (note) {
    case PasteNote::UnknownRegion:
        return PasteText::tr("The region in this token is new to the console. HubSpot decides.");
    case PasteNote::UnknownLength:
        return PasteText::tr(
            "This token has another length than those known so far. HubSpot decides.");
    default:
        return PasteText::tr(
            "This does not look like the tokens known so far (pat-…). HubSpot decides.");
    }
}

QString refusalText(PasteNote note, const PasteReport &report)
{
    switch (note) {
    case PasteNote::LookAlikeCharacters:
        return PasteText::tr(
            "Some characters only look like letters or dashes; a chat or word processor "
            "may have changed them. Copy the token straight from HubSpot.");
    case PasteNote::MaskingDots:
        return PasteText::tr(
            "These are the dots that HubSpot shows in place of the token. Press Show "
            "there, then Copy.");
    case PasteNote::CutOff:
        //: %1 is how long a whole token is, e.g. 44
        return PasteText::tr("The token is cut off: only %n character(s) came, and a whole one has "
                             "%1. Use the Copy button in HubSpot instead of marking the text.",
                             nullptr, report.characters)
            .arg(usualTokenLength);
    case PasteNote::TwoTokens:
        return PasteText::tr("There is more than one token in this paste. Paste one only.");
    case PasteNote::BareUuid:
        return PasteText::tr(
            "This is a client secret, a client id, or an API key of the kind that HubSpot "
            "retired on 30 November 2022. The token begins with “pat-”.");
    case PasteNote::RetiredApiKey:
        return PasteText::tr(
            "This is an old API key (hapikey). HubSpot retired all of them on 30 November 2022; "
            "use the token of a service key or private app, which begins with “pat-”.");
    case PasteNote::MissingPatPrefix:
        return PasteText::tr(
            "The beginning “pat-” is missing: either it was not copied, or this is another "
            "kind of key. Copy the whole token.");
    case PasteNote::OAuthToken:
        return PasteText::tr(
            "This is a sign-in (OAuth) token that stops working after 30 minutes. Use the "
            "token of a service key or private app.");
    case PasteNote::PersonalAccessKey:
        return PasteText::tr(
            "This is a personal access key for HubSpot's developer tools. Use the token "
            "of a service key or private app.");
    case PasteNote::TokenInText:
        return PasteText::tr(
            "There is a token inside this text, but nothing is taken out of a file or a command. "
            "Paste the token alone, from “pat-” to its end.");
    case PasteNote::TooLong:
        return PasteText::tr("This is far too long for a token: %n character(s).", nullptr,
                             report.characters);
    default:
        return PasteText::tr("This is not a token. A HubSpot token begins with “pat-”.");
    }
}

} // namespace

QString pasteNoteText(PasteNote note, const PasteReport &report)
{
    if (isTrim(note))
        return trimText(note);
    return isRefusal(note) ? refusalText(note, report) : warningText(note);
}

} // namespace onbelay
