#pragma once

class QWidget;

namespace onbelay::ui {

// Teaches Qt the roles of the widgets of this folder. May be called any number of times; every
// widget that needs it does.
void installAccessibility();

// Tells screen readers that the accessible name of `widget` has news in it.
void announce(QWidget *widget);

} // namespace onbelay::ui
