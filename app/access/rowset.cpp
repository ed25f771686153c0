#include "access/rowset.h"

#include <algorithm>
#include <utility>

namespace onbelay {

RowSet::RowSet(std::vector<quint32> rows)
{
    if (rows.empty())
        return;
    const std::size_t words = *std::max_element(rows.begin(), rows.end()) / rowsInWord + 1;
    if (rows.size() * sizeof(quint32) > words * sizeof(quint64)) { // no sorting of a million
        std::vector<quint64> bits(words, 0);
        for (const quint32 row : rows)
            bits[row / rowsInWord] |= rowBit(row);
        *this = fromWords(bits);
        return;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    rows.shrink_to_fit();
    m_count = quint32(rows.size());
    m_list = std::move(rows);
}

RowSet RowSet::fromWords(std::span<const quint64> words)
{
    RowSetBuilder builder;
    for (std::size_t word = 0; word < words.size(); ++word)
        builder.add(word, words[word]);
    return std::move(builder).build();
}

RowSet RowSetBuilder::build() &&
{
    RowSet set;
    for (const quint64 bits : m_words)
        set.m_count += quint32(std::popcount(bits));
    if (set.m_count * sizeof(quint32) > m_words.size() * sizeof(quint64)) {
        set.m_words = std::move(m_words);
        set.m_words.shrink_to_fit(); // undo keeps it
        return set;
    }
    set.m_list.reserve(set.m_count);
    for (std::size_t word = 0; word < m_words.size(); ++word) {
        for (quint64 left = m_words[word]; left != 0; left &= left - 1)
            set.m_list.push_back(quint32(word * rowsInWord) + quint32(std::countr_zero(left)));
    }
    return set;
}

RowSet RowSet::all(quint32 rows)
{
    std::vector<quint64> words(wordsFor(rows), ~quint64{0});
    if (rows % rowsInWord != 0)
        words.back() = (quint64{1} << (rows % rowsInWord)) - 1;
    return fromWords(words);
}

bool RowSet::contains(quint32 row) const
{
    const std::size_t word = row / rowsInWord;
    if (word < m_words.size())
        return (m_words[word] >> (row % rowsInWord) & 1) != 0;
    return std::binary_search(m_list.begin(), m_list.end(), row);
}

quint32 RowSet::first() const
{
    if (!m_list.empty())
        return m_list.front();
    const auto word =
        std::find_if(m_words.begin(), m_words.end(), [](quint64 w) { return w != 0; });
    return quint32(word - m_words.begin()) * rowsInWord + quint32(std::countr_zero(*word));
}

quint32 RowSet::last() const
{
    if (!m_list.empty())
        return m_list.back();
    // The last word is never empty.
    return quint32(m_words.size() - 1) * rowsInWord + rowsInWord - 1
           - quint32(std::countl_zero(m_words.back()));
}

std::size_t RowSet::bytes() const
{
    return m_list.capacity() * sizeof(quint32) + m_words.capacity() * sizeof(quint64);
}

RowSet united(const RowSet &a, const RowSet &b)
{
    if (a.isEmpty())
        return b;
    if (b.isEmpty())
        return a;
    std::vector<quint64> words(wordsFor(std::max(a.last(), b.last()) + 1), 0);
    for (const RowSet *set : {&a, &b})
        set->forEachWord([&words](std::size_t word, quint64 bits) { words[word] |= bits; });
    return RowSet::fromWords(words);
}

} // namespace onbelay
