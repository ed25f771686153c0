#include "platform/requestlog.h"
#include "presenters/settings/networkpresenter.h"
#include "presenters/settings/settingspresenter.h"
#include "support/guideserver.h"
#include "ui/common/banner.h"
#include "ui/common/codelabel.h"
#include "ui/common/resultline.h"
#include "ui/settings/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The settings on screen, by mouse and by keyboard, with a file server behind them.
class SettingsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void saysWhatIsInUse();
    void looksAndGoesBack();
    void refusalIsShownBesideTheGuideInUse();
    void wrongAddressIsSaidAtItsField();
    void addressIsKeptOnClosing();
    void intervalTakesEffectAtOnce();
    void notificationsAreSwitchedOff();
    void theWheelChangesNothingByTheWay();
    void byKeyboardAlone();
    void fitsASmallWindow();
    void networkIsAmongThem();

private:
    void open();
    QString saysOfGuide() const;
    QPushButton *button(const QString &text) const;
    QString banners() const; // names of those that show

    MinisignTool m_tool;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<GuideServer> m_server;
    std::unique_ptr<GuideShelf> m_shelf;
    std::unique_ptr<SettingsPresenter> m_settings;
    std::unique_ptr<ui::SettingsDialog> m_dialog;
};

void SettingsDialogTest::initTestCase()
{
    QVERIFY2(m_tool.isReady(), "minisign must be installed");
}

void SettingsDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto profile = Profile::open(m_folder->filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
    m_log = std::make_unique<RequestLog>();
    m_server = std::make_unique<GuideServer>();
}

void SettingsDialogTest::cleanup()
{
    m_dialog.reset();
    m_settings.reset();
    m_shelf.reset();
    m_server.reset();
    m_log.reset();
    m_profile.reset();
    m_folder.reset();
}

void SettingsDialogTest::open()
{
    const auto builtIn = parseIntegration(builtInGuide());
    QVERIFY(builtIn);
    m_dialog.reset();
    m_settings.reset();
    m_shelf = std::make_unique<GuideShelf>(*builtIn, GuideShelf::Rules{m_tool.key()}, *m_profile,
                                           *m_log, m_clock);
    m_settings = std::make_unique<SettingsPresenter>(*m_shelf, *m_profile, m_clock);
    m_dialog = std::make_unique<ui::SettingsDialog>(*m_settings);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

QString SettingsDialogTest::saysOfGuide() const
{
    for (const auto *line : m_dialog->findChildren<ui::ResultLine *>()) {
        if (line->accessibleName().startsWith(u"Guide in use"_s))
            return line->accessibleName();
    }
    return {};
}

QPushButton *SettingsDialogTest::button(const QString &text) const
{
    for (auto *each : m_dialog->findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

QString SettingsDialogTest::banners() const
{
    QStringList names;
    for (const auto *banner : m_dialog->findChildren<ui::Banner *>()) {
        if (banner->isVisible())
            names.append(banner->accessibleName());
    }
    return names.join(u'\n');
}

void SettingsDialogTest::saysWhatIsInUse()
{
    open();
    QVERIFY(saysOfGuide().startsWith(u"Guide in use: Built in. Revision "_s));
    bool keyIsNamed = false;
    for (const auto *label : m_dialog->findChildren<ui::CodeLabel *>())
        keyIsNamed = keyIsNamed || (label->isVisible() && label->text() == m_tool.key().name());
    QVERIFY(keyIsNamed);
    QCOMPARE(banners(), QString());
    QVERIFY(!button(u"Look for a newer guide now"_s)->isEnabled()); // nowhere to look
    QVERIFY(!button(u"Use the built-in guide"_s)->isEnabled());
}

void SettingsDialogTest::looksAndGoesBack()
{
    const QByteArray guide = guideWith(u"2999-01-01.1"_s);
    m_server->offer(guide, m_tool.sign(guide));
    open();
    auto *address = m_dialog->findChild<QLineEdit *>();
    QCOMPARE(address->accessibleName(), u"Address of newer guides"_s);
    QTest::keyClicks(address, m_server->address());
    QTest::keyClick(address, Qt::Key_Return); // as the button does
    QVERIFY(m_dialog->isVisible() && m_settings->isLooking());
    QTRY_VERIFY(banners().contains(u"A newer guide was taken"_s));
    QVERIFY(saysOfGuide().contains(u"Replacement"_s) && saysOfGuide().contains(u"2999-01-01.1"_s));
    QPushButton *back = button(u"Use the built-in guide"_s);
    QVERIFY(back->isEnabled());
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Space);
    QVERIFY(saysOfGuide().contains(u"Built in"_s));
    QVERIFY(banners().contains(u"The built-in guide is used"_s));
    QVERIFY(!back->isEnabled());
    QVERIFY(m_dialog->focusWidget() && m_dialog->focusWidget()->isEnabled());
    QTest::mouseClick(button(u"Look for a newer guide now"_s), Qt::LeftButton);
    QTRY_VERIFY(banners().contains(u"A newer guide was taken"_s));
}

void SettingsDialogTest::refusalIsShownBesideTheGuideInUse()
{
    const QString folder = m_folder->filePath(u"profile/guides"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u"/hubspot.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(guideWith(u"2999-01-01.1"_s)) > 0);
    file.close();
    open();
    QVERIFY(saysOfGuide().contains(u"Built in"_s));
    QVERIFY(banners().contains(u"is not signed"_s));
    // The built-in one is in use already, so the button says what it does.
    QVERIFY(!button(u"Use the built-in guide"_s));
    QVERIFY(banners().contains(u"Or remove the replacement."_s));
    QTest::mouseClick(button(u"Remove the replacement"_s), Qt::LeftButton);
    QVERIFY(!banners().contains(u"is not signed"_s));
    QVERIFY(banners().contains(u"The replacement was removed"_s));
    QVERIFY(!button(u"Use the built-in guide"_s)->isEnabled());
    QVERIFY(!file.exists());
}

void SettingsDialogTest::wrongAddressIsSaidAtItsField()
{
    open();
    auto *address = m_dialog->findChild<QLineEdit *>();
    QTest::keyClicks(address, u"http://guides.example/hubspot.json"_s);
    QTest::mouseClick(button(u"Look for a newer guide now"_s), Qt::LeftButton);
    QVERIFY(address->accessibleDescription().contains(u"Use an https address"_s));
    QVERIFY(!m_settings->isLooking());
    QCOMPARE(m_dialog->focusWidget(), address);
    m_dialog->close();
    QCOMPARE(m_settings->address(), QString());
}

void SettingsDialogTest::addressIsKeptOnClosing()
{
    open();
    auto *address = m_dialog->findChild<QLineEdit *>();
    QTest::keyClicks(address, m_server->address());
    QTest::keyClick(address, Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    open();
    QCOMPARE(m_dialog->findChild<QLineEdit *>()->text(), m_server->address());
}

void SettingsDialogTest::intervalTakesEffectAtOnce()
{
    open();
    auto *interval = m_dialog->findChild<QComboBox *>();
    QCOMPARE(interval->currentText(), u"Every hour"_s);
    QVERIFY(!interval->accessibleName().isEmpty());
    int told = -1;
    connect(m_settings.get(), &SettingsPresenter::checkIntervalChanged, this,
            [&told](int minutes) { told = minutes; });
    interval->setFocus();
    QTest::keyClick(interval, Qt::Key_Down);
    QCOMPARE(interval->currentText(), u"Every 6 hours"_s);
    QCOMPARE(told, 360);
    QTest::keyClick(interval, Qt::Key_Home);
    QCOMPARE(told, 0);
    open();
    QCOMPARE(m_dialog->findChild<QComboBox *>()->currentText(), u"Off"_s);
}

void SettingsDialogTest::notificationsAreSwitchedOff()
{
    open();
    auto *notify = m_dialog->findChild<QCheckBox *>();
    QVERIFY(notify->isChecked());
    QVERIFY(!notify->accessibleDescription().isEmpty());
    notify->setFocus();
    QTest::keyClick(notify, Qt::Key_Space);
    QVERIFY(!m_settings->notifies());
    open();
    QVERIFY(!m_dialog->findChild<QCheckBox *>()->isChecked());
}

// Whoever scrolls the page must not change what comes under the pointer.
void SettingsDialogTest::theWheelChangesNothingByTheWay()
{
    open();
    for (QComboBox *box : m_dialog->findChildren<QComboBox *>()) {
        const int before = box->currentIndex();
        QWheelEvent wheel(box->rect().center(), box->mapToGlobal(box->rect().center()), {},
                          {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(box, &wheel);
        QCOMPARE(box->currentIndex(), before);
        QVERIFY(!box->hasFocus());
    }
}

// Tab reaches everything that can be used, in the order in which it stands.
void SettingsDialogTest::byKeyboardAlone()
{
    m_profile->setSetting(u"guide/address"_s, m_server->address());
    open();
    const QList<QWidget *> stops{m_dialog->findChild<QLineEdit *>(),
                                 button(u"Look for a newer guide now"_s),
                                 m_dialog->findChildren<QComboBox *>().first(),
                                 m_dialog->findChild<QCheckBox *>(),
                                 m_dialog->findChildren<QComboBox *>().last(),
                                 button(u"Close"_s)};
    QTRY_COMPARE(m_dialog->focusWidget(), stops.first());
    for (QWidget *stop : stops.sliced(1)) {
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_dialog->focusWidget(), stop);
    }
    QTest::keyClick(stops.last(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
}

void SettingsDialogTest::fitsASmallWindow()
{
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QApplication::setLayoutDirection(direction);
        open();
        m_dialog->resize(420, 380);
        QCoreApplication::sendPostedEvents();
        QVERIFY(m_dialog->width() <= 480);
        const QWidget *close = button(u"Close"_s);
        QVERIFY(m_dialog->rect().contains(
            QRect(close->mapTo(m_dialog.get(), QPoint()), close->size())));
        const QWidget *address = m_dialog->findChild<QLineEdit *>();
        const QRect place(address->mapTo(m_dialog.get(), QPoint()), address->size());
        QVERIFY(place.left() >= 0 && place.right() <= m_dialog->width());
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void SettingsDialogTest::networkIsAmongThem()
{
    open();
    ManagedSettings managed;
    managed.place = u"/etc/onbelay-console/managed.json"_s;
    managed.checkMinutes = 45;
    MemorySecretStore secrets;
    Network network;
    NetworkKeeper keeper(network, *m_profile, secrets, managed);
    ProxySignInPresenter signIn(network, secrets);
    NetworkPresenter presenter(keeper, network, signIn, *m_log);
    presenter.setServer(QUrl(m_server->address()));
    presenter.setProxyMode(NetworkSettings::Proxy::Pac);
    m_settings->setManaged(managed);
    ui::SettingsDialog dialog(*m_settings, presenter);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    // The interval is the administrator's, so the next stop after the guide is the proxy.
    const auto boxes = dialog.findChildren<QComboBox *>();
    QCOMPARE(boxes.size(), 3); // the interval, the clipboard and the proxy
    QVERIFY(!boxes[0]->isEnabled());
    QVERIFY(boxes[0]->accessibleDescription().contains(managed.place));
    boxes[2]->setFocus();
    QTest::keyClick(&dialog, Qt::Key_Tab);
    auto *script = qobject_cast<QLineEdit *>(dialog.focusWidget());
    QVERIFY(script);
    QTest::keyClicks(script, u"https://proxy.example/proxy.pac"_s);
    QTest::keyClick(script, Qt::Key_Return); // ends the editing, not the dialog
    QVERIFY(dialog.isVisible());
    QCOMPARE(network.settings().pacUrl, QUrl(u"https://proxy.example/proxy.pac"_s));
    QStringList stops;
    for (int i = 0; i < 8 && !stops.endsWith(u"Close"_s); ++i) {
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        if (const auto *push = qobject_cast<QPushButton *>(dialog.focusWidget()))
            stops << push->text();
    }
    QCOMPARE(stops, QStringList({u"Choose a CA file…"_s, u"Choose a client certificate…"_s,
                                 u"Test the connection"_s, u"Close"_s}));
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
