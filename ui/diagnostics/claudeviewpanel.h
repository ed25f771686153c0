#pragma once

#include "presenters/diagnostics/claudeviewpresenter.h"

#include "ui/diagnostics/diagnosticsframe.h"

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace onbelay::ui {

class Announcer;
class Busy;
class Card;
class ValueList;
class FindingLine;
class ToolAnswerCard;

// "What Claude sees": what was asked and found, and what the server told. It asks when it is first
// seen.
class ClaudeViewPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ClaudeViewPanel(ClaudeViewPresenter &presenter, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeChecks();
    void makeServer();
    void makeTools();
    void refresh();
    void refreshLines();
    void refreshTold();
    void refreshTools();

    ClaudeViewPresenter &m_presenter;
    Card *m_checks = nullptr;
    QPushButton *m_again = nullptr;
    Busy *m_busy = nullptr;
    Announcer *m_summary = nullptr;
    QVBoxLayout *m_lines = nullptr;
    std::vector<FindingLine *> m_shown;
    std::vector<ClaudeViewPresenter::Row> m_rows;
    ToolAnswerCard *m_context = nullptr;
    ToolAnswerCard *m_integrations = nullptr;
    Card *m_tools = nullptr;
    QVBoxLayout *m_toolList = nullptr;
    std::vector<ClaudeViewPresenter::Tool> m_toolsShown;
    QStringList m_droppedShown;
    Card *m_server = nullptr;
    ValueList *m_serverFacts = nullptr;
    QLabel *m_instructionsTitle = nullptr;
    QLabel *m_instructions = nullptr;
};

// For DiagnosticsFrame::addTool(), with the panel in it.
[[nodiscard]] DiagnosticsTool claudeViewTool(ClaudeViewPresenter &presenter);

} // namespace onbelay::ui
