#pragma once

#include "diagnostics/symptomrun.h"
#include "presenters/diagnostics/answertext.h"
#include "presenters/diagnostics/findingtext.h"
#include "presenters/diagnostics/question.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace onbelay {

// The diagnostics page: one door a symptom of the guide, each with its checks run live; one of them
// asks about somebody first. Results stay until the door is run again. GUI thread.
class DiagnosticsPresenter final : public QObject
{
    Q_OBJECT
public:
    struct Door
    {
        QString id;
        QString title; // the symptom in the help page's words
        QString advice;
        bool asksQuestion = false;
    };
    struct Row
    {
        FindingText text;
        CheckVerdict verdict = CheckVerdict::Pending;
        QString verdictText;
        Repair repair = Repair::None;
        QString repairText;
        std::chrono::milliseconds duration{0};

        bool operator==(const Row &) const = default;
    };
    struct Summary
    {
        int done = 0;
        int total = 0;
        int failed = 0;
        int warnings = 0;
        int notTested = 0;
        QString text; // "2 broken links, 1 warning"; empty before the first run
        QString durationText;
    };

    explicit DiagnosticsPresenter(Workspace &workspace, QObject *parent = nullptr);
    ~DiagnosticsPresenter() override;

    [[nodiscard]] const std::vector<Door> &doors() const { return m_doors; }
    [[nodiscard]] Question &question() { return m_question; }
    [[nodiscard]] QString readOnlyReason() const; // empty for administrators

    [[nodiscard]] int door() const { return m_door; } // -1: none is open
    void openDoor(int index); // runs it, unless it asks a question first
    void closeDoor();
    // A question from elsewhere: opens the door that asks, and runs it.
    void ask(const AccessSubject &subject);

    void run(); // the open door; needs canRun()
    void cancel();
    [[nodiscard]] bool canRun() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool hasRun() const;
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] Row row(int index) const;
    [[nodiscard]] Summary summary() const;
    [[nodiscard]] std::optional<QuestionAnswer> answer() const; // of a finished question
    void repair(int index);

    // What support has to know: of the open door, once it has run and is done; and of all doors.
    [[nodiscard]] std::optional<BundleRun> finishedRun() const;
    [[nodiscard]] std::vector<BundleRun> runs() const;

Q_SIGNALS:
    void doorChanged();
    void rowChanged(int index);
    void stateChanged(); // running, summary, answer, canRun()
    // To be routed by the window; for StageAccess and StageScope the subject names group and
    // column. Retry and CheckNow never come here.
    void repairRequested(onbelay::Repair repair, const onbelay::AccessSubject &subject);

private:
    [[nodiscard]] SymptomRun *current() const;
    [[nodiscard]] bool isStagedNow(const Finding &finding) const;
    [[nodiscard]] bool isRetriedAbove(int index) const;
    [[nodiscard]] Repair repairOf(int index) const;
    void refreshRows();
    [[nodiscard]] BundleRun runOf(std::size_t door) const;

    Workspace &m_workspace;
    Question m_question;
    std::vector<Door> m_doors;
    std::vector<std::unique_ptr<SymptomRun>> m_runs; // one a door
    std::vector<bool> m_hasRun;
    std::vector<QString> m_subjectNames; // as asked, one a door
    std::vector<std::vector<PressedRepair>> m_pressed; // the last ones, one list a door
    int m_door = -1;
};

// Of any list of findings.
[[nodiscard]] DiagnosticsPresenter::Summary
summaryOf(const std::vector<Finding> &findings, bool running, std::chrono::milliseconds duration);

} // namespace onbelay
