#include "support/healthbench.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

using State = HealthEntry::State;

namespace {

const QString writeDeals = u"deals:write"_s;
const QString readDeals = u"deals:read"_s;

HealthEntry found(State state, const QStringList &held, const QStringList &missing,
                  const QString &cause = {})
{
    return {QDateTime::currentDateTimeUtc(), state, cause, held, missing, int(held.size()), 9, {}};
}

// Runs one statement in the file, as another program could.
bool inFile(const QString &file, const QStringList &statements)
{
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
        database.setDatabaseName(file);
        done = database.open();
        for (const QString &statement : statements)
            done = done && QSqlQuery(database).exec(statement);
    }
    QSqlDatabase::removeDatabase(u"beside"_s);
    return done;
}

} // namespace

// What is kept of checks, and what is told of them.
class TestHealthKeeper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<HealthBench>(); }
    void cleanup() { m_bench.reset(); }

    void untestedIsNotLost();
    void aCauseIsToldOnce();
    void recoveringMakesItNew();
    void partOfItBack();
    void rejectedKeepsWhatWasLost();

    void checksComeBackAfterRestart();
    void theSameCheckIsKeptOnce();
    void accountsDoNotMix();
    void noTokenNoName();
    void notAnsweredIsUnknown();
    void sessionFailuresAreNoChecks();
    void strangeTextsAreBounded();
    void oldOnesGo();
    void aWrongClockForgetsNothing();
    void onceACauseAcrossRestarts();
    void anotherKeyStartsAnew();
    void knowinglyWeakerKeyIsNoAlarm();
    void anOvertakenCheckIsNoAlarm();
    void connectedWithoutAProofIsUnknown();
    void whatWasNotToldIsToldAgain();
    void aWatchThatCannotBeReadStays();

    void storesOfBeforeAreTaken();
    void damagedStoreIsLeftAlone();
    void damagedRowIsNoGuess();
    void storeThatTakesNothing();
    void withoutStore();

private:
    [[nodiscard]] QDateTime at(int hour, int day = 25) const
    {
        return QDateTime(QDate(2026, 11, day), QTime(hour, 0), Qt::UTC);
    }
    std::unique_ptr<HealthBench> m_bench;
};

void TestHealthKeeper::untestedIsNotLost()
{
    HealthWatch watch;
    QVERIFY(!watch.note(found(State::Connected, {readDeals, writeDeals}, {})));
    QVERIFY(!watch.note(found(State::Degraded, {readDeals}, {}))); // not tested
    QVERIFY(!watch.isBad());
    QVERIFY(!watch.note(found(State::Unknown, {}, {}, u"rateLimited"_s)));
    const auto alarm = watch.note(found(State::Degraded, {readDeals}, {writeDeals}));
    QVERIFY(alarm);
    QCOMPARE(alarm->lost, QStringList{writeDeals});
}

void TestHealthKeeper::aCauseIsToldOnce()
{
    HealthWatch watch;
    QVERIFY(watch.note(found(State::Rejected, {}, {}, u"tokenInvalid"_s)));
    QVERIFY(!watch.note(found(State::Rejected, {}, {}, u"tokenInvalid"_s)));
    QVERIFY(!watch.note(found(State::Unknown, {}, {}, u"vendorUnavailable"_s)));
    QVERIFY(!watch.note(found(State::Rejected, {}, {}, u"tokenInvalid"_s)));
    QVERIFY(watch.note(found(State::Rejected, {}, {}, u"creatorRemoved"_s))); // another cause
    QVERIFY(watch.isBad());
}

void TestHealthKeeper::recoveringMakesItNew()
{
    HealthWatch watch;
    QVERIFY(watch.note(found(State::Rejected, {}, {}, u"tokenInvalid"_s)));
    QVERIFY(!watch.note(found(State::Connected, {readDeals}, {})));
    QVERIFY(!watch.isBad());
    QVERIFY(watch.note(found(State::Rejected, {}, {}, u"tokenInvalid"_s)));
}

void TestHealthKeeper::partOfItBack()
{
    HealthWatch watch;
    QVERIFY(!watch.note(found(State::Connected, {readDeals, writeDeals}, {})));
    QVERIFY(watch.note(found(State::Degraded, {}, {readDeals, writeDeals})));
    QVERIFY(!watch.note(found(State::Degraded, {readDeals}, {writeDeals})));
    QVERIFY(watch.isBad());
    QVERIFY(watch.note(found(State::Degraded, {}, {readDeals, writeDeals}))); // lost again
    QVERIFY(!watch.note(found(State::Degraded, {readDeals, writeDeals}, {})));
    QVERIFY(!watch.isBad());
}

void TestHealthKeeper::rejectedKeepsWhatWasLost()
{
    HealthWatch watch;
    QVERIFY(!watch.note(found(State::Connected, {readDeals, writeDeals}, {})));
    QVERIFY(watch.note(found(State::Degraded, {readDeals}, {writeDeals})));
    QVERIFY(watch.note(found(State::Rejected, {}, {}, u"tokenInvalid"_s)));
    QVERIFY(!watch.note(found(State::Degraded, {readDeals}, {writeDeals}))); // told before
    QVERIFY(watch.isBad());
}

void TestHealthKeeper::checksComeBackAfterRestart()
{
    m_bench->start();
    QSignalSpy changed(m_bench->keeper.get(), &HealthKeeper::changed);
    m_bench->check(at(8), u"connected"_s);
    m_bench->check(at(9), u"degraded"_s, {}, {{writeDeals, u"missing"_s}});
    m_bench->check(at(10), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(changed.count(), 3);
    m_bench->start();
    const auto kept = m_bench->keeper->healthEntries();
    QCOMPARE(kept.size(), 3U);
    QCOMPARE(kept[0].state, State::Connected);
    QCOMPARE(kept[0].at, at(8));
    QCOMPARE(kept[0].granted, 9);
    QCOMPARE(kept[1].missing, QStringList{writeDeals});
    QCOMPARE(kept[1].granted, 8);
    QCOMPARE(kept[1].scopes, 9);
    QCOMPARE(kept[2].cause, u"tokenInvalid"_s);
    QCOMPARE(kept[2].correlationId, u"0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"_s);
    const auto some = m_bench->keeper->entries(at(9), at(9));
    QCOMPARE(some.size(), 1U);
    QCOMPARE(some[0], kept[1]);
}

// GET connection tells of the same check over and over; so does another start.
void TestHealthKeeper::theSameCheckIsKeptOnce()
{
    m_bench->start();
    m_bench->check(at(8), u"connected"_s);
    QSignalSpy changed(m_bench->keeper.get(), &HealthKeeper::changed);
    m_bench->tell();
    m_bench->start();
    m_bench->tell();
    QCOMPARE(changed.count(), 0);
    QCOMPARE(m_bench->keeper->healthEntries().size(), 1U);
}

void TestHealthKeeper::accountsDoNotMix()
{
    m_bench->start();
    m_bench->check(at(8), u"connected"_s);
    m_bench->start(u"another"_s);
    QVERIFY(m_bench->keeper->healthEntries().empty());
}

void TestHealthKeeper::noTokenNoName()
{
    m_bench->connection.connectedBy = {u"p-7"_s, u"Dana Whitfield"_s};
    m_bench->connection.tokenLastFour = u"0042"_s;
    m_bench->start();
    m_bench->check(at(8), u"rejected"_s, u"pat-na1-00000000-0000-4000-8000-000000000042"_s);
    QCOMPARE(m_bench->keeper->healthEntries().size(), 1U);
    m_bench->stop();
    for (const QString &suffix : {u""_s, u"-wal"_s}) {
        QFile file(m_bench->file() + suffix);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("00000000-0000"));
        QVERIFY(!bytes.contains("Whitfield"));
    }
}

void TestHealthKeeper::notAnsweredIsUnknown()
{
    m_bench->start();
    m_bench->check(at(8), u"connected"_s);
    Failure failure;
    failure.kind = FailureKind::Timeout;
    failure.requestId = u"req-1"_s;
    QSignalSpy bad(m_bench->keeper.get(), &HealthKeeper::turnedBad);
    m_bench->keeper->noteUnanswered(failure);
    const auto kept = m_bench->keeper->healthEntries();
    QCOMPARE(kept.size(), 2U);
    QCOMPARE(kept[1].state, State::Unknown);
    QCOMPARE(kept[1].at, m_bench->clock.time);
    QCOMPARE(kept[1].cause, u"onbelay.timeout"_s);
    QCOMPARE(kept[1].correlationId, u"req-1"_s);
    QCOMPARE(bad.count(), 0); // nothing is known to be bad
}

void TestHealthKeeper::sessionFailuresAreNoChecks()
{
    m_bench->start();
    for (const FailureKind kind :
         {FailureKind::Unauthorized, FailureKind::Cancelled, FailureKind::Forbidden,
          FailureKind::PreconditionFailed, FailureKind::OutcomeUnknown}) {
        Failure failure;
        failure.kind = kind;
        m_bench->keeper->noteUnanswered(failure);
    }
    QVERIFY(m_bench->keeper->healthEntries().empty());
}

void TestHealthKeeper::strangeTextsAreBounded()
{
    m_bench->start();
    m_bench->check(at(8), u"rejected"_s, QString(5000, u'x') + QChar(0x202E));
    const auto kept = m_bench->keeper->healthEntries();
    QCOMPARE(kept.size(), 1U);
    QVERIFY(kept[0].cause.size() <= 65);
    QVERIFY(!kept[0].cause.contains(QChar(0x202E)));
}

void TestHealthKeeper::oldOnesGo()
{
    m_bench->start();
    const QDateTime now = m_bench->clock.time;
    m_bench->check(now.addDays(-200), u"connected"_s);
    m_bench->check(now.addDays(-93), u"connected"_s);
    m_bench->check(now.addDays(-91), u"connected"_s);
    m_bench->check(now.addDays(-1), u"connected"_s);
    QCOMPARE(m_bench->keeper->healthEntries().size(), 3U); // as of yesterday
    m_bench->check(now, u"connected"_s);
    const auto kept = m_bench->keeper->healthEntries();
    QCOMPARE(kept.size(), 3U);
    QCOMPARE(kept.front().at, now.addDays(-91));
}

// Neither this computer's clock alone nor the server's.
void TestHealthKeeper::aWrongClockForgetsNothing()
{
    m_bench->start();
    const QDateTime now = m_bench->clock.time;
    m_bench->check(now.addDays(-50), u"connected"_s);
    m_bench->clock.time = now.addDays(3650);
    m_bench->check(now, u"connected"_s);
    QCOMPARE(m_bench->keeper->healthEntries().size(), 2U);
    m_bench->clock.time = now;
    m_bench->check(now.addDays(3650), u"connected"_s);
    QCOMPARE(m_bench->keeper->healthEntries().size(), 3U);
    // Both go back: what is newer than now stays, and a check of then is kept.
    m_bench->clock.time = now.addDays(-20);
    m_bench->check(now.addDays(-20), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(m_bench->keeper->healthEntries().size(), 4U);
}

void TestHealthKeeper::onceACauseAcrossRestarts()
{
    m_bench->start();
    m_bench->check(at(8), u"connected"_s);
    QSignalSpy first(m_bench->keeper.get(), &HealthKeeper::turnedBad);
    m_bench->check(at(9), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(first.count(), 1);
    m_bench->start();
    QSignalSpy second(m_bench->keeper.get(), &HealthKeeper::turnedBad);
    QSignalSpy good(m_bench->keeper.get(), &HealthKeeper::turnedGood);
    m_bench->tell();
    m_bench->check(at(10), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(second.count(), 0);
    m_bench->check(at(11), u"connected"_s);
    QCOMPARE(good.count(), 1);
    m_bench->start();
    QSignalSpy third(m_bench->keeper.get(), &HealthKeeper::turnedBad);
    m_bench->check(at(12), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(third.count(), 1);
}

void TestHealthKeeper::anotherKeyStartsAnew()
{
    m_bench->start();
    m_bench->check(at(8), u"rejected"_s, u"tokenInvalid"_s);
    QSignalSpy bad(m_bench->keeper.get(), &HealthKeeper::turnedBad);
    QSignalSpy good(m_bench->keeper.get(), &HealthKeeper::turnedGood);
    m_bench->connection.keyChangedAt = at(9);
    m_bench->check(at(9), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(good.count(), 1);
    QCOMPARE(bad.count(), 1);
    m_bench->connection.state = ConnectionState::NotConnected;
    m_bench->tell();
    QCOMPARE(good.count(), 2);
    QCOMPARE(m_bench->keeper->healthEntries().size(), 2U); // none of a key that is not there
}

void TestHealthKeeper::knowinglyWeakerKeyIsNoAlarm()
{
    m_bench->start();
    m_bench->check(at(8), u"connected"_s);
    QSignalSpy bad(m_bench->keeper.get(), &HealthKeeper::turnedBad);
    m_bench->connection.keyChangedAt = at(9);
    m_bench->check(at(9), u"degraded"_s, {}, {{writeDeals, u"missing"_s}});
    QCOMPARE(bad.count(), 0);
    m_bench->check(at(10), u"degraded"_s, {},
                   {{writeDeals, u"missing"_s}, {readDeals, u"missing"_s}});
    QCOMPARE(bad.count(), 1);
    QCOMPARE(bad[0][0].value<HealthAlarm>().lost, QStringList{readDeals});
}

// The answer to an earlier question comes after the one to a later.
void TestHealthKeeper::anOvertakenCheckIsNoAlarm()
{
    m_bench->start();
    QSignalSpy bad(m_bench->keeper.get(), &HealthKeeper::turnedBad);
    m_bench->check(at(10), u"connected"_s);
    m_bench->check(at(9), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(bad.count(), 0);
    QCOMPARE(m_bench->keeper->healthEntries().size(), 2U); // it was found, and is kept
}

void TestHealthKeeper::connectedWithoutAProofIsUnknown()
{
    Connection told;
    told.state = ConnectionState::Connected;
    told.lastCheck = CheckReport();
    told.lastCheck->at = at(8);
    told.lastCheck->outcome = u"connected"_s;
    QCOMPARE(healthEntry(told, m_bench->integration()).state, State::Unknown);
    told.lastCheck->scopes = {{readDeals, u"granted"_s, {}}, {writeDeals, u"missing"_s, {}}};
    QCOMPARE(healthEntry(told, m_bench->integration()).state, State::Degraded);
}

void TestHealthKeeper::whatWasNotToldIsToldAgain()
{
    m_bench->start();
    QSignalSpy bad(m_bench->keeper.get(), &HealthKeeper::turnedBad);
    m_bench->check(at(8), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(bad.count(), 1);
    m_bench->keeper->forgetTold(); // nobody showed it
    m_bench->check(at(9), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(bad.count(), 2);
    m_bench->check(at(10), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(bad.count(), 2);
}

void TestHealthKeeper::aWatchThatCannotBeReadStays()
{
    m_bench->start();
    m_bench->check(at(8), u"rejected"_s, u"tokenInvalid"_s);
    m_bench->stop();
    QVERIFY(inFile(m_bench->file(), {u"ALTER TABLE health_watch RENAME COLUMN told TO hidden"_s}));
    m_bench->start();
    m_bench->check(at(9), u"rejected"_s, u"tokenInvalid"_s);
    m_bench->stop();
    QVERIFY(inFile(m_bench->file(), {u"ALTER TABLE health_watch RENAME COLUMN hidden TO told"_s}));
    m_bench->start();
    QSignalSpy bad(m_bench->keeper.get(), &HealthKeeper::turnedBad);
    m_bench->check(at(10), u"rejected"_s, u"tokenInvalid"_s);
    QCOMPARE(bad.count(), 0); // it was told at eight
}

// A file of the version before has no checks; all else of it stays.
void TestHealthKeeper::storesOfBeforeAreTaken()
{
    m_bench->start();
    QVERIFY(m_bench->store->saveStaged(u"me"_s, {{u"g1"_s, 7, {{u"access"_s, true}}}}));
    m_bench->stop();
    QVERIFY(inFile(m_bench->file(), {u"DROP TABLE health"_s, u"DROP TABLE health_watch"_s,
                                     u"PRAGMA user_version=4"_s}));
    m_bench->start();
    QCOMPARE(m_bench->store->staged(u"me"_s)->size(), 1U);
    m_bench->check(at(8), u"connected"_s);
    m_bench->start();
    QCOMPARE(m_bench->keeper->healthEntries().size(), 1U);
    QVERIFY(!m_bench->keeper->failure());
}

void TestHealthKeeper::damagedStoreIsLeftAlone()
{
    const QByteArray rubbish(9000, 'x');
    QFile file(m_bench->file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(rubbish);
    file.close();
    const auto store = LocalStore::open(m_bench->file());
    QVERIFY(!store);
    // As the console does: everything goes on in memory, and says so.
    const auto memory = LocalStore::open(u":memory:"_s);
    m_bench->start(memory->get());
    m_bench->keeper->noteStoreFailure(store.error());
    m_bench->check(at(8), u"connected"_s);
    QCOMPARE(m_bench->keeper->healthEntries().size(), 1U);
    QCOMPARE(m_bench->keeper->failure()->kind, FailureKind::StoreDamaged);
    m_bench->stop();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), rubbish);
}

void TestHealthKeeper::damagedRowIsNoGuess()
{
    m_bench->start();
    m_bench->check(at(8), u"connected"_s);
    m_bench->stop();
    QVERIFY(inFile(m_bench->file(), {u"UPDATE health SET state = 77"_s}));
    m_bench->start();
    QVERIFY(m_bench->keeper->healthEntries().empty());
    QVERIFY(m_bench->keeper->failure());
    QCOMPARE(m_bench->keeper->failure()->kind, FailureKind::StoreDamaged);
}

// A full disk, a file that may only be read: what is there is shown, what is new lives in memory,
// and nothing is told twice.
void TestHealthKeeper::storeThatTakesNothing()
{
    m_bench->start();
    m_bench->check(at(8), u"connected"_s);
    m_bench->stop();
    QStringList refusals;
    for (const QString &table : {u"health"_s, u"health_watch"_s})
        refusals << u"CREATE TRIGGER no_%1 BEFORE INSERT ON %1 BEGIN"
                    " SELECT RAISE(ABORT, 'refused'); END"_s.arg(table);
    QVERIFY(inFile(m_bench->file(), refusals));
    m_bench->start();
    QSignalSpy bad(m_bench->keeper.get(), &HealthKeeper::turnedBad);
    m_bench->check(at(9), u"rejected"_s, u"tokenInvalid"_s);
    m_bench->tell();
    m_bench->check(at(10), u"rejected"_s, u"tokenInvalid"_s);
    QVERIFY(m_bench->keeper->failure());
    QCOMPARE(bad.count(), 1);
    const auto kept = m_bench->keeper->healthEntries();
    QCOMPARE(kept.size(), 3U);
    QCOMPARE(kept[0].at, at(8));
    QCOMPARE(kept[2].at, at(10));
}

void TestHealthKeeper::withoutStore()
{
    m_bench->start(nullptr);
    QSignalSpy bad(m_bench->keeper.get(), &HealthKeeper::turnedBad);
    m_bench->check(at(8), u"rejected"_s, u"tokenInvalid"_s);
    m_bench->tell();
    QCOMPARE(bad.count(), 1);
    QCOMPARE(m_bench->keeper->healthEntries().size(), 1U);
}

QTEST_GUILESS_MAIN(TestHealthKeeper)
#include "tst_healthkeeper.moc"
