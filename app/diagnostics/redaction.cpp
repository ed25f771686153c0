#include "diagnostics/redaction.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype shortestWord = 24; // characters that a random word has at least
constexpr qsizetype shortestKnown = 6; // bytes; shorter ones would hit words of a language
constexpr char16_t gap = u'\u2026';

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

const QRegularExpression &hubSpotToken()
{
    static const QRegularExpression found = pattern(u"pat-[a-z0-9]+-[a-z0-9-]{6,}"_s);
    return found;
}

const QRegularExpression &bearer()
{
    static const QRegularExpression found = pattern(u"\\bBearer\\s+[^\\s\"',;]+"_s);
    return found;
}

const QRegularExpression &jsonWebToken()
{
    static const QRegularExpression found(u"\\beyJ[A-Za-z0-9_-]{6,}(\\.[A-Za-z0-9_-]*){0,4}"_s);
    return found;
}

const QRegularExpression &longWord()
{
    static const QRegularExpression found(u"[A-Za-z0-9_~+/=-]{24,}"_s);
    return found;
}

// "api_key: …", "token=…", also in quotation marks; 1 is all up to the value.
const QRegularExpression &namedValue()
{
    static const QRegularExpression found = pattern(
        u"\\b((?:proxy-)?authorization[\"']?\\s*[:=]\\s*[\"']?|(?:set-)?cookie[\"']?\\s*[:=]\\s*"
        "[\"']?)(?:(?:basic|bearer|digest|token|negotiate)\\s+)?[^\\s\"',;]+"
        "(?:;\\s*[\\w.-]+=[^\\s\"',;]+)*|"
        "\\b([\\w.-]*(?:token|secret|passw(?:or)?d|passphrase|api[_-]?key|access[_-]?key|"
        "credential|bearer|cookie|session[_-]?id)[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;&]+"_s);
    return found;
}

// 1 is the scheme, 2 host and path.
const QRegularExpression &address()
{
    static const QRegularExpression found =
        pattern(u"\\b([a-z][a-z0-9+.-]{1,20}://)(?:[^\\s/?#\"'@]*@)?([^\\s?#\"'<>]*)"
                "([?#][^\\s\"'<>]*)?"_s);
    return found;
}

bool isRandom(QString word)
{
    static const QRegularExpression uuid =
        pattern(u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
    word.remove(uuid);
    if (word.size() < shortestWord)
        return false;
    int digits = 0;
    int changes = 0; // between capitals, small letters and digits
    int last = -1;
    for (const QChar c : word) {
        const int kind = c.isDigit() ? 0 : c.isUpper() ? 1 : c.isLower() ? 2 : -1;
        digits += kind == 0 ? 1 : 0;
        changes += kind >= 0 && last >= 0 && kind != last ? 1 : 0;
        last = kind >= 0 ? kind : last;
    }
    return digits >= 2 && changes * 4 >= word.size();
}

bool isAt(const QString &text, qsizetype at, QByteArrayView bytes)
{
    return std::equal(bytes.begin(), bytes.end(), text.begin() + at, [](char byte, QChar c) {
        return c.unicode() == char16_t(static_cast<unsigned char>(byte));
    });
}

// Tokens are ASCII (RFC 6750), so a byte is a character.
void removeKnown(QString &text, const Secret &known)
{
    const QByteArrayView bytes = known.view();
    if (bytes.size() < shortestKnown)
        return;
    for (qsizetype at = 0; at + bytes.size() <= text.size(); ++at) {
        if (isAt(text, at, bytes))
            text.replace(at, bytes.size(), QChar(gap));
    }
}

void removeRandomWords(QString &text)
{
    qsizetype from = 0;
    for (auto match = longWord().match(text); match.hasMatch();
         match = longWord().match(text, from)) {
        const bool random = isRandom(match.captured());
        if (random)
            text.replace(match.capturedStart(), match.capturedLength(), QChar(gap));
        from = match.capturedStart() + (random ? 1 : match.capturedLength());
    }
}

} // namespace

bool isCredentialName(const QString &name)
{
    static const std::array parts{
        "token"_L1,      "secret"_L1,    "password"_L1,  "passwd"_L1,     "passphrase"_L1,
        "apikey"_L1,     "bearer"_L1,    "accesskey"_L1, "credential"_L1, "authorization"_L1,
        "privatekey"_L1, "sessionid"_L1, "cookie"_L1,    "sessionkey"_L1};
    static const std::array wholes{"auth"_L1, "jwt"_L1, "pwd"_L1, "sid"_L1};
    QString plain = name.toLower();
    plain.remove(u'_').remove(u'-').remove(u' ').remove(u'.');
    return std::find(wholes.begin(), wholes.end(), plain) != wholes.end()
           || std::any_of(parts.begin(), parts.end(),
                          [&plain](QLatin1StringView part) { return plain.contains(part); });
}

bool holdsSecret(const QString &text)
{
    if (hubSpotToken().match(text).hasMatch() || bearer().match(text).hasMatch()
        || jsonWebToken().match(text).hasMatch())
        return true;
    for (auto words = longWord().globalMatch(text); words.hasNext();) {
        if (isRandom(words.next().captured()))
            return true;
    }
    return false;
}

QString redacted(const QString &text, const Secret &known)
{
    QString plain = text;
    removeKnown(plain, known);
    plain.replace(address(), u"\\1\\2"_s);
    plain.replace(hubSpotToken(), u"pat-\u2026"_s);
    plain.replace(namedValue(), u"\\1\\2\u2026"_s);
    plain.replace(bearer(), u"Bearer \u2026"_s);
    plain.replace(jsonWebToken(), QString(QChar(gap)));
    removeRandomWords(plain);
    return plain;
}

} // namespace onbelay
