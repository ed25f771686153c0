#include "ui/permissions/filterbar.h"

#include "presenters/permissions/celltext.h"
#include "presenters/permissions/filtertext.h"
#include "presenters/permissions/permissionspresenter.h"
#include "ui/common/buttons.h"
#include "ui/common/flowlayout.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace onbelay::ui {

FilterBar::FilterBar(PermissionsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_search(new QLineEdit)
    , m_row(new FlowLayout(this, space::sm))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    makeSearch();
    m_row->addWidget(m_search);
    //: Button with a menu of filters: staged, with write access, …
    m_row->addWidget(menuButton(tr("Filter"), makeFilterMenu(), this, Glyph::Filter));
    m_sort = menuButton(QString(), makeSortMenu(), this);
    m_row->addWidget(m_sort);
    connect(&m_presenter, &PermissionsPresenter::changed, this, &FilterBar::refresh);
    refresh();
}

void FilterBar::makeSearch()
{
    //: Search field above the permission grid; also its accessible name
    m_search->setPlaceholderText(tr("Search groups"));
    //: Accessible name of the search field above the permission grid
    m_search->setAccessibleName(tr("Search groups"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Glyph::Search, Tint::Muted), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(m_search->fontMetrics().averageCharWidth() * 32);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_presenter.setSearch(text); });
}

QMenu *FilterBar::makeFilterMenu()
{
    auto *menu = new QMenu(this);
    for (const GroupTrait trait : m_presenter.offeredTraits())
        addTrait(menu, trait);
    menu->addSeparator();
    //: Menu of filters: groups that hold a permission, which is chosen next
    addColumns(menu->addMenu(tr("Holds")), &GroupFilter::holding, &GroupFilter::lacking);
    //: Menu of filters: groups that do not hold a permission, which is chosen next
    addColumns(menu->addMenu(tr("Lacks")), &GroupFilter::lacking, &GroupFilter::holding);
    if (m_presenter.isPlan())
        return menu; // nobody knows when a group was changed
    //: Menu of filters: groups changed in the last days
    QMenu *days = menu->addMenu(tr("Changed"));
    for (const int count : {1, 7, 30, 90})
        addDays(days, count);
    return menu;
}

QMenu *FilterBar::makeSortMenu()
{
    auto *menu = new QMenu(this);
    for (const GroupSort by : m_presenter.offeredSorts())
        addSort(menu, by);
    menu->addSeparator();
    addChoice(
        menu, tr("Descending"), [this] { return m_presenter.sorting().descending; },
        [this](bool on) {
            m_presenter.setSorting({m_presenter.sorting().by, on});
        });
    return menu;
}

void FilterBar::addChoice(QMenu *menu, const QString &text, std::function<bool()> isOn,
                          std::function<void(bool)> choose)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, std::move(choose));
    m_choices.push_back({action, std::move(isOn)});
}

void FilterBar::addTrait(QMenu *menu, GroupTrait trait)
{
    addChoice(
        menu, FilterText::trait(trait),
        [this, trait] { return m_presenter.filter().traits.testFlag(trait); },
        [this, trait](bool on) {
            GroupFilter filter = m_presenter.filter();
            filter.traits.setFlag(trait, on);
            m_presenter.setFilter(filter);
        });
}

void FilterBar::addColumns(QMenu *menu, CellMask GroupFilter::*columns,
                           CellMask GroupFilter::*others)
{
    const Integration &integration = m_presenter.workspace().integration();
    for (int column = 0; column <= int(integration.scopes.size()); ++column) {
        addChoice(
            menu, CellText::columnTitle(integration, column),
            [this, column, columns] { return holds(m_presenter.filter().*columns, column); },
            [this, column, columns, others](bool on) {
                GroupFilter filter = m_presenter.filter();
                filter.*columns =
                    on ? filter.*columns | cellBit(column) : filter.*columns & ~cellBit(column);
                filter.*others &= ~(on ? cellBit(column) : 0); // both would find nothing
                m_presenter.setFilter(filter);
            });
    }
}

void FilterBar::addDays(QMenu *menu, int days)
{
    addChoice(
        menu, FilterText::changedWithin(days),
        [this, days] { return m_presenter.filter().changedWithinDays == days; },
        [this, days](bool on) {
            GroupFilter filter = m_presenter.filter();
            filter.changedWithinDays = on ? days : 0;
            m_presenter.setFilter(filter);
        });
}

void FilterBar::addSort(QMenu *menu, GroupSort by)
{
    addChoice(
        menu, FilterText::sorting(by), [this, by] { return m_presenter.sorting().by == by; },
        // The largest and the latest come first, where somebody sorts by them.
        [this, by](bool) {
            m_presenter.setSorting({by, by != GroupSort::Name});
        });
}

void FilterBar::refresh()
{
    for (const Choice &choice : m_choices)
        choice.action->setChecked(choice.isOn());
    //: Button with a menu; %1 what groups are sorted by
    m_sort->setText(tr("Sort: %1").arg(FilterText::sorting(m_presenter.sorting().by)));
    if (m_search->text() != m_presenter.filter().text)
        m_search->setText(m_presenter.filter().text);
    updateChips();
}

void FilterBar::updateChips()
{
    GroupFilter shown = m_presenter.filter();
    shown.text.clear();
    if (shown == m_shown)
        return;
    m_shown = shown;
    for (QWidget *chip : std::exchange(m_chips, {})) {
        m_row->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    for (const FilterChip &part :
         FilterText::chips(m_presenter.filter(), m_presenter.workspace().integration())) {
        QPushButton *chip = makeButton(part.text, this, ButtonRole::Standard, Glyph::Close);
        //: Accessible name of a chip; %1 the filter, e.g. "Staged"
        chip->setAccessibleName(tr("Remove filter: %1").arg(part.text));
        chip->setToolTip(chip->accessibleName());
        connect(chip, &QPushButton::clicked, this, [this, without = part.without] {
            m_search->setFocus(); // the chip goes away; the focus must not
            GroupFilter filter = without;
            filter.text = m_presenter.filter().text; // which may be another one since
            m_presenter.setFilter(filter);
        });
        m_row->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
}

void FilterBar::clear()
{
    m_presenter.setFilter({});
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT leaveRequested();
            return true;
        case Qt::Key_Escape:
            if (!m_search->text().isEmpty()) {
                m_search->clear();
                return true;
            }
            break;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace onbelay::ui
