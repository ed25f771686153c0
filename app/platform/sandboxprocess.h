#pragma once

#include "platform/expected.h"
#include "platform/secret.h"

#include <QFuture>
#include <QObject>
#include <QProcess>
#include <QPromise>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <vector>

namespace onbelay {

// A made-up HubSpot token that the sandbox knows.
struct SampleToken
{
    QString name; // "full", "readOnly", …
    Secret token;
};

// Where a running sandbox answers, from the first line that it prints.
struct SandboxAddress
{
    QUrl server;
    QUrl hubspot;
    Secret adminToken;
    Secret memberToken;
    Secret secondAdminToken;
    std::vector<SampleToken> samples; // may be empty
};

// onbelay-sandbox as a child process. It ends with this object; its standard input is kept open so
// that it also ends when the console is killed. GUI thread.
// Errors: ProcessFailed (not found, ended early, first line is not the JSON object, deadline).
class SandboxProcess final : public QObject
{
    Q_OBJECT
public:
    // `program` empty: onbelay-sandbox beside this executable, then in PATH.
    explicit SandboxProcess(const QString &program = {}, QObject *parent = nullptr);
    ~SandboxProcess() override;
    // Starts it once; further calls fail. --exit-with-stdin is added to the arguments.
    [[nodiscard]] QFuture<Expected<SandboxAddress>>
    start(const QStringList &arguments, std::chrono::milliseconds deadline = defaultDeadline);
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 processId() const { return m_process.processId(); } // 0: not running

Q_SIGNALS:
    // It ended though nobody asked; requests to it will fail from now on.
    void died();

private:
    enum class Phase { New, Starting, Running, Over };
    void readFirstLine();
    void onEnded(const QString &detail);
    void fail(const QString &detail);

    static constexpr std::chrono::milliseconds defaultDeadline{10'000};
    QString m_program;
    QProcess m_process;
    QTimer m_deadline;
    QByteArray m_line; // what has come of the first line; wiped once read
    QPromise<Expected<SandboxAddress>> m_promise;
    Phase m_phase = Phase::New;
};

} // namespace onbelay
