#pragma once

#include "ui/permissions/stagedoutcome.h"

#include <QPointer>

class QDialog;

namespace onbelay {
class MatrixFiles;
class PlanPresenter;
} // namespace onbelay

namespace onbelay::ui {

class Banner;

// What is staged is a plan: its groups are listed by hand, and it ends in a checklist for On
// Belay's dashboard.
class PlanOutcome final : public StagedOutcome
{
    Q_OBJECT
public:
    // `page`: parent of this object and of its dialogs. The others must outlive both.
    PlanOutcome(PlanPresenter &plan, MatrixFiles &files, QWidget *page);

    [[nodiscard]] QList<QWidget *> makeBanners() override;
    [[nodiscard]] QList<QPushButton *> makeButtons() override;
    void fillEmptyState(EmptyState &state) override;
    [[nodiscard]] QString buttonText() const override;
    [[nodiscard]] QString discardText() const override;
    [[nodiscard]] bool canOpen() const override;
    void open() override; // the checklist
    void refresh() override {}
    void setRoomy(bool roomy) override;

private:
    QPushButton *groupsButton(const QString &text);
    void openGroups();
    void importPermissions(const QString &path);
    void show(QDialog *dialog);

    PlanPresenter &m_plan;
    MatrixFiles &m_files;
    QWidget *m_page;
    Banner *m_banner = nullptr;
    bool m_roomy = true;
    QPointer<QDialog> m_dialog;
};

} // namespace onbelay::ui
