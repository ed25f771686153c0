#include "main/singleinstance.h"

#include "platform/filelock.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

#include <algorithm>
#include <optional>
#include <utility>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Both ends are this program, of any version: a line of JSON each way.
constexpr qint64 longestLine = 4096;
constexpr int longestToken = 512;
constexpr auto callerPatience = 5s; // with one that connects and says nothing
constexpr auto pause = 50ms;
// sockaddr_un holds 108 bytes (104 on macOS); Qt binds in a folder with a short random name and
// renames, which takes up to 9 more.
constexpr qsizetype longestSocketPath = 90;

const QString sandboxKey = u"sandbox"_s;
const QString tokenKey = u"activationToken"_s;
const QString answerKey = u"answer"_s;

QString socketOf(const Profile &profile)
{
#ifdef Q_OS_UNIX
    const QString near = profile.file(u"console.socket"_s);
    if (near.toUtf8().size() <= longestSocketPath)
        return near;
#endif
    const QString folder = QFileInfo(profile.path()).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    const QString name = u"onbelay-console-"_s + QString::fromLatin1(hash.toHex().first(24));
#ifdef Q_OS_UNIX
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u'/' + name;
#else
    return name; // of a pipe
#endif
}

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

// Tokens are opaque; this only keeps other things out of our environment.
QByteArray cleanToken(const QString &token)
{
    const QByteArray bytes = token.toLatin1();
    const bool plain =
        std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < 0x7f; });
    return plain && bytes.size() <= longestToken ? bytes : QByteArray();
}

std::optional<SecondStartAnswer> answerIn(const QByteArray &line)
{
    const int answer = QJsonDocument::fromJson(line).object().value(answerKey).toInt(-1);
    if (answer < int(SecondStartAnswer::Raised)
        || answer > int(SecondStartAnswer::SandboxNotOpened))
        return std::nullopt;
    return SecondStartAnswer(answer);
}

QString handedOverText(SecondStartAnswer answer)
{
    const QString lead =
        u"On Belay Console already runs with this profile; its window was brought to the front."_s;
    switch (answer) {
    case SecondStartAnswer::Raised:
        return lead;
    case SecondStartAnswer::SandboxOpened:
        return lead + u" It opens the sandbox."_s;
    case SecondStartAnswer::SandboxNotOpened:
        return lead + u" --sandbox was left out: sign out there first."_s;
    }
    Q_UNREACHABLE();
}

} // namespace

SingleInstance::SingleInstance(const Profile &profile, const SecondStart &start,
                               const Patience &patience, QObject *parent)
    : QObject(parent)
    , m_folder(profile.path())
    , m_socket(socketOf(profile))
    , m_start(start)
    , m_patience(patience)
    , m_lock(std::make_unique<FileLock>(profile.file(u"console.lock"_s)))
    , m_running(patience.running)
    , m_starting(patience.starting)
{
    m_again.setSingleShot(true);
    m_again.setInterval(pause);
    connect(&m_again, &QTimer::timeout, this, &SingleInstance::claim);
    m_tooLong.setSingleShot(true);
    connect(&m_tooLong, &QTimer::timeout, this, &SingleInstance::giveUp);
}

void SingleInstance::claim()
{
    // Again each time: the other one may just be ending.
    const FileLock::State state = m_lock->take();
    if (state == FileLock::State::Taken) {
        Q_EMIT becameFirst();
        return;
    }
    if (state == FileLock::State::NotPossible) {
        Q_EMIT ended(1, u"onbelay-console: the profile folder cannot be locked: "_s + m_folder);
        return;
    }
    const FileLock::Owner owner = m_lock->owner();
    // One that has only just been started has no ears yet.
    const qint64 age = owner.since.msecsTo(QDateTime::currentDateTimeUtc());
    const bool starting = !owner.ready && age < m_patience.starting.count();
    if (starting)
        m_running = QDeadlineTimer(m_patience.running);
    if (starting ? m_starting.hasExpired() : m_running.hasExpired())
        giveUp();
    else if (starting)
        m_again.start();
    else
        ask();
}

void SingleInstance::ask()
{
    m_other = new QLocalSocket(this);
    m_other->setReadBufferSize(longestLine);
    // Nobody there, or it went away: it may be ending or starting.
    connect(m_other, &QLocalSocket::errorOccurred, this, &SingleInstance::tryAgainSoon);
    connect(m_other, &QLocalSocket::disconnected, this, &SingleInstance::tryAgainSoon);
    connect(m_other, &QLocalSocket::readyRead, this, &SingleInstance::hear);
    connect(m_other, &QLocalSocket::connected, this, [this] {
        m_other->write(written({{sandboxKey, m_start.sandbox},
                                {tokenKey, QString::fromLatin1(m_start.activationToken)}}));
    });
    m_tooLong.start(int(m_running.remainingTime()));
    m_other->connectToServer(m_socket);
}

void SingleInstance::tryAgainSoon()
{
    m_tooLong.stop();
    m_other->disconnect(this);
    std::exchange(m_other, nullptr)->deleteLater(); // it is what called
    m_again.start();
}

void SingleInstance::hear()
{
    if (!m_other->canReadLine())
        return; // the rest is on its way, or m_tooLong ends it
    const auto answer = answerIn(m_other->readLine(longestLine));
    if (!answer) {
        giveUp();
        return;
    }
    m_tooLong.stop();
    m_other->disconnect(this);
    Q_EMIT ended(0, handedOverText(*answer));
}

void SingleInstance::giveUp()
{
    m_tooLong.stop();
    if (m_other)
        m_other->disconnect(this);
    const qint64 process = m_lock->owner().process;
    const QString who = process > 0 ? u" (process %1)"_s.arg(process) : QString();
    Q_EMIT ended(1, u"onbelay-console: another On Belay Console%1 uses this profile and does not "
                    "answer; end it, or start with another --profile"_s.arg(who));
}

// The socket goes before the lock: nobody finds it while somebody else may take over.
SingleInstance::~SingleInstance()
{
    delete m_server;
}

void SingleInstance::serve(Handler handler)
{
    m_handler = std::move(handler);
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::takeConnections);
    QLocalServer::removeServer(m_socket); // of one that was killed; ours while we hold the lock
    // Without a socket the console works; other starts say that it does not answer.
    if (!m_server->listen(m_socket))
        qWarning("Other starts cannot be answered: %s", qPrintable(m_server->errorString()));
    m_lock->markReady();
}

void SingleInstance::takeConnections()
{
    while (QLocalSocket *caller = m_server->nextPendingConnection()) {
        caller->setReadBufferSize(longestLine);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] { answer(caller); });
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        QTimer::singleShot(callerPatience, caller, [caller] { caller->abort(); });
        answer(caller);
    }
}

void SingleInstance::answer(QLocalSocket *caller)
{
    if (!caller->canReadLine()) {
        if (caller->bytesAvailable() >= longestLine)
            caller->abort();
        return;
    }
    const QJsonDocument line = QJsonDocument::fromJson(caller->readLine(longestLine));
    if (!line.isObject()) {
        caller->abort();
        return;
    }
    const SecondStart start{line.object().value(sandboxKey).toBool(),
                            cleanToken(line.object().value(tokenKey).toString())};
    caller->write(written({{answerKey, int(m_handler(start))}}));
    caller->disconnectFromServer(); // after the answer is out
}

} // namespace onbelay
