#include "platform/notifier.h"
#include "support/desktopstandin.h"
#include "support/privatebus.h"

#include <QDBusAbstractInterface>
#include <QDBusServiceWatcher>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const Notification sample{u"HubSpot rejects the stored key"_s,
                          u"Sales & <Support> cannot use it."_s, u"Look"_s, true};

} // namespace

// Notifications over a real session bus, with a stand-in for the desktop on it.
class TestNotifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bus.start()); }
    void init() { m_notifier = desktopNotifier(); }
    void cleanup()
    {
        m_notifier.reset();
        m_desktop.reset();
    }

    void isShownAsItIs();
    void markupIsNoMarkup();
    void withoutButtons();
    void pressingIsTold_data();
    void pressingIsTold();
    void othersAreNotMeant();
    void newWordsReplaceTheOld();
    void isWithdrawn();
    void isWithdrawnBeforeItHasANumber();
    void closedByHandIsNotClosedAgain();
    void desktopThatStartsAnew();
    void noDesktop();
    void noBus();
    void goesWithTheProgram();

private:
    void begin(const QStringList &abilities = {u"body"_s, u"actions"_s})
    {
        m_desktop = std::make_unique<DesktopStandIn>();
        m_desktop->abilities = abilities;
        QVERIFY(m_desktop->start());
    }
    // Waits until all that was sent to the desktop has been answered.
    void show(const Notification &notification = sample)
    {
        const std::size_t before = m_desktop->shown.size();
        m_notifier->show(notification);
        QTRY_COMPARE(m_desktop->shown.size(), before + 1);
    }
    PrivateBus m_bus;
    std::unique_ptr<DesktopStandIn> m_desktop;
    std::unique_ptr<Notifier> m_notifier;
};

void TestNotifier::isShownAsItIs()
{
    begin();
    show();
    const DesktopStandIn::Shown &shown = m_desktop->shown.front();
    QCOMPARE(shown.program, u"On Belay Console"_s);
    QCOMPARE(shown.icon, u"ai.onbelay.Console"_s);
    QCOMPARE(shown.title, sample.title);
    QCOMPARE(shown.text, sample.text);
    QCOMPARE(shown.actions, (QStringList{u"default"_s, u"Look"_s, u"look"_s, u"Look"_s}));
    QCOMPARE(shown.hints[u"urgency"_s].value<uchar>(), uchar(2));
    QCOMPARE(shown.hints[u"desktop-entry"_s].toString(), u"ai.onbelay.Console"_s);
    QCOMPARE(shown.expires, 0);
}

void TestNotifier::markupIsNoMarkup()
{
    begin({u"body"_s, u"body-markup"_s});
    show();
    QCOMPARE(m_desktop->shown.front().text, u"Sales &amp; &lt;Support&gt; cannot use it."_s);
}

void TestNotifier::withoutButtons()
{
    begin({u"body"_s});
    Notification quiet = sample;
    quiet.urgent = false;
    show(quiet);
    QVERIFY(m_desktop->shown.front().actions.isEmpty());
    QCOMPARE(m_desktop->shown.front().hints[u"urgency"_s].value<uchar>(), uchar(1));
    QCOMPARE(m_desktop->shown.front().expires, -1);
}

void TestNotifier::pressingIsTold_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("token");
    QTest::newRow("the button") << u"look"_s << QString();
    QTest::newRow("the notification") << u"default"_s << u"token-1"_s;
}

void TestNotifier::pressingIsTold()
{
    QFETCH(QString, action);
    QFETCH(QString, token);
    begin();
    show();
    QSignalSpy pressed(m_notifier.get(), &Notifier::activated);
    // The number is known once a second one replaces the first.
    Notification again = sample;
    again.title = u"Again"_s;
    show(again);
    QCOMPARE(m_desktop->shown[1].number, m_desktop->shown[0].number);
    m_desktop->press(m_desktop->shown[1].number, action, token);
    QTRY_COMPARE(pressed.count(), 1);
    QCOMPARE(pressed[0][0].toByteArray(), token.toUtf8());
    QTRY_COMPARE(m_desktop->closed.size(), 1U); // what it said was taken note of
}

void TestNotifier::othersAreNotMeant()
{
    begin();
    show();
    show();
    QSignalSpy pressed(m_notifier.get(), &Notifier::activated);
    const uint number = m_desktop->shown[1].number;
    m_desktop->press(number + 7, u"look"_s);
    m_desktop->press(number, u"settings"_s);
    m_desktop->press(number, u"look"_s); // comes after the others
    QTRY_COMPARE(pressed.count(), 1);
}

void TestNotifier::newWordsReplaceTheOld()
{
    begin();
    show();
    Notification other = sample;
    other.text = u"Something else."_s;
    show(other);
    QCOMPARE(m_desktop->shown[1].number, m_desktop->shown[0].number);
    QCOMPARE(m_desktop->shown[1].text, other.text);
}

void TestNotifier::isWithdrawn()
{
    begin();
    show();
    m_notifier->withdraw();
    QTRY_COMPARE(m_desktop->closed.size(), 1U);
    QCOMPARE(m_desktop->closed[0], m_desktop->shown[0].number);
    show(); // and comes again when there is a reason
    QVERIFY(m_desktop->shown[1].number != m_desktop->shown[0].number);
}

void TestNotifier::isWithdrawnBeforeItHasANumber()
{
    begin();
    m_notifier->show(sample);
    m_notifier->withdraw(); // nothing was sent yet
    m_notifier->show(sample);
    QTRY_COMPARE(m_desktop->shown.size(), 1U);
    m_notifier->withdraw(); // its number is under way
    QTRY_COMPARE(m_desktop->closed.size(), 1U);
    QCOMPARE(m_desktop->shown.size(), 1U);
}

void TestNotifier::closedByHandIsNotClosedAgain()
{
    begin();
    show();
    show(); // so that the number is known
    QSignalSpy heard(m_notifier->findChild<QDBusAbstractInterface *>(),
                     SIGNAL(NotificationClosed(uint, uint)));
    QSignalSpy pressed(m_notifier.get(), &Notifier::activated);
    m_desktop->close(m_desktop->shown[1].number);
    QTRY_COMPARE(heard.count(), 1);
    m_desktop->press(m_desktop->shown[1].number, u"look"_s);
    show();
    QVERIFY(m_desktop->shown[2].number != m_desktop->shown[1].number); // the old one is forgotten
    QCOMPARE(pressed.count(), 0);
    QVERIFY(m_desktop->closed.empty());
}

// Its numbers begin anew, and the old one would be another program's.
void TestNotifier::desktopThatStartsAnew()
{
    begin();
    show();
    show();
    QSignalSpy gone(m_notifier->findChild<QDBusServiceWatcher *>(),
                    &QDBusServiceWatcher::serviceUnregistered);
    m_desktop->stop();
    QVERIFY(m_desktop->start(40));
    QTRY_COMPARE(gone.count(), 1);
    show();
    QCOMPARE(m_desktop->shown.back().number, 40U);
    QVERIFY(m_desktop->closed.empty());
}

// Nobody shows notifications: no error, and a later one is tried again.
void TestNotifier::noDesktop()
{
    m_notifier->show(sample);
    m_notifier->withdraw();
    begin();
    QTRY_VERIFY([this] {
        m_notifier->show(sample);
        return !m_desktop->shown.empty();
    }());
}

void TestNotifier::noBus()
{
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const auto notifier = desktopNotifier();
    notifier->show(sample);
    notifier->withdraw();
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
}

void TestNotifier::goesWithTheProgram()
{
    begin();
    show();
    show(); // so that the number is known
    m_notifier.reset();
    QTRY_COMPARE(m_desktop->closed.size(), 1U);
}

QTEST_GUILESS_MAIN(TestNotifier)
#include "tst_notifier.moc"
