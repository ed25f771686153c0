#include "platform/requestlog.h"

namespace onbelay {

RequestLog::RequestLog(QObject *parent, std::size_t keep)
    : QObject(parent)
    , m_keep(keep)
{
}

void RequestLog::add(RequestRecord record)
{
    m_records.push_back(std::move(record));
    while (m_records.size() > m_keep)
        m_records.pop_front();
    Q_EMIT added();
}

} // namespace onbelay
