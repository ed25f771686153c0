#pragma once

#include "access/cells.h"
#include "onbelay/types.h"

#include <QtGlobal>

#include <vector>

namespace onbelay {

class Workspace;

// Riskiest first: this is the order in which staged cells are reviewed.
enum class ReviewRisk : quint8 {
    WriteForMany, // a write permission for a group of more than manyPeople
    Write,
    Removal,
    Other // reading and access that is granted
};
constexpr int reviewRisks = 4;

// One staged cell as it will be sent.
struct ReviewLine
{
    quint32 row = 0; // of the workspace
    quint8 column = 0;
    bool on = false; // from not granted to granted, or the reverse
    ReviewRisk risk = ReviewRisk::Other;
    // People, of removals: -1 until the server has said; keeping it through another group.
    qint32 losing = -1;
    qint32 keeping = 0;
};

// All staged cells, a line each, ascending by row and column.
[[nodiscard]] std::vector<ReviewLine> reviewLines(const Workspace &workspace);

// Takes over what is known of people for rows whose staged cells are the same in both. True when
// there is no other row from which something is taken.
bool keepPeople(const std::vector<ReviewLine> &before, std::vector<ReviewLine> &lines);

// Positions of these lines by risk, the largest groups first within each (as long as there are not
// hundreds of thousands, which nobody reads in order).
[[nodiscard]] std::vector<std::vector<quint32>> linesByRisk(const std::vector<ReviewLine> &lines,
                                                            const Workspace &workspace);

} // namespace onbelay
