#pragma once

#include "diagnostics/environmentrun.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>

#include <array>
#include <atomic>
#include <memory>

namespace onbelay {

// What one run of EnvironmentRun has under way: probes, calls, and looks at the disk on other
// threads. Late answers die with it. Private to diagnostics. GUI thread.
class EnvironmentCalls final : public QObject
{
    Q_OBJECT
public:
    EnvironmentCalls(const EnvironmentSubject &subject, QObject *parent);
    ~EnvironmentCalls() override; // nothing goes on

    void start();

Q_SIGNALS:
    void begun(const QString &check);
    void judged(const onbelay::Finding &finding); // final, but for the time of day

private:
    void probe(int host, const QUrl &url);
    void tellLinks(int host, const HostFacts &facts);
    void askTime(int host, const QUrl &url);
    void askSession();
    void tellClock();
    void takeTime(int host, const std::optional<ClockReading> &reading,
                  const std::optional<Failure> &failure);
    void askApi();
    void askKeychain();
    void lookAtDisk();
    void tellFacts();
    void tell(const QString &check, Finding finding, std::chrono::milliseconds duration);
    [[nodiscard]] std::chrono::milliseconds elapsed() const;

    const EnvironmentSubject &m_subject; // the run's
    QElapsedTimer m_clock;
    std::array<std::array<bool, hostLinkCount>, 2> m_linksTold{};
    std::array<std::array<bool, hostLinkCount>, 2> m_linksBegun{};
    std::array<std::optional<ClockReading>, 2> m_times;
    std::optional<Failure> m_timeFailure;
    int m_timesMissing = 2;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    QThreadPool m_pool; // reads whole files, one after the other
};

} // namespace onbelay
