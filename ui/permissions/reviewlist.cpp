#include "ui/permissions/reviewlist.h"

#include "presenters/permissions/reviewmodel.h"
#include "ui/common/icons.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace onbelay::ui {

namespace {

// Adds the shapes: plus or minus at the change, a warning at what is risky, a cross that leaves the
// line out; and makes titles look like ones.
class LineDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        if (index.data(ReviewModel::SectionRole).toBool()
            && !option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, Theme::applied().color(Token::SurfaceSunken));
        QStyledItemDelegate::paint(painter, option, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
        option->decorationSize = QSize(1, 1) * iconSize(option->font);
        const bool risky = index.data(ReviewModel::RiskyRole).toBool();
        if (index.data(ReviewModel::SectionRole).toBool()) {
            option->font.setWeight(QFont::DemiBold);
            option->fontMetrics = QFontMetrics(option->font);
            if (risky)
                show(option, icon(Glyph::Warning, Tint::Warning));
            return;
        }
        const auto *model = static_cast<const ReviewModel *>(index.model());
        if (index.column() == ReviewModel::ChangeColumn) {
            const bool on = index.data(ReviewModel::GrantedRole).toBool();
            show(option,
                 icon(on ? Glyph::StagedOn : Glyph::StagedOff, on ? Tint::Success : Tint::Danger));
        } else if (index.column() == ReviewModel::PermissionColumn && risky) {
            show(option, icon(Glyph::Warning, Tint::Warning));
        } else if (index.column() == ReviewModel::RemoveColumn && model->isRemovable()) {
            show(option, icon(Glyph::Cross, Tint::Muted));
        }
    }

private:
    static void show(QStyleOptionViewItem *option, const QIcon &icon)
    {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon;
    }
};

} // namespace

ReviewList::ReviewList(ReviewModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    //: Accessible name of the list of changes that would be sent, or were
    setAccessibleName(tr("Staged changes"));
    setModel(&model);
    setItemDelegate(new LineDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::md);
    setMinimumHeight(fontMetrics().height() * 6);
    sizeColumns();
    connect(this, &QAbstractItemView::clicked, this, &ReviewList::onClicked);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ReviewList::rememberPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &ReviewList::showSections);
    showSections();
}

void ReviewList::sizeColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(ReviewModel::PeopleColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ReviewModel::RemoveColumn, QHeaderView::Fixed);
    const int letter = fontMetrics().averageCharWidth();
    setColumnWidth(ReviewModel::GroupColumn, letter * 24);
    setColumnWidth(ReviewModel::PermissionColumn, letter * 22);
    setColumnWidth(ReviewModel::ChangeColumn, letter * 29);
    setColumnWidth(ReviewModel::RemoveColumn, ui::iconSize(font()) + 2 * space::md);
    setColumnHidden(ReviewModel::RemoveColumn, !m_model.isRemovable());
}

void ReviewList::showSections()
{
    clearSpans();
    for (const int row : m_model.sectionRows())
        setSpan(row, 0, 1, ReviewModel::ColumnCount);
    if (m_model.rowCount() > 0)
        returnToPlace();
}

// Of two resets in a row, the first may leave nothing to see a place in.
void ReviewList::rememberPlace()
{
    if (m_model.rowCount() == 0)
        return;
    m_row = currentIndex().row();
    m_line = m_model.placeOf(m_row);
    m_wasSelected = selectionModel()->hasSelection();
    m_wasInSight = viewport()->rect().intersects(visualRect(currentIndex()));
    m_top = verticalScrollBar()->value();
}

void ReviewList::returnToPlace()
{
    doItemsLayout(); // else there is nothing to scroll yet
    verticalScrollBar()->setValue(m_top);
    if (m_row < 0)
        return;
    int row = m_model.rowOf(m_line);
    if (row < 0)
        row = lineNear(m_row);
    if (row < 0)
        return;
    setAutoScroll(m_wasInSight); // else who scrolled away would be carried back
    selectionModel()->setCurrentIndex(m_model.index(row, 0),
                                      m_wasSelected ? QItemSelectionModel::ClearAndSelect
                                                          | QItemSelectionModel::Rows
                                                    : QItemSelectionModel::NoUpdate);
    setAutoScroll(true);
}

// A title would stand for all its lines, and the next key would leave them all out.
int ReviewList::lineNear(int row) const
{
    const int last = m_model.rowCount() - 1;
    for (const int near : {std::min(row, last), row + 1, row - 1}) {
        if (m_model.line(near))
            return near;
    }
    return -1;
}

std::vector<int> ReviewList::selectedLines() const
{
    std::vector<int> selected;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            selected.push_back(row);
    }
    std::sort(selected.begin(), selected.end());
    const std::vector<int> titles = m_model.sectionRows();
    std::vector<int> rows;
    for (auto at = selected.begin(); at != selected.end(); ++at) {
        const auto title = std::lower_bound(titles.begin(), titles.end(), *at);
        if (title == titles.end() || *title != *at) {
            rows.push_back(*at);
            continue;
        }
        if (at != selected.begin() && *std::prev(at) >= *at - 1)
            continue; // passed over on the way to other lines
        const int end = std::next(title) == titles.end() ? m_model.rowCount() : *std::next(title);
        for (int line = *at + 1; line < end; ++line)
            rows.push_back(line);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void ReviewList::onClicked(const QModelIndex &index)
{
    if (m_model.isRemovable() && index.column() == ReviewModel::RemoveColumn
        && m_model.line(index.row()))
        Q_EMIT leaveOutRequested({index.row()});
}

void ReviewList::keyPressEvent(QKeyEvent *event)
{
    if (m_model.isRemovable()
        && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        // Held down, it would take line after line that nobody has looked at.
        if (const std::vector<int> rows = selectedLines(); !rows.empty() && !event->isAutoRepeat())
            Q_EMIT leaveOutRequested(rows);
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ReviewList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectedLinesChanged();
}

} // namespace onbelay::ui
