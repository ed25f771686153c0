// The permission grid against Qt's own ready-made way (QTableView, QStandardItemModel,
// QSortFilterProxyModel) in the same run, for organizations of growing size from a real sandbox
// process: repaint while scrolling, toggles and their undo, search, sorting, memory. Staged edits
// go to a real local store as they do in the program. Prints CSV; a ratio above its bar is for
// people to judge. Arguments: numbers of groups (default 1000 10000 100000); --stock-most N: from
// more groups on the ready-made way is left out, because its items alone take gigabytes.
#include "presenters/permissions/permissionspresenter.h"
#include "presenters/permissions/reviewlines.h"
#include "support/sandboxfixture.h"
#include "ui/common/themecontroller.h"
#include "ui/permissions/groupheader.h"
#include "ui/permissions/permissiongrid.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize window(1600, 900);
constexpr int repaints = 200;
constexpr int longestLoad = 900'000; // milliseconds; the sandbox takes its time for a million

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[std::size_t(part * double(values.size() - 1))];
}

double medianOf(int runs, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(milliseconds(work));
    return percentile(times, 0.5);
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
        m_out << what << ',' << groups << ',' << ours << ',';
        if (base > 0)
            m_out << base << ',' << ours / base;
        else
            m_out << "-,-";
        m_out << ',' << bar << ',' << unit << '\n' << Qt::flush;
    }

private:
    QTextStream &m_out;
};

// Of this process, in bytes; 0 where the system does not say.
double residentMemory()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096;
}

// Names and cells: what Qt's table has in its one viewport.
void repaintGrid(ui::PermissionGrid &grid)
{
    grid.groupHeader()->repaint();
    grid.viewport()->repaint();
}

// What an event loop would do next: all that has changed is painted, once.
void paintChanges(QWidget &window)
{
    QCoreApplication::sendPostedEvents(&window, QEvent::UpdateRequest);
}

// Full repaints at places all over the list.
std::vector<double> scrollTimes(QAbstractItemView &view, const std::function<void()> &repaint)
{
    std::vector<double> times;
    QScrollBar *bar = view.verticalScrollBar();
    for (int i = 0; i < repaints; ++i) {
        bar->setValue(int(qint64(bar->maximum()) * (i * 37 % repaints) / repaints));
        times.push_back(milliseconds(repaint));
    }
    return times;
}

// The same organization in the ready-made way.
class Stock
{
public:
    explicit Stock(const Workspace &workspace)
    {
        const GrantMatrix &matrix = workspace.matrix();
        const int columns = matrix.rules().columns;
        m_items.setColumnCount(columns + 1);
        for (quint32 row = 0; row < matrix.rowCount(); ++row) {
            QList<QStandardItem *> items{new QStandardItem(workspace.groups().name(row))};
            for (int column = 0; column < columns; ++column) {
                auto *item = new QStandardItem;
                item->setCheckable(true);
                item->setCheckState(matrix.isWanted(row, column) ? Qt::Checked : Qt::Unchecked);
                items.append(item);
            }
            m_items.appendRow(items);
        }
        m_proxy.setSourceModel(&m_items);
        m_proxy.setFilterKeyColumn(0);
        m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        m_proxy.setSortLocaleAware(true);
        m_proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
        m_view.setModel(&m_proxy);
        m_view.resize(window);
        m_view.show();
        (void)QTest::qWaitForWindowExposed(&m_view);
    }
    QTableView &view() { return m_view; }
    QSortFilterProxyModel &proxy() { return m_proxy; }
    QStandardItem *item(int row, int column) { return m_items.item(row, column); }
    void repaint() { m_view.viewport()->repaint(); }
    void paintChanges() { ::paintChanges(m_view); }

private:
    QStandardItemModel m_items;
    QSortFilterProxyModel m_proxy;
    QTableView m_view;
};

class Bench
{
public:
    Bench(Sheet &sheet, Workspace &workspace, bool withStock)
        : m_sheet(sheet)
        , m_workspace(workspace)
        , m_groups(int(workspace.groups().size()))
        , m_presenter(workspace, m_clock)
        , m_grid(m_presenter)
    {
        if (!withStock)
            return;
        const double before = residentMemory();
        m_stock = std::make_unique<Stock>(workspace);
        m_stockBytes = residentMemory() - before;
    }

    bool run(double *scrollAtThousand)
    {
        m_grid.resize(window);
        m_grid.show();
        if (!QTest::qWaitForWindowExposed(&m_grid))
            return false;
        const double prepared = milliseconds([this] {
            (void)QTest::qWaitFor([this] { return !m_presenter.isSortingNames(); }, 120'000);
        });
        firstPaint();
        scrolling(scrollAtThousand);
        toggles();
        searching();
        sorting(prepared);
        beside();
        memory();
        return true;
    }

private:
    void repaint() { repaintGrid(m_grid); }
    void paintChanges() { ::paintChanges(m_grid); }

    // From rows in memory to the first picture of a new view; models are there already.
    void firstPaint()
    {
        const auto shown = [](QWidget &view, const std::function<void()> &paint) {
            view.resize(window);
            view.show();
            (void)QTest::qWaitForWindowExposed(&view);
            paint();
        };
        const double ours = medianOf(5, [&] {
            ui::PermissionGrid grid(m_presenter);
            shown(grid, [&grid] { repaintGrid(grid); });
        });
        double stock = 0;
        if (m_stock)
            stock = medianOf(5, [&] {
                QTableView view;
                view.setModel(&m_stock->proxy());
                shown(view, [&view] { view.viewport()->repaint(); });
            });
        m_sheet.row(u"a new view to its first picture"_s, m_groups, ours, stock, u"1"_s);
    }

    void scrolling(double *atThousand)
    {
        const std::vector<double> ours = scrollTimes(m_grid, [this] { repaint(); });
        m_repaint = percentile(ours, 0.5);
        double stock = 0;
        if (m_stock)
            stock = percentile(scrollTimes(m_stock->view(), [this] { m_stock->repaint(); }), 0.5);
        m_sheet.row(u"repaint while scrolling, median"_s, m_groups, m_repaint, stock, u"0.6"_s);
        const double last = percentile(ours, 0.99);
        if (m_groups == 1000)
            *atThousand = last;
        m_sheet.row(u"repaint while scrolling, p99 to p99 at 1000"_s, m_groups, last, *atThousand,
                    u"1.2"_s);
    }

    void toggles()
    {
        // Of cells in sight.
        m_grid.verticalScrollBar()->setValue(0);
        if (m_stock)
            m_stock->view().verticalScrollBar()->setValue(0);
        paintChanges();
        int row = 0;
        const int rows = 20;
        const double one = medianOf(30, [&] {
            row = (row + 7) % rows;
            m_presenter.toggle({{row, 9, row, 9}});
            paintChanges();
        });
        double stock = 0;
        if (m_stock)
            stock = medianOf(30, [&] {
                row = (row + 7) % rows;
                QStandardItem *item = m_stock->item(row, 9);
                item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked
                                                                      : Qt::Checked);
                m_stock->paintChanges();
            });
        m_sheet.row(u"one toggle to repainted"_s, m_groups, one, stock, u"1"_s);
        (void)m_workspace.stage(m_workspace.matrix().discardPlan());
        const CellBlock column = m_presenter.columnBlock(9);
        m_presenter.toggle({column}); // writes the list of groups once
        const std::size_t before = m_presenter.history().bytes();
        const double bulk = medianOf(15, [&] {
            m_presenter.toggle({column});
            paintChanges();
        });
        m_sheet.row(u"column toggle to repainted, in repaints"_s, m_groups, bulk, m_repaint,
                    u"2"_s);
        const double undo = medianOf(15, [this] {
            m_presenter.undo();
            paintChanges();
        });
        m_sheet.row(u"undo of it, in repaints"_s, m_groups, undo, m_repaint, u"2"_s);
        const double bits =
            8.0 * double(m_presenter.history().bytes() - before) / 15 / double(m_groups);
        m_sheet.row(u"undo memory"_s, m_groups, bits, 1, u"1"_s, u"bits a row"_s);
        (void)m_workspace.stage(m_workspace.matrix().discardPlan());
    }

    // Words that find about so many of a hundred groups.
    QString wordFor(double percent) const
    {
        QString best;
        double nearest = 1e9;
        for (const QString &word : {u"e"_s, u"a"_s, u"sal"_s, u"tea"_s, u"ops"_s, u"100"_s, u"12"_s,
                                    u"99"_s, u"7"_s, u"00"_s, u"123"_s, u"mar"_s, u"eng"_s}) {
            int hits = 0;
            for (quint32 row = 0; row < m_workspace.groups().size(); ++row)
                hits += foldedForSearch(m_workspace.groups().name(row)).contains(word);
            const double off = std::abs(100.0 * hits / m_groups - percent);
            if (off < nearest) {
                nearest = off;
                best = word;
            }
        }
        return best;
    }

    void searching()
    {
        for (const auto &[percent, stockBar, name] :
             {std::tuple(1.0, u"0.04"_s, u"narrow"_s), {50.0, u"0.005"_s, u"broad"_s}}) {
            const QString word = wordFor(percent);
            const auto typed = [this, &word] {
                m_presenter.setSearch(word);
                paintChanges();
            };
            std::vector<double> times;
            for (int i = 0; i < 7; ++i) {
                m_presenter.setSearch({});
                times.push_back(milliseconds(typed));
            }
            const double ours = percentile(times, 0.5);
            const double hits = 100.0 * m_presenter.model().rowCount() / m_groups;
            m_presenter.setSearch({});
            double stock = 0;
            if (m_stock) {
                m_stock->proxy().setFilterFixedString({});
                stock = milliseconds([&] {
                    m_stock->proxy().setFilterFixedString(word);
                    m_stock->paintChanges();
                });
                m_stock->proxy().setFilterFixedString({});
            }
            m_sheet.row(u"search %1 (%2 % found)"_s.arg(name).arg(hits, 0, 'f', 1), m_groups, ours,
                        stock, stockBar);
            const double scan = scanTime(word);
            m_sheet.row(u"search %1, in 3 scans + repaint"_s.arg(name), m_groups, ours,
                        3 * scan + m_repaint, u"1"_s);
        }
    }

    // One look through all names in memory.
    double scanTime(const QString &word) const
    {
        const NameList names = namesOf(m_workspace.groups());
        const QByteArray bytes = word.toUtf8();
        volatile qsizetype hits = 0;
        return medianOf(5, [&] {
            qsizetype at = 0;
            while ((at = names.names.indexOf(bytes, at)) >= 0) {
                hits = hits + 1;
                ++at;
            }
        });
    }

    void sorting(double prepared)
    {
        bool down = false;
        const double flip = medianOf(7, [&] {
            down = !down;
            m_presenter.setSorting({GroupSort::Name, down});
            paintChanges();
        });
        m_presenter.setSorting({});
        m_sheet.row(u"direction of names flipped, in repaints"_s, m_groups, flip, m_repaint,
                    u"2"_s);
        double first = 0;
        {
            NameList names = namesOf(m_workspace.groups());
            first = milliseconds([&] { const NameIndex index(std::move(names), QLocale()); });
        }
        double stock = 0;
        if (m_stock)
            stock = milliseconds([this] { m_stock->proxy().sort(0); });
        m_sheet.row(u"names put in order, another thread's work"_s, m_groups, first, stock,
                    u"0.2"_s);
        m_sheet.row(u"wait for it after the window was there"_s, m_groups, prepared, 0, u"-"_s);
    }

    // What stands beside the grid, in repaints: a key in "go to group", a whole column to review.
    void beside()
    {
        const double goTo = medianOf(7, [this] { (void)m_presenter.groupsNamed(u"sal"_s, 50); });
        m_sheet.row(u"a key in go to group, in repaints"_s, m_groups, goTo, m_repaint, u"-"_s);
        m_presenter.setCells({m_presenter.columnBlock(9)}, true);
        const double listed = medianOf(3, [this] {
            const std::vector<ReviewLine> lines = reviewLines(m_workspace);
            (void)linesByRisk(lines, m_workspace);
        });
        m_sheet.row(u"a column in lines to review, in repaints"_s, m_groups, listed, m_repaint,
                    u"-"_s);
        (void)m_workspace.stage(m_workspace.matrix().discardPlan());
    }

    void memory()
    {
        const double bytes =
            double(m_workspace.groups().bytes() + m_workspace.matrix().bytes()
                   + 2 * sizeof(quint32) * m_workspace.groups().size()); // two orders of rows
        m_sheet.row(u"memory without texts"_s, m_groups, bytes / m_groups, 48, u"1"_s,
                    u"bytes a group"_s);
        if (m_stock)
            m_sheet.row(u"memory of the ready-made items, names and all"_s, m_groups,
                        m_stockBytes / m_groups, 0, u"-"_s, u"bytes a group"_s);
        m_sheet.row(u"texts"_s, m_groups, double(m_workspace.groups().textBytes()) / m_groups, 0,
                    u"-"_s, u"bytes a group"_s);
    }

    Sheet &m_sheet;
    Workspace &m_workspace;
    int m_groups;
    SystemClock m_clock;
    PermissionsPresenter m_presenter;
    ui::PermissionGrid m_grid;
    std::unique_ptr<Stock> m_stock;
    double m_repaint = 0;
    double m_stockBytes = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::ThemeController theme(application);
    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(3);
    std::vector<int> sizes;
    int stockMost = 100'000;
    const QStringList arguments = QApplication::arguments();
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == u"--stock-most"_s && i + 1 < arguments.size())
            stockMost = arguments[++i].toInt();
        else
            sizes.push_back(arguments[i].toInt());
    }
    if (sizes.empty())
        sizes = {1000, 10'000, 100'000};
    Sheet sheet(out);
    double scrollAtThousand = 0;
    for (const int size : sizes) {
        SandboxFixture sandbox({u"--groups"_s, QString::number(size), u"--people"_s, u"1000"_s});
        QTemporaryDir folder;
        const auto store = LocalStore::open(folder.filePath(u"workspace.sqlite"_s));
        if (!store || !sandbox.start())
            return 1;
        const std::unique_ptr<Workspace> workspace =
            sandbox.workspace(store->get(), false, longestLoad);
        if (!workspace)
            return 1;
        Bench bench(sheet, *workspace, size <= stockMost);
        if (!bench.run(&scrollAtThousand))
            return 1;
    }
    return 0;
}
