#pragma once

#include "platform/secret.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace onbelay {

// What was pasted into the token field, judged without any network call. The shapes are what
// clients and scanners have seen; HubSpot promises no format, so an unknown shape only warns.

enum class PasteVerdict {
    Empty,
    Sendable, // looks like pat-<region>-<uuid>
    SendableWithWarning, // token-like, but region, length or shape is not known
    Refused // certainly not a HubSpot token; never sent
};

enum class PasteNote {
    // trimmed, harmless
    TrimmedSpaces,
    TrimmedLineBreaks,
    TrimmedQuotes,
    TrimmedBearer,
    TrimmedHeaderName, // "Authorization:"
    TrimmedAssignment, // HUBSPOT_TOKEN=…
    TrimmedCodeFence, // ``` lines of Markdown
    TrimmedInvisible, // zero-width characters, BOM, no-break spaces, direction marks
    // warnings
    UnknownRegion,
    UnknownLength,
    UnknownShape,
    // refusals
    LookAlikeCharacters, // non-ASCII letters, dashes, full-width digits inside
    MaskingDots, // •••• or ****: the page shows a preview
    CutOff, // fewer characters than a token has; see characters
    TwoTokens,
    BareUuid, // client secret, client id, or an API key of before 30 November 2022
    RetiredApiKey, // the same, and it came with the name "hapikey"
    MissingPatPrefix, // na1-xxxxxxxx-…
    OAuthToken, // short-lived, dies in 30 minutes
    PersonalAccessKey, // the developer CLI's
    TokenInText, // one whole token among other things: a settings file, JSON, a command line
    NotTokenLike, // words, a URL, an address
    TooLong
};

// pat-na1- and a UUID; regions of other lengths are possible, and HubSpot promises no length.
inline constexpr int usualTokenLength = 44;

struct PasteReport
{
    PasteVerdict verdict = PasteVerdict::Empty;
    std::vector<PasteNote> notes; // in the order in which they were found, each once
    Secret token; // cleaned; empty unless it may be sent
    QString region; // "na1", "eu1" …; empty when unknown
    QString lastFour; // for display; empty unless it may be sent
    int characters = 0; // after trimming
};

// Never throws, never keeps a copy of `pasted` beyond the report's token. Any input is allowed.
[[nodiscard]] PasteReport examinePaste(QStringView pasted);

[[nodiscard]] bool isRefusal(PasteNote note);
[[nodiscard]] bool isTrim(PasteNote note);

} // namespace onbelay
