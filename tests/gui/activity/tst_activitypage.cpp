#include "presenters/activity/activitypresenter.h"
#include "support/sandboxfixture.h"
#include "ui/activity/activitypage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The activity page on screen, against a real sandbox.
class TestActivityPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyAtFirst();
    void changesAndTheirCells();
    void failureIsSaid();
    void filteredToNothing();

private:
    static QListView *changes(const QWidget &page)
    {
        for (QListView *list : page.findChildren<QListView *>()) {
            if (list->accessibleName() == u"Changes"_s)
                return list;
        }
        return nullptr;
    }
    static bool shows(const QWidget &page, const QString &text)
    {
        for (QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
};

void TestActivityPage::emptyAtFirst()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    ActivityPresenter presenter(*workspace);
    ui::ActivityPage page(presenter);
    page.show();
    QTRY_VERIFY(shows(page, u"Nothing has been changed yet"_s));
}

void TestActivityPage::changesAndTheirCells()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const quint32 rows[] = {7};
    QVERIFY(workspace->stage(
        workspace->matrix().plan(RowSet({std::begin(rows), std::end(rows)}), cellBit(2), true)));
    ChangeSetPart part;
    part.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    part.reason = u"They keep the register"_s;
    part.edits = workspace->stagedEdits();
    const auto applied = sandbox.admin().submit(sandbox.integration().id, part);
    QVERIFY(await(applied) && applied.result());

    ActivityPresenter presenter(*workspace);
    ui::ActivityPage page(presenter);
    page.resize(820, 620);
    page.show();
    QListView *list = changes(page);
    QVERIFY(list);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    const QRect change = list->visualRect(list->model()->index(1, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, change.center());
    QVERIFY(shows(page, u"Reason: They keep the register"_s));
    auto *cells = page.findChild<QTableView *>();
    QVERIFY(cells && cells->isVisible());
    QCOMPARE(cells->model()->rowCount(), 2);
    // The arrow keys step over a day's heading.
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 2);
    QVERIFY(shows(page, u"HubSpot connected"_s));
}

void TestActivityPage::failureIsSaid()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    sandbox.kill();
    ActivityPresenter presenter(*workspace);
    ui::ActivityPage page(presenter);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(presenter.failure(), 20'000);
    QVERIFY(shows(page, presenter.failure()->headline));
    QVERIFY(!shows(page, u"Nothing has been changed yet"_s));
}

void TestActivityPage::filteredToNothing()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    ActivityPresenter presenter(*workspace);
    ui::ActivityPage page(presenter);
    page.show();
    QTRY_COMPARE(presenter.model().rowCount(), 2);
    auto *group = page.findChild<QLineEdit *>();
    QCOMPARE(group->accessibleName(), u"Filter by group"_s);
    QTest::keyClicks(group, u"Legal"_s);
    QTRY_VERIFY(shows(page, u"Nothing matches the filters"_s));
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->text() == u"Clear the filters"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(presenter.model().rowCount(), 2);
}

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
