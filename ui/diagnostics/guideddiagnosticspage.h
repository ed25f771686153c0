#pragma once

#include "ui/diagnostics/diagnosticsframe.h"

namespace onbelay {
struct GuidedChecks;
}

namespace onbelay::ui {

// The diagnostics page where the server has no admin API: what cannot be checked, and where to
// look instead.
class GuidedDiagnosticsPage final : public DiagnosticsFrame
{
    Q_OBJECT
public:
    explicit GuidedDiagnosticsPage(const GuidedChecks &checks, QWidget *parent = nullptr);
};

} // namespace onbelay::ui
