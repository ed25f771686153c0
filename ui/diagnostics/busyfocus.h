#pragma once

#include <QString>

class QWidget;

namespace onbelay::ui {

class Busy;

// Whoever begins work by a button is not left without the focus while the button is disabled: it
// goes to Cancel, and back when the work is over.

// Before the button is disabled.
void startBusy(Busy &busy, const QString &text, const QWidget &button);
// After it has been enabled again; `back` is that button, or what stands for it now.
void stopBusy(Busy &busy, QWidget &back);

} // namespace onbelay::ui
