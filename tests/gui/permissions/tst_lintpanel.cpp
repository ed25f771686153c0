#include "presenters/permissions/lintpresenter.h"
#include "presenters/permissions/permissionspresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/emptystate.h"
#include "ui/common/themecontroller.h"
#include "ui/permissions/lintcard.h"
#include "ui/permissions/lintpanel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

// The list of problems as somebody uses it, with the mouse, the keyboard, or a screen reader.
class TestLintPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();
    void looksOnlyWhileItIsSeen();
    void aClickRepairs();
    void focusGoesToTheNextCardThenToTheHeading();
    void focusStaysOnAFindingWhoseNumbersChange();
    void worksByKeyboard();
    void closes();
    void showsGroups();
    void namesAndDescriptions();
    void serverTextsArePlain();
    void nothingIsCutInANarrowPanel();
    void fewCardsAreNotPulledApart();
    void tellsThatThereIsNothing();
    void membersSeeNoRepairs();

private:
    void open(bool member = false);
    void holdExactly(const RowSet &rows, CellMask columns);
    [[nodiscard]] CellMask bit(const QString &cell) const
    {
        return cellBit(m_workspace->columnOf(cell));
    }
    [[nodiscard]] LintCard *card(LintKind kind) const;
    [[nodiscard]] QAbstractButton *button(LintKind kind, const QString &text) const;
    [[nodiscard]] QWidget *focus() const { return m_panel->window()->focusWidget(); }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_permissions;
    std::unique_ptr<LintPresenter> m_lint;
    std::unique_ptr<LintPanel> m_panel;
};

void TestLintPanel::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    QVERIFY(m_sandbox->connectPersona(1));
    open();
}

// An organisation with two problems: some groups dormant, others with access only.
void TestLintPanel::open(bool member)
{
    m_panel.reset();
    m_lint.reset();
    m_permissions.reset();
    m_workspace = m_sandbox->workspace(nullptr, member);
    QVERIFY(m_workspace);
    QTRY_VERIFY(m_workspace->connection());
    if (!member) {
        holdExactly(RowSet::all(m_workspace->matrix().rowCount()), 0);
        holdExactly(RowSet({0, 1, 2, 3, 4, 5, 6}), bit(u"deals:read"_s));
        holdExactly(RowSet({7, 8}), cellBit(accessColumn));
    }
    m_permissions = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_lint = std::make_unique<LintPresenter>(*m_permissions);
    m_panel = std::make_unique<LintPanel>(*m_lint);
    m_panel->resize(m_panel->sizeHint().width(), 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    QTRY_VERIFY(!m_lint->isChecking());
}

void TestLintPanel::cleanup()
{
    m_panel.reset();
    m_lint.reset();
    m_permissions.reset();
    m_workspace.reset();
    m_sandbox.reset();
}

void TestLintPanel::holdExactly(const RowSet &rows, CellMask columns)
{
    QVERIFY(m_workspace->stage(m_workspace->matrix().planExactly(rows, columns)));
}

LintCard *TestLintPanel::card(LintKind kind) const
{
    const auto cards = m_panel->findChildren<LintCard *>();
    for (LintCard *each : cards) {
        if (each->item().kind == kind && each->isVisible())
            return each;
    }
    return nullptr;
}

QAbstractButton *TestLintPanel::button(LintKind kind, const QString &text) const
{
    const LintCard *in = card(kind);
    if (!in)
        return nullptr;
    for (QAbstractButton *each : in->buttons()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

void TestLintPanel::looksOnlyWhileItIsSeen()
{
    QVERIFY(m_lint->isActive());
    m_panel->hide();
    QVERIFY(!m_lint->isActive());
    m_permissions->discard();
    m_panel->show();
    QTRY_VERIFY(m_lint->isActive() && !m_lint->isChecking());
    QCOMPARE(m_panel->findChildren<LintCard *>().isEmpty(), m_lint->findingCount() == 0);
}

void TestLintPanel::aClickRepairs()
{
    QTest::mouseClick(button(LintKind::Dormant, u"Switch access on"_s), Qt::LeftButton);
    QVERIFY(m_workspace->matrix().isWanted(6, accessColumn));
    QTRY_VERIFY(!card(LintKind::Dormant));
    QVERIFY(card(LintKind::AccessOnly));
    m_permissions->undo();
    QTRY_VERIFY(card(LintKind::Dormant));
    QVERIFY(!m_workspace->matrix().isWanted(6, accessColumn));
}

void TestLintPanel::focusGoesToTheNextCardThenToTheHeading()
{
    QAbstractButton *repair = button(LintKind::Dormant, u"Take permissions away"_s);
    repair->setFocus();
    QTest::keyClick(repair, Qt::Key_Space);
    QTRY_VERIFY(!card(LintKind::Dormant));
    // One that only looks: a second press must not repair something else.
    QCOMPARE(focus(), button(LintKind::AccessOnly, u"Show groups"_s));
    repair = button(LintKind::AccessOnly, u"Switch access off"_s);
    repair->setFocus();
    QTest::keyClick(repair, Qt::Key_Space);
    QTRY_VERIFY(!card(LintKind::AccessOnly));
    const auto *heading = qobject_cast<QLabel *>(focus());
    QVERIFY(heading);
    QCOMPARE(heading->text(), u"Problems"_s);
}

void TestLintPanel::focusStaysOnAFindingWhoseNumbersChange()
{
    button(LintKind::Dormant, u"Take permissions away"_s)->setFocus();
    const LintCard *before = card(LintKind::Dormant);
    const QString headline = before->item().headline;
    holdExactly(RowSet({9}), bit(u"content:read"_s));
    QTRY_VERIFY(card(LintKind::Dormant)->item().headline != headline);
    QCOMPARE(focus(), button(LintKind::Dormant, u"Take permissions away"_s));
    // Another card's change leaves this one as it is, the focus included.
    const LintCard *now = card(LintKind::Dormant);
    holdExactly(RowSet({7, 8}), 0);
    QTRY_VERIFY(!card(LintKind::AccessOnly));
    QCOMPARE(card(LintKind::Dormant), now);
    QCOMPARE(focus(), button(LintKind::Dormant, u"Take permissions away"_s));
}

void TestLintPanel::worksByKeyboard()
{
    m_panel->setFocus();
    QCOMPARE(qobject_cast<QLabel *>(focus())->text(), u"Problems"_s);
    QStringList stops;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(focus(), Qt::Key_Tab);
        const auto *stop = qobject_cast<QAbstractButton *>(focus());
        QVERIFY(stop);
        stops.append(stop->text().isEmpty() ? stop->accessibleName() : stop->text());
    }
    QCOMPARE(stops,
             (QStringList{u"Close the list of problems"_s, u"Show groups"_s, u"Switch access on"_s,
                          u"Take permissions away"_s, u"Show groups"_s, u"Switch access off"_s}));
    // What Tab reaches can be seen.
    m_panel->resize(m_panel->width(), 260);
    QAbstractButton *last = button(LintKind::AccessOnly, u"Switch access off"_s);
    button(LintKind::AccessOnly, u"Show groups"_s)->setFocus();
    QTest::keyClick(focus(), Qt::Key_Tab);
    QCOMPARE(focus(), last);
    QTRY_VERIFY(!last->visibleRegion().isEmpty());
    QTest::keyClick(focus(), Qt::Key_Space);
    QTRY_VERIFY(!card(LintKind::AccessOnly));
}

void TestLintPanel::closes()
{
    QSignalSpy closed(m_panel.get(), &LintPanel::closeRequested);
    QAbstractButton *repair = button(LintKind::Dormant, u"Switch access on"_s);
    repair->setFocus();
    QTest::keyClick(repair, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    const auto buttons = m_panel->findChildren<QAbstractButton *>();
    for (QAbstractButton *each : buttons) {
        if (each->accessibleName() == u"Close the list of problems"_s)
            each->click();
    }
    QCOMPARE(closed.count(), 2);
}

void TestLintPanel::showsGroups()
{
    QSignalSpy shown(m_lint.get(), &LintPresenter::groupsShown);
    button(LintKind::AccessOnly, u"Show groups"_s)->click();
    QCOMPARE(shown.count(), 1);
    QCOMPARE(m_permissions->model().rowCount(), 2);
    QVERIFY(card(LintKind::AccessOnly)); // looking changes nothing
}

void TestLintPanel::namesAndDescriptions()
{
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(m_panel.get());
    QCOMPARE(face->text(QAccessible::Name), u"Problems"_s);
    QAbstractButton *repair = button(LintKind::Dormant, u"Switch access on"_s);
    face = QAccessible::queryAccessibleInterface(repair);
    QCOMPARE(face->text(QAccessible::Name), u"Switch access on"_s);
    // Which finding, and what it will do.
    const QString description = face->text(QAccessible::Description);
    QVERIFY(description.contains(card(LintKind::Dormant)->item().headline));
    QVERIFY(description.contains(u"for 7 group(s)"_s));
    QVERIFY(repair->toolTip().contains(u"for 7 group(s)"_s));
    bool more = false;
    const auto labels = card(LintKind::Dormant)->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        more = more || label->text() == u"and 2 more"_s;
    QVERIFY(more);
}

void TestLintPanel::serverTextsArePlain()
{
    const auto labels = m_panel->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
}

void TestLintPanel::nothingIsCutInANarrowPanel()
{
    m_panel->resize(m_panel->minimumSizeHint().width(), 300);
    auto *scroll = m_panel->findChild<QScrollArea *>();
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
    QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
    const auto labels = m_panel->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->text()));
    }
    const auto buttons = m_panel->findChildren<QAbstractButton *>();
    for (const QAbstractButton *each : buttons)
        QVERIFY2(each->width() >= each->minimumSizeHint().width(), qPrintable(each->text()));
}

// Cards that need less than the panel has stay together at the top.
void TestLintPanel::fewCardsAreNotPulledApart()
{
    m_panel->resize(m_panel->width(), 700);
    QTRY_COMPARE(card(LintKind::Dormant)->height(),
                 card(LintKind::Dormant)->heightForWidth(card(LintKind::Dormant)->width()));
    m_panel->resize(m_panel->width(), 1400);
    QTRY_COMPARE(m_panel->height(), 1400);
    const LintCard *last = card(LintKind::AccessOnly);
    QTRY_COMPARE(last->height(), last->heightForWidth(last->width()));
}

void TestLintPanel::tellsThatThereIsNothing()
{
    auto *empty = m_panel->findChild<EmptyState *>();
    QVERIFY(!empty->isVisible());
    holdExactly(RowSet::all(m_workspace->matrix().rowCount()), 0);
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->accessibleName(), u"No problems found"_s);
    QVERIFY(m_panel->findChildren<LintCard *>().isEmpty());
    // Groups that hold the same are no problem, and told all the same.
    holdExactly(RowSet({2, 3}), cellBit(accessColumn) | bit(u"deals:read"_s));
    QTRY_VERIFY(card(LintKind::SamePermissions));
    QVERIFY(!empty->isVisible());
    QCOMPARE(m_lint->summary(), u"No problems found"_s);
}

void TestLintPanel::membersSeeNoRepairs()
{
    QVERIFY(m_sandbox->connectPersona(2));
    open(true);
    const auto cards = m_panel->findChildren<LintCard *>();
    QVERIFY(!cards.isEmpty());
    for (const LintCard *each : cards) {
        QCOMPARE(each->buttons().size(), 1);
        QCOMPARE(each->buttons().front()->text(), u"Show groups"_s);
    }
    bool said = false;
    const auto labels = m_panel->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        said = said || (label->isVisible() && label->text().contains(u"Only administrators"_s));
    QVERIFY(said);
}

QTEST_MAIN(TestLintPanel)
#include "tst_lintpanel.moc"
