#pragma once

#include "access/grantmatrix.h"
#include "workspace/grouptable.h"

#include <optional>
#include <vector>

namespace onbelay {

// From how many people on an edit counts as one that concerns many.
constexpr int manyPeople = 25;

// Why staged edits ask for a reason.
struct Risks
{
    CellMask writeForEveryone = 0; // write columns that every group would hold and did not
    CellMask emptied = 0; // columns that some group holds and none would hold
    int writeForMany = 0; // write cells granted to groups of more than manyPeople
    int writing = 0; // members of the groups that get a write permission
    int losing = 0; // people who lose something; an upper bound while not known exactly
    bool losingKnown = false;

    [[nodiscard]] bool any() const
    {
        return writeForEveryone != 0 || emptied != 0 || writing > manyPeople || losing > manyPeople;
    }
};

// `peopleLosing`: the server's count; without it the members of the groups that lose are counted.
[[nodiscard]] Risks risksOf(const GrantMatrix &matrix, const GroupTable &groups,
                            std::optional<int> peopleLosing);

} // namespace onbelay
