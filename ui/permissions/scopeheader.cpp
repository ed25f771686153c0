#include "ui/permissions/scopeheader.h"

#include "presenters/permissions/matrixmodel.h"
#include "ui/common/theme.h"
#include "ui/permissions/cellpainter.h"
#include "workspace/workspace.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace onbelay::ui {

ScopeHeader::ScopeHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

QFont ScopeHeader::captionFont() const
{
    return Theme::font(TextRole::Caption);
}

QString ScopeHeader::label(int section, int role) const
{
    return model() ? model()->headerData(section, Qt::Horizontal, role).toString() : QString();
}

QString ScopeHeader::countText(int section) const
{
    const auto *matrix = static_cast<const MatrixModel *>(model());
    // Of the groups that are shown, as the box beside it.
    //: How many groups of all hold a permission: "4 of 14"
    return tr("%1 of %2")
        .arg(QLocale().toString(matrix->shownCount(section)),
             QLocale().toString(matrix->rowCount()));
}

std::pair<int, int> ScopeHeader::span(int section) const
{
    const QString object = label(section, MatrixModel::ObjectTitleRole);
    int first = section;
    int last = section;
    if (object.isEmpty())
        return {first, last};
    while (first > 0 && label(first - 1, MatrixModel::ObjectTitleRole) == object)
        --first;
    while (last + 1 < count() && label(last + 1, MatrixModel::ObjectTitleRole) == object)
        ++last;
    return {first, last};
}

int ScopeHeader::objectHeight() const
{
    return fontMetrics().height() + space::sm;
}

QSize ScopeHeader::sizeHint() const
{
    const int below = fontMetrics().height() + captionHeight();
    return {QHeaderView::sizeHint().width(), objectHeight() + below + space::md};
}

void ScopeHeader::reset()
{
    if (model() && model()->columnCount() == count())
        viewport()->update();
    else
        QHeaderView::reset();
}

int ScopeHeader::captionHeight() const
{
    return std::max(QFontMetrics(captionFont()).height(), stateBoxSide(fontMetrics()));
}

int ScopeHeader::captionWidth(int section) const
{
    return stateBoxSide(fontMetrics()) + space::xs
           + QFontMetrics(captionFont()).horizontalAdvance(countText(section));
}

QRect ScopeHeader::nameRect(const QRect &section, int index) const
{
    QRect below = section;
    if (!label(index, MatrixModel::ObjectTitleRole).isEmpty())
        below.setTop(section.top() + objectHeight());
    const int height = fontMetrics().height() + captionHeight();
    return {below.left(), below.top() + (below.height() - height) / 2, below.width(),
            fontMetrics().height()};
}

QRect ScopeHeader::captionRect(const QRect &section, int index) const
{
    const QRect name = nameRect(section, index);
    const int width = captionWidth(index);
    return {name.left() + (name.width() - width) / 2, name.bottom() + 1, width, captionHeight()};
}

QRect ScopeHeader::boxIn(const QRect &section, int index) const
{
    const QRect caption = captionRect(section, index);
    const int side = stateBoxSide(fontMetrics());
    const QRect box(caption.left(), caption.top() + (caption.height() - side) / 2, side, side);
    return QStyle::visualRect(layoutDirection(), caption, box);
}

QRect ScopeHeader::boxRect(int section) const
{
    return boxIn({sectionViewportPosition(section), 0, sectionSize(section), height()}, section);
}

void ScopeHeader::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const int section = logicalIndexAt(at);
    const int room = space::xs;
    if (event->button() == Qt::LeftButton && section >= 0
        && boxRect(section).adjusted(-room, -room, room, room).contains(at)) {
        Q_EMIT stateClicked(section);
        return;
    }
    QHeaderView::mousePressEvent(event);
}

int ScopeHeader::leastWidth(int section) const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const auto [first, last] = span(section);
    const int object = metrics.horizontalAdvance(label(section, MatrixModel::ObjectTitleRole));
    const int name = metrics.horizontalAdvance(label(section, Qt::DisplayRole));
    return std::max({cellSize(fontMetrics()).width(), name + 2 * space::sm,
                     captionWidth(section) + 2 * space::sm,
                     (object + 2 * space::sm) / (last - first + 1)});
}

void ScopeHeader::sizeSections(int room)
{
    if (!model() || count() == 0)
        return;
    std::vector<int> widths;
    int sum = 0;
    for (int section = 0; section < count(); ++section) {
        widths.push_back(leastWidth(section));
        sum += widths.back();
    }
    const int extra = std::max(0, (room - sum) / count());
    for (int section = 0; section < count(); ++section) {
        const int least = widths[std::size_t(section)];
        const int width = least + std::min(extra, least / 2);
        if (sectionSize(section) != width)
            resizeSection(section, width);
    }
}

// Most edits change one heading, and shaping the words of all of them takes longer than the edit:
// each is drawn once for what it says and kept.
void ScopeHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto *matrix = static_cast<const MatrixModel *>(model());
    const qreal ratio = painter->device()->devicePixelRatioF();
    const Said said{rect.size(), objectRect(section), countText(section),
                    matrix->columnState(section), ratio};
    m_kept.resize(std::size_t(count()));
    Picture &picture = m_kept[std::size_t(section)];
    if (picture.pixmap.isNull() || picture.said != said) {
        picture.said = said;
        picture.pixmap = QPixmap(rect.size() * ratio);
        picture.pixmap.setDevicePixelRatio(ratio);
        QPainter inner(&picture.pixmap);
        draw(&inner, QRect({}, rect.size()), section);
    }
    painter->drawPixmap(rect.topLeft(), picture.pixmap);
}

void ScopeHeader::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    m_kept.clear(); // other colours, letters, words or directions
}

QRect ScopeHeader::objectRect(int section) const
{
    const auto [first, last] = span(section);
    const int here = sectionViewportPosition(section);
    const int a = sectionViewportPosition(first) - here;
    const int b = sectionViewportPosition(last) - here;
    return {
        QPoint(std::min(a, b), 0),
        QPoint(std::max(a + sectionSize(first), b + sectionSize(last)) - 1, objectHeight() - 1)};
}

// `rect`: the section, at the painter's origin.
void ScopeHeader::draw(QPainter *painter, const QRect &rect, int section) const
{
    const Theme theme = Theme::applied();
    painter->fillRect(rect, theme.color(Token::SurfaceSunken));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QString object = label(section, MatrixModel::ObjectTitleRole);
    if (!object.isEmpty()) {
        // Each section draws its part of the same heading.
        const QRect whole = objectRect(section);
        painter->setFont(strong);
        painter->setPen(theme.color(Token::Text));
        painter->drawText(whole, Qt::AlignHCenter | Qt::AlignBottom,
                          QFontMetrics(strong).elidedText(object, Qt::ElideRight, whole.width()));
    }
    painter->setFont(object.isEmpty() ? strong : font());
    painter->setPen(theme.color(Token::Text));
    painter->drawText(nameRect(rect, section), Qt::AlignCenter, label(section, Qt::DisplayRole));
    const auto *matrix = static_cast<const MatrixModel *>(model());
    drawStateBox(painter, boxIn(rect, section), matrix->columnState(section), theme);
    QRect count = captionRect(rect, section);
    const int taken = stateBoxSide(fontMetrics()) + space::xs;
    count.adjust(isRightToLeft() ? 0 : taken, 0, isRightToLeft() ? -taken : 0, 0);
    painter->setFont(captionFont());
    painter->setPen(theme.color(Token::TextMuted));
    painter->drawText(count, Qt::AlignCenter, countText(section));
    const QColor line = theme.color(Token::Border);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    if (beginsObject(section))
        painter->fillRect(
            QRect(isRightToLeft() ? rect.right() : rect.left(), rect.top(), 1, rect.height()),
            line);
}

} // namespace onbelay::ui
