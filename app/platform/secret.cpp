#include "platform/secret.h"

#include <QStringConverter>

#include <atomic>
#include <cstring>

namespace onbelay {

namespace {

// Writes that the optimiser must keep: through volatile, then a fence.
void overwrite(void *memory, std::size_t size)
{
    auto *bytes = static_cast<volatile unsigned char *>(memory);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = 0;
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

} // namespace

struct Secret::Buffer
{
    explicit Buffer(qsizetype capacity)
        : bytes(std::make_unique<char[]>(static_cast<std::size_t>(capacity)))
        , capacity(capacity)
    {
    }
    ~Buffer() { overwrite(bytes.get(), static_cast<std::size_t>(capacity)); }
    Q_DISABLE_COPY_MOVE(Buffer)

    std::unique_ptr<char[]> bytes;
    qsizetype capacity;
    qsizetype size = 0;
};

Secret Secret::fromUtf8(QByteArrayView bytes)
{
    Secret secret;
    if (bytes.isEmpty())
        return secret;
    secret.m_buffer = std::make_shared<Buffer>(bytes.size());
    std::memcpy(secret.m_buffer->bytes.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
    secret.m_buffer->size = bytes.size();
    return secret;
}

Secret Secret::takeFrom(QString &text)
{
    Secret secret;
    if (!text.isEmpty()) {
        // Encoded straight into our own buffer: QString::toUtf8() would leave a copy behind.
        QStringEncoder encoder(QStringEncoder::Utf8);
        secret.m_buffer = std::make_shared<Buffer>(encoder.requiredSpace(text.size()));
        char *start = secret.m_buffer->bytes.get();
        secret.m_buffer->size = encoder.appendToBuffer(start, text) - start;
    }
    wipe(text);
    return secret;
}

bool Secret::isEmpty() const
{
    return size() == 0;
}

qsizetype Secret::size() const
{
    return m_buffer ? m_buffer->size : 0;
}

QByteArrayView Secret::view() const
{
    return m_buffer ? QByteArrayView(m_buffer->bytes.get(), m_buffer->size) : QByteArrayView();
}

QByteArray Secret::bytes() const
{
    return view().toByteArray();
}

bool Secret::equals(const Secret &other) const
{
    const QByteArrayView a = view();
    const QByteArrayView b = other.view();
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

void Secret::clear()
{
    m_buffer.reset();
}

// Data of a literal lies in read-only memory and has no owner: it is left alone.
void wipe(QByteArray &bytes)
{
    if (bytes.data_ptr().isMutable())
        overwrite(bytes.data_ptr().data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

void wipe(QString &text)
{
    if (text.data_ptr().isMutable())
        overwrite(text.data_ptr().data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace onbelay
