#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace onbelay {
class DiagnosticsPresenter;
}

namespace onbelay::ui {

class Announcer;
class AnswerCard;
class Busy;
class Card;
class FindingLine;
class QuestionForm;

// One open door: the question where there is one, the answer, and the checks.
class RunView final : public QWidget
{
    Q_OBJECT
public:
    explicit RunView(DiagnosticsPresenter &presenter, QWidget *parent = nullptr);

    void showDoor(); // another door was opened

Q_SIGNALS:
    void supportRequested(); // about the finished run of the open door

private:
    QWidget *makeHead();
    void makeChecks();
    void rebuildLines();
    void refresh();

    DiagnosticsPresenter &m_presenter;
    QLabel *m_title = nullptr;
    QLabel *m_advice = nullptr;
    Card *m_questionCard = nullptr;
    QuestionForm *m_question = nullptr;
    AnswerCard *m_answer = nullptr;
    Card *m_checks = nullptr;
    Busy *m_busy = nullptr;
    Announcer *m_summary = nullptr;
    QString m_said;
    QPushButton *m_again = nullptr;
    QVBoxLayout *m_lines = nullptr;
    std::vector<FindingLine *> m_rows;
    QPushButton *m_support = nullptr;
};

} // namespace onbelay::ui
