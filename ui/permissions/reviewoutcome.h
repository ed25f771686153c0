#pragma once

#include "ui/permissions/stagedoutcome.h"

#include <QPointer>

namespace onbelay {
class ReviewPresenter;
}

namespace onbelay::ui {

class Banner;
class ReviewDialog;

// Staged edits are reviewed and applied, and what an earlier run left is gone on with.
class ReviewOutcome final : public StagedOutcome
{
    Q_OBJECT
public:
    // `page`: parent of this object and of its dialogs. The presenter must outlive both.
    ReviewOutcome(ReviewPresenter &review, QWidget *page);

    [[nodiscard]] QList<QWidget *> makeBanners() override;
    [[nodiscard]] QList<QPushButton *> makeButtons() override { return {}; }
    void fillEmptyState(EmptyState &state) override;
    [[nodiscard]] QString buttonText() const override;
    [[nodiscard]] QString discardText() const override;
    [[nodiscard]] bool canOpen() const override;
    void open() override; // nothing when nothing is staged
    void refresh() override;
    void setRoomy(bool) override {}

private:
    void openDialog();

    ReviewPresenter &m_review;
    QWidget *m_page;
    Banner *m_resume = nullptr; // asks what to do with what an earlier run left
    QPointer<ReviewDialog> m_dialog;
};

} // namespace onbelay::ui
