#include "texts.h"

#include "presenters/paragraph.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLayout>

#include <memory>

namespace onbelay::ui {

QLabel *textLabel(const QString &text, TextRole role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextRole(label, role);
    return label;
}

QWidget *markedText(Glyph glyph, Tint tint, const QString &text, TextRole role)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::sm);
    auto *shape = new QLabel;
    const int side = iconSize(box->font());
    shape->setPixmap(icon(glyph, tint).pixmap(QSize(side, side), box->devicePixelRatioF()));
    row->addWidget(shape, 0, Qt::AlignTop);
    row->addWidget(textLabel(text, role), 1);
    return box;
}

QString failureDetails(const FailureText &failure)
{
    return failure.headline + u'\n' + paragraph(failure);
}

void emptyLayout(QLayout *layout)
{
    while (std::unique_ptr<QLayoutItem> item{layout->takeAt(0)}) {
        if (QLayout *inner = item->layout())
            emptyLayout(inner);
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    }
}

} // namespace onbelay::ui
