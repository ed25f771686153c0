#include "hubspot/pasteexamination.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

using Notes = std::vector<PasteNote>;
Q_DECLARE_METATYPE(PasteVerdict)
Q_DECLARE_METATYPE(Notes)

namespace {

const QString token = u"pat-na1-00000000-0000-4000-8000-000000000001"_s;
const QString uuid = u"00000000-0000-4000-8000-000000000001"_s;

QByteArray noteName(PasteNote note)
{
    static const QList<QByteArray> names{
        "spaces",    "lineBreaks",  "quotes",    "bearer",   "headerName", "assignment",
        "codeFence", "invisible",   "region",    "length",   "shape",      "lookAlike",
        "masking",   "cutOff",      "twoTokens", "bareUuid", "apiKey",     "prefix",
        "oauth",     "personalKey", "inText",    "notToken", "tooLong"};
    return names.value(int(note), "?");
}

QByteArray names(const Notes &notes)
{
    QByteArrayList list;
    for (const PasteNote note : notes)
        list.append(noteName(note));
    return list.join(' ');
}

} // namespace

class PasteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examines_data();
    void examines();
    void tellsWhatItSends();
    void countsWhatCame();
    void everyPrefixOfATokenIsRefused();
    void aTokenMayBeBrokenAnywhere();
    void everyNoteIsExactlyOneKind();
    void randomInput_data();
    void randomInput();
};

void PasteTest::examines_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<PasteVerdict>("verdict");
    QTest::addColumn<QByteArray>("notes");
    using enum PasteVerdict;
    const auto row = [](const char *name, const QString &pasted, PasteVerdict verdict,
                        const QByteArray &notes = {}) {
        QTest::newRow(name) << pasted << verdict << notes;
    };

    row("nothing", {}, Empty);
    row("only spaces", u"  \t"_s, Empty, "spaces");
    row("only Bearer", u"Bearer "_s, Empty, "spaces bearer");
    row("only quotes", u"\"\""_s, Empty, "quotes");

    row("private app token", token, Sendable);
    row("service key of na2", u"pat-na2-"_s + uuid, Sendable);
    row("eu1", u"pat-eu1-"_s + uuid, Sendable);
    row("hex in capitals", u"pat-na1-ABCDEF00-0000-4000-8000-000000000001"_s, Sendable);

    row("spaces around", u"  "_s + token + u"\t"_s, Sendable, "spaces");
    row("line breaks around", u"\r\n"_s + token + u"\n"_s, Sendable, "lineBreaks");
    row("double quotes", u"\""_s + token + u"\""_s, Sendable, "quotes");
    row("single quotes", u"'"_s + token + u"'"_s, Sendable, "quotes");
    row("curly quotes", u"\u201c"_s + token + u"\u201d"_s, Sendable, "quotes");
    row("backticks", u"`"_s + token + u"`"_s, Sendable, "quotes");
    row("angle brackets", u"<"_s + token + u">"_s, Sendable, "quotes");
    row("quoted with comma", u"\""_s + token + u"\","_s, Sendable, "quotes");
    row("end of a sentence", token + u"."_s, Sendable, "quotes");
    row("Bearer", u"Bearer "_s + token, Sendable, "bearer");
    row("bearer twice", u"bearer Bearer "_s + token, Sendable, "bearer");
    row("Authorization header", u"Authorization: Bearer "_s + token, Sendable,
        "headerName spaces bearer");
    row("header as JSON", u"\"Authorization\": \"Bearer "_s + token + u"\""_s, Sendable,
        "quotes headerName spaces bearer");
    row(".env line", u"HUBSPOT_TOKEN="_s + token, Sendable, "assignment");
    row(".env line, quoted", u"HUBSPOT_TOKEN=\""_s + token + u"\"\n"_s, Sendable,
        "lineBreaks quotes assignment");
    row("export", u"export HUBSPOT_TOKEN = '"_s + token + u"';"_s, Sendable,
        "quotes assignment spaces");
    row("YAML", u"hubspot.token: "_s + token, Sendable, "assignment spaces");
    row("JSON", u"{\"token\": \""_s + token + u"\"}"_s, Sendable, "quotes assignment spaces");
    row("code block", u"```text\n"_s + token + u"\n```\n"_s, Sendable, "lineBreaks codeFence");
    row("code block, one line", u"```"_s + token + u"```"_s, Sendable, "quotes");
    row("byte order mark", u"\ufeff"_s + token, Sendable, "invisible");
    row("zero width inside", u"pat-na1-\u200b"_s + uuid, Sendable, "invisible");
    row("direction marks", u"\u202d"_s + token + u"\u202c"_s, Sendable, "invisible");
    row("no-break space around", u"\u00a0"_s + token, Sendable, "invisible");
    row("broken into lines", u"pat-na1-00000000-0000-\n4000-8000-000000000001"_s, Sendable,
        "lineBreaks");
    row("broken by a space", u"pat-na1- "_s + uuid, Sendable, "spaces");
    row("broken before the region", u"pat-\nna1-"_s + uuid, Sendable, "lineBreaks");
    row("broken inside the region", u"pat-na\r\n1-"_s + uuid, Sendable, "lineBreaks");

    row("region not known", u"pat-na7-"_s + uuid, SendableWithWarning, "region");
    row("region of four letters", u"pat-asia12-"_s + uuid, SendableWithWarning, "region");
    row("no region", u"pat-"_s + uuid, SendableWithWarning, "region");
    row("longer", token + u"00"_s, SendableWithWarning, "length");
    row("letters that are not hex", u"pat-na1-zzzzzzzz-0000-4000-8000-000000000001"_s,
        SendableWithWarning, "shape");
    row("in capitals", token.toUpper(), SendableWithWarning, "shape");
    row("prefix not known", u"svc-na1-"_s + uuid, SendableWithWarning, "shape");
    row("opaque", u"a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7"_s, SendableWithWarning, "shape");

    row("en dash", u"pat\u2013na1\u2013"_s + uuid, Refused, "lookAlike");
    row("Cyrillic a", u"p\u0430t-na1-"_s + uuid, Refused, "lookAlike");
    row("full-width digit", u"pat-na\uff11-"_s + uuid, Refused, "lookAlike");
    row("emoji", token + u"\U0001F600"_s, Refused, "lookAlike");
    row("bullets", u"pat-na1-\u2022\u2022\u2022\u2022\u2022\u2022"_s, Refused, "masking");
    row("asterisks", u"pat-na1-********-0001"_s, Refused, "masking");
    row("only bullets", u"\u2022\u2022\u2022\u2022\u2022\u2022"_s, Refused, "masking");
    row("bullets in groups", u"\u2022\u2022\u2022\u2022 \u2022\u2022\u2022\u2022 0001"_s, Refused,
        "masking");
    row("asterisks in groups", u"****-**** ****\n0001"_s, Refused, "masking");
    row("an item of a list", u"* 1f"_s, Refused, "notToken");
    row("a sentence with dots", u"the key is \u2022\u2022\u2022\u2022\u2022\u2022"_s, Refused,
        "notToken");
    row("ellipsis", u"pat-na1-00000000\u2026"_s, Refused, "masking");
    row("three dots", u"pat-na1-00000000..."_s, Refused, "masking");
    row("placeholder", u"pat-na1-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"_s, Refused, "masking");
    row("cut off", token.left(30), Refused, "cutOff");
    row("one character lacks", token.chopped(1), Refused, "cutOff");
    row("the end alone", token.right(28), Refused, "cutOff");
    row("cut off and broken", u"pat-na1-00000000-\n0000-4000"_s, Refused, "lineBreaks cutOff");
    row("cut off and broken early", u"pat-\nna1-00000000-0000"_s, Refused, "lineBreaks cutOff");
    row("two tokens", token + u"\n"_s + u"pat-eu1-"_s + uuid, Refused, "twoTokens");
    row("two tokens in a row", token + token, Refused, "twoTokens");
    row("two tokens, comma", token + u","_s + token, Refused, "twoTokens");
    row("client secret or API key", uuid, Refused, "bareUuid");
    row("UUID without dashes", QString(uuid).remove(u'-'), Refused, "bareUuid");
    row("hapikey", u"hapikey="_s + uuid, Refused, "assignment apiKey");
    row("client id and secret", uuid + u" "_s + uuid, Refused, "bareUuid");
    row("without pat-", u"na1-"_s + uuid, Refused, "prefix");
    row("without pat-, short", u"na1-0000-0000-0000-0000-000000000001"_s, Refused, "prefix");
    row("first letter lacks", token.mid(1), Refused, "prefix");
    row("OAuth token", u"CFakeOauthSampleToken0001"_s, Refused, "oauth");
    row("long OAuth token", u"CJSP5qf1KhICAQEYs-gDIIGOBii1hQIyGQAf3xBKmlwHjX7OIpuIFEavB2"_s,
        Refused, "oauth");
    row("personal access key", u"CiRuYTEtZmFrZS1mYWtlLWZha2UtZmFrZS1mYWtlZmFrZTASAA=="_s, Refused,
        "personalKey");
    row("word", u"access-token"_s, Refused, "notToken");
    row("sentence", u"my token is pat"_s, Refused, "notToken");
    row("token in a sentence", u"the token is "_s + token, Refused, "inText");
    row(".env file", u"DEBUG=1\nHUBSPOT_TOKEN="_s + token + u"\nPORT=80\n"_s, Refused,
        "lineBreaks assignment inText");
    row("JSON with more", u"{\"token\":\""_s + token + u"\",\"port\":80}"_s, Refused,
        "quotes assignment inText");
    row("curl", u"curl -H 'Authorization: Bearer "_s + token + u"' https://api.hubapi.com"_s,
        Refused, "inText");
    row("address", u"https://app.hubspot.com/private-apps/48100001"_s, Refused, "notToken");
    row("address with a key", u"https://api.hubapi.com/x?hapikey="_s + uuid, Refused, "apiKey");
    row("mail address", u"sam@harbor.example"_s, Refused, "notToken");
    row("app id", u"1234567"_s, Refused, "notToken");
    row("another vendor's", u"ghp_0000000000000000000000000000000000a1"_s, Refused, "notToken");
    row("JSON web token", u"eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"_s, Refused,
        "notToken");
    row("control character", u"pat-na1-\u001b"_s + uuid, Refused, "notToken");
    row("header injection", token + u"\r\nX-Evil: 1"_s, Refused, "inText");
    row("too long", u"pat-na1-"_s + QString(400, u'a'), Refused, "tooLong");
    row("a whole file", QString(30'000, u'a'), Refused, "tooLong");
}

void PasteTest::examines()
{
    QFETCH(QString, pasted);
    QFETCH(PasteVerdict, verdict);
    QFETCH(QByteArray, notes);
    const PasteReport report = examinePaste(pasted);
    QCOMPARE(names(report.notes), notes);
    QCOMPARE(report.verdict, verdict);
    const bool sends =
        verdict == PasteVerdict::Sendable || verdict == PasteVerdict::SendableWithWarning;
    QCOMPARE(!report.token.isEmpty(), sends);
    QCOMPARE(!report.lastFour.isEmpty(), sends);
}

void PasteTest::tellsWhatItSends()
{
    const PasteReport report = examinePaste(QString(u" \"Bearer "_s + token + u"\"\n"_s));
    QCOMPARE(report.token.view(), QByteArrayView(token.toLatin1()));
    QCOMPARE(report.region, u"na1"_s);
    QCOMPARE(report.lastFour, u"0001"_s);
    QCOMPARE(report.characters, 44);
}

void PasteTest::countsWhatCame()
{
    QCOMPARE(examinePaste(QString(u"  "_s + token.left(30))).characters, 30);
    QCOMPARE(examinePaste(QString(30'000, u'a')).characters, 30'000);
}

void PasteTest::everyPrefixOfATokenIsRefused()
{
    for (int length = 1; length < token.size(); ++length) {
        const PasteReport report = examinePaste(token.left(length));
        QCOMPARE(report.verdict, PasteVerdict::Refused);
        QVERIFY(report.token.isEmpty());
        if (length >= 4)
            QCOMPARE(names(report.notes), "cutOff");
    }
}

// A mail or a PDF breaks lines where it likes.
void PasteTest::aTokenMayBeBrokenAnywhere()
{
    for (const QString &gap : {u"\n"_s, u"\r\n"_s, u"\n    "_s}) {
        for (int at = 1; at < token.size(); ++at) {
            const PasteReport whole = examinePaste(QString(token).insert(at, gap));
            QCOMPARE(whole.verdict, PasteVerdict::Sendable);
            QCOMPARE(whole.token.view(), QByteArrayView(token.toLatin1()));
            QVERIFY(names(whole.notes).startsWith("lineBreaks"));
            // Cut off as well: the sentence says how much came.
            for (int length = std::max(at + 1, 8); length < token.size(); ++length) {
                const PasteReport cut = examinePaste(token.left(length).insert(at, gap));
                QCOMPARE(cut.verdict, PasteVerdict::Refused);
                QVERIFY2(names(cut.notes).endsWith("cutOff"), names(cut.notes).constData());
                QCOMPARE(cut.characters, length);
            }
        }
    }
}

void PasteTest::everyNoteIsExactlyOneKind()
{
    for (int i = 0; i <= int(PasteNote::TooLong); ++i) {
        const auto note = PasteNote(i);
        const bool warning = note == PasteNote::UnknownRegion || note == PasteNote::UnknownLength
                             || note == PasteNote::UnknownShape;
        QCOMPARE(int(isTrim(note)) + int(isRefusal(note)) + int(warning), 1);
    }
}

void PasteTest::randomInput_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("%u", seed) << seed;
}

// Pieces that mean something, in any order, with any character in between.
void PasteTest::randomInput()
{
    QFETCH(unsigned, seed);
    std::mt19937 engine(seed);
    const auto below = [&engine](std::size_t end) {
        return std::size_t(engine()) % end;
    };
    const QStringList pieces{token,
                             uuid,
                             u"pat-"_s,
                             u"na1-"_s,
                             u"eu12-"_s,
                             u"Bearer "_s,
                             u"\""_s,
                             u"KEY="_s,
                             u" "_s,
                             u"\n"_s,
                             u"\u200b"_s,
                             u"\u2022"_s,
                             u"..."_s,
                             u"-"_s,
                             u"0"_s,
                             u"Authorization: "_s,
                             u"a1b2c3d4e5f6a7b8"_s,
                             u"CiR"_s,
                             u"="_s,
                             u":"_s};
    static const QRegularExpression known(
        u"^pat-[a-z]{2,}[0-9]+-[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    static const QRegularExpression headerSafe(u"^[A-Za-z0-9_-]{32,300}$"_s);
    for (int round = 0; round < 2'000; ++round) {
        QString pasted;
        for (std::size_t parts = below(6); parts > 0; --parts) {
            if (below(4) == 0)
                pasted += QChar(ushort(below(0x10000)));
            pasted += pieces.at(qsizetype(below(std::size_t(pieces.size()))));
            if (below(3) == 0)
                pasted.remove(qsizetype(below(std::size_t(pasted.size()))), qsizetype(below(5)));
        }
        const PasteReport report = examinePaste(pasted);
        const QString sent = QString::fromUtf8(report.token.view());
        const auto refusals = std::count_if(report.notes.begin(), report.notes.end(), isRefusal);
        switch (report.verdict) {
        case PasteVerdict::Sendable:
            QVERIFY2(known.match(sent).hasMatch(), qPrintable(pasted));
            QCOMPARE(refusals, 0);
            break;
        case PasteVerdict::SendableWithWarning:
            QVERIFY2(headerSafe.match(sent).hasMatch(), qPrintable(pasted));
            QCOMPARE(refusals, 0);
            QVERIFY(!isTrim(report.notes.back()));
            break;
        case PasteVerdict::Refused:
            QVERIFY(sent.isEmpty());
            QVERIFY2(refusals == 1, qPrintable(pasted));
            break;
        case PasteVerdict::Empty:
            QVERIFY(sent.isEmpty());
            QCOMPARE(refusals, 0);
            break;
        }
        Notes once = report.notes;
        std::sort(once.begin(), once.end());
        QVERIFY(std::adjacent_find(once.begin(), once.end()) == once.end());
        QVERIFY(report.characters <= pasted.size());
    }
}

QTEST_APPLESS_MAIN(PasteTest)
#include "tst_pasteexamination.moc"
