#include "presenters/permissions/roworder.h"

#include <algorithm>

namespace onbelay {

RowOrder::RowOrder(std::shared_ptr<const std::vector<quint32>> shown, quint32 total, bool backwards)
    : m_shown(std::move(shown))
    , m_total(total)
    , m_backwards(backwards)
{
}

RowOrder::RowOrder(std::vector<quint32> shown, quint32 total, std::vector<quint64> words)
    : m_shown(std::make_shared<const std::vector<quint32>>(std::move(shown)))
    , m_total(total)
    , m_words(std::move(words))
{
}

std::vector<quint32> RowOrder::sources() const
{
    std::vector<quint32> rows = m_shown ? *m_shown : std::vector<quint32>();
    if (m_backwards)
        std::reverse(rows.begin(), rows.end());
    return rows;
}

int RowOrder::shown(quint32 source) const
{
    if (source >= m_total || count() == 0)
        return -1;
    constexpr int few = 16; // looks through the list cost less than the index for these
    qint32 place = -1;
    if (m_position.empty() && ++m_asked <= few) {
        const auto found = std::find(m_shown->begin(), m_shown->end(), source);
        place = found == m_shown->end() ? -1 : qint32(found - m_shown->begin());
    } else {
        if (m_position.empty()) {
            m_position.assign(m_total, -1);
            for (std::size_t i = 0; i < m_shown->size(); ++i)
                m_position[(*m_shown)[i]] = qint32(i);
        }
        place = m_position[source];
    }
    return place < 0 || !m_backwards ? place : count() - 1 - place;
}

RowSet RowOrder::rows(int first, int last) const
{
    if (first == 0 && last + 1 == count())
        return hidesNothing() ? RowSet::all(m_total) : RowSet::fromWords(words());
    const int from = m_backwards ? count() - 1 - last : first;
    const auto begin = m_shown->begin() + from;
    return RowSet(std::vector<quint32>(begin, begin + (last - first + 1)));
}

std::span<const quint64> RowOrder::words() const
{
    if (m_words.empty() && m_shown) {
        m_words.assign(wordsFor(m_total), 0);
        for (const quint32 row : *m_shown)
            m_words[row / rowsInWord] |= rowBit(row);
    }
    return m_words;
}

quint32 RowOrder::hiddenOf(const RowSet &rows) const
{
    if (hidesNothing())
        return 0;
    const std::span<const quint64> shown = words();
    quint32 hidden = 0;
    rows.forEachWord([&](std::size_t word, quint64 bits) {
        hidden += quint32(std::popcount(shown.empty() ? bits : bits & ~shown[word]));
    });
    return hidden;
}

bool RowOrder::operator==(const RowOrder &other) const
{
    if (m_total != other.m_total || count() != other.count())
        return false;
    if (m_shown == other.m_shown && (m_backwards == other.m_backwards || count() < 2))
        return true;
    for (int i = 0; i < count(); ++i) {
        if (source(i) != other.source(i))
            return false;
    }
    return true;
}

} // namespace onbelay
