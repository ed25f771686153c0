#pragma once

#include "diagnostics/environment.h"
#include "net/httpclient.h"
#include "platform/secretstore.h"

#include <QObject>

#include <memory>
#include <vector>

namespace onbelay {

class AdminClient;

// What a run looks at; objects outlive it.
struct EnvironmentSubject
{
    Network &network;
    HttpClient &http; // asks both hosts for the time, without a token
    SecretStore &keychain; // of a service name that nothing else uses
    AdminClient *client = nullptr; // null where the server has no admin API
    QUrl server;
    QUrl hubspot;
    QString profile; // its folder
    QString console; // version
    QString guide; // revision in force
    QString newestGuide; // seen at the last look; empty: not looked
    DisplayFacts display;
};

// Checks this computer and its way to both servers, live and all at once, each with its own
// verdict. No token is sent to learn how a server is reached, and nothing is kept. GUI thread.
class EnvironmentRun final : public QObject
{
    Q_OBJECT
public:
    explicit EnvironmentRun(const EnvironmentSubject &subject, QObject *parent = nullptr);
    ~EnvironmentRun() override; // a look at a large store goes on on its thread, unheard

    void start(); // a running one is begun again
    void cancel(); // what has not finished becomes NotTested
    void setDisplay(const DisplayFacts &facts);
    void setNewestGuide(const QString &revision);

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const std::vector<Finding> &
    findings() const; // in order, before the first run too
    [[nodiscard]] std::chrono::milliseconds duration() const;

Q_SIGNALS:
    void findingChanged(int index);
    void finished(); // emitted last

private:
    struct Private;
    void reset();
    void markBegun(const QString &check);
    void take(const Finding &judged);
    void conclude();
    [[nodiscard]] int indexOf(const QString &check) const;
    std::unique_ptr<Private> d;
};

} // namespace onbelay
