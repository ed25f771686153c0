#pragma once

#include "onbelay/bodyreader.h"
#include "onbelay/types.h"
#include "platform/expected.h"

#include <QJsonObject>

namespace onbelay {

// The admin API's bodies read and written (docs/api/openapi.yaml). A body that lacks what is due is
// BadJson with the field's path as detail; rowbodies.h reads those that come in thousands. Pure;
// any thread.
[[nodiscard]] Expected<Discovery> readDiscovery(const QJsonObject &body);
[[nodiscard]] Expected<SessionInfo> readSession(const QJsonObject &body);
[[nodiscard]] Expected<Connection> readConnection(const QJsonObject &body);
[[nodiscard]] Expected<std::vector<ConflictCell>> readConflicts(const QJsonObject &problem);
[[nodiscard]] Expected<ImpactReport> readImpact(const QJsonObject &body);
[[nodiscard]] Expected<AuditPage> readAuditPage(const QJsonObject &body);
[[nodiscard]] Expected<Person> readPersonBody(const QJsonObject &body);
[[nodiscard]] Expected<PeoplePage> readPeoplePage(const QJsonObject &body);
[[nodiscard]] Expected<AccessVerdict> readVerdict(const QJsonObject &body);

// Compact JSON with the members in the order of their names, so that equal parts are equal bytes in
// every run of the program: the server compares a part that is sent again with the first one.
[[nodiscard]] QByteArray writeChangeSetPart(const ChangeSetPart &part);
[[nodiscard]] QByteArray writeImpactQuestion(const std::vector<CellEdits> &edits);

} // namespace onbelay
