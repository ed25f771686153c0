#include "presenters/permissions/conflicttext.h"
#include "presenters/permissions/permissionspresenter.h"
#include "presenters/permissions/reviewpresenter.h"
#include "support/sandboxfixture.h"
#include "ui/permissions/conflictdialog.h"
#include "ui/permissions/conflictlist.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QElapsedTimer>
#include <QPushButton>
#include <QRadioButton>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using Stage = ReviewPresenter::Stage;

// Cells that another admin set otherwise: real conflicts of a real sandbox, decided by keyboard and
// by mouse. Writes are staged here while somebody takes the reads away on which they rest.
class TestConflictDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void byKeyboardCellByCell();
    void manyAtOnce();
    void choicesOfAGroupFitTogether();
    void aDeletedGroupIsToldAndSkipped();
    void everythingHasAName();
    void cancelKeepsEverythingStaged();
    void words();

private:
    // The dialog with this many conflicts.
    [[nodiscard]] bool open(int conflicts, const QStringList &arguments = {});
    [[nodiscard]] bool setByOther(int groups, bool on);
    [[nodiscard]] ConflictModel &model() const
    {
        return *static_cast<ConflictModel *>(list()->model());
    }
    [[nodiscard]] ui::ConflictList *list() const
    {
        return m_dialog->findChild<ui::ConflictList *>();
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_permissions;
    std::unique_ptr<ReviewPresenter> m_review;
    std::unique_ptr<ui::ConflictDialog> m_dialog;
};

void TestConflictDialog::cleanup()
{
    m_dialog.reset();
    m_review.reset();
    m_permissions.reset();
    m_workspace.reset();
    m_sandbox.reset();
}

// Reading deals in the first groups, by another admin, against the rows as they are there.
bool TestConflictDialog::setByOther(int groups, bool on)
{
    const auto page = m_sandbox->admin().groups(u"hubspot"_s, {}, 5000);
    if (!await(page, 60'000))
        return false;
    const Expected<GroupPage> answer = page.result();
    if (!answer)
        return false;
    ChangeSetPart part{QUuid::createUuid().toString(QUuid::WithoutBraces), u"other"_s, 1, 1, {}};
    for (int i = 0; i < groups; ++i) {
        const GroupRecord row = answer->groups[std::size_t(i)];
        part.edits.push_back({QString::fromUtf8(row.id), row.revision, {{u"deals:read"_s, on}}});
        if (!on)
            part.edits.back().cells.insert(u"deals:write"_s, false);
    }
    const auto done = m_sandbox->admin().submit(u"hubspot"_s, part);
    return await(done, 60'000) && done.result()
           && std::holds_alternative<AppliedPart>(*done.result());
}

bool TestConflictDialog::open(int conflicts, const QStringList &arguments)
{
    m_sandbox = std::make_unique<SandboxFixture>(arguments);
    if (!m_sandbox->start() || !setByOther(conflicts, false) || !setByOther(conflicts, true))
        return false;
    m_workspace = m_sandbox->workspace(nullptr, false, 60'000);
    if (!m_workspace)
        return false;
    m_permissions = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_review = std::make_unique<ReviewPresenter>(*m_workspace, *m_permissions);
    std::vector<quint32> rows;
    for (int row = 0; row < conflicts; ++row)
        rows.push_back(quint32(row));
    const int column = m_workspace->columnOf(u"deals:write"_s);
    if (!m_workspace->stage(
            m_workspace->matrix().plan(RowSet(std::move(rows)), cellBit(column), true))
        || !setByOther(conflicts, false) || !m_review->begin())
        return false;
    m_review->apply(u"for a test"_s);
    if (!QTest::qWaitFor([this] { return m_review->stage() == Stage::Conflicted; }, 60'000))
        return false;
    m_dialog = std::make_unique<ui::ConflictDialog>(*m_review);
    m_dialog->open();
    return QTest::qWaitForWindowActive(m_dialog.get());
}

void TestConflictDialog::byKeyboardCellByCell()
{
    QVERIFY(open(3));
    QAbstractItemModelTester tester(&model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model().conflicts().size(), 3U);
    QVERIFY(!button(u"Use these choices"_s)->isEnabled()); // nothing is chosen for the admin
    QCOMPARE(model().undecided(), 3);
    QVERIFY(list()->hasFocus());
    const auto radios = m_dialog->findChildren<QRadioButton *>();
    QVERIFY(!radios[0]->isChecked() && !radios[1]->isChecked());
    QCOMPARE(radios[1]->text(), u"Keep mine: granted"_s);
    // To "theirs" of the first cell.
    QTest::keyClick(list(), Qt::Key_Right);
    QTest::keyClick(list(), Qt::Key_Space);
    QCOMPARE(model().choice(0), Resolution::TakeTheirs);
    QVERIFY(radios[0]->isChecked());
    // The next one, "mine".
    button(u"Next undecided"_s)->setFocus();
    QTest::keyClick(button(u"Next undecided"_s), Qt::Key_Space);
    QVERIFY(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_Right);
    QTest::keyClick(list(), Qt::Key_Space);
    QCOMPARE(model().choice(1), Resolution::KeepYours);
    // The last one by its button below.
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Down);
    QVERIFY(!radios[0]->isChecked() && !radios[1]->isChecked());
    for (int tabs = 0; tabs < 4 && !radios[1]->hasFocus(); ++tabs)
        QTest::keyClick(m_dialog->focusWidget(), tabs == 0 ? Qt::Key_Tab : Qt::Key_Down);
    QVERIFY(radios[1]->hasFocus());
    QTest::keyClick(radios[1], Qt::Key_Space);
    QCOMPARE(model().choice(2), Resolution::KeepYours);
    QPushButton *use = button(u"Use these choices"_s);
    QVERIFY(use->isEnabled() && use->isDefault());
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QTRY_COMPARE(m_review->stage(), Stage::Review);
    // Mine brings the read along; of theirs nothing is left to send.
    const int read = m_workspace->columnOf(u"deals:read"_s);
    QVERIFY(!m_workspace->matrix().isStaged(0));
    QVERIFY(m_workspace->matrix().isWanted(1, read) && m_workspace->matrix().isWanted(2, read));
}

void TestConflictDialog::manyAtOnce()
{
    QVERIFY(open(500, {u"--groups"_s, u"500"_s}));
    QCOMPARE(model().conflicts().size(), 500U);
    QCOMPARE(model().rowCount(), 1000);
    QVERIFY2(m_dialog->findChildren<QWidget *>().size() < 200, "a line is not a widget");
    QElapsedTimer time;
    time.start();
    button(u"Keep mine everywhere"_s)->click();
    QVERIFY(time.elapsed() < 2000);
    QCOMPARE(model().undecided(), 0);
    // One group otherwise, by its title.
    list()->goTo(model().sectionRows()[7]);
    m_dialog->findChildren<QRadioButton *>()[0]->click();
    QCOMPARE(model().choice(7), Resolution::TakeTheirs);
    QCOMPARE(model().choice(8), Resolution::KeepYours);
    button(u"Use these choices"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_review->stage(), Stage::Review, 60'000);
    QCOMPARE(m_workspace->matrix().stagedRowCount(), 499U);
}

// What stays brings what it needs, and what goes takes along what rests on it.
void TestConflictDialog::choicesOfAGroupFitTogether()
{
    QVERIFY(open(1));
    const QString group = m_workspace->groups().id(0);
    const QDateTime at = QDateTime::currentDateTimeUtc();
    ConflictModel both(*m_workspace,
                       {{group, u"deals:read"_s, true, false, true, {u"p"_s, u"Admin A"_s}, at},
                        {group, u"deals:write"_s, false, false, true, {u"p"_s, u"Admin A"_s}, at}});
    both.choose({1}, Resolution::KeepYours);
    QCOMPARE(both.choice(0), Resolution::KeepYours);
    both.choose({0}, Resolution::TakeTheirs);
    QCOMPARE(both.choice(1), Resolution::TakeTheirs);
    both.choose({0}, Resolution::KeepYours); // a read needs nothing
    QCOMPARE(both.choice(1), Resolution::TakeTheirs);
    QCOMPARE(both.consequence(1, Resolution::KeepYours),
             u"It needs Read deals, which is granted with it."_s);
    QCOMPARE(both.consequence(0, Resolution::TakeTheirs),
             u"Write deals needs it and is taken away with it."_s);
    QVERIFY(both.consequence(0, Resolution::KeepYours).isEmpty());
}

void TestConflictDialog::aDeletedGroupIsToldAndSkipped()
{
    QVERIFY(open(2));
    const QString name = m_workspace->groups().name(0);
    QVERIFY(m_sandbox->faults(
        {{u"organization"_s, QJsonObject{{u"removeGroup"_s, m_workspace->groups().id(0)}}}}));
    m_workspace->load();
    QTRY_VERIFY(model().isGone(0));
    const QString title = model().index(0, 0).data().toString();
    QVERIFY2(title.contains(name), qPrintable(title));
    QVERIFY2(title.endsWith(u" was deleted meanwhile: your edit of 1 cell(s) cannot be kept"_s),
             qPrintable(title));
    QVERIFY(model().story(0).endsWith(u"so your edit cannot be kept."_s));
    QCOMPARE(model().undecided(), 1);
    const auto radios = m_dialog->findChildren<QRadioButton *>();
    list()->goTo(1);
    QVERIFY(!radios[0]->isEnabled() && !radios[1]->isEnabled());
    button(u"Next undecided"_s)->click();
    QCOMPARE(model().conflictAt(list()->currentIndex().row()), 1);
    radios[1]->click();
    button(u"Use these choices"_s)->click();
    QTRY_COMPARE(m_review->stage(), Stage::Review);
    QCOMPARE(m_workspace->matrix().stagedRowCount(), 1U);
}

void TestConflictDialog::everythingHasAName()
{
    QVERIFY(open(2));
    int asked = 0;
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        ++asked;
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(told && !told->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
    }
    QVERIFY(asked >= 7);
    const auto spoken = [this](int column) {
        return model().index(1, column).data(Qt::AccessibleTextRole).toString();
    };
    const QString name = m_workspace->groups().name(0);
    QVERIFY2(spoken(0).startsWith(name + u": Read deals. It was granted. "_s)
                 && spoken(0).endsWith(u"Not decided."_s),
             qPrintable(spoken(0)));
    QCOMPARE(spoken(2), name + u": Read deals, mine: granted"_s);
    model().choose({0}, Resolution::KeepYours);
    QCOMPARE(spoken(2), name + u": Read deals, mine: granted, chosen"_s);
    QVERIFY(spoken(0).endsWith(u"Decided: mine."_s));
}

void TestConflictDialog::cancelKeepsEverythingStaged()
{
    QVERIFY(open(2));
    const quint64 staged = m_workspace->matrix().stagedCellCount();
    button(u"Keep mine everywhere"_s)->click();
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_review->stage(), Stage::Conflicted);
    QCOMPARE(m_workspace->matrix().stagedCellCount(), staged);
}

void TestConflictDialog::words()
{
    QCOMPARE(ConflictText::groupName(u"Sales"_s, u"Sales"_s), u"Sales"_s);
    QCOMPARE(ConflictText::groupName(u"Sales"_s, u"Revenue"_s), u"Revenue (was: Sales)"_s);
    ConflictCell cell; // the server tells neither who nor when
    cell.yours = true;
    QCOMPARE(ConflictText::story(cell), u"It was not granted. Somebody else made it not granted. "
                                        "You want it granted."_s);
    QCOMPARE(ConflictText::theirs(cell), u"not granted, Somebody else"_s);
}

QTEST_MAIN(TestConflictDialog)
#include "tst_conflictdialog.moc"
