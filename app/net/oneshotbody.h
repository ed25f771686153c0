#pragma once

#include "platform/secret.h"

#include <QIODevice>

namespace onbelay {

// A request body that can be read exactly once. QNetworkAccessManager silently sends a request
// again when the peer drops the connection before its first answer byte (QHttpNetworkConnection
// keeps a count of reconnects), writes included. It has to rewind the body for that, and this
// device cannot be rewound, so it gives up with ContentReSendError instead.
// The bytes live in a Secret, and are wiped when they have been read or with the device.
class OneShotBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(const Secret &bytes, QObject *parent = nullptr);

    // True once somebody has taken bytes: from then on they may have reached the server.
    [[nodiscard]] bool wasRead() const { return m_position > 0; }
    void discard(); // drops the bytes now

    bool isSequential() const override { return true; }
    bool seek(qint64 position) override;
    bool reset() override { return false; }
    bool atEnd() const override { return bytesAvailable() == 0; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_offset; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    Secret m_bytes;
    qint64 m_offset = 0; // into m_bytes
    qint64 m_position = 0; // bytes handed out in all
};

} // namespace onbelay
