#include "ui/activity/revertlist.h"

#include "ui/common/icons.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace onbelay::ui {

namespace {

// Titles look like ones; what will be staged has the mark of a staged cell, plus or minus.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        if (index.data(RevertModel::SectionRole).toBool()
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
        if (index.data(RevertModel::SectionRole).toBool()) {
            option->font.setWeight(QFont::DemiBold);
            option->fontMetrics = QFontMetrics(option->font);
            return;
        }
        if (index.column() != RevertModel::ChangeColumn
            || !index.data(RevertModel::IncludedRole).toBool())
            return;
        const bool on = index.data(RevertModel::GrantedRole).toBool();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon =
            icon(on ? Glyph::StagedOn : Glyph::StagedOff, on ? Tint::Success : Tint::Danger);
    }
};

} // namespace

RevertList::RevertList(RevertModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    //: Accessible name of the list of cells that a change set touched
    setAccessibleName(tr("Cells of the change set"));
    setModel(&model);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
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
    connect(&model, &QAbstractItemModel::modelReset, this, &RevertList::showSections);
    showSections();
}

void RevertList::sizeColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(RevertModel::NoteColumn, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    setColumnWidth(RevertModel::GroupColumn, letter * 20);
    setColumnWidth(RevertModel::PermissionColumn, letter * 20);
    setColumnWidth(RevertModel::ChangeColumn, letter * 29);
}

void RevertList::showSections()
{
    clearSpans();
    for (const int row : m_model.sectionRows())
        setSpan(row, 0, 1, RevertModel::ColumnCount);
    if (m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(1, 0)); // the first cell, below its title
}

} // namespace onbelay::ui
