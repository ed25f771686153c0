// The trial of the system's keychain. Without an argument: no session bus at all. "present": an
// unlocked Secret Service. "locked": one that nobody unlocks.
#include "diagnostics/keychaintrial.h"
#include "platform/secretstore.h"
#include "support/futures.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QtTest/QtTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

class TestEnvironmentKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutBus();
    void entryComesAndGoes();
    void leftoverGoes();
    void entryGoesThoughNobodyWaits();
    void lockedIsNotWrittenTo();

private:
    // What the trial makes of the keychain as it is.
    Finding tried(KeychainSecretStore &store)
    {
        std::optional<KeychainTrial> answer;
        tryKeychain(store, this, [&answer](const KeychainTrial &trial) { answer = trial; });
        Finding finding;
        if (QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
            environment::judgeKeychain(*answer, finding);
        return finding;
    }
    // Entries of the whole keychain, as the Secret Service API tells them.
    static int entries()
    {
        QDBusMessage search = QDBusMessage::createMethodCall(
            u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets/aliases/default"_s,
            u"org.freedesktop.Secret.Collection"_s, u"SearchItems"_s);
        search << QVariant::fromValue(QMap<QString, QString>());
        const QDBusReply<QList<QDBusObjectPath>> found = QDBusConnection::sessionBus().call(search);
        return found.isValid() ? int(found.value().size()) : -1;
    }
};

void TestEnvironmentKeychain::withoutBus()
{
    KeychainSecretStore store(u"on-belay-test"_s);
    const Finding finding = tried(store);
    QCOMPARE(finding.verdict, CheckVerdict::Failed);
    QCOMPARE(finding.code, FindingCode::KeychainMissing);
}

void TestEnvironmentKeychain::entryComesAndGoes()
{
    KeychainSecretStore store(u"on-belay-test"_s);
    const int before = entries();
    QVERIFY(before >= 0);
    const Finding finding = tried(store);
    QCOMPARE(finding.code, FindingCode::KeychainWorks);
    QCOMPARE(finding.verdict, CheckVerdict::Passed);
    QCOMPARE(entries(), before);
}

// A program that was killed in the middle of its trial leaves an entry behind.
void TestEnvironmentKeychain::leftoverGoes()
{
    const int before = entries();
    {
        KeychainSecretStore killed(u"on-belay-test"_s);
        QVERIFY(finished(killed.write(u"trial"_s, Secret::fromUtf8("left behind"))));
        QCOMPARE(entries(), before + 1);
    }
    KeychainSecretStore store(u"on-belay-test"_s);
    QCOMPARE(tried(store).code, FindingCode::KeychainWorks);
    QCOMPARE(entries(), before);
    QVERIFY(finished(store.write(u"trial"_s, Secret::fromUtf8("left behind"))));
    QVERIFY(finished(removeTrial(store)));
    QCOMPARE(entries(), before);
}

// The run is stopped when the entry has just been sent.
void TestEnvironmentKeychain::entryGoesThoughNobodyWaits()
{
    class Stopping final : public SecretStore
    {
    public:
        QFuture<Expected<std::optional<Secret>>> read(const QString &key) override
        {
            return keychain.read(key);
        }
        QFuture<Expected<void>> write(const QString &key, const Secret &value) override
        {
            waiting.reset();
            removed.reset(); // what an earlier trial may have left
            return keychain.write(key, value);
        }
        QFuture<Expected<void>> remove(const QString &key) override
        {
            removed = keychain.remove(key);
            return *removed;
        }
        bool isPersistent() const override { return true; }

        KeychainSecretStore keychain{u"on-belay-test"_s};
        std::unique_ptr<QObject> waiting = std::make_unique<QObject>();
        std::optional<QFuture<Expected<void>>> removed;
    };
    Stopping store;
    const int before = entries();
    bool told = false;
    tryKeychain(store, store.waiting.get(), [&told](const KeychainTrial &) { told = true; });
    QTRY_VERIFY(store.removed && store.removed->isFinished());
    QVERIFY(store.removed->result().has_value());
    QVERIFY(!store.waiting && !told);
    QCOMPARE(entries(), before);
}

void TestEnvironmentKeychain::lockedIsNotWrittenTo()
{
    KeychainSecretStore store(u"on-belay-test"_s);
    const Finding finding = tried(store);
    QCOMPARE(finding.verdict, CheckVerdict::Failed);
    QCOMPARE(finding.code, FindingCode::KeychainLocked);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    qDBusRegisterMetaType<QMap<QString, QString>>();
    const QString mode = application.arguments().value(1);
    QStringList arguments{application.arguments().constFirst()};
    if (mode == u"present"_s)
        arguments << u"entryComesAndGoes"_s << u"leftoverGoes"_s << u"entryGoesThoughNobodyWaits"_s;
    else if (mode == u"locked"_s)
        arguments << u"lockedIsNotWrittenTo"_s;
    else
        arguments << u"withoutBus"_s;
    TestEnvironmentKeychain test;
    return QTest::qExec(&test, arguments);
}

#include "tst_environmentkeychain.moc"
