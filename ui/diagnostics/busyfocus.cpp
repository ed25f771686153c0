#include "ui/diagnostics/busyfocus.h"

#include "ui/common/busy.h"

namespace onbelay::ui {

void startBusy(Busy &busy, const QString &text, const QWidget &button)
{
    const bool hadFocus = button.hasFocus();
    busy.start(text, true);
    if (hadFocus)
        busy.setFocus(Qt::OtherFocusReason);
}

void stopBusy(Busy &busy, QWidget &back)
{
    if (busy.hasFocus() && back.isEnabled()) // Cancel has it
        back.setFocus(Qt::OtherFocusReason);
    busy.stop();
}

} // namespace onbelay::ui
