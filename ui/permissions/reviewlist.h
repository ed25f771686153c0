#pragma once

#include "presenters/permissions/reviewmodel.h"

#include <QTableView>

#include <vector>

namespace onbelay::ui {

// Staged changes in sections, a line each. Where the model offers it, Delete or the button at the
// end of a line leaves selected lines out.
class ReviewList final : public QTableView
{
    Q_OBJECT
public:
    // The model must outlive the list.
    explicit ReviewList(ReviewModel &model, QWidget *parent = nullptr);

    // Rows that are selected, titles left out. A title with which a selection begins stands for its
    // whole section.
    [[nodiscard]] std::vector<int> selectedLines() const;

Q_SIGNALS:
    void leaveOutRequested(const std::vector<int> &rows);
    void selectedLinesChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void sizeColumns();
    void showSections();
    void rememberPlace();
    void returnToPlace();
    [[nodiscard]] int lineNear(int row) const;
    void onClicked(const QModelIndex &index);

    ReviewModel &m_model;
    // The place before the lines were reset.
    ReviewModel::Place m_line; // of the focus
    int m_row = -1; // the same; where to go when the line is gone
    bool m_wasSelected = false;
    bool m_wasInSight = false;
    int m_top = 0; // of the scroll bar
};

} // namespace onbelay::ui
