#pragma once

#include <QTableView>

#include <vector>

namespace onbelay {
class ReviewModel;
}

namespace onbelay::ui {

// Staged changes in sections, a line each. Where the model offers it, Delete or the button at the
// end of a line leaves selected lines out.
class ReviewList final : public QTableView
{
    Q_OBJECT
public:
    // The model must outlive the list.
    explicit ReviewList(ReviewModel &model, QWidget *parent = nullptr);

    // Rows that are selected, titles left out; a selected title stands for its whole section.
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
    void onClicked(const QModelIndex &index);

    ReviewModel &m_model;
    int m_place = -1; // of the focus, kept while lines go away
};

} // namespace onbelay::ui
