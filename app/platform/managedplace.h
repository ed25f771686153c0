#pragma once

#include "platform/managedsettings.h"

#include <QVariantMap>

namespace onbelay {

// Where an administrator's settings lie on each system. A private part of ManagedSettings.
struct ManagedFile
{
    QString place;
    QVariantMap values;
    std::optional<ManagedProblem> problem; // the whole does not count
};

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
[[nodiscard]] ManagedFile managedPolicy();
#else
[[nodiscard]] QString managedFilePath(); // the first one that is there; empty: none
#endif

// A JSON file that only the system's administrator can have written: owned by root, like its
// folder, and writable by nobody else.
[[nodiscard]] ManagedFile managedFile(const QString &path);

} // namespace onbelay
