#pragma once

#include <QLocale>
#include <QString>

namespace onbelay {

// The interface's language as the guide's texts are asked for it: "de_DE".
[[nodiscard]] inline QString language()
{
    return QLocale().name();
}

} // namespace onbelay
