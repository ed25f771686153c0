#pragma once

#include "presenters/permissions/compare.h"
#include "presenters/permissions/historypresenter.h"
#include "presenters/permissions/lintpresenter.h"
#include "presenters/permissions/matrixfiles.h"
#include "presenters/permissions/permissionspresenter.h"
#include "presenters/permissions/presets.h"

#include <memory>

namespace onbelay {

// The presenters of everything that is opened beside the grid. GUI thread.
struct PermissionTools
{
    // Workspace and permissions must outlive this object. `profileFolder`: Profile::path().
    PermissionTools(Workspace &workspace, PermissionsPresenter &permissions,
                    const QString &profileFolder)
        : workspace(workspace)
        , permissions(permissions)
        , lint(permissions)
        , presets(permissions, profileFolder)
        , compare(permissions)
        , files(permissions)
    {
    }

    // A history that is opened; it must not outlive this object.
    [[nodiscard]] std::unique_ptr<HistoryPresenter> history(const HistorySubject &subject)
    {
        return std::make_unique<HistoryPresenter>(workspace, subject);
    }

    Workspace &workspace;
    PermissionsPresenter &permissions;
    LintPresenter lint;
    PresetsPresenter presets;
    ComparePresenter compare;
    MatrixFiles files;
};

} // namespace onbelay
