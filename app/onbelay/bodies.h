#pragma once

#include "onbelay/bodyreader.h"
#include "onbelay/types.h"
#include "platform/expected.h"

#include <QJsonObject>

namespace onbelay {

// The admin API's bodies read and written (docs/api/openapi.yaml). A body that lacks what is due is
// BadJson with the field's path as detail. Pure; any thread.
[[nodiscard]] Expected<Discovery> readDiscovery(const QJsonObject &body);
[[nodiscard]] Expected<SessionInfo> readSession(const QJsonObject &body);
[[nodiscard]] Expected<Connection> readConnection(const QJsonObject &body);
[[nodiscard]] Expected<GroupPage> readGroupPage(const QJsonObject &body);
[[nodiscard]] Expected<AppliedPart> readAppliedPart(const QJsonObject &body);
[[nodiscard]] Expected<std::vector<AppliedPart>> readAppliedParts(const QJsonObject &body);
[[nodiscard]] Expected<std::vector<ConflictCell>> readConflicts(const QJsonObject &problem);
[[nodiscard]] Expected<ImpactReport> readImpact(const QJsonObject &body);
[[nodiscard]] Expected<AuditPage> readAuditPage(const QJsonObject &body);
[[nodiscard]] Expected<PeoplePage> readPeoplePage(const QJsonObject &body);
[[nodiscard]] Expected<AccessVerdict> readVerdict(const QJsonObject &body);

[[nodiscard]] QJsonObject writeChangeSetPart(const ChangeSetPart &part);
[[nodiscard]] QJsonArray writeEdits(const std::vector<CellEdits> &edits);

} // namespace onbelay
