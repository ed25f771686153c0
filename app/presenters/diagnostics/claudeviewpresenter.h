#pragma once

#include "diagnostics/claudeviewrun.h"
#include "presenters/diagnostics/clientsnippettext.h"
#include "presenters/diagnostics/diagnosticspresenter.h"

#include <QObject>

#include <vector>

namespace onbelay {

// "What Claude sees": the MCP endpoint asked live as the person who is signed in, what it told, and
// how that agrees with the permissions. Beside it what is wrong with a pasted configuration of
// Claude Desktop. Results stay until it is asked again. GUI thread.
class ClaudeViewPresenter final : public QObject
{
    Q_OBJECT
public:
    using Row = DiagnosticsPresenter::Row;
    struct Fact // one line of what was told
    {
        int depth = 0;
        QString name;
        QString value; // may be empty
        bool isRaw = false; // both are the server's own words
        bool operator==(const Fact &) const = default;
    };
    struct Answer // of one tool
    {
        std::vector<Fact> facts; // empty: it told nothing that can be shown as such
        QString note; // what to know about it; may be empty
        QString raw; // JSON, harmless; empty when the tool was not called or did not answer
    };
    struct Tool
    {
        QString name; // plain
        QString title; // may be empty, as the next one
        QString description;
        QString notes;
        bool operator==(const Tool &) const = default;
    };

    // Both must outlive this object.
    ClaudeViewPresenter(ClaudeViewRun &run, const Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] QString intro() const; // who is asked, as whom
    [[nodiscard]] QString endpoint() const;
    void open(); // asks the first time
    void run();
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_run.isRunning(); }
    [[nodiscard]] bool hasRun() const { return m_run.hasRun(); }
    [[nodiscard]] int stepsDone() const { return m_run.stepsDone(); }
    [[nodiscard]] int steps() const { return ClaudeViewRun::steps; }
    [[nodiscard]] QString summary() const; // "2 problems, 1 warning. Took 0.4 s."

    [[nodiscard]] std::vector<Row> rows() const;
    void repair(const Row &row);

    [[nodiscard]] std::vector<Fact> serverFacts() const; // empty: it did not answer
    [[nodiscard]] QString instructions() const; // of the server to Claude; may be empty
    [[nodiscard]] Answer context() const;
    [[nodiscard]] Answer integrations() const;
    [[nodiscard]] bool areToolsKnown() const { return m_run.tools().has_value(); }
    static constexpr std::size_t mostTools = ClaudeViewRun::mostTools; // that are shown
    [[nodiscard]] std::vector<Tool> tools() const;
    [[nodiscard]] QString toolsText() const; // how many there are; what is not shown
    [[nodiscard]] QStringList droppedTools() const; // each with why

    // Wipes the text.
    [[nodiscard]] ClientSnippetText examine(QString &snippet) const;
    [[nodiscard]] ClientAdvice advice() const;

Q_SIGNALS:
    void changed();
    void finished();
    void repairRequested(onbelay::Repair repair); // never Retry

private:
    [[nodiscard]] Answer answer(const ClaudeViewRun::ToolAnswer &told,
                                std::vector<Fact> facts) const;

    ClaudeViewRun &m_run;
    const Workspace &m_workspace;
};

} // namespace onbelay
