#include "net/oneshotbody.h"

#include <cstring>

namespace onbelay {

OneShotBody::OneShotBody(const Secret &bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(bytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered); // no second copy in QIODevice's buffer
}

void OneShotBody::discard()
{
    m_bytes.clear();
    m_offset = 0;
}

bool OneShotBody::seek(qint64 position)
{
    return position == m_position;
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, bytesAvailable());
    if (size <= 0)
        return -1; // the end
    std::memcpy(data, m_bytes.view().data() + m_offset, static_cast<std::size_t>(size));
    m_offset += size;
    m_position += size;
    if (atEnd())
        discard();
    return size;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace onbelay
