#include "onbelay/plainutf8.h"

#include "net/problem.h"
#include "onbelay/bodyreader.h"

#include <QDateTime>

#include <array>

namespace onbelay {

namespace {

// Bytes that stand in nothing that plainText() would change, blanks next to blanks or at an end
// apart: printable ASCII, and sequences from U+00C0 to U+05FF and from U+4000 to U+DFFF. Blanks,
// direction marks and invisible characters are all outside.
constexpr std::array<bool, 256> harmless = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        const bool ascii = byte >= 0x20 && byte < 0x7f;
        const bool inside = byte >= 0x80 && byte < 0xc0; // of a sequence
        const bool letters = byte >= 0xc3 && byte < 0xd8;
        const bool ideographs = byte >= 0xe4 && byte < 0xee;
        table[byte] = ascii || inside || letters || ideographs;
    }
    return table;
}();

bool isPlain(QByteArrayView text)
{
    if (text.isEmpty())
        return true;
    if (text.size() > BodyReader::longestText || text.front() == ' ' || text.back() == ' ')
        return false;
    char before = 0;
    for (const char c : text) {
        if (!harmless[static_cast<unsigned char>(c)] || (c == ' ' && before == ' '))
            return false;
        before = c;
    }
    return true;
}

// A number of two digits, or -1.
int twoDigits(const char *at)
{
    const int tens = at[0] - '0';
    const int ones = at[1] - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

int daysIn(int year, int month)
{
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[std::size_t(month - 1)] + (month == 2 && leap ? 1 : 0);
}

// Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March, so that
// the leap day comes last.
qint64 daysSince1970(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return 365 * qint64(y) + y / 4 - y / 100 + y / 400 + dayOfYear - 719'468;
}

// 2026-11-23T09:30:00Z, or with up to three digits of a second's fraction before the Z; nothing
// for everything else.
std::optional<qint64> usualTime(QByteArrayView text)
{
    constexpr QByteArrayView form("0000-00-00T00:00:00");
    if (text.size() <= form.size() || text.size() > form.size() + 5 || text.back() != 'Z')
        return std::nullopt;
    for (const qsizetype at : {4, 7, 10, 13, 16}) {
        if (text[at] != form[at])
            return std::nullopt;
    }
    const qsizetype fraction = text.size() - form.size() - 1;
    if (fraction == 1 || (fraction > 1 && text[form.size()] != '.'))
        return std::nullopt;
    for (qsizetype at = form.size() + 1; at < text.size() - 1; ++at) {
        if (text[at] < '0' || text[at] > '9')
            return std::nullopt;
    }
    const char *at = text.data();
    const int century = twoDigits(at);
    const int yearOf = twoDigits(at + 2);
    const int month = twoDigits(at + 5);
    const int day = twoDigits(at + 8);
    const int hour = twoDigits(at + 11);
    const int minute = twoDigits(at + 14);
    const int second = twoDigits(at + 17);
    const int year = century * 100 + yearOf;
    if (century < 0 || yearOf < 0 || year < 1970 || month < 1 || month > 12 || day < 1
        || day > daysIn(year, month) || hour < 0 || hour > 23 || minute < 0 || minute > 59
        || second < 0 || second > 59)
        return std::nullopt;
    return ((daysSince1970(year, month, day) * 24 + hour) * 60 + minute) * 60 + second;
}

} // namespace

QByteArrayView plainUtf8(QByteArrayView text, QByteArray &storage)
{
    if (isPlain(text))
        return text;
    storage = plainText(QString::fromUtf8(text), BodyReader::longestText).toUtf8();
    return storage;
}

std::optional<qint64> secondsOf(QByteArrayView text)
{
    if (const std::optional<qint64> seconds = usualTime(text))
        return seconds;
    const QDateTime time = QDateTime::fromString(QString::fromUtf8(text), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toSecsSinceEpoch()) : std::nullopt;
}

} // namespace onbelay
