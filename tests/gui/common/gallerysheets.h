#pragma once

#include <QWidget>

namespace gallery {

// Each makes one sheet of the gallery; the caller owns it.
QWidget *statesSheet();
QWidget *formsSheet();
QWidget *controlsSheet();
QWidget *iconsSheet();
QWidget *drawingsSheet();
QWidget *emptySheet();

} // namespace gallery
