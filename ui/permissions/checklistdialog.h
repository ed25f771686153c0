#pragma once

#include "presenters/plan/planpresenter.h"

#include <QDialog>
#include <QTimer>

class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QSplitter;

namespace onbelay::ui {

class Announcer;
class CopyButton;
class EmptyState;

// What to do in On Belay's dashboard, a group at a time: boxes to tick off what was done there, the
// steps of the current group, and the whole to copy or save.
class ChecklistDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ChecklistDialog(PlanPresenter &plan, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeContent();
    QWidget *makeButtons();
    void refresh();
    void fill();
    void showSteps();
    void tick(QListWidgetItem *item);
    void askWhereToSave(PlanPresenter::Format format);

    PlanPresenter &m_plan;
    PlanChecklist m_list; // as it is shown
    QListWidget *m_groups = nullptr;
    QPlainTextEdit *m_steps = nullptr;
    QSplitter *m_split = nullptr;
    Announcer *m_progress = nullptr;
    CopyButton *m_copy = nullptr;
    QTimer m_soon; // an item that was just ticked is not replaced while it says so
    bool m_filling = false;
};

} // namespace onbelay::ui
