#pragma once

#include "onbelay/types.h"

#include <QCoreApplication>
#include <QString>

namespace onbelay {

class Workspace;

// A cell that another admin set to another value, in words. Pure; GUI thread.
class ConflictText
{
    Q_DECLARE_TR_FUNCTIONS(ConflictText)
public:
    // "Sales: Write deals".
    [[nodiscard]] static QString title(const Workspace &workspace, const ConflictCell &cell);
    // "It was granted. Kim Lee made it not granted on 23 Nov 2026 14:02. You want it granted."
    [[nodiscard]] static QString story(const ConflictCell &cell);
};

} // namespace onbelay
