#include "presenters/permissions/csvanswer.h"

#include "presenters/csv/csvwriter.h"
#include "presenters/permissions/matrixcsv.h"

#include <QString>

#include <algorithm>
#include <array>
#include <string_view>

namespace onbelay {

namespace {

struct Pair // UTF-8, lower case, composed
{
    std::string_view yes;
    std::string_view no;
};

// What people write, and what spreadsheets make of a logical value. A cross or a tick is no answer:
// beside it, is an empty cell a no? A file that says so in words leaves no doubt.
constexpr std::array pairs{
    Pair{matrixcsv::yes, matrixcsv::no},
    Pair{"true", "false"},
    Pair{"1", "0"},
    Pair{"ja", "nein"}, // German
    Pair{"wahr", "falsch"},
    Pair{"oui", "non"}, // French
    Pair{"vrai", "faux"},
    Pair{"sí", "no"}, // Spanish
    Pair{"si", "no"},
    Pair{"verdadero", "falso"},
    Pair{"sim", "não"}, // Portuguese
    Pair{"verdadeiro", "nao"},
    Pair{"はい", "いいえ"}, // Japanese
    Pair{"真", "偽"},
    Pair{"نعم", "لا"}, // Arabic
    Pair{"صحيح", "خطأ"},
    Pair{"صواب", "خطأ"},
};
constexpr qsizetype longestWord = 32; // bytes, spelt in a roundabout way

CsvAnswer find(QByteArrayView text)
{
    const auto is = [text](std::string_view word) {
        return text.compare(QByteArrayView(word), Qt::CaseInsensitive) == 0;
    };
    for (const Pair &pair : pairs) {
        if (is(pair.yes))
            return CsvAnswer::Yes;
        if (is(pair.no))
            return CsvAnswer::No;
    }
    return CsvAnswer::Unreadable;
}

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char byte) { return uchar(byte) < 0x80; });
}

} // namespace

CsvAnswer csvAnswer(QByteArrayView cellUtf8)
{
    if (cellUtf8 == QByteArrayView(matrixcsv::yes)) // nearly all cells of nearly all files
        return CsvAnswer::Yes;
    if (cellUtf8 == QByteArrayView(matrixcsv::no))
        return CsvAnswer::No;
    const QByteArrayView text = cellUtf8.trimmed();
    if (text.isEmpty())
        return CsvAnswer::Leave;
    CsvAnswer answer = find(text);
    if (answer == CsvAnswer::Unreadable && text.size() <= longestWord && !isAscii(text)) {
        // Capitals beyond English, letters with their accents apart, full-width spaces and digits.
        const QString plain =
            QString::fromUtf8(text).normalized(QString::NormalizationForm_KC).toLower().trimmed();
        answer = plain.isEmpty() ? CsvAnswer::Leave : find(plain.toUtf8());
    }
    if (answer == CsvAnswer::Unreadable && looksLikeFormula(text))
        return CsvAnswer::Formula;
    return answer;
}

} // namespace onbelay
