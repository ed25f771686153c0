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

void PasteTextTest::cutOffSaysHowMuchCame()
{
    const PasteReport report = examinePaste(u"pat-na1-00000000-0000-4000-80");
    QCOMPARE(report.verdict, PasteVerdict::Refused);
    QVERIFY(!report.notes.empty());
    const QString text = pasteNoteText(report.notes.back(), report);
    QVERIFY2(text.contains(u"29"_s), qPrintable(text));
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
