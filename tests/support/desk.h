#pragma once

#include "support/sandboxfixture.h"
#include "workspace/applyrun.h"
#include "workspace/rowcache.h"

#include <QTest>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// A console's own part of the fixture, so that there can be two of them.
struct Desk
{
    std::unique_ptr<LocalStore> store;
    std::unique_ptr<RowCache> cache;
    std::unique_ptr<AdminClient> client;
    std::unique_ptr<Workspace> workspace;
};
inline RowSync::Timings quick()
{
    RowSync::Timings timings;
    timings.poll = 200ms;
    timings.firstWait = 50ms;
    timings.longestWait = 200ms;
    timings.lookAfterLoss = 50ms;
    timings.feed.firstByte = 700ms;
    timings.feed.firstWait = 50ms;
    timings.feed.longestWait = 200ms;
    return timings;
}
inline Desk desk(SandboxFixture &sandbox, const QString &folder, bool second = false)
{
    Desk desk;
    const SandboxAddress &address = sandbox.address();
    desk.client = std::make_unique<AdminClient>(
        sandbox.http(), address.server, second ? address.secondAdminToken : address.adminToken);
    if (!folder.isEmpty()) {
        desk.store = std::move(*LocalStore::open(folder + u"/workspace.sqlite"_s));
        desk.cache = std::make_unique<RowCache>(folder + u"/rows.sqlite"_s);
    }
    SessionInfo session;
    session.userId = second ? u"p-002"_s : u"p-001"_s;
    session.admin = true;
    desk.workspace = std::make_unique<Workspace>(*desk.client, sandbox.integration(), session,
                                                 desk.store.get(), u"account"_s);
    desk.workspace->sync().setTimings(quick());
    desk.workspace->sync().setCache(desk.cache.get());
    return desk;
}
inline bool isLive(const Desk &desk)
{
    return QTest::qWaitFor(
        [&desk] {
            return desk.workspace->sync().link() == ServerLink::Live
                   && desk.workspace->loadState() == LoadState::Loaded;
        },
        20'000);
}
inline MatrixEdit tick(const Workspace &workspace, quint32 row, const QString &cell, bool on)
{
    return workspace.matrix().plan(RowSet({row}), cellBit(workspace.columnOf(cell)), on);
}
inline void set(const Desk &desk, const QString &group, const QString &cell, bool on)
{
    Workspace &workspace = *desk.workspace;
    QVERIFY(workspace.stage(tick(workspace, quint32(workspace.rowOf(group)), cell, on)));
    ApplyRun run(workspace);
    QVERIFY(run.start(u"a reason"_s));
    QTRY_COMPARE(run.state(), ApplyState::Done);
}
inline bool granted(const Desk &desk, const QString &group, const QString &cell)
{
    const Workspace &workspace = *desk.workspace;
    const int row = workspace.rowOf(group);
    return row >= 0 && holds(workspace.matrix().wanted(quint32(row)), workspace.columnOf(cell));
}
inline QString groupWithout(const Desk &desk, const QString &cell)
{
    const Workspace &workspace = *desk.workspace;
    for (quint32 row = 0; row < workspace.matrix().rowCount(); ++row) {
        if (!holds(workspace.matrix().server(row), workspace.columnOf(cell)))
            return workspace.groups().id(row);
    }
    return {};
}

} // namespace onbelay::test
