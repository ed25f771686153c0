#include "main/singleinstance.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

// One start of the program; killed when the test ends before it does.
struct Start
{
    QProcess process;
    QByteArray said;

    Start(const QString &profile, const QStringList &arguments = {})
    {
        process.setProcessChannelMode(QProcess::MergedChannels);
        QObject::connect(&process, &QProcess::readyRead, &process,
                         [this] { said += process.readAll(); });
        process.start(QStringLiteral(ONBELAY_STARTER), QStringList{profile} + arguments);
    }
    ~Start()
    {
        process.kill();
        process.waitForFinished();
    }
    [[nodiscard]] bool ended() const { return process.state() == QProcess::NotRunning; }
};

QStringList filesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                  | QDir::NoDotAndDotDot);
}

} // namespace

// Real processes: what counts is what the system does with the lock and the socket when they die.
class SingleInstanceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = m_folder->filePath(u"profile"_s);
    }

    void aSecondStartIsHandedOver()
    {
        Start first(m_profile);
        QTRY_VERIFY(first.said.contains("serves"));
        Start second(m_profile, {u"token=abc_TIME17"_s});
        QTRY_VERIFY(second.ended());
        QCOMPARE(second.process.exitCode(), 0);
        QCOMPARE(second.said.count('\n'), 1);
        QVERIFY(second.said.contains("already runs"));
        QTRY_VERIFY(first.said.contains("told 0 abc_TIME17\n"));

        Start third(m_profile, {u"sandbox"_s});
        QTRY_VERIFY(third.ended());
        QVERIFY(third.said.contains("It opens the sandbox"));
        QTRY_VERIFY(first.said.contains("told 1 \n"));
        QVERIFY(!first.ended());
    }

    void otherProfilesDoNotMeet()
    {
        Start first(m_profile);
        QTRY_VERIFY(first.said.contains("serves"));
        Start second(m_folder->filePath(u"another"_s));
        QTRY_VERIFY(second.said.contains("serves"));
    }

    void aKilledOneStopsNobody()
    {
        for (int round = 0; round < 3; ++round) {
            Start start(m_profile);
            QTRY_VERIFY(start.said.contains("serves"));
            start.process.kill(); // no destructor runs: socket and lock file stay behind
            QTRY_VERIFY(start.ended());
        }
        QVERIFY(filesOf(m_profile).contains(u"console.socket"_s));
        // Its number may live on in another program, or, in a container, in this very one.
        QFile lock(m_profile + u"/console.lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(QByteArray::number(QCoreApplication::applicationPid()) + " ready\n");
        lock.close();
        Start next(m_profile);
        QTRY_VERIFY(next.said.contains("serves"));
    }

    void oneThatHangsIsNamed()
    {
        Start first(m_profile, {u"deaf"_s});
        QTRY_VERIFY(first.said.contains("serves"));
        const QStringList before = filesOf(m_profile);
        QElapsedTimer time;
        time.start();
        Start second(m_profile);
        QTRY_VERIFY_WITH_TIMEOUT(second.ended(), 15000);
        QVERIFY(time.elapsed() < 10000);
        QCOMPARE(second.process.exitCode(), 1);
        const QByteArray process = "process " + QByteArray::number(first.process.processId());
        QVERIFY2(second.said.contains(process), second.said.constData());
        QCOMPARE(second.said.count('\n'), 1);
        QCOMPARE(filesOf(m_profile), before);
        QVERIFY(!first.ended());
    }

    void aDeadSocketIsNamed()
    {
        Start first(m_profile);
        QTRY_VERIFY(first.said.contains("serves"));
        QVERIFY(QFile::remove(m_profile + u"/console.socket"_s));
        Start second(m_profile);
        QTRY_VERIFY_WITH_TIMEOUT(second.ended(), 15000);
        QCOMPARE(second.process.exitCode(), 1);
        QVERIFY(second.said.contains("does not answer"));
    }

    void oneThatIsStillStartingIsWaitedFor()
    {
        Start first(m_profile, {u"slow"_s});
        QTRY_VERIFY(first.said.contains("first"));
        Start second(m_profile); // its patience with one that runs is shorter than that
        QTRY_VERIFY_WITH_TIMEOUT(second.ended(), 20000);
        QCOMPARE(second.process.exitCode(), 0);
        QTRY_VERIFY(first.said.contains("told 0"));
    }

    void oneThatEndsIsFollowed()
    {
        auto first = std::make_unique<Start>(m_profile, QStringList{u"deaf"_s});
        QTRY_VERIFY(first->said.contains("serves"));
        Start second(m_profile);
        QTRY_COMPARE(second.process.state(), QProcess::Running);
        first.reset();
        QTRY_VERIFY(second.said.contains("serves"));
    }

    void manyAtOnceHaveOneWinner()
    {
        std::vector<std::unique_ptr<Start>> starts;
        for (int i = 0; i < 20; ++i)
            starts.push_back(std::make_unique<Start>(m_profile));
        const auto running = [&starts] {
            return std::count_if(starts.begin(), starts.end(),
                                 [](const auto &start) { return !start->ended(); });
        };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 60000);
        for (const auto &start : starts) {
            if (!start->ended()) {
                QTRY_COMPARE(start->said.count("told"), 19);
                continue;
            }
            QCOMPARE(start->process.exitCode(), 0);
            QVERIFY2(start->said.contains("already runs"), start->said.constData());
        }
    }

    void aLongPathHasItsSocketElsewhere()
    {
        QTemporaryDir runtime; // the same for both, and its owner's only
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
        const QString profile = m_folder->filePath(QString(150, u'p'));
        Start first(profile);
        QTRY_VERIFY(first.said.contains("serves"));
        Start second(profile);
        QTRY_VERIFY(second.ended());
        QCOMPARE(second.process.exitCode(), 0);
        QVERIFY(!filesOf(profile).contains(u"console.socket"_s));
        QCOMPARE(filesOf(runtime.path()).size(), 1);
    }

    void rubbishOnTheSocketIsHungUpOn()
    {
        Start first(m_profile);
        QTRY_VERIFY(first.said.contains("serves"));
        for (const QByteArray &rubbish :
             {QByteArray("\n"), QByteArray("[]\n"), QByteArray(100000, 'x')}) {
            QLocalSocket socket;
            QSignalSpy gone(&socket, &QLocalSocket::disconnected);
            socket.connectToServer(m_profile + u"/console.socket"_s);
            QVERIFY(socket.waitForConnected());
            socket.write(rubbish);
            QTRY_VERIFY(!gone.isEmpty());
        }
        Start second(m_profile, {u"token="_s + QString(600, u't')}); // too long to be one
        QTRY_VERIFY(second.ended());
        QCOMPARE(second.process.exitCode(), 0);
        QTRY_VERIFY(first.said.contains("told 0 \n"));
        QCOMPARE(first.said.count("told"), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_profile;
};

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_singleinstance.moc"
