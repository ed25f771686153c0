#pragma once

#include "access/rowset.h"

#include <QtGlobal>

#include <memory>
#include <span>
#include <vector>

namespace onbelay {

// Which rows of the workspace are shown, and in which order: an index vector, shared between
// copies. What is asked seldom (where a row is shown, which rows are hidden) is made when it is
// first asked for. GUI thread.
class RowOrder
{
public:
    RowOrder() = default;
    // `shown`: positions in the workspace, each below `total` and at most once.
    RowOrder(std::shared_ptr<const std::vector<quint32>> shown, quint32 total);
    RowOrder(std::vector<quint32> shown, quint32 total);

    [[nodiscard]] int count() const { return m_shown ? int(m_shown->size()) : 0; }
    [[nodiscard]] quint32 source(int shown) const { return (*m_shown)[std::size_t(shown)]; }
    [[nodiscard]] std::span<const quint32> sources() const;
    // -1 when the row is hidden.
    [[nodiscard]] int shown(quint32 source) const;
    [[nodiscard]] bool hidesNothing() const { return quint32(count()) == m_total; }
    // The rows that are shown from `first` to `last`.
    [[nodiscard]] RowSet rows(int first, int last) const;
    // How many of the rows are not shown.
    [[nodiscard]] quint32 hiddenOf(const RowSet &rows) const;

    bool operator==(const RowOrder &other) const;

private:
    std::shared_ptr<const std::vector<quint32>> m_shown;
    quint32 m_total = 0;
    mutable std::vector<qint32> m_position; // made when many are asked for
    mutable int m_asked = 0;
    mutable std::vector<quint64> m_words; // of the shown rows
};

} // namespace onbelay
