#pragma once

#include "catalog/integration.h"
#include "net/httpclient.h"
#include "platform/clock.h"
#include "platform/requestlog.h"
#include "workspace/healthkeeper.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace onbelay::test {

// A clock that stands still until it is set.
class StandingClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return time; }
    QDateTime time = QDateTime::fromString(QStringLiteral("2026-11-25T12:00:00Z"), Qt::ISODate);
};

// The keeper over a real local store in a folder of its own. Checks are told to the workspace as
// the server tells them; nothing is asked of a server. The test brings
// resources/integrations/integrations.qrc along.
class HealthBench
{
public:
    HealthBench()
        : m_http(std::make_unique<HttpClient>(m_log))
    {
        QFile guide(QStringLiteral(":/integrations/hubspot.json"));
        if (guide.open(QIODevice::ReadOnly))
            m_integration = parseIntegration(guide.readAll()).value();
        connection.integrationId = m_integration.id;
        connection.keyChangedAt = clock.time.addDays(-200);
    }

    // Begins, or begins again as a new start of the program does.
    void start(const QString &account = QStringLiteral("account"))
    {
        stop();
        store = LocalStore::open(file()).value();
        start(store.get(), account);
    }
    void start(LocalStore *on, const QString &account = QStringLiteral("account"))
    {
        client = std::make_unique<AdminClient>(*m_http, QUrl(QStringLiteral("http://127.0.0.1:1")),
                                               Secret());
        SessionInfo session;
        session.userId = QStringLiteral("p-1");
        session.admin = true;
        workspace = std::make_unique<Workspace>(*client, m_integration, session, on, account);
        keeper = std::make_unique<HealthKeeper>(*workspace, clock);
    }
    void stop()
    {
        keeper.reset();
        workspace.reset();
        client.reset();
        store.reset();
    }

    // Another check of the key, which the workspace hears of. Scopes that are not named are
    // granted, unless the key is rejected.
    void check(const QDateTime &at, const QString &outcome, const QString &code = {},
               const QHash<QString, QString> &scopes = {})
    {
        CheckReport report;
        report.at = at;
        report.outcome = outcome;
        report.failureCode = code;
        report.correlationId =
            code.isEmpty() ? QString() : QStringLiteral("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
        const bool answered =
            outcome == QStringLiteral("connected") || outcome == QStringLiteral("degraded");
        for (const Scope &scope : m_integration.scopes)
            report.scopes.push_back({scope.id,
                                     scopes.value(scope.id, answered ? QStringLiteral("granted")
                                                                     : QStringLiteral("notTested")),
                                     {}});
        connection.lastCheck = report;
        connection.state = outcome == QStringLiteral("connected")  ? ConnectionState::Connected
                           : outcome == QStringLiteral("degraded") ? ConnectionState::Degraded
                           : outcome == QStringLiteral("rejected") ? ConnectionState::Rejected
                                                                   : ConnectionState::Unknown;
        tell();
    }
    void tell() { workspace->adoptConnection(connection); }

    [[nodiscard]] QString file() const
    {
        return m_folder.filePath(QStringLiteral("workspace.sqlite"));
    }
    [[nodiscard]] const Integration &integration() const { return m_integration; }

private:
    QTemporaryDir m_folder;
    RequestLog m_log;
    std::unique_ptr<HttpClient> m_http;
    Integration m_integration;

public:
    StandingClock clock;
    Connection connection;
    std::unique_ptr<LocalStore> store;
    std::unique_ptr<AdminClient> client;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<HealthKeeper> keeper;
};

} // namespace onbelay::test
