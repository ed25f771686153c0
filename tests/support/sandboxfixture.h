#pragma once

#include "catalog/integration.h"
#include "hubspot/hubspotclient.h"
#include "net/httpclient.h"
#include "onbelay/adminclient.h"
#include "platform/requestlog.h"
#include "platform/sandboxprocess.h"
#include "workspace/workspace.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace onbelay::test {

// Waits for a future while the event loop runs; false after the time-out.
template <typename T>
[[nodiscard]] bool await(const QFuture<T> &future, int timeout = 20'000)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, timeout);
}

// The emulator's personas by number, 1 to 10: 1 holds every scope, 2 only reads, 6 is revoked …
[[nodiscard]] Secret personaToken(int persona);

// A real onbelay-sandbox process with the console's own client rooms on top. One per test.
class SandboxFixture
{
public:
    // Arguments beside --in-memory (which is left out when --database is given) and --faults.
    explicit SandboxFixture(const QStringList &arguments = {});
    ~SandboxFixture();

    [[nodiscard]] bool start();
    void kill(); // SIGKILL, as a crash would

    [[nodiscard]] const SandboxAddress &address() const { return m_address; }
    [[nodiscard]] const Integration &integration() const { return m_integration; }
    [[nodiscard]] HttpClient &http() { return *m_http; }
    [[nodiscard]] RequestLog &log() { return m_log; }
    [[nodiscard]] AdminClient &admin() { return *m_admin; }
    [[nodiscard]] AdminClient &member() { return *m_member; }
    [[nodiscard]] HubSpotClient &hubspot() { return *m_hubspot; }

    // Stores a persona's token through the API; any state before.
    [[nodiscard]] bool connectPersona(int persona);
    // A loaded workspace; null on failure. `store` may be null.
    [[nodiscard]] std::unique_ptr<Workspace> workspace(LocalStore *store = nullptr,
                                                       bool member = false,
                                                       int timeout = 20'000); // milliseconds
    // POST /faults with this body; see the sandbox's --faults.
    [[nodiscard]] bool faults(const QJsonObject &rules);
    [[nodiscard]] bool clearFaults();
    // How many calls its HubSpot has got, unanswered ones too; -1 on failure.
    [[nodiscard]] int hubspotCalls();
    struct ServerRow
    {
        bool access = false;
        QStringList scopes;
        qint64 revision = 0;
    };
    // The group's row in a fresh read through the API.
    [[nodiscard]] std::optional<ServerRow> serverRow(const QString &groupId);

private:
    QStringList m_arguments;
    RequestLog m_log;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<SandboxProcess> m_process;
    SandboxAddress m_address;
    Integration m_integration;
    std::unique_ptr<AdminClient> m_admin;
    std::unique_ptr<AdminClient> m_member;
    std::unique_ptr<HubSpotClient> m_hubspot;
};

} // namespace onbelay::test
