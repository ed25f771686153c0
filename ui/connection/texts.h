#pragma once

#include "ui/common/icons.h"

#include <QString>

class QLabel;
class QLayout;
class QWidget;

namespace onbelay {
struct FailureText;
}

namespace onbelay::ui {

// A label of plain, wrapping text in a role of the type scale.
QLabel *textLabel(const QString &text, TextRole role = TextRole::Body);

// A line of text that wraps, with a shape in front of it.
QWidget *markedText(Glyph glyph, Tint tint, const QString &text, TextRole role = TextRole::Body);

// A whole failure, to be copied for support.
QString failureDetails(const FailureText &failure);

// Takes everything out of a layout and deletes the widgets later, because one of them may be the
// cause of the change.
void emptyLayout(QLayout *layout);

} // namespace onbelay::ui
