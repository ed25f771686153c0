#pragma once

#include "theme.h"

class QLabel;

namespace onbelay::ui {

// Words that may hold a server's or a person's text: never markup, wrapped where it gets narrow.
// Without a parent yet.
QLabel *plainLabel(TextRole role);

} // namespace onbelay::ui
