#pragma once

#include "diagnostics/environmentrun.h"
#include "presenters/diagnostics/diagnosisreport.h"
#include "presenters/diagnostics/diagnosticspresenter.h"

#include <QObject>

#include <memory>

namespace onbelay {

// "This computer and the network": checks in groups, run live. Results stay until they are run
// again. GUI thread.
class EnvironmentPresenter final : public QObject
{
    Q_OBJECT
public:
    using Row = DiagnosticsPresenter::Row;
    using Summary = DiagnosticsPresenter::Summary;
    struct Group
    {
        QString title; // "On Belay: app.onbelay.ai"
        int first = 0; // row
        int count = 0;
    };

    // `integration`: for its words; outlives this object, as all in `subject` does.
    EnvironmentPresenter(const EnvironmentSubject &subject, const Integration &integration,
                         QObject *parent = nullptr);
    ~EnvironmentPresenter() override;

    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    [[nodiscard]] int rowCount() const { return int(m_run.findings().size()); }
    [[nodiscard]] Row row(int index) const;
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_run.findings(); }
    [[nodiscard]] Summary summary() const;
    [[nodiscard]] bool isRunning() const { return m_run.isRunning(); }
    [[nodiscard]] bool hasRun() const { return m_hasRun; }
    [[nodiscard]] std::vector<ReportSection> sections() const; // the groups
    // All of it as plain text, a check a line, to be pasted into a ticket.
    [[nodiscard]] QString report() const;

    // What the window knows now, and the newest guide that was seen.
    void run(const DisplayFacts &display, const QString &newestGuide);
    void cancel() { m_run.cancel(); }
    void repair(int index);

Q_SIGNALS:
    void rowChanged(int index);
    void stateChanged(); // running, summary
    void finished(); // a run; emitted last
    void runRequested(); // Retry
    void repairRequested(onbelay::Repair repair); // to be routed by the window

private:
    void makeGroups(const EnvironmentSubject &subject);

    const Integration &m_integration;
    EnvironmentRun m_run;
    std::vector<Group> m_groups;
    bool m_hasRun = false;
};

// Of the application's screens, style and accessibility. `theme`: "light" or "dark".
[[nodiscard]] DisplayFacts displayFacts(const QString &theme);

} // namespace onbelay
