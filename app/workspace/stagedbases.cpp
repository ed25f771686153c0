#include "workspace/stagedbases.h"

namespace onbelay {

void StagedBases::note(quint32 row, bool staged, qint64 revision)
{
    if (!staged)
        m_bases.remove(row);
    else if (!m_bases.contains(row))
        m_bases.insert(row, revision);
}

} // namespace onbelay
