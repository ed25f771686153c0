#include "presenters/permissions/permissionspresenter.h"
#include "presenters/permissions/reviewpresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/themecontroller.h"
#include "ui/permissions/reviewdialog.h"
#include "ui/permissions/reviewlist.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

// The list of the review under the keys of a person who leaves lines out one by one.
class TestReviewList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void deleteStopsAtATitle();
    void aKeyThatIsHeldDownLeavesNothingOut();
    void aSelectionThatPassesATitleTakesOnlyItsLines();
    void theListStaysWhereItIs();
    void theFocusStaysOnItsLine();
    void theHeadingOfTheButtonsHasAName();
    void aRefusalIsShown();

private:
    void stage(const QString &cell, int groups);
    void openReview();
    void readAnew();
    [[nodiscard]] quint64 staged() const { return m_workspace->matrix().stagedCellCount(); }
    [[nodiscard]] int titleAfterFirst() const { return m_review->lines().sectionRows().at(1); }
    void goTo(int row) { m_list->setCurrentIndex(m_list->model()->index(row, 0)); }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_presenter;
    std::unique_ptr<ReviewPresenter> m_review;
    std::unique_ptr<ReviewDialog> m_dialog;
    ReviewList *m_list = nullptr;
};

void TestReviewList::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(*qApp);
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
}

void TestReviewList::cleanupTestCase()
{
    m_workspace.reset();
    m_sandbox.reset();
    m_theme.reset();
}

void TestReviewList::init()
{
    m_presenter = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_review = std::make_unique<ReviewPresenter>(*m_workspace, *m_presenter);
}

void TestReviewList::cleanup()
{
    m_dialog.reset();
    m_review.reset();
    m_presenter.reset();
    (void)m_workspace->stage(m_workspace->matrix().discardPlan());
}

// Grants a cell to the first groups that do not hold it.
void TestReviewList::stage(const QString &cell, int groups)
{
    const int column = m_workspace->columnOf(cell);
    for (int row = 0; row < m_presenter->model().rowCount() && groups > 0; ++row) {
        if (m_presenter->model().state(row, column).granted)
            continue;
        m_presenter->toggle({{row, column, row, column}});
        --groups;
    }
    QCOMPARE(groups, 0);
}

void TestReviewList::openReview()
{
    QVERIFY(m_review->begin());
    m_dialog = std::make_unique<ReviewDialog>(*m_review);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    const auto lists = m_dialog->findChildren<ReviewList *>();
    for (ReviewList *list : lists) {
        if (list->isVisible())
            m_list = list;
    }
    m_list->setFocus();
}

// The last line of a section is left out, and the next key comes at once: where the line was, there
// is a title now.
void TestReviewList::deleteStopsAtATitle()
{
    stage(u"deals:write"_s, 2); // and two lines more, of the reading that it needs
    openReview();
    goTo(titleAfterFirst() - 1);
    const quint64 before = staged();
    QTest::keyClick(m_list, Qt::Key_Delete);
    QCOMPARE(staged(), before - 1);
    QVERIFY(m_review->lines().line(m_list->currentIndex().row()));
    QCOMPARE(m_list->selectedLines().size(), 1U);
    QTest::keyClick(m_list, Qt::Key_Delete);
    QVERIFY2(staged() >= before - 3, "one cell, and at most the writing that needs it");
    QVERIFY(staged() > 0);

    // Who goes to a title by hand means its section.
    goTo(0);
    const auto lines = m_list->selectedLines().size();
    QVERIFY(lines >= 1);
    QCOMPARE(lines, m_review->lines().sections().front().lines.size());
}

void TestReviewList::aKeyThatIsHeldDownLeavesNothingOut()
{
    stage(u"analytics:read"_s, 4);
    openReview();
    goTo(1);
    const quint64 before = staged();
    QTest::keyClick(m_list, Qt::Key_Delete);
    for (int repeat = 0; repeat < 5; ++repeat) {
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Delete, Qt::NoModifier, {}, true);
        QApplication::sendEvent(m_list, &again);
    }
    QCOMPARE(staged(), before - 1);
}

void TestReviewList::aSelectionThatPassesATitleTakesOnlyItsLines()
{
    stage(u"deals:write"_s, 2);
    stage(u"analytics:read"_s, 2);
    openReview();
    const int title = titleAfterFirst();
    goTo(title - 1);
    QTest::keyClick(m_list, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_list, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_list->selectedLines(), (std::vector<int>{title - 1, title + 1}));
}

// A group that has no part in it goes: two resets, of which the first shows nothing.
void TestReviewList::readAnew()
{
    quint32 row = m_workspace->matrix().rowCount() - 1;
    while (m_workspace->matrix().isStaged(row))
        --row;
    QVERIFY(m_sandbox->faults(
        {{u"organization"_s, QJsonObject{{u"removeGroup"_s, m_workspace->groups().id(row)}}}}));
    QSignalSpy reset(m_workspace.get(), &Workspace::rowsReset);
    m_workspace->load();
    QTRY_COMPARE(reset.count(), 1);
    QTRY_COMPARE(m_workspace->loadState(), LoadState::Loaded);
}

void TestReviewList::theListStaysWhereItIs()
{
    stage(u"deals:write"_s, 5);
    stage(u"analytics:read"_s, 8);
    openReview();
    m_dialog->resize(m_dialog->width(), m_list->minimumHeight() * 3);
    goTo(1);
    m_list->verticalScrollBar()->setValue(m_list->verticalScrollBar()->maximum() / 2);
    const int top = m_list->verticalScrollBar()->value();
    QVERIFY(top > 1);
    readAnew();
    QCOMPARE(m_list->verticalScrollBar()->value(), top);
    QCOMPARE(m_list->currentIndex().row(), 1);
    const QRect cross =
        m_list->visualRect(m_list->model()->index(m_list->rowAt(0) + 1, ReviewModel::RemoveColumn));
    const quint64 before = staged();
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, cross.center());
    QVERIFY(staged() < before);
    QCOMPARE(m_list->verticalScrollBar()->value(), top);
}

// Lines above it go away.
void TestReviewList::theFocusStaysOnItsLine()
{
    stage(u"deals:write"_s, 2);
    openReview();
    const int last = m_review->lines().rowCount() - 1;
    goTo(last);
    const QString line = m_list->currentIndex().data(Qt::AccessibleTextRole).toString();
    readAnew();
    QCOMPARE(m_list->currentIndex().data(Qt::AccessibleTextRole).toString(), line);
    m_review->leaveOut({1});
    QVERIFY(m_list->currentIndex().row() < last);
    QCOMPARE(m_list->currentIndex().data(Qt::AccessibleTextRole).toString(), line);
}

void TestReviewList::theHeadingOfTheButtonsHasAName()
{
    stage(u"analytics:read"_s, 1);
    openReview();
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_list);
    QStringList headings;
    for (int child = 0; child < table->childCount(); ++child) {
        if (table->child(child)->role() == QAccessible::ColumnHeader)
            headings.append(table->child(child)->text(QAccessible::Name));
    }
    QCOMPARE(headings,
             (QStringList{u"Group"_s, u"Permission"_s, u"Change"_s, u"People"_s, u"Leave out"_s}));
}

void TestReviewList::aRefusalIsShown()
{
    stage(u"analytics:read"_s, 2);
    openReview();
    goTo(1);
    m_workspace->setApplying(true); // as another screen may
    QTest::keyClick(m_list, Qt::Key_Delete);
    m_workspace->setApplying(false);
    const auto shown = [this](const QString &words) {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    QVERIFY(shown(u"Nothing was left out"_s));
    QVERIFY(shown(u"Changes are being applied"_s));
    QTest::keyClick(m_list, Qt::Key_Delete);
    QVERIFY(!shown(u"Nothing was left out"_s));
}

QTEST_MAIN(TestReviewList)
#include "tst_reviewlist.moc"
