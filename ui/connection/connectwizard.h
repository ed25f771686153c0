#pragma once

#include "presenters/connection/connectpresenter.h"
#include "ui/connection/guidestepview.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPushButton;
class QScrollArea;

namespace onbelay::ui {

class AnnouncementList;
class DoorChoice;
class Drawing;
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
    [[nodiscard]] QSize wantedSize() const;
    QWidget *makeHeader();
    QWidget *makeSteps(GuideStepView::OpenUrl openUrl);
    void makeDoors();
    QWidget *makeButtons();
    void wire();
    void showStep();
    void showPasteDrawing();
    void updateButtons();
    void focusStep();
    void revealLater(QWidget *part);
    void askQuestion(const ConnectQuestion &question);
    void handOver();

    ConnectPresenter &m_presenter;
    QLabel *m_title = nullptr;
    StepIndicator *m_indicator = nullptr;
    QScrollArea *m_scroll = nullptr;
    DoorChoice *m_doors = nullptr;
    GuideStepView *m_guide = nullptr;
    ScopeChoiceView *m_scopes = nullptr;
    AnnouncementList *m_announcements = nullptr;
    PasteView *m_paste = nullptr;
    Drawing *m_pasteDrawing = nullptr; // only while nothing was pasted
    QPushButton *m_close = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_connect = nullptr;
    QPointer<QDialog> m_question; // while one is open
};

} // namespace onbelay::ui
