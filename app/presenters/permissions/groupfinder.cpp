#include "presenters/permissions/groupfinder.h"

#include "access/matrixwords.h"

#include <algorithm>
#include <numeric>

namespace onbelay {

namespace {

void keepOnly(RowWords &rows, std::span<const quint64> others)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] &= i < others.size() ? others[i] : 0; // none noted: no words
}

void keepTicked(RowWords &rows, const GrantMatrix &matrix, CellMask columns, bool ticked)
{
    for (CellMask left = columns; left != 0; left &= left - 1) {
        const auto column = matrix.wantedWords(std::countr_zero(left));
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i] &= ticked ? column[i] : ~column[i];
    }
}

template <typename Fits>
void keepFitting(RowWords &rows, Fits fits)
{
    for (std::size_t word = 0; word < rows.size(); ++word) {
        for (quint64 left = rows[word]; left != 0; left &= left - 1) {
            const int bit = std::countr_zero(left);
            if (!fits(quint32(word * rowsInWord) + quint32(bit)))
                rows[word] &= ~(quint64{1} << bit);
        }
    }
}

// The keys that rows are sorted by, small first.
std::vector<quint32> sortKeys(GroupSort by, const GroupRows &rows)
{
    std::vector<quint32> keys(rows.groups.size(), 0);
    for (quint32 row = 0; row < keys.size(); ++row) {
        switch (by) {
        case GroupSort::Name:
            break;
        case GroupSort::Members:
            keys[row] = quint32(std::max(0, rows.groups.memberCount(row)));
            break;
        case GroupSort::Scopes:
            keys[row] = quint32(scopeCount(rows.matrix.wanted(row)));
            break;
        case GroupSort::Changed:
            keys[row] = quint32(std::clamp<qint64>(rows.groups.changedAt(row), 0, 0xffffffff));
            break;
        }
    }
    return keys;
}

} // namespace

bool GroupFilter::isEmpty() const
{
    return text.trimmed().isEmpty() && !traits && holding == 0 && lacking == 0
           && changedWithinDays == 0;
}

void GroupFinder::setIndex(std::shared_ptr<const NameIndex> index)
{
    m_index = std::move(index);
    m_base.reset();
    m_words.clear();
    m_found.clear();
}

GroupFinder::Order GroupFinder::baseOrder(const GroupSorting &sorting, const GroupRows &rows)
{
    const std::size_t count = rows.groups.size();
    if (m_base && m_base->size() == count && m_sorting == sorting)
        return m_base;
    const bool indexed = m_index && m_index->size() == count;
    Order byName = indexed ? m_index->byName() : nullptr;
    if (!byName) {
        std::vector<quint32> order(count);
        std::iota(order.begin(), order.end(), 0U);
        byName = std::make_shared<const std::vector<quint32>>(std::move(order));
    }
    m_sorting = sorting;
    if (sorting.by == GroupSort::Name) {
        m_base = byName; // read from its end where it is descending
        return m_base;
    }
    // Key and place by name in one number; equal keys stay in the order of their names.
    const std::vector<quint32> keys = sortKeys(sorting.by, rows);
    std::vector<quint64> packed(count);
    for (std::size_t i = 0; i < count; ++i) {
        const quint32 key = keys[(*byName)[i]];
        packed[i] = quint64(sorting.descending ? ~key : key) << 32 | i;
    }
    std::sort(packed.begin(), packed.end());
    std::vector<quint32> order(count);
    for (std::size_t i = 0; i < count; ++i)
        order[i] = (*byName)[packed[i] & 0xffffffff];
    m_base = std::make_shared<const std::vector<quint32>>(std::move(order));
    return m_base;
}

std::vector<quint64> GroupFinder::matching(const GroupFilter &filter, const GroupRows &rows)
{
    const GrantMatrix &matrix = rows.matrix;
    const CellMask scopes = matrix.rules().scopes();
    const QStringList words =
        foldedForSearch(filter.text).simplified().split(u' ', Qt::SkipEmptyParts);
    RowWords found;
    if (!words.isEmpty() && m_index && m_index->size() == rows.groups.size()) {
        // A longer word finds among what its beginning has found.
        const bool narrower = words.size() == m_words.size() && !m_found.empty()
                              && std::equal(words.begin(), words.end(), m_words.begin(),
                                            [](const QString &now, const QString &before) {
                                                return now.contains(before);
                                            });
        m_found = m_index->find(words, narrower ? std::span<const quint64>(m_found)
                                                : std::span<const quint64>());
        m_words = words;
        found = m_found;
    } else {
        found.assign(wordsFor(quint32(rows.groups.size())), ~quint64{0});
        if (rows.groups.size() % rowsInWord != 0)
            found.back() = (quint64{1} << (rows.groups.size() % rowsInWord)) - 1;
    }
    if (filter.traits.testFlag(GroupTrait::Staged))
        keepOnly(found, matrix.stagedWords());
    if (filter.traits.testFlag(GroupTrait::HoldsAnything))
        keepOnly(found, wantedInAny(matrix, matrix.rules().all()));
    if (filter.traits.testFlag(GroupTrait::HasWrite))
        keepOnly(found, wantedInAny(matrix, matrix.rules().writes));
    if (filter.traits.testFlag(GroupTrait::Dormant)) {
        keepOnly(found, wantedInAny(matrix, scopes));
        keepTicked(found, matrix, cellBit(accessColumn), false);
    }
    if (filter.traits.testFlag(GroupTrait::Unbacked))
        keepOnly(found, wantedInAny(matrix, scopes & ~rows.backed));
    if (filter.traits.testFlag(GroupTrait::OthersChanged))
        keepOnly(found, rows.notes.changedWords());
    if (filter.traits.testFlag(GroupTrait::InConflict)) {
        RowWords conflicts(found.size(), 0);
        for (const quint32 row : rows.notes.conflictRows())
            conflicts[row / rowsInWord] |= rowBit(row);
        keepOnly(found, conflicts);
    }
    keepTicked(found, matrix, filter.holding, true);
    keepTicked(found, matrix, filter.lacking, false);
    if (filter.traits.testFlag(GroupTrait::NoMembers))
        keepFitting(found, [&rows](quint32 row) { return rows.groups.memberCount(row) == 0; });
    if (filter.traits.testFlag(GroupTrait::NotInEffect))
        keepFitting(found, [&rows](quint32 row) { return !rows.groups.inEffect(row); });
    if (filter.changedWithinDays > 0) {
        const qint64 since = rows.now.addDays(-filter.changedWithinDays).toSecsSinceEpoch();
        keepFitting(found,
                    [&rows, since](quint32 row) { return rows.groups.changedAt(row) >= since; });
    }
    return found;
}

RowOrder GroupFinder::find(const GroupFilter &filter, const GroupSorting &sorting,
                           const GroupRows &rows)
{
    const auto total = quint32(rows.groups.size());
    const Order base = baseOrder(sorting, rows);
    const bool backwards = sorting.by == GroupSort::Name && sorting.descending;
    if (filter.isEmpty())
        return {base, total, backwards};
    RowWords found = matching(filter, rows);
    std::vector<quint32> shown;
    const auto take = [&found, &shown](quint32 row) {
        if ((found[row / rowsInWord] >> (row % rowsInWord) & 1) != 0)
            shown.push_back(row);
    };
    if (backwards)
        std::for_each(base->rbegin(), base->rend(), take);
    else
        std::for_each(base->begin(), base->end(), take);
    return {std::move(shown), total, std::move(found)};
}

} // namespace onbelay
