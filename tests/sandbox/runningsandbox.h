// A sandbox process for the length of a test, and the calls that clients make.
#pragma once

#include <nlohmann/json.hpp>

#include <QProcess>
#include <QStringList>

#include <httplib.h>

#include <memory>
#include <string>
#include <vector>

using nlohmann::json;

// QCOMPARE tries json's conversions to everything; this compares as it is written.
#define COMPARE_JSON(...) QVERIFY2(isSame(__VA_ARGS__), lastDifference().c_str())
bool isSame(const json &actual, const json &expected);
// What the last isSame() that answered false had seen.
const std::string &lastDifference();

struct Reply
{
    // 0 when there was no answer.
    int status = 0;
    json body;
    std::string text;
    httplib::Headers headers;

    std::string header(const std::string &name) const;
    std::string code() const { return body.is_object() ? body.value("code", "") : ""; }
};

class RunningSandbox
{
public:
    // Blocks until the sandbox has printed its first line; isRunning() tells whether it did.
    explicit RunningSandbox(const QStringList &options = {});
    ~RunningSandbox();

    bool isRunning() const { return !m_hello.is_null(); }
    const json &hello() const { return m_hello; }
    QProcess &process() { return m_process; }
    int port() const;

    enum Who { Admin, SecondAdmin, Member, ThirdAdmin, Nobody };
    Reply call(Who who, const std::string &method, const std::string &path,
               const json &body = nullptr, const httplib::Headers &headers = {});
    // Below /api/admin/v1/integrations/hubspot.
    Reply hubspot(Who who, const std::string &method, const std::string &path,
                  const json &body = nullptr, const httplib::Headers &headers = {});
    Reply putToken(const std::string &token, const std::string &etag, json more = json::object());
    Reply apply(Who who, const std::string &id, std::vector<json> edits, int part = 1,
                int parts = 1);
    Reply control(const json &command) { return call(Nobody, "POST", "/faults", command); }

    void terminate();
    void kill();

private:
    QProcess m_process;
    json m_hello;
};

// The emulator's persona tokens differ in their last two digits.
std::string personaToken(const std::string &lastTwo, const std::string &region = "na1");
json edit(const std::string &group, int baseRevision, json cells);
// Some UUID; the same for the same number.
std::string changeSetId(int number);
