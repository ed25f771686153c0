// Failures below HTTP, and how the stand-in starts, stops and shares its port.
#include "caller.h"

#include <QElapsedTimer>
#include <QtTest/QtTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace hubspottest;
using nlohmann::json;

namespace {

struct Goodbye
{
    std::string received;
    bool reset = false; // else an orderly end
};

// Asks without an HTTP client in between, which would hide how the connection ended.
Goodbye askRaw(int port)
{
    const int handle = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval limit{10, 0};
    setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    const std::string request = "GET " + contactsPath + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    Goodbye end;
    if (connect(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && send(handle, request.data(), request.size(), 0) > 0) {
        char buffer[1024];
        ssize_t count = 0;
        while ((count = recv(handle, buffer, sizeof buffer, 0)) > 0)
            end.received.append(buffer, static_cast<std::size_t>(count));
        end.reset = count < 0 && errno == ECONNRESET;
    }
    close(handle);
    return end;
}

int portOf(const sandbox::HubSpotEmulator &emulator)
{
    const std::string url = emulator.url();
    return std::stoi(url.substr(url.rfind(':') + 1));
}

} // namespace

class TestHubSpotDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void droppedConnection_data();
    void droppedConnection();
    void dropHappensOnceAndTheNextCallWorks();
    void silenceLastsUntilTheClientGivesUp();
    void truncatedBody();
    void slowBodyArrivesWhole();
    void latencyComesBeforeTheAnswer();
    void largeBodyStaysJson();
    void tooLargeARequestIsRefused();
    void stopEndsSilenceAtOnce();
    void connectionIsKept();
    void portIsItsOwn();
    void loopbackOnly_data();
    void loopbackOnly();
    void listensAgainAfterStop();
    void manyCallersAtOnce();
};

void TestHubSpotDelivery::droppedConnection_data()
{
    QTest::addColumn<bool>("reset");
    QTest::newRow("closed") << false;
    QTest::newRow("reset") << true;
}

void TestHubSpotDelivery::droppedConnection()
{
    QFETCH(bool, reset);
    Caller caller;
    caller.setMode("drop", {{"reset", reset}});
    const auto probe = caller.get(contactsPath, token("full"));
    QVERIFY(!probe);
    QCOMPARE(probe.error(), httplib::Error::Read);
    QVERIFY(!caller.tokenInfo(token("full")));
    const Goodbye end = askRaw(portOf(caller.emulator));
    QCOMPARE(end.received, std::string());
    QCOMPARE(end.reset, reset);
    // It has been asked nevertheless.
    QCOMPARE(caller.emulator.recordedRequests().at(0).at("path"), contactsPath);
}

void TestHubSpotDelivery::dropHappensOnceAndTheNextCallWorks()
{
    Caller caller;
    caller.client->set_keep_alive(true);
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 200);
    caller.setMode("drop", {{"times", 1}});
    QVERIFY(!caller.get(contactsPath, token("full")));
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 200);
}

void TestHubSpotDelivery::silenceLastsUntilTheClientGivesUp()
{
    Caller caller;
    caller.setMode("silent", {{"times", 1}});
    caller.client->set_read_timeout(0, 300'000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!caller.get(contactsPath, token("full")));
    QVERIFY(timer.elapsed() >= 250);
    caller.client->set_read_timeout(20);
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 200);
}

void TestHubSpotDelivery::truncatedBody()
{
    Caller caller;
    const std::size_t whole = caller.get(contactsPath, token("full"))->body.size();
    caller.setMode("truncatedBody");
    std::string received;
    std::size_t announced = 0;
    const auto answer = caller.client->Get(
        contactsPath, {{"Authorization", "Bearer " + token("full")}},
        [&announced](const httplib::Response &response) {
            announced = std::stoul(response.get_header_value("Content-Length"));
            return true;
        },
        [&received](const char *data, std::size_t size) {
            received.append(data, size);
            return true;
        });
    QVERIFY(!answer);
    QCOMPARE(announced, whole);
    QCOMPARE(received.size(), whole / 2);
}

void TestHubSpotDelivery::slowBodyArrivesWhole()
{
    Caller caller;
    const std::string whole = caller.get("/analytics/v2/views", token("full"))->body;
    caller.setMode("slowBody", {{"milliseconds", 600}});
    int pieces = 0;
    std::string received;
    QElapsedTimer timer;
    timer.start();
    const auto answer =
        caller.client->Get("/analytics/v2/views", {{"Authorization", "Bearer " + token("full")}},
                           [&](const char *data, std::size_t size) {
                               ++pieces;
                               received.append(data, size);
                               return true;
                           });
    QVERIFY(answer);
    QCOMPARE(received, whole);
    QVERIFY2(timer.elapsed() >= 400, std::to_string(timer.elapsed()).c_str());
    QVERIFY2(pieces > 5, std::to_string(pieces).c_str());
}

void TestHubSpotDelivery::latencyComesBeforeTheAnswer()
{
    Caller caller;
    caller.setMode("latency", {{"milliseconds", 300}, {"route", "/crm/"}});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 200);
    QVERIFY(timer.elapsed() >= 280);
    // It adds to what another mode answers.
    caller.setMode("serverError");
    timer.restart();
    QCOMPARE(caller.get(contactsPath, token("full"))->status, 503);
    QVERIFY(timer.elapsed() >= 280);
}

void TestHubSpotDelivery::largeBodyStaysJson()
{
    Caller caller;
    caller.setMode("largeBody", {{"bytes", 3'000'000}});
    const auto answer = caller.get(contactsPath, token("full"));
    QVERIFY(answer);
    QCOMPARE(answer->body.size(), 3'000'000U);
    QCOMPARE(body(answer).at("results").size(), 3U);
}

void TestHubSpotDelivery::tooLargeARequestIsRefused()
{
    Caller caller;
    const std::string padding(5 * 1024 * 1024, ' ');
    const std::string text = json{{"tokenKey", token("full")}}.dump();
    const auto refused = caller.client->Post(tokenInfoPath, text + padding, "application/json");
    QVERIFY(refused);
    QCOMPARE(refused->status, 413);
    QVERIFY(refused->has_header("X-HubSpot-Correlation-Id"));
    QCOMPARE(caller.emulator.recordedRequests().at(0).at("status"), 413);
    const auto taken =
        caller.client->Post(tokenInfoPath, text + padding.substr(text.size()), "application/json");
    QVERIFY(taken);
    QCOMPARE(taken->status, 200);
}

void TestHubSpotDelivery::stopEndsSilenceAtOnce()
{
    std::jthread waiting; // joined after the stand-in is gone, however the test ends
    Caller caller;
    caller.setMode("silent");
    waiting = std::jthread([url = caller.emulator.url()] {
        httplib::Client client(url);
        client.set_read_timeout(30);
        client.Get(contactsPath);
    });
    QTRY_VERIFY(!caller.emulator.recordedRequests().empty());
    QElapsedTimer timer;
    timer.start();
    caller.emulator.stop();
    QVERIFY(timer.elapsed() < 2000);
}

void TestHubSpotDelivery::connectionIsKept()
{
    Caller caller;
    caller.client->set_keep_alive(true);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 50; ++i)
        QCOMPARE(caller.get(contactsPath, token("full"))->status, 200);
    // An open connection does not hold up the end.
    caller.emulator.stop();
    QVERIFY2(timer.elapsed() < 3000, std::to_string(timer.elapsed()).c_str());
}

void TestHubSpotDelivery::portIsItsOwn()
{
    Caller caller;
    sandbox::HubSpotEmulator second;
    const int port = portOf(caller.emulator);
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, second.listen(port));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, caller.emulator.listen());
    QVERIFY(second.url().empty());
    QVERIFY(second.listen() != port);
}

void TestHubSpotDelivery::loopbackOnly_data()
{
    QTest::addColumn<std::string>("host");
    for (const char *host : {"0.0.0.0", "::", "192.0.2.1", "127.evil.example", ""})
        QTest::addRow("'%s'", host) << std::string(host);
}

void TestHubSpotDelivery::loopbackOnly()
{
    QFETCH(std::string, host);
    sandbox::EmulatorOptions options;
    options.host = host;
    sandbox::HubSpotEmulator emulator(options);
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, emulator.listen());
}

void TestHubSpotDelivery::listensAgainAfterStop()
{
    sandbox::HubSpotEmulator emulator;
    const int port = emulator.listen();
    emulator.stop();
    emulator.stop();
    QVERIFY(emulator.url().empty());
    QCOMPARE(emulator.listen(port), port);
    httplib::Client client(emulator.url());
    QCOMPARE(client.Get(detailsPath)->status, 401);
}

void TestHubSpotDelivery::manyCallersAtOnce()
{
    Caller caller;
    caller.setMode("serverError", {{"times", 20}});
    std::atomic<int> good = 0;
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            httplib::Client client(caller.emulator.url());
            for (int call = 0; call < 25; ++call) {
                const auto answer =
                    client.Get(contactsPath, {{"Authorization", "Bearer " + token("full")}});
                good += answer && answer->status == 200;
                failed += answer && answer->status == 503;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 20);
    QCOMPARE(good.load(), 180);
    QCOMPARE(caller.emulator.recordedRequests().size(), 200U);
}

QTEST_GUILESS_MAIN(TestHubSpotDelivery)
#include "tst_delivery.moc"
