#include "presenters/permissions/permissiontools.h"
#include "presenters/permissions/reviewmodel.h"
#include "presenters/permissions/reviewpresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/themecontroller.h"
#include "ui/permissions/comparedialog.h"
#include "ui/permissions/conflictdialog.h"
#include "ui/permissions/gotodialog.h"
#include "ui/permissions/historydialog.h"
#include "ui/permissions/lintpanel.h"
#include "ui/permissions/permissiongrid.h"
#include "ui/permissions/permissionspage.h"
#include "ui/permissions/presetsdialog.h"
#include "ui/permissions/reviewdialog.h"
#include "ui/permissions/reviewlist.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;
using Stage = ReviewPresenter::Stage;

// The whole screen: names, banners, empty states, review, result, conflicts.
class TestPermissionsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();
    void namesAreAnInterface();
    void searchNarrowsAndClears();
    void buttonsFollowWhatIsStaged();
    void memberSeesWhyNothingCanBeChanged();
    void reviewsAndApplies();
    void linesAreLeftOutByKeyAndButton();
    void problemsStandBesideTheGrid();
    void goesToAGroupThatTheFilterHides();
    void theMenuOpensWhatStandsBeside();
    void marksOfOthersAreSeenAndGo();
    void riskMakesCancelTheDefault();
    void aServerThatDiesInTheMiddleLosesNothing();
    void aConflictIsDecidedByHand();
    void otherScreensShowAGroup();

private:
    void open(bool member = false);
    [[nodiscard]] QPushButton *button(const QString &name, QWidget *in = nullptr) const;
    void stage(const QString &cell, int skip = 0);
    [[nodiscard]] ReviewList *linesShown() const
    {
        const auto lists = dialog()->findChildren<ReviewList *>();
        for (ReviewList *list : lists) {
            if (list->isVisible())
                return list;
        }
        return nullptr;
    }
    [[nodiscard]] ReviewDialog *dialog() const { return m_page->findChild<ReviewDialog *>(); }
    [[nodiscard]] bool setByOther(const QString &group, const QString &cell, bool on);

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_presenter;
    QTemporaryDir m_folder;
    std::unique_ptr<PermissionTools> m_tools;
    std::unique_ptr<ReviewPresenter> m_review;
    std::unique_ptr<PermissionsPage> m_page;
};

void TestPermissionsPage::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    open();
}

void TestPermissionsPage::open(bool member)
{
    m_page.reset();
    m_review.reset();
    m_tools.reset();
    m_presenter.reset();
    m_workspace = m_sandbox->workspace(nullptr, member);
    QVERIFY(m_workspace);
    m_presenter = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_tools =
        std::make_unique<PermissionTools>(*m_workspace, *m_presenter, m_clock, m_folder.path());
    m_review = std::make_unique<ReviewPresenter>(*m_workspace, *m_presenter);
    m_page = std::make_unique<PermissionsPage>(*m_tools, *m_review);
    m_page->resize(1000, 640);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestPermissionsPage::cleanup()
{
    m_page.reset();
    m_review.reset();
    m_tools.reset();
    m_presenter.reset();
    m_workspace.reset();
    m_sandbox.reset();
}

QPushButton *TestPermissionsPage::button(const QString &name, QWidget *in) const
{
    const auto buttons = (in ? in : m_page.get())->findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(each);
        if (face->text(QAccessible::Name) == name && each->isVisible())
            return each;
    }
    return nullptr;
}

void TestPermissionsPage::stage(const QString &cell, int skip)
{
    const int column = m_workspace->columnOf(cell);
    for (int row = 0; row < m_presenter->model().rowCount(); ++row) {
        if (!m_presenter->model().state(row, column).granted && skip-- == 0) {
            m_presenter->toggle({{row, column, row, column}});
            return;
        }
    }
    QFAIL("no cell to stage");
}

bool TestPermissionsPage::setByOther(const QString &group, const QString &cell, bool on)
{
    const auto row = m_sandbox->serverRow(group);
    if (!row)
        return false;
    const ChangeSetPart part{QUuid::createUuid().toString(QUuid::WithoutBraces),
                             u"other"_s,
                             1,
                             1,
                             {{group, row->revision, {{cell, on}}}}};
    const auto done = m_sandbox->admin().submit(u"hubspot"_s, part);
    return await(done) && done.result() && std::holds_alternative<AppliedPart>(*done.result());
}

void TestPermissionsPage::namesAreAnInterface()
{
    for (const QString &name : {u"Undo"_s, u"Redo"_s, u"Discard"_s, u"Review and apply"_s})
        QVERIFY2(button(name), qPrintable(name));
    const auto *search = m_page->findChild<QLineEdit *>();
    QCOMPARE(QAccessible::queryAccessibleInterface(m_page->findChild<QLineEdit *>())
                 ->text(QAccessible::Name),
             u"Search groups"_s);
    QVERIFY(search->isVisible());
    QVERIFY(m_page->grid()->isVisible());
}

void TestPermissionsPage::searchNarrowsAndClears()
{
    auto *search = m_page->findChild<QLineEdit *>();
    search->setFocus();
    QTest::keyClicks(search, u"sales"_s);
    QVERIFY(m_page->grid()->model()->rowCount() < 14);
    QTest::keyClicks(search, u" nobody"_s);
    QVERIFY(!m_page->grid()->isVisible());
    QPushButton *clear = button(u"Clear search and filters"_s);
    QVERIFY(clear);
    clear->click();
    QVERIFY(m_page->grid()->isVisible());
    QCOMPARE(m_page->grid()->model()->rowCount(), 14);
}

void TestPermissionsPage::buttonsFollowWhatIsStaged()
{
    QVERIFY(!button(u"Discard"_s)->isEnabled());
    QVERIFY(!button(u"Review and apply"_s)->isEnabled());
    stage(u"analytics:read"_s);
    QVERIFY(button(u"Discard"_s)->isEnabled());
    button(u"Undo"_s)->click();
    QCOMPARE(m_presenter->stagedCells(), 0U);
    button(u"Redo"_s)->click();
    QCOMPARE(m_presenter->stagedCells(), 1U);
    button(u"Discard"_s)->click();
    QCOMPARE(m_presenter->stagedCells(), 0U);
}

void TestPermissionsPage::memberSeesWhyNothingCanBeChanged()
{
    open(true);
    bool said = false;
    const auto labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        said = said || (label->isVisible() && label->text().contains(u"Only administrators"_s));
    QVERIFY(said);
    QVERIFY(!button(u"Review and apply"_s)->isEnabled());
    m_page->grid()->setCurrentIndex(m_presenter->model().index(0, 1));
    QTest::keyClick(m_page->grid(), Qt::Key_Space);
    QCOMPARE(m_presenter->stagedCells(), 0U);
}

void TestPermissionsPage::reviewsAndApplies()
{
    stage(u"analytics:read"_s);
    button(u"Review and apply"_s)->click();
    QVERIFY(dialog());
    QCOMPARE(linesShown()->model()->rowCount(), 2); // below the title of its risk
    QPushButton *apply = button(u"Apply"_s, dialog());
    QVERIFY(apply && apply->isEnabled() && apply->isDefault());
    apply->click();
    QTRY_COMPARE(m_review->stage(), Stage::Done);
    QTRY_VERIFY(button(u"Close"_s, dialog()));
    QCOMPARE(linesShown()->model()->index(0, 0).data().toString(), u"Applied: 1 cell(s)"_s);
    button(u"Close"_s, dialog())->click();
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_presenter->stagedCells(), 0U);
}

void TestPermissionsPage::linesAreLeftOutByKeyAndButton()
{
    stage(u"analytics:read"_s);
    stage(u"deals:read"_s);
    stage(u"companies:read"_s);
    m_page->openReview();
    ReviewList *list = linesShown();
    QCOMPARE(list->model()->rowCount(), 4);
    QVERIFY(!button(u"Leave out the selected lines"_s, dialog())->isEnabled());
    list->setFocus();
    list->setCurrentIndex(list->model()->index(2, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(m_presenter->stagedCells(), 2U);
    QCOMPARE(list->currentIndex().row(), 2); // the next one, so that Delete goes on
    button(u"Leave out the selected lines"_s, dialog())->click();
    QCOMPARE(m_presenter->stagedCells(), 1U);
    QCOMPARE(dialog()->focusWidget(), list);
    const QRect cross = list->visualRect(list->model()->index(1, ReviewModel::RemoveColumn));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, cross.center());
    QCOMPARE(m_presenter->stagedCells(), 0U);
    QTRY_VERIFY(!dialog()); // nothing is left to review
    m_presenter->undo();
    QCOMPARE(m_presenter->stagedCells(), 1U);
}

void TestPermissionsPage::problemsStandBesideTheGrid()
{
    auto *panel = m_page->findChild<LintPanel *>();
    QVERIFY(panel && !panel->isVisible());
    button(u"Problems"_s)->click();
    QVERIFY(panel->isVisible());
    QVERIFY(m_page->grid()->isVisible());
    QVERIFY(panel->isAncestorOf(m_page->focusWidget()) || m_page->focusWidget() == panel);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QCOMPARE(m_page->focusWidget(), button(u"Problems"_s));

    // In a narrow window they take the place of the grid until groups are to be shown.
    m_page->resize(660, 640);
    button(u"Problems"_s)->click();
    QVERIFY(panel->isVisible());
    QVERIFY(!m_page->grid()->isVisible());
    m_tools->lint.setActive(true);
    QTRY_VERIFY(m_tools->lint.findingCount() > 0);
    m_tools->lint.show(0);
    QVERIFY(!panel->isVisible());
    QVERIFY(m_page->grid()->isVisible());
}

void TestPermissionsPage::goesToAGroupThatTheFilterHides()
{
    const int last = int(m_workspace->groups().size()) - 1;
    const QString wanted =
        m_presenter->model().index(last, 0).data(MatrixModel::GroupIdRole).toString();
    const QString name = m_workspace->groups().name(quint32(m_workspace->rowOf(wanted)));
    m_presenter->setSearch(u"no group has such a name"_s);
    QTest::keyClick(m_page.get(), Qt::Key_G, Qt::ControlModifier);
    auto *dialog = m_page->findChild<GoToDialog *>();
    QTRY_VERIFY(dialog && dialog->isVisible());
    auto *field = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(field, name.toUpper());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!m_page->findChild<GoToDialog *>());
    QVERIFY(m_presenter->filter().isEmpty());
    QCOMPARE(m_page->grid()->currentIndex().data(MatrixModel::GroupIdRole).toString(), wanted);
}

void TestPermissionsPage::theMenuOpensWhatStandsBeside()
{
    const auto choose = [this](const QString &text) {
        const auto actions = button(u"More"_s)->menu()->actions();
        for (QAction *action : actions) {
            if (action->text() == text)
                action->trigger();
        }
    };
    const auto close = [this](QDialog *dialog) {
        QVERIFY(dialog && dialog->isVisible());
        dialog->reject();
        QTRY_VERIFY(!m_page->findChild<QDialog *>());
    };
    m_page->grid()->setCurrentIndex(m_presenter->model().index(2, 3));
    choose(u"Presets…"_s);
    close(m_page->findChild<PresetsDialog *>());
    choose(u"History of the current cell…"_s);
    close(m_page->findChild<HistoryDialog *>());
    // One group cannot be compared, and that is said.
    choose(u"Compare the selected groups…"_s);
    QVERIFY(!m_page->findChild<CompareDialog *>());
    m_page->grid()->selectionModel()->select(
        QItemSelection(m_presenter->model().index(1, 0), m_presenter->model().index(2, 0)),
        QItemSelectionModel::ClearAndSelect);
    choose(u"Compare the selected groups…"_s);
    close(m_page->findChild<CompareDialog *>());
    // Signing out takes an open one along.
    choose(u"History of the current group…"_s);
    QVERIFY(m_page->findChild<HistoryDialog *>());
    m_page.reset();
}

void TestPermissionsPage::marksOfOthersAreSeenAndGo()
{
    // The fixture's admin is somebody else to this session.
    SessionInfo session = m_workspace->session();
    session.userId = u"somebody-else"_s;
    Workspace ours(m_sandbox->admin(), m_sandbox->integration(), session, nullptr, u"w"_s);
    PermissionsPresenter presenter(ours, m_clock);
    QSignalSpy said(&presenter, &PermissionsPresenter::said);
    ours.load();
    QTRY_COMPARE(ours.loadState(), LoadState::Loaded);
    const QString group = ours.groups().id(0);
    const int column = ours.columnOf(u"analytics:read"_s);
    QVERIFY(setByOther(group, u"analytics:read"_s, !holds(ours.matrix().server(0), column)));
    ours.load();
    QTRY_COMPARE(ours.loadState(), LoadState::Loaded);
    QVERIFY(said.last().first().toString().contains(session.userName));
    GroupFilter filter;
    filter.traits = GroupTrait::OthersChanged;
    presenter.setFilter(filter);
    QCOMPARE(presenter.model().rowCount(), 1);
    const QModelIndex cell = presenter.model().index(0, column);
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(u"changed by somebody else"_s));
    QVERIFY(cell.data(MatrixModel::ReasonRole).toString().contains(session.userName));
    presenter.forgetOthers();
    QCOMPARE(presenter.model().rowCount(), 0);
}

void TestPermissionsPage::riskMakesCancelTheDefault()
{
    m_presenter->toggle({m_presenter->columnBlock(m_workspace->columnOf(u"content:write"_s))});
    m_page->openReview();
    QPushButton *apply = button(u"Apply"_s, dialog());
    QVERIFY(!apply->isEnabled());
    QVERIFY(button(u"Cancel"_s, dialog())->isDefault());
    auto *reason = dialog()->findChild<QPlainTextEdit *>();
    reason->setFocus();
    QTest::keyClicks(reason, u"launch"_s);
    QVERIFY(apply->isEnabled());
    button(u"Cancel"_s, dialog())->click();
    QTRY_VERIFY(!dialog());
    QVERIFY(m_presenter->stagedCells() > 0);
}

void TestPermissionsPage::aServerThatDiesInTheMiddleLosesNothing()
{
    stage(u"analytics:read"_s);
    stage(u"deals:read"_s);
    const quint64 staged = m_presenter->stagedCells();
    m_page->openReview();
    m_sandbox->kill();
    button(u"Apply"_s, dialog())->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_review->stage(), Stage::Waiting, 60000);
    button(u"Cancel"_s, dialog())->click(); // waiting ends at once
    QVERIFY(m_review->stage() == Stage::Failed || m_review->stage() == Stage::Cancelled);
    button(u"Close"_s, dialog())->click();
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_presenter->stagedCells(), staged);
    QVERIFY(button(u"Review and apply"_s)->isEnabled());
}

void TestPermissionsPage::aConflictIsDecidedByHand()
{
    const int column = m_workspace->columnOf(u"deals:write"_s);
    int row = 0;
    while (m_presenter->model().state(row, column).granted)
        ++row;
    const QString group =
        m_presenter->model().headerData(row, Qt::Vertical, MatrixModel::GroupIdRole).toString();
    QVERIFY(setByOther(group, u"deals:read"_s, true));
    m_workspace->load();
    QTRY_COMPARE(m_workspace->loadState(), LoadState::Loaded);
    m_presenter->toggle({{row, column, row, column}});
    QVERIFY(setByOther(group, u"deals:read"_s, false));
    m_page->openReview();
    button(u"Apply"_s, dialog())->click();
    QTRY_VERIFY(m_page->findChild<ConflictDialog *>());
    auto *conflict = m_page->findChild<ConflictDialog *>();
    QTRY_VERIFY(conflict->isVisible());
    QPushButton *settle = button(u"Use these choices"_s, conflict);
    QVERIFY(!settle->isEnabled()); // nothing is chosen for the admin
    button(u"Keep mine everywhere"_s, conflict)->click();
    QVERIFY(settle->isEnabled());
    settle->click();
    QTRY_COMPARE(m_review->stage(), Stage::Review);
    QTRY_VERIFY(button(u"Apply"_s, dialog()));
    button(u"Apply"_s, dialog())->click();
    QTRY_COMPARE(m_review->stage(), Stage::Done);
    QVERIFY(m_sandbox->serverRow(group)->scopes.contains(u"deals:write"_s));
}

void TestPermissionsPage::otherScreensShowAGroup()
{
    m_presenter->setSearch(u"sales"_s);
    const GroupInfo &hidden = m_workspace->groups().front();
    m_page->showGroup(hidden.id);
    QCOMPARE(m_page->grid()->currentIndex().data(MatrixModel::GroupIdRole).toString(), hidden.id);
    QVERIFY(m_presenter->stageCell(hidden.id, 1, true));
    QVERIFY(!m_presenter->stageCell(u"nobody"_s, 1, true));
}

QTEST_MAIN(TestPermissionsPage)
#include "tst_permissionspage.moc"
