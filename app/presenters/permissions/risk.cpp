#include "presenters/permissions/risk.h"

namespace onbelay {

Risks risksOf(const GrantMatrix &matrix, const GroupTable &groups, std::optional<int> peopleLosing)
{
    const ColumnRules &rules = matrix.rules();
    Risks risks;
    CellMask serverAll = rules.all(); // columns that every group holds
    CellMask wantedAll = rules.all();
    CellMask serverAny = 0; // columns that some group holds
    CellMask wantedAny = 0;
    for (quint32 row = 0; row < matrix.rowCount(); ++row) {
        const CellMask server = matrix.server(row);
        const CellMask wanted = matrix.wanted(row);
        serverAll &= server;
        wantedAll &= wanted;
        serverAny |= server;
        wantedAny |= wanted;
        const CellMask granted = wanted & ~server;
        if (groups.memberCount(row) > manyPeople)
            risks.writeForMany += std::popcount(granted & rules.writes);
        if ((server & ~wanted) != 0)
            risks.losing += groups.memberCount(row);
    }
    risks.emptied = serverAny & ~wantedAny;
    if (matrix.rowCount() > 1)
        risks.writeForEveryone = wantedAll & ~serverAll & rules.writes;
    risks.losingKnown = peopleLosing.has_value();
    risks.losing = peopleLosing.value_or(risks.losing);
    return risks;
}

} // namespace onbelay
