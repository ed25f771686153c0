#include "menupath.h"

#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"

#include <QGuiApplication>
#include <QLabel>

namespace onbelay::ui {

MenuPath::MenuPath(const QString &path, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(path);
    setLayoutDirection(Qt::LeftToRight);
    auto *row = new FlowLayout(this, space::xs);
    // Still begins where the text above it begins.
    row->setRowAlignment(QGuiApplication::isRightToLeft() ? Qt::AlignTrailing : Qt::AlignLeading);
    const int side = iconSize(font()) * 3 / 4;
    const QStringList stops = path.split(u'>', Qt::SkipEmptyParts);
    for (const QString &stop : stops) {
        if (row->count() > 0) {
            auto *then = new QLabel;
            then->setPixmap(icon(Glyph::ChevronRight, Tint::Muted)
                                .pixmap(QSize(side, side), devicePixelRatioF()));
            row->addWidget(then);
        }
        auto *chip = new QLabel(stop.trimmed());
        chip->setTextFormat(Qt::PlainText);
        chip->setProperty("chip", true);
        row->addWidget(chip);
    }
}

} // namespace onbelay::ui
