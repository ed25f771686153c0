#include "presenters/csv/csvwriter.h"

namespace onbelay {

bool looksLikeFormula(QByteArrayView text)
{
    if (text.isEmpty())
        return false;
    switch (text.front()) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
        return true;
    default:
        break;
    }
    // The full-width = + - @, which spreadsheets of East Asian languages read as the narrow ones.
    for (const char *wide : {"\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0"}) {
        if (text.startsWith(QByteArrayView(wide)))
            return true;
    }
    return false;
}

bool isGuarded(QByteArrayView text)
{
    qsizetype quotes = 0;
    while (quotes < text.size() && text[quotes] == '\'')
        ++quotes;
    return quotes > 0 && looksLikeFormula(text.sliced(quotes));
}

QByteArrayView unguarded(QByteArrayView text)
{
    return isGuarded(text) ? text.sliced(1) : text;
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
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype quote = text.indexOf('"', from);
        const qsizetype end = quote < 0 ? text.size() : quote + 1;
        csv += text.sliced(from, end - from);
        if (quote >= 0)
            csv += '"';
        from = end;
    }
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
