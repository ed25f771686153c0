#pragma once

#include "presenters/permissions/conflictmodel.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QPushButton;
class QRadioButton;

namespace onbelay {
class ReviewPresenter;
} // namespace onbelay

namespace onbelay::ui {

class Announcer;
class Card;
class ConflictList;

// Cells that another admin set to another value meanwhile: both values, the name and the time, what
// follows from a choice, and a choice for each, for a group, or for all. Nothing is chosen for the
// admin. Opened without blocking; closes itself when there is nothing to decide any more.
class ConflictDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ConflictDialog(ReviewPresenter &presenter, QWidget *parent = nullptr);

    void accept() override;

private:
    QWidget *makeContent();
    QWidget *makeForAll();
    Card *makeDetail();
    QWidget *makeFoot();
    void chooseSelected(Resolution resolution);
    void refresh();
    void refreshDetail();
    void showChoice(const std::vector<int> &conflicts);
    void goToNext();

    ReviewPresenter &m_presenter;
    ConflictModel m_model;
    ConflictList *m_list = nullptr;
    Card *m_detail = nullptr;
    QLabel *m_story = nullptr;
    QButtonGroup *m_choice = nullptr;
    QRadioButton *m_theirs = nullptr;
    QRadioButton *m_yours = nullptr;
    QLabel *m_theirsBrings = nullptr;
    QLabel *m_yoursBrings = nullptr;
    Announcer *m_progress = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_settle = nullptr;
};

} // namespace onbelay::ui
