#include "presenters/permissions/permissionspresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/themecontroller.h"
#include "ui/permissions/cellpainter.h"
#include "ui/permissions/groupheader.h"
#include "ui/permissions/permissiongrid.h"
#include "ui/permissions/scopeheader.h"
#include "ui/permissions/shownheader.h"

#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

// What is painted anew.
class PaintWatch : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
    // Nothing more comes by itself.
    bool isQuiet()
    {
        painted = {};
        QCoreApplication::processEvents();
        return painted.isEmpty();
    }

    QRegion painted;
};

// The grid as a person uses it: pointer, keyboard, screen reader.
class TestPermissionGrid : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void clickOnTheMarkToggles();
    void clickBesideTheMarkSelectsOnly();
    void draggingFromAMarkPaints();
    void lettingGoElsewhereIsNoClick();
    void aRowIsCopiedOntoOthers();
    void headingsSelect();
    void boxesOfHeadingsToggleWhatIsShown();
    void namesAndHeadingsStayInView();
    void keysToggle_data();
    void keysToggle();
    void chordsSelect();
    void shiftedArrowsToggleARectangle();
    void homeEndAndPageKeysMove();
    void undoAndRedoByKey();
    void tabLeavesTheGrid();
    void speaksCells();
    void togglesThroughTheAccessibleTree();
    void headingsAreSpoken();
    void keepsItsPlaceWhenTheFilterChanges();
    void marksDifferByShape();
    void anEditPaintsItsOwnRow();

private:
    [[nodiscard]] bool granted(int row, int column) const
    {
        return m_presenter->model().state(row, column).granted;
    }
    [[nodiscard]] QAccessibleInterface *table() const
    {
        return QAccessible::queryAccessibleInterface(m_grid.get());
    }
    void goTo(int row, int column)
    {
        m_grid->setCurrentIndex(m_presenter->model().index(row, column));
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_presenter;
    std::unique_ptr<PermissionGrid> m_grid;
};

void TestPermissionGrid::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(*qApp);
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    QVERIFY(m_sandbox->connectPersona(1));
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
    QTRY_VERIFY(m_workspace->connection());
}

void TestPermissionGrid::cleanupTestCase()
{
    m_grid.reset();
    m_presenter.reset();
    m_workspace.reset();
    m_sandbox.reset();
    m_theme.reset();
}

void TestPermissionGrid::init()
{
    m_grid.reset();
    (void)m_workspace->stage(m_workspace->matrix().discardPlan());
    m_presenter = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_grid = std::make_unique<PermissionGrid>(*m_presenter);
    m_grid->resize(1100, 420);
    m_grid->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_grid.get()));
    m_grid->activateWindow();
    m_grid->setFocus();
    QTRY_VERIFY(m_grid->hasFocus());
}

void TestPermissionGrid::clickOnTheMarkToggles()
{
    const QModelIndex index = m_presenter->model().index(2, 9);
    const bool before = granted(2, 9);
    const QPoint center = m_grid->visualRect(index).center();
    QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {}, center);
    QCOMPARE(granted(2, 9), !before);
    QVERIFY(m_presenter->model().state(2, 9).staged);
    QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {}, center);
    QCOMPARE(granted(2, 9), before);
}

void TestPermissionGrid::clickBesideTheMarkSelectsOnly()
{
    const QModelIndex index = m_presenter->model().index(3, 4);
    const bool before = granted(3, 4);
    const QRect cell = m_grid->visualRect(index);
    const QPoint beside(cell.left() + 3, cell.center().y());
    QVERIFY(!clickRect(cell, m_grid->fontMetrics()).contains(beside));
    QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {}, beside);
    QCOMPARE(granted(3, 4), before);
    QCOMPARE(m_grid->currentIndex(), index);
}

// From a mark the pointer paints: all cells on the way get the state of the first, in one step.
void TestPermissionGrid::draggingFromAMarkPaints()
{
    const bool on = !granted(2, 9);
    const auto center = [this](int row) {
        return m_grid->visualRect(m_presenter->model().index(row, 9)).center();
    };
    QTest::mousePress(m_grid->viewport(), Qt::LeftButton, {}, center(2));
    for (int row = 3; row <= 5; ++row)
        QTest::mouseMove(m_grid->viewport(), center(row));
    QCOMPARE(granted(2, 9), !on); // nothing happens before the button is let go
    QTest::mouseRelease(m_grid->viewport(), Qt::LeftButton, {}, center(5));
    for (int row = 2; row <= 5; ++row)
        QCOMPARE(granted(row, 9), on);
    m_presenter->undo();
    QCOMPARE(m_presenter->stagedCells(), 0U);
}

void TestPermissionGrid::lettingGoElsewhereIsNoClick()
{
    const bool before = granted(2, 9);
    const QRect cell = m_grid->visualRect(m_presenter->model().index(2, 9));
    QTest::mousePress(m_grid->viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseRelease(m_grid->viewport(), Qt::LeftButton, {}, {cell.left() + 2, cell.top() + 2});
    QCOMPARE(granted(2, 9), before);
}

void TestPermissionGrid::aRowIsCopiedOntoOthers()
{
    MatrixModel &model = m_presenter->model();
    goTo(1, 0);
    QTest::keyClick(m_grid.get(), Qt::Key_C, Qt::ControlModifier);
    goTo(3, 0);
    QTest::keyClick(m_grid.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_grid.get(), Qt::Key_V, Qt::ControlModifier);
    for (const int row : {3, 4}) {
        for (int column = 0; column < model.columnCount(); ++column)
            QCOMPARE(granted(row, column), granted(1, column));
    }
    m_presenter->undo();
    QCOMPARE(m_presenter->stagedCells(), 0U);
}

void TestPermissionGrid::headingsSelect()
{
    const QRect name = table()->child(5 * 11)->rect(); // of the fifth row
    QTest::mouseClick(m_grid->groupHeader(), Qt::LeftButton, {},
                      m_grid->groupHeader()->mapFromGlobal(name.center()));
    QVERIFY(m_grid->selectionModel()->isRowSelected(4));
    const QPoint heading(m_grid->scopeHeader()->sectionViewportPosition(3) + 10,
                         m_grid->scopeHeader()->height() - 6);
    QTest::mouseClick(m_grid->scopeHeader()->viewport(), Qt::LeftButton, {}, heading);
    QVERIFY(m_grid->selectionModel()->isColumnSelected(3));
}

void TestPermissionGrid::boxesOfHeadingsToggleWhatIsShown()
{
    MatrixModel &model = m_presenter->model();
    const auto pressed = [](QWidget *widget, const QPoint &at) {
        QTest::mouseClick(widget, Qt::LeftButton, {}, at);
    };
    pressed(m_grid->groupHeader(), m_grid->groupHeader()->boxRect(2).center());
    QCOMPARE(model.rowState(2), TriState::All);
    pressed(m_grid->groupHeader(), m_grid->groupHeader()->boxRect(2).center());
    QCOMPARE(model.rowState(2), TriState::None);
    m_presenter->discard();

    // With a filter the box of a column is about the rows that are shown, and no others.
    m_presenter->setSearch(model.headerData(4, Qt::Vertical, Qt::DisplayRole).toString());
    QVERIFY(model.rowCount() < int(m_workspace->groups().size()));
    const quint32 before = m_workspace->matrix().grantedCount(9);
    pressed(m_grid->scopeHeader()->viewport(), m_grid->scopeHeader()->boxRect(9).center());
    const TriState state = model.columnState(9);
    QVERIFY(state == TriState::All || state == TriState::None);
    QVERIFY(std::abs(qint64(m_workspace->matrix().grantedCount(9)) - qint64(before))
            <= model.rowCount());

    const auto corner = [this] {
        return m_grid->corner()->boxRect().center();
    };
    pressed(m_grid->corner(), corner());
    QCOMPARE(model.shownState(), TriState::All);
    pressed(m_grid->corner(), corner());
    QCOMPARE(model.shownState(), TriState::None);
    m_presenter->setSearch({});
    QCOMPARE(model.shownState(), TriState::Some);
}

void TestPermissionGrid::namesAndHeadingsStayInView()
{
    m_grid->resize(500, 200);
    goTo(m_presenter->model().rowCount() - 1, 9);
    QVERIFY(m_grid->verticalScrollBar()->value() > 0);
    QVERIFY(m_grid->horizontalScrollBar()->value() > 0);
    const QRect cell = m_grid->visualRect(m_grid->currentIndex());
    QVERIFY(m_grid->viewport()->rect().contains(cell));
    QCOMPARE(m_grid->indexAt(cell.center()), m_grid->currentIndex());
    QCOMPARE(m_grid->groupHeader()->geometry().top(), m_grid->viewport()->geometry().top());
    QCOMPARE(m_grid->scopeHeader()->geometry().left(), m_grid->viewport()->geometry().left());
    QCOMPARE(m_grid->scopeHeader()->sectionViewportPosition(9), cell.left());
}

void TestPermissionGrid::keysToggle_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Space") << Qt::Key_Space;
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter") << Qt::Key_Enter;
    QTest::newRow("F2") << Qt::Key_F2;
}

void TestPermissionGrid::keysToggle()
{
    QFETCH(Qt::Key, key);
    goTo(1, 9);
    const bool before = granted(1, 9);
    QTest::keyClick(m_grid.get(), key);
    QCOMPARE(granted(1, 9), !before);
    QTest::keyClick(m_grid.get(), key);
    QCOMPARE(granted(1, 9), before);
}

void TestPermissionGrid::chordsSelect()
{
    const int rows = m_presenter->model().rowCount();
    goTo(4, 3);
    QTest::keyClick(m_grid.get(), Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(m_grid->selectionModel()->selectedIndexes().size(), 10);
    QVERIFY(m_grid->selectionModel()->isRowSelected(4));
    goTo(4, 3);
    QTest::keyClick(m_grid.get(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(m_grid->selectionModel()->isColumnSelected(3));
    QCOMPARE(m_grid->selectionModel()->selectedIndexes().size(), rows);
    goTo(4, 5);
    QTest::keyClick(m_grid.get(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_grid->selectionModel()->isColumnSelected(5));
    QTest::keyClick(m_grid.get(), Qt::Key_Space);
    QCOMPARE(m_workspace->matrix().columnState(5), TriState::All);
    QTest::keyClick(m_grid.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_grid->selectionModel()->selectedIndexes().size(), rows * 10);
}

void TestPermissionGrid::shiftedArrowsToggleARectangle()
{
    goTo(1, 1);
    QTest::keyClick(m_grid.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_grid.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(m_grid.get(), Qt::Key_Space);
    const bool on = granted(1, 1);
    for (const auto &[row, column] : {std::pair{1, 1}, {1, 2}, {2, 1}, {2, 2}})
        QCOMPARE(granted(row, column), on); // never mixed
    m_presenter->undo();
    QCOMPARE(m_presenter->stagedCells(), 0U);
}

void TestPermissionGrid::homeEndAndPageKeysMove()
{
    goTo(5, 5);
    QTest::keyClick(m_grid.get(), Qt::Key_Home);
    QCOMPARE(m_grid->currentIndex().column(), 0);
    QTest::keyClick(m_grid.get(), Qt::Key_End);
    QCOMPARE(m_grid->currentIndex().column(), 9);
    QTest::keyClick(m_grid.get(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_grid->currentIndex().row(), 0);
    QTest::keyClick(m_grid.get(), Qt::Key_PageDown);
    QVERIFY(m_grid->currentIndex().row() > 3);
}

void TestPermissionGrid::undoAndRedoByKey()
{
    goTo(1, 9);
    const bool before = granted(1, 9);
    QTest::keyClick(m_grid.get(), Qt::Key_Space);
    QTest::keyClick(m_grid.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(granted(1, 9), before);
    QTest::keyClick(m_grid.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(granted(1, 9), !before);
}

void TestPermissionGrid::tabLeavesTheGrid()
{
    QVERIFY(!m_grid->tabKeyNavigation());
    goTo(1, 1);
    QTest::keyClick(m_grid.get(), Qt::Key_Tab);
    QCOMPARE(m_grid->currentIndex(), m_presenter->model().index(1, 1));
}

void TestPermissionGrid::speaksCells()
{
    QCOMPARE(table()->role(), QAccessible::Table);
    QCOMPARE(table()->text(QAccessible::Name), u"Permissions"_s);
    QCOMPARE(table()->tableInterface()->rowCount(), m_presenter->model().rowCount());
    QAccessibleInterface *cell = table()->tableInterface()->cellAt(2, 9);
    QVERIFY(cell);
    const QString group =
        m_presenter->model().headerData(2, Qt::Vertical, Qt::DisplayRole).toString();
    const QString name = cell->text(QAccessible::Name);
    QVERIFY2(name.startsWith(group + u", analytics:read, "_s), qPrintable(name));
    QVERIFY(cell->state().checkable);
    QCOMPARE(bool(cell->state().checked), granted(2, 9));
    QCOMPARE(table()->indexOfChild(cell), 3 * 11 + 10);
    QCOMPARE(table()->child(3 * 11 + 10), cell);
    QCOMPARE(cell->parent(), table());
    goTo(2, 9);
    QVERIFY(cell->state().focused);
    QCOMPARE(table()->focusChild(), cell);
    QVERIFY(!cell->text(QAccessible::Description).isEmpty());
    const QPoint center = cell->rect().center();
    QCOMPARE(table()->childAt(center.x(), center.y()), cell);
}

void TestPermissionGrid::togglesThroughTheAccessibleTree()
{
    QAccessibleInterface *cell = table()->tableInterface()->cellAt(3, 9);
    const bool before = granted(3, 9);
    QVERIFY(cell->actionInterface()->actionNames().contains(
        QAccessibleActionInterface::toggleAction()));
    cell->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(granted(3, 9), !before);
    QVERIFY(cell->text(QAccessible::Name)
                .endsWith(before ? u", not granted, staged"_s : u", granted, staged"_s)
            || cell->text(QAccessible::Name).contains(u"staged"_s));
    QCOMPARE(bool(cell->state().checked), !before);
}

void TestPermissionGrid::headingsAreSpoken()
{
    const auto *cell = table()->tableInterface()->cellAt(0, 5)->tableCellInterface();
    const QString column = cell->columnHeaderCells().first()->text(QAccessible::Name);
    QVERIFY2(column.startsWith(u"deals:read, held by "_s), qPrintable(column));
    QCOMPARE(cell->columnHeaderCells().first()->role(), QAccessible::ColumnHeader);
    const QString row = cell->rowHeaderCells().first()->text(QAccessible::Name);
    QVERIFY2(row.contains(u"member"_s), qPrintable(row));
    QVERIFY(cell->rowHeaderCells().first()->rect().isValid());

    // Their boxes tell and toggle all of their cells.
    QAccessibleInterface *box = cell->rowHeaderCells().first();
    QVERIFY(box->state().checkable);
    box->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(box->state().checked);
    QCOMPARE(m_presenter->model().rowState(0), TriState::All);
    m_presenter->undo();
    QCOMPARE(box->state().checked, m_presenter->model().rowState(0) == TriState::All);
    QAccessibleInterface *corner = table()->child(0);
    QVERIFY2(corner->text(QAccessible::Name).contains(u"group"_s), "what is shown");
    QVERIFY(corner->state().checkStateMixed);
}

void TestPermissionGrid::keepsItsPlaceWhenTheFilterChanges()
{
    m_presenter->setSearch(u"sales"_s);
    const int last = m_presenter->model().rowCount() - 1;
    goTo(last, 4);
    const QString group = m_grid->currentIndex().data(MatrixModel::GroupIdRole).toString();
    m_presenter->setSearch({});
    QCOMPARE(m_grid->currentIndex().data(MatrixModel::GroupIdRole).toString(), group);
    QCOMPARE(m_grid->currentIndex().column(), 4);
    QVERIFY(m_grid->viewport()->rect().contains(m_grid->visualRect(m_grid->currentIndex())));
}

void TestPermissionGrid::marksDifferByShape()
{
    // Without colour: every state must still differ from every other by what is dark and light.
    const QFontMetrics metrics = m_grid->fontMetrics();
    QList<QImage> shapes;
    for (int key = 0; key < 128; ++key) {
        const CellState state{(key & 1) != 0,  (key & 2) != 0,  (key & 4) != 0, (key & 8) != 0,
                              (key & 16) != 0, (key & 32) != 0, (key & 64) != 0};
        if (!state.granted && (state.implied || state.dormant || state.unbacked))
            continue; // only what is granted can be these
        if (int(state.implied) + int(state.dormant) + int(state.unbacked) + int(state.conflict) > 2)
            continue; // two signs have room; the third is told in words
        QImage image(cellSize(metrics), QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        CellPainter().paint(&painter, image.rect(), state, metrics);
        painter.end();
        const QImage grey = image.convertToFormat(QImage::Format_Grayscale8)
                                .convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
        for (const QImage &other : std::as_const(shapes))
            QVERIFY2(grey != other, qPrintable(QString::number(key)));
        shapes.append(grey);
    }
    QVERIFY(shapes.size() > 40);
}

// Not all of them: painting takes longer than any edit.
void TestPermissionGrid::anEditPaintsItsOwnRow()
{
    PaintWatch watch;
    m_grid->viewport()->installEventFilter(&watch);
    m_grid->groupHeader()->installEventFilter(&watch);
    for (int row = 2; row < 6; ++row) { // the second one is painted after what the first one did
        QTRY_VERIFY(watch.isQuiet());
        watch.painted = {};
        m_presenter->toggle({{row, 9, row, 9}});
        QTRY_VERIFY(!watch.painted.isEmpty());
        const QRect whole = watch.painted.boundingRect();
        QCOMPARE(whole.top(), m_grid->rowTop(row));
        QCOMPARE(whole.height(), m_grid->rowHeight());
    }
}

QTEST_MAIN(TestPermissionGrid)
#include "tst_permissiongrid.moc"
