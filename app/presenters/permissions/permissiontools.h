#pragma once

#include "presenters/permissions/compare.h"
#include "presenters/permissions/historypresenter.h"
#include "presenters/permissions/lintpresenter.h"
#include "presenters/permissions/matrixfiles.h"
#include "presenters/permissions/permissionspresenter.h"
#include "presenters/permissions/presets.h"
#include "presenters/sync/linkpresenter.h"

#include <memory>

namespace onbelay {

// The presenters of everything that is opened beside the grid. GUI thread.
struct PermissionTools
{
    // Workspace, permissions and clock must outlive this object. `profileFolder`: Profile::path().
    PermissionTools(Workspace &workspace, PermissionsPresenter &permissions, const Clock &clock,
                    const QString &profileFolder)
        : workspace(workspace)
        , permissions(permissions)
        , lint(permissions)
        , presets(permissions, profileFolder)
        , compare(permissions)
        , files(permissions)
        , link(workspace, clock)
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
    LinkPresenter link;
};

} // namespace onbelay
