#pragma once

#include "access/merge.h"

#include <QDialog>

#include <vector>

class QPushButton;
class QRadioButton;

namespace onbelay {
class ReviewPresenter;
struct ConflictCell;
} // namespace onbelay

namespace onbelay::ui {

// Cells that another admin set to another value meanwhile: both values, the name and the time, and
// a choice for each or for all. Nothing is chosen for the admin. Opened without blocking.
class ConflictDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ConflictDialog(ReviewPresenter &presenter, QWidget *parent = nullptr);

    void accept() override;

private:
    QWidget *makeConflict(const ConflictCell &cell);
    void chooseAll(Resolution resolution);
    void refresh();

    struct Choice
    {
        QRadioButton *theirs;
        QRadioButton *yours;
    };

    ReviewPresenter &m_presenter;
    std::vector<Choice> m_choices;
    QPushButton *m_settle = nullptr;
};

} // namespace onbelay::ui
