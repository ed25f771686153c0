#pragma once

#include <QStringList>

class QWidget;

namespace onbelay::test {

// Labels and buttons of a window, as it is laid out now, that have less room than their text
// needs, and those that reach out of what shows them. An elided text is fine if its tool tip has
// the whole; what can be scrolled to is fine in the direction in which it scrolls.
[[nodiscard]] QStringList clippedTexts(QWidget *window);

} // namespace onbelay::test
