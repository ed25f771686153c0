#include "presenters/diagnostics/diagnosticspresenter.h"
#include "support/sandboxfixture.h"
#include "ui/diagnostics/diagnosticspage.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The diagnostics page on screen, by mouse and keyboard, against a real sandbox.
class TestDiagnosticsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeDoorsInTheGuidesWords();
    void aDoorShowsItsFindings();
    void evidenceFoldsOut();
    void questionByKeyboard();
    void memberReadsWhy();

private:
    static QList<QPushButton *> visibleButtons(const QWidget &page, const QString &text)
    {
        QList<QPushButton *> found;
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                found.append(button);
        }
        return found;
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

void TestDiagnosticsPage::threeDoorsInTheGuidesWords()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    DiagnosticsPresenter presenter(*workspace);
    ui::DiagnosticsPage page(presenter);
    page.resize(820, 620);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QCOMPARE(visibleButtons(page, u"Run the checks"_s).size(), 2);
    QCOMPARE(visibleButtons(page, u"Ask why"_s).size(), 1);
    QVERIFY(shows(page, u"can't access data"_s));
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(button);
        QVERIFY(spoken);
        if (button->isVisible())
            QCOMPARE(spoken->text(QAccessible::Name), button->text());
    }
}

void TestDiagnosticsPage::aDoorShowsItsFindings()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    DiagnosticsPresenter presenter(*workspace);
    QSignalSpy repairs(&presenter, &DiagnosticsPresenter::repairRequested);
    ui::DiagnosticsPage page(presenter);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QTest::mouseClick(visibleButtons(page, u"Run the checks"_s).front(), Qt::LeftButton);
    QTRY_VERIFY(!presenter.isRunning());
    QVERIFY(shows(page, u"No HubSpot key is stored."_s));
    QVERIFY(shows(page, u"1 broken link"_s));
    const auto connectButtons = visibleButtons(page, u"Connect HubSpot"_s);
    QCOMPARE(connectButtons.size(), 1);
    QTest::mouseClick(connectButtons.front(), Qt::LeftButton);
    QCOMPARE(repairs.count(), 1);
    QTest::mouseClick(visibleButtons(page, u"All symptoms"_s).front(), Qt::LeftButton);
    QCOMPARE(visibleButtons(page, u"Run the checks"_s).size(), 2);
}

void TestDiagnosticsPage::evidenceFoldsOut()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(sandbox.faults({{u"hubspot"_s, QJsonObject{{u"command"_s, u"setPersona"_s},
                                                       {u"persona"_s, u"full"_s},
                                                       {u"revoked"_s, true}}}}));
    DiagnosticsPresenter presenter(*workspace);
    ui::DiagnosticsPage page(presenter);
    page.show();
    presenter.openDoor(0);
    QTRY_VERIFY(!presenter.isRunning());
    QVERIFY(!shows(page, u"HubSpot answered 401"_s));
    for (QToolButton *details : page.findChildren<QToolButton *>()) {
        if (details->isVisible() && details->accessibleName() == u"Details"_s)
            QTest::mouseClick(details, Qt::LeftButton);
    }
    QVERIFY(shows(page, u"HubSpot answered 401"_s));
    QCOMPARE(visibleButtons(page, u"Update key"_s).size(), 1);
}

void TestDiagnosticsPage::questionByKeyboard()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    DiagnosticsPresenter presenter(*workspace);
    ui::DiagnosticsPage page(presenter);
    page.show();
    page.activateWindow();
    presenter.openDoor(1);
    auto *who = page.findChild<QLineEdit *>();
    QVERIFY(who);
    QCOMPARE(who->accessibleName(), u"Person or group"_s);
    QPushButton *ask = visibleButtons(page, u"Find out why"_s).front();
    QVERIFY(!ask->isEnabled());
    who->setFocus();
    QTest::keyClicks(who, u"dana"_s);
    QTRY_COMPARE(presenter.question().subjects().rowCount(), 1);
    QTest::keyClick(who, Qt::Key_Return);
    QCOMPARE(who->text(), u"Dana Whitfield"_s);
    QVERIFY(!page.findChild<QListView *>()->isVisible());
    auto *what = page.findChild<QComboBox *>();
    what->setCurrentIndex(what->findText(u"create or change deals"_s));
    QVERIFY(ask->isEnabled());
    QTest::keyClick(who, Qt::Key_Return);
    QTRY_VERIFY(presenter.answer());
    QVERIFY(shows(page, u"Claude can’t create or change deals for Dana Whitfield"_s));
    QVERIFY(shows(page, u"Sales Americas"_s));
}

void TestDiagnosticsPage::memberReadsWhy()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace(nullptr, true);
    QVERIFY(workspace);
    DiagnosticsPresenter presenter(*workspace);
    ui::DiagnosticsPage page(presenter);
    page.show();
    QVERIFY(shows(page, u"signed in as a member"_s));
}

QTEST_MAIN(TestDiagnosticsPage)
#include "tst_diagnosticspage.moc"
