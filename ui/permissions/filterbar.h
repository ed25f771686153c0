#pragma once

#include "presenters/permissions/groupfinder.h"

#include <QWidget>

#include <functional>
#include <vector>

class QAction;
class QLineEdit;
class QMenu;
class QPushButton;

namespace onbelay {
class PermissionsPresenter;
}

namespace onbelay::ui {

class FlowLayout;

// The search field, the menus of filters and of orders, and a removable chip for each filter that
// is on. Shows what the presenter has, whoever set it.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(PermissionsPresenter &presenter, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *search() const { return m_search; }
    void clear();

Q_SIGNALS:
    void leaveRequested(); // Down or Return in the search field: on to the grid

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Choice // an action of a menu that is checked while isOn()
    {
        QAction *action = nullptr;
        std::function<bool()> isOn;
    };

    void makeSearch();
    QMenu *makeFilterMenu();
    QMenu *makeSortMenu();
    void addTrait(QMenu *menu, GroupTrait trait);
    void addColumns(QMenu *menu, CellMask GroupFilter::*columns, CellMask GroupFilter::*others);
    void addDays(QMenu *menu, int days);
    void addSort(QMenu *menu, GroupSort by);
    void addChoice(QMenu *menu, const QString &text, std::function<bool()> isOn,
                   std::function<void(bool)> choose);
    void refresh();
    void updateChips();

    PermissionsPresenter &m_presenter;
    QLineEdit *m_search = nullptr;
    QPushButton *m_sort = nullptr;
    FlowLayout *m_row = nullptr;
    std::vector<Choice> m_choices;
    QList<QWidget *> m_chips;
    GroupFilter m_shown; // by the chips
};

} // namespace onbelay::ui
