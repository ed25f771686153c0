#include "presenters/diagnostics/whocanpresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/themecontroller.h"
#include "ui/diagnostics/diagnosticsframe.h"
#include "ui/diagnostics/whocanview.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// "Who can …?" on screen, against a real sandbox.
class TestWhoCanView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byKeyboardAlone();
    void everythingHasAName();
    void aRejectedKeyIsAboveTheList();

private:
    // As it stands in the diagnostics page.
    struct Screen
    {
        explicit Screen(Workspace &workspace)
            : presenter(workspace)
        {
            frame.addTool({u"whoCan"_s, u"Who can…?"_s, u"Pick what Claude should be able to do."_s,
                           u"Ask who"_s, ui::Glyph::People, new ui::WhoCanView(presenter)});
            frame.resize(820, 640);
            frame.show();
            frame.openTool(u"whoCan"_s);
        }
        template <typename T>
        T *find(const QString &name) const
        {
            for (T *each : frame.findChildren<T *>()) {
                if (each->accessibleName() == name)
                    return each;
            }
            return nullptr;
        }
        [[nodiscard]] bool shows(const QString &text) const
        {
            for (QLabel *label : frame.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        }
        WhoCanPresenter presenter;
        ui::DiagnosticsFrame frame;
    };
};

void TestWhoCanView::byKeyboardAlone()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    Screen screen(*workspace);
    QVERIFY(QTest::qWaitForWindowExposed(&screen.frame));
    screen.frame.activateWindow();
    auto *what = screen.find<QComboBox>(u"What should Claude be able to do?"_s);
    QVERIFY(what);
    what->setFocus();
    for (int press = 0; press < 8 && what->currentText() != u"read deals"_s; ++press)
        QTest::keyClick(what, Qt::Key_Down);
    QCOMPARE(what->currentText(), u"read deals"_s);
    QTest::keyClick(what, Qt::Key_Tab);
    QWidget *ask = QApplication::focusWidget();
    QTest::keyClick(ask, Qt::Key_Space); // Find out who
    auto *cancel = qobject_cast<QPushButton *>(QApplication::focusWidget());
    QVERIFY(cancel && cancel->text() == u"Cancel"_s);
    QTRY_VERIFY(screen.presenter.hasAnswer());
    QTRY_COMPARE(QApplication::focusWidget(), ask);
    QTRY_VERIFY(screen.shows(u" people through "_s));
    auto *table = screen.find<QTableView>(u"People"_s);
    QVERIFY(table && table->isVisible());
    const int all = table->model()->rowCount();
    QVERIFY(all > 5);
    auto *filter = screen.find<QLineEdit>(u"Search names and addresses"_s);
    filter->setFocus();
    QTest::keyClicks(filter, u"lukas"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Lukas Brandt"_s);
    filter->clear();
    QCOMPARE(table->model()->rowCount(), all);
}

void TestWhoCanView::everythingHasAName()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    Screen screen(*workspace);
    screen.presenter.ask();
    QTRY_VERIFY(screen.presenter.hasAnswer());
    for (QWidget *widget : screen.frame.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(spoken);
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
    for (const QWidget *widget : screen.frame.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &screen.frame && widget->width() > 0)
            QVERIFY2(
                widget->mapTo(&screen.frame, QPoint()).x() + widget->width() <= screen.frame.width()
                    || qobject_cast<const QTableView *>(
                        widget->parentWidget() ? widget->parentWidget()->parentWidget() : nullptr),
                widget->metaObject()->className());
    }
}

void TestWhoCanView::aRejectedKeyIsAboveTheList()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(2)); // only reads
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    Screen screen(*workspace);
    screen.presenter.setColumn(workspace->columnOf(u"deals:write"_s));
    screen.presenter.ask();
    QTRY_VERIFY(screen.presenter.hasAnswer());
    QVERIFY(screen.shows(u"Nobody can, whatever their groups hold"_s));
    QVERIFY(screen.shows(u"it lacks crm.objects.deals.write"_s));
}

QTEST_MAIN(TestWhoCanView)
#include "tst_whocanview.moc"
