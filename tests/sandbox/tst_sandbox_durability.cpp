#include "eventreader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>

using Who = RunningSandbox::Who;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int groupCount = 40;

using Rows = std::map<std::string, json>;

Rows rowsOf(RunningSandbox &sandbox)
{
    Rows rows;
    const Reply reply = sandbox.hubspot(Who::Admin, "GET", "/groups?limit=5000");
    for (const json &group : reply.body.value("groups", json::array()))
        rows[group.at("id")] = group;
    return rows;
}

bool holds(const json &row, const std::string &cell)
{
    if (cell == "access")
        return row.at("access");
    const json &scopes = row.at("scopes");
    return std::find(scopes.begin(), scopes.end(), cell) != scopes.end();
}

// Oldest first.
std::vector<json> auditOf(RunningSandbox &sandbox)
{
    std::vector<json> entries;
    std::string cursor;
    while (true) {
        const Reply page =
            sandbox.call(Who::Admin, "GET", "/api/admin/v1/audit?limit=5000" + cursor);
        for (const json &entry : page.body.at("entries"))
            entries.insert(entries.begin(), entry);
        if (page.body.at("next").is_null())
            return entries;
        cursor = "&cursor=" + page.body.at("next").get<std::string>();
    }
}

// Writes parts over one connection until the server is gone; remembers which were answered. The
// groups are its own, so nothing conflicts, while the parts of all writers mix.
class Writer
{
public:
    Writer(const RunningSandbox &sandbox, std::vector<json> rows, int number)
        : m_random(unsigned(number))
        , m_number(number)
        , m_rows(std::move(rows))
        , m_client("127.0.0.1", sandbox.port())
        , m_token(sandbox.hello().at("adminToken"))
    {
        m_client.set_keep_alive(true);
        m_thread = std::thread([this] { run(); });
    }
    ~Writer() { join(); }

    void join()
    {
        if (m_thread.joinable())
            m_thread.join();
    }
    int answered() const { return m_answered; }
    // Call join() first.
    const std::set<std::string> &confirmed() const { return m_confirmed; }
    const std::string &lastTried() const { return m_lastTried; }

private:
    void run()
    {
        for (int i = 0;; ++i) {
            std::ranges::shuffle(m_rows, m_random);
            json edits = json::array();
            for (std::size_t row = 0; row < 6; ++row)
                edits.push_back(edit(m_rows[row].at("id"), m_rows[row].at("revision"),
                                     {{"access", !m_rows[row].at("access")},
                                      {"analytics:read", m_random() % 2 == 0}}));
            m_lastTried = changeSetId(m_number * 100000 + i);
            const json body{{"id", m_lastTried}, {"part", 1}, {"parts", 1}, {"edits", edits}};
            const auto reply = m_client.Post("/api/admin/v1/integrations/hubspot/changeSets",
                                             {{"Authorization", "Bearer " + m_token}}, body.dump(),
                                             "application/json");
            if (!reply || reply->status != 200)
                return;
            const json answer = json::parse(reply->body);
            for (std::size_t row = 0; row < 6; ++row) {
                m_rows[row]["revision"] = answer.at("groups").at(row).at("revision");
                m_rows[row]["access"] = answer.at("groups").at(row).at("access");
            }
            m_confirmed.insert(m_lastTried);
            ++m_answered;
        }
    }

    std::mt19937 m_random;
    int m_number;
    std::vector<json> m_rows;
    httplib::Client m_client;
    std::string m_token;
    std::set<std::string> m_confirmed;
    std::string m_lastTried;
    std::atomic<int> m_answered = 0;
    std::thread m_thread;
};

int threadsOf(QProcess &process)
{
    QFile status(u"/proc/%1/status"_s.arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("Threads:"))
            return line.mid(8).trimmed().toInt();
    }
    return -1;
}

struct Outcome
{
    // Change sets that were answered, and those whose writer was cut off.
    std::set<std::string> confirmed;
    std::set<std::string> open;
};

void writeUntilKilled(RunningSandbox &sandbox, int round, Outcome &outcome)
{
    std::array<std::vector<json>, 4> shares;
    for (const auto &[id, row] : rowsOf(sandbox))
        shares[std::size_t(std::stoi(id.substr(2))) % shares.size()].push_back(row);
    std::vector<std::unique_ptr<Writer>> writers;
    for (std::size_t i = 0; i < shares.size(); ++i)
        writers.push_back(std::make_unique<Writer>(sandbox, shares[i], int(i) + 1 + 10 * round));
    const auto answered = [&writers] {
        int sum = 0;
        for (const auto &writer : writers)
            sum += writer->answered();
        return sum;
    };
    QTRY_VERIFY_WITH_TIMEOUT(answered() >= 40 + 7 * round, 30000);
    sandbox.kill();
    for (const auto &writer : writers) {
        writer->join();
        outcome.confirmed.insert(writer->confirmed().begin(), writer->confirmed().end());
        outcome.open.insert(writer->lastTried());
    }
}

// Replays the audit on the rows as they were in the beginning.
void compareWithAudit(RunningSandbox &sandbox, const Rows &seed, const Outcome &outcome)
{
    std::map<std::pair<std::string, std::string>, bool> cells;
    std::map<std::string, std::set<std::string>> changeSetsOf;
    std::set<std::string> audited;
    for (const json &entry : auditOf(sandbox)) {
        const std::string group = entry.at("group").at("id");
        const std::string cell = entry.at("cell");
        const auto at = cells.try_emplace({group, cell}, holds(seed.at(group), cell)).first;
        COMPARE_JSON(entry.at("before"), json(at->second));
        at->second = entry.at("after");
        changeSetsOf[group].insert(entry.at("changeSet"));
        audited.insert(entry.at("changeSet"));
    }
    QVERIFY(audited.size() >= 160);
    const Rows rows = rowsOf(sandbox);
    for (const auto &[key, value] : cells)
        QCOMPARE(holds(rows.at(key.first), key.second), value);
    for (const auto &[group, row] : rows)
        COMPARE_JSON(row.at("revision"), json(1 + changeSetsOf[group].size()));
    // Nothing that changed is missing from the journal.
    const Reply changes = sandbox.hubspot(Who::Admin, "GET", "/changes?after=0&limit=5000");
    QCOMPARE(changes.body.at("groups").size(), changeSetsOf.size());

    // What was answered is there; what is in the audit has its answer.
    for (const std::string &id : outcome.confirmed)
        QVERIFY2(audited.contains(id), id.c_str());
    for (const std::string &id : audited) {
        QVERIFY2(outcome.confirmed.contains(id) || outcome.open.contains(id), id.c_str());
        QCOMPARE(sandbox.hubspot(Who::Admin, "GET", "/changeSets/" + id).status, 200);
    }
}

} // namespace

class SandboxDurabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKillAmongManyWritesLeavesWholeParts();
    void aTokenIsGoodFromTheFirstMomentOfARestart();
    void aLeftoverOfAKilledFirstStartIsNoKey();
    void aClientThatHasGoneGivesItsPlaceBack();
    void manyShortVisitsLeaveNothingBehind();
};

void SandboxDurabilityTest::aKillAmongManyWritesLeavesWholeParts()
{
    QTemporaryDir folder;
    QStringList options{u"--database"_s,         folder.filePath(u"one.db"_s),
                        u"--groups"_s,           QString::number(groupCount),
                        u"--enforce-delay-ms"_s, u"20"_s};
    Rows seed;
    json token;
    Outcome outcome;
    for (int round = 0; round < 4; ++round) {
        RunningSandbox sandbox(options);
        QVERIFY2(sandbox.isRunning(), sandbox.process().readAllStandardError().constData());
        if (round == 0) {
            seed = rowsOf(sandbox);
            token = sandbox.hello().at("adminToken");
            // From now on the same port: it must be free again at once.
            options += {u"--port"_s, QString::number(sandbox.port())};
        }
        COMPARE_JSON(sandbox.hello().at("adminToken"), token);
        writeUntilKilled(sandbox, round, outcome);
    }
    RunningSandbox sandbox(options);
    QVERIFY(sandbox.isRunning());
    compareWithAudit(sandbox, seed, outcome);
    const auto inForce = [&sandbox] {
        return std::ranges::all_of(rowsOf(sandbox), [](const auto &row) {
            return row.second.at("revision") == row.second.at("enforcedRevision");
        });
    };
    QTRY_VERIFY(inForce());
}

void SandboxDurabilityTest::aTokenIsGoodFromTheFirstMomentOfARestart()
{
    QTemporaryDir folder;
    const QStringList options{u"--database"_s, folder.filePath(u"one.db"_s)};
    std::string token;
    int port = 0;
    {
        RunningSandbox first(options);
        token = first.hello().at("thirdAdminToken");
        port = first.port();
        first.kill();
    }
    // A slow storage makes the first moment a long one.
    QFile rules(folder.filePath(u"rules.json"_s));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write(R"({"storageLockedMs": 500})");
    rules.close();
    // Clients that cannot wait: after one 401 they would sign their person out.
    std::atomic<bool> done = false;
    std::array<std::set<int>, 6> statuses;
    std::vector<std::thread> clients;
    for (std::set<int> &mine : statuses)
        clients.emplace_back([&, port] {
            while (!done) {
                httplib::Client once("127.0.0.1", port);
                if (const auto answer =
                        once.Get("/api/admin/v1/session", {{"Authorization", "Bearer " + token}}))
                    mine.insert(answer->status);
            }
        });
    RunningSandbox second(options
                          + QStringList{u"--port"_s, QString::number(port), u"--faults"_s,
                                        u"--fault-rules"_s, rules.fileName()});
    QTRY_COMPARE(second.call(Who::ThirdAdmin, "GET", "/api/admin/v1/session").status, 200);
    done = true;
    for (std::thread &client : clients)
        client.join();
    for (const std::set<int> &mine : statuses)
        QVERIFY(!mine.contains(401));
}

void SandboxDurabilityTest::aLeftoverOfAKilledFirstStartIsNoKey()
{
    QTemporaryDir folder;
    const QString database = folder.filePath(u"one.db"_s);
    QFile half(database + u".key.new"_s);
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.write("half a key");
    half.close();
    json token;
    for (int start = 0; start < 2; ++start) {
        RunningSandbox sandbox({u"--database"_s, database});
        QVERIFY2(sandbox.isRunning(), sandbox.process().readAllStandardError().constData());
        if (start == 1)
            COMPARE_JSON(sandbox.hello().at("adminToken"), token);
        token = sandbox.hello().at("adminToken");
    }
    QVERIFY(!half.exists());
    QCOMPARE(QFile::permissions(database + u".key"_s)
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
}

void SandboxDurabilityTest::aClientThatHasGoneGivesItsPlaceBack()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    const auto open = [&sandbox] {
        return sandbox.call(Who::Admin, "GET", "/api/admin/v1/events", nullptr,
                            {{"Last-Event-ID", "999999"}});
    };
    {
        std::vector<std::unique_ptr<EventReader>> readers;
        for (int i = 0; i < 32; ++i)
            readers.push_back(std::make_unique<EventReader>(sandbox));
        QTRY_VERIFY(std::ranges::all_of(readers, [](const auto &one) { return one->isOpen(); }));
        EventReader surplus(sandbox);
        QTRY_VERIFY(surplus.isOver());
        QCOMPARE(surplus.status(), 503);
        QVERIFY(surplus.text().find("\"unavailable\"") != std::string::npos);
        // Other calls are answered as ever.
        QCOMPARE(sandbox.call(Who::Admin, "GET", "/api/admin/v1/session").status, 200);
        QCOMPARE(open().status, 410);
    }
    // Long before the next comment would have been due.
    QElapsedTimer clock;
    clock.start();
    const auto welcome = [&sandbox] {
        EventReader reader(sandbox);
        return QTest::qWaitFor([&reader] { return reader.isOpen() || reader.isOver(); })
               && reader.isOpen();
    };
    QTRY_VERIFY(welcome());
    QVERIFY(clock.elapsed() < 10000);
}

void SandboxDurabilityTest::manyShortVisitsLeaveNothingBehind()
{
    RunningSandbox sandbox({u"--in-memory"_s});
    QCOMPARE(sandbox.call(Who::Admin, "GET", "/api/admin/v1/session").status, 200);
    const int before = threadsOf(sandbox.process());
    QVERIFY(before > 0);
    for (int visit = 0; visit < 100; ++visit) {
        EventReader reader(sandbox);
        QTRY_VERIFY(reader.status() == 200 || reader.status() == 503);
    }
    QCOMPARE(threadsOf(sandbox.process()), before);
    EventReader reader(sandbox);
    QTRY_VERIFY(reader.isOpen() || reader.status() == 503);
    QCOMPARE(sandbox.call(Who::Admin, "GET", "/api/admin/v1/session").status, 200);
}

QTEST_GUILESS_MAIN(SandboxDurabilityTest)

#include "tst_sandbox_durability.moc"
