#pragma once

#include "presenters/permissions/groupfinder.h"

#include <QHash>
#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;

namespace onbelay {
class PermissionsPresenter;
}

namespace onbelay::ui {

class FlowLayout;

// The search field, the menu of filters, and a removable chip for each filter that is on.
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
    void addTrait(QMenu *menu, GroupTrait trait, const QString &text);
    void traitsChosen();
    void updateChips();

    PermissionsPresenter &m_presenter;
    QLineEdit *m_search = nullptr;
    FlowLayout *m_row = nullptr;
    QList<std::pair<GroupTrait, QAction *>> m_traits;
    QList<QWidget *> m_chips;
};

} // namespace onbelay::ui
