// Where the parts of the grid are, how they look, and what the pointer does to them.
#include "presenters/permissions/permissionspresenter.h"
#include "ui/common/theme.h"
#include "ui/permissions/gridaccessible.h"
#include "ui/permissions/groupheader.h"
#include "ui/permissions/permissiongrid.h"
#include "ui/permissions/scopeheader.h"
#include "ui/permissions/shownheader.h"
#include "workspace/workspace.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace onbelay::ui {

void PermissionGrid::sizeRows()
{
    m_rowHeight = cellSize(fontMetrics()).height();
    m_total = m_presenter.workspace().matrix().rowCount();
    m_scopes->sizeSections(viewport()->width());
    updateGeometries();
}

int PermissionGrid::verticalOffset() const
{
    return verticalScrollBar()->value();
}

int PermissionGrid::horizontalOffset() const
{
    return m_scopes->offset();
}

int PermissionGrid::rowAt(int y) const
{
    if (y + verticalOffset() < 0)
        return -1;
    const int row = (y + verticalOffset()) / m_rowHeight;
    return model() && row < model()->rowCount() ? row : -1;
}

std::pair<int, int> PermissionGrid::rowsBetween(int top, int bottom) const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {std::max(0, (top + verticalOffset()) / m_rowHeight),
            std::min(rows - 1, (bottom + verticalOffset()) / m_rowHeight)};
}

QRect PermissionGrid::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {m_scopes->sectionViewportPosition(index.column()), rowTop(index.row()),
            m_scopes->sectionSize(index.column()), m_rowHeight};
}

QModelIndex PermissionGrid::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y());
    const int column = m_scopes->logicalIndexAt(point.x());
    return row < 0 || column < 0 ? QModelIndex() : model()->index(row, column);
}

void PermissionGrid::updateGeometries()
{
    if (std::exchange(m_placing, true))
        return;
    const int leading = m_groups->wantedWidth(width());
    const int top = m_scopes->sizeHint().height();
    const bool mirrored = isRightToLeft();
    const QMargins margins(mirrored ? 0 : leading, top, mirrored ? leading : 0, 0);
    if (viewportMargins() != margins)
        setViewportMargins(margins);
    const QRect body = viewport()->geometry();
    const int beside = mirrored ? body.right() + 1 : body.left() - leading;
    m_scopes->setGeometry(body.left(), body.top() - top, body.width(), top);
    m_groups->setGeometry(beside, body.top(), leading, body.height());
    m_corner->setGeometry(beside, body.top() - top, leading, top);
    const int rows = model() ? model()->rowCount() : 0;
    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setPageStep(body.height());
    verticalScrollBar()->setRange(0, std::max(0, rows * m_rowHeight - body.height()));
    horizontalScrollBar()->setSingleStep(m_rowHeight);
    horizontalScrollBar()->setPageStep(body.width());
    horizontalScrollBar()->setRange(0, std::max(0, m_scopes->length() - body.width()));
    m_scopes->setOffset(horizontalScrollBar()->value());
    QAbstractItemView::updateGeometries();
    m_groups->update();
    m_corner->update();
    viewport()->update();
    m_placing = false;
}

void PermissionGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    m_scopes->sizeSections(viewport()->width());
    updateGeometries();
}

void PermissionGrid::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
        if (m_scopes) {
            m_painter.forget();
            sizeRows();
        }
        break;
    default:
        break;
    }
}

void PermissionGrid::scrollContentsBy(int dx, int dy)
{
    m_scopes->setOffset(horizontalScrollBar()->value());
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(isRightToLeft() ? -dx : dx, dy);
    m_groups->scroll(0, dy);
}

void PermissionGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * m_rowHeight;
    const int room = viewport()->height();
    int value = verticalOffset();
    if (hint == PositionAtTop)
        value = top;
    else if (hint == PositionAtBottom)
        value = top + m_rowHeight - room;
    else if (hint == PositionAtCenter)
        value = top - (room - m_rowHeight) / 2;
    else
        value = std::clamp(value, std::min(top, top + m_rowHeight - room), top);
    verticalScrollBar()->setValue(value);

    const int begin = m_scopes->sectionPosition(index.column());
    const int end = begin + m_scopes->sectionSize(index.column());
    horizontalScrollBar()->setValue(std::clamp(horizontalScrollBar()->value(),
                                               std::min(begin, end - viewport()->width()), begin));
}

QModelIndex PermissionGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = model()->rowCount();
    const int columns = model()->columnCount();
    if (rows == 0 || columns == 0)
        return {};
    if (!currentIndex().isValid())
        return model()->index(0, 0);
    const bool far = modifiers & Qt::ControlModifier;
    const int page = std::max(1, viewport()->height() / m_rowHeight - 1);
    int row = currentIndex().row();
    int column = currentIndex().column();
    const int sideways = action == MoveLeft ? -1 : 1;
    switch (action) {
    case MoveUp:
        row = far ? 0 : row - 1;
        break;
    case MoveDown:
        row = far ? rows - 1 : row + 1;
        break;
    case MoveLeft:
    case MoveRight: {
        const int step = isRightToLeft() ? -sideways : sideways;
        column = far ? (step < 0 ? 0 : columns - 1) : column + step;
        break;
    }
    case MoveHome:
        column = 0;
        row = far ? 0 : row;
        break;
    case MoveEnd:
        column = columns - 1;
        row = far ? rows - 1 : row;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveNext:
        ++column;
        break;
    case MovePrevious:
        --column;
        break;
    }
    return model()->index(std::clamp(row, 0, rows - 1), std::clamp(column, 0, columns - 1));
}

void PermissionGrid::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect area = rect.normalized();
    const auto [top, bottom] = rowsBetween(area.top(), area.bottom());
    int leading = model()->columnCount();
    int trailing = -1;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const int begin = m_scopes->sectionViewportPosition(column);
        if (begin <= area.right() && begin + m_scopes->sectionSize(column) > area.left()) {
            leading = std::min(leading, column);
            trailing = std::max(trailing, column);
        }
    }
    if (bottom < top || trailing < leading)
        selectionModel()->select(QItemSelection(), command);
    else
        select(top, leading, bottom, trailing, command);
}

QRegion PermissionGrid::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const QRect part = visualRect(range.topLeft()).united(visualRect(range.bottomRight()));
        region += part & viewport()->rect();
    }
    return region;
}

// Not QAbstractItemView's, which looks at the rectangle of every changed cell.
void PermissionGrid::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                 const QList<int> &)
{
    viewport()->update(visualRect(topLeft).united(visualRect(bottomRight)) & viewport()->rect());
    announceData(this, topLeft, bottomRight);
}

QColor PermissionGrid::groundOf(const CellState &state, int row, int column,
                                const Theme &theme) const
{
    const auto selected = [row, column](const QRect &part) {
        return part.contains(column, row);
    };
    if (std::any_of(m_selected.begin(), m_selected.end(), selected))
        return theme.color(Token::AccentSoft);
    if (state.staged)
        return theme.tone(Tone::Staged).background;
    const bool hovered = m_hovered.row() == row && m_hovered.column() == column;
    return hovered ? theme.color(Token::SurfaceHover) : QColor();
}

void PermissionGrid::paintRow(QPainter *painter, int row, const Theme &theme) const
{
    const RowStates states = m_presenter.model().states(row);
    const QFontMetrics metrics = fontMetrics();
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QRect cell(m_scopes->sectionViewportPosition(column), rowTop(row),
                         m_scopes->sectionSize(column), m_rowHeight);
        if (cell.right() < 0 || cell.left() > viewport()->width())
            continue;
        CellState state = states.at(column);
        if (isInStroke(row, column)) {
            state.staged = state.staged != (state.granted != m_stroke.on);
            state.granted = m_stroke.on;
        }
        if (const QColor ground = groundOf(state, row, column, theme); ground.isValid())
            painter->fillRect(cell, ground);
        m_painter.paint(painter, cell, state, metrics);
    }
}

void PermissionGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme theme = Theme::applied();
    const QRect area = event->rect();
    painter.fillRect(area, theme.color(Token::Surface));
    if (!model())
        return;
    const auto [first, last] = rowsBetween(area.top(), area.bottom());
    m_selected.clear();
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        if (range.top() <= last && range.bottom() >= first)
            m_selected.emplace_back(QPoint(range.left(), range.top()),
                                    QPoint(range.right(), range.bottom()));
    }
    for (int row = first; row <= last; ++row)
        paintRow(&painter, row, theme);
    // Lines above everything: below each row, and where a new object begins, so that read and
    // write stay together to the eye.
    const QColor line = theme.color(Token::Border);
    const int right = m_scopes->length() - m_scopes->offset();
    const QRect lined(isRightToLeft() ? viewport()->width() - right : 0, 0, right, 0);
    for (int row = first; row <= last; ++row)
        painter.fillRect(lined.left(), rowTop(row) + m_rowHeight - 1, lined.width(), 1, line);
    const int depth = last < first ? 0 : rowTop(last) + m_rowHeight;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (!m_scopes->beginsObject(column))
            continue;
        const int at = m_scopes->sectionViewportPosition(column);
        painter.fillRect(isRightToLeft() ? at + m_scopes->sectionSize(column) - 1 : at, area.top(),
                         1, std::min(depth, area.bottom() + 1) - area.top(), line);
    }
    if (!hasFocus() || !currentIndex().isValid())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(visualRect(currentIndex())).adjusted(2, 1.5, -2, -2.5), 4, 4);
}

QModelIndex PermissionGrid::markAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    const bool onMark =
        index.isValid() && clickRect(visualRect(index), fontMetrics()).contains(point);
    return onMark ? index : QModelIndex();
}

bool PermissionGrid::isInStroke(int row, int column) const
{
    return std::any_of(m_stroke.cells.begin(), m_stroke.cells.end(),
                       [row, column](const QModelIndex &cell) {
                           return cell.row() == row && cell.column() == column;
                       });
}

void PermissionGrid::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex mark = markAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier
        || !mark.isValid()) {
        QAbstractItemView::mousePressEvent(event);
        return;
    }
    selectionModel()->setCurrentIndex(mark, QItemSelectionModel::Clear);
    m_stroke = {!m_presenter.model().state(mark.row(), mark.column()).granted, {mark}};
    viewport()->update(visualRect(mark));
    event->accept();
}

void PermissionGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    hover(indexAt(at));
    if (m_stroke.cells.empty()) {
        QAbstractItemView::mouseMoveEvent(event);
        return;
    }
    const QModelIndex index = indexAt(at);
    if (!index.isValid() || isInStroke(index.row(), index.column()))
        return;
    m_stroke.cells.push_back(index);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    viewport()->update(visualRect(index));
}

void PermissionGrid::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_stroke.cells.empty() || event->button() != Qt::LeftButton) {
        QAbstractItemView::mouseReleaseEvent(event);
        return;
    }
    const Stroke stroke = std::exchange(m_stroke, {});
    viewport()->update();
    if (stroke.cells.size() == 1) { // a click: only where it began
        if (markAt(event->position().toPoint()) == stroke.cells.front())
            toggleCell(stroke.cells.front());
        return;
    }
    std::vector<CellBlock> blocks;
    for (const QModelIndex &cell : stroke.cells)
        blocks.push_back({cell.row(), cell.column(), cell.row(), cell.column()});
    m_presenter.setCells(blocks, stroke.on);
    announceCell(this, currentIndex());
}

void PermissionGrid::hover(const QModelIndex &index)
{
    if (m_hovered == index)
        return;
    viewport()->update(visualRect(m_hovered));
    m_hovered = index;
    viewport()->update(visualRect(m_hovered));
}

void PermissionGrid::leaveEvent(QEvent *event)
{
    QAbstractItemView::leaveEvent(event);
    hover({});
}

} // namespace onbelay::ui
