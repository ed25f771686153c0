#include "diagnostics/bundle/bundlescan.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// A random run of letters of both cases and digits, longer than any word that the bundle writes.
// UUIDs and hexadecimal ids are of one case; a slash ends a run, because paths have words of both.
constexpr qsizetype longRun = 24;

bool isTokenCharacter(QChar c)
{
    return c.unicode() < 128
           && (c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'+' || c == u'~');
}

bool holdsLongRun(const QString &text)
{
    qsizetype length = 0;
    bool upper = false;
    bool lower = false;
    bool digit = false;
    for (const QChar c : text) {
        if (!isTokenCharacter(c)) {
            length = 0;
            upper = lower = digit = false;
            continue;
        }
        ++length;
        upper |= c.isUpper();
        lower |= c.isLower();
        digit |= c.isDigit();
        if (length >= longRun && upper && lower && digit)
            return true;
    }
    return false;
}

} // namespace

bool holdsToken(const QString &text)
{
    constexpr auto option = QRegularExpression::CaseInsensitiveOption;
    static const std::array patterns{
        // HubSpot's tokens of both kinds, cut-off ones too
        QRegularExpression(u"pat-[a-z0-9]+-[a-z0-9-]{4,}"_s, option),
        QRegularExpression(u"\\bbearer[\\s:=]+[^\\s\"]{6,}"_s, option),
        QRegularExpression(u"eyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]{4,}"_s), // a JWT
        QRegularExpression(u"(access_?token|refresh_?token|client_?secret|hapikey|api_?key|passw"
                           "or[dt]|passphrase|authorization|code_verifier)\"?\\s*[:=]\\s*\"?"
                           "[^\\s\",]{4,}"_s,
                           option),
        QRegularExpression(u"-----BEGIN [A-Z ]*PRIVATE KEY"_s),
        QRegularExpression(u"://[^/\\s:@]+:[^/\\s@]+@"_s), // an address with a password
    };
    return std::any_of(patterns.begin(), patterns.end(),
                       [&text](const QRegularExpression &pattern) {
                           return pattern.match(text).hasMatch();
                       })
           || holdsLongRun(text);
}

bool holdsMailAddress(const QString &text)
{
    // Nothing else that a bundle writes has the sign between two words, in any of its widths.
    static const QRegularExpression address(u"[^\\s@\"<>,;]+[@\uFF20\uFE6B][^\\s@\"<>,;]+"_s);
    return address.match(text).hasMatch();
}

std::vector<ScanHit> scan(const QByteArray &bytes, bool mailAddressesAllowed)
{
    const QString text = QString::fromUtf8(bytes);
    std::vector<ScanHit> hits;
    if (holdsToken(text))
        hits.push_back(ScanHit::Token);
    if (!mailAddressesAllowed && holdsMailAddress(text))
        hits.push_back(ScanHit::MailAddress);
    return hits;
}

} // namespace onbelay
