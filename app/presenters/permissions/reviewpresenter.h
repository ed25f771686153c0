#pragma once

#include "presenters/permissions/reviewmodel.h"
#include "presenters/permissions/risk.h"
#include "presenters/words/failuretext.h"
#include "workspace/applyrun.h"

#include <QObject>
#include <QTimer>

namespace onbelay {

class PermissionsPresenter;

// Review and apply: what is staged, whom it concerns, the reason, the sending, and what came of it.
// Edits stay staged until the server has confirmed them, whatever happens. GUI thread.
class ReviewPresenter final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive this object. Lines are left out by way of `permissions`, so that this can
    // be undone there.
    ReviewPresenter(Workspace &workspace, PermissionsPresenter &permissions,
                    QObject *parent = nullptr);
    ~ReviewPresenter() override;

    enum class Stage {
        Closed,
        Review,
        Applying,
        Waiting, // for the server to be reachable; goes on by itself
        Conflicted, // conflicts() want an answer
        Settling, // answered: the rows are being read again
        Failed,
        Done,
        Cancelled
    };

    // Lists what is staged and asks the server whom it concerns. False when nothing is staged, for
    // members, and while applying.
    bool begin();
    // Goes on with a change set that an earlier run of the program did not finish.
    void resume();
    // Lets it go; what was not applied is still staged.
    void letGo();
    // Asks whether to, when that was a while ago; empty when there is nothing to ask.
    [[nodiscard]] QString resumeQuestion() const;
    // Leaves; what is not applied stays staged. Not while applying: see cancel().
    void close();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] ReviewModel &lines() { return m_lines; }
    // After sending: the same cells as what was applied and what was not. It stays when groups come
    // or go; of very many lines only the titles with their counts.
    [[nodiscard]] ReviewModel &outcome() { return m_outcome; }
    // Takes staged cells back, with what rests on them; the review goes on with the rest, and ends
    // when nothing is left. `rows`: of lines().
    void leaveOut(const std::vector<int> &rows);
    // Why lines could not be left out just now; empty when nothing was refused.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }

    // "4 cells in 2 groups. 12 people lose something. 3 keep it through another group."
    [[nodiscard]] QString summary() const;
    // Why a reason is needed, a sentence each; empty when none is.
    [[nodiscard]] QStringList risks() const;
    [[nodiscard]] bool reasonRequired() const { return m_risks.any(); }
    [[nodiscard]] bool canApply(const QString &reason) const;

    void apply(const QString &reason);
    void cancel(); // between parts; while waiting, at once
    [[nodiscard]] bool isCancelling() const { return m_run.isCancelWanted(); }
    void retry(); // after Failed
    // One answer a conflict, in the order of conflicts(); then the rest can be reviewed again.
    void settle(const QList<Resolution> &answers);

    [[nodiscard]] int partsDone() const { return m_run.partsDone(); }
    [[nodiscard]] int parts() const { return m_run.parts(); }
    // What is being done now, or what came of it: a headline and a sentence or two.
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString detail() const;
    // What was applied can be taken back: the change set is the server's, and somebody may want it
    // as it was. Leaves the review.
    [[nodiscard]] bool canRevert() const;
    void requestRevert();
    [[nodiscard]] const std::vector<ConflictCell> &conflicts() const { return m_conflicts; }

Q_SIGNALS:
    void changed();
    void resumed(); // what an earlier run left goes on
    void revertRequested(const QString &changeSet, int cells); // `cells` were applied

private:
    enum class Ask {
        Now,
        Soon, // unless there is another change before
        IfOther // the same, and only when the question is not the one asked already
    };
    enum class People { Asking, Unknown, Known };

    void setStage(Stage stage);
    void stage(const MatrixEdit &edit, const QString &text);
    void list(Ask ask);
    void stopAsking();
    void askImpact(std::size_t from);
    void takeImpact(const Expected<ImpactReport> &answer, std::size_t to);
    void onStagedChanged();
    void listOutcome();
    void judge();
    void onRunChanged();
    void onInterrupted();
    void onLoadState();
    [[nodiscard]] QString sectionTitle(ReviewRisk risk, int lines) const;
    [[nodiscard]] QString peopleText() const;
    [[nodiscard]] QString appliedText() const;
    [[nodiscard]] QString goneText() const;
    [[nodiscard]] QString remainingText() const;

    Workspace &m_workspace;
    ApplyRun m_run;
    PermissionsPresenter &m_permissions;
    ReviewModel m_lines;
    ReviewModel m_outcome;
    Stage m_stage = Stage::Closed;
    Risks m_risks;
    std::vector<quint32> m_losers; // rows from which something is taken
    std::size_t m_counted = 0; // of them
    int m_losing = 0;
    int m_keeping = 0;
    People m_people = People::Known;
    QTimer m_askSoon;
    QString m_refusal;
    quint64 m_generation = 0; // of the question; answers to an older one are dropped
    quint64 m_layout = 0; // of the rows that the lines are of
    std::vector<ConflictCell> m_conflicts;
    std::optional<Failure> m_failure;
};

} // namespace onbelay
