#pragma once

#include "platform/expected.h"
#include "platform/secret.h"

#include <QFuture>
#include <QObject>
#include <QProcess>
#include <QPromise>
#include <QUrl>

#include <optional>

namespace onbelay {

// Where a running sandbox answers, from the first line that it prints.
struct SandboxAddress
{
    QUrl server;
    QUrl hubspot;
    Secret adminToken;
    Secret memberToken;
};

// onbelay-sandbox as a child process. It ends with this object; its standard input is kept open so
// that it also ends when the console is killed. GUI thread.
// Errors: ProcessFailed (not found, ended early, first line is not the JSON object, 10 s passed).
class SandboxProcess final : public QObject
{
    Q_OBJECT
public:
    // `program` empty: onbelay-sandbox beside this executable, then in PATH.
    explicit SandboxProcess(const QString &program = {}, QObject *parent = nullptr);
    ~SandboxProcess() override;
    // Starts it once; further calls fail.
    [[nodiscard]] QFuture<Expected<SandboxAddress>> start(const QStringList &arguments);
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    // It ended though nobody asked; requests to it will fail from now on.
    void died();

private:
    void readFirstLine();
    void fail(const QString &detail);

    QString m_program;
    QProcess m_process;
    QPromise<Expected<SandboxAddress>> m_promise;
    bool m_answered = false;
    bool m_stopping = false;
};

} // namespace onbelay
