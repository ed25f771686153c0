// The system keychain as it really is. Without an argument: no session bus at all. "present": an
// unlocked Secret Service. "late": one that starts only after the first call has failed.
#include "platform/secretstore.h"
#include "support/futures.h"

#include <QtTest/QtTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutBus();
    void missingEntryIsNoValue();
    void writtenValueComesBack();
    void valueIsReplaced();
    void entriesAreApart();
    void removedValueIsGone();
    void anotherStoreReadsIt();
    void endOfTheStoreAnswersAll();
    void lateDaemonIsFound();
    void lockedIsNeitherEmptyNorDeleted();

private:
    [[nodiscard]] QByteArray valueOf(KeychainSecretStore &store, const QString &key)
    {
        const auto future = store.read(key);
        if (!finished(future) || !future.result() || !*future.result())
            return "none";
        return (*future.result())->bytes();
    }
    [[nodiscard]] bool write(KeychainSecretStore &store, const QString &key, const char *value)
    {
        const auto future = store.write(key, Secret::fromUtf8(value));
        return finished(future) && future.result();
    }
};

void TestKeychain::withoutBus()
{
    KeychainSecretStore store(u"on-belay-test"_s);
    QElapsedTimer timer;
    timer.start();
    const auto read = store.read(u"account"_s);
    QVERIFY(finished(read));
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(!read.result());
    QCOMPARE(read.result().error().kind, FailureKind::StoreUnavailable);

    timer.restart(); // the second try is spent
    const auto write = store.write(u"account"_s, Secret::fromUtf8("canary"));
    const auto remove = store.remove(u"account"_s);
    QVERIFY(finished(write) && finished(remove));
    QVERIFY(timer.elapsed() < 400);
    QCOMPARE(write.result().error().kind, FailureKind::StoreUnavailable);
    QCOMPARE(remove.result().error().kind, FailureKind::StoreUnavailable);
}

void TestKeychain::missingEntryIsNoValue()
{
    KeychainSecretStore store(u"on-belay-test"_s);
    const auto read = store.read(u"missing"_s);
    QVERIFY(finished(read));
    QVERIFY(read.result());
    QVERIFY(!read.result()->has_value());
    QVERIFY(store.isPersistent());
}

void TestKeychain::writtenValueComesBack()
{
    KeychainSecretStore store(u"on-belay-test"_s);
    QVERIFY(write(store, u"account"_s, "token with \xc3\xa9 and \x01"));
    QCOMPARE(valueOf(store, u"account"_s), "token with \xc3\xa9 and \x01");
}

void TestKeychain::valueIsReplaced()
{
    KeychainSecretStore store(u"on-belay-test"_s);
    QVERIFY(write(store, u"account"_s, "first"));
    QVERIFY(write(store, u"account"_s, "second"));
    QCOMPARE(valueOf(store, u"account"_s), "second");
}

void TestKeychain::entriesAreApart()
{
    KeychainSecretStore store(u"on-belay-test"_s);
    KeychainSecretStore other(u"on-belay-other"_s);
    QVERIFY(write(store, u"one"_s, "1"));
    QVERIFY(write(store, u"two"_s, "2"));
    QCOMPARE(valueOf(store, u"one"_s), "1");
    QCOMPARE(valueOf(store, u"two"_s), "2");
    QCOMPARE(valueOf(other, u"one"_s), "none");
}

void TestKeychain::removedValueIsGone()
{
    KeychainSecretStore store(u"on-belay-test"_s);
    QVERIFY(write(store, u"account"_s, "1"));
    for (int i = 0; i < 2; ++i) { // removing nothing is fine too
        const auto remove = store.remove(u"account"_s);
        QVERIFY(finished(remove));
        QVERIFY(remove.result());
        QCOMPARE(valueOf(store, u"account"_s), "none");
    }
}

void TestKeychain::anotherStoreReadsIt()
{
    {
        KeychainSecretStore store(u"on-belay-test"_s);
        QVERIFY(write(store, u"account"_s, "kept"));
    }
    KeychainSecretStore store(u"on-belay-test"_s);
    QCOMPARE(valueOf(store, u"account"_s), "kept");
}

void TestKeychain::endOfTheStoreAnswersAll()
{
    auto store = std::make_unique<KeychainSecretStore>(u"on-belay-test"_s);
    const auto read = store->read(u"account"_s);
    const auto write = store->write(u"account"_s, Secret::fromUtf8("1"));
    store.reset();
    QVERIFY(read.isFinished() && write.isFinished());
    QCOMPARE(read.result().error().kind, FailureKind::Cancelled);
    QCOMPARE(write.result().error().kind, FailureKind::Cancelled);
    KeychainSecretStore next(u"on-belay-test"_s); // the daemon's late answers do no harm
    QVERIFY(this->write(next, u"account"_s, "2"));
    QCOMPARE(valueOf(next, u"account"_s), "2");
}

void TestKeychain::lateDaemonIsFound()
{
    KeychainSecretStore store(u"on-belay-test"_s);
    QElapsedTimer timer;
    timer.start();
    const auto read = store.read(u"account"_s);
    // The daemon comes after the first try has failed and well before the second.
    QProcess keyring;
    QTimer::singleShot(100, &keyring, [&] {
        QVERIFY(!read.isFinished());
        keyring.start(u"sh"_s, {u"-c"_s, qEnvironmentVariable("ONBELAY_START_KEYRING")});
    });
    QVERIFY(finished(read));
    QVERIFY2(read.result(), read.result() ? "" : qPrintable(read.result().error().detail));
    QVERIFY(!read.result()->has_value());
    QVERIFY(timer.elapsed() >= 650); // it was the second try
    QTRY_COMPARE(keyring.state(), QProcess::NotRunning);
}

// To libsecret an entry of a locked keychain is not there, and deleting it succeeds.
void TestKeychain::lockedIsNeitherEmptyNorDeleted()
{
    KeychainSecretStore store(u"on-belay-test"_s);
    const auto read = store.read(u"account"_s);
    const auto write = store.write(u"account"_s, Secret::fromUtf8("canary"));
    const auto remove = store.remove(u"account"_s);
    QVERIFY(finished(read) && finished(write) && finished(remove));
    QVERIFY(!read.result());
    QVERIFY(!write.result());
    QVERIFY(!remove.result());
    for (const Failure &failure :
         {read.result().error(), write.result().error(), remove.result().error()}) {
        QCOMPARE(failure.kind, FailureKind::StoreDenied);
        QCOMPARE(failure.code, u"locked"_s);
    }
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString mode = application.arguments().value(1);
    QStringList arguments = application.arguments().mid(0, 1);
    if (mode.isEmpty())
        arguments << u"withoutBus"_s;
    else if (mode == u"late")
        arguments << u"lateDaemonIsFound"_s;
    else if (mode == u"locked")
        arguments << u"lockedIsNeitherEmptyNorDeleted"_s;
    else
        arguments << u"missingEntryIsNoValue"_s << u"writtenValueComesBack"_s
                  << u"valueIsReplaced"_s << u"entriesAreApart"_s << u"removedValueIsGone"_s
                  << u"anotherStoreReadsIt"_s << u"endOfTheStoreAnswersAll"_s;
    TestKeychain test;
    return QTest::qExec(&test, arguments);
}

#include "tst_keychain.moc"
