#include "ui/permissions/celldelegate.h"

#include "presenters/permissions/matrixmodel.h"
#include "ui/common/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>

namespace onbelay::ui {

namespace {

QColor groundOf(const QStyleOptionViewItem &option, const CellState &state, const Theme &theme)
{
    if (option.state & QStyle::State_Selected)
        return theme.color(Token::AccentSoft);
    if (state.staged)
        return theme.tone(Tone::Staged).background;
    return theme.color(option.state & QStyle::State_MouseOver ? Token::SurfaceHover
                                                              : Token::Surface);
}

// A line where a new object begins, so that read and write stay together to the eye.
bool beginsObject(const QModelIndex &index)
{
    const QAbstractItemModel &model = *index.model();
    const auto object = [&model](int column) {
        return model.headerData(column, Qt::Horizontal, MatrixModel::ObjectTitleRole).toString();
    };
    return index.column() == 0 || object(index.column()) != object(index.column() - 1);
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const auto *model = static_cast<const MatrixModel *>(index.model());
    const CellState state = model->state(index.row(), index.column());
    const Theme theme = Theme::applied();
    const QRect &rect = option.rect;
    painter->fillRect(rect, groundOf(option, state, theme));
    const QColor line = theme.color(Token::Border);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    if (beginsObject(index)) {
        const int x = option.direction == Qt::RightToLeft ? rect.right() : rect.left();
        painter->fillRect(QRect(x, rect.top(), 1, rect.height()), line);
    }
    m_painter.paint(painter, rect, state, option.fontMetrics);
    if (!(option.state & QStyle::State_HasFocus))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(Token::Focus), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(2, 1.5, -2, -2.5), 4, 4);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return cellSize(option.fontMetrics);
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier
        || !clickRect(option.rect, option.fontMetrics).contains(mouse->position().toPoint()))
        return false;
    Q_EMIT toggleRequested(index);
    return true;
}

} // namespace onbelay::ui
