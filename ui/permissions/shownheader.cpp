#include "ui/permissions/shownheader.h"

#include "presenters/permissions/permissionspresenter.h"
#include "ui/common/theme.h"
#include "ui/permissions/cellpainter.h"
#include "ui/permissions/permissiongrid.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace onbelay::ui {

ShownHeader::ShownHeader(PermissionGrid *grid)
    : QWidget(grid)
    , m_grid(grid)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

QRect ShownHeader::boxRect() const
{
    const int side = stateBoxSide(fontMetrics());
    const QRect box(width() - space::md - side, height() - side - space::sm, side, side);
    return QStyle::visualRect(layoutDirection(), rect(), box);
}

void ShownHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::applied();
    painter.fillRect(rect(), theme.color(Token::SurfaceSunken));
    const QColor line = theme.color(Token::Border);
    painter.fillRect(QRect(0, height() - 1, width(), 1), line);
    const MatrixModel &model = m_grid->presenter().model();
    if (model.rowCount() == 0)
        return;
    const QRect box = boxRect();
    drawStateBox(&painter, box, model.shownState(), theme);
    const bool mirrored = isRightToLeft();
    QRect text(QPoint(space::md, box.top()), QPoint(box.left() - space::sm, box.bottom()));
    if (mirrored)
        text = QRect(QPoint(box.right() + space::sm, box.top()),
                     QPoint(width() - space::md, box.bottom()));
    painter.setFont(Theme::font(TextRole::Caption));
    painter.setPen(theme.color(Token::TextMuted));
    const QString words =
        QFontMetrics(painter.font())
            .elidedText(m_grid->presenter().shownText(), Qt::ElideRight, text.width());
    painter.drawText(
        text,
        int(Qt::AlignVCenter | Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft)),
        words);
}

bool ShownHeader::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(),
                       m_grid->presenter().stateHint(m_grid->presenter().shownBlock()), this);
    return true;
}

void ShownHeader::mousePressEvent(QMouseEvent *event)
{
    const int room = space::xs;
    if (event->button() == Qt::LeftButton
        && boxRect().adjusted(-room, -room, room, room).contains(event->position().toPoint()))
        Q_EMIT stateClicked();
}

} // namespace onbelay::ui
