// A console without a window for the soak: the real local store, row cache, live rows, undo and
// apply, with random edits. Everything that it does is a line in a journal, written before and
// after it happens, so that whoever kills it can tell what must be there afterwards.
#include "catalog/integration.h"
#include "onbelay/account.h"
#include "platform/requestlog.h"
#include "presenters/permissions/edithistory.h"
#include "workspace/applyrun.h"
#include "workspace/rowcache.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <random>

#include <fcntl.h>
#include <unistd.h>

using namespace onbelay;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

// One write a line: what was written survives the process.
class Journal
{
public:
    explicit Journal(const QString &file)
        : m_file(::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_APPEND, 0600))
    {
    }
    void line(const QString &text) const
    {
        const QByteArray bytes = text.toUtf8() + '\n';
        if (::write(m_file, bytes.constData(), std::size_t(bytes.size())) != bytes.size())
            std::abort();
    }

private:
    int m_file;
};

struct Setting
{
    QUrl server;
    Secret token;
    QString profile;
    unsigned seed = 1;
    QStringList own; // cells that only this console edits
    QStringList shared;
};

class SoakConsole final : public QObject
{
public:
    SoakConsole(Setting setting, Integration integration, SessionInfo session, HttpClient &http)
        : m_setting(std::move(setting))
        , m_integration(std::move(integration))
        , m_journal(m_setting.profile + u"/journal"_s)
        , m_random(m_setting.seed)
        , m_client(http, m_setting.server, m_setting.token)
        , m_store(openStore())
        , m_cache(m_setting.profile + u"/rows.sqlite"_s)
        , m_workspace(m_client, m_integration, session, m_store.get(), u"soak"_s)
        , m_history(m_workspace)
        , m_run(m_workspace)
    {
        RowSync::Timings timings;
        timings.poll = 300ms;
        timings.firstWait = 50ms;
        timings.longestWait = 400ms;
        timings.lookAfterLoss = 50ms;
        timings.feed.firstWait = 50ms;
        timings.feed.longestWait = 400ms;
        timings.feed.firstByte = 2s;
        m_workspace.sync().setTimings(timings);
        m_workspace.sync().setCache(&m_cache);
        connect(&m_workspace.sync(), &RowSync::reachable, this, &SoakConsole::onRead);
        connect(&m_workspace, &Workspace::interruptedFound, this, [this] {
            m_journal.line(u"resume "_s + m_workspace.interrupted()->id);
            m_run.resume();
        });
        connect(&m_run, &ApplyRun::changed, this, &SoakConsole::onRun);
        connect(&m_tick, &QTimer::timeout, this, &SoakConsole::act);
        m_journal.line(u"start"_s);
        m_tick.start(5ms);
        m_workspace.sync().goLive();
    }

    void finish() { m_finishing = true; }

private:
    std::unique_ptr<LocalStore> openStore() const
    {
        auto store = LocalStore::open(m_setting.profile + u"/workspace.sqlite"_s);
        if (store)
            return std::move(*store);
        std::fprintf(stderr, "store: %s\n", qPrintable(store.error().detail));
        std::exit(3); // the other side may hold it for long: it is started again
    }

    int below(int limit) { return int(m_random() % unsigned(limit)); }
    template <typename List>
    const auto &any(const List &list)
    {
        return list.at(below(int(list.size())));
    }

    // What is wanted in this console's own cells, once after the start, as soon as the server was
    // read: nothing may be missing.
    void onRead()
    {
        if (std::exchange(m_told, true))
            return;
        for (quint32 row = 0; row < m_workspace.matrix().rowCount(); ++row) {
            for (const QString &cell : std::as_const(m_setting.own))
                m_journal.line(
                    u"have %1 %2 %3"_s.arg(m_workspace.groups().id(row), cell, wanted(row, cell)));
        }
        m_journal.line(u"told"_s);
    }

    QString wanted(quint32 row, const QString &cell) const
    {
        return QString::number(int(m_workspace.matrix().isWanted(row, m_workspace.columnOf(cell))));
    }

    void act()
    {
        if (m_workspace.loadState() != LoadState::Loaded || m_workspace.isApplying()
            || !m_conflicts.empty() || m_workspace.interrupted())
            return;
        if (m_finishing) {
            applyRest();
            return;
        }
        const int what = below(100);
        if (what < 72)
            edit(what < 60 ? m_setting.own : m_setting.shared);
        else if (what < 82 && m_history.canUndo())
            attempt(u"undo"_s, {}, [this] { return m_history.undo(); });
        else if (what < 88 && m_history.canRedo())
            attempt(u"redo"_s, {}, [this] { return m_history.redo(); });
        else if (what > 94)
            apply();
    }

    void edit(const QStringList &cells)
    {
        std::vector<quint32> rows;
        for (int i = 1 + below(below(10) == 0 ? 300 : 5); i > 0; --i)
            rows.push_back(quint32(below(int(m_workspace.matrix().rowCount()))));
        const bool on = below(2) == 0;
        const QString cell = any(cells);
        const MatrixEdit planned = m_workspace.matrix().plan(
            RowSet(std::move(rows)), cellBit(m_workspace.columnOf(cell)), on);
        if (!planned.isEmpty())
            attempt(u"edit"_s, planned, [&] { return m_history.perform(planned, u"edit"_s); });
    }

    // The journal knows every cell that may change before the store does.
    template <typename Act>
    void attempt(const QString &what, const MatrixEdit &planned, Act act)
    {
        m_journal.line(u"begin "_s + what + cellsOf(planned));
        const std::optional<MatrixEdit> changes = act();
        m_journal.line(changes ? QString(u"done"_s + cellsOf(*changes)) : u"refused"_s);
    }

    QString cellsOf(const MatrixEdit &edit) const
    {
        QString text;
        for (const ColumnEdit &part : edit.parts) {
            const QString cell = m_workspace.columnId(part.column);
            part.rows.forEach([&](quint32 row) {
                text += u' ' + m_workspace.groups().id(row) + u'|' + cell + u'|'
                        + QString::number(int(part.on));
            });
        }
        return text;
    }

    void apply()
    {
        if (m_workspace.matrix().stagedCellCount() == 0)
            return;
        m_journal.line(u"sending"_s + cellsOf(m_workspace.matrix().stagedCells()));
        if (m_run.start(u"soak"_s))
            m_journal.line(u"apply "_s + m_run.changeSetId());
    }

    void onRun()
    {
        switch (m_run.state()) {
        case ApplyState::Conflicted:
            m_conflicts = m_run.conflicts();
            QTimer::singleShot(0, this, [this] { settle(); });
            return;
        case ApplyState::Failed:
            m_journal.line(u"failed "_s + kindName(m_run.failure()->kind) + u' '
                           + m_run.failure()->detail);
            QTimer::singleShot(20ms, this, [this] {
                if (m_run.state() == ApplyState::Failed && ++m_failures % 3 != 0)
                    m_run.retry();
                else
                    m_run.abandon();
            });
            return;
        case ApplyState::Done:
            m_journal.line(u"applied %1"_s.arg(m_run.changeSetId()));
            return;
        default:
            return;
        }
    }

    void settle()
    {
        QList<Resolution> answers;
        for (const ConflictCell &conflict : m_conflicts) {
            const bool theirs = below(2) == 0;
            answers.append(theirs ? Resolution::TakeTheirs : Resolution::KeepYours);
            m_journal.line(u"conflict %1|%2 %3"_s.arg(conflict.group, conflict.cell,
                                                      theirs ? u"theirs"_s : u"ours"_s));
        }
        m_run.abandon();
        const std::vector<ConflictCell> decided = std::exchange(m_conflicts, {});
        m_workspace.settle(decided, answers);
        // An edit on rows of the last time may be against this console's own, which it had not
        // seen.
        QString cells;
        for (const ConflictCell &conflict : decided) {
            for (const QString &cell : std::as_const(m_setting.own)) {
                if (const int row = m_workspace.rowOf(conflict.group); row >= 0)
                    cells +=
                        u' ' + conflict.group + u'|' + cell + u'|' + wanted(quint32(row), cell);
            }
        }
        m_journal.line(u"done"_s + cells);
    }

    void applyRest()
    {
        if (!m_told || m_workspace.sync().link() == ServerLink::Offline)
            return;
        if (m_workspace.matrix().stagedCellCount() > 0) {
            apply();
            return;
        }
        m_journal.line(u"finished"_s);
        std::puts("finished");
        std::fflush(stdout);
        QCoreApplication::quit();
    }

    Setting m_setting;
    Integration m_integration;
    Journal m_journal;
    std::mt19937 m_random;
    AdminClient m_client;
    std::unique_ptr<LocalStore> m_store;
    RowCache m_cache;
    Workspace m_workspace;
    EditHistory m_history;
    ApplyRun m_run;
    std::vector<ConflictCell> m_conflicts;
    QTimer m_tick;
    int m_failures = 0;
    bool m_told = false;
    bool m_finishing = false;
};

} // namespace

// onbelay-soak-console SERVER TOKEN PROFILE SEED GUIDE OWN SHARED; cells separated by commas.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 8)
        return 2;
    QFile guide(arguments.at(5));
    if (!guide.open(QIODevice::ReadOnly))
        return 2;
    auto integration = parseIntegration(guide.readAll());
    if (!integration)
        return 2;
    const Setting setting{QUrl(arguments.at(1)),
                          Secret::fromUtf8(arguments.at(2).toUtf8()),
                          arguments.at(3),
                          arguments.at(4).toUInt(),
                          arguments.at(6).split(u','),
                          arguments.at(7).split(u',')};
    RequestLog log;
    HttpClient http(log);
    SessionInfo session; // as it was remembered: the server may be down now
    session.userId = setting.profile.section(u'/', -1);
    session.admin = true;
    SoakConsole console(setting, std::move(*integration), session, http);

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &console, [&console, &input] {
        char byte = 0;
        if (::read(STDIN_FILENO, &byte, 1) <= 0)
            QCoreApplication::quit();
        else if (byte == 'f')
            console.finish();
        if (byte == 0)
            input.setEnabled(false);
    });
    return QCoreApplication::exec();
}
