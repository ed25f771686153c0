#include "presenters/permissions/matrixmodel.h"
#include "presenters/permissions/permissionspresenter.h"
#include "support/sandboxfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The grid's model over a real workspace, watched by Qt's model tester through search and edits.
class TestMatrixModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void staysConsistentThroughSearchAndEdits();
    void saysCellsInWords();
    void tellsWhyACellIsUnbacked();
    void headersCount();
    void headingsTellWhatIsShown();
    void oneNotificationForABulkEdit();
    void invalidIndexesHoldNothing();
    void groupNamesAreNeverMarkup();

private:
    [[nodiscard]] MatrixModel &model() { return m_presenter->model(); }
    [[nodiscard]] int rowWhere(CellMask mask, CellMask value) const;

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_presenter;
};

void TestMatrixModel::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    QVERIFY(m_sandbox->connectPersona(1));
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
    QTRY_VERIFY(m_workspace->connection());
    m_presenter = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
}

void TestMatrixModel::cleanup()
{
    m_presenter.reset();
    m_workspace.reset();
    m_sandbox.reset();
}

int TestMatrixModel::rowWhere(CellMask mask, CellMask value) const
{
    const RowOrder &order = m_presenter->model().order();
    for (int row = 0; row < order.count(); ++row) {
        if ((m_workspace->matrix().wanted(order.source(row)) & mask) == value)
            return row;
    }
    return -1;
}

void TestMatrixModel::staysConsistentThroughSearchAndEdits()
{
    QAbstractItemModelTester tester(&model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model().rowCount(), int(m_workspace->groups().size()));
    QCOMPARE(model().columnCount(), 10);
    m_presenter->setSearch(u"sales"_s);
    QVERIFY(model().rowCount() > 0);
    QVERIFY(model().rowCount() < int(m_workspace->groups().size()));
    m_presenter->toggle({m_presenter->columnBlock(2)});
    m_presenter->setSearch(u"nobody is called that"_s);
    QCOMPARE(model().rowCount(), 0);
    m_presenter->undo();
    m_presenter->setSearch({});
    m_presenter->redo();
    m_presenter->discard();
    m_workspace->load();
    QTRY_COMPARE(m_workspace->loadState(), LoadState::Loaded);
    QCOMPARE(model().rowCount(), int(m_workspace->groups().size()));
}

void TestMatrixModel::saysCellsInWords()
{
    const int write = m_workspace->columnOf(u"deals:write"_s);
    const int read = m_workspace->columnOf(u"deals:read"_s);
    const int row =
        rowWhere(cellBit(write) | cellBit(read) | cellBit(accessColumn), cellBit(accessColumn));
    QVERIFY(row >= 0);
    const QString group = model().headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
    const auto words = [&](int column) {
        return model().index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(words(accessColumn), QString(group + u", access, granted"_s));
    QCOMPARE(words(read), QString(group + u", deals:read, not granted"_s));
    m_presenter->toggle({{row, write, row, write}});
    QCOMPARE(words(write), QString(group + u", deals:write, granted, staged"_s));
    QCOMPARE(words(read), QString(group + u", deals:read, granted, staged, implied"_s));
    m_presenter->toggle({{row, accessColumn, row, accessColumn}});
    QCOMPARE(words(accessColumn), QString(group + u", access, not granted, staged"_s));
    QCOMPARE(words(read), QString(group + u", deals:read, granted, staged, implied, dormant"_s));
    const QString reason = model().index(row, read).data(MatrixModel::ReasonRole).toString();
    QVERIFY2(reason.contains(u"Write deals"_s), qPrintable(reason));
    QVERIFY2(reason.contains(u"access is off"_s), qPrintable(reason));
}

void TestMatrixModel::tellsWhyACellIsUnbacked()
{
    QVERIFY(m_sandbox->connectPersona(2)); // may only read
    m_workspace->refreshConnection();
    const int write = m_workspace->columnOf(u"contacts:write"_s);
    QTRY_VERIFY(!holds(m_workspace->backed(), write));
    m_presenter->toggle({m_presenter->columnBlock(write)});
    const QModelIndex index = model().index(0, write);
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().endsWith(u", unbacked"_s));
    const QString reason = index.data(MatrixModel::ReasonRole).toString();
    QVERIFY2(reason.contains(u"token does not hold it"_s), qPrintable(reason));
}

void TestMatrixModel::headersCount()
{
    const int column = m_workspace->columnOf(u"deals:read"_s);
    const quint32 before = model().shownCount(column);
    const int row = rowWhere(cellBit(column), 0);
    const int scopes = model().headerData(row, Qt::Vertical, MatrixModel::ScopeCountRole).toInt();
    QSignalSpy headers(&model(), &QAbstractItemModel::headerDataChanged);
    m_presenter->toggle({{row, column, row, column}});
    QCOMPARE(model().shownCount(column), before + 1);
    QCOMPARE(model().headerData(row, Qt::Vertical, MatrixModel::ScopeCountRole).toInt(),
             scopes + 1);
    QCOMPARE(headers.count(), 2);
    QCOMPARE(model().headerData(column, Qt::Horizontal, MatrixModel::ObjectTitleRole).toString(),
             u"Deals"_s);
    QCOMPARE(model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), u"Read"_s);
    QVERIFY(model().headerData(99, Qt::Horizontal, Qt::DisplayRole).isNull());
    QVERIFY(model().headerData(-1, Qt::Vertical, Qt::DisplayRole).isNull());
}

// Boxes of rows, columns and all against a count of the cells, through random edits and filters.
void TestMatrixModel::headingsTellWhatIsShown()
{
    quint32 dice = 7;
    const auto below = [&dice](int most) {
        dice = dice * 1664525 + 1013904223;
        return int((dice >> 8) % quint32(most));
    };
    const auto state = [](int ticked, int all) {
        return ticked == 0 ? TriState::None : ticked == all ? TriState::All : TriState::Some;
    };
    const QStringList words{QString(), u"s"_s, u"sales"_s, u"e"_s};
    for (int round = 0; round < 60; ++round) {
        if (round % 7 == 0)
            m_presenter->setSearch(words[below(int(words.size()))]);
        if (round % 11 == 0)
            m_presenter->setSorting({GroupSort::Name, below(2) == 0});
        const int rows = model().rowCount();
        const int columns = model().columnCount();
        QVERIFY(rows > 0);
        const int top = below(rows);
        const int leading = below(columns);
        m_presenter->toggle(
            {{top, leading, top + below(rows - top), leading + below(columns - leading)}});
        int all = 0;
        for (int column = 0; column < columns; ++column) {
            int ticked = 0;
            for (int row = 0; row < rows; ++row)
                ticked += model().state(row, column).granted ? 1 : 0;
            QCOMPARE(model().columnState(column), state(ticked, rows));
            QCOMPARE(model().shownCount(column), quint32(ticked));
            all += ticked;
        }
        QCOMPARE(model().shownState(), state(all, rows * columns));
        for (int row = 0; row < rows; ++row) {
            int ticked = 0;
            for (int column = 0; column < columns; ++column)
                ticked += model().state(row, column).granted ? 1 : 0;
            QCOMPARE(model().rowState(row), state(ticked, columns));
        }
    }
}

void TestMatrixModel::oneNotificationForABulkEdit()
{
    QSignalSpy data(&model(), &QAbstractItemModel::dataChanged);
    m_presenter->toggle({{0, 0, model().rowCount() - 1, model().columnCount() - 1}});
    QCOMPARE(data.count(), 1);
    m_presenter->undo();
    QCOMPARE(data.count(), 2);
}

void TestMatrixModel::invalidIndexesHoldNothing()
{
    QCOMPARE(model().flags({}), Qt::NoItemFlags);
    QVERIFY(model().data({}, Qt::CheckStateRole).isNull());
    QCOMPARE(model().rowCount(model().index(0, 0)), 0);
}

void TestMatrixModel::groupNamesAreNeverMarkup()
{
    const QString tip = model().index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.startsWith(u"<qt>"_s));
    QVERIFY(!tip.contains(u'\n'));
}

QTEST_GUILESS_MAIN(TestMatrixModel)
#include "tst_matrixmodel.moc"
