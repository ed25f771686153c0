// The child process, played by small shell scripts: what it may print, and who outlives whom.
#include "platform/sandboxprocess.h"
#include "support/futures.h"

#include <QtTest/QtTest>

#include <csignal>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestSandboxProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goodLine();
    void argumentsAreHandedOn();
    void lineInPieces();
    void chatterAfterwardsDoesNotBlock();
    void badLine_data();
    void badLine();
    void endlessLine();
    void earlyEnd();
    void silence();
    void missingProgram();
    void secondStart();
    void deathIsAnnounced();
    void endsWithItsOwner();
    void stubbornChildIsKilled();
    void ownerMayEndInTheContinuation();
    void endBeforeTheAnswer();
    void endsWhenTheConsoleIsKilled();

private:
    // A program that runs this shell text; $D is the test's folder.
    [[nodiscard]] QString script(const QByteArray &text);
    [[nodiscard]] bool exists(const QString &name) const
    {
        return QFile::exists(m_folder->filePath(name));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QByteArray goodJson =
    R"({"server":"http://127.0.0.1:4001","hubspot":"http://127.0.0.1:4002",)"
    R"("adminToken":"admin-canary","memberToken":"member-canary"})";
const QByteArray sayGood = "echo '" + goodJson + "'\n";
const QByteArray untilStdinEnds = "cat >/dev/null\n";

} // namespace

void TestSandboxProcess::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestSandboxProcess::script(const QByteArray &text)
{
    const QString path = m_folder->filePath(u"sandbox.sh"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write("#!/bin/sh\nD='" + m_folder->path().toUtf8() + "'\n" + text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return path;
}

void TestSandboxProcess::goodLine()
{
    SandboxProcess process(script(sayGood + untilStdinEnds));
    const auto future = process.start({});
    QVERIFY(finished(future));
    const auto address = future.result();
    QVERIFY2(address, address ? "" : qPrintable(address.error().detail));
    QCOMPARE(address->server, QUrl(u"http://127.0.0.1:4001"_s));
    QCOMPARE(address->hubspot, QUrl(u"http://127.0.0.1:4002"_s));
    QCOMPARE(address->adminToken.bytes(), "admin-canary");
    QCOMPARE(address->memberToken.bytes(), "member-canary");
    QVERIFY(process.isRunning());
}

void TestSandboxProcess::argumentsAreHandedOn()
{
    SandboxProcess process(script("echo \"$@\" >\"$D/arguments\"\n" + sayGood + untilStdinEnds));
    const auto future = process.start({u"--in-memory"_s, u"--seed"_s, u"7"_s});
    QVERIFY(finished(future));
    QFile file(m_folder->filePath(u"arguments"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "--in-memory --seed 7 --exit-with-stdin\n");
}

void TestSandboxProcess::lineInPieces()
{
    const QByteArray head = goodJson.left(20);
    const QByteArray tail = goodJson.mid(20);
    SandboxProcess process(
        script("printf '%s' '" + head + "'\nsleep 0.2\necho '" + tail + "'\n" + untilStdinEnds));
    const auto future = process.start({});
    QVERIFY(finished(future));
    QVERIFY(future.result());
}

void TestSandboxProcess::chatterAfterwardsDoesNotBlock()
{
    SandboxProcess process(
        script(sayGood + "head -c 1000000 /dev/zero\ntouch \"$D/done\"\n" + untilStdinEnds));
    const auto future = process.start({});
    QVERIFY(finished(future));
    QVERIFY(future.result());
    QTRY_VERIFY(exists(u"done"_s));
}

void TestSandboxProcess::badLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addRow("not json") << QByteArray("listening on port 4001");
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("list") << QByteArray("[1]");
    for (const char *key : {"server", "hubspot", "adminToken", "memberToken"})
        QTest::addRow("no %s", key) << QByteArray(goodJson).replace(key, "other");
    QTest::addRow("odd url") << QByteArray(goodJson).replace("http://127.0.0.1:4001", "file:///x");
}

void TestSandboxProcess::badLine()
{
    QFETCH(QByteArray, line);
    SandboxProcess process(script("echo '" + line + "'\n" + untilStdinEnds));
    const auto future = process.start({});
    QVERIFY(finished(future));
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, FailureKind::ProcessFailed);
    QVERIFY(!future.result().error().detail.contains(u"canary"_s));
    QTRY_VERIFY(!process.isRunning());
}

void TestSandboxProcess::endlessLine()
{
    SandboxProcess process(script("head -c 200000 /dev/zero\n" + untilStdinEnds));
    const auto future = process.start({});
    QVERIFY(finished(future, 5000));
    QCOMPARE(future.result().error().kind, FailureKind::ProcessFailed);
}

void TestSandboxProcess::earlyEnd()
{
    SandboxProcess process(script("exit 3\n"));
    QSignalSpy died(&process, &SandboxProcess::died);
    const auto future = process.start({});
    QVERIFY(finished(future));
    QCOMPARE(future.result().error().kind, FailureKind::ProcessFailed);
    QVERIFY(future.result().error().detail.contains(u'3'));
    QCOMPARE(died.count(), 0); // it never lived
}

void TestSandboxProcess::silence()
{
    SandboxProcess process(script(untilStdinEnds));
    const auto future = process.start({}, 200ms);
    QVERIFY(finished(future, 5000));
    QCOMPARE(future.result().error().kind, FailureKind::ProcessFailed);
    QVERIFY(future.result().error().detail.contains(u"200 ms"_s));
    QTRY_VERIFY(!process.isRunning());
}

void TestSandboxProcess::missingProgram()
{
    SandboxProcess process(m_folder->filePath(u"nothing"_s));
    const auto future = process.start({});
    QVERIFY(finished(future));
    QCOMPARE(future.result().error().kind, FailureKind::ProcessFailed);
    SandboxProcess unnamed; // neither beside this test nor in PATH
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const auto second = unnamed.start({});
    qputenv("PATH", path);
    QVERIFY(finished(second));
    QCOMPARE(second.result().error().kind, FailureKind::ProcessFailed);
}

void TestSandboxProcess::secondStart()
{
    SandboxProcess process(script(sayGood + untilStdinEnds));
    const auto first = process.start({});
    const auto second = process.start({});
    QVERIFY(second.isFinished());
    QCOMPARE(second.result().error().kind, FailureKind::ProcessFailed);
    QVERIFY(finished(first));
    QVERIFY(first.result());
}

void TestSandboxProcess::deathIsAnnounced()
{
    SandboxProcess process(script(sayGood + "read line <\"$D/pipe\"\nexit 1\n"));
    QVERIFY(QProcess::execute(u"mkfifo"_s, {m_folder->filePath(u"pipe"_s)}) == 0);
    QSignalSpy died(&process, &SandboxProcess::died);
    const auto future = process.start({});
    QVERIFY(finished(future));
    QVERIFY(future.result());
    QCOMPARE(died.count(), 0);
    QFile pipe(m_folder->filePath(u"pipe"_s));
    QVERIFY(pipe.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    pipe.write("end\n");
    QTRY_COMPARE(died.count(), 1);
    QVERIFY(!process.isRunning());
}

void TestSandboxProcess::endsWithItsOwner()
{
    auto process =
        std::make_unique<SandboxProcess>(script("trap 'touch \"$D/asked\"; exit 0' TERM\n" + sayGood
                                                + untilStdinEnds + "touch \"$D/ended\"\n"));
    QSignalSpy died(process.get(), &SandboxProcess::died);
    const auto future = process->start({});
    QVERIFY(finished(future));
    process.reset();
    QVERIFY(exists(u"asked"_s) || exists(u"ended"_s)); // it ended by itself, not by a kill
    QCOMPARE(died.count(), 0);
}

void TestSandboxProcess::stubbornChildIsKilled()
{
    auto process = std::make_unique<SandboxProcess>(
        script("trap '' TERM\necho $$ >\"$D/pid\"\n" + sayGood + "while :; do sleep 0.1; done\n"));
    const auto future = process->start({});
    QVERIFY(finished(future));
    QFile file(m_folder->filePath(u"pid"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto pid = static_cast<pid_t>(file.readAll().trimmed().toInt());
    QCOMPARE(::kill(pid, 0), 0);
    process.reset();
    QCOMPARE(::kill(pid, 0), -1);
}

void TestSandboxProcess::ownerMayEndInTheContinuation()
{
    for (const QByteArray &text : {QByteArray(sayGood + untilStdinEnds), QByteArray("exit 3\n"),
                                   QByteArray("echo no\n" + untilStdinEnds)}) {
        auto process = std::make_unique<SandboxProcess>(script(text));
        auto chain = process->start({}).then(this, [&process](const Expected<SandboxAddress> &) {
            process.release()->deleteLater();
        });
        QVERIFY(finished(chain));
        QVERIFY(!process);
    }
}

void TestSandboxProcess::endBeforeTheAnswer()
{
    auto process = std::make_unique<SandboxProcess>(script(untilStdinEnds));
    const auto future = process->start({});
    process.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, FailureKind::ProcessFailed);
}

// This test program plays the console in a second process, which is killed without warning.
void TestSandboxProcess::endsWhenTheConsoleIsKilled()
{
    const QString sandbox =
        script(sayGood + "touch \"$D/up\"\n" + untilStdinEnds + "touch \"$D/ended\"\n");
    QProcess console;
    console.start(QCoreApplication::applicationFilePath(), {u"--console"_s, sandbox});
    QTRY_VERIFY(exists(u"up"_s));
    QVERIFY(!exists(u"ended"_s));
    console.kill();
    QVERIFY(console.waitForFinished());
    QTRY_VERIFY(exists(u"ended"_s));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--console") {
        SandboxProcess process(arguments.value(2));
        const auto future = process.start({});
        return QCoreApplication::exec();
    }
    TestSandboxProcess test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sandboxprocess.moc"
