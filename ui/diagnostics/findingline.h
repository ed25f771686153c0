#pragma once

#include "presenters/diagnostics/diagnosticspresenter.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace onbelay::ui {

class CodeLabel;
class CopyButton;
class ResultLine;

// One check: state, how long it took, what was found, what to do, a button that does it, and its
// evidence in a fold.
class FindingLine final : public QWidget
{
    Q_OBJECT
public:
    explicit FindingLine(QWidget *parent = nullptr);

    void setRow(const DiagnosticsPresenter::Row &row);

Q_SIGNALS:
    void repairClicked();

private:
    void setDuration(std::chrono::milliseconds duration, bool settled);
    void showEvidence(bool shown);

    std::optional<DiagnosticsPresenter::Row> m_row; // as shown
    ResultLine *m_line = nullptr;
    QPushButton *m_repair = nullptr;
    QLabel *m_duration = nullptr;
    QToolButton *m_details = nullptr;
    QWidget *m_fold = nullptr;
    QLabel *m_evidence = nullptr;
    QWidget *m_idBox = nullptr;
    CodeLabel *m_id = nullptr;
    CopyButton *m_copy = nullptr;
};

} // namespace onbelay::ui
