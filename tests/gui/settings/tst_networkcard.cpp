// The network among the settings, and the question of a proxy, by mouse and by keyboard.
#include "platform/requestlog.h"
#include "presenters/settings/networkpresenter.h"
#include "support/loopbackserver.h"
#include "support/testauthority.h"
#include "ui/common/banner.h"
#include "ui/common/formfield.h"
#include "ui/common/resultline.h"
#include "ui/common/secretfield.h"
#include "ui/settings/networkcard.h"
#include "ui/settings/proxysignindialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

using Mode = NetworkSettings::Proxy;

class NetworkCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void fieldsFollowTheMode();
    void wrongPlaceIsSaidAtItsField();
    void caFileIsChosenAndRemoved();
    void fixedSettingsCannotBeChanged();
    void passphraseUnlocks();
    void testSaysWhatIsWrong();
    void everythingHasAName();
    void proxyIsAnsweredByKeyboard();
    void proxyIsRefusedByEscape();
    void fitsASmallWindow();

private:
    void open(const ManagedSettings &managed = {});
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] QWidget *inputOf(const QString &name) const;
    [[nodiscard]] QString line(const QString &title) const;
    [[nodiscard]] QString banners() const;

    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    RequestLog m_log;
    MemorySecretStore m_secrets;
    ManagedSettings m_managed;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<NetworkKeeper> m_keeper;
    std::unique_ptr<ProxySignInPresenter> m_signIn;
    std::unique_ptr<NetworkPresenter> m_presenter;
    std::unique_ptr<ui::NetworkCard> m_card;
};

void NetworkCardTest::initTestCase()
{
    m_authority = std::make_unique<TestAuthority>(u"Office Authority"_s);
    QVERIFY(m_authority->isReady());
    QVERIFY(m_authority->issue({u"good"_s, u"IP:127.0.0.1"_s}));
    QVERIFY(m_authority->pack(u"good"_s, u"open sesame"_s));
}

void NetworkCardTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto profile = Profile::open(m_folder->filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
    open();
}

void NetworkCardTest::cleanup()
{
    m_card.reset();
    m_presenter.reset();
    m_signIn.reset();
    m_keeper.reset();
    m_network.reset();
    m_profile.reset();
    m_folder.reset();
}

void NetworkCardTest::open(const ManagedSettings &managed)
{
    m_card.reset();
    m_presenter.reset();
    m_signIn.reset();
    m_keeper.reset();
    m_managed = managed;
    m_network = std::make_unique<Network>();
    m_keeper = std::make_unique<NetworkKeeper>(*m_network, *m_profile, m_secrets, m_managed);
    m_signIn = std::make_unique<ProxySignInPresenter>(*m_network, m_secrets);
    m_presenter = std::make_unique<NetworkPresenter>(*m_keeper, *m_network, *m_signIn, m_log);
    m_keeper->load();
    m_card = std::make_unique<ui::NetworkCard>(*m_presenter);
    m_card->show();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
}

QPushButton *NetworkCardTest::button(const QString &text) const
{
    for (auto *each : m_card->findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

QWidget *NetworkCardTest::inputOf(const QString &name) const
{
    for (auto *field : m_card->findChildren<ui::FormField *>()) {
        if (field->input()->accessibleName() == name)
            return field->input();
    }
    return nullptr;
}

QString NetworkCardTest::line(const QString &title) const
{
    for (const auto *each : m_card->findChildren<ui::ResultLine *>()) {
        if (each->accessibleName().startsWith(title))
            return each->accessibleName();
    }
    return {};
}

QString NetworkCardTest::banners() const
{
    QStringList names;
    for (const auto *banner : m_card->findChildren<ui::Banner *>()) {
        if (banner->isVisible())
            names.append(banner->accessibleName());
    }
    return names.join(u'\n');
}

void NetworkCardTest::fieldsFollowTheMode()
{
    auto *mode = qobject_cast<QComboBox *>(inputOf(u"Proxy"_s));
    QVERIFY(mode);
    QVERIFY(!inputOf(u"Name of the proxy"_s)->isVisible());
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Down); // no proxy
    QCOMPARE(int(m_network->settings().proxy), int(Mode::None));
    QTest::keyClick(mode, Qt::Key_Down); // HTTP
    QVERIFY(inputOf(u"Name of the proxy"_s)->isVisible());
    QTest::keyClick(mode, Qt::Key_Tab);
    QTest::keyClicks(m_card->focusWidget(), u"proxy.example"_s);
    QTest::keyClick(m_card->focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(m_card->focusWidget(), u"3128"_s);
    QTest::keyClick(m_card->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_network->settings().proxyHost, u"proxy.example"_s);
    QCOMPARE(m_network->settings().proxyPort, 3128);
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_End);
    QVERIFY(inputOf(u"Address of the script"_s)->isVisible());
    QVERIFY(!inputOf(u"Name of the proxy"_s)->isVisible());
}

void NetworkCardTest::wrongPlaceIsSaidAtItsField()
{
    m_presenter->setServer(QUrl(u"https://console.example"_s));
    m_presenter->setProxyMode(Mode::Http);
    auto *host = qobject_cast<QLineEdit *>(inputOf(u"Name of the proxy"_s));
    host->setText(u"http://proxy.example"_s);
    QTest::mouseClick(button(u"Test the connection"_s), Qt::LeftButton);
    QVERIFY(!m_presenter->isTesting());
    QVERIFY(host->hasFocus());
    QVERIFY2(host->accessibleDescription().contains(u"name alone"_s),
             qPrintable(host->accessibleDescription()));
}

void NetworkCardTest::caFileIsChosenAndRemoved()
{
    QVERIFY(line(u"Added authorities"_s).contains(u"None"_s));
    QTest::mouseClick(button(u"Choose a CA file…"_s), Qt::LeftButton);
    auto *dialog = m_card->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(m_authority->caFile());
    dialog->reject();
    QVERIFY2(line(u"Added authorities"_s).contains(u"Office Authority, valid until"_s),
             qPrintable(line(u"Added authorities"_s)));
    QVERIFY(!m_network->tls().caCertificates().isEmpty());
    button(u"Remove the CA file"_s)->setFocus();
    QTest::keyClick(m_card->focusWidget(), Qt::Key_Space);
    QVERIFY(line(u"Added authorities"_s).contains(u"None"_s));
    QVERIFY(button(u"Choose a CA file…"_s)->hasFocus());
}

void NetworkCardTest::fixedSettingsCannotBeChanged()
{
    ManagedSettings managed;
    managed.place = u"/etc/onbelay-console/managed.json"_s;
    managed.proxy = ManagedProxy{u"http"_s, u"proxy.example"_s, 3128, {}};
    managed.caFile = m_authority->caFile();
    managed.problems.push_back({ManagedProblem::What::UnknownKey, u"sever"_s});
    open(managed);
    for (const QString &name : {u"Proxy"_s, u"Name of the proxy"_s, u"Port of the proxy"_s})
        QVERIFY2(inputOf(name)->isVisible() && !inputOf(name)->isEnabled(), qPrintable(name));
    QVERIFY(inputOf(u"Proxy"_s)->accessibleDescription().contains(managed.place));
    QVERIFY(!button(u"Choose a CA file…"_s)->isEnabled());
    QVERIFY(!button(u"Remove the CA file"_s)->isVisible());
    QVERIFY(line(u"Added authorities"_s).contains(managed.place));
    QVERIFY2(banners().contains(u"sever"_s), qPrintable(banners()));
}

void NetworkCardTest::passphraseUnlocks()
{
    m_presenter->setClientCertificate(m_authority->file(u"good.p12"_s), {});
    QVERIFY(line(u"Client certificate"_s).contains(u"locked"_s));
    auto *field = m_card->findChild<ui::SecretField *>();
    QVERIFY(field->isVisible());
    field->edit()->setFocus();
    QTest::keyClicks(field->edit(), u"open sesame"_s);
    QTest::keyClick(field->edit(), Qt::Key_Return);
    QVERIFY(!field->isVisible());
    QVERIFY2(line(u"Client certificate"_s).contains(u"good, valid until"_s),
             qPrintable(line(u"Client certificate"_s)));
}

void NetworkCardTest::testSaysWhatIsWrong()
{
    QVERIFY(!button(u"Test the connection"_s)->isEnabled());
    LoopbackServer server(m_authority->server(u"good"_s));
    m_presenter->setServer(server.url());
    QTest::mouseClick(button(u"Test the connection"_s), Qt::LeftButton);
    QTRY_VERIFY2(banners().contains(u"unknown issuer"_s), qPrintable(banners()));
    m_presenter->setCaFile(m_authority->caFile());
    QTest::mouseClick(button(u"Test the connection"_s), Qt::LeftButton);
    QTRY_VERIFY2(banners().contains(u"was reached"_s), qPrintable(banners()));
}

void NetworkCardTest::everythingHasAName()
{
    m_presenter->setProxyMode(Mode::Http);
    m_presenter->setClientCertificate(m_authority->file(u"good.p12"_s), {});
    QStringList names;
    for (const QWidget *each : m_card->findChildren<QWidget *>()) {
        if (!each->isVisible() || each->focusPolicy() == Qt::NoFocus)
            continue;
        const auto *push = qobject_cast<const QPushButton *>(each);
        const QString name = push ? push->text() : each->accessibleName();
        QVERIFY2(!name.isEmpty(), each->metaObject()->className());
        QVERIFY2(!names.contains(name), qPrintable(name));
        names << name;
    }
}

void NetworkCardTest::proxyIsAnsweredByKeyboard()
{
    Q_EMIT m_network->proxySignInNeeded({u"proxy.example"_s, 3128, u"<b>Office</b>"_s, false});
    QTRY_VERIFY(m_signIn->question());
    ui::ProxySignInDialog dialog(*m_signIn);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(dialog.accessibleDescription().contains(u"<b>Office</b>"_s)); // as it is
    QVERIFY(!dialog.findChild<QCheckBox *>()->isVisible()); // there is no keychain here
    QTest::keyClicks(dialog.focusWidget(), u"belayer"_s);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(dialog.focusWidget(), u"obviously-fake"_s);
    QSignalSpy settled(m_network.get(), &Network::proxySignInSettled);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(settled.first().first().toString(), u"proxy.example:3128"_s);
    QCOMPARE(settled.first().last().toBool(), true);
    QVERIFY(!dialog.isVisible());
    QVERIFY(button(u"Forget the proxy's sign-in"_s)->isVisible());
}

void NetworkCardTest::proxyIsRefusedByEscape()
{
    Q_EMIT m_network->proxySignInNeeded({u"proxy.example"_s, 3128, {}, true});
    QVERIFY(m_signIn->question());
    ui::ProxySignInDialog dialog(*m_signIn);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(dialog.accessibleName().contains(u"did not accept"_s));
    QSignalSpy settled(m_network.get(), &Network::proxySignInSettled);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(settled.first().last().toBool(), false);
    QVERIFY(!m_signIn->question());
}

void NetworkCardTest::fitsASmallWindow()
{
    m_presenter->setProxyMode(Mode::Http);
    m_presenter->setClientCertificate(m_authority->file(u"good.p12"_s), {});
    QFont large = m_card->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    m_card->setFont(large);
    QVERIFY2(m_card->minimumSizeHint().width() <= 760,
             qPrintable(QString::number(m_card->minimumSizeHint().width())));
}

QTEST_MAIN(NetworkCardTest)
#include "tst_networkcard.moc"
