#include "presenters/permissions/compare.h"
#include "support/sandboxfixture.h"
#include "ui/common/themecontroller.h"
#include "ui/permissions/comparedialog.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

// Groups side by side on screen, over a real workspace.
class TestCompareDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();
    void cellsHaveNames();
    void onlyDifferencesByKeyboard();
    void menuMakesAllMatch();
    void differencesShowWithoutColour();
    void membersCannotMatch();
    void closingEndsTheComparison();
    void fitsASmallWindow();

private:
    void open(int groups, bool member = false);
    [[nodiscard]] QTableView *table() const { return m_dialog->findChild<QTableView *>(); }
    [[nodiscard]] QPushButton *button(const QString &name) const;
    [[nodiscard]] bool shows(const QString &text) const;
    void give(int shown, const QStringList &cells);
    [[nodiscard]] CellMask wanted(int shown) const;

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_permissions;
    std::unique_ptr<ComparePresenter> m_compare;
    std::unique_ptr<CompareDialog> m_dialog;
};

void TestCompareDialog::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
}

void TestCompareDialog::open(int groups, bool member)
{
    if (!m_workspace) {
        m_workspace = m_sandbox->workspace(nullptr, member);
        QVERIFY(m_workspace);
        m_permissions = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
        m_compare = std::make_unique<ComparePresenter>(*m_permissions);
    }
    if (groups == 0)
        return;
    QVERIFY(m_compare->begin({{0, 0, groups - 1, 0}}));
    m_dialog = std::make_unique<CompareDialog>(*m_compare);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestCompareDialog::cleanup()
{
    m_dialog.reset();
    m_compare.reset();
    m_permissions.reset();
    m_workspace.reset();
    m_sandbox.reset();
}

QPushButton *TestCompareDialog::button(const QString &name) const
{
    for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(each);
        if (face->text(QAccessible::Name) == name)
            return each;
    }
    return nullptr;
}

bool TestCompareDialog::shows(const QString &text) const
{
    const auto labels = m_dialog->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

void TestCompareDialog::give(int shown, const QStringList &cells)
{
    CellMask columns = 0;
    for (const QString &cell : cells)
        columns |= cellBit(m_workspace->columnOf(cell));
    const RowSet row({m_permissions->model().order().source(shown)});
    QVERIFY(m_permissions->stage(m_workspace->matrix().planExactly(row, columns), u"given"_s));
}

CellMask TestCompareDialog::wanted(int shown) const
{
    return m_workspace->matrix().wanted(m_permissions->model().order().source(shown));
}

void TestCompareDialog::cellsHaveNames()
{
    open(0);
    give(0, {u"access"_s, u"deals:write"_s});
    open(2);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(table());
    QVERIFY(face && face->tableInterface());
    QCOMPARE(face->text(QAccessible::Name), u"Groups and their permissions"_s);
    const int read = m_workspace->columnOf(u"deals:read"_s);
    const QString name = face->tableInterface()->cellAt(read, 0)->text(QAccessible::Name);
    QVERIFY2(name.startsWith(m_compare->groups().front().name + u", deals:read, granted"_s),
             qPrintable(name));
    QVERIFY(table()->hasFocus());
    QVERIFY(table()->currentIndex().isValid());
}

void TestCompareDialog::onlyDifferencesByKeyboard()
{
    open(0);
    give(0, {u"access"_s, u"deals:write"_s});
    give(1, {u"access"_s});
    open(2);
    QVERIFY(shows(u"2 of 10 permission(s) differ."_s));
    auto *box = m_dialog->findChild<QCheckBox *>();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(table()->model()->rowCount(), 2);
    m_permissions->undo(); // of the second group
    QVERIFY(shows(m_compare->summary()));
    QCOMPARE(table()->model()->rowCount(), std::popcount(wanted(0) ^ wanted(1)));
}

void TestCompareDialog::menuMakesAllMatch()
{
    open(0);
    give(0, {u"access"_s, u"deals:write"_s});
    give(1, {u"access"_s});
    give(2, {u"access"_s, u"deals:write"_s});
    open(3);
    const QMenu *menu = button(u"Make all match:"_s)->menu();
    const QString first = m_compare->groups().front().name;
    QCOMPARE(menu->actions()[0]->text().remove(u'&'),
             QString(first + u" (2 cell(s) change)"_s).remove(u'&'));
    QVERIFY(menu->actions()[2]->isVisible());
    QVERIFY(!menu->actions()[3]->isVisible());
    menu->actions()[0]->trigger();
    QCOMPARE(wanted(1), wanted(0));
    QVERIFY(shows(u"The groups agree on all 10 permission(s)."_s));
    QVERIFY(!menu->actions()[0]->isEnabled()); // nothing is left to change
    QVERIFY(m_permissions->history().undoText().startsWith(u"Make 1 group(s) match "_s));
    m_permissions->undo();
    QVERIFY(shows(u"2 of 10 permission(s) differ."_s));
}

// A bar at the leading edge, which a row of the same states does not have.
void TestCompareDialog::differencesShowWithoutColour()
{
    open(0);
    give(0, {u"access"_s, u"deals:write"_s});
    give(1, {u"access"_s});
    open(2);
    const QImage picture = table()->viewport()->grab().toImage();
    const qreal ratio = picture.devicePixelRatio();
    const auto edge = [&](const QString &cell) {
        const int row = m_workspace->columnOf(cell);
        const QRect rect = table()->visualRect(table()->model()->index(row, 1));
        return picture.pixelColor(QPoint(rect.left() + 1, rect.center().y()) * ratio)
               != picture.pixelColor(QPoint(rect.right() - 2, rect.center().y()) * ratio);
    };
    QVERIFY(edge(u"deals:write"_s));
    QVERIFY(!edge(u"content:write"_s));
}

void TestCompareDialog::membersCannotMatch()
{
    open(2, true);
    QVERIFY(!button(u"Make all match:"_s)->isEnabled());
    QVERIFY(button(u"Make all match:"_s)->toolTip().contains(u"Only administrators"_s));
}

void TestCompareDialog::closingEndsTheComparison()
{
    open(2);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(m_compare->groups().empty());
}

void TestCompareDialog::fitsASmallWindow()
{
    const QFont before = QApplication::font();
    QFont font = before;
    font.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(font);
    open(5);
    QVERIFY(m_dialog->minimumSizeHint().width() <= 800);
    QVERIFY(m_dialog->minimumSizeHint().height() <= 600);
    QApplication::setFont(before);
}

QTEST_MAIN(TestCompareDialog)
#include "tst_comparedialog.moc"
