#include "datawords.h"

#include "pseudotranslator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

namespace {

void collect(const QJsonValue &value, QSet<QString> &words)
{
    if (value.isString()) {
        words.insert(value.toString().simplified());
        // A path through the vendor's menus is shown stop by stop.
        for (const QString &stop : value.toString().split(u" > "_s))
            words.insert(stop.simplified());
    } else if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collect(item, words);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &item : object)
            collect(item, words);
    }
}

// A word of the protocol ("content", "console") is data where it stands by itself, but it must not
// hide a part of an English sentence.
bool isPlainWord(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLower(); });
}

// Takes the bracketed texts out; one that is cut off reaches to the end.
QString withoutTranslations(const QString &text)
{
    QString rest;
    int depth = 0;
    for (QChar letter : text) {
        if (letter == QChar(PseudoTranslator::opening))
            ++depth;
        else if (letter == QChar(PseudoTranslator::closing))
            depth = std::max(0, depth - 1);
        else if (depth == 0)
            rest += letter;
    }
    return rest;
}

} // namespace

DataWords::DataWords()
{
    for (const QString &name : {u"On Belay"_s, u"HubSpot"_s, u"Claude"_s})
        add(name);
    const QLocale locale;
    for (int month = 1; month <= 12; ++month) {
        add(locale.monthName(month, QLocale::LongFormat));
        add(locale.monthName(month, QLocale::ShortFormat));
    }
    for (int day = 1; day <= 7; ++day) {
        add(locale.dayName(day, QLocale::LongFormat));
        add(locale.dayName(day, QLocale::ShortFormat));
    }
    add(locale.amText());
    add(locale.pmText());
}

void DataWords::add(const QString &word)
{
    if (word.size() > 1)
        m_words.insert(word.simplified());
    m_longestFirst.clear();
}

void DataWords::addJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()),
            m_words);
    m_longestFirst.clear();
}

void DataWords::sort() const
{
    if (!m_longestFirst.isEmpty())
        return;
    m_longestFirst = m_words.values();
    m_longestFirst.removeIf(
        [](const QString &word) { return word.size() < 2 || isPlainWord(word); });
    std::sort(m_longestFirst.begin(), m_longestFirst.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

QString DataWords::untranslated(const QString &text) const
{
    sort();
    const QString plain =
        Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
    QString rest = withoutTranslations(plain).simplified();
    static const QRegularExpression letters(uR"(\p{L}{2,})"_s);
    for (const QString &word : m_longestFirst) {
        if (!rest.contains(letters))
            return {};
        rest.replace(word, u" "_s);
    }
    static const QRegularExpression address(
        uR"(\w+://\S+|[\w.-]+@[\w.-]+|\b\d+(\.\d+){3}(:\d+)?|\bpat-[\w•-]+)"_s);
    static const QRegularExpression identifier(uR"(\b[A-Z][a-z]+([A-Z][a-z]+)+\b|\b\w+_\w+\b)"_s);
    rest.remove(address).remove(identifier);
    for (const QRegularExpressionMatch &match : letters.globalMatch(rest)) {
        if (!m_words.contains(match.captured()))
            return rest.simplified();
    }
    return {};
}

} // namespace onbelay::test
