#include "ui/permissions/groupheader.h"

#include "presenters/permissions/celltext.h"
#include "presenters/permissions/matrixmodel.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/permissions/cellpainter.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace onbelay::ui {

namespace {

constexpr int edgeWidth = 5;

}

GroupHeader::GroupHeader(QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
{
    setSectionsClickable(true);
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(false);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

QSize GroupHeader::sizeHint() const
{
    const int least = fontMetrics().averageCharWidth() * 12;
    int width = m_wanted > 0 ? m_wanted : fontMetrics().averageCharWidth() * 34;
    if (m_room > 0)
        width = std::min(width, m_room / (m_wanted > 0 ? 2 : 3));
    return {std::max(width, least), QHeaderView::sizeHint().height()};
}

void GroupHeader::setRoom(int viewWidth)
{
    const QSize before = sizeHint();
    m_room = viewWidth;
    if (sizeHint() != before)
        Q_EMIT geometriesChanged();
}

void GroupHeader::setCurrentRow(int row)
{
    for (const int touched : {std::exchange(m_current, row), row}) {
        if (touched >= 0 && touched < count())
            updateSection(touched);
    }
}

void GroupHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme theme = Theme::applied();
    const bool current = section == m_current;
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, theme.color(current ? Token::AccentSoft : Token::Surface));
    const QColor line = theme.color(Token::Border);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);

    // A small number with the sign for people at the trailing end.
    const QString members = QLocale().toString(
        model()->headerData(section, Qt::Vertical, MatrixModel::MemberCountRole).toInt());
    const QFont caption = Theme::font(TextRole::Caption);
    const int sign = QFontMetrics(caption).height() - 2;
    const int badge = QFontMetrics(caption).horizontalAdvance(members) + sign + space::xs;
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
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(QPoint(mirrored ? number.right() - sign + 1 : number.left(),
                               number.center().y() - sign / 2),
                        glyphPixmap(Glyph::People, muted, sign, ratio));
    painter->setFont(caption);
    painter->setPen(muted);
    // Absolute: the painter would turn alignments by the direction of each text.
    const Qt::Alignment vertical = Qt::AlignVCenter | Qt::AlignAbsolute;
    painter->drawText(number, int(vertical | (mirrored ? Qt::AlignLeft : Qt::AlignRight)), members);
    painter->setFont(font());
    painter->setPen(theme.color(current ? Token::AccentSoftText : Token::Text));
    const QString text = model()->headerData(section, Qt::Vertical, Qt::DisplayRole).toString();
    painter->drawText(name, int(vertical | (mirrored ? Qt::AlignRight : Qt::AlignLeft)),
                      fontMetrics().elidedText(text, Qt::ElideRight, name.width()));
    painter->restore();
}

bool GroupHeader::onEdge(int x) const
{
    return isRightToLeft() ? x < edgeWidth : x >= width() - edgeWidth;
}

void GroupHeader::setWanted(int width)
{
    m_wanted = std::max(width, fontMetrics().averageCharWidth() * 12);
    Q_EMIT geometriesChanged();
}

void GroupHeader::mousePressEvent(QMouseEvent *event)
{
    m_dragging = event->button() == Qt::LeftButton && onEdge(event->position().toPoint().x());
    if (!m_dragging)
        QHeaderView::mousePressEvent(event);
}

void GroupHeader::mouseMoveEvent(QMouseEvent *event)
{
    const int x = event->position().toPoint().x();
    if (m_dragging)
        setWanted(isRightToLeft() ? width() - x : x);
    else
        QHeaderView::mouseMoveEvent(event);
    viewport()->setCursor(m_dragging || onEdge(x) ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void GroupHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_dragging, false))
        QHeaderView::mouseReleaseEvent(event);
}

} // namespace onbelay::ui
