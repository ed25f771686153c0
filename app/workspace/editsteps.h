#pragma once

#include "access/matrixedit.h"
#include "catalog/integration.h"
#include "platform/expected.h"
#include "workspace/grouptable.h"
#include "workspace/localstore.h"
#include "workspace/stagedbulk.h"

#include <QString>

namespace onbelay {

// From so many groups on an edit is kept as bits over a list of all groups; see stagedbulk.h.
constexpr quint32 manyGroupsOfStep = 250;

// An edit as it is kept for undo. `layout`: the number of the list of all groups; 0: the step lists
// its own groups.
[[nodiscard]] KeptStep encodeStep(const QString &text, const MatrixEdit &edit,
                                  const Integration &integration, const GroupTable &groups,
                                  qint64 layout);
// The same cells where the groups are now. Groups and columns that are gone leave the edit.
// `layout`: that of the step; not used when it lists its own groups. Errors: StoreDamaged.
[[nodiscard]] Expected<MatrixEdit> decodeStep(const KeptStep &step, const BulkLayout &layout,
                                              const Integration &integration,
                                              const GroupTable &groups);

} // namespace onbelay
