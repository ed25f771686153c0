#include "ui/permissions/filterbar.h"

#include "presenters/permissions/permissionspresenter.h"
#include "ui/common/buttons.h"
#include "ui/common/flowlayout.h"

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
    m_row->addWidget(m_search);

    //: Button with a menu of filters: staged, with write access, …
    QPushButton *filters = makeButton(tr("Filter"), this, ButtonRole::Standard, Glyph::Filter);
    auto *menu = new QMenu(filters);
    //: Filter of groups: with staged changes
    addTrait(menu, GroupTrait::Staged, tr("Staged"));
    //: Filter of groups: that hold a write permission
    addTrait(menu, GroupTrait::HasWrite, tr("With write permission"));
    //: Filter of groups: permissions without access
    addTrait(menu, GroupTrait::Dormant, tr("Dormant"));
    //: Filter of groups: with permissions that the HubSpot token lacks
    addTrait(menu, GroupTrait::Unbacked, tr("Unbacked"));
    filters->setMenu(menu);
    m_row->addWidget(filters);
}

void FilterBar::addTrait(QMenu *menu, GroupTrait trait, const QString &text)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    m_traits.append({trait, action});
    connect(action, &QAction::toggled, this, &FilterBar::traitsChosen);
}

void FilterBar::traitsChosen()
{
    GroupTraits traits;
    for (const auto &[trait, action] : std::as_const(m_traits)) {
        if (action->isChecked())
            traits |= trait;
    }
    updateChips();
    m_presenter.setTraits(traits);
}

void FilterBar::updateChips()
{
    for (QWidget *chip : std::exchange(m_chips, {}))
        chip->deleteLater();
    for (const auto &[trait, action] : std::as_const(m_traits)) {
        if (!action->isChecked())
            continue;
        QPushButton *chip = makeButton(action->text(), this, ButtonRole::Standard, Glyph::Close);
        //: Accessible name of a chip; %1 the filter, e.g. "Staged"
        chip->setAccessibleName(tr("Remove filter: %1").arg(action->text()));
        chip->setToolTip(chip->accessibleName());
        connect(chip, &QPushButton::clicked, this, [this, action = action] {
            m_search->setFocus(); // the chip goes away; the focus must not
            action->setChecked(false);
        });
        m_row->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
}

void FilterBar::clear()
{
    m_search->clear();
    for (const auto &[trait, action] : std::as_const(m_traits))
        action->setChecked(false);
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
