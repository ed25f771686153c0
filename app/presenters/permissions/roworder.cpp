#include "presenters/permissions/roworder.h"

namespace onbelay {

RowOrder::RowOrder(std::vector<quint32> shown, quint32 total)
    : m_shown(std::move(shown))
    , m_position(total, -1)
{
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        m_position[m_shown[i]] = qint32(i);
}

int RowOrder::shown(quint32 source) const
{
    return source < m_position.size() ? m_position[source] : -1;
}

} // namespace onbelay
