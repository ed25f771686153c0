#include "ui/permissions/groupheader.h"

#include "presenters/permissions/matrixmodel.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/permissions/permissiongrid.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <utility>

namespace onbelay::ui {

namespace {
constexpr int edgeWidth = 5;
} // namespace

GroupHeader::GroupHeader(PermissionGrid *grid)
    : QWidget(grid)
    , m_grid(grid)
{
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

int GroupHeader::wantedWidth(int gridWidth) const
{
    const int least = fontMetrics().averageCharWidth() * 12;
    const int width = m_wanted > 0 ? m_wanted : fontMetrics().averageCharWidth() * 34;
    return std::max(least, std::min(width, gridWidth / (m_wanted > 0 ? 2 : 3)));
}

void GroupHeader::updateRow(int row)
{
    if (row >= 0)
        update(0, m_grid->rowTop(row), width(), m_grid->rowHeight());
}

void GroupHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Theme theme = Theme::applied();
    painter.fillRect(event->rect(), theme.color(Token::Surface));
    const auto [first, last] = m_grid->rowsBetween(event->rect().top(), event->rect().bottom());
    for (int row = first; row <= last; ++row)
        paintRow(&painter, row, {0, m_grid->rowTop(row), width(), m_grid->rowHeight()}, theme);
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.fillRect(edge, event->rect().top(), 1, event->rect().height(),
                     theme.color(Token::Border));
}

void GroupHeader::paintRow(QPainter *painter, int row, const QRect &rect, const Theme &theme) const
{
    const bool current = row == m_grid->currentIndex().row();
    if (current)
        painter->fillRect(rect, theme.color(Token::AccentSoft));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                      theme.color(Token::Border));

    // A small number with the sign for people at the trailing end.
    const QAbstractItemModel &model = *m_grid->model();
    const QString members = QLocale().toString(
        model.headerData(row, Qt::Vertical, MatrixModel::MemberCountRole).toInt());
    const QFont caption = Theme::font(TextRole::Caption);
    const QFontMetrics captionMetrics(caption);
    const int sign = captionMetrics.height() - 2;
    const int badge = captionMetrics.horizontalAdvance(members) + sign + space::xs;
    const bool mirrored = isRightToLeft();
    const QRect inner = rect.adjusted(space::md, 0, -space::md, 0);
    QRect name = inner;
    QRect number = inner;
    if (mirrored) {
        number.setRight(inner.left() + badge - 1);
        name.setLeft(number.right() + space::sm);
    } else {
        number.setLeft(inner.right() - badge + 1);
        name.setRight(number.left() - space::sm);
    }
    const QColor muted = theme.color(current ? Token::AccentSoftText : Token::TextMuted);
    painter->drawPixmap(
        QPoint(mirrored ? number.right() - sign + 1 : number.left(),
               number.center().y() - sign / 2),
        glyphPixmap(Glyph::People, muted, sign, painter->device()->devicePixelRatioF()));
    painter->setFont(caption);
    painter->setPen(muted);
    // Absolute: the painter would turn alignments by the direction of each text.
    const Qt::Alignment vertical = Qt::AlignVCenter | Qt::AlignAbsolute;
    painter->drawText(number, int(vertical | (mirrored ? Qt::AlignLeft : Qt::AlignRight)), members);
    painter->setFont(font());
    painter->setPen(theme.color(current ? Token::AccentSoftText : Token::Text));
    const QString text = model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
    painter->drawText(name, int(vertical | (mirrored ? Qt::AlignRight : Qt::AlignLeft)),
                      fontMetrics().elidedText(text, Qt::ElideRight, name.width()));
}

bool GroupHeader::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = m_grid->rowAt(help->pos().y());
    if (row >= 0)
        QToolTip::showText(
            help->globalPos(),
            m_grid->model()->headerData(row, Qt::Vertical, Qt::ToolTipRole).toString(), this);
    else
        QToolTip::hideText();
    return true;
}

bool GroupHeader::onEdge(int x) const
{
    return isRightToLeft() ? x < edgeWidth : x >= width() - edgeWidth;
}

void GroupHeader::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    m_dragging = event->button() == Qt::LeftButton && onEdge(at.x());
    const int row = m_grid->rowAt(at.y());
    if (!m_dragging && event->button() == Qt::LeftButton && row >= 0)
        Q_EMIT rowPressed(row, event->modifiers());
}

void GroupHeader::mouseMoveEvent(QMouseEvent *event)
{
    const int x = event->position().toPoint().x();
    if (m_dragging) {
        m_wanted = std::max(isRightToLeft() ? width() - x : x, 1);
        Q_EMIT widthDragged();
    }
    setCursor(m_dragging || onEdge(x) ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void GroupHeader::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
}

void GroupHeader::contextMenuEvent(QContextMenuEvent *event)
{
    if (const int row = m_grid->rowAt(event->pos().y()); row >= 0)
        Q_EMIT menuRequested(row, event->globalPos());
}

} // namespace onbelay::ui
