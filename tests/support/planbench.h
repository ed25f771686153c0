#pragma once

#include "catalog/integration.h"
#include "net/httpclient.h"
#include "platform/clock.h"
#include "platform/requestlog.h"
#include "support/loopbackserver.h"
#include "workspace/plankeeper.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace onbelay::test {

// A clock that stands still until it is moved.
class SetClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void forward(std::chrono::seconds by) { m_now = m_now.addSecs(by.count()); }

private:
    QDateTime m_now = QDateTime::fromString(QStringLiteral("2026-11-25T12:00:00Z"), Qt::ISODate);
};

// A plan over a local store in a folder of its own, signed in to a server that counts who comes.
// The test brings resources/integrations/integrations.qrc along, or the integration.
class PlanBench
{
public:
    PlanBench()
        : m_http(std::make_unique<HttpClient>(m_log))
    {
        QFile guide(QStringLiteral(":/integrations/hubspot.json"));
        if (guide.open(QIODevice::ReadOnly))
            m_integration = parseIntegration(guide.readAll()).value();
    }
    explicit PlanBench(Integration integration)
        : m_http(std::make_unique<HttpClient>(m_log))
        , m_integration(std::move(integration))
    {
    }
    // Begins, or begins again as a new start of the program does.
    void start()
    {
        stop();
        store = LocalStore::open(file()).value();
        client = std::make_unique<AdminClient>(*m_http, m_server.url(), Secret());
        SessionInfo session;
        session.userId = QStringLiteral("p-1");
        session.organizationName = QStringLiteral("Northwind");
        workspace = std::make_unique<Workspace>(*client, m_integration, session, store.get(),
                                                QStringLiteral("account"), nullptr, RowsOf::Plan);
        keeper = std::make_unique<PlanKeeper>(*workspace);
    }
    void stop()
    {
        keeper.reset();
        workspace.reset();
        client.reset();
        store.reset();
    }
    [[nodiscard]] QString file() const
    {
        return m_folder.filePath(QStringLiteral("workspace.sqlite"));
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] const Integration &integration() const { return m_integration; }
    [[nodiscard]] LoopbackServer &server() { return m_server; }
    [[nodiscard]] bool tick(const QString &group, const QString &cell, bool on = true) const
    {
        const int row = workspace->rowOf(group);
        return row >= 0
               && workspace
                      ->stage(workspace->matrix().plan(RowSet({quint32(row)}),
                                                       cellBit(workspace->columnOf(cell)), on))
                      .has_value();
    }
    [[nodiscard]] bool isPlanned(const QString &group, const QString &cell) const
    {
        const int row = workspace->rowOf(group);
        return row >= 0
               && holds(workspace->matrix().wanted(quint32(row)), workspace->columnOf(cell));
    }

private:
    QTemporaryDir m_folder;
    RequestLog m_log;
    LoopbackServer m_server;
    std::unique_ptr<HttpClient> m_http;
    Integration m_integration;

public:
    std::unique_ptr<LocalStore> store;
    std::unique_ptr<AdminClient> client;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<PlanKeeper> keeper;
};

} // namespace onbelay::test
