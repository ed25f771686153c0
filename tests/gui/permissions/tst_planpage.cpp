#include "presenters/permissions/permissiontools.h"
#include "presenters/plan/planpresenter.h"
#include "support/planbench.h"
#include "ui/common/banner.h"
#include "ui/common/themecontroller.h"
#include "ui/permissions/checklistdialog.h"
#include "ui/permissions/legend.h"
#include "ui/permissions/permissiongrid.h"
#include "ui/permissions/permissionspage.h"
#include "ui/permissions/plangroupsdialog.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

// The permissions screen of a plan: from an empty list to a checklist, by keyboard.
class PlanPageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();
    void fromNothingToTheChecklistByKeyboard();
    void aTickedGroupIsUntickedByAnotherPlan();
    void groupsAreRenamedAndRemovedByKeyboard();
    void whatIsPlannedIsNotRemovedUnasked();
    void nothingClaimsToBeReal();
    void whatNeedsAServerIsNotOffered();
    void aSmallWindowLeavesRoomForTheGrid();

private:
    // A dialog over an active window counts as active for Qt before the focus is in it.
    [[nodiscard]] static bool isEntered(QWidget *dialog)
    {
        return dialog
               && QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; });
    }
    // The keyboard is in this part of a dialog, as after a click on it.
    [[nodiscard]] static bool focus(QWidget *dialog, QWidget *part)
    {
        dialog->activateWindow();
        part->setFocus();
        return isEntered(dialog)
               && QTest::qWaitFor([part] { return QApplication::focusWidget() == part; });
    }
    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(widget, key, with);
    }
    // Moves the focus by Tab to the widget, as somebody without a mouse does.
    [[nodiscard]] bool tabTo(QWidget *widget)
    {
        for (int i = 0; i < 60 && QApplication::focusWidget() != widget; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return QApplication::focusWidget() == widget;
    }
    [[nodiscard]] QPushButton *button(const QString &text, QWidget *in = nullptr) const
    {
        for (QPushButton *button : (in ? in : m_page.get())->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    void list(const QString &names) { QVERIFY(m_plan->add(names)); }
    [[nodiscard]] QString id(int at) const { return m_plan->groups()[std::size_t(at)].id; }

    std::unique_ptr<ThemeController> m_theme;
    SetClock m_clock;
    std::unique_ptr<PlanBench> m_bench;
    std::unique_ptr<PermissionsPresenter> m_permissions;
    std::unique_ptr<PermissionTools> m_tools;
    std::unique_ptr<PlanPresenter> m_plan;
    std::unique_ptr<PermissionsPage> m_page;
};

void PlanPageTest::init()
{
    m_bench = std::make_unique<PlanBench>();
    m_bench->start();
    m_permissions = std::make_unique<PermissionsPresenter>(*m_bench->workspace, m_clock);
    m_tools = std::make_unique<PermissionTools>(*m_bench->workspace, *m_permissions, m_clock,
                                                m_bench->folder());
    m_plan = std::make_unique<PlanPresenter>(*m_bench->workspace, *m_bench->keeper, *m_permissions,
                                             m_clock, u"https://onbelay.example"_s);
    m_page = std::make_unique<PermissionsPage>(*m_tools, *m_plan);
    m_bench->keeper->read();
    m_page->resize(1000, 760);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void PlanPageTest::cleanup()
{
    m_page.reset();
    m_plan.reset();
    m_tools.reset();
    m_permissions.reset();
    m_bench.reset();
}

void PlanPageTest::fromNothingToTheChecklistByKeyboard()
{
    QPushButton *open = button(u"List groups…"_s);
    QVERIFY(open);
    open->setFocus();
    press(open, Qt::Key_Space);
    auto *groups = m_page->findChild<PlanGroupsDialog *>();
    QVERIFY(isEntered(groups));
    auto *names = groups->findChild<QPlainTextEdit *>();
    QCOMPARE(QApplication::focusWidget(), names);
    QTest::keyClicks(names, u"Support"_s);
    press(names, Qt::Key_Return);
    QTest::keyClicks(names, u"Sales"_s);
    QVERIFY(tabTo(button(u"Add"_s, groups)));
    press(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(groups->findChild<QListWidget *>()->count(), 2);
    press(groups, Qt::Key_Escape);
    QTRY_VERIFY(!m_page->findChild<PlanGroupsDialog *>());

    PermissionGrid *grid = m_page->grid();
    QTRY_COMPARE(m_page->focusWidget(), grid);
    grid->setCurrentIndex(m_permissions->model().index(0, 0)); // Sales, access
    press(grid, Qt::Key_Space);
    press(grid, Qt::Key_Right);
    press(grid, Qt::Key_Space);
    QVERIFY(m_bench->isPlanned(id(0), u"access"_s));
    QCOMPARE(m_permissions->stagedCells(), 2U);

    QPushButton *checklist = button(u"Checklist…"_s);
    QVERIFY(checklist && checklist->isEnabled());
    checklist->setFocus();
    press(checklist, Qt::Key_Space);
    auto *dialog = m_page->findChild<ChecklistDialog *>();
    QVERIFY(isEntered(dialog));
    auto *boxes = dialog->findChild<QListWidget *>();
    QCOMPARE(QApplication::focusWidget(), boxes);
    QCOMPARE(boxes->count(), 1);
    QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(u"open “Sales”"_s));
    press(boxes, Qt::Key_Space);
    QVERIFY(m_bench->keeper->doneAt(quint32(m_bench->workspace->rowOf(id(0)))));
    QTRY_VERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(u"[x] Sales"_s));
    QVERIFY(boxes->hasFocus());
    press(dialog, Qt::Key_Escape);
    QTRY_COMPARE(m_page->focusWidget(), grid);
    QCOMPARE(m_bench->server().connections(), 0);
}

void PlanPageTest::aTickedGroupIsUntickedByAnotherPlan()
{
    list(u"Sales"_s);
    QVERIFY(m_bench->tick(id(0), u"access"_s));
    m_plan->setDone(id(0), true);
    button(u"Checklist…"_s)->click();
    auto *dialog = m_page->findChild<ChecklistDialog *>();
    auto *boxes = dialog->findChild<QListWidget *>();
    QCOMPARE(boxes->item(0)->checkState(), Qt::Checked);
    QVERIFY(m_bench->tick(id(0), u"deals:read"_s));
    QTRY_COMPARE(boxes->item(0)->checkState(), Qt::Unchecked);
    QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(u"changed since"_s));
}

void PlanPageTest::groupsAreRenamedAndRemovedByKeyboard()
{
    list(u"Sales\nSupport"_s);
    button(u"Groups…"_s)->click();
    auto *dialog = m_page->findChild<PlanGroupsDialog *>();
    QVERIFY(isEntered(dialog));
    auto *groups = dialog->findChild<QListWidget *>();
    groups->setFocus();
    press(groups, Qt::Key_F2);
    auto *editor = groups->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->setText(u"Care"_s);
    press(editor, Qt::Key_Return);
    QTRY_COMPARE(m_plan->groups().front().name, u"Care"_s);
    QTRY_COMPARE(groups->item(0)->text(), u"Care"_s);
    // A name that another group has is not taken.
    press(groups, Qt::Key_F2);
    editor = groups->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->setText(u"Support"_s);
    press(editor, Qt::Key_Return);
    QTRY_COMPARE(groups->item(0)->text(), u"Care"_s);
    QVERIFY(focus(dialog, groups));
    press(groups, Qt::Key_Delete);
    QTRY_COMPARE(groups->count(), 1);
    QCOMPARE(m_plan->groups().size(), std::size_t(1));
}

void PlanPageTest::whatIsPlannedIsNotRemovedUnasked()
{
    list(u"Sales"_s);
    QVERIFY(m_bench->tick(id(0), u"access"_s));
    button(u"Groups…"_s)->click();
    auto *dialog = m_page->findChild<PlanGroupsDialog *>();
    QVERIFY(isEntered(dialog));
    QVERIFY(focus(dialog, dialog->findChild<QListWidget *>()));
    press(dialog->findChild<QListWidget *>(), Qt::Key_Delete);
    auto *question = dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    press(question, Qt::Key_Return); // the safe answer
    QTRY_VERIFY(!dialog->findChild<QMessageBox *>());
    QCOMPARE(m_plan->groups().size(), std::size_t(1));
    QVERIFY(focus(dialog, dialog->findChild<QListWidget *>()));
    press(dialog->findChild<QListWidget *>(), Qt::Key_Delete);
    question = dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    button(u"Remove"_s, question)->click();
    QTRY_COMPARE(m_plan->groups().size(), std::size_t(0));
    QVERIFY(m_permissions->lostText().isEmpty());
}

void PlanPageTest::nothingClaimsToBeReal()
{
    list(u"Sales"_s);
    QVERIFY(m_bench->tick(id(0), u"deals:read"_s));
    QStringList texts;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    for (const QPushButton *button : m_page->findChildren<QPushButton *>())
        texts.append(button->text());
    const QString all = texts.join(u'\n');
    QVERIFY(all.contains(u"Planned, not real"_s));
    QVERIFY2(!all.contains(u"Granted"_s) && !all.contains(u"staged"_s) && !all.contains(u"pply"_s),
             qPrintable(all));
    QVERIFY(m_page->findChild<Legend *>()->findChildren<QLabel *>().size() >= 4);
}

void PlanPageTest::whatNeedsAServerIsNotOffered()
{
    list(u"Sales"_s);
    QStringList actions;
    for (const QMenu *menu : m_page->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions())
            actions.append(action->text());
    }
    QVERIFY(actions.contains(u"Presets…"_s));
    QVERIFY(actions.contains(u"Import from CSV…"_s));
    for (const QString &text : actions) {
        QVERIFY2(!text.contains(u"History"_s) && !text.contains(u"Read the groups"_s)
                     && !text.contains(u"by others"_s) && !text.contains(u"embers"_s)
                     && !text.contains(u"Changed"_s) && !text.contains(u"Unbacked"_s),
                 qPrintable(text));
    }
}

void PlanPageTest::aSmallWindowLeavesRoomForTheGrid()
{
    list(u"Sales"_s);
    Banner *banner = nullptr;
    for (Banner *one : m_page->findChildren<Banner *>()) {
        if (one->isVisible())
            banner = one;
    }
    QVERIFY(banner);
    const int tall = banner->height();
    m_page->resize(800, 480);
    QTRY_VERIFY(banner->height() < tall);
    QVERIFY(banner->isVisible()); // its headline stays
    QVERIFY(m_page->grid()->isVisible());
}

QTEST_MAIN(PlanPageTest)
#include "tst_planpage.moc"
