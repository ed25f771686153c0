// Signatures as the real minisign makes them, and every way to spoil one.
#include "guides/builtinkey.h"
#include "guides/signature.h"
#include "support/guidefile.h"
#include "support/minisigntool.h"

#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

using Format = MinisignTool::Format;
using Kind = SignatureFlaw::Kind;

Q_DECLARE_METATYPE(onbelay::test::MinisignTool::Format)

namespace {

const QByteArray smallGuide = "{\"format\": 1,\n \"id\": \"hubspot\", \"ä\": \"\\u00e4\"}\n";

QByteArray withByte(QByteArray bytes, qsizetype at, unsigned char mask)
{
    bytes[at] = char(static_cast<unsigned char>(bytes.at(at)) ^ mask);
    return bytes;
}

// The text of the untrusted comment, which nobody signs.
bool isUntrustedText(const QByteArray &signature, qsizetype at)
{
    return at >= qsizetype(sizeof "untrusted comment: ") - 1 && at < signature.indexOf('\n');
}

} // namespace

class SignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bothFormats_data();
    void bothFormats();
    void realGuide();
    void everyByteOfTheContentCounts_data();
    void everyByteOfTheContentCounts();
    void everyByteOfTheSignatureCounts_data();
    void everyByteOfTheSignatureCounts();
    void lengthCounts();
    void untrustedCommentIsNobodys();
    void otherKeyIsNamed();
    void claimedKeyIsNotBelieved();
    void partsOfOtherSignatures();
    void strangeFiles_data();
    void strangeFiles();
    void publicKeys();
    void builtInKey();

private:
    void formats()
    {
        QTest::addColumn<Format>("format");
        QTest::newRow("legacy") << Format::Legacy;
        QTest::newRow("prehashed") << Format::Prehashed;
    }
    tl::expected<void, SignatureFlaw> check(const QByteArray &content, const QByteArray &signature)
    {
        return checkSignature(content, signature, m_tool.key());
    }

    MinisignTool m_tool;
};

void SignatureTest::initTestCase()
{
    QVERIFY2(m_tool.isReady(), "minisign must be installed");
}

void SignatureTest::bothFormats_data()
{
    formats();
}

void SignatureTest::bothFormats()
{
    QFETCH(Format, format);
    const QByteArray signature = m_tool.sign(smallGuide, format);
    QVERIFY(signature.contains(format == Format::Legacy ? "\nRWT" : "\nRUT")
            || signature.contains(format == Format::Legacy ? "\nRW" : "\nRU"));
    QVERIFY(check(smallGuide, signature));
    QVERIFY(check({}, m_tool.sign({}, format)));
    QVERIFY(check(smallGuide, m_tool.sign(smallGuide, format, u"ü – 2026\t.1"_s)));
    QVERIFY(check(smallGuide, signature.chopped(1))); // without the last line feed
}

void SignatureTest::realGuide()
{
    const QByteArray guide = builtInGuide();
    QVERIFY(guide.size() > 10'000);
    const QByteArray signature = m_tool.sign(guide);
    QVERIFY(check(guide, signature));
    for (qsizetype at = 0; at < guide.size(); at += 997)
        QVERIFY(!check(withByte(guide, at, 0x01), signature));
}

void SignatureTest::everyByteOfTheContentCounts_data()
{
    formats();
}

void SignatureTest::everyByteOfTheContentCounts()
{
    QFETCH(Format, format);
    const QByteArray signature = m_tool.sign(smallGuide, format);
    for (qsizetype at = 0; at < smallGuide.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            const auto checked =
                check(withByte(smallGuide, at, static_cast<unsigned char>(1 << bit)), signature);
            QVERIFY2(!checked, qPrintable(u"byte %1, bit %2"_s.arg(at).arg(bit)));
            QCOMPARE(checked.error().kind, Kind::Wrong);
        }
    }
}

void SignatureTest::everyByteOfTheSignatureCounts_data()
{
    formats();
}

// Signature, key id, trusted comment, its signature, the words before them and the line feeds.
void SignatureTest::everyByteOfTheSignatureCounts()
{
    QFETCH(Format, format);
    const QByteArray signature = m_tool.sign(smallGuide, format);
    QVERIFY(!signature.isEmpty());
    int tried = 0;
    for (qsizetype at = 0; at < signature.size(); ++at) {
        if (isUntrustedText(signature, at))
            continue;
        for (int other = 0; other < 256; other += (at % 16 == 0 ? 1 : 5)) {
            QByteArray spoiled = signature;
            spoiled[at] = char(other);
            if (spoiled == signature)
                continue;
            ++tried;
            QVERIFY2(!check(smallGuide, spoiled),
                     qPrintable(u"byte %1 as %2"_s.arg(at).arg(other)));
        }
    }
    QVERIFY(tried > 10'000);
}

void SignatureTest::lengthCounts()
{
    const QByteArray signature = m_tool.sign(smallGuide);
    for (qsizetype size = 0; size < signature.size() - 1; ++size)
        QVERIFY(!check(smallGuide, signature.first(size)));
    QVERIFY(!check(smallGuide, signature + "x"));
    QVERIFY(!check(smallGuide, signature + "\n"));
    QVERIFY(!check(smallGuide + '\n', signature));
    QVERIFY(!check(smallGuide.chopped(1), signature));
}

void SignatureTest::untrustedCommentIsNobodys()
{
    const QByteArray signature = m_tool.sign(smallGuide);
    const qsizetype end = signature.indexOf('\n');
    QVERIFY(check(smallGuide, "untrusted comment: signed by the vendor" + signature.mid(end)));
}

void SignatureTest::otherKeyIsNamed()
{
    const MinisignTool other;
    const auto checked = check(smallGuide, other.sign(smallGuide));
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, Kind::OtherKey);
    QCOMPARE(checked.error().signer, other.key().name());
    QVERIFY(other.key().name() != m_tool.key().name());
}

// The id is no more than a hint: another key under our id is refused by its signature.
void SignatureTest::claimedKeyIsNotBelieved()
{
    const MinisignTool other;
    GuideKey claimed = other.key();
    claimed.id = m_tool.key().id;
    QList<QByteArray> lines = other.sign(smallGuide).split('\n');
    QByteArray bytes = QByteArray::fromBase64(lines[1]);
    bytes.replace(2, 8, m_tool.key().id);
    lines[1] = bytes.toBase64();
    const QByteArray forged = lines.join('\n');
    QVERIFY(!check(smallGuide, forged));
    QCOMPARE(check(smallGuide, forged).error().kind, Kind::Wrong);
    QVERIFY(checkSignature(smallGuide, forged, claimed)); // the id is not part of what is signed
}

// Good parts of two good signatures are no signature.
void SignatureTest::partsOfOtherSignatures()
{
    const QList<QByteArray> one = m_tool.sign(smallGuide, Format::Prehashed, u"one"_s).split('\n');
    const QList<QByteArray> two = m_tool.sign("{}", Format::Prehashed, u"two"_s).split('\n');
    QVERIFY(check(smallGuide, one.join('\n')));
    for (int line : {1, 2, 3}) {
        QList<QByteArray> mixed = one;
        mixed[line] = two[line];
        QVERIFY(!check(smallGuide, mixed.join('\n')));
    }
    // A legacy signature of the hash is not one of the content, and the other way round.
    const QByteArray legacy = m_tool.sign(smallGuide, Format::Legacy);
    QByteArray renamed = legacy;
    renamed.replace("\nRW", "\nRU");
    QVERIFY(!check(smallGuide, renamed));
}

void SignatureTest::strangeFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a web page") << QByteArray("<!doctype html>\n<title>Sign in</title>\n");
    QTest::newRow("line feeds") << QByteArray("\n\n\n\n");
    QTest::newRow("zeros") << QByteArray(300, '\0');
    QTest::newRow("empty lines") << QByteArray("untrusted comment: \n\ntrusted comment: \n\n");
    QTest::newRow("huge") << QByteArray(largestSignature + 1, 'A');
    QTest::newRow("PGP") << QByteArray("-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END");
}

void SignatureTest::strangeFiles()
{
    QFETCH(QByteArray, file);
    const auto checked = check(smallGuide, file);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, Kind::Malformed);
    QCOMPARE(checked.error().signer, QString());
}

void SignatureTest::publicKeys()
{
    const QByteArray line = "RWRR5jyllA/MxUvWWoAkkJxqA9UAs8LDr4QSHcKcpw/skUrD+NjQk64b";
    const auto key = guideKeyFrom(line);
    QVERIFY(key);
    QCOMPARE(key->name(), u"C5CC0F94A53CE651"_s);
    QVERIFY(!guideKeyFrom({}));
    QVERIFY(!guideKeyFrom(line.chopped(1)));
    QVERIFY(!guideKeyFrom(line + "AAAA"));
    QVERIFY(!guideKeyFrom(' ' + line));
    QVERIFY(!guideKeyFrom("RU" + line.sliced(2)));
    QVERIFY(!checkSignature(smallGuide, m_tool.sign(smallGuide), GuideKey()));
}

void SignatureTest::builtInKey()
{
    QCOMPARE(builtInGuideKey().bytes.size(), 32);
    QVERIFY(!isDevelopmentKey(m_tool.key()));
    QVERIFY(!isDevelopmentKey(GuideKey()));
    QFile file(QStringLiteral(ONBELAY_SOURCE_DIR "/packaging/guide/development.pub"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto development = guideKeyFrom(file.readAll().split('\n').value(1));
    QVERIFY(development && isDevelopmentKey(*development));
}

QTEST_GUILESS_MAIN(SignatureTest)
#include "tst_signature.moc"
