#include "ui/common/sidebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

class SideBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *row = new QHBoxLayout(m_window.get());
        m_bar = new SideBar(u"Sections"_s);
        m_bar->addItem(u"hubspot"_s, Glyph::HubSpot, u"HubSpot"_s);
        m_bar->addItem(u"permissions"_s, Glyph::Permissions, u"Permissions"_s);
        m_bar->addItem(u"diagnostics"_s, Glyph::Diagnostics, u"Diagnostics"_s);
        m_account = m_bar->addFooterButton(Glyph::Account, u"Robin Example"_s);
        row->addWidget(m_bar);
        row->addStretch(1);
        m_window->resize(wide());
        m_window->show();
        m_window->activateWindow();
        m_list = m_bar->findChild<QListWidget *>();
        m_bar->setCurrent(u"hubspot"_s);
        m_list->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(m_list->hasFocus());
    }
    void cleanup() { m_window.reset(); }

    void arrowsHomeAndEndMove()
    {
        QSignalSpy changed(m_bar, &SideBar::currentChanged);
        QTest::keyClick(m_list, Qt::Key_Down);
        QCOMPARE(m_bar->current(), u"permissions"_s);
        QTest::keyClick(m_list, Qt::Key_End);
        QCOMPARE(m_bar->current(), u"diagnostics"_s);
        QTest::keyClick(m_list, Qt::Key_Home);
        QCOMPARE(m_bar->current(), u"hubspot"_s);
        QTest::keyClick(m_list, Qt::Key_D); // type-ahead
        QCOMPARE(m_bar->current(), u"diagnostics"_s);
        QCOMPARE(changed.count(), 4);
        QCOMPARE(changed.last().first().toString(), u"diagnostics"_s);
    }

    void currentItemIsAnnounced()
    {
        auto *list = QAccessible::queryAccessibleInterface(m_list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->text(QAccessible::Name), u"Sections"_s);
        QTest::keyClick(m_list, Qt::Key_Down);
        auto *item = list->child(1);
        QCOMPARE(item->text(QAccessible::Name), u"Permissions"_s);
        QVERIFY(item->state().selected);
        QVERIFY(item->state().focused);
        QVERIFY(!list->child(0)->state().selected);
    }

    void openBarLetsTheWindowShrink()
    {
        QVERIFY(!m_bar->isCollapsed());
        QVERIFY(m_window->minimumSizeHint().width() < m_bar->fontMetrics().height() * 10);
        QCOMPARE(m_bar->width(), m_bar->sizeHint().width());
    }

    void marksAreSpoken()
    {
        m_bar->setMark(u"permissions"_s, u"3"_s, u"3 staged changes"_s);
        auto *list = QAccessible::queryAccessibleInterface(m_list);
        QCOMPARE(list->child(1)->text(QAccessible::Name), u"Permissions, 3 staged changes"_s);
        m_bar->setMark(u"permissions"_s, QString(), QString());
        QCOMPARE(list->child(1)->text(QAccessible::Name), u"Permissions"_s);
    }

    void narrowWindowShowsIconsButKeepsNames()
    {
        const int open = m_bar->width();
        QVERIFY(!m_bar->isCollapsed());
        m_window->resize(m_bar->fontMetrics().height() * 40, 600);
        QTRY_VERIFY(m_bar->isCollapsed());
        QTRY_VERIFY(m_bar->width() < open / 2);
        QCOMPARE(m_list->item(1)->toolTip(), u"Permissions"_s);
        auto *list = QAccessible::queryAccessibleInterface(m_list);
        QCOMPARE(list->child(1)->text(QAccessible::Name), u"Permissions"_s);
        QCOMPARE(m_account->toolButtonStyle(), Qt::ToolButtonIconOnly);
        auto *account = QAccessible::queryAccessibleInterface(m_account);
        QCOMPARE(account->text(QAccessible::Name), u"Robin Example"_s);
        m_window->resize(wide());
        QTRY_VERIFY(!m_bar->isCollapsed());
        QCOMPARE(m_list->item(1)->toolTip(), QString());
    }

private:
    QSize wide() const { return {m_bar->fontMetrics().height() * 60, 600}; }

    std::unique_ptr<QWidget> m_window;
    SideBar *m_bar = nullptr;
    QListWidget *m_list = nullptr;
    QToolButton *m_account = nullptr;
};

QTEST_MAIN(SideBarTest)
#include "tst_sidebar.moc"
