#pragma once

#include "presenters/connection/connectpresenter.h"
#include "ui/connection/guidestepview.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QPushButton;
class QScrollArea;

namespace onbelay::ui {

class PasteView;
class ScopeChoiceView;
class StepIndicator;

// The five steps in a window that can be resized, left and taken up again. Enter goes on, Escape
// closes and keeps the place; the token is gone then.
class ConnectWizard final : public QDialog
{
    Q_OBJECT
public:
    ConnectWizard(ConnectPresenter &presenter, GuideStepView::OpenUrl openUrl,
                  QWidget *parent = nullptr);
    ~ConnectWizard() override; // closes the presenter: no token outlives the window

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildHeader(QVBoxLayout *column);
    QWidget *makeSteps(GuideStepView::OpenUrl openUrl);
    QWidget *makeDoors();
    QWidget *makeButtons();
    void wire();
    void showStep();
    void updateButtons();
    void focusStep();
    void askQuestion(const ConnectQuestion &question);
    void handOver();

    ConnectPresenter &m_presenter;
    QLabel *m_title = nullptr;
    StepIndicator *m_indicator = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_doors = nullptr;
    QButtonGroup *m_doorButtons = nullptr;
    GuideStepView *m_guide = nullptr;
    ScopeChoiceView *m_scopes = nullptr;
    PasteView *m_paste = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_connect = nullptr;
};

} // namespace onbelay::ui
