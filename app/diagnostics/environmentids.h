#pragma once

#include "net/hostprobe.h"

#include <QString>
#include <QStringList>

namespace onbelay::environment {

// The checks of EnvironmentRun, in the order in which they are shown.
inline const QString clockId = QStringLiteral("clock");
inline const QString keychainId = QStringLiteral("keychain");
inline const QString editsId = QStringLiteral("store.edits");
inline const QString rowsId = QStringLiteral("store.rows");
inline const QString profileId = QStringLiteral("profile");
inline const QString diskId = QStringLiteral("disk");
inline const QString versionsId = QStringLiteral("versions");
inline const QString guideId = QStringLiteral("guide");
inline const QString apiId = QStringLiteral("api");
inline const QString displayId = QStringLiteral("display");
inline const QString assistiveId = QStringLiteral("assistive");
inline const QString languageId = QStringLiteral("language");

// "onbelay.tls"; host 0 is On Belay's server, 1 is HubSpot.
[[nodiscard]] QString linkId(int host, HostLink link);
[[nodiscard]] QStringList checkIds();

} // namespace onbelay::environment
