#pragma once

#include "workspace/workspace.h"

#include <QObject>

namespace onbelay {

enum class ApplyState {
    Idle,
    Sending,
    ReadingBack, // the answer was lost: asking the server what it holds
    Conflicted, // stopped before the part in question; see conflicts()
    Failed, // stopped; failure() says why; staged edits are kept
    Done,
    Cancelled // between parts
};

// Applies the staged edits as one change set in parts of at most 5,000 groups. Each part is
// recorded in the local store before it is sent and when it is answered. An unknown outcome is read
// back under the change set's id, and the same part is sent again under the same id only when the
// server says that it does not hold it; the server answers a repeat with its first answer.
// Staged edits shrink only by what the server confirmed. GUI thread.
class ApplyRun final : public QObject
{
    Q_OBJECT
public:
    explicit ApplyRun(Workspace &workspace, QObject *parent = nullptr);
    ~ApplyRun() override;

    // Starts a new change set from what is staged. False when nothing is staged or one is running.
    bool start(const QString &reason);
    void retry(); // after Failed: the same change set, from the first part without an answer
    void abandon(); // after Failed or Conflicted: forget the change set; edits stay staged
    void cancel(); // takes effect between parts

    [[nodiscard]] ApplyState state() const { return m_state; }
    [[nodiscard]] int partsDone() const { return m_done; }
    [[nodiscard]] int parts() const { return int(m_parts.size()); }
    [[nodiscard]] int cellsApplied() const { return m_cellsApplied; }
    [[nodiscard]] int groupsApplied() const { return m_groupsApplied; }
    [[nodiscard]] QString changeSetId() const { return m_id; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    [[nodiscard]] const std::vector<ConflictCell> &conflicts() const { return m_conflicts; }

Q_SIGNALS:
    void changed(); // state or progress

private:
    bool record();
    void sendNext();
    void takeAnswer(const Expected<PartOutcome> &answer);
    void readBack(const Failure &cause);
    void takeReadBack(const Expected<std::vector<AppliedPart>> &held, const Failure &cause);
    void answered(const AppliedPart &part);
    void stop(ApplyState state, std::optional<Failure> failure = {});

    Workspace &m_workspace;
    ApplyState m_state = ApplyState::Idle;
    QString m_id;
    QString m_reason;
    std::vector<ChangeSetPart> m_parts;
    int m_done = 0;
    int m_cellsApplied = 0;
    int m_groupsApplied = 0;
    int m_sends = 0; // of the present part
    bool m_recorded = false;
    bool m_outcomeUnknown = false;
    CallHandle m_call;
    bool m_cancelWanted = false;
    std::optional<Failure> m_failure;
    std::vector<ConflictCell> m_conflicts;
};

} // namespace onbelay
