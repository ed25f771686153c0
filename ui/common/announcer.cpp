#include "announcer.h"

#include "accessibility.h"

namespace onbelay::ui {

Announcer::Announcer(QWidget *parent)
    : QLabel(parent)
{
    installAccessibility();
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void Announcer::say(const QString &text)
{
    setText(text);
    setAccessibleName(text);
    if (!text.isEmpty())
        announce(this);
}

} // namespace onbelay::ui
