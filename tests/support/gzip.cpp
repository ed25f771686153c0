#include "support/gzip.h"

#include <QtEndian>

namespace onbelay::test {

namespace {

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffu;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1u) ? 0xedb88320u : 0u);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

} // namespace

QByteArray gzip(const QByteArray &plain)
{
    // qCompress: 4 bytes of length, 2 of zlib header, raw deflate, 4 of Adler checksum.
    const QByteArray packed = qCompress(plain, 9);
    const QByteArray deflate = packed.mid(6, packed.size() - 10);
    return QByteArray::fromHex("1f8b08000000000000ff") + deflate + littleEndian(crc32(plain))
           + littleEndian(static_cast<quint32>(plain.size()));
}

} // namespace onbelay::test
