#pragma once

#include "diagnostics/claudeanswers.h"
#include "diagnostics/claudecomparison.h"
#include "diagnostics/claudefinding.h"
#include "onbelay/mcp/mcpclient.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

namespace onbelay {

// How the MCP endpoint is asked: as the person who is signed in, with the session's own sign-in.
struct ClaudeAccess
{
    QUrl server;
    std::function<Secret()> token; // the newest
    Renewal renewal; // may be empty, as the next one; nothing else renews the token
    StepUp stepUp;
};

// What Claude sees: the MCP endpoint is asked live, step by step, and what it tells is compared
// with the permissions. Only get_my_context and list_my_integrations are called, and only if they
// need no argument. Without the admin API (a plan) nothing is compared. `http` and `workspace`
// outlive it. GUI thread.
class ClaudeViewRun final : public QObject
{
    Q_OBJECT
public:
    // Read once, when it comes; what it was read from is dropped. Harmless and bounded.
    struct ToolAnswer
    {
        bool hasCome = false; // a tool's error too
        bool isError = false;
        bool isData = false; // else texts
        QString raw; // JSON
        QStringList texts; // at most 50
        std::vector<ValueLine> lines; // of the value; where the form is known, of what is beyond it
        std::optional<ClaudeContext> context; // where the answer has this form, as the next one
        std::optional<std::vector<ClaudeIntegration>> integrations;
    };

    ClaudeViewRun(HttpClient &http, ClaudeAccess access, Workspace &workspace,
                  QObject *parent = nullptr);
    ~ClaudeViewRun() override;

    [[nodiscard]] QUrl endpoint() const;
    void start(); // a running one is begun again
    void cancel(); // what has not finished becomes NotTested
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool hasRun() const { return !m_findings.empty(); }
    // In order; the comparison has one for each difference.
    [[nodiscard]] const std::vector<ClaudeFinding> &findings() const { return m_findings; }
    [[nodiscard]] std::chrono::milliseconds duration() const; // of the run so far
    [[nodiscard]] int stepsDone() const;
    static constexpr int steps = 6;
    static constexpr std::size_t mostTools = 200; // whose texts are kept

    // As far as this run has come.
    [[nodiscard]] const std::optional<McpServer> &server() const { return m_server; }
    [[nodiscard]] const std::optional<std::vector<McpTool>> &tools() const { return m_tools; }
    [[nodiscard]] const QStringList &droppedTools() const { return m_dropped; }
    [[nodiscard]] const ToolAnswer &context() const { return m_context; }
    [[nodiscard]] const ToolAnswer &integrations() const { return m_integrations; }

Q_SIGNALS:
    void changed();
    void finished(); // emitted last

private:
    template <typename T, typename Take>
    void await(QFuture<Expected<T>> future, Take take);
    void begin(ClaudeCheck check);
    [[nodiscard]] ClaudeFinding &current(ClaudeCheck check);
    void settle(ClaudeCheck check, CheckVerdict verdict, ClaudeCode code,
                const QStringList &arguments = {}, Repair repair = Repair::None);
    void settleFailed(ClaudeCheck check, const Failure &failure);
    // What failed says nothing of what Claude sees.
    void settleUnknown(ClaudeCheck check, const Failure &failure);
    void settleBoth(ClaudeCode code, const QStringList &arguments = {}); // of the comparison
    void giveUp(ClaudeCode code);
    [[nodiscard]] bool isStopped(const Failure &failure);
    void stop();
    void connected(const Expected<McpServer> &server);
    void listed(const Expected<std::vector<McpTool>> &tools);
    void callTool(ClaudeCheck check);
    void called(ClaudeCheck check, const Expected<McpToolResult> &result);
    void takeAnswer(ToolAnswer &answer, const McpToolResult &result) const;
    [[nodiscard]] static QLatin1StringView toolOf(ClaudeCheck check); // its name
    void judgeContext();
    void judgeIntegrations();
    void afterTools();
    void compare(const Expected<Person> &person);
    void compareTheGroups();
    void compareScopes();
    [[nodiscard]] std::optional<MatrixSide> matrixSide() const;
    [[nodiscard]] bool reloadOnce(const std::optional<ClaudeComparison> &comparison);
    void reloaded();
    void askAgain();
    void toldAgain(const Expected<McpToolResult> &result);
    void addScopeFindings(const ClaudeComparison &comparison, const MatrixSide &side);
    [[nodiscard]] QString toolsWords(const McpToolResult &result) const; // harmless
    void cleanTools();
    void conclude();
    void dropClient(bool farewell);

    HttpClient &m_http;
    ClaudeAccess m_access;
    Workspace &m_workspace;
    McpClient *m_client = nullptr; // child, one a run
    CallHandle m_call; // of the step of now
    std::vector<ClaudeFinding> m_findings;
    std::optional<McpServer> m_server;
    std::optional<std::vector<McpTool>> m_tools;
    QStringList m_dropped;
    ToolAnswer m_context;
    ToolAnswer m_integrations;
    bool m_isOther = false; // that is not the person who is signed in
    std::optional<QStringList> m_told; // scopes of this integration
    std::optional<Person> m_person; // as the server lists it
    QElapsedTimer m_clock;
    qint64 m_stepBegan = 0; // milliseconds of m_clock
    std::chrono::milliseconds m_duration{0};
    int m_generation = 0; // answers of an earlier run are dropped
    bool m_running = false;
    bool m_reloaded = false; // both sides of the comparison were asked once more
    bool m_awaitsRows = false; // meanwhile, as the next one
    bool m_awaitsConnection = false;
};

// Without a context of its own, because an answer may come after this object has gone, which Qt 6.4
// does not allow a context (qfuture_impl.h); answers come in the GUI thread.
template <typename T, typename Take>
void ClaudeViewRun::await(QFuture<Expected<T>> future, Take take)
{
    const auto wanted = [guard = QPointer(this), generation = m_generation] {
        return guard && guard->m_generation == generation;
    };
    future
        .then([wanted, take](const Expected<T> &answer) {
            if (wanted())
                take(answer);
        })
        .onCanceled([wanted, take] {
            if (wanted())
                take(Expected<T>(failed(FailureKind::Cancelled)));
        });
}

} // namespace onbelay
