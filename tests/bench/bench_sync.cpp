// How rows come and edits go, from and to a real sandbox process, against the least that the same
// machine needs for it in the same run: the same pages read and the same bodies posted back to back
// by a plain loop, and a repaint of the grid. Prints CSV as bench_matrix does; nothing fails by
// time. Arguments: numbers of groups (default 10000 100000).
#include "presenters/permissions/permissionspresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/themecontroller.h"
#include "ui/permissions/groupheader.h"
#include "ui/permissions/permissiongrid.h"
#include "workspace/applyrun.h"
#include "workspace/rowcache.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#include <QThread>
#include <QUuid>

#include <algorithm>
#include <functional>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize window(1600, 900);
constexpr int longest = 1'800'000; // milliseconds
constexpr int manyEvents = 10'000;

double since(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

class Sheet
{
public:
    explicit Sheet(QTextStream &out)
        : m_out(out)
    {
        m_out << "what,groups,ours,base,ratio,bar,unit\n";
    }
    void row(const QString &what, int groups, double ours, double base, const QString &bar,
             const QString &unit = u"ms"_s)
    {
        m_out << what << ',' << groups << ',' << ours << ',' << base << ','
              << (base > 0 ? ours / base : 0) << ',' << bar << ',' << unit << '\n'
              << Qt::flush;
    }

private:
    QTextStream &m_out;
};

// Lets the GUI thread do what comes up until it is `done`. Answers the longest time in one go, in
// which it could not have taken a click; -1 when it took too long.
double longestStall(const std::function<bool()> &done)
{
    QElapsedTimer all;
    all.start();
    double stall = 0;
    while (!done()) {
        QElapsedTimer turn;
        turn.start();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        stall = std::max(stall, since(turn));
        if (all.elapsed() > longest)
            return -1;
        QThread::usleep(100);
    }
    return stall;
}

template <typename T>
bool answered(const QFuture<T> &future)
{
    return longestStall([&future] { return future.isFinished(); }) >= 0;
}

// The pages one after the other, their bytes and nothing else.
struct PlainRead
{
    double first = 0;
    double all = 0;
};

PlainRead plainRead(SandboxFixture &sandbox)
{
    PlainRead read;
    QElapsedTimer timer;
    timer.start();
    QString cursor;
    int limit = 500;
    do {
        const auto page = sandbox.admin().groups(u"hubspot"_s, cursor, limit);
        if (!answered(page) || !page.result())
            qFatal("a page could not be read");
        if (cursor.isEmpty())
            read.first = since(timer);
        cursor = page.result()->next;
        limit = 5000;
    } while (!cursor.isEmpty());
    read.all = since(timer);
    return read;
}

struct Desk
{
    Desk(SandboxFixture &sandbox, LocalStore *store, RowCache *cache)
        : workspace(sandbox.admin(), sandbox.integration(), session(), store, u"bench"_s)
        , presenter(workspace, clock)
        , grid(presenter)
    {
        workspace.sync().setCache(cache);
        grid.resize(window);
        grid.show();
        (void)QTest::qWaitForWindowExposed(&grid);
    }
    static SessionInfo session()
    {
        SessionInfo session;
        session.userId = u"p-001"_s;
        session.admin = true;
        return session;
    }
    // Ends the program when they do not come.
    double load(int groups)
    {
        const double stall = longestStall([&] {
            return workspace.loadState() == LoadState::Loaded
                   && int(workspace.groups().size()) == groups;
        });
        if (stall < 0)
            qFatal("the groups did not come");
        return stall;
    }
    double repaint()
    {
        std::vector<double> times;
        for (int i = 0; i < 50; ++i) {
            QElapsedTimer timer;
            timer.start();
            grid.groupHeader()->repaint();
            grid.viewport()->repaint();
            times.push_back(since(timer));
        }
        std::sort(times.begin(), times.end());
        return times[times.size() / 2];
    }

    SystemClock clock;
    Workspace workspace;
    PermissionsPresenter presenter;
    ui::PermissionGrid grid;
};

void load(Sheet &sheet, SandboxFixture &sandbox, int groups, const QString &folder)
{
    const PlainRead plain = plainRead(sandbox);
    RowCache cache(folder + u"/rows.sqlite"_s);
    double repaint = 0;
    {
        Desk desk(sandbox, nullptr, nullptr);
        double first = 0;
        QElapsedTimer timer;
        QObject::connect(&desk.workspace, &Workspace::rowsAppended, &desk.grid, [&] {
            if (first > 0)
                return;
            desk.grid.viewport()->repaint(); // seen
            first = since(timer);
        });
        timer.start();
        desk.workspace.load();
        const double stall = desk.load(groups);
        const double all = since(timer);
        repaint = desk.repaint();
        sheet.row(u"first rows to their page"_s, groups, first, plain.first, u"1.1"_s);
        sheet.row(u"all rows to all pages"_s, groups, all, plain.all, u"-"_s);
        sheet.row(u"longest stall to a repaint"_s, groups, stall, repaint, u"3"_s);
        sheet.row(u"memory a group"_s, groups,
                  double(desk.workspace.groups().bytes() + desk.workspace.matrix().bytes())
                      / double(groups),
                  0, u"48"_s, u"bytes"_s);
    }
    {
        Desk desk(sandbox, nullptr, &cache);
        desk.workspace.load();
        desk.load(groups);
    }
    Desk desk(sandbox, nullptr, &cache);
    QElapsedTimer timer;
    timer.start();
    double cached = 0;
    QObject::connect(&desk.workspace, &Workspace::rowsAppended, &desk.grid, [&] {
        if (int(desk.workspace.groups().size()) == groups)
            cached = since(timer);
    });
    desk.workspace.load();
    const double stall = desk.load(groups);
    sheet.row(u"all rows of the last time to all pages"_s, groups, cached, plain.all, u"-"_s);
    sheet.row(u"and what is new of them"_s, groups, since(timer), plain.all, u"-"_s);
    sheet.row(u"longest stall of that to a repaint"_s, groups, stall, repaint, u"-"_s);
}

// Other admins' changes of very many groups in one go.
void merge(Sheet &sheet, SandboxFixture &sandbox, int groups)
{
    Desk desk(sandbox, nullptr, nullptr);
    desk.workspace.load();
    desk.load(groups);
    const double repaint = desk.repaint();
    GroupBatch events;
    const int count = std::min(groups, manyEvents);
    for (int i = 0; i < count; ++i) {
        const auto row = quint32(i);
        GroupRecord record = desk.workspace.groups().record(row);
        record.scopes = quint32(desk.workspace.matrix().server(row) >> 1) ^ 1U;
        record.access = true;
        ++record.revision;
        record.changedAt = QDateTime::currentSecsSinceEpoch();
        events.append(record);
    }
    QElapsedTimer timer;
    timer.start();
    desk.workspace.takeRows(events, RowsFrom::News);
    QCoreApplication::sendPostedEvents(&desk.grid, QEvent::UpdateRequest);
    sheet.row(u"%1 events merged, to a repaint"_s.arg(count), groups, since(timer), repaint,
              u"-"_s);
}

MatrixEdit wholeColumn(const Workspace &workspace)
{
    return workspace.matrix().plan(RowSet::all(workspace.matrix().rowCount()),
                                   cellBit(workspace.columnOf(u"analytics:read"_s)), true);
}

// The same bodies, one after the other; every one answered before the next.
double plainPosts(SandboxFixture &sandbox, const std::vector<CellEdits> &edits)
{
    constexpr std::size_t part = 5000;
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const int parts = int((edits.size() + part - 1) / part);
    QElapsedTimer timer;
    timer.start();
    for (std::size_t from = 0; from < edits.size(); from += part) {
        const std::size_t to = std::min(from + part, edits.size());
        const auto answer = sandbox.admin().submit(
            u"hubspot"_s, {id,
                           {},
                           int(from / part) + 1,
                           parts,
                           {edits.begin() + qptrdiff(from), edits.begin() + qptrdiff(to)}});
        if (!answered(answer) || !answer.result())
            qFatal("a part could not be posted");
    }
    return since(timer);
}

void apply(Sheet &sheet, const QStringList &arguments, int groups, const QString &folder)
{
    double ours = 0;
    double stall = 0;
    double base = 0;
    double repaint = 0;
    std::vector<CellEdits> edits;
    {
        SandboxFixture sandbox(arguments);
        auto store = LocalStore::open(folder + u"/workspace.sqlite"_s);
        if (!sandbox.start() || !store)
            qFatal("the sandbox did not start");
        Desk desk(sandbox, store->get(), nullptr);
        desk.workspace.load();
        desk.load(groups);
        if (!desk.workspace.stage(wholeColumn(desk.workspace)))
            qFatal("nothing could be staged");
        edits = desk.workspace.stagedEdits();
        repaint = desk.repaint();
        ApplyRun run(desk.workspace);
        QElapsedTimer timer;
        timer.start();
        run.start({});
        const double begun = since(timer);
        stall = longestStall([&run] { return run.state() == ApplyState::Done; });
        if (stall < 0)
            qFatal("it was not applied");
        stall = std::max(stall, begun);
        ours = since(timer);
    }
    {
        SandboxFixture sandbox(arguments);
        if (!sandbox.start())
            qFatal("the sandbox did not start");
        base = plainPosts(sandbox, edits);
    }
    sheet.row(u"%1 groups applied, to plain posts"_s.arg(edits.size()), groups, ours, base,
              u"1.3"_s);
    sheet.row(u"longest stall of that to a repaint"_s, groups, stall, repaint, u"-"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::ThemeController theme(application);
    QTextStream out(stdout);
    Sheet sheet(out);
    QList<int> sizes;
    for (const QString &argument : QApplication::arguments().mid(1))
        sizes.append(argument.toInt());
    if (sizes.isEmpty())
        sizes = {10'000, 100'000};
    for (const int groups : std::as_const(sizes)) {
        QTemporaryDir folder;
        const QStringList arguments{u"--groups"_s, QString::number(groups), u"--people"_s, u"50"_s};
        SandboxFixture sandbox(arguments);
        if (!sandbox.start())
            qFatal("the sandbox did not start");
        load(sheet, sandbox, groups, folder.path());
        merge(sheet, sandbox, groups);
        if (groups <= 200'000)
            apply(sheet, arguments, groups, folder.path());
    }
    return 0;
}
