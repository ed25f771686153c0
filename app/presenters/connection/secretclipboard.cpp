#include "presenters/connection/secretclipboard.h"

#include "platform/profile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimerEvent>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString plainFormat = u"text/plain"_s;

#ifdef Q_OS_WIN
// learn.microsoft.com, "Cloud Clipboard and Clipboard History Formats"
const QString secretFormat =
    u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s;
const QByteArray secretMark = QByteArrayLiteral("1");
#else
// Klipper and those who follow it: KDE's KeePassXC and KWallet set it so.
const QString secretFormat = u"x-kde-passwordManagerHint"_s;
const QByteArray secretMark = QByteArrayLiteral("secret");
#endif

// Keeps the text as a Secret, and makes a QString of it only when somebody pastes.
class SecretMime final : public QMimeData
{
public:
    explicit SecretMime(const Secret &secret)
        : m_secret(secret)
    {
    }
    bool hasFormat(const QString &format) const override { return formats().contains(format); }
    QStringList formats() const override { return {plainFormat, secretFormat}; }

protected:
    QVariant retrieveData(const QString &format, QMetaType type) const override
    {
        if (format == secretFormat)
            return secretMark;
        if (format != plainFormat)
            return {};
        if (type.id() == QMetaType::QByteArray)
            return m_secret.bytes();
        return QString::fromUtf8(m_secret.view());
    }

private:
    Secret m_secret;
};

} // namespace

void SystemPasteboard::put(const Secret &secret)
{
    QGuiApplication::clipboard()->setMimeData(new SecretMime(secret)); // which takes it over
}

bool SystemPasteboard::holds(const Secret &secret) const
{
    QString text = QGuiApplication::clipboard()->text();
    return Secret::takeFrom(text).equals(secret);
}

void SystemPasteboard::clear()
{
    QGuiApplication::clipboard()->clear();
}

std::chrono::seconds clipboardLifetime(const Profile &profile)
{
    bool valid = false;
    const int seconds = profile.setting(u"clipboard/seconds"_s).toInt(&valid);
    return valid ? std::clamp(std::chrono::seconds(seconds), 10s, 600s) : 60s;
}

SecretClipboard::SecretClipboard(Pasteboard &pasteboard, const Clock &clock,
                                 std::chrono::milliseconds lifetime, QObject *parent)
    : QObject(parent)
    , m_pasteboard(pasteboard)
    , m_clock(clock)
    , m_lifetime(lifetime)
{
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const Secret &secret)
{
    m_pasteboard.put(secret);
    m_secret = secret;
    m_until = m_clock.now().addMSecs(m_lifetime.count());
    m_tick.start(int(std::min<std::chrono::milliseconds>(m_lifetime, 1s).count()), this);
    Q_EMIT changed();
}

int SecretClipboard::secondsLeft() const
{
    if (!isWaiting())
        return 0;
    const qint64 left = m_clock.now().msecsTo(m_until);
    return int(std::max<qint64>(1, (left + 999) / 1000));
}

void SecretClipboard::clear()
{
    if (!isWaiting())
        return;
    m_tick.stop();
    if (m_pasteboard.holds(m_secret))
        m_pasteboard.clear();
    m_secret.clear();
    Q_EMIT changed();
}

void SecretClipboard::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_tick.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    // A wall clock that was set back must not leave it there for longer.
    const qint64 left = m_clock.now().msecsTo(m_until);
    if (left <= 0 || left > m_lifetime.count())
        clear();
    else
        Q_EMIT changed();
}

} // namespace onbelay
