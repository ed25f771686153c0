#pragma once

#include "ui/common/page.h"

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace onbelay {
class PermissionsPresenter;
class PlanPresenter;
class ReviewPresenter;
struct PermissionTools;
} // namespace onbelay

namespace onbelay::ui {

class Announcer;
class Badge;
class Banner;
class Busy;
class ElidedLabel;
class EmptyState;
class FilterBar;
class Legend;
class LintPanel;
class PermissionGrid;
class StagedOutcome;
class ToolMenu;

// The screen of the permission grid: search, filters, grid, legend, status, undo, review.
class PermissionsPage final : public Page
{
    Q_OBJECT
public:
    // All must outlive the page.
    PermissionsPage(PermissionTools &tools, ReviewPresenter &review, QWidget *parent = nullptr);
    // The same for a plan (Workspace::isPlan()), which is never sent.
    PermissionsPage(PermissionTools &tools, PlanPresenter &plan, QWidget *parent = nullptr);
    ~PermissionsPage() override;

    [[nodiscard]] PermissionGrid *grid() const { return m_grid; }
    // Opens the review of what is staged, or the checklist of a plan; nothing when there is
    // nothing.
    void openReview();
    // Makes the group's row the current one and brings it into view.
    void showGroup(const QString &groupId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    PermissionsPage(PermissionTools &tools, QWidget *parent);
    void build();
    void makeHeader();
    void makeBanners();
    void makeTools();
    void showProblems(bool shown);
    void makeRoom();
    void makeContent();
    void refresh();
    [[nodiscard]] QString shownText() const;
    void showProgress(int loaded, int total);
    void updateBanners();
    void updateContent();
    void updateLegend();

    PermissionTools &m_toolset;
    PermissionsPresenter &m_presenter;
    StagedOutcome *m_outcome = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_redo = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_more = nullptr;
    Badge *m_staged = nullptr;
    Banner *m_readOnly = nullptr;
    Banner *m_store = nullptr;
    Banner *m_notice = nullptr;
    Busy *m_reading = nullptr; // more rows, while those that came are shown
    QPushButton *m_problems = nullptr;
    QSplitter *m_split = nullptr;
    LintPanel *m_lint = nullptr;
    ToolMenu *m_tools = nullptr;
    FilterBar *m_filters = nullptr;
    QStackedWidget *m_stack = nullptr;
    PermissionGrid *m_grid = nullptr;
    QWidget *m_loading = nullptr;
    Busy *m_busy = nullptr;
    EmptyState *m_failed = nullptr;
    EmptyState *m_noGroups = nullptr;
    EmptyState *m_noMatch = nullptr;
    Announcer *m_status = nullptr;
    ElidedLabel *m_reason = nullptr;
    Legend *m_legend = nullptr;
};

} // namespace onbelay::ui
