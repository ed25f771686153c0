#include "support/contrast.h"
#include "ui/common/buttons.h"
#include "ui/common/themecontroller.h"
#include "ui/shell/accountbutton.h"
#include "ui/shell/mainwindow.h"

#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace onbelay::test;
using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

// The best that any pixel does against the one in the middle of the left edge.
double legibility(const QImage &image)
{
    const QColor ground = image.pixelColor(4, image.height() / 2);
    double best = 1;
    for (int y = 4; y < image.height() - 4; ++y) {
        for (int x = 4; x < image.width() - 4; ++x)
            best = qMax(best, contrast(ground, image.pixelColor(x, y)));
    }
    return best;
}

} // namespace

// The frame around the pages: its keyboard, and the account menu for eyes and for screen readers.
class MainWindowTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup() { m_window.reset(); }

    void returnPressesAButtonOnAPage_data();
    void returnPressesAButtonOnAPage();
    void nameIsLegibleWhileTheMenuIsOpen_data();
    void nameIsLegibleWhileTheMenuIsOpen();
    void screenReadersSeeTheMenu();
    void screenReadersOpenTheMenu();
    void aModeExplainsItself();

private:
    // What `look` does while the account menu is open; the menu is closed again.
    void whileOpen(const std::function<void()> &look);

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<MainWindow> m_window;
    QPushButton *m_connect = nullptr; // on the page
    AccountButton *m_account = nullptr; // the window's
};

void MainWindowTest::init()
{
    m_theme->setMode(ThemeController::Mode::Light);
    m_window = std::make_unique<MainWindow>(*m_theme);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    m_connect = makeButton(u"Connect HubSpot"_s);
    column->addWidget(m_connect);
    m_window->showSession({{u"hubspot"_s, Glyph::HubSpot, u"HubSpot"_s, page}},
                          {u"Robin Example"_s, u"Example Ltd"_s, true});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_account = m_window->findChild<AccountButton *>();
    QVERIFY(m_account);
}

void MainWindowTest::whileOpen(const std::function<void()> &look)
{
    bool looked = false;
    connect(m_account->menu(), &QMenu::aboutToShow, this, [this, &look, &looked] {
        QTimer::singleShot(0, this, [this, &look, &looked] {
            look();
            looked = true;
            m_account->menu()->close();
        });
    });
    m_account->showMenu();
    QVERIFY(looked);
}

void MainWindowTest::returnPressesAButtonOnAPage_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter") << Qt::Key_Enter;
}

void MainWindowTest::returnPressesAButtonOnAPage()
{
    QFETCH(Qt::Key, key);
    QSignalSpy clicked(m_connect, &QPushButton::clicked);
    m_connect->setFocus();
    QTest::keyClick(m_connect, key);
    QCOMPARE(clicked.count(), 1);
    m_connect->setEnabled(false);
    QTest::keyClick(m_window.get(), key);
    QCOMPARE(clicked.count(), 1);
}

void MainWindowTest::nameIsLegibleWhileTheMenuIsOpen_data()
{
    QTest::addColumn<ThemeController::Mode>("mode");
    QTest::newRow("light") << ThemeController::Mode::Light;
    QTest::newRow("dark") << ThemeController::Mode::Dark;
}

void MainWindowTest::nameIsLegibleWhileTheMenuIsOpen()
{
    QFETCH(ThemeController::Mode, mode);
    m_theme->setMode(mode);
    m_account->setIcon({}); // only the name is measured
    double measured = 0;
    whileOpen([this, &measured] { measured = legibility(m_account->grab().toImage()); });
    QVERIFY2(measured >= 4.5, qPrintable(QString::number(measured)));
}

void MainWindowTest::screenReadersSeeTheMenu()
{
    whileOpen([this] {
        QAccessibleInterface *button = QAccessible::queryAccessibleInterface(m_account);
        QCOMPARE(button->role(), QAccessible::ButtonMenu);
        QCOMPARE(button->text(QAccessible::Name), u"Account: Robin Example"_s);
        QVERIFY(button->state().hasPopup);
        QCOMPARE(button->childCount(), 1);
        QAccessibleInterface *menu = button->child(0);
        QVERIFY(menu);
        QCOMPARE(button->indexOfChild(menu), 0);
        QCOMPARE(menu->text(QAccessible::Name), button->text(QAccessible::Name));
        QVERIFY(!menu->state().invisible);
        QStringList names;
        for (int i = 0; i < menu->childCount(); ++i)
            names.append(menu->child(i)->text(QAccessible::Name));
        for (const QString &name : {u"Robin Example — Example Ltd"_s, u"Appearance"_s,
                                    u"About On Belay Console"_s, u"Sign out"_s})
            QVERIFY2(names.contains(name), qPrintable(names.join(u'|')));
    });
    // A closed menu is there, and is not said to be shown.
    QVERIFY(QAccessible::queryAccessibleInterface(m_account)->child(0)->state().invisible);
}

void MainWindowTest::screenReadersOpenTheMenu()
{
    auto *actions = QAccessible::queryAccessibleInterface(m_account)->actionInterface();
    QVERIFY(actions);
    QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::showMenuAction()));
    QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::setFocusAction()));
    actions->doAction(QAccessibleActionInterface::showMenuAction());
    QVERIFY(!m_account->menu()->isVisible()); // the call is answered before the menu has its way
    bool opened = false;
    QTimer::singleShot(0, this, [this, &opened] {
        opened = m_account->menu()->isVisible();
        m_account->menu()->close();
    });
    QTRY_VERIFY(opened);
}

void MainWindowTest::aModeExplainsItself()
{
    m_window->showSession({{u"hubspot"_s, Glyph::HubSpot, u"HubSpot"_s, new QWidget}},
                          {u"Dana"_s, u"Northwind"_s, false, u"Guided mode"_s, u"<b>Why</b>"_s});
    QToolButton *mode = nullptr;
    for (QToolButton *button : m_window->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Guided mode"_s)
            mode = button;
    }
    QVERIFY(mode);
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Space);
    auto *box = m_window->findChild<QMessageBox *>();
    QVERIFY(box);
    QCOMPARE(box->informativeText(), u"<b>Why</b>"_s);
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QStringList roles;
    for (const QAction *action : m_window->findChild<AccountButton *>()->menu()->actions())
        roles.append(action->text());
    QVERIFY(roles.contains(u"Guided mode"_s));
    QVERIFY(!roles.contains(u"Member, read-only"_s)); // nobody knows that here
    box->close();
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
