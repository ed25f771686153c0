#include "platform/profile.h"
#include "presenters/connection/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Secret token = Secret::fromUtf8("pat-na1-00000000-fake-fake-fake-000000000000");

class SetClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void forward(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }

private:
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

QString onClipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

// A token on the real clipboard of this platform: it goes by itself, and takes nobody else's text
// along.
class SecretClipboardTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->setText(u"before"_s); }
    void isMarkedAsASecret();
    void goesAfterItsTime();
    void goesAtOnceAfterASleep();
    void staysNoLongerWhenTheClockIsSetBack();
    void whatWasCopiedMeanwhileStays();
    void goesWithItsOwner();
    void copyingAgainBeginsAnew();
    void lifetimeIsASetting();
};

void SecretClipboardTest::isMarkedAsASecret()
{
    SystemPasteboard pasteboard;
    SetClock clock;
    SecretClipboard clipboard(pasteboard, clock, 60s);
    clipboard.copy(token);
    QCOMPARE(onClipboard().toUtf8(), token.bytes());
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    if (QGuiApplication::clipboard()->supportsSelection())
        QVERIFY(QGuiApplication::clipboard()->text(QClipboard::Selection).toUtf8()
                != token.bytes());
}

void SecretClipboardTest::goesAfterItsTime()
{
    SystemPasteboard pasteboard;
    SystemClock clock;
    SecretClipboard clipboard(pasteboard, clock, 300ms);
    QSignalSpy changed(&clipboard, &SecretClipboard::changed);
    clipboard.copy(token);
    QVERIFY(clipboard.isWaiting());
    QCOMPARE(clipboard.secondsLeft(), 1);
    QTRY_VERIFY(!clipboard.isWaiting());
    QCOMPARE(onClipboard(), QString());
    QCOMPARE(clipboard.secondsLeft(), 0);
    QVERIFY(changed.count() >= 2);
}

void SecretClipboardTest::goesAtOnceAfterASleep()
{
    SystemPasteboard pasteboard;
    SetClock clock;
    SecretClipboard clipboard(pasteboard, clock, 600s);
    clipboard.copy(token);
    QCOMPARE(clipboard.secondsLeft(), 600);
    clock.forward(8h);
    QTRY_COMPARE(onClipboard(), QString());
}

void SecretClipboardTest::staysNoLongerWhenTheClockIsSetBack()
{
    SystemPasteboard pasteboard;
    SetClock clock;
    SecretClipboard clipboard(pasteboard, clock, 600s);
    clipboard.copy(token);
    clock.forward(-8h);
    QTRY_COMPARE(onClipboard(), QString());
}

void SecretClipboardTest::whatWasCopiedMeanwhileStays()
{
    SystemPasteboard pasteboard;
    SystemClock clock;
    SecretClipboard clipboard(pasteboard, clock, 200ms);
    clipboard.copy(token);
    QGuiApplication::clipboard()->setText(u"somebody's own"_s);
    QTRY_VERIFY(!clipboard.isWaiting());
    QCOMPARE(onClipboard(), u"somebody's own"_s);
}

void SecretClipboardTest::goesWithItsOwner()
{
    SystemPasteboard pasteboard;
    SystemClock clock;
    {
        SecretClipboard clipboard(pasteboard, clock, 60s);
        clipboard.copy(token);
        QVERIFY(!onClipboard().isEmpty());
    }
    QCOMPARE(onClipboard(), QString());
    {
        SecretClipboard clipboard(pasteboard, clock, 60s);
        clipboard.copy(token);
        QGuiApplication::clipboard()->setText(u"somebody's own"_s);
    }
    QCOMPARE(onClipboard(), u"somebody's own"_s);
}

void SecretClipboardTest::copyingAgainBeginsAnew()
{
    SystemPasteboard pasteboard;
    SetClock clock;
    SecretClipboard clipboard(pasteboard, clock, 60s);
    clipboard.copy(token);
    clock.forward(50s);
    QCOMPARE(clipboard.secondsLeft(), 10);
    clipboard.copy(token);
    QCOMPARE(clipboard.secondsLeft(), 60);
}

void SecretClipboardTest::lifetimeIsASetting()
{
    QTemporaryDir folder;
    Profile profile = Profile::open(folder.filePath(u"profile"_s)).value();
    QCOMPARE(clipboardLifetime(profile), 60s);
    const auto with = [&profile](const QVariant &value) {
        profile.setSetting(u"clipboard/seconds"_s, value);
        return clipboardLifetime(profile);
    };
    QCOMPARE(with(30), 30s);
    QCOMPARE(with(0), 10s); // there is no "never"
    QCOMPARE(with(100'000), 600s);
    QCOMPARE(with(u"soon"_s), 60s);
}

QTEST_MAIN(SecretClipboardTest)
#include "tst_secretclipboard.moc"
