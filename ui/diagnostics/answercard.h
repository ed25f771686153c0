#pragma once

#include "presenters/diagnostics/answertext.h"

#include <QWidget>

namespace onbelay::ui {

class Banner;
class FlowLayout;

// The answer to "Why can't Claude …?": yes or no with all reasons, and the chain as a row of links.
class AnswerCard final : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerCard(QWidget *parent = nullptr);

    void setAnswer(const std::optional<QuestionAnswer> &answer); // hides itself without one

private:
    Banner *m_banner = nullptr;
    QWidget *m_chain = nullptr;
    FlowLayout *m_links = nullptr;
};

} // namespace onbelay::ui
