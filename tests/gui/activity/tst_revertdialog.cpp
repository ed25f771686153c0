#include "presenters/activity/activitypresenter.h"
#include "presenters/activity/revertpresenter.h"
#include "presenters/permissions/permissionspresenter.h"
#include "support/sandboxfixture.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/revertdialog.h"
#include "ui/activity/revertlist.h"
#include "workspace/applyrun.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// Reverting on screen: by keyboard, with names, and never with a choice that nobody made.
class TestRevertDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void byKeyboardFromTheActivityPage();
    void whatWasChangedSinceIsAChoice();
    void everythingHasAName();
    void aMemberIsToldWhy();
    void escapeStagesNothing();

private:
    [[nodiscard]] QString applyAcross(int groups);
    [[nodiscard]] bool setByOther(const QString &group, const QString &cell, bool on);
    [[nodiscard]] std::unique_ptr<ui::RevertDialog> open(const QString &changeSet);
    static QPushButton *button(const QWidget &window, const QString &text)
    {
        for (QPushButton *button : window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_permissions;
    std::unique_ptr<RevertPresenter> m_revert;
};

void TestRevertDialog::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
    m_permissions = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_revert = std::make_unique<RevertPresenter>(*m_workspace, *m_permissions);
}

void TestRevertDialog::cleanup()
{
    m_revert.reset();
    m_permissions.reset();
    m_workspace.reset();
    m_sandbox.reset();
}

// Analytics turned to what it was not, in the first groups.
QString TestRevertDialog::applyAcross(int groups)
{
    const int column = m_workspace->columnOf(u"analytics:read"_s);
    for (quint32 row = 0; row < quint32(groups); ++row) {
        const bool on = !m_workspace->matrix().isWanted(row, column);
        m_workspace->stage(m_workspace->matrix().plan(RowSet({row}), cellBit(column), on));
    }
    ApplyRun run(*m_workspace);
    if (!run.start(u"a trial"_s)
        || !QTest::qWaitFor([&run] { return run.state() == ApplyState::Done; }, 20'000))
        return {};
    return run.changeSetId();
}

bool TestRevertDialog::setByOther(const QString &group, const QString &cell, bool on)
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
    return await(done) && done.result().has_value();
}

std::unique_ptr<ui::RevertDialog> TestRevertDialog::open(const QString &changeSet)
{
    if (!m_revert->begin(changeSet))
        return nullptr;
    auto dialog = std::make_unique<ui::RevertDialog>(*m_revert);
    dialog->open();
    const bool ready = QTest::qWaitFor(
        [this] { return m_revert->stage() == RevertPresenter::Stage::Ready; }, 20'000);
    return ready && QTest::qWaitForWindowActive(dialog.get()) ? std::move(dialog) : nullptr;
}

void TestRevertDialog::byKeyboardFromTheActivityPage()
{
    QVERIFY(!applyAcross(3).isEmpty());
    ActivityPresenter activity(*m_workspace);
    ui::ActivityPage page(activity);
    std::unique_ptr<ui::RevertDialog> dialog;
    connect(&page, &ui::ActivityPage::revertRequested, &page,
            [this, &dialog](const QString &changeSet, int cells) {
                QCOMPARE(cells, 3);
                QVERIFY(m_revert->begin(changeSet, cells));
                dialog = std::make_unique<ui::RevertDialog>(*m_revert);
                dialog->open();
            });
    page.resize(900, 640);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QListView *list = nullptr;
    for (QListView *each : page.findChildren<QListView *>()) {
        if (each->accessibleName() == u"Changes"_s)
            list = each;
    }
    QVERIFY(list);
    QTRY_VERIFY(list->model()->rowCount() >= 2);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_VERIFY(button(page, u"Revert…"_s));
    QPushButton *revert = button(page, u"Revert…"_s);
    for (int tabs = 0; tabs < 6 && !revert->hasFocus(); ++tabs)
        QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
    QVERIFY(revert->hasFocus());
    QTest::keyClick(revert, Qt::Key_Space);
    QVERIFY(dialog);
    QTRY_VERIFY(m_revert->canStage());
    QPushButton *stage = button(*dialog, u"Stage for review"_s);
    QTRY_VERIFY(stage->hasFocus());
    QSignalSpy staged(m_revert.get(), &RevertPresenter::staged);
    QTest::keyClick(stage, Qt::Key_Return);
    QCOMPARE(staged.count(), 1);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_permissions->stagedCells(), quint64(3));
}

void TestRevertDialog::whatWasChangedSinceIsAChoice()
{
    const QString changeSet = applyAcross(2);
    const int column = m_workspace->columnOf(u"analytics:read"_s);
    const QString group = m_workspace->groups().id(0);
    const bool now = m_workspace->matrix().isWanted(0, column);
    QVERIFY(setByOther(group, u"analytics:read"_s, !now));
    QVERIFY(setByOther(group, u"analytics:read"_s, now));
    const auto dialog = open(changeSet);
    QVERIFY(dialog);
    auto *choice = dialog->findChild<QCheckBox *>();
    QVERIFY(choice->isVisible() && !choice->isChecked());
    QCOMPARE(choice->text(), u"Also revert the 1 cell(s) changed since"_s);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Space);
    QVERIFY(m_revert->withChanged());
    button(*dialog, u"Stage for review"_s)->click();
    QCOMPARE(m_permissions->stagedCells(), quint64(2));
}

void TestRevertDialog::everythingHasAName()
{
    const auto dialog = open(applyAcross(4));
    QVERIFY(dialog);
    int asked = 0;
    for (QWidget *widget : dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        ++asked;
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(told && !told->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
    }
    QVERIFY(asked >= 3);
    const auto *list = dialog->findChild<ui::RevertList *>();
    QVERIFY(list);
    const QString spoken = list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(m_workspace->groups().name(0) + u", "_s), qPrintable(spoken));
}

void TestRevertDialog::aMemberIsToldWhy()
{
    QVERIFY(!applyAcross(1).isEmpty());
    const auto workspace = m_sandbox->workspace(nullptr, true);
    QVERIFY(workspace);
    ActivityPresenter activity(*workspace);
    ui::ActivityPage page(activity);
    page.show();
    QTRY_VERIFY(activity.model().rowCount() >= 2);
    activity.select(1);
    QPushButton *revert = button(page, u"Revert…"_s);
    QVERIFY(revert && !revert->isEnabled());
    QCOMPARE(revert->accessibleDescription(), activity.revertRefusal());
    const auto labels = page.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&activity](const QLabel *label) {
        return label->isVisible() && label->text() == activity.revertRefusal();
    }));
}

void TestRevertDialog::escapeStagesNothing()
{
    const auto dialog = open(applyAcross(2));
    QVERIFY(dialog);
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_revert->stage(), RevertPresenter::Stage::Closed);
    QCOMPARE(m_permissions->stagedCells(), quint64(0));
}

QTEST_MAIN(TestRevertDialog)
#include "tst_revertdialog.moc"
