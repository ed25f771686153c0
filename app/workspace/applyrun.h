#pragma once

#include "workspace/workspace.h"

#include <QObject>
#include <QTimer>

namespace onbelay {

enum class ApplyState {
    Idle,
    Sending,
    ReadingBack, // asking the server which parts it holds
    Waiting, // the server cannot be reached; goes on by itself when it can, failure() says why
    Conflicted, // stopped before the part in question; see conflicts()
    Failed, // stopped; failure() says why; staged edits are kept
    Done,
    Cancelled // between parts
};

// Applies the staged edits as one change set in parts of at most 5,000 groups. All parts are in the
// local store before the first one is sent, and each is noted there when it is answered. An unknown
// outcome is read back under the change set's id, and the same part is sent again under the same id
// only when the server says that it does not hold it; the server answers a repeat with its first
// answer. What an earlier run of the program left is gone on with in the same way.
// Staged edits shrink only by what the server confirmed. GUI thread.
class ApplyRun final : public QObject
{
    Q_OBJECT
public:
    explicit ApplyRun(Workspace &workspace, QObject *parent = nullptr);
    ~ApplyRun() override;

    // Starts a new change set from what is staged. False when nothing is staged, when one is
    // running or when it is not decided what becomes of Workspace::interrupted().
    bool start(const QString &reason);
    // Goes on with Workspace::interrupted(), by what of it is still staged.
    bool resume();
    void retry(); // after Failed: the same change set, from the first part without an answer
    void abandon(); // after Failed or Conflicted: forget the change set; edits stay staged
    // Takes effect between parts; while waiting, at once: as Cancelled, or as Failed where it is
    // not known what became of a part.
    void cancel();

    [[nodiscard]] ApplyState state() const { return m_state; }
    [[nodiscard]] int partsDone() const { return m_done; }
    [[nodiscard]] int parts() const { return int(m_parts.size()); }
    [[nodiscard]] int cellsApplied() const { return m_cellsApplied; }
    [[nodiscard]] int groupsApplied() const { return m_groupsApplied; }
    // Groups that were gone when their part was sent; their edits could not be applied.
    [[nodiscard]] const QStringList &groupsGone() const { return m_gone; }
    [[nodiscard]] bool isCancelWanted() const { return m_cancelWanted; }
    [[nodiscard]] bool isResumed() const { return m_resumed; }
    [[nodiscard]] QString changeSetId() const { return m_id; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    [[nodiscard]] const std::vector<ConflictCell> &conflicts() const { return m_conflicts; }

Q_SIGNALS:
    void changed(); // state or progress

private:
    struct Part
    {
        QByteArray edits; // encoded; empty as soon as it is answered
        bool answered = false;
    };

    [[nodiscard]] static int cellCount(const std::vector<CellEdits> &edits);
    void reset(const QString &id, const QString &reason);
    [[nodiscard]] bool record();
    void sendNext();
    [[nodiscard]] std::vector<CellEdits> stillStaged(const std::vector<CellEdits> &edits) const;
    void send(std::vector<CellEdits> edits);
    void takeAnswer(const Expected<PartOutcome> &answer);
    void readBack(const Failure &cause);
    void takeReadBack(const Expected<std::vector<AppliedPart>> &held, const Failure &cause);
    void answered(const AppliedPart &part);
    void skip();
    void noteAnswered();
    [[nodiscard]] bool leaveOut(const QStringList &groups);
    void goOn();
    void wait(const Failure &failure);
    void stop(ApplyState state, std::optional<Failure> failure = {});

    Workspace &m_workspace;
    ApplyState m_state = ApplyState::Idle;
    QString m_id;
    QString m_reason;
    std::vector<Part> m_parts;
    std::vector<CellEdits> m_sent; // of the present part
    int m_done = 0;
    int m_cellsApplied = 0;
    int m_groupsApplied = 0;
    QStringList m_gone;
    int m_sends = 0; // of the present part
    int m_waits = 0; // one after the other
    bool m_recorded = false; // in the local store
    bool m_resumed = false;
    bool m_outcomeUnknown = false;
    bool m_cancelWanted = false;
    QTimer m_again;
    CallHandle m_call;
    std::optional<Failure> m_failure;
    std::vector<ConflictCell> m_conflicts;
};

} // namespace onbelay
