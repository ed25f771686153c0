#pragma once

#include "ui/common/page.h"

namespace onbelay {
struct GuidedChecks;
}

namespace onbelay::ui {

// The diagnostics page where the server has no admin API: what cannot be checked, and where to
// look instead.
class GuidedDiagnosticsPage final : public Page
{
    Q_OBJECT
public:
    explicit GuidedDiagnosticsPage(const GuidedChecks &checks, QWidget *parent = nullptr);
};

} // namespace onbelay::ui
