#include "presenters/permissions/reviewlines.h"

#include "presenters/permissions/risk.h"
#include "workspace/workspace.h"

#include <algorithm>

namespace onbelay {

namespace {

constexpr std::size_t fewLines = 200'000; // put in order within a frame or two

} // namespace

std::vector<ReviewLine> reviewLines(const Workspace &workspace)
{
    const GrantMatrix &matrix = workspace.matrix();
    const CellMask writes = matrix.rules().writes;
    std::vector<ReviewLine> lines;
    lines.reserve(matrix.stagedCellCount());
    RowSet::fromWords(matrix.stagedWords()).forEach([&](quint32 row) {
        const CellMask wanted = matrix.wanted(row);
        for (CellMask left = matrix.staged(row); left != 0; left &= left - 1) {
            ReviewLine line;
            line.row = row;
            line.column = quint8(std::countr_zero(left));
            line.on = holds(wanted, line.column);
            if (!line.on)
                line.risk = ReviewRisk::Removal;
            else if (holds(writes, line.column))
                line.risk = workspace.groups().memberCount(row) > manyPeople
                                ? ReviewRisk::WriteForMany
                                : ReviewRisk::Write;
            lines.push_back(line);
        }
    });
    return lines;
}

bool keepPeople(const std::vector<ReviewLine> &before, std::vector<ReviewLine> &lines)
{
    const auto sameCell = [](const ReviewLine &a, const ReviewLine &b) {
        return a.row == b.row && a.column == b.column && a.on == b.on;
    };
    bool complete = true;
    auto old = before.begin();
    for (auto first = lines.begin(); first != lines.end();) {
        const auto elsewhere = [row = first->row](const ReviewLine &line) {
            return line.row != row;
        };
        const auto last = std::find_if(first, lines.end(), elsewhere);
        while (old != before.end() && old->row < first->row)
            ++old;
        const auto oldLast = std::find_if(old, before.end(), elsewhere);
        if (std::equal(first, last, old, oldLast, sameCell))
            std::copy(old, oldLast, first);
        else if (std::any_of(first, last, [](const ReviewLine &line) { return !line.on; }))
            complete = false;
        first = last;
        old = oldLast;
    }
    return complete;
}

std::vector<std::vector<quint32>> linesByRisk(const std::vector<ReviewLine> &lines,
                                              const Workspace &workspace)
{
    std::vector<std::vector<quint32>> byRisk(reviewRisks);
    for (quint32 at = 0; at < lines.size(); ++at)
        byRisk[std::size_t(lines[at].risk)].push_back(at);
    if (lines.size() > fewLines)
        return byRisk;
    const auto members = [&](quint32 at) {
        return workspace.groups().memberCount(lines[at].row);
    };
    for (std::vector<quint32> &some : byRisk)
        std::stable_sort(some.begin(), some.end(),
                         [&](quint32 a, quint32 b) { return members(a) > members(b); });
    return byRisk;
}

} // namespace onbelay
