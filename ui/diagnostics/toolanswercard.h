#pragma once

#include "presenters/diagnostics/claudeviewpresenter.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace onbelay::ui {

class Card;
class CopyButton;

// Names and values below each other, deeper ones indented; all of it plain text.
class ValueList final : public QWidget
{
    Q_OBJECT
public:
    explicit ValueList(QWidget *parent = nullptr);

    void setFacts(const std::vector<ClaudeViewPresenter::Fact> &facts);

private:
    void addRow(int row, const ClaudeViewPresenter::Fact &fact);

    QGridLayout *m_grid = nullptr;
    std::vector<ClaudeViewPresenter::Fact> m_facts;
};

// What one tool told: readable, and as it came in a fold.
class ToolAnswerCard final : public QWidget
{
    Q_OBJECT
public:
    explicit ToolAnswerCard(const QString &title, const QString &tool, QWidget *parent = nullptr);

    void setAnswer(const ClaudeViewPresenter::Answer &answer); // hides itself without one

private:
    void showRaw(bool shown);

    Card *m_card = nullptr;
    QLabel *m_note = nullptr;
    ValueList *m_facts = nullptr;
    QToolButton *m_fold = nullptr;
    CopyButton *m_copy = nullptr;
    QPlainTextEdit *m_raw = nullptr;
};

} // namespace onbelay::ui
