#include "platform/sandboxprocess.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestLine = 64 * 1024;
constexpr int politeWait = 2000; // milliseconds between "please end" and the kill
constexpr QLatin1StringView programName("onbelay-sandbox");

QString findProgram(const QString &wanted)
{
    if (!wanted.isEmpty())
        return wanted;
    const QString beside =
        QStandardPaths::findExecutable(programName, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(programName) : beside;
}

QUrl serverAt(const QJsonObject &object, QLatin1StringView key)
{
    const QUrl url(object.value(key).toString(), QUrl::StrictMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return web && !url.host().isEmpty() ? url : QUrl();
}

Secret tokenAt(const QJsonObject &object, QLatin1StringView key)
{
    QString text = object.value(key).toString();
    return Secret::takeFrom(text);
}

std::vector<SampleToken> samplesAt(const QJsonObject &object, QLatin1StringView key)
{
    std::vector<SampleToken> samples;
    for (const QJsonValue &value : object.value(key).toArray()) {
        const QJsonObject sample = value.toObject();
        samples.push_back({sample.value("name"_L1).toString(), tokenAt(sample, "token"_L1)});
    }
    return samples;
}

Expected<SandboxAddress> parse(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const SandboxAddress address{
        serverAt(object, "server"_L1),          serverAt(object, "hubspot"_L1),
        tokenAt(object, "adminToken"_L1),       tokenAt(object, "memberToken"_L1),
        tokenAt(object, "secondAdminToken"_L1), samplesAt(object, "sampleTokens"_L1)};
    const bool complete = address.server.isValid() && address.hubspot.isValid()
                          && !address.adminToken.isEmpty() && !address.memberToken.isEmpty();
    if (!complete)
        return failed(FailureKind::ProcessFailed, u"its first line is not the expected JSON"_s);
    return address;
}

} // namespace

SandboxProcess::SandboxProcess(const QString &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { fail(u"no answer within %1 ms"_s.arg(m_deadline.interval())); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::readFirstLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(m_process.errorString());
    });
    connect(&m_process, &QProcess::finished, this,
            [this](int code) { onEnded(u"it ended with exit code %1"_s.arg(code)); });
}

SandboxProcess::~SandboxProcess()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.closeWriteChannel();
        m_process.terminate();
        if (!m_process.waitForFinished(politeWait)) {
            m_process.kill();
            m_process.waitForFinished(politeWait);
        }
    }
    wipe(m_line);
    if (m_phase == Phase::Starting)
        fail(u"stopped before it answered"_s);
}

QFuture<Expected<SandboxAddress>> SandboxProcess::start(const QStringList &arguments,
                                                        std::chrono::milliseconds deadline)
{
    using Answer = Expected<SandboxAddress>;
    if (m_phase != Phase::New)
        return QtFuture::makeReadyFuture(
            Answer(failed(FailureKind::ProcessFailed, u"already started"_s)));
    const QString program = findProgram(m_program);
    if (program.isEmpty()) {
        m_phase = Phase::Over;
        return QtFuture::makeReadyFuture(
            Answer(failed(FailureKind::ProcessFailed, programName + u" was not found"_s)));
    }
    m_phase = Phase::Starting;
    m_promise.start();
    QFuture<Answer> future = m_promise.future();
    m_deadline.start(deadline);
    m_process.start(program, QStringList(arguments) << u"--exit-with-stdin"_s);
    return future;
}

bool SandboxProcess::isRunning() const
{
    return m_process.state() == QProcess::Running;
}

void SandboxProcess::readFirstLine()
{
    // Later lines are read and dropped, so that the child never blocks on a full pipe.
    QByteArray bytes = m_process.readAllStandardOutput();
    if (m_phase == Phase::Starting)
        m_line.append(bytes.constData(), bytes.size()); // a copy: append(bytes) may share
    wipe(bytes);
    const bool complete = m_line.contains('\n');
    if (m_phase != Phase::Starting || (!complete && m_line.size() <= longestLine))
        return;
    Expected<SandboxAddress> address = parse(m_line.left(m_line.indexOf('\n')));
    wipe(m_line);
    if (!address) {
        fail(address.error().detail);
        return;
    }
    m_deadline.stop();
    m_phase = Phase::Running;
    m_promise.addResult(std::move(address));
    m_promise.finish(); // may run the caller's continuation: nothing after it
}

void SandboxProcess::onEnded(const QString &detail)
{
    if (m_phase == Phase::Running) {
        m_phase = Phase::Over;
        Q_EMIT died();
    } else {
        fail(detail);
    }
}

void SandboxProcess::fail(const QString &detail)
{
    if (m_phase != Phase::Starting)
        return;
    m_phase = Phase::Over;
    m_deadline.stop();
    m_process.kill();
    m_promise.addResult(Expected<SandboxAddress>(failed(FailureKind::ProcessFailed, detail)));
    m_promise.finish(); // may run the caller's continuation: nothing after it
}

} // namespace onbelay
