#include "presenters/permissions/risk.h"

#include <algorithm>
#include <limits>

namespace onbelay {

namespace {

// What whole columns come to. Counts of what is wanted are maintained, so words are only looked at
// where a column ends at "all" or "none", and only until they differ.
void judgeColumns(const GrantMatrix &matrix, Risks &risks)
{
    for (int column = 0; column < matrix.rules().columns; ++column) {
        const std::span<const quint64> server = matrix.serverWords(column);
        const std::span<const quint64> wanted = matrix.wantedWords(column);
        const quint32 granted = matrix.grantedCount(column);
        if (granted == 0) {
            if (std::any_of(server.begin(), server.end(), [](quint64 word) { return word != 0; }))
                risks.emptied |= cellBit(column);
        } else if (granted == matrix.rowCount() && granted > 1
                   && holds(matrix.rules().writes, column)
                   && !std::equal(server.begin(), server.end(), wanted.begin(), wanted.end())) {
            risks.writeForEveryone |= cellBit(column);
        }
    }
}

// What happens to single groups, of rows with a staged cell only, 64 at a time.
void judgeGroups(const GrantMatrix &matrix, const GroupTable &groups, Risks &risks)
{
    const ColumnRules &rules = matrix.rules();
    const std::span<const quint64> staged = matrix.stagedWords();
    qint64 losing = 0;
    qint64 writing = 0;
    for (std::size_t word = 0; word < staged.size(); ++word) {
        if (staged[word] == 0)
            continue;
        const auto first = quint32(word * rowsInWord);
        quint64 losers = 0;
        quint64 writers = 0;
        for (int column = 0; column < rules.columns; ++column) {
            const quint64 server = matrix.serverWords(column)[word];
            const quint64 wanted = matrix.wantedWords(column)[word];
            losers |= server & ~wanted;
            quint64 granted = holds(rules.writes, column) ? wanted & ~server : 0;
            writers |= granted;
            for (; granted != 0; granted &= granted - 1)
                risks.writeForMany +=
                    groups.memberCount(first + quint32(std::countr_zero(granted))) > manyPeople;
        }
        for (; losers != 0; losers &= losers - 1)
            losing += groups.memberCount(first + quint32(std::countr_zero(losers)));
        for (; writers != 0; writers &= writers - 1)
            writing += groups.memberCount(first + quint32(std::countr_zero(writers)));
    }
    constexpr qint64 most = std::numeric_limits<int>::max();
    risks.losing = int(std::min(losing, most));
    risks.writing = int(std::min(writing, most));
}

} // namespace

Risks risksOf(const GrantMatrix &matrix, const GroupTable &groups, std::optional<int> peopleLosing)
{
    Risks risks;
    judgeColumns(matrix, risks);
    judgeGroups(matrix, groups, risks);
    risks.losingKnown = peopleLosing.has_value();
    risks.losing = peopleLosing.value_or(risks.losing);
    return risks;
}

} // namespace onbelay
