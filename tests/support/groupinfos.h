#pragma once

#include "workspace/grouptable.h"

namespace onbelay::test {

// A group as a test thinks of it, as the server would have told it.
inline GroupBatch told(const GroupInfo &info)
{
    const QByteArray id = info.id.toUtf8();
    const QByteArray name = info.name.toUtf8();
    const QByteArray description = info.description.toUtf8();
    const QByteArray by = info.changedBy.toUtf8();
    GroupBatch batch;
    batch.append({id, name, description, by, by, info.memberCount, false, 0, info.revision,
                  info.enforcedRevision,
                  info.changedAt.isValid() ? info.changedAt.toSecsSinceEpoch() : 0});
    return batch;
}

inline quint32 append(GroupTable &table, const GroupInfo &info)
{
    const GroupBatch batch = told(info);
    return table.append(batch[0]);
}

inline void replace(GroupTable &table, quint32 row, const GroupInfo &info)
{
    const GroupBatch batch = told(info);
    table.replace(row, batch[0]);
}

} // namespace onbelay::test
