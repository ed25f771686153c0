#include "presenters/permissions/permissionspresenter.h"
#include "support/sandboxfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// Editing the grid over a real workspace.
class TestPermissionsPresenter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void writeBringsReadAndUndoTakesBothBack();
    void neverLandsOnMixed();
    void severalBlocksAreOneStep();
    void undoAllIsTheStart();
    void saysWhatTheFilterHides();
    void discardIsTheServersStateAndCanBeUndone();
    void membersOnlyRead();
    void refusesWhileApplying();
    void tellsOfAStoreFailure();
    void tellsContentApart();
    void historySurvivesAReload();

private:
    [[nodiscard]] int column(const QString &cell) const { return m_workspace->columnOf(cell); }
    [[nodiscard]] QString lastSaid() const
    {
        return m_said->isEmpty() ? QString() : m_said->last().first().toString();
    }
    void watch();
    [[nodiscard]] std::vector<CellMask> wanted() const;

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_presenter;
    std::unique_ptr<QSignalSpy> m_said;
};

void TestPermissionsPresenter::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
    watch();
}

void TestPermissionsPresenter::watch()
{
    m_presenter = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_said = std::make_unique<QSignalSpy>(m_presenter.get(), &PermissionsPresenter::said);
}

void TestPermissionsPresenter::cleanup()
{
    m_said.reset();
    m_presenter.reset();
    m_workspace.reset();
    m_sandbox.reset();
}

std::vector<CellMask> TestPermissionsPresenter::wanted() const
{
    std::vector<CellMask> rows;
    for (quint32 row = 0; row < m_workspace->matrix().rowCount(); ++row)
        rows.push_back(m_workspace->matrix().wanted(row));
    return rows;
}

void TestPermissionsPresenter::writeBringsReadAndUndoTakesBothBack()
{
    const int write = column(u"deals:write"_s);
    const int read = column(u"deals:read"_s);
    int row = 0;
    while (m_presenter->model().state(row, read).granted)
        ++row;
    m_presenter->toggle({{row, write, row, write}});
    QCOMPARE(m_presenter->stagedCells(), 2U);
    QVERIFY(m_presenter->model().state(row, read).implied);
    QVERIFY2(lastSaid().contains(u"Writing needs reading"_s), qPrintable(lastSaid()));
    QCOMPARE(m_presenter->stagedText(), u"2 cell(s) in 1 group(s) staged"_s);
    m_presenter->undo();
    QCOMPARE(m_presenter->stagedCells(), 0U);
    QVERIFY(m_presenter->history().canRedo());
    m_presenter->redo();
    QCOMPARE(m_presenter->stagedCells(), 2U);
    // Without reading there is no writing.
    m_presenter->toggle({{row, read, row, read}});
    QCOMPARE(m_presenter->stagedCells(), 0U);
    QVERIFY2(lastSaid().contains(u"both went"_s), qPrintable(lastSaid()));
}

void TestPermissionsPresenter::neverLandsOnMixed()
{
    const int read = column(u"contacts:read"_s);
    QCOMPARE(m_workspace->matrix().columnState(read), TriState::Some);
    const CellBlock block = m_presenter->columnBlock(read);
    QVERIFY(m_presenter->toggleQuestion({block}).startsWith(u"Grant"_s));
    m_presenter->toggle({block});
    QCOMPARE(m_workspace->matrix().columnState(read), TriState::All);
    QVERIFY(m_presenter->toggleQuestion({block}).startsWith(u"Take away"_s));
    m_presenter->toggle({block});
    QCOMPARE(m_workspace->matrix().columnState(read), TriState::None);
    m_presenter->toggle({block});
    QCOMPARE(m_workspace->matrix().columnState(read), TriState::All);
}

void TestPermissionsPresenter::severalBlocksAreOneStep()
{
    const auto before = wanted();
    m_presenter->toggle({{0, 1, 1, 2}, {1, 2, 3, 4}, {5, 0, 5, 9}});
    for (int row = 0; row < 2; ++row)
        QVERIFY(m_presenter->model().state(row, 2).granted);
    QVERIFY(m_presenter->model().state(3, 4).granted);
    QVERIFY(m_presenter->model().state(5, 9).granted);
    m_presenter->undo();
    QCOMPARE(wanted(), before);
    QVERIFY(!m_presenter->history().canUndo());
}

void TestPermissionsPresenter::undoAllIsTheStart()
{
    const auto before = wanted();
    quint32 seed = 7; // a small fixed sequence of edits
    const auto next = [&seed](int below) {
        seed = seed * 1664525U + 1013904223U;
        return int((seed >> 16) % quint32(below));
    };
    const int rows = m_presenter->model().rowCount();
    for (int i = 0; i < 200; ++i) {
        const int top = next(rows);
        const int leading = next(10);
        m_presenter->toggle({{top, leading, top + next(rows - top), leading + next(10 - leading)}});
    }
    while (m_presenter->history().canUndo())
        m_presenter->undo();
    QCOMPARE(wanted(), before);
    QCOMPARE(m_presenter->stagedCells(), 0U);
    while (m_presenter->history().canRedo())
        m_presenter->redo();
    m_presenter->discard();
    QCOMPARE(wanted(), before);
}

void TestPermissionsPresenter::saysWhatTheFilterHides()
{
    m_presenter->toggle({m_presenter->columnBlock(column(u"analytics:read"_s))});
    m_presenter->setSearch(u"sales"_s);
    QVERIFY(m_presenter->shownText().contains(u" of 14"_s));
    m_presenter->undo();
    QVERIFY2(lastSaid().contains(u"hidden by the filter"_s), qPrintable(lastSaid()));
    m_presenter->redo();
    m_presenter->setSearch({});
    m_presenter->setFilter({{}, GroupTrait::Staged});
    QCOMPARE(m_presenter->model().rowCount(), int(m_workspace->matrix().stagedRowCount()));
}

void TestPermissionsPresenter::discardIsTheServersStateAndCanBeUndone()
{
    const auto server = wanted();
    m_presenter->toggle({m_presenter->rowBlock(2)});
    const auto edited = wanted();
    QVERIFY(edited != server);
    m_presenter->discard();
    QCOMPARE(wanted(), server);
    QVERIFY(lastSaid().startsWith(u"Discarded"_s));
    m_presenter->undo();
    QCOMPARE(wanted(), edited);
}

void TestPermissionsPresenter::membersOnlyRead()
{
    cleanup();
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_workspace = m_sandbox->workspace(nullptr, true);
    QVERIFY(m_workspace);
    watch();
    const auto before = wanted();
    m_presenter->toggle({m_presenter->columnBlock(1)});
    QCOMPARE(wanted(), before);
    QVERIFY(lastSaid().contains(u"Only administrators"_s));
    QVERIFY(!m_presenter->readOnlyReason().isEmpty());
    QVERIFY(!m_presenter->model().index(0, 0).flags().testFlag(Qt::ItemIsUserCheckable));
}

void TestPermissionsPresenter::refusesWhileApplying()
{
    m_presenter->toggle({m_presenter->rowBlock(0)});
    const auto before = wanted();
    m_workspace->setApplying(true);
    m_presenter->toggle({m_presenter->rowBlock(1)});
    m_presenter->undo();
    m_presenter->discard();
    QCOMPARE(wanted(), before);
    QVERIFY(lastSaid().contains(u"being applied"_s));
    m_workspace->setApplying(false);
    m_presenter->undo();
    QCOMPARE(m_presenter->stagedCells(), 0U);
}

void TestPermissionsPresenter::tellsOfAStoreFailure()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"workspace.sqlite"_s);
    auto store = LocalStore::open(file);
    QVERIFY(store);
    m_said.reset();
    m_presenter.reset();
    m_workspace = m_sandbox->workspace(store->get());
    QVERIFY(m_workspace);
    watch();
    m_presenter->toggle({m_presenter->rowBlock(0)});
    const auto before = wanted();
    QVERIFY(!m_presenter->storeFailure());
    m_workspace->noteStoreFailure(failed(FailureKind::StoreDenied).value());
    QVERIFY(m_presenter->storeFailure());
    QVERIFY(!m_presenter->storeFailure()->headline.isEmpty());
    QCOMPARE(wanted(), before);
}

void TestPermissionsPresenter::tellsContentApart()
{
    using Content = PermissionsPresenter::Content;
    QCOMPARE(m_presenter->content(), Content::Rows);
    m_presenter->setSearch(u"nobody is called that"_s);
    QCOMPARE(m_presenter->content(), Content::NoMatch);
    const auto session = m_workspace->session();
    Workspace fresh(m_sandbox->admin(), m_sandbox->integration(), session, nullptr, u"account"_s);
    PermissionsPresenter other(fresh, m_clock);
    QCOMPARE(other.content(), Content::Loading);
    m_sandbox->kill();
    other.reload();
    QTRY_COMPARE_WITH_TIMEOUT(other.content(), Content::Failed, 30000);
    QVERIFY(other.loadFailure());
    QVERIFY(!other.loadFailure()->nextStep.isEmpty());
    // Its other call must be over before it goes.
    QTRY_VERIFY_WITH_TIMEOUT(fresh.connectionFailure(), 30000);
}

void TestPermissionsPresenter::historySurvivesAReload()
{
    const auto before = wanted();
    m_presenter->toggle({m_presenter->rowBlock(3)});
    m_workspace->load();
    QTRY_COMPARE(m_workspace->loadState(), LoadState::Loaded);
    QVERIFY(m_presenter->history().canUndo());
    m_presenter->undo();
    QCOMPARE(wanted(), before);
}

QTEST_GUILESS_MAIN(TestPermissionsPresenter)
#include "tst_permissionspresenter.moc"
