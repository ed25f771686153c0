#include "ui/permissions/conflictlist.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace onbelay::ui {

namespace {

// Titles look like ones, and both choices of a line like the radio buttons that they are.
class ConflictDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool title = index.data(ConflictModel::SectionRole).toBool();
        if (title && !option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, Theme::applied().color(Token::SurfaceSunken));
        if (title || index.column() == ConflictModel::PermissionColumn) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        paintChoice(painter, option, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
        if (!index.data(ConflictModel::ChoosableRole).toBool())
            option->state &= ~QStyle::State_Enabled;
        if (!index.data(ConflictModel::SectionRole).toBool())
            return;
        option->font.setWeight(QFont::DemiBold);
        option->fontMetrics = QFontMetrics(option->font);
        option->textElideMode = Qt::ElideMiddle; // what is to be done stands at the end
        if (index.data(ConflictModel::ChoosableRole).toBool())
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(1, 1) * iconSize(option->font);
        option->icon = icon(Glyph::Warning, Tint::Warning);
    }

private:
    void paintChoice(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString words = std::exchange(item.text, QString());
        const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const int mark = style->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, nullptr);
        QStyleOptionButton radio;
        radio.direction = item.direction;
        radio.palette = item.palette;
        radio.state = item.state & ~(QStyle::State_HasFocus | QStyle::State_Selected);
        radio.state |=
            index.data(ConflictModel::ChosenRole).toBool() ? QStyle::State_On : QStyle::State_Off;
        radio.rect =
            QRect(item.rect.left() + space::sm, item.rect.center().y() - mark / 2, mark, mark);
        radio.rect = QStyle::visualRect(item.direction, item.rect, radio.rect);
        style->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, painter);
        QRect text = item.rect.adjusted(mark + 2 * space::sm, 0, -space::sm, 0);
        text = QStyle::visualRect(item.direction, item.rect, text);
        painter->setFont(item.font);
        const bool enabled = item.state.testFlag(QStyle::State_Enabled);
        const bool selected = item.state.testFlag(QStyle::State_Selected);
        item.palette.setCurrentColorGroup(enabled ? QPalette::Active : QPalette::Disabled);
        style->drawItemText(
            painter, text,
            Qt::AlignVCenter | QStyle::visualAlignment(item.direction, Qt::AlignLeft), item.palette,
            enabled, item.fontMetrics.elidedText(words, Qt::ElideRight, text.width()),
            selected ? QPalette::HighlightedText : QPalette::Text);
    }
};

} // namespace

ConflictList::ConflictList(ConflictModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    //: Accessible name of the list of cells that two admins changed
    setAccessibleName(tr("Cells to decide"));
    //: Read out by screen readers with the list of cells that two admins changed
    setAccessibleDescription(tr("Space on theirs or mine chooses it for the selected lines."));
    setModel(&model);
    setItemDelegate(new ConflictDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::md);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(fontMetrics().height() * 8);
    for (const int row : model.sectionRows())
        setSpan(row, 0, 1, ConflictModel::ColumnCount);
    connect(this, &QAbstractItemView::clicked, this, &ConflictList::onClicked);
}

std::vector<int> ConflictList::selectedLines() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    return rows;
}

void ConflictList::goTo(int row)
{
    const int column = std::max(0, currentIndex().column());
    selectionModel()->setCurrentIndex(m_model.index(row, column),
                                      QItemSelectionModel::ClearAndSelect
                                          | QItemSelectionModel::Rows);
}

void ConflictList::choose(const std::vector<int> &rows, int column)
{
    if (column == ConflictModel::PermissionColumn)
        return;
    m_model.choose(m_model.conflictsIn(rows), column == ConflictModel::TheirsColumn
                                                  ? Resolution::TakeTheirs
                                                  : Resolution::KeepYours);
}

void ConflictList::onClicked(const QModelIndex &index)
{
    if (m_model.conflictAt(index.row()) >= 0)
        choose({index.row()}, index.column());
}

void ConflictList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        choose(selectedLines(), currentIndex().column());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ConflictList::selectionChanged(const QItemSelection &selected,
                                    const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectedLinesChanged();
}

// The columns share the width: theirs tells who and when.
void ConflictList::resizeEvent(QResizeEvent *event)
{
    const int width = viewport()->width();
    setColumnWidth(ConflictModel::PermissionColumn, width * 30 / 100);
    setColumnWidth(ConflictModel::MineColumn, width * 22 / 100);
    setColumnWidth(ConflictModel::TheirsColumn, width - width * 30 / 100 - width * 22 / 100);
    QTableView::resizeEvent(event);
}

} // namespace onbelay::ui
