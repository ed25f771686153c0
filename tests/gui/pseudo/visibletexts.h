#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace onbelay::test {

struct VisibleText
{
    QString where; // "ConnectionPage > Card > QLabel, text"
    QString text;
};

// Everything that can be read or heard in a window now: texts, placeholders, tool tips, headers,
// rows, menus, titles, and the names and descriptions of the accessibility tree. What somebody
// typed is left out.
[[nodiscard]] QList<VisibleText> visibleTexts(QWidget *window);

// "ConnectionPage > Card > QLabel"
[[nodiscard]] QString pathOf(const QWidget *widget);

} // namespace onbelay::test
