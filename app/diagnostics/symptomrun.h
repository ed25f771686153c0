#pragma once

#include "access/explanation.h"
#include "diagnostics/accessfacts.h"
#include "diagnostics/accesssubject.h"
#include "diagnostics/bundle/bundlefacts.h"
#include "diagnostics/check.h"
#include "workspace/workspace.h"

#include <QObject>

#include <memory>
#include <vector>

namespace onbelay {

// Runs the checks of one symptom live, in the catalogue's order, each with its own verdict; calls
// that several checks need are made once. A check that cannot run is NotTested with the reason.
// `workspace` and `symptom` outlive it. GUI thread.
class SymptomRun final : public QObject
{
    Q_OBJECT
public:
    SymptomRun(Workspace &workspace, const Symptom &symptom, QObject *parent = nullptr);
    ~SymptomRun() override;

    void start(const AccessSubject &subject = {}); // a running one is begun again
    void cancel(); // what has not finished becomes NotTested
    [[nodiscard]] bool isRunning() const;
    // A UUID of this run, to quote to support; empty before the first.
    [[nodiscard]] QString runId() const;
    [[nodiscard]] const std::vector<Finding> &findings() const; // one a check, in order
    [[nodiscard]] std::chrono::milliseconds duration() const; // of the run so far
    // The question as the server sees it: a person's groups are the present ones.
    [[nodiscard]] const AccessSubject &subject() const;
    // Door "no data": the console's own explanation and the backend's verdict.
    [[nodiscard]] const std::optional<Explanation> &explanation() const;
    [[nodiscard]] const std::optional<AccessVerdict> &verdict() const;
    // What both know and do not see alike.
    [[nodiscard]] const std::vector<FactDifference> &differences() const;
    // All of it as it is now, for a support bundle or a support case.
    [[nodiscard]] BundleRun forSupport() const;

Q_SIGNALS:
    void findingChanged(int index);
    void finished(); // emitted last

private:
    struct Private;
    void judge();
    void conclude();
    std::unique_ptr<Private> d;
};

} // namespace onbelay
