#include "presenters/permissions/roworder.h"

#include <algorithm>

namespace onbelay {

RowOrder::RowOrder(std::shared_ptr<const std::vector<quint32>> shown, quint32 total)
    : m_shown(std::move(shown))
    , m_total(total)
{
}

RowOrder::RowOrder(std::vector<quint32> shown, quint32 total)
    : RowOrder(std::make_shared<const std::vector<quint32>>(std::move(shown)), total)
{
}

std::span<const quint32> RowOrder::sources() const
{
    return m_shown ? std::span<const quint32>(*m_shown) : std::span<const quint32>();
}

int RowOrder::shown(quint32 source) const
{
    if (source >= m_total || count() == 0)
        return -1;
    constexpr int few = 16; // looks through the list cost less than the index for these
    if (m_position.empty() && ++m_asked <= few) {
        const auto found = std::find(m_shown->begin(), m_shown->end(), source);
        return found == m_shown->end() ? -1 : int(found - m_shown->begin());
    }
    if (m_position.empty()) {
        m_position.assign(m_total, -1);
        for (std::size_t i = 0; i < m_shown->size(); ++i)
            m_position[(*m_shown)[i]] = qint32(i);
    }
    return m_position[source];
}

RowSet RowOrder::rows(int first, int last) const
{
    if (first == 0 && last + 1 == count() && hidesNothing())
        return RowSet::all(m_total);
    const auto some = sources().subspan(std::size_t(first), std::size_t(last - first + 1));
    return RowSet(std::vector<quint32>(some.begin(), some.end()));
}

quint32 RowOrder::hiddenOf(const RowSet &rows) const
{
    if (hidesNothing())
        return 0;
    if (m_words.empty()) {
        m_words.assign(wordsFor(m_total), 0);
        for (const quint32 row : sources())
            m_words[row / rowsInWord] |= quint64{1} << (row % rowsInWord);
    }
    quint32 hidden = 0;
    rows.forEachWord([&](std::size_t word, quint64 bits) {
        hidden += quint32(std::popcount(bits & ~m_words[word]));
    });
    return hidden;
}

bool RowOrder::operator==(const RowOrder &other) const
{
    return m_total == other.m_total
           && (m_shown == other.m_shown || std::ranges::equal(sources(), other.sources()));
}

} // namespace onbelay
