// The way to the network as people and administrators set it, and a proxy that asks who is there.
#include "platform/requestlog.h"
#include "presenters/settings/networkpresenter.h"
#include "support/loopbackserver.h"
#include "support/proxies.h"
#include "support/testauthority.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

using Mode = NetworkSettings::Proxy;
using Tone = NetworkPresenter::FileText::Tone;

namespace {

// A keychain that takes its time, as real ones do.
class SlowStore final : public SecretStore
{
public:
    QFuture<Expected<std::optional<Secret>>> read(const QString &key) override
    {
        ++reads;
        return later(m_values.read(key).result());
    }
    QFuture<Expected<void>> write(const QString &key, const Secret &value) override
    {
        return later(m_values.write(key, value).result());
    }
    QFuture<Expected<void>> remove(const QString &key) override
    {
        return later(m_values.remove(key).result());
    }
    bool isPersistent() const override { return true; }

    [[nodiscard]] std::optional<QByteArray> value(const QString &key)
    {
        const auto found = m_values.read(key).result();
        return found && *found ? std::optional((*found)->bytes()) : std::nullopt;
    }
    int reads = 0;

private:
    template <typename T>
    QFuture<T> later(const T &answer)
    {
        const auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        QTimer::singleShot(20, &m_context, [promise, answer] {
            promise->addResult(answer);
            promise->finish();
        });
        return promise->future();
    }

    MemorySecretStore m_values;
    QObject m_context;
};

} // namespace

class NetworkPresenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void keepsWhatWasSet();
    void problemsOfFields();
    void saysWhatTheCaFileHolds();
    void saysWhatIsWrongWithTheCaFile();
    void passphraseIsInTheKeychainAlone();
    void anotherCertificateForgetsThePassphrase();
    void administratorFixes();
    void administratorsMistakesAreTold();
    void testSaysHowTheServerWasReached();
    void testSaysWhatIsWrong();
    void proxySignInIsAskedAndKept();
    void wrongKeptSignInIsAskedAgain();
    void refusedSignInIsAskedAgainByATest();
    void forgetsTheSignIn();

private:
    void start(const ManagedSettings &managed = {});
    void useProxy(quint16 port);
    QUrl server(const QString &host) const;
    [[nodiscard]] QByteArray profileText() const;

    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<Squid> m_squid;
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    RequestLog m_log;
    std::unique_ptr<SlowStore> m_secrets;
    ManagedSettings m_managed;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<NetworkKeeper> m_keeper;
    std::unique_ptr<ProxySignInPresenter> m_signIn;
    std::unique_ptr<NetworkPresenter> m_presenter;
};

void NetworkPresenterTest::initTestCase()
{
    m_authority = std::make_unique<TestAuthority>(u"Office Authority"_s);
    QVERIFY(m_authority->isReady());
    QVERIFY(m_authority->issue({u"console.example"_s, u"DNS:console.example,IP:127.0.0.1"_s}));
    QVERIFY(m_authority->pack(u"console.example"_s, u"open sesame"_s));
    m_squid = std::make_unique<Squid>();
    QVERIFY2(m_squid->isReady(), m_squid->trouble().constData());
}

void NetworkPresenterTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto profile = Profile::open(m_folder->filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
    m_secrets = std::make_unique<SlowStore>();
    m_server = std::make_unique<LoopbackServer>(m_authority->server(u"console.example"_s));
    start();
}

void NetworkPresenterTest::cleanup()
{
    m_presenter.reset();
    m_signIn.reset();
    m_keeper.reset();
    m_network.reset();
    m_server.reset();
    m_secrets.reset();
    m_profile.reset();
    m_folder.reset();
}

void NetworkPresenterTest::start(const ManagedSettings &managed)
{
    m_presenter.reset();
    m_signIn.reset();
    m_keeper.reset();
    m_managed = managed;
    m_network = std::make_unique<Network>();
    m_keeper = std::make_unique<NetworkKeeper>(*m_network, *m_profile, *m_secrets, m_managed);
    m_signIn = std::make_unique<ProxySignInPresenter>(*m_network, *m_secrets);
    m_presenter = std::make_unique<NetworkPresenter>(*m_keeper, *m_network, *m_signIn, m_log);
    m_keeper->load();
}

void NetworkPresenterTest::useProxy(quint16 port)
{
    m_presenter->setCaFile(m_authority->caFile());
    m_presenter->setProxyPlace(u"127.0.0.1"_s, port);
    m_presenter->setProxyMode(Mode::Http);
    m_presenter->setServer(server(u"console.example"_s));
}

QUrl NetworkPresenterTest::server(const QString &host) const
{
    QUrl url = m_server->url();
    url.setHost(host);
    return url;
}

QByteArray NetworkPresenterTest::profileText() const
{
    QByteArray text;
    for (const QFileInfo &each : QDir(m_profile->path()).entryInfoList(QDir::Files)) {
        QFile file(each.filePath());
        if (file.open(QIODevice::ReadOnly))
            text += file.readAll();
    }
    return text;
}

void NetworkPresenterTest::keepsWhatWasSet()
{
    QCOMPARE(int(m_presenter->settings().proxy), int(Mode::System));
    m_presenter->setProxyMode(Mode::Socks5);
    m_presenter->setProxyPlace(u" proxy.example "_s, 1080);
    m_presenter->setPacUrl(u"https://proxy.example/proxy.pac"_s);
    m_presenter->setCaFile(m_authority->caFile());
    const NetworkSettings set = m_presenter->settings();
    QCOMPARE(set.proxyHost, u"proxy.example"_s);
    QVERIFY(m_network->settings() == set); // at once
    start();
    QVERIFY(m_presenter->settings() == set);
    QVERIFY(m_network->settings() == set);
}

void NetworkPresenterTest::problemsOfFields()
{
    for (const QString &bad : {QString(), u"http://proxy.example"_s, u"proxy.example:80"_s,
                               u"proxy.example/"_s, u"a b"_s, u"user@proxy.example"_s})
        QVERIFY2(!NetworkPresenter::hostProblem(bad).isEmpty(), qPrintable(bad));
    for (const QString &good : {u"proxy.example"_s, u"10.0.0.1"_s, u"[fe80::1]"_s})
        QVERIFY2(NetworkPresenter::hostProblem(good).isEmpty(), qPrintable(good));
    for (const QString &bad : {QString(), u"proxy.example"_s, u"file:///proxy.pac"_s})
        QVERIFY2(!NetworkPresenter::pacProblem(bad).isEmpty(), qPrintable(bad));
    m_presenter->setProxyPlace(u"proxy.example"_s, 70000);
    m_presenter->setPacUrl(u"nonsense"_s);
    QVERIFY(m_presenter->settings() == NetworkSettings());
}

void NetworkPresenterTest::saysWhatTheCaFileHolds()
{
    QVERIFY(m_presenter->caText().tone == Tone::None);
    m_presenter->setCaFile(m_authority->caFile());
    const auto text = m_presenter->caText();
    QVERIFY(text.tone == Tone::Good);
    QVERIFY2(text.text.contains(u"Office Authority, valid until"_s), qPrintable(text.text));
}

void NetworkPresenterTest::saysWhatIsWrongWithTheCaFile()
{
    m_presenter->setCaFile(m_folder->filePath(u"none.pem"_s));
    const auto text = m_presenter->caText();
    QVERIFY(text.tone == Tone::Bad);
    QVERIFY2(text.text.contains(u"none.pem"_s), qPrintable(text.text));
}

void NetworkPresenterTest::passphraseIsInTheKeychainAlone()
{
    m_presenter->setClientCertificate(m_authority->file(u"console.example.p12"_s), {});
    QVERIFY(m_presenter->wantsPassphrase());
    QVERIFY(m_presenter->clientText().tone == Tone::Bad);
    m_presenter->setPassphrase(Secret::fromUtf8("open sesame"));
    QVERIFY(!m_presenter->wantsPassphrase());
    QVERIFY(m_presenter->clientText().tone == Tone::Good);
    QCOMPARE(m_secrets->value(u"clientCertificate"_s), "open sesame");
    start(); // calls wait until the keychain has answered
    QVERIFY(!m_network->route(QUrl(u"https://127.0.0.1"_s)).isFinished());
    QTRY_VERIFY(m_presenter->clientText().tone == Tone::Good);
    QVERIFY(!profileText().contains("sesame"));
}

void NetworkPresenterTest::anotherCertificateForgetsThePassphrase()
{
    m_presenter->setClientCertificate(m_authority->file(u"console.example.p12"_s), {});
    m_presenter->setPassphrase(Secret::fromUtf8("open sesame"));
    m_presenter->setClientCertificate(m_authority->file(u"console.example.pem"_s),
                                      m_authority->file(u"console.example.key"_s));
    QVERIFY(m_presenter->clientText().tone == Tone::Good); // needs none
    QVERIFY(!m_secrets->value(u"clientCertificate"_s));
    m_presenter->setClientCertificate({}, {});
    QVERIFY(m_presenter->clientText().tone == Tone::None);
}

void NetworkPresenterTest::administratorFixes()
{
    m_presenter->setProxyMode(Mode::None);
    ManagedSettings managed;
    managed.place = u"/etc/onbelay-console/managed.json"_s;
    managed.proxy = ManagedProxy{u"http"_s, u"proxy.example"_s, 3128, {}};
    managed.caFile = m_authority->caFile();
    start(managed);
    QCOMPARE(int(m_presenter->settings().proxy), int(Mode::Http));
    QCOMPARE(m_network->settings().proxyHost, u"proxy.example"_s);
    QVERIFY(m_presenter->proxyFixedText().contains(managed.place));
    QVERIFY(m_presenter->caFixedText().contains(managed.place));
    m_presenter->setProxyMode(Mode::None);
    m_presenter->setProxyPlace(u"other.example"_s, 80);
    m_presenter->setCaFile({});
    QCOMPARE(int(m_network->settings().proxy), int(Mode::Http));
    QCOMPARE(m_network->settings().proxyHost, u"proxy.example"_s);
    QCOMPARE(m_network->settings().caFile, m_authority->caFile());
    start(); // the user's own choice is still there when the administrator lets go
    QCOMPARE(int(m_presenter->settings().proxy), int(Mode::None));
    QVERIFY(m_presenter->settings().proxyHost.isEmpty());
    QVERIFY(m_presenter->proxyFixedText().isEmpty());
}

void NetworkPresenterTest::administratorsMistakesAreTold()
{
    QVERIFY(m_presenter->managedProblemText().isEmpty());
    start(ManagedSettings::fromValues({{u"sever"_s, u"https://app.example"_s}}, u"/etc/here"_s));
    const QString text = m_presenter->managedProblemText();
    QVERIFY2(text.contains(u"/etc/here"_s) && text.contains(u"sever"_s), qPrintable(text));
}

void NetworkPresenterTest::testSaysHowTheServerWasReached()
{
    QVERIFY(!m_presenter->canTest()); // which server?
    useProxy(m_squid->open());
    m_presenter->test();
    QVERIFY(m_presenter->isTesting());
    QTRY_VERIFY(!m_presenter->isTesting());
    const auto outcome = m_presenter->outcome();
    QVERIFY2(outcome.tone == Tone::Good, qPrintable(outcome.text));
    for (const QString &part :
         {QString::number(m_squid->open()), u"TLS 1.3"_s, u"Office Authority"_s})
        QVERIFY2(outcome.text.contains(part), qPrintable(outcome.text));
    QCOMPARE(m_server->count("/.well-known/oauth-protected-resource"), 1);
    m_presenter->setProxyMode(Mode::None); // it was about something else
    QVERIFY(m_presenter->outcome().tone == Tone::None);
}

void NetworkPresenterTest::testSaysWhatIsWrong()
{
    m_presenter->setServer(server(u"127.0.0.1"_s));
    m_presenter->test();
    QTRY_VERIFY(!m_presenter->isTesting());
    const auto outcome = m_presenter->outcome();
    QVERIFY(outcome.tone == Tone::Bad);
    QVERIFY2(outcome.text.contains(u"CA file"_s) && outcome.text.contains(u"Office Authority"_s),
             qPrintable(outcome.text));
}

void NetworkPresenterTest::proxySignInIsAskedAndKept()
{
    useProxy(m_squid->guarded());
    QSignalSpy asked(m_signIn.get(), &ProxySignInPresenter::asked);
    m_presenter->test();
    QTRY_COMPARE(asked.count(), 1);
    QVERIFY(m_signIn->text().contains(u"Office network"_s));
    m_signIn->give(u"belayer"_s, Secret::fromUtf8("obviously-fake"), true);
    QVERIFY(!m_signIn->question());
    QTRY_VERIFY(!m_presenter->isTesting());
    QVERIFY2(m_presenter->outcome().tone == Tone::Good, qPrintable(m_presenter->outcome().text));
    QVERIFY(m_presenter->hasProxySignIn());
    QVERIFY(!profileText().contains("obviously-fake"));

    start(); // the next run asks the keychain alone
    m_presenter->setServer(server(u"console.example"_s));
    QSignalSpy again(m_signIn.get(), &ProxySignInPresenter::asked);
    m_presenter->test();
    QTRY_VERIFY(!m_presenter->isTesting());
    QVERIFY2(m_presenter->outcome().tone == Tone::Good, qPrintable(m_presenter->outcome().text));
    QCOMPARE(again.count(), 0);
}

void NetworkPresenterTest::wrongKeptSignInIsAskedAgain()
{
    useProxy(m_squid->guarded());
    const QString entry = u"proxy:127.0.0.1:"_s + QString::number(m_squid->guarded());
    const auto kept = m_secrets->write(entry, Secret::fromUtf8("belayer\nold"));
    QTRY_VERIFY(kept.isFinished());
    QSignalSpy asked(m_signIn.get(), &ProxySignInPresenter::asked);
    m_presenter->test();
    QTRY_COMPARE(asked.count(), 1);
    QVERIFY(m_signIn->question()->wasWrong);
    m_signIn->give(u"belayer"_s, Secret::fromUtf8("obviously-fake"), false);
    QTRY_VERIFY(!m_presenter->isTesting());
    QVERIFY(m_presenter->outcome().tone == Tone::Good);
    QTRY_VERIFY(!m_secrets->value(entry)); // only now, and the old one is of no use
}

void NetworkPresenterTest::refusedSignInIsAskedAgainByATest()
{
    useProxy(m_squid->guarded());
    QSignalSpy asked(m_signIn.get(), &ProxySignInPresenter::asked);
    m_presenter->test();
    QTRY_COMPARE(asked.count(), 1);
    m_signIn->refuse();
    QTRY_VERIFY(!m_presenter->isTesting());
    QVERIFY(m_presenter->outcome().headline.contains(u"sign-in"_s));
    m_presenter->test();
    QTRY_COMPARE(asked.count(), 2);
}

void NetworkPresenterTest::forgetsTheSignIn()
{
    useProxy(m_squid->guarded());
    QSignalSpy asked(m_signIn.get(), &ProxySignInPresenter::asked);
    m_presenter->test();
    QTRY_COMPARE(asked.count(), 1);
    m_signIn->give(u"belayer"_s, Secret::fromUtf8("obviously-fake"), true);
    QTRY_VERIFY(!m_presenter->isTesting());
    m_presenter->forgetProxySignIn();
    QVERIFY(!m_presenter->hasProxySignIn());
    QTRY_VERIFY(!m_secrets->value(u"proxy:127.0.0.1:"_s + QString::number(m_squid->guarded())));
    m_presenter->test();
    QTRY_COMPARE(asked.count(), 2);
}

QTEST_GUILESS_MAIN(NetworkPresenterTest)
#include "tst_networkpresenter.moc"
