#include "support/pastepromises.h"

#include <QTest>

#include <map>
#include <random>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr unsigned seed = 20261124;
constexpr int rounds = 240'000;

const QString uuid = u"00000000-0000-4000-8000-000000000001"_s;
const QString token = u"pat-na1-"_s + uuid;

// What people paste, before anything happens to it.
const QStringList &kinds()
{
    static const QStringList all{
        token,
        u"pat-eu1-"_s + uuid,
        u"  \t"_s + token + u" "_s,
        u"\r\n"_s + token + u"\n\n"_s,
        u"\""_s + token + u"\","_s,
        u"\u201c"_s + token + u"\u201d"_s,
        u"Bearer "_s + token,
        u"Authorization: Bearer "_s + token,
        u"pat-na1-\u200b"_s + uuid,
        u"p\u0430t\u2013na1\u2013"_s + uuid,
        u"pat-na1-\u2022\u2022\u2022\u2022-0001"_s,
        u"pat-na1-********-****-****-****-********0001"_s,
        token.left(31),
        token + u" "_s + token,
        uuid,
        u"https://api.hubapi.com/x?hapikey="_s + uuid,
        u"na1-"_s + uuid,
        u"CFakeOauthSampleToken0001"_s,
        u"CiRuYTEtZmFrZS1mYWtlLWZha2UtZmFrZS1mYWtlZmFrZTASAA=="_s,
        u"export HUBSPOT_TOKEN='"_s + token + u"'"_s,
        u"# settings\nDEBUG=1\nHUBSPOT_TOKEN="_s + token + u"\nPORT=8080\n"_s,
        u"{\"name\": \"HubSpot\", \"token\": \""_s + token + u"\"}"_s,
        u"curl -H 'Authorization: Bearer "_s + token + u"' https://api.hubapi.com/crm"_s,
        u"```text\n"_s + token + u"\n```"_s,
        u"pat-na1-00000000-0000-\n4000-8000-000000000001"_s,
        u"a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7"_s,
    };
    return all;
}

class Mutator
{
public:
    explicit Mutator(unsigned start)
        : m_engine(start)
    {
    }

    QString paste()
    {
        QString text = any(kinds());
        for (std::size_t steps = below(4); steps > 0; --steps)
            mutate(text);
        return text;
    }

private:
    std::size_t below(std::size_t end) { return std::size_t(m_engine()) % end; }
    const QString &any(const QStringList &list)
    {
        return list.at(qsizetype(below(std::size_t(list.size()))));
    }
    qsizetype place(const QString &text) { return qsizetype(below(std::size_t(text.size()) + 1)); }

    // Surrogates without their other half, controls and letters of every script among them.
    QChar anyCharacter()
    {
        static const QString telling =
            u"-_\"'`:=.,;*\u2022\u200b\u00a0\u202e\ufeff\u2013\uff11 \t\n\r\0pat"_s;
        if (below(2) == 0)
            return telling.at(qsizetype(below(std::size_t(telling.size()))));
        return QChar(ushort(below(0x10000)));
    }

    void mutate(QString &text)
    {
        static const QStringList wraps{u"\""_s,  u" "_s,       u"\n"_s,     u"Bearer "_s,
                                       u"```"_s, u"token: "_s, u"\u2060"_s, u"pat-"_s};
        switch (below(9)) {
        case 0:
            text.insert(place(text), anyCharacter());
            break;
        case 1:
            text.remove(place(text), qsizetype(1 + below(4)));
            break;
        case 2:
            if (!text.isEmpty())
                text[qsizetype(below(std::size_t(text.size())))] = anyCharacter();
            break;
        case 3:
            text.truncate(place(text));
            break;
        case 4:
            text.insert(place(text), any(kinds()));
            break;
        case 5:
            text.prepend(any(wraps));
            break;
        case 6:
            text.append(any(wraps));
            break;
        case 7:
            text = below(2) == 0 ? text.toUpper() : text.mid(place(text));
            break;
        default:
            text += QString(qsizetype(below(400)), anyCharacter());
        }
    }

    std::mt19937 m_engine;
};

QByteArray quoted(const QString &text)
{
    QByteArray shown;
    for (const QChar c : text)
        shown += c.unicode() > 0x20 && c.unicode() < 0x7f
                     ? QByteArray(1, c.toLatin1())
                     : QByteArray("\\u" + QByteArray::number(c.unicode(), 16));
    return shown;
}

} // namespace

// Whatever is pasted: nothing breaks, and only what is shaped like a token can be sent.
class PastePropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPasteKeepsThePromises();
};

void PastePropertiesTest::everyPasteKeepsThePromises()
{
    qInfo("seed %u, %d pastes", seed, rounds);
    Mutator mutator(seed);
    std::map<PasteVerdict, int> verdicts;
    std::map<PasteNote, int> notes;
    for (int round = 0; round < rounds; ++round) {
        const QString pasted = mutator.paste();
        const PasteReport report = examinePaste(pasted);
        if (const char *broken = brokenPromise(pasted, report))
            QFAIL(QByteArray("round " + QByteArray::number(round) + ": " + broken + ": "
                             + quoted(pasted))
                      .constData());
        ++verdicts[report.verdict];
        for (const PasteNote note : report.notes)
            ++notes[note];
    }
    // The pastes are of every sort; else the promises would be easily kept.
    for (const PasteVerdict verdict : {PasteVerdict::Sendable, PasteVerdict::SendableWithWarning,
                                       PasteVerdict::Refused, PasteVerdict::Empty})
        QVERIFY(verdicts[verdict] > 20);
    for (int note = 0; note <= int(PasteNote::TooLong); ++note)
        QVERIFY2(notes[PasteNote(note)] > 20, QByteArray::number(note).constData());
}

QTEST_APPLESS_MAIN(PastePropertiesTest)
#include "tst_pasteproperties.moc"
