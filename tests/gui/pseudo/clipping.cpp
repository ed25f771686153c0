#include "clipping.h"

#include "ui/common/elidedlabel.h"
#include "visibletexts.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QScrollBar>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QString sizeText(QSize size)
{
    return u"%1×%2"_s.arg(size.width()).arg(size.height());
}

QString lackOf(const QLabel *label)
{
    if (label->text().isEmpty())
        return {};
    const QSize room = label->size();
    QSize needed = label->minimumSizeHint();
    if (label->wordWrap()) {
        const int height = label->heightForWidth(room.width());
        needed.setHeight(height < 0 ? label->sizeHint().height() : height);
        // The longest word is the least width of a wrapped text.
        int widest = 0;
        for (const QString &word : label->text().split(u' ', Qt::SkipEmptyParts))
            widest = std::max(widest, label->fontMetrics().horizontalAdvance(word));
        needed.setWidth(widest);
    }
    const bool fits = needed.width() <= room.width() && needed.height() <= room.height();
    return fits ? QString() : u"needs %1, has %2"_s.arg(sizeText(needed), sizeText(room));
}

QString lackOf(const QAbstractButton *button)
{
    if (button->text().isEmpty())
        return {};
    const QSize needed =
        button->minimumSizeHint().isValid() ? button->minimumSizeHint() : button->sizeHint();
    const QSize room = button->size();
    const bool fits = needed.width() <= room.width() && needed.height() <= room.height();
    return fits ? QString() : u"needs %1, has %2"_s.arg(sizeText(needed), sizeText(room));
}

// By how much a widget reaches out of the things that show it.
QString outside(const QWidget *widget)
{
    QRect visible = widget->rect();
    const QWidget *at = widget;
    while (!at->isWindow()) {
        const QWidget *parent = at->parentWidget();
        visible.translate(at->pos());
        const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
        QRect room = parent->rect();
        if (area && area->viewport() == parent) {
            if (area->horizontalScrollBar()->maximum() > 0)
                visible = QRect(room.left(), visible.top(), 1, visible.height());
            if (area->verticalScrollBar()->maximum() > 0)
                visible = QRect(visible.left(), room.top(), visible.width(), 1);
        }
        // A mirrored splitter of Qt lays its parts out a pixel off.
        if (!room.adjusted(-1, -1, 1, 1).contains(visible))
            return u"at %1,%2 %3 in %4 of %5"_s.arg(visible.x())
                .arg(visible.y())
                .arg(sizeText(visible.size()), pathOf(parent).section(u" > "_s, -1),
                     sizeText(room.size()));
        at = parent;
    }
    return {};
}

} // namespace

QStringList clippedTexts(QWidget *window)
{
    QStringList found;
    const auto note = [&found](const QWidget *widget, const QString &text, const QString &lack) {
        if (!lack.isEmpty())
            found.append(pathOf(widget) % u": "_s % lack % u": "_s % text);
    };
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(window) || widget->window() != window)
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            note(label, label->text(), lackOf(label));
            if (!label->text().isEmpty())
                note(label, label->text(), outside(label));
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            note(button, button->text(), lackOf(button));
            note(button, button->text(), outside(button));
        } else if (const auto *elided = qobject_cast<const ui::ElidedLabel *>(widget)) {
            if (elided->isElided() && elided->toolTip().isEmpty())
                note(elided, elided->text(), u"is cut off without a tool tip"_s);
        }
    }
    return found;
}

} // namespace onbelay::test
