#pragma once

#include <QPalette>
#include <QString>

namespace onbelay::ui {

class Theme;

// resources/themes/console.qss with the theme's colours and the font sizes of the application.
QString styleSheetFor(const Theme &theme);
QPalette paletteFor(const Theme &theme);

} // namespace onbelay::ui
