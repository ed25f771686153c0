#include "ui/permissions/groupheader.h"

#include "presenters/permissions/permissionspresenter.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/permissions/cellpainter.h"
#include "ui/permissions/permissiongrid.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

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

void GroupHeader::updateRows(int first, int last)
{
    const auto [top, bottom] = m_grid->rowsBetween(0, height());
    first = std::max(first, top);
    last = std::min(last, bottom);
    if (first <= last)
        update(0, m_grid->rowTop(first), width(), (last - first + 1) * m_grid->rowHeight());
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

    const MatrixModel &model = m_grid->presenter().model();
    const bool mirrored = isRightToLeft();
    const QRect box = boxRect(row);
    drawStateBox(painter, box, model.rowState(row), theme);
    QRect room = rect.adjusted(space::md, 0, -space::md, 0);
    if (mirrored)
        room.setLeft(box.right() + space::md);
    else
        room.setRight(box.left() - space::md);
    const QColor muted = theme.color(current ? Token::AccentSoftText : Token::TextMuted);
    painter->setFont(Theme::font(TextRole::Caption));
    const auto number = [&model, row](MatrixModel::Role role) {
        return model.headerData(row, Qt::Vertical, role).toInt();
    };
    if (const int members = number(MatrixModel::MemberCountRole); members >= 0) // else not known
        paintNumber(painter, &room, Glyph::People, members, muted);
    if (width() > fontMetrics().averageCharWidth() * 26) // else the name needs the room more
        paintNumber(painter, &room, Glyph::Permissions, number(MatrixModel::ScopeCountRole), muted);
    if (!model.headerData(row, Qt::Vertical, MatrixModel::InEffectRole).toBool())
        paintWaiting(painter, &room, muted);
    painter->setFont(font());
    painter->setPen(theme.color(current ? Token::AccentSoftText : Token::Text));
    const QString text = model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
    // Absolute: the painter would turn alignments by the direction of each text.
    painter->drawText(
        room,
        int(Qt::AlignVCenter | Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft)),
        fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

// Saved, not yet in effect.
void GroupHeader::paintWaiting(QPainter *painter, QRect *room, const QColor &color) const
{
    const int sign = QFontMetrics(painter->font()).height() - 2;
    const bool mirrored = isRightToLeft();
    const int left = mirrored ? room->left() : room->right() - sign + 1;
    painter->drawPixmap(
        QPoint(left, room->center().y() - sign / 2),
        glyphPixmap(Glyph::Clock, color, sign, painter->device()->devicePixelRatioF()));
    if (mirrored)
        room->setLeft(left + sign + space::sm);
    else
        room->setRight(left - space::sm);
}

void GroupHeader::paintNumber(QPainter *painter, QRect *room, Glyph glyph, int number,
                              const QColor &color) const
{
    const QFontMetrics metrics(painter->font());
    const QString text = QLocale().toString(number);
    const int sign = metrics.height() - 2;
    // At least two digits wide, so that most signs stand below each other.
    const int digits =
        std::max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(u"00"_s));
    const int wide = sign + space::xs + digits;
    const bool mirrored = isRightToLeft();
    QRect part = *room;
    if (mirrored) {
        part.setRight(room->left() + wide - 1);
        room->setLeft(part.right() + space::sm);
    } else {
        part.setLeft(room->right() - wide + 1);
        room->setRight(part.left() - space::sm);
    }
    painter->drawPixmap(
        QPoint(mirrored ? part.right() - sign + 1 : part.left(), part.center().y() - sign / 2),
        glyphPixmap(glyph, color, sign, painter->device()->devicePixelRatioF()));
    painter->setPen(color);
    painter->drawText(
        part,
        int(Qt::AlignVCenter | Qt::AlignAbsolute | (mirrored ? Qt::AlignLeft : Qt::AlignRight)),
        text);
}

QRect GroupHeader::boxRect(int row) const
{
    const int side = stateBoxSide(fontMetrics());
    const QRect whole(0, m_grid->rowTop(row), width(), m_grid->rowHeight());
    const QRect box(whole.right() - space::md - side + 1,
                    whole.top() + (whole.height() - 1 - side) / 2, side, side);
    return QStyle::visualRect(layoutDirection(), whole, box);
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
    if (!m_dragging && event->button() == Qt::LeftButton && row >= 0
        && boxRect(row).adjusted(-space::xs, -space::xs, space::xs, space::xs).contains(at)) {
        Q_EMIT stateClicked(row);
        return;
    }
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
