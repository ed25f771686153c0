#include "presenters/csv/csvwriter.h"

namespace onbelay {

namespace {

// = + - @, and the full-width ones, which spreadsheets of East Asian languages read as these.
bool beginsAsFormula(QByteArrayView text)
{
    if (text.isEmpty())
        return false;
    switch (text.front()) {
    case '=':
    case '+':
    case '-':
    case '@':
        return true;
    case '\xef':
        break;
    default:
        return false;
    }
    for (const char *wide : {"\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0"}) {
        if (text.startsWith(QByteArrayView(wide)))
            return true;
    }
    return false;
}

// Where a field begins for a spreadsheet that takes the file for one with another separator, or
// does not see that the text stands in quotes.
bool partsFields(char character)
{
    switch (character) {
    case ',':
    case ';':
    case '\t':
    case '\n':
    case '\r':
        return true;
    default:
        return false;
    }
}

// Behind a separator inside a text. Apostrophes are those of the guard, or look like them;
// quotation marks are taken for empty quotes there.
bool needsInnerGuard(QByteArrayView rest)
{
    while (!rest.isEmpty() && (rest.front() == '\'' || rest.front() == '"'))
        rest = rest.sliced(1);
    return beginsAsFormula(rest);
}

} // namespace

bool looksLikeFormula(QByteArrayView text)
{
    if (text.isEmpty())
        return false;
    const char first = text.front();
    return first == '\t' || first == '\r' || first == '\n' || beginsAsFormula(text);
}

bool isGuarded(QByteArrayView text)
{
    qsizetype quotes = 0;
    while (quotes < text.size() && text[quotes] == '\'')
        ++quotes;
    return quotes > 0 && looksLikeFormula(text.sliced(quotes));
}

QByteArrayView unguarded(QByteArrayView text, QByteArray &room)
{
    if (isGuarded(text))
        text = text.sliced(1);
    room.clear();
    qsizetype from = 0;
    for (qsizetype at = 1; at < text.size(); ++at) {
        // Only an apostrophe right behind a separator can be one.
        if (text[at] != '\'' || !partsFields(text[at - 1]) || !needsInnerGuard(text.sliced(at + 1)))
            continue;
        room += text.sliced(from, at - from);
        from = at + 1;
    }
    if (from == 0)
        return text;
    room += text.sliced(from);
    return room;
}

void appendCsvField(QByteArray &csv, QByteArrayView text)
{
    QByteArray replaced;
    if (!text.isValidUtf8()) {
        replaced = QString::fromUtf8(text).toUtf8();
        text = replaced;
    }
    csv += '"';
    if (looksLikeFormula(text) || isGuarded(text))
        csv += '\'';
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool quote = text[at] == '"';
        if (!quote && (!partsFields(text[at]) || !needsInnerGuard(text.sliced(at + 1))))
            continue;
        csv += text.sliced(from, at + 1 - from);
        csv += quote ? '"' : '\'';
        from = at + 1;
    }
    csv += text.sliced(from);
    csv += '"';
}

QByteArray csvLine(const QStringList &values)
{
    QByteArray csv;
    for (const QString &value : values) {
        if (!csv.isEmpty())
            csv += ',';
        appendCsvField(csv, value.toUtf8());
    }
    return csv + "\r\n";
}

} // namespace onbelay
