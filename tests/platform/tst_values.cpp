// Secrets, failures, the request log and the store that forgets.
#include "platform/requestlog.h"
#include "platform/secret.h"
#include "platform/secretstore.h"

#include <QtTest/QtTest>

#include <set>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretKeepsBytes();
    void secretTakesTextOver();
    void secretIsWipedWithItsLastOwner();
    void secretsAreCompared();
    void wipeOverwritesSharedCopies();
    void wipeLeavesLiteralsAlone();
    void kindsHaveNames();
    void onlyPassingTroubleIsTransient();
    void logKeepsTheLatest();
    void memoryStore();
};

void TestValues::secretKeepsBytes()
{
    const QByteArray bytes("a\0b\xff", 4);
    const Secret secret = Secret::fromUtf8(bytes);
    QCOMPARE(secret.size(), 4);
    QCOMPARE(secret.bytes(), bytes);
    QVERIFY(!secret.isEmpty());
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret::fromUtf8({}).isEmpty());
    QCOMPARE(Secret().view().size(), 0);
}

void TestValues::secretTakesTextOver()
{
    QString typed = QString::fromUtf8("pat-\xc3\xa9-\xf0\x9f\x98\x80");
    const QString shared = typed;
    const Secret secret = Secret::takeFrom(typed);
    QCOMPARE(secret.bytes(), "pat-\xc3\xa9-\xf0\x9f\x98\x80");
    QVERIFY(typed.isEmpty());
    QCOMPARE(shared, QString(8, QChar(u'\0'))); // whoever shared the text has nothing either
    QString nothing;
    QVERIFY(Secret::takeFrom(nothing).isEmpty());
}

// Reads the memory again after it was given back: the allocator may use a few bytes at the start of
// a freed block, so the secret is long and its tail is looked at. A volatile pointer keeps the
// compiler from assuming anything. Not under AddressSanitizer, which rightly objects.
void TestValues::secretIsWipedWithItsLastOwner()
{
    auto first = std::make_unique<Secret>(Secret::fromUtf8(QByteArray(4096, 'k')));
    auto second = std::make_unique<Secret>(*first);
    const volatile char *memory = first->view().data();
    QVERIFY(second->view().data() == first->view().data()); // one buffer
    first.reset();
    QCOMPARE(char(memory[4000]), 'k');
#if !defined(__SANITIZE_ADDRESS__)
    second->clear();
    for (int i = 64; i < 4096; ++i)
        QVERIFY(memory[i] != 'k');
#endif
}

void TestValues::secretsAreCompared()
{
    const Secret secret = Secret::fromUtf8("abc");
    QVERIFY(secret.equals(Secret::fromUtf8("abc")));
    QVERIFY(!secret.equals(Secret::fromUtf8("abd")));
    QVERIFY(!secret.equals(Secret::fromUtf8("ab")));
    QVERIFY(!secret.equals(Secret()));
    QVERIFY(Secret().equals(Secret()));
}

void TestValues::wipeOverwritesSharedCopies()
{
    QByteArray bytes("canary-of-some-length");
    const QByteArray copy = bytes;
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(copy, QByteArray(21, '\0'));
    QString text = u"canary"_s + QString::number(7);
    const QString textCopy = text;
    wipe(text);
    QVERIFY(text.isEmpty());
    QCOMPARE(textCopy, QString(7, QChar(u'\0')));
}

void TestValues::wipeLeavesLiteralsAlone()
{
    QString text = u"literal"_s;
    wipe(text); // would crash on read-only memory
    QVERIFY(text.isEmpty());
    QCOMPARE(u"literal"_s.size(), 7);
    QByteArray bytes = QByteArrayLiteral("literal");
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
}

void TestValues::kindsHaveNames()
{
    std::set<QString> names;
    const int last = static_cast<int>(FailureKind::ProcessFailed);
    for (int i = 0; i <= last; ++i)
        names.insert(kindName(static_cast<FailureKind>(i)));
    QCOMPARE(names.size(), static_cast<std::size_t>(last + 1));
    QCOMPARE(kindName(FailureKind::TlsFailed), u"tlsFailed"_s);
}

void TestValues::onlyPassingTroubleIsTransient()
{
    for (const auto kind : {FailureKind::Timeout, FailureKind::RateLimited, FailureKind::DataMoving,
                            FailureKind::Locked, FailureKind::ServerFault, FailureKind::Offline})
        QVERIFY(isTransient(kind));
    for (const auto kind :
         {FailureKind::Unauthorized, FailureKind::Forbidden, FailureKind::TlsFailed,
          FailureKind::OutcomeUnknown, FailureKind::Cancelled, FailureKind::StoreDamaged})
        QVERIFY(!isTransient(kind));
}

void TestValues::logKeepsTheLatest()
{
    RequestLog log(nullptr, 3);
    QSignalSpy spy(&log, &RequestLog::added);
    for (int i = 0; i < 5; ++i) {
        RequestRecord record;
        record.status = i;
        log.add(std::move(record));
    }
    QCOMPARE(spy.count(), 5);
    QCOMPARE(log.records().size(), 3u);
    QCOMPARE(log.records().front().status, 2);
    QCOMPARE(log.records().back().status, 4);
}

void TestValues::memoryStore()
{
    MemorySecretStore store;
    QVERIFY(!store.isPersistent());
    QVERIFY(!store.read(u"a"_s).result()->has_value());
    QVERIFY(store.write(u"a"_s, Secret::fromUtf8("1")).result());
    QCOMPARE((*store.read(u"a"_s).result())->bytes(), "1");
    QVERIFY(!store.read(u"b"_s).result()->has_value());
    QVERIFY(store.remove(u"a"_s).result());
    QVERIFY(store.remove(u"a"_s).result());
    QVERIFY(!store.read(u"a"_s).result()->has_value());
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
