#include "presenters/words/pastetext.h"

#include <QSet>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

class PasteTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyNoteHasASentenceOfItsOwn();
    void everyKindOfPasteIsExplained_data();
    void everyKindOfPasteIsExplained();
    void cutOffSaysHowMuchCame();
    void neverQuotesThePaste();
};

void PasteTextTest::everyNoteHasASentenceOfItsOwn()
{
    QSet<QString> sentences;
    constexpr int notes = int(PasteNote::TooLong) + 1;
    for (int note = 0; note < notes; ++note) {
        const QString text = pasteNoteText(PasteNote(note), {});
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        sentences.insert(text);
    }
    QCOMPARE(sentences.size(), notes);
}

// What people paste, and a word of the sentence that only this kind gets.
void PasteTextTest::everyKindOfPasteIsExplained_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("word");
    const QString uuid = u"00000000-0000-4000-8000-000000000001"_s;
    const QString token = u"pat-na1-"_s + uuid;
    const auto row = [](const char *name, const QString &pasted, const QString &word) {
        QTest::newRow(name) << pasted << word;
    };
    row("spaces", u" "_s + token, u"Spaces"_s);
    row("line breaks", token + u"\n"_s, u"Line breaks"_s);
    row("quotes", u"'"_s + token + u"'"_s, u"Quotation marks"_s);
    row("Bearer", u"Bearer "_s + token, u"“Bearer”"_s);
    row("header", u"Authorization:"_s + token, u"“Authorization:”"_s);
    row(".env line", u"HUBSPOT_TOKEN="_s + token, u"equals sign"_s);
    row("code block", u"```\n"_s + token + u"\n```"_s, u"code block"_s);
    row("zero width", u"pat-na1-\u200b"_s + uuid, u"Invisible characters"_s);
    row("look-alikes", u"p\u0430t-na1-"_s + uuid, u"only look like"_s);
    row("masking dots", u"pat-na1-\u2022\u2022\u2022\u2022"_s, u"in place of the token"_s);
    row("masking asterisks", u"pat-na1-********"_s, u"in place of the token"_s);
    row("masking dots in groups", u"\u2022\u2022\u2022\u2022 \u2022\u2022\u2022\u2022 0001"_s,
        u"in place of the token"_s);
    row("broken in the region", u"pat-na\n1-"_s + uuid, u"Line breaks"_s);
    row("cut off and broken", u"pat-\nna1-00000000-0000"_s,
        u"only 21 character(s) came, and a whole one has 44"_s);
    row("cut off", token.left(20), u"only 20 character(s) came, and a whole one has 44"_s);
    row("two tokens", token + u"\n"_s + token, u"more than one token"_s);
    row("client secret", uuid, u"client secret"_s);
    row("API key", u"hapikey="_s + uuid, u"old API key (hapikey)"_s);
    row("without pat-", u"na1-"_s + uuid, u"“pat-” is missing"_s);
    row("OAuth", u"CFakeOauthSampleToken0001"_s, u"after 30 minutes"_s);
    row("personal access key", u"CiRuYTEtZmFrZS1mYWtlLWZha2UtZmFrZS1mYWtlZmFrZTASAA=="_s,
        u"personal access key"_s);
    row(".env file", u"A=1\nHUBSPOT_TOKEN="_s + token + u"\nB=2"_s, u"inside this text"_s);
    row("JSON", u"{\"a\":1,\"token\":\""_s + token + u"\"}"_s, u"inside this text"_s);
    row("curl", u"curl -H \"Authorization: Bearer "_s + token + u"\" https://api.hubapi.com"_s,
        u"inside this text"_s);
    row("word", u"access-token"_s, u"not a token"_s);
}

void PasteTextTest::everyKindOfPasteIsExplained()
{
    QFETCH(QString, pasted);
    QFETCH(QString, word);
    const PasteReport report = examinePaste(pasted);
    QStringList sentences;
    for (const PasteNote note : report.notes)
        sentences.append(pasteNoteText(note, report));
    QCOMPARE(sentences.filter(word).size(), 1);
    // A refusal stands last: it is what counts.
    if (report.verdict == PasteVerdict::Refused)
        QVERIFY2(sentences.constLast().contains(word), qPrintable(sentences.join(u'\n')));
}

void PasteTextTest::cutOffSaysHowMuchCame()
{
    const PasteReport report = examinePaste(u"pat-na1-00000000-0000-4000-80");
    QCOMPARE(report.verdict, PasteVerdict::Refused);
    QVERIFY(!report.notes.empty());
    const QString text = pasteNoteText(report.notes.back(), report);
    QVERIFY2(text.contains(u"29"_s) && text.contains(u"44"_s), qPrintable(text));
}

void PasteTextTest::neverQuotesThePaste()
{
    const QString secret = u"00000000-1111-4222-8333-444444444444"_s;
    const PasteReport report = examinePaste(secret);
    QVERIFY(!report.notes.empty());
    for (PasteNote note : report.notes)
        QVERIFY(!pasteNoteText(note, report).contains(secret.left(8)));
}

QTEST_GUILESS_MAIN(PasteTextTest)
#include "tst_pastetext.moc"
