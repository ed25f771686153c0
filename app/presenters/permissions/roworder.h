#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace onbelay {

// Which rows of the workspace are shown, and in which order. A plain index vector and its inverse.
class RowOrder
{
public:
    RowOrder() = default;
    // `shown`: positions in the workspace, each below `total` and at most once.
    RowOrder(std::vector<quint32> shown, quint32 total);

    [[nodiscard]] int count() const { return int(m_shown.size()); }
    [[nodiscard]] quint32 source(int shown) const { return m_shown[std::size_t(shown)]; }
    [[nodiscard]] std::span<const quint32> sources() const { return m_shown; }
    // -1 when the row is hidden.
    [[nodiscard]] int shown(quint32 source) const;

    bool operator==(const RowOrder &other) const { return m_shown == other.m_shown; }

private:
    std::vector<quint32> m_shown;
    std::vector<qint32> m_position;
};

} // namespace onbelay
