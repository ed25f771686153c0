#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

namespace onbelay::test {

// What may be seen untranslated, and why:
//  - every text that the server or the guide file sent (names, ids, addresses, scope names),
//  - proper names: On Belay, HubSpot, Claude,
//  - what the locale itself makes of numbers and dates,
//  - identifiers in the evidence of a failure (ConnectionRefusedError, EXPIRED_AUTHENTICATION),
//  - addresses of servers, tokens and single letters.
class DataWords
{
public:
    DataWords();

    // Every string of a JSON document, however deep.
    void addJson(const QByteArray &json);
    void add(const QString &word);

    // What is left of a text when translations and data are taken away; empty when all is well.
    [[nodiscard]] QString untranslated(const QString &text) const;

private:
    void sort() const;

    QSet<QString> m_words;
    mutable QStringList m_longestFirst;
};

} // namespace onbelay::test
