#pragma once

#include "presenters/permissions/matrixfiles.h"
#include "presenters/permissions/permissionspresenter.h"

namespace onbelay {

// The presenters of everything that is opened beside the grid. GUI thread.
struct PermissionTools
{
    // `permissions` must outlive this object.
    explicit PermissionTools(PermissionsPresenter &permissions)
        : permissions(permissions)
        , files(permissions)
    {
    }

    PermissionsPresenter &permissions;
    MatrixFiles files;
};

} // namespace onbelay
