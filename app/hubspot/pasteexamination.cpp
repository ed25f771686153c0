#include "hubspot/pasteexamination.h"

#include "hubspot/pastecleaning.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// Longer pastes are whole files; they are not even looked at.
constexpr qsizetype longestPaste = 20'000;
// HubSpot says of its OAuth tokens "allow up to 300 characters"; nothing longer is known.
constexpr qsizetype longestToken = 300;
constexpr qsizetype uuidLength = 36;
// Shorter opaque words are more likely a password or a name than a token.
constexpr qsizetype shortestOpaque = 32;

// Data locations that public clients know (HubSpot's hublets).
constexpr std::array knownRegions{QStringView(u"na1"), QStringView(u"na2"), QStringView(u"na3"),
                                  QStringView(u"eu1"), QStringView(u"eu2"), QStringView(u"eu3"),
                                  QStringView(u"ap1"), QStringView(u"ap2")};

// How other vendors' secrets begin. They must not travel to HubSpot.
constexpr std::array foreignPrefixes{
    QStringView(u"AIza"),   QStringView(u"AKIA"),    QStringView(u"ASIA"),
    QStringView(u"SG."),    QStringView(u"eyJ"),     QStringView(u"github_pat_"),
    QStringView(u"ghp_"),   QStringView(u"gho_"),    QStringView(u"ghs_"),
    QStringView(u"glpat-"), QStringView(u"key-"),    QStringView(u"ntn_"),
    QStringView(u"rk_"),    QStringView(u"secret_"), QStringView(u"shpat_"),
    QStringView(u"shpss_"), QStringView(u"sk-"),     QStringView(u"sk_"),
    QStringView(u"xox"),    QStringView(u"whsec_"),  QStringView(u"ya29.")};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    const char16_t lower = c.unicode() | 0x20;
    return c.unicode() < 0x80 && lower >= u'a' && lower <= u'z';
}

bool isHex(QChar c)
{
    return isDigit(c) || (isLetter(c) && (c.unicode() | 0x20) <= u'f');
}

template <typename Predicate>
bool all(QStringView text, Predicate predicate)
{
    return std::all_of(text.begin(), text.end(), predicate);
}

template <typename Predicate>
qsizetype count(QStringView text, Predicate predicate)
{
    return std::count_if(text.begin(), text.end(), predicate);
}

bool isHexOrDash(QChar c)
{
    return isHex(c) || c == u'-';
}

bool isUuid(QStringView text)
{
    if (text.size() != uuidLength)
        return false;
    for (qsizetype i = 0; i < uuidLength; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != u'-' : !isHex(text[i]))
            return false;
    }
    return true;
}

// The length of a region and its dash at the beginning, as "na1-"; 0 when there is none.
qsizetype regionLength(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && isLetter(text[at]))
        ++at;
    const qsizetype letters = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    const bool fits = letters >= 2 && at > letters && at < text.size() && text[at] == u'-';
    return fits ? at + 1 : 0;
}

// How often a HubSpot token begins in the text, also where two have grown together.
int tokenStarts(QStringView text)
{
    int starts = 0;
    qsizetype at = text.indexOf(u"pat-", 0, Qt::CaseInsensitive);
    while (at >= 0) {
        if (regionLength(text.mid(at + 4)) > 0)
            ++starts;
        at = text.indexOf(u"pat-", at + 4, Qt::CaseInsensitive);
    }
    return starts;
}

bool holdsWholeToken(QStringView text)
{
    qsizetype at = text.indexOf(u"pat-", 0, Qt::CaseInsensitive);
    while (at >= 0) {
        const qsizetype prefix = regionLength(text.mid(at + 4));
        if (prefix > 0 && isUuid(text.mid(at + 4 + prefix, uuidLength)))
            return true;
        at = text.indexOf(u"pat-", at + 4, Qt::CaseInsensitive);
    }
    return false;
}

bool isDot(QChar c)
{
    static constexpr QStringView dots = u"*\u00b7\u2022\u2026\u2219\u22c5\u25cf\u25e6\u26ab\u30fb"
                                        u"\uff0a";
    return dots.contains(c);
}

bool isMasked(QStringView text)
{
    const bool masked = std::any_of(text.begin(), text.end(), isDot);
    return masked || text.contains(u"...") || text.contains(u"xxxxxx", Qt::CaseInsensitive);
}

struct Judgement
{
    PasteVerdict verdict = PasteVerdict::Refused;
    std::optional<PasteNote> note;
    QStringView region;
};

Judgement refused(PasteNote note)
{
    return {PasteVerdict::Refused, note, {}};
}

Judgement warned(PasteNote note, QStringView region = {})
{
    return {PasteVerdict::SendableWithWarning, note, region};
}

// A word that begins with "pat-".
Judgement judgeToken(QStringView text)
{
    const QStringView tail = text.mid(4);
    const qsizetype prefix = regionLength(tail);
    const QStringView region = prefix > 0 ? tail.left(prefix - 1) : QStringView();
    const QStringView body = tail.mid(prefix);
    if (!all(body, [](QChar c) { return isLetter(c) || isDigit(c) || c == u'-' || c == u'_'; }))
        return refused(PasteNote::NotTokenLike);
    if (body.size() < uuidLength)
        return refused(PasteNote::CutOff);
    if (!isUuid(body)) {
        const bool longer = body.size() > uuidLength && all(body, isHexOrDash);
        return warned(longer ? PasteNote::UnknownLength : PasteNote::UnknownShape, region);
    }
    if (!text.startsWith(u"pat-") || !all(region, [](QChar c) { return !c.isUpper(); }))
        return warned(PasteNote::UnknownShape, region);
    if (std::find(knownRegions.begin(), knownRegions.end(), region) == knownRegions.end())
        return warned(PasteNote::UnknownRegion, region);
    return {PasteVerdict::Sendable, std::nullopt, region};
}

// "na1-…", or a token whose first letters were not selected.
bool lacksPrefix(QStringView text)
{
    for (const QStringView rest :
         {QStringView(u"at-"), QStringView(u"t-"), QStringView(u"-"), QStringView(u"")}) {
        if (!text.startsWith(rest, Qt::CaseInsensitive))
            continue;
        const QStringView tail = text.mid(rest.size());
        const qsizetype prefix = regionLength(tail);
        if (prefix > 0 && tail.size() - prefix >= 8 && all(tail.mid(prefix), isHexOrDash))
            return true;
    }
    return false;
}

bool isForeign(QStringView text)
{
    return std::any_of(foreignPrefixes.begin(), foreignPrefixes.end(),
                       [text](QStringView prefix) { return text.startsWith(prefix); });
}

// Opaque strings, told apart by what public clients have seen of them.
Judgement judgeOpaque(QStringView text)
{
    const qsizetype digits = count(text, isDigit);
    const qsizetype letters = count(text, isLetter);
    const qsizetype capitals = count(text, [](QChar c) { return c.isUpper(); });
    if (digits + letters + text.count(u'-') + text.count(u'_') + text.count(u'=') + text.count(u'+')
            + text.count(u'/')
        != text.size())
        return refused(PasteNote::NotTokenLike);
    if (text.startsWith(u"CiR") && text.size() >= shortestOpaque)
        return refused(PasteNote::PersonalAccessKey);
    if (text.startsWith(u'C') && text.size() >= 20 && digits > 0 && capitals > 1)
        return refused(PasteNote::OAuthToken);
    const bool plain = !text.contains(u'+') && !text.contains(u'/') && !text.contains(u'=');
    if (plain && text.size() >= shortestOpaque && digits > 0 && letters > 0)
        return warned(PasteNote::UnknownShape);
    return refused(PasteNote::NotTokenLike);
}

// One word without white space.
Judgement judgeWord(QStringView text)
{
    if (isMasked(text))
        return refused(PasteNote::MaskingDots);
    if (tokenStarts(text) > 1)
        return refused(PasteNote::TwoTokens);
    if (!all(text, [](QChar c) { return c.unicode() < 0x80; }))
        return refused(PasteNote::LookAlikeCharacters);
    if (text.size() > longestToken)
        return refused(PasteNote::TooLong);
    if (text.startsWith(u"pat-", Qt::CaseInsensitive))
        return judgeToken(text);
    if (isUuid(text) || (text.size() == 32 && all(text, isHex)))
        return refused(PasteNote::BareUuid);
    if (lacksPrefix(text))
        return refused(PasteNote::MissingPatPrefix);
    if (text.contains(u'-') && text.size() < uuidLength && all(text, isHexOrDash)
        && count(text, isDigit) > 0)
        return refused(PasteNote::CutOff); // the end of a token
    if (isForeign(text))
        return refused(PasteNote::NotTokenLike);
    return judgeOpaque(text);
}

bool isSpace(QChar c)
{
    return c.isSpace();
}

// "•••• •••• 0001". A few dots alone may be a list's or a sentence's.
bool isMaskedInGroups(QStringView text)
{
    constexpr qsizetype fewestDots = 4;
    return count(text, isDot) >= fewestDots
           && all(text, [](QChar c) { return isDot(c) || isHexOrDash(c) || isSpace(c); });
}

// Several words: two secrets, a sentence, or one token in pieces.
Judgement judgeWords(QStringView text)
{
    if (tokenStarts(text) > 1)
        return refused(PasteNote::TwoTokens);
    bool uuids = true;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !isSpace(text[i]))
            continue;
        uuids = uuids && (i == begin || isUuid(text.mid(begin, i - begin)));
        begin = i + 1;
    }
    if (uuids)
        return refused(PasteNote::BareUuid); // client id and client secret
    if ((text.startsWith(u"pat-") && isMasked(text)) || isMaskedInGroups(text))
        return refused(PasteNote::MaskingDots);
    return refused(PasteNote::NotTokenLike);
}

// A refusal that only says "not a token" becomes the better reason where the rest of the paste has
// one.
PasteNote sharpened(PasteNote note, QStringView text, QStringView pasted)
{
    const bool vague = note == PasteNote::NotTokenLike || note == PasteNote::TooLong;
    if (vague && holdsWholeToken(text))
        return PasteNote::TokenInText;
    const bool named = pasted.contains(u"hapikey", Qt::CaseInsensitive);
    if (named && (note == PasteNote::NotTokenLike || note == PasteNote::BareUuid))
        return PasteNote::RetiredApiKey;
    return note;
}

// A token, whole or cut off, whose pieces are nothing but white space apart. The break may be
// anywhere, so the pieces are looked at as what they would be together.
bool isBrokenToken(QStringView text)
{
    if (!std::any_of(text.begin(), text.end(), isSpace))
        return false;
    PasteBuffer whole(text);
    whole.joinWords();
    const QStringView joined = whole.text();
    if (!joined.startsWith(u"pat-", Qt::CaseInsensitive) || tokenStarts(joined) > 1)
        return false;
    const qsizetype prefix = regionLength(joined.mid(4));
    const QStringView body = joined.mid(4 + prefix);
    return prefix > 0 && body.size() <= uuidLength && all(body, isHexOrDash);
}

} // namespace

PasteReport examinePaste(QStringView pasted)
{
    PasteReport report;
    if (pasted.size() > longestPaste) {
        report.verdict = PasteVerdict::Refused;
        report.notes = {PasteNote::TooLong};
        report.characters =
            int(std::min<qsizetype>(pasted.size(), std::numeric_limits<int>::max()));
        return report;
    }
    PasteBuffer buffer(pasted);
    buffer.clean();
    if (isBrokenToken(buffer.text()))
        buffer.joinWords();
    const QStringView text = buffer.text();
    report.notes = buffer.notes();
    report.characters = int(text.size());
    if (text.isEmpty())
        return report;
    const bool words = std::any_of(text.begin(), text.end(), isSpace);
    const Judgement judgement = words ? judgeWords(text) : judgeWord(text);
    report.verdict = judgement.verdict;
    if (judgement.verdict == PasteVerdict::Refused) {
        report.notes.push_back(sharpened(*judgement.note, text, pasted));
        return report;
    }
    if (judgement.note)
        report.notes.push_back(*judgement.note);
    report.region = judgement.region.toString().toLower();
    report.lastFour = text.right(4).toString();
    QString token = text.toString();
    report.token = Secret::takeFrom(token);
    return report;
}

bool isRefusal(PasteNote note)
{
    return note >= PasteNote::LookAlikeCharacters;
}

bool isTrim(PasteNote note)
{
    return note <= PasteNote::TrimmedInvisible;
}

} // namespace onbelay
