#pragma once

#include "presenters/permissions/conflictmodel.h"

#include <QTableView>

#include <vector>

namespace onbelay::ui {

// Conflicting cells by group, a line each, with theirs and mine to choose between: by mouse, or by
// Space on either of them for all selected lines. Only what is in sight is laid out.
class ConflictList final : public QTableView
{
    Q_OBJECT
public:
    // The model must outlive the list.
    explicit ConflictList(ConflictModel &model, QWidget *parent = nullptr);

    [[nodiscard]] std::vector<int> selectedLines() const; // rows, titles too
    void goTo(int row);

Q_SIGNALS:
    void selectedLinesChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose(const std::vector<int> &rows, int column);
    void onClicked(const QModelIndex &index);

    ConflictModel &m_model;
};

} // namespace onbelay::ui
