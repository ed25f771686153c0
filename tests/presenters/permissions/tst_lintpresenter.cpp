#include "presenters/permissions/celltext.h"
#include "presenters/permissions/filtertext.h"
#include "presenters/permissions/lintpresenter.h"
#include "presenters/permissions/permissionspresenter.h"
#include "support/sandboxfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The check for problems over a real workspace.
class TestLintPresenter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void worksOnlyWhileSomebodyLooks();
    void knowsNothingBeforeGroupsAreRead();
    void namesWhatIsDormantAndMendsIt();
    void anotherRepairOfTheSameFinding();
    void everyRepairEndsItsFinding();
    void takesWhatTheTokenLacks();
    void doesNotBlameColumnsWhenNothingIsConnected();
    void showsTheGroupsOfEveryFinding();
    void showsOnlyEmptyGroupsThatHoldSomething();
    void answersOfAnOlderMatrixAreNotShown();
    void namesFewAndCountsTheRest();
    void aFindingThatIsGoneIsNotRepaired();
    void anotherFindingIsNotRepairedInstead();
    void refusesWhileApplying();
    void membersSeeFindingsWithoutRepairs();

private:
    void open(bool member = false);
    void stage(const RowSet &rows, CellMask columns, bool on);
    void look();
    void holdExactly(const RowSet &rows, CellMask columns);
    [[nodiscard]] int find(LintKind kind) const;
    [[nodiscard]] const LintItem &at(int item) const { return m_lint->items()[std::size_t(item)]; }
    [[nodiscard]] CellMask bit(const QString &cell) const
    {
        return cellBit(m_workspace->columnOf(cell));
    }
    [[nodiscard]] QString name(quint32 row) const { return m_workspace->groups().name(row); }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_permissions;
    std::unique_ptr<LintPresenter> m_lint;
};

void TestLintPresenter::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    QVERIFY(m_sandbox->connectPersona(1));
    open();
}

void TestLintPresenter::open(bool member)
{
    m_lint.reset();
    m_permissions.reset();
    m_workspace = m_sandbox->workspace(nullptr, member);
    QVERIFY(m_workspace);
    QTRY_VERIFY(m_workspace->connection());
    m_permissions = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_lint = std::make_unique<LintPresenter>(*m_permissions);
}

void TestLintPresenter::cleanup()
{
    m_lint.reset();
    m_permissions.reset();
    m_workspace.reset();
    m_sandbox.reset();
}

void TestLintPresenter::stage(const RowSet &rows, CellMask columns, bool on)
{
    QVERIFY(m_workspace->stage(m_workspace->matrix().plan(rows, columns, on)));
}

void TestLintPresenter::holdExactly(const RowSet &rows, CellMask columns)
{
    QVERIFY(m_workspace->stage(m_workspace->matrix().planExactly(rows, columns)));
}

// Somebody opens the panel, and waits for the answer of the other thread.
void TestLintPresenter::look()
{
    m_lint->setActive(true);
    QTRY_VERIFY(!m_lint->isChecking() && m_lint->isKnown());
}

int TestLintPresenter::find(LintKind kind) const
{
    for (int item = 0; item < m_lint->findingCount(); ++item) {
        if (at(item).kind == kind)
            return item;
    }
    return -1;
}

void TestLintPresenter::worksOnlyWhileSomebodyLooks()
{
    QSignalSpy changed(m_lint.get(), &LintPresenter::changed);
    holdExactly(RowSet({0}), bit(u"deals:read"_s)); // dormant
    QCoreApplication::processEvents();
    QCOMPARE(changed.count(), 0);
    QCOMPARE(m_lint->findingCount(), 0);
    QVERIFY(!m_lint->isKnown()); // that there are none is not said either
    look();
    QCOMPARE(changed.count(), 1);
    const int item = find(LintKind::Dormant);
    QVERIFY(item >= 0);
    const QString headline = at(item).headline;

    // However much happens at once, it is worked out once.
    for (const quint32 row : {1U, 2U, 3U})
        holdExactly(RowSet({row}), bit(u"deals:read"_s));
    QCOMPARE(changed.count(), 1);
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(at(find(LintKind::Dormant)).headline != headline);

    m_lint->setActive(false);
    m_permissions->discard();
    QCoreApplication::processEvents();
    QCOMPARE(changed.count(), 2);
}

void TestLintPresenter::knowsNothingBeforeGroupsAreRead()
{
    Workspace fresh(m_sandbox->admin(), m_sandbox->integration(), m_workspace->session(), nullptr,
                    u"account"_s);
    PermissionsPresenter permissions(fresh, m_clock);
    LintPresenter early(permissions);
    early.setActive(true);
    QVERIFY(!early.isKnown());
    QVERIFY(early.summary() != u"No problems found"_s);
    fresh.load();
    QTRY_VERIFY(early.isKnown());
    QTRY_VERIFY(early.findingCount() > 0);
    QTRY_VERIFY(fresh.connection()); // its other call must be over before it goes
}

void TestLintPresenter::namesWhatIsDormantAndMendsIt()
{
    stage(RowSet::all(m_workspace->matrix().rowCount()), m_workspace->matrix().rules().all(),
          false);
    holdExactly(RowSet({2, 5}), bit(u"deals:write"_s) | bit(u"content:read"_s));
    look();
    QCOMPARE(m_lint->problemCount(), 1);
    QCOMPARE(m_lint->summary(), u"1 problem(s) found"_s);
    const int item = find(LintKind::Dormant);
    QVERIFY(at(item).headline.startsWith(u"2 "_s));
    QVERIFY2(at(item).sentence.startsWith(u"6 "_s), qPrintable(at(item).sentence));
    QCOMPARE(at(item).names, (QStringList{name(2), name(5)}));
    QVERIFY(at(item).more.isEmpty());
    QCOMPARE(at(item).offers.size(), std::size_t(2));

    QVERIFY(m_lint->repair(item, 0));
    QVERIFY(m_workspace->matrix().isWanted(5, accessColumn));
    QCOMPARE(m_permissions->history().undoText(), u"Switch access on for 2 group(s)"_s);
    QTRY_COMPARE(find(LintKind::Dormant), -1);
    QCOMPARE(m_lint->problemCount(), 0);
    QCOMPARE(m_lint->summary(), u"No problems found"_s); // that both hold the same is none
    m_permissions->undo();
    QTRY_VERIFY(find(LintKind::Dormant) >= 0);
}

void TestLintPresenter::anotherRepairOfTheSameFinding()
{
    holdExactly(RowSet({2, 5}), bit(u"deals:write"_s));
    look();
    QVERIFY(m_lint->repair(find(LintKind::Dormant), 1));
    QCOMPARE(m_workspace->matrix().wanted(2), CellMask{0});
    QCOMPARE(m_workspace->matrix().wanted(5), CellMask{0});
    QTRY_COMPARE(find(LintKind::Dormant), -1);
}

void TestLintPresenter::everyRepairEndsItsFinding()
{
    holdExactly(RowSet({0, 1}), bit(u"deals:read"_s)); // dormant
    holdExactly(RowSet({2, 3}), cellBit(accessColumn)); // access only
    look();
    std::vector<CellMask> before;
    for (quint32 row = 0; row < m_workspace->matrix().rowCount(); ++row)
        before.push_back(m_workspace->matrix().wanted(row));
    int repaired = 0;
    for (int item = 0; item < m_lint->findingCount();) {
        if (at(item).offers.empty()) {
            ++item;
            continue;
        }
        const LintItem mended = at(item);
        QVERIFY(!mended.offers.front().effect.isEmpty());
        QSignalSpy changed(m_lint.get(), &LintPresenter::changed);
        QVERIFY(m_lint->repair(item, 0));
        ++repaired;
        QTRY_VERIFY(changed.count() > 0);
        QVERIFY(std::none_of(m_lint->items().begin(), m_lint->items().end(),
                             [&mended](const LintItem &each) { return each.isAbout(mended); }));
        QVERIFY(repaired < 20);
    }
    QVERIFY(repaired >= 2);
    for (int i = 0; i < repaired; ++i)
        m_permissions->undo();
    for (quint32 row = 0; row < m_workspace->matrix().rowCount(); ++row)
        QCOMPARE(m_workspace->matrix().wanted(row), before[row]);
}

void TestLintPresenter::takesWhatTheTokenLacks()
{
    QVERIFY(m_sandbox->connectPersona(2)); // only reads
    open();
    const CellMask backed = m_workspace->backed();
    const int write = m_workspace->columnOf(u"deals:write"_s);
    QVERIFY(!holds(backed, write));
    stage(RowSet({4}), cellBit(write), true);
    look();
    const auto item = std::find_if(m_lint->items().begin(), m_lint->items().end(),
                                   [write](const LintItem &each) { return each.column == write; });
    QVERIFY(item != m_lint->items().end());
    QCOMPARE(item->kind, LintKind::Unbacked);
    QVERIFY2(item->headline.contains(CellText::columnTitle(m_workspace->integration(), write)),
             qPrintable(item->headline));
    QVERIFY(m_lint->repair(int(item - m_lint->items().begin()), 0));
    QCOMPARE(m_workspace->matrix().grantedCount(write), 0U);
    QVERIFY(m_workspace->matrix().isWanted(4, m_workspace->columnOf(u"deals:read"_s)));
    // A token that holds it ends the others, too.
    QVERIFY(m_sandbox->connectPersona(1));
    m_workspace->refreshConnection();
    QTRY_COMPARE(find(LintKind::Unbacked), -1);
}

void TestLintPresenter::doesNotBlameColumnsWhenNothingIsConnected()
{
    cleanup();
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    open();
    look();
    QCOMPARE(find(LintKind::Unbacked), -1);
    const int item = find(LintKind::NothingBacked);
    QVERIFY(item >= 0);
    QVERIFY(at(item).headline.contains(u"not connected"_s));
    QVERIFY(at(item).offers.empty()); // to take everything away would mend nothing
}

void TestLintPresenter::showsTheGroupsOfEveryFinding()
{
    QVERIFY(m_sandbox->connectPersona(2));
    open();
    holdExactly(RowSet({0, 1}), bit(u"deals:write"_s));
    holdExactly(RowSet({2, 3}), cellBit(accessColumn));
    holdExactly(RowSet({4, 5, 6, 7, 8, 9}), cellBit(accessColumn) | bit(u"deals:read"_s));
    m_permissions->setSearch(u"hides everything"_s);
    look();
    QSignalSpy shown(m_lint.get(), &LintPresenter::groupsShown);
    for (const LintKind kind :
         {LintKind::Dormant, LintKind::AccessOnly, LintKind::Unbacked, LintKind::SamePermissions}) {
        const int item = find(kind);
        QVERIFY(item >= 0);
        m_lint->show(item);
        QVERIFY(m_permissions->filter().text.isEmpty());
        QStringList names;
        for (int row = 0; row < m_permissions->model().rowCount(); ++row)
            names.append(name(m_permissions->model().order().source(row)));
        for (const QString &each : at(item).names)
            QVERIFY2(names.contains(each), qPrintable(each));
        // All of them, and no other group.
        QVERIFY2(at(item).headline.contains(QString::number(names.size())),
                 qPrintable(at(item).headline));
    }
    QCOMPARE(shown.count(), 4);
}

void TestLintPresenter::showsOnlyEmptyGroupsThatHoldSomething()
{
    cleanup();
    m_sandbox = std::make_unique<SandboxFixture>(
        QStringList{u"--groups"_s, u"300"_s, u"--people"_s, u"20"_s}); // too few for all groups
    QVERIFY(m_sandbox->start());
    open();
    std::vector<quint32> empty;
    for (quint32 row = 0; row < m_workspace->groups().size(); ++row) {
        if (m_workspace->groups().memberCount(row) == 0)
            empty.push_back(row);
    }
    QVERIFY(empty.size() >= 2);
    holdExactly(RowSet(empty), 0);
    holdExactly(RowSet({empty.front()}), cellBit(accessColumn) | bit(u"deals:read"_s));
    look();
    const int item = find(LintKind::NoMembers);
    QVERIFY(item >= 0);
    m_lint->show(item);
    QCOMPARE(m_permissions->model().rowCount(), 1);
    QCOMPARE(m_permissions->model().order().source(0), empty.front());
    const auto chips = FilterText::chips(m_permissions->filter(), m_workspace->integration());
    QCOMPARE(chips.size(), std::size_t(2));
    QVERIFY(std::any_of(chips.begin(), chips.end(), [](const FilterChip &chip) {
        return chip.text == u"Holds anything"_s && !chip.without.isEmpty();
    }));
}

// An edit that is made while another thread looks: what it found of the former rows is dropped.
void TestLintPresenter::answersOfAnOlderMatrixAreNotShown()
{
    holdExactly(RowSet::all(m_workspace->matrix().rowCount()), 0);
    holdExactly(RowSet({1}), cellBit(accessColumn));
    int seen = 0;
    connect(m_lint.get(), &LintPresenter::changed, this, [this, &seen] {
        ++seen;
        QVERIFY(find(LintKind::AccessOnly) < 0);
        QVERIFY(find(LintKind::Dormant) >= 0);
    });
    m_lint->setActive(true); // looks at once
    QVERIFY(m_lint->isChecking());
    QCOMPARE(seen, 0);
    holdExactly(RowSet({1}), bit(u"deals:read"_s));
    QTRY_VERIFY(!m_lint->isChecking());
    QCOMPARE(seen, 1);
}

void TestLintPresenter::namesFewAndCountsTheRest()
{
    holdExactly(RowSet::all(9), cellBit(accessColumn));
    stage(RowSet({9, 10, 11, 12, 13}), cellBit(accessColumn), false);
    look();
    const LintItem &item = at(find(LintKind::AccessOnly));
    QCOMPARE(item.names.size(), LintText::mostNames);
    QCOMPARE(item.names.front(), name(0));
    QCOMPARE(item.more, u"and 4 more"_s);
}

void TestLintPresenter::aFindingThatIsGoneIsNotRepaired()
{
    const CellMask before = m_workspace->matrix().wanted(7);
    holdExactly(RowSet::all(m_workspace->matrix().rowCount()), 0);
    holdExactly(RowSet({7}), bit(u"deals:read"_s));
    look();
    const int item = find(LintKind::Dormant);
    QVERIFY(item >= 0);
    // Gone before the list can tell.
    m_permissions->discard();
    QCOMPARE(m_workspace->matrix().wanted(7), before);
    stage(RowSet::all(m_workspace->matrix().rowCount()), cellBit(accessColumn), true);
    const quint64 staged = m_permissions->stagedCells();
    QVERIFY(!m_lint->repair(item, 1));
    QCOMPARE(m_permissions->stagedCells(), staged);
    QVERIFY(!m_lint->repair(99, 0));
}

// The place in the list is that of a finding somebody saw, not of what stands there by now.
void TestLintPresenter::anotherFindingIsNotRepairedInstead()
{
    const RowSet all = RowSet::all(m_workspace->matrix().rowCount());
    holdExactly(all, 0);
    holdExactly(RowSet({1}), cellBit(accessColumn));
    look();
    QCOMPARE(find(LintKind::AccessOnly), 0);
    holdExactly(RowSet({3}), bit(u"deals:read"_s)); // takes the first place
    QVERIFY(m_lint->repair(0, 0));
    QCOMPARE(m_workspace->matrix().wanted(1), CellMask{0});
    QCOMPARE(m_workspace->matrix().wanted(3), bit(u"deals:read"_s));
}

void TestLintPresenter::refusesWhileApplying()
{
    holdExactly(RowSet({1}), bit(u"deals:read"_s));
    look();
    QSignalSpy said(m_permissions.get(), &PermissionsPresenter::said);
    m_workspace->setApplying(true);
    QVERIFY(!m_lint->repair(find(LintKind::Dormant), 0));
    QCOMPARE(said.count(), 1);
    QVERIFY(!m_workspace->matrix().isWanted(1, accessColumn));
}

void TestLintPresenter::membersSeeFindingsWithoutRepairs()
{
    QVERIFY(m_sandbox->connectPersona(2));
    open(true);
    look();
    QVERIFY(m_lint->findingCount() > 0);
    for (const LintItem &item : m_lint->items())
        QVERIFY(item.offers.empty());
    QVERIFY(!m_lint->readOnlyReason().isEmpty());
    QVERIFY(!m_lint->repair(0, 0));
}

QTEST_GUILESS_MAIN(TestLintPresenter)
#include "tst_lintpresenter.moc"
