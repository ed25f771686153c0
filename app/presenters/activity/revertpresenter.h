#pragma once

#include "presenters/activity/revertmodel.h"
#include "presenters/words/failuretext.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace onbelay {

class PermissionsPresenter;

// "Revert this change set": reads what the audit holds of it and what was done since, says cell by
// cell what would become of it, and stages the inverse as one edit, which is reviewed and applied
// like any other. Nothing is sent from here. GUI thread.
class RevertPresenter final : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Closed, Reading, Failed, Ready };

    // Both must outlive this object.
    RevertPresenter(Workspace &workspace, PermissionsPresenter &permissions,
                    QObject *parent = nullptr);
    ~RevertPresenter() override;

    // `cells`: how many of them are known to the caller; the audit may hold fewer. False for
    // members; refusal() then says so.
    bool begin(const QString &changeSet, int cells = 0);
    void retry(); // after Failed
    void close(); // any time; what is still being read is dropped

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const std::optional<FailureText> &failure() const { return m_failure; }
    // While reading: "Reading the activity: 1,200 entries".
    [[nodiscard]] QString progressText() const;
    // Whose change set it is: "Changed by Kim Lee on 23 Nov 2026 14:02"; empty when not known.
    [[nodiscard]] QString subjectText() const;
    // What staging would do: "3 cells in 2 groups become as they were before."
    [[nodiscard]] QString summary() const;
    // What is not known or not possible, a sentence each.
    [[nodiscard]] QStringList notices() const;
    // Why nothing was staged; empty when nothing was refused.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] RevertModel &lines() { return m_model; }

    // Cells that were changed since are left alone unless somebody chooses otherwise.
    [[nodiscard]] quint32 changedSince() const { return m_plan.count(RevertState::ChangedSince); }
    [[nodiscard]] QString withChangedText() const; // of the choice
    [[nodiscard]] bool withChanged() const { return m_withChanged; }
    void setWithChanged(bool with);

    [[nodiscard]] bool canStage() const { return m_stage == Stage::Ready && m_cells > 0; }
    // As one undo step; then closed, and staged() is emitted. Refused: see refusal().
    void stageRevert();

Q_SIGNALS:
    void changed();
    void staged(); // the permissions page has it now

private:
    void reset();
    void ask();
    void takeOwn(const AuditPage &page);
    void takeSince(const AuditPage &page);
    void askParts();
    void takeParts(const Expected<std::vector<AppliedPart>> &parts);
    void fail(const Failure &failure);
    void judge();
    [[nodiscard]] bool isEmpty() const { return m_changeSet.cells().empty(); }

    Workspace &m_workspace;
    PermissionsPresenter &m_permissions;
    AuditedChangeSet m_changeSet;
    RevertPlan m_plan;
    RevertModel m_model;
    Stage m_stage = Stage::Closed;
    AdminClient::AuditQuery m_query;
    std::optional<FailureText> m_failure;
    QString m_refusal;
    QTimer m_judgeSoon;
    quint64 m_generation = 0; // answers to an older question are dropped
    int m_expected = 0; // cells
    int m_read = 0; // entries, all in all
    int m_silentGroups = 0; // that it was applied to, and of which the audit says nothing
    bool m_since = false; // reading what others did since
    bool m_cut = false; // there was more to read of the change set
    bool m_sinceCut = false; // the same of what was done since
    bool m_withChanged = false;
    quint64 m_cells = 0; // that would be staged
    quint32 m_groups = 0; // of them
};

} // namespace onbelay
