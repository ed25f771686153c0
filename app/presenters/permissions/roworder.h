#pragma once

#include "access/rowset.h"

#include <QtGlobal>

#include <memory>
#include <span>
#include <vector>

namespace onbelay {

// Which rows of the workspace are shown, and in which order: an index vector, shared between
// copies, read from either end. What is asked seldom (where a row is shown, which rows are hidden)
// is made when it is first asked for. GUI thread.
class RowOrder
{
public:
    RowOrder() = default;
    // `shown`: positions in the workspace, each below `total` and at most once.
    // `backwards`: the last one is shown first.
    RowOrder(std::shared_ptr<const std::vector<quint32>> shown, quint32 total,
             bool backwards = false);
    // `words`: the same rows, bit n of word m is row 64 m + n; made when asked for if empty.
    RowOrder(std::vector<quint32> shown, quint32 total, std::vector<quint64> words = {});

    [[nodiscard]] int count() const { return m_shown ? int(m_shown->size()) : 0; }
    [[nodiscard]] quint32 source(int shown) const
    {
        return (*m_shown)[std::size_t(m_backwards ? count() - 1 - shown : shown)];
    }
    [[nodiscard]] std::vector<quint32> sources() const; // a copy, as they are shown
    // -1 when the row is hidden.
    [[nodiscard]] int shown(quint32 source) const;
    [[nodiscard]] bool hidesNothing() const { return quint32(count()) == m_total; }
    // The rows that are shown from `first` to `last`.
    [[nodiscard]] RowSet rows(int first, int last) const;
    // The shown rows: bit n of word m is row 64 m + n.
    [[nodiscard]] std::span<const quint64> words() const;
    // How many of the rows are not shown.
    [[nodiscard]] quint32 hiddenOf(const RowSet &rows) const;

    bool operator==(const RowOrder &other) const;

private:
    std::shared_ptr<const std::vector<quint32>> m_shown;
    quint32 m_total = 0;
    bool m_backwards = false;
    mutable std::vector<qint32> m_position; // made when many are asked for
    mutable int m_asked = 0;
    mutable std::vector<quint64> m_words;
};

} // namespace onbelay
