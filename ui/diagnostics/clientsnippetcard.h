#pragma once

#include "presenters/diagnostics/clientsnippettext.h"

#include <QWidget>

class QVBoxLayout;

namespace onbelay {
class ClaudeViewPresenter;
}

namespace onbelay::ui {

class Announcer;
class Card;
class SecretField;

// A configuration of Claude Desktop is pasted, examined at once and forgotten, because it may hold
// a token: only what was found stays. Below stand the ways that work.
class ClientSnippetCard final : public QWidget
{
    Q_OBJECT
public:
    explicit ClientSnippetCard(ClaudeViewPresenter &presenter, QWidget *parent = nullptr);

private:
    void examine();
    void addAdvice();
    void addCommand(const QString &text, const QString &command, const QString &copyName);

    ClaudeViewPresenter &m_presenter;
    Card *m_card = nullptr;
    SecretField *m_field = nullptr;
    Announcer *m_headline = nullptr;
    QWidget *m_resultBox = nullptr;
    QVBoxLayout *m_result = nullptr;
};

} // namespace onbelay::ui
