#include "main/singleinstance.h"

#include "main/profilelock.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <optional>

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

// NobodyThere: also when whoever listened went away; another try is due.
enum class Silence { NobodyThere, NoAnswer };

tl::expected<SecondStartAnswer, Silence> ask(const QString &socket, const SecondStart &start,
                                             QDeadlineTimer deadline)
{
    QLocalSocket other;
    other.connectToServer(socket);
    if (!other.waitForConnected(int(deadline.remainingTime())))
        return tl::unexpected(Silence::NobodyThere);
    other.write(written(
        {{sandboxKey, start.sandbox}, {tokenKey, QString::fromLatin1(start.activationToken)}}));
    while (!other.canReadLine()) {
        if (!other.waitForReadyRead(int(deadline.remainingTime())))
            return tl::unexpected(deadline.hasExpired() ? Silence::NoAnswer : Silence::NobodyThere);
    }
    const auto answer = answerIn(other.readLine(longestLine));
    if (!answer)
        return tl::unexpected(Silence::NoAnswer);
    return *answer;
}

SingleInstance::Ended handedOver(SecondStartAnswer answer)
{
    const QString lead =
        u"On Belay Console already runs with this profile; its window was brought to the front."_s;
    switch (answer) {
    case SecondStartAnswer::Raised:
        return {0, lead};
    case SecondStartAnswer::SandboxOpened:
        return {0, lead + u" It opens the sandbox."_s};
    case SecondStartAnswer::SandboxNotOpened:
        return {0, lead + u" --sandbox was left out: sign out there first."_s};
    }
    Q_UNREACHABLE();
}

SingleInstance::Ended silent(const ProfileLock::Owner &owner)
{
    const QString who = owner.process > 0 ? u" (process %1)"_s.arg(owner.process) : QString();
    return {1, u"onbelay-console: another On Belay Console%1 uses this profile and does not "
               "answer; end it, or start with another --profile"_s.arg(who)};
}

} // namespace

tl::expected<std::unique_ptr<SingleInstance>, SingleInstance::Ended>
SingleInstance::claim(const Profile &profile, const SecondStart &start, const Patience &patience)
{
    auto lock = std::make_unique<ProfileLock>(profile.file(u"console.lock"_s));
    const QString socket = socketOf(profile);
    QDeadlineTimer running(patience.running);
    const QDeadlineTimer starting(patience.starting);
    for (;;) {
        // Again each time: the other one may just be ending.
        const ProfileLock::State state = lock->take();
        if (state == ProfileLock::State::NotPossible)
            return tl::unexpected(Ended{
                1, u"onbelay-console: the profile folder cannot be locked: "_s + profile.path()});
        if (state == ProfileLock::State::Taken)
            return std::unique_ptr<SingleInstance>(new SingleInstance(std::move(lock), socket));
        const ProfileLock::Owner owner = lock->owner();
        // One that has only just been started has no ears yet.
        const bool young =
            !owner.ready
            && owner.since.msecsTo(QDateTime::currentDateTimeUtc()) < patience.starting.count();
        if (young ? starting.hasExpired() : running.hasExpired())
            return tl::unexpected(silent(owner));
        if (!young) {
            const auto answer = ask(socket, start, running);
            if (answer)
                return tl::unexpected(handedOver(*answer));
            if (answer.error() == Silence::NoAnswer)
                return tl::unexpected(silent(owner));
        } else {
            running = QDeadlineTimer(patience.running); // counts from when it is there
        }
        QThread::msleep(pause.count());
    }
}

SingleInstance::SingleInstance(std::unique_ptr<ProfileLock> lock, const QString &socket)
    : m_lock(std::move(lock))
    , m_socket(socket)
{
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
