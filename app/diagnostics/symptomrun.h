#pragma once

#include "access/explanation.h"
#include "diagnostics/check.h"
#include "workspace/workspace.h"

#include <QObject>

#include <memory>
#include <vector>

namespace onbelay {

// Who and what a "can't access data" question is about.
struct AccessSubject
{
    QString personId; // one of person and group; both may be empty for the other doors
    QString personName;
    QStringList personGroups; // ids, when a person is asked about
    QString groupId;
    int column = -1; // a scope's column
};

// Runs the checks of one symptom live, in the catalogue's order, each with its own verdict; calls
// that several checks need are made once. A check that cannot run is NotTested with the reason.
// GUI thread.
class SymptomRun final : public QObject
{
    Q_OBJECT
public:
    SymptomRun(Workspace &workspace, const Symptom &symptom, QObject *parent = nullptr);
    ~SymptomRun() override;

    void start(const AccessSubject &subject = {});
    void cancel(); // what has not finished becomes NotTested
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const std::vector<Finding> &findings() const; // one a check, in order
    // Door "no data": the console's own explanation and the backend's verdict.
    [[nodiscard]] const std::optional<Explanation> &explanation() const;
    [[nodiscard]] const std::optional<AccessVerdict> &verdict() const;

Q_SIGNALS:
    void findingChanged(int index);
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace onbelay
