#include "plainlabel.h"

#include <QLabel>

namespace onbelay::ui {

QLabel *plainLabel(TextRole role)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextRole(label, role);
    return label;
}

} // namespace onbelay::ui
