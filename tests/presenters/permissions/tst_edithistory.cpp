#include "presenters/permissions/edithistory.h"
#include "support/sandboxfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// What can be undone is kept with what was done.
class TestEditHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void undoSurvivesTheProcess();
    void redoSurvivesTheProcess();
    void anEditAfterUndoForgetsTheRest();
    void anEditOfAllGroupsSurvives();
    void aGroupThatIsGoneLeavesTheSteps();
    void aRefusedEditLeavesNoStep();

private:
    void open(); // the program starts
    MatrixEdit tick(quint32 row, const QString &cell, bool on) const
    {
        return m_workspace->matrix().plan(RowSet({row}), cellBit(m_workspace->columnOf(cell)), on);
    }
    void toggle(quint32 row, const QString &cell)
    {
        const bool on = !m_workspace->matrix().isWanted(row, m_workspace->columnOf(cell));
        QVERIFY(m_history->perform(tick(row, cell, on), cell));
    }
    [[nodiscard]] CellMask wanted(quint32 row) const { return m_workspace->matrix().wanted(row); }

    QTemporaryDir m_folder;
    int m_profile = 0;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<EditHistory> m_history;
};

void TestEditHistory::init()
{
    m_history.reset();
    m_workspace.reset();
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    ++m_profile;
    open();
}

void TestEditHistory::open()
{
    m_history.reset();
    m_workspace.reset();
    m_store.reset();
    auto store = LocalStore::open(m_folder.filePath(QString::number(m_profile)));
    QVERIFY(store);
    m_store = std::move(*store);
    m_workspace = m_sandbox->workspace(m_store.get());
    QVERIFY(m_workspace);
    m_history = std::make_unique<EditHistory>(*m_workspace);
}

void TestEditHistory::undoSurvivesTheProcess()
{
    const CellMask before = wanted(3);
    toggle(3, u"deals:write"_s);
    const CellMask between = wanted(3);
    toggle(3, u"analytics:read"_s);
    open();
    QVERIFY(m_history->canUndo());
    QCOMPARE(m_history->undoText(), u"analytics:read"_s);
    QVERIFY(m_history->undo());
    QCOMPARE(wanted(3), between);
    QVERIFY(m_history->undo());
    QCOMPARE(wanted(3), before); // the read that came along went, too
    QVERIFY(!m_history->canUndo());
}

void TestEditHistory::redoSurvivesTheProcess()
{
    toggle(2, u"contacts:read"_s);
    toggle(4, u"content:write"_s);
    const CellMask after = wanted(4);
    QVERIFY(m_history->undo());
    open();
    QCOMPARE(m_history->redoText(), u"content:write"_s);
    QVERIFY(m_history->redo());
    QCOMPARE(wanted(4), after);
    QVERIFY(!m_history->canRedo());
    open();
    QVERIFY(!m_history->canRedo());
    QCOMPARE(m_history->undoText(), u"content:write"_s);
}

void TestEditHistory::anEditAfterUndoForgetsTheRest()
{
    toggle(2, u"contacts:read"_s);
    toggle(4, u"deals:read"_s);
    QVERIFY(m_history->undo());
    toggle(5, u"analytics:read"_s);
    open();
    QVERIFY(!m_history->canRedo());
    QCOMPARE(m_history->undoText(), u"analytics:read"_s);
    QVERIFY(m_history->undo());
    QCOMPARE(m_history->undoText(), u"contacts:read"_s);
}

void TestEditHistory::anEditOfAllGroupsSurvives()
{
    constexpr quint32 groups = 2000;
    m_history.reset();
    m_workspace.reset();
    m_sandbox = std::make_unique<SandboxFixture>(
        QStringList{u"--groups"_s, QString::number(groups), u"--people"_s, u"20"_s});
    QVERIFY(m_sandbox->start());
    open();
    std::vector<CellMask> before;
    for (quint32 row = 0; row < groups; ++row)
        before.push_back(wanted(row));
    const int column = m_workspace->columnOf(u"deals:write"_s);
    QVERIFY(m_history->perform(
        m_workspace->matrix().plan(RowSet::all(groups), cellBit(column), true), u"all"_s));
    toggle(7, u"analytics:read"_s);
    open();
    QCOMPARE(m_workspace->matrix().columnState(column), TriState::All);
    QVERIFY(m_history->undo());
    QVERIFY(m_history->undo());
    for (quint32 row = 0; row < groups; ++row)
        QCOMPARE(wanted(row), before[row]);
    QVERIFY(m_history->redo());
    QCOMPARE(m_workspace->matrix().columnState(column), TriState::All);
}

void TestEditHistory::aGroupThatIsGoneLeavesTheSteps()
{
    const auto row = quint32(m_workspace->rowOf(u"g-005"_s));
    const auto other = quint32(m_workspace->rowOf(u"g-006"_s));
    const CellMask before = wanted(other);
    const MatrixEdit both = m_workspace->matrix().plan(
        RowSet({row, other}), cellBit(m_workspace->columnOf(u"content:write"_s)), true);
    QVERIFY(m_history->perform(both, u"both"_s));
    QVERIFY(m_sandbox->faults({{u"organization"_s, QJsonObject{{u"removeGroup"_s, u"g-005"_s}}}}));
    open();
    QVERIFY(m_history->undo());
    QCOMPARE(wanted(quint32(m_workspace->rowOf(u"g-006"_s))), before);
    QCOMPARE(m_workspace->matrix().stagedCellCount(), 0U);
}

void TestEditHistory::aRefusedEditLeavesNoStep()
{
    m_workspace->setApplying(true);
    QVERIFY(!m_history->perform(tick(1, u"deals:read"_s, true), u"refused"_s));
    m_workspace->setApplying(false);
    QVERIFY(!m_history->canUndo());
    open();
    QVERIFY(!m_history->canUndo());
}

QTEST_GUILESS_MAIN(TestEditHistory)
#include "tst_edithistory.moc"
