#pragma once

#include "presenters/connection/connectpresenter.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace onbelay::ui {

class Announcer;
class Banner;
class Card;
class CopyButton;
class FactList;
class ScopeLines;
class SecretField;
class Spinner;

// Step 5: the token field, what was noticed about the paste, and what HubSpot says about it.
class PasteView final : public QWidget
{
    Q_OBJECT
public:
    explicit PasteView(ConnectPresenter &presenter, QWidget *parent = nullptr);

    [[nodiscard]] SecretField *field() const { return m_field; }

private:
    void build();
    QWidget *makeSamples();
    void refreshNotes();
    void refreshStage();
    void refreshStatus();
    void refreshHelp();
    void refreshFailure();
    void refreshComparison();
    void refreshTestAccount(const std::vector<Fact> &facts);
    void refreshUnbacked();
    void refreshLines();

    ConnectPresenter &m_presenter;
    SecretField *m_field = nullptr;
    QVBoxLayout *m_notes = nullptr;
    Spinner *m_spinner = nullptr;
    Announcer *m_status = nullptr;
    Banner *m_failure = nullptr;
    QPushButton *m_again = nullptr;
    CopyButton *m_details = nullptr;
    Banner *m_rotation = nullptr;
    QWidget *m_samples = nullptr; // null without any
    Banner *m_testAccount = nullptr;
    Banner *m_comparison = nullptr;
    Banner *m_unbacked = nullptr;
    Card *m_account = nullptr;
    FactList *m_facts = nullptr;
    Card *m_result = nullptr;
    ScopeLines *m_lines = nullptr;
};

} // namespace onbelay::ui
