#pragma once

#include "presenters/diagnostics/answertext.h"

#include <QWidget>

class QLabel;

namespace onbelay::ui {

class Banner;
class FlowLayout;

// The answer to "Why can't Claude …?": yes or no with all reasons, what console and server say of
// it, and the chain as a row of links.
class AnswerCard final : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerCard(QWidget *parent = nullptr);

    void setAnswer(const std::optional<QuestionAnswer> &answer); // hides itself without one

private:
    void showSides(const QuestionAnswer &answer);
    void showChain(const QuestionAnswer &answer);

    Banner *m_banner = nullptr;
    QWidget *m_sideBox = nullptr;
    FlowLayout *m_sides = nullptr;
    QLabel *m_differences = nullptr;
    QWidget *m_chain = nullptr;
    FlowLayout *m_links = nullptr;
};

} // namespace onbelay::ui
