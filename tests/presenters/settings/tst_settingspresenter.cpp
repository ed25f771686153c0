// What the settings say about the guide, and what they keep.
#include "guides/builtinkey.h"
#include "platform/requestlog.h"
#include "presenters/settings/guidenotice.h"
#include "presenters/settings/settingspresenter.h"
#include "presenters/words/guidetext.h"
#include "support/guideserver.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

using Tone = SettingsPresenter::Outcome::Tone;

namespace {

const QString later = u"2999-01-01.1"_s;

} // namespace

class SettingsPresenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void builtInGuide();
    void replacement();
    void refusedReplacement();
    void everyRefusalHasWordsOfItsOwn();
    void noticeOfARefusedReplacement();
    void noticesOfLooks();
    void keyIsNamed();
    void addressProblems();
    void lookAndBack();
    void lookThatIsRefused();
    void lookWithoutAnswer();
    void theSessionGoesOnWithItsGuide();
    void checkIntervals();
    void strangeInterval();
    void administratorFixesTheInterval();
    void notificationsCanBeSwitchedOff();

private:
    void start(const GuideKey &key);
    void place(const QByteArray &guide, const QByteArray &signature) const;
    void look();

    MinisignTool m_tool;
    Integration m_builtIn;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<GuideServer> m_server;
    std::unique_ptr<GuideShelf> m_shelf;
    std::unique_ptr<SettingsPresenter> m_settings;
};

void SettingsPresenterTest::initTestCase()
{
    QVERIFY2(m_tool.isReady(), "minisign must be installed");
    const auto parsed = parseIntegration(onbelay::test::builtInGuide());
    QVERIFY(parsed);
    m_builtIn = *parsed;
}

void SettingsPresenterTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto profile = Profile::open(m_folder->filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
    m_log = std::make_unique<RequestLog>();
    m_server = std::make_unique<GuideServer>();
    start(m_tool.key());
}

void SettingsPresenterTest::cleanup()
{
    m_settings.reset();
    m_shelf.reset();
    m_server.reset();
    m_log.reset();
    m_profile.reset();
    m_folder.reset();
}

void SettingsPresenterTest::start(const GuideKey &key)
{
    m_settings.reset();
    m_shelf = std::make_unique<GuideShelf>(m_builtIn, GuideShelf::Rules{key}, *m_profile, *m_log,
                                           m_clock);
    m_settings = std::make_unique<SettingsPresenter>(*m_shelf, *m_profile, m_clock);
}

void SettingsPresenterTest::place(const QByteArray &guide, const QByteArray &signature) const
{
    const QString folder = m_folder->filePath(u"profile/guides"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile guideFile(folder + u"/hubspot.json"_s);
    QVERIFY(guideFile.open(QIODevice::WriteOnly) && guideFile.write(guide) >= 0);
    QFile signatureFile(folder + u"/hubspot.json.minisig"_s);
    QVERIFY(signature.isEmpty()
            || (signatureFile.open(QIODevice::WriteOnly) && signatureFile.write(signature) >= 0));
}

void SettingsPresenterTest::look()
{
    m_settings->setAddress(m_server->address());
    QVERIFY(m_settings->canLook());
    m_settings->look();
    QVERIFY(m_settings->isLooking());
    QVERIFY(!m_settings->outcome());
    QTRY_VERIFY(!m_settings->isLooking());
    QVERIFY(m_settings->outcome());
}

void SettingsPresenterTest::builtInGuide()
{
    QCOMPARE(m_settings->guideInUse().kind, u"Built in"_s);
    QVERIFY(m_settings->guideInUse().detail.contains(m_builtIn.revision.text()));
    QVERIFY(!m_settings->refusal() && !m_settings->outcome());
    QVERIFY(!m_settings->canLook() && !m_settings->canUseBuiltIn());
}

void SettingsPresenterTest::replacement()
{
    const QByteArray guide = guideWith(later);
    place(guide, m_tool.sign(guide));
    start(m_tool.key());
    QCOMPARE(m_settings->guideInUse().kind, u"Replacement"_s);
    QVERIFY(m_settings->guideInUse().detail.contains(later));
    QVERIFY(m_settings->canUseBuiltIn() && !m_settings->refusal());
    QCOMPARE(m_settings->wayBackName(), u"Use the built-in guide"_s);
}

void SettingsPresenterTest::refusedReplacement()
{
    place(guideWith(later), {});
    start(m_tool.key());
    QCOMPARE(m_settings->guideInUse().kind, u"Built in"_s);
    QVERIFY(m_settings->refusal());
    QVERIFY(m_settings->refusal()->headline.contains(u"not signed"_s));
    QVERIFY(m_settings->canUseBuiltIn());
    QCOMPARE(m_settings->wayBackName(), u"Remove the replacement"_s);
    m_settings->useBuiltIn();
    QVERIFY(!m_settings->refusal() && !m_settings->canUseBuiltIn());
    QCOMPARE(m_settings->outcome()->headline, u"The replacement was removed"_s);
}

void SettingsPresenterTest::everyRefusalHasWordsOfItsOwn()
{
    for (GuidePlace place :
         {GuidePlace::Profile, GuidePlace::ProfileInSettings, GuidePlace::Address}) {
        QSet<QString> headlines;
        for (int reason = 0; reason <= int(GuideRefusal::NotNewer); ++reason) {
            const FailureText text = refusalText({GuideRefusal(reason), u"<detail>"_s}, place);
            headlines.insert(text.headline);
            QVERIFY(!text.headline.isEmpty() && !text.headline.endsWith(u'.'));
            for (const QString &part : {text.cause, text.nextStep})
                QVERIFY2(part.endsWith(u'.') && !part.contains(QRegularExpression(u"%\\d"_s)),
                         qPrintable(text.headline));
        }
        QCOMPARE(headlines.size(), int(GuideRefusal::NotNewer) + 1);
    }
    // What to do is about what is wrong: a broken guide is signed well, and the settings do not
    // send anybody to the settings.
    const auto step = [](GuideRefusal reason, GuidePlace place) {
        return refusalText({reason, {}}, place).nextStep;
    };
    QVERIFY(step(GuideRefusal::Unsigned, GuidePlace::Profile).contains(u"signature"_s));
    QVERIFY(!step(GuideRefusal::Broken, GuidePlace::Profile).contains(u"sign"_s));
    for (int reason = 0; reason <= int(GuideRefusal::NotNewer); ++reason) {
        const auto refusal = GuideRefusal(reason);
        QVERIFY(step(refusal, GuidePlace::Profile).contains(u"in the settings"_s));
        QVERIFY(!step(refusal, GuidePlace::ProfileInSettings).contains(u"settings"_s));
    }
    // Where it is broken can be read.
    QCOMPARE(refusalText({GuideRefusal::Broken, u"doors[0].id: is missing"_s}, GuidePlace::Profile)
                 .evidence,
             u"doors[0].id: is missing"_s);
}

void SettingsPresenterTest::noticeOfARefusedReplacement()
{
    QVERIFY(!replacementNotice(*m_shelf));
    place(guideWith(later), {});
    start(m_tool.key());
    QVERIFY(replacementNotice(*m_shelf));
    QCOMPARE(replacementNotice(*m_shelf)->tone, GuideNotice::Tone::Trouble);
    QVERIFY(replacementNotice(*m_shelf)->text.contains(u"in the settings"_s));
    const QByteArray old = guideWith(u"2020-01-01.1"_s);
    place(old, m_tool.sign(old));
    start(m_tool.key());
    QVERIFY(replacementNotice(*m_shelf));
    QCOMPARE(replacementNotice(*m_shelf)->tone, GuideNotice::Tone::News); // nobody's fault
}

void SettingsPresenterTest::noticesOfLooks()
{
    using Found = GuideLook::Outcome;
    GuideLook look;
    look.automatic = true;
    for (const Found quiet : {Found::NothingNewer, Found::LeftAside, Found::NoAnswer}) {
        look.outcome = quiet;
        QVERIFY(!lookNotice(look));
    }
    look.outcome = Found::Taken;
    look.revision = m_builtIn.revision;
    QVERIFY(lookNotice(look));
    QCOMPARE(lookNotice(look)->tone, GuideNotice::Tone::News);
    QVERIFY(lookNotice(look)->text.contains(m_builtIn.revision.text()));
    look.outcome = Found::Refused;
    look.refused = {GuideRefusal::Broken, {}};
    QVERIFY(lookNotice(look));
    QCOMPARE(lookNotice(look)->tone, GuideNotice::Tone::Trouble);
    look.refused = {GuideRefusal::NotNewer, {}};
    QVERIFY(!lookNotice(look));
    look.refused = {GuideRefusal::Broken, {}};
    look.automatic = false; // asked for in the settings, and answered there
    QVERIFY(!lookNotice(look));
}

void SettingsPresenterTest::keyIsNamed()
{
    QCOMPARE(m_settings->keyId(), m_tool.key().name());
    QVERIFY(!m_settings->isDevelopmentKey());
    QFile file(QStringLiteral(ONBELAY_SOURCE_DIR "/packaging/guide/development.pub"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    start(guideKeyFrom(file.readAll().split('\n').value(1)).value_or(GuideKey()));
    QVERIFY(m_settings->isDevelopmentKey());
    QVERIFY(m_settings->keyText().contains(u"anybody"_s));
}

void SettingsPresenterTest::addressProblems()
{
    QCOMPARE(m_settings->addressProblem(u"  "_s), QString());
    QCOMPARE(m_settings->addressProblem(u"https://guides.example/hubspot.json"_s), QString());
    QVERIFY(m_settings->addressProblem(u"http://guides.example/h.json"_s).contains(u"https"_s));
    QVERIFY(m_settings->addressProblem(u"https://guides.example"_s).contains(u"not the address"_s));
    m_settings->setAddress(u"http://guides.example/h.json"_s);
    QCOMPARE(m_settings->address(), QString());
    QVERIFY(!m_settings->canLook());
}

void SettingsPresenterTest::lookAndBack()
{
    const QByteArray guide = guideWith(later);
    m_server->offer(guide, m_tool.sign(guide));
    QSignalSpy changed(m_settings.get(), &SettingsPresenter::changed);
    look();
    QVERIFY(changed.size() >= 2);
    QCOMPARE(m_settings->outcome()->tone, Tone::Good);
    QVERIFY(m_settings->outcome()->text.contains(later));
    QCOMPARE(m_settings->guideInUse().kind, u"Replacement"_s);
    look();
    QCOMPARE(m_settings->outcome()->headline, u"The guide in use is the newest"_s);

    m_settings->useBuiltIn();
    QCOMPARE(m_settings->guideInUse().kind, u"Built in"_s);
    QCOMPARE(m_settings->outcome()->headline, u"The built-in guide is used"_s);
    look(); // the news of before makes room
    QCOMPARE(m_settings->outcome()->headline, u"A newer guide was taken"_s);
}

void SettingsPresenterTest::lookThatIsRefused()
{
    const QByteArray guide = guideWith(later);
    const MinisignTool other;
    m_server->offer(guide, other.sign(guide));
    look();
    QCOMPARE(m_settings->outcome()->tone, Tone::Bad);
    QVERIFY(m_settings->outcome()->text.contains(other.key().name()));
    QCOMPARE(m_settings->guideInUse().kind, u"Built in"_s);
    const QByteArray old = guideWith(u"2020-01-01.1"_s);
    m_server->offer(old, m_tool.sign(old));
    look();
    QCOMPARE(m_settings->outcome()->tone, Tone::Neutral);
    QVERIFY(m_settings->outcome()->text.contains(u"2020-01-01.1"_s));
}

void SettingsPresenterTest::lookWithoutAnswer()
{
    look(); // nothing is offered: 404
    QCOMPARE(m_settings->outcome()->tone, Tone::Bad);
    QCOMPARE(m_settings->outcome()->headline, u"There is no guide at this address"_s);
}

void SettingsPresenterTest::theSessionGoesOnWithItsGuide()
{
    m_settings->setSessionGuide(m_builtIn.revision);
    QVERIFY(!m_settings->guideInUse().detail.contains(u"session"_s));
    const QByteArray guide = guideWith(later);
    m_server->offer(guide, m_tool.sign(guide));
    look();
    const QString detail = m_settings->guideInUse().detail;
    QVERIFY(detail.contains(later) && detail.contains(m_builtIn.revision.text()));
    QVERIFY(detail.contains(u"next sign-in"_s));
    m_settings->setSessionGuide(m_shelf->inForce()->revision);
    QVERIFY(!m_settings->guideInUse().detail.contains(u"next sign-in"_s));
}

void SettingsPresenterTest::checkIntervals()
{
    QCOMPARE(m_settings->checkMinutes(), 60);
    QList<int> told;
    for (int minutes : {60, 0, 15, 360, 1440}) {
        connect(m_settings.get(), &SettingsPresenter::checkIntervalChanged, this,
                [&told](int now) { told.append(now); });
        m_settings->setCheckMinutes(minutes);
        start(m_tool.key());
        QCOMPARE(m_settings->checkMinutes(), minutes);
        QCOMPARE(m_settings->checkIntervals().size(), std::size_t(5));
    }
    QCOMPARE(told, (QList<int>{0, 15, 360, 1440})); // 60 was no change
    QCOMPARE(m_profile->setting(u"health/checkMinutes"_s).toInt(), 1440);
}

void SettingsPresenterTest::strangeInterval()
{
    m_profile->setSetting(u"health/checkMinutes"_s, 30); // by hand
    QCOMPARE(m_settings->checkMinutes(), 30);
    const auto intervals = m_settings->checkIntervals();
    QCOMPARE(intervals.size(), std::size_t(6));
    QCOMPARE(intervals[2].length, 30);
    QCOMPARE(intervals[2].name, u"Every 30 minutes"_s);
    for (const QVariant &nonsense : {QVariant(-5), QVariant(u"often"_s), QVariant(1'000'000)}) {
        m_profile->setSetting(u"health/checkMinutes"_s, nonsense);
        QCOMPARE(m_settings->checkMinutes(), 60);
    }
}

void SettingsPresenterTest::administratorFixesTheInterval()
{
    m_settings->setCheckMinutes(15);
    ManagedSettings managed;
    managed.place = u"/etc/onbelay-console/managed.json"_s;
    managed.checkMinutes = 45;
    start(m_tool.key());
    m_settings->setManaged(managed);
    QSignalSpy spy(m_settings.get(), &SettingsPresenter::checkIntervalChanged);
    QCOMPARE(m_settings->checkMinutes(), 45);
    QVERIFY(m_settings->checkFixedText().contains(managed.place));
    m_settings->setCheckMinutes(0);
    QCOMPARE(m_settings->checkMinutes(), 45);
    QCOMPARE(spy.count(), 0);
    start(m_tool.key()); // the user's own choice is still there
    QCOMPARE(m_settings->checkMinutes(), 15);
    QVERIFY(m_settings->checkFixedText().isEmpty());
}

void SettingsPresenterTest::notificationsCanBeSwitchedOff()
{
    QVERIFY(m_settings->notifies());
    m_settings->setNotifies(false);
    start(m_tool.key());
    QVERIFY(!m_settings->notifies());
    ManagedSettings managed;
    managed.place = u"/etc/onbelay-console/managed.json"_s;
    managed.notifications = true;
    m_settings->setManaged(managed);
    QVERIFY(m_settings->notifies());
    QVERIFY(m_settings->notifyFixedText().contains(managed.place));
    m_settings->setNotifies(false);
    QVERIFY(m_settings->notifies());
}

QTEST_GUILESS_MAIN(SettingsPresenterTest)
#include "tst_settingspresenter.moc"
