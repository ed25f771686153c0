#include "presenters/permissions/compare.h"
#include "support/sandboxfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// Groups side by side, over a real workspace.
class TestCompare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void takesTwoToFiveGroups();
    void columnsStandAsTheGridShowsThem();
    void cellsAreNamedForScreenReaders();
    void cellsInConflictSaySo();
    void onlyDifferencesFollowEdits();
    void matchingIsOneStepThatUndoTakesBack();
    void saysWhenAllMatch();
    void membersCannotMatch();
    void aReloadKeepsTheGroups();
    void aGroupThatVanishesIsTold();

private:
    void open(bool member = false);
    [[nodiscard]] ComparePresenter &compare() { return *m_compare; }
    [[nodiscard]] CellMask wanted(int shown) const;
    [[nodiscard]] QString said() const
    {
        return m_said->isEmpty() ? QString() : m_said->last().first().toString();
    }
    void give(int shown, const QStringList &cells);
    [[nodiscard]] bool removeOnServer(const QString &groupId);

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_permissions;
    std::unique_ptr<ComparePresenter> m_compare;
    std::unique_ptr<QSignalSpy> m_said;
};

void TestCompare::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    open();
}

void TestCompare::open(bool member)
{
    m_said.reset();
    m_compare.reset();
    m_permissions.reset();
    m_workspace = m_sandbox->workspace(nullptr, member);
    QVERIFY(m_workspace);
    m_permissions = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_compare = std::make_unique<ComparePresenter>(*m_permissions);
    m_said = std::make_unique<QSignalSpy>(m_compare.get(), &ComparePresenter::said);
}

void TestCompare::cleanup()
{
    m_said.reset();
    m_compare.reset();
    m_permissions.reset();
    m_workspace.reset();
    m_sandbox.reset();
}

CellMask TestCompare::wanted(int shown) const
{
    return m_workspace->matrix().wanted(m_permissions->model().order().source(shown));
}

// Makes the shown row hold exactly these cells.
void TestCompare::give(int shown, const QStringList &cells)
{
    CellMask columns = 0;
    for (const QString &cell : cells)
        columns |= cellBit(m_workspace->columnOf(cell));
    const RowSet row({m_permissions->model().order().source(shown)});
    QVERIFY(m_permissions->stage(m_workspace->matrix().planExactly(row, columns), u"given"_s));
}

// The sandbox has no call for it and locks its file, so it is stopped meanwhile; the one that
// follows answers at the same address.
bool TestCompare::removeOnServer(const QString &groupId)
{
    return m_sandbox->faults({{u"organization"_s, QJsonObject{{u"removeGroup"_s, groupId}}}});
}

void TestCompare::takesTwoToFiveGroups()
{
    QVERIFY(!compare().begin({{0, 0, 0, 3}}));
    QCOMPARE(said(), u"Select two to five groups to compare them."_s);
    QVERIFY(compare().begin({{0, 0, 1, 3}, {1, 0, 4, 0}}));
    QCOMPARE(compare().groups().size(), std::size_t(5));
    QVERIFY(!compare().begin({{0, 0, 5, 3}}));
    QVERIFY2(said().contains(u"five are the most"_s), qPrintable(said()));
    QCOMPARE(compare().groups().size(), std::size_t(5)); // what was compared stays
    QVERIFY(!compare().begin(QStringList{u"nobody"_s, compare().groups().front().id}));
}

void TestCompare::columnsStandAsTheGridShowsThem()
{
    m_permissions->setSorting({GroupSort::Name, true});
    QVERIFY(compare().begin({{2, 0, 4, 0}}));
    for (int i = 0; i < 3; ++i) {
        const QString shown =
            m_permissions->model().headerData(2 + i, Qt::Vertical, Qt::DisplayRole).toString();
        QCOMPARE(compare().model().headerData(i, Qt::Horizontal, Qt::DisplayRole).toString(),
                 shown);
        QCOMPARE(compare().groups()[std::size_t(i)].name, shown);
    }
}

void TestCompare::cellsAreNamedForScreenReaders()
{
    give(0, {u"access"_s, u"deals:write"_s});
    give(1, {u"deals:read"_s});
    QVERIFY(compare().begin({{0, 0, 1, 0}}));
    const CompareModel &model = compare().model();
    QCOMPARE(model.rowCount(), 10);
    const int read = m_workspace->columnOf(u"deals:read"_s);
    QCOMPARE(model.headerData(read, Qt::Vertical, Qt::DisplayRole).toString(), u"Deals: Read"_s);
    QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), u"Access"_s);
    const QString name = compare().groups().front().name;
    const QString cell = model.index(read, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(cell.startsWith(name + u", deals:read, granted"_s), qPrintable(cell));
    QVERIFY2(cell.contains(u"implied"_s), qPrintable(cell));
    // Every state in words, not by its mark alone.
    const QString dormant = model.index(read, 1).data(Qt::DisplayRole).toString();
    QVERIFY2(dormant.contains(u"dormant"_s), qPrintable(dormant));
    const auto heading = [&model](int row) {
        return model.headerData(row, Qt::Vertical, Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(heading(read), u"Deals: Read"_s);
    QCOMPARE(heading(read + 1), u"Deals: Write, differs"_s);
}

void TestCompare::cellsInConflictSaySo()
{
    QVERIFY(compare().begin({{0, 0, 1, 0}}));
    const quint32 row = compare().model().groups().front();
    const QString cell = m_workspace->columnId(accessColumn);
    m_workspace->noteConflicts({{m_workspace->groups().id(row), cell, false, false, true, {}, {}}});
    const QModelIndex index = compare().model().index(0, 0);
    QVERIFY(index.data(CompareModel::CellStateRole).value<CellState>().conflict);
    const QString name = index.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(name.contains(u"in conflict"_s), qPrintable(name));
}

void TestCompare::onlyDifferencesFollowEdits()
{
    give(0, {u"access"_s, u"deals:write"_s});
    give(1, {u"access"_s});
    QVERIFY(compare().begin({{0, 0, 1, 0}}));
    QCOMPARE(compare().summary(), u"2 of 10 permission(s) differ."_s);
    compare().setOnlyDifferences(true);
    QCOMPARE(compare().model().rowCount(), 2);
    QCOMPARE(compare().model().index(0, 0).data(CompareModel::ColumnIdRole), u"deals:read"_s);
    QSignalSpy changes(m_compare.get(), &ComparePresenter::changed);
    give(1, {u"access"_s, u"deals:read"_s, u"content:read"_s});
    QVERIFY(!changes.isEmpty());
    QCOMPARE(compare().model().rowCount(), 2);
    QCOMPARE(compare().model().index(1, 0).data(CompareModel::ColumnIdRole), u"content:read"_s);
    give(1, {u"access"_s, u"deals:write"_s});
    QCOMPARE(compare().model().rowCount(), 0);
    QCOMPARE(compare().summary(), u"The groups agree on all 10 permission(s)."_s);
    compare().setOnlyDifferences(false);
    QCOMPARE(compare().model().rowCount(), 10);
}

void TestCompare::matchingIsOneStepThatUndoTakesBack()
{
    give(0, {u"access"_s, u"deals:write"_s});
    give(1, {u"access"_s});
    give(2, {});
    const CellMask bystander = wanted(3);
    QVERIFY(compare().begin({{0, 0, 2, 0}}));
    QCOMPARE(compare().matchCells(0), 5U);
    QCOMPARE(compare().matchText(0),
             QString(compare().groups().front().name + u" (5 cell(s) change)"_s));
    QVERIFY(compare().match(0));
    QCOMPARE(wanted(1), wanted(0));
    QCOMPARE(wanted(2), wanted(0));
    QCOMPARE(wanted(3), bystander);
    QCOMPARE(m_permissions->history().undoText(),
             QString(u"Make 2 group(s) match "_s + compare().groups().front().name));
    m_permissions->undo();
    QCOMPARE(scopeCount(wanted(1)), 0);
    QCOMPARE(wanted(2), CellMask(0));
    QCOMPARE(compare().summary(), u"3 of 10 permission(s) differ."_s);
}

void TestCompare::saysWhenAllMatch()
{
    give(0, {u"access"_s});
    give(1, {u"access"_s});
    QVERIFY(compare().begin({{0, 0, 1, 0}}));
    const QString step = m_permissions->history().undoText();
    QVERIFY(!compare().match(1));
    QVERIFY2(said().endsWith(u"already."_s), qPrintable(said()));
    QCOMPARE(m_permissions->history().undoText(), step);
}

void TestCompare::membersCannotMatch()
{
    open(true);
    QVERIFY(compare().begin({{0, 0, 1, 0}}));
    QVERIFY(!compare().canMatch());
    const CellMask before = wanted(1);
    QVERIFY(!compare().match(0));
    QCOMPARE(wanted(1), before);
}

void TestCompare::aReloadKeepsTheGroups()
{
    give(0, {u"access"_s, u"deals:write"_s});
    QVERIFY(compare().begin({{0, 0, 3, 0}}));
    const QString summary = compare().summary();
    m_workspace->load();
    QTRY_COMPARE(m_workspace->loadState(), LoadState::Loaded);
    QCOMPARE(compare().summary(), summary);
    QCOMPARE(compare().model().columnCount(), 4);
    QVERIFY(compare().notice().isEmpty());
}

void TestCompare::aGroupThatVanishesIsTold()
{
    QVERIFY(compare().begin({{0, 0, 2, 0}}));
    const auto groups = compare().groups();
    QVERIFY(removeOnServer(groups[1].id));
    m_workspace->load();
    QTRY_COMPARE(compare().model().columnCount(), 2);
    QVERIFY2(compare().notice().contains(groups[1].name), qPrintable(compare().notice()));
    QCOMPARE(said(), compare().notice());
    QCOMPARE(compare().groups()[1].id, groups[2].id);
    QCOMPARE(compare().model().headerData(1, Qt::Horizontal, CompareModel::GroupIdRole),
             groups[2].id);
    QVERIFY(compare().canMatch());
    QVERIFY(removeOnServer(groups[0].id));
    m_workspace->load();
    QTRY_COMPARE(compare().model().columnCount(), 1);
    QVERIFY(!compare().canMatch());
    QVERIFY(compare().summary().contains(u"too few"_s));
    QVERIFY(compare().begin({{0, 0, 1, 0}}));
    QVERIFY(compare().notice().isEmpty());
}

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
