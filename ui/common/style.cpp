#include "style.h"

#include "icons.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

qreal ratioOf(QPainter *painter)
{
    return painter->device()->devicePixelRatioF();
}

void drawFocusRing(QPainter *painter, const QRectF &rect, qreal corner)
{
    painter->setPen(QPen(Theme::applied().color(Token::Focus), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect, corner, corner);
}

// On a filled button an edge of another colour would hardly show; a ring inside does.
void drawInnerRing(QPainter *painter, const QRect &rect)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Theme::applied().color(Token::AccentText), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(3, 3, -3, -3), 4, 4);
    painter->restore();
}

QColor markFill(const QStyleOption *option, bool marked)
{
    const Theme theme = Theme::applied();
    if (!(option->state & QStyle::State_Enabled))
        return theme.color(marked ? Token::TextDisabled : Token::SurfaceSunken);
    if (!marked)
        return theme.color(option->state & QStyle::State_MouseOver ? Token::SurfaceHover
                                                                   : Token::Surface);
    return theme.color(option->state & QStyle::State_Sunken      ? Token::AccentPressed
                       : option->state & QStyle::State_MouseOver ? Token::AccentHover
                                                                 : Token::Accent);
}

QColor markEdge(const QStyleOption *option, bool marked)
{
    const Theme theme = Theme::applied();
    if (!(option->state & QStyle::State_Enabled))
        return theme.color(Token::TextDisabled);
    return marked ? markFill(option, true) : theme.color(Token::ControlBorder);
}

} // namespace

ConsoleStyle::ConsoleStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(option, painter);
        return;
    case PE_FrameFocusRect: {
        if (qobject_cast<const QToolButton *>(widget))
            return; // the style sheet draws a thicker edge
        if (qobject_cast<const QPushButton *>(widget)) {
            if (widget->property("role") == u"primary"_s)
                drawInnerRing(painter, widget->rect());
            return;
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        drawFocusRing(painter, QRectF(option->rect).adjusted(1, 1, -1, -1), 4);
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ConsoleStyle::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const bool partial = option->state & State_NoChange;
    const bool marked = partial || (option->state & State_On);
    const int side = qMin(option->rect.width(), option->rect.height());
    QRectF box(0, 0, side - 1, side - 1);
    box.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(markEdge(option, marked), 1.25));
    painter->setBrush(markFill(option, marked));
    painter->drawRoundedRect(box, side * 0.22, side * 0.22);
    if (marked) {
        const Theme theme = Theme::applied();
        const QColor ink =
            theme.color(option->state & State_Enabled ? Token::AccentText : Token::Surface);
        QPen pen(ink, side * 0.125, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        const auto at = [&box](qreal x, qreal y) {
            return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
        };
        if (partial)
            painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
        else
            painter->drawPolyline(QPolygonF{at(0.23, 0.53), at(0.43, 0.72), at(0.78, 0.3)});
    }
    painter->restore();
}

void ConsoleStyle::drawRadioButton(const QStyleOption *option, QPainter *painter) const
{
    const bool marked = option->state & State_On;
    const qreal side = qMin(option->rect.width(), option->rect.height()) - 1;
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(markEdge(option, marked), 1.25));
    painter->setBrush(markFill(option, marked));
    painter->drawEllipse(circle);
    if (marked) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::applied().color(Token::AccentText));
        painter->drawEllipse(circle.center(), side * 0.19, side * 0.19);
    }
    painter->restore();
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            drawComboBox(combo, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void ConsoleStyle::drawComboBox(const QStyleOptionComboBox *option, QPainter *painter,
                                const QWidget *widget) const
{
    const Theme theme = Theme::applied();
    const bool enabled = option->state & State_Enabled;
    const bool focused = option->state & State_HasFocus;
    const bool hovered = enabled && (option->state & State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal inset = focused ? 1 : 0.5;
    painter->setPen(QPen(theme.color(focused   ? Token::Focus
                                     : enabled ? Token::ControlBorder
                                               : Token::Border),
                         focused ? 2 : 1));
    painter->setBrush(theme.color(!enabled  ? Token::SurfaceSunken
                                  : hovered ? Token::SurfaceHover
                                            : Token::Surface));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset),
                             radius::control, radius::control);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const int side = qMin(16, arrow.height() - 4);
    const QPixmap chevron = glyphPixmap(
        Glyph::ChevronDown, theme.color(enabled ? Token::TextMuted : Token::TextDisabled), side,
        ratioOf(painter));
    painter->drawPixmap(arrow.center() - QPoint(side / 2, side / 2), chevron);
    painter->restore();
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                     const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        result += QSize(space::lg, space::sm);
    return result;
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                   SubControl part, const QWidget *widget) const
{
    if (control == CC_ComboBox && (part == SC_ComboBoxEditField || part == SC_ComboBoxArrow)) {
        const QRect all = option->rect;
        const int arrow = qMax(space::xl, option->fontMetrics.height() + space::sm);
        const QRect place = part == SC_ComboBoxArrow
                                ? QRect(all.right() - arrow + 1, all.top(), arrow, all.height())
                                : all.adjusted(space::sm, 1, -arrow, -1);
        return visualRect(option->direction, all, place);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void ConsoleStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *header = qobject_cast<QHeaderView *>(widget)) {
        if (header->defaultAlignment() == Qt::AlignCenter)
            header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    } else if (auto *tabs = qobject_cast<QTabBar *>(widget)) {
        tabs->setExpanding(false);
    } else if (auto *tool = qobject_cast<QToolButton *>(widget)) {
        nameClearButton(tool);
    } else if (auto *label = qobject_cast<QLabel *>(widget)) {
        // QLabel aligns by the direction of its text: a name in Latin letters would stand at the
        // far side of a mirrored page.
        const Qt::Alignment alignment = label->alignment();
        if (label->isRightToLeft() && (alignment & Qt::AlignLeft)
            && !(alignment & Qt::AlignAbsolute))
            label->setAlignment((alignment & ~Qt::AlignLeft) | Qt::AlignRight | Qt::AlignAbsolute);
    }
}

// Qt gives the button in a line edit no name, so a screen reader says "button" and no more.
void ConsoleStyle::nameClearButton(QToolButton *button)
{
    const QAction *action = button->defaultAction();
    if (action && action->objectName() == "_q_qlineeditclearaction"_L1
        && button->accessibleName().isEmpty())
        //: Accessible name of the button inside an input that empties it
        button->setAccessibleName(tr("Clear"));
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                              const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return qMax(16, qRound((option   ? option->fontMetrics
                                : widget ? widget->fontMetrics()
                                         : QFontMetrics(QFont()))
                                   .height()
                               * 0.95));
    case PM_FocusFrameHMargin: // the inner margin of cells in views
        return space::sm - 1;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::sm;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        if (m_reducedMotion)
            return 0;
        break;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    default:
        break;
    }
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace onbelay::ui
