#pragma once

#include "platform/expected.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QMetaType>

#include <chrono>
#include <optional>
#include <vector>

namespace onbelay {

// One event of a stream, as it came.
struct ServerEvent
{
    QByteArray name; // "message" when none was given
    QByteArray data; // lines joined by LF
    QByteArray id; // the last event id so far, which an event without one of its own inherits

    bool operator==(const ServerEvent &) const = default;
};

// Interprets an event stream (WHATWG HTML, 9.2.6): fields and comments in lines that end with LF,
// CR or CRLF, an event at every empty line. Bytes are fed as they come, cut anywhere; an event that
// is not ended by an empty line is never handed out. A line and the data of one event are capped at
// 1 MiB. A value; no thread.
class SseParser
{
public:
    static constexpr qsizetype longest = 1024 * 1024; // bytes

    // The events that these bytes complete. TooLarge: nothing more can be read from this stream;
    // events that were complete before are handed out first, the next call then answers it.
    [[nodiscard]] Expected<std::vector<ServerEvent>> feed(QByteArrayView bytes);
    // How long the server wants clients to wait before they connect again, when it said so.
    [[nodiscard]] std::optional<std::chrono::milliseconds> retry() const { return m_retry; }
    // The last event id so far; an event without data, which is never handed out, may set it.
    [[nodiscard]] const QByteArray &lastId() const { return m_id; }

private:
    void takeLine(QByteArrayView line, std::vector<ServerEvent> &events);
    void takeField(QByteArrayView name, QByteArrayView value);
    void dispatch(std::vector<ServerEvent> &events);

    QByteArray m_line; // begun, not ended yet
    QByteArray m_name;
    QByteArray m_data; // every line with an LF behind it
    QByteArray m_id;
    std::optional<std::chrono::milliseconds> m_retry;
    bool m_afterCr = false; // an LF now belongs to the CR before
    bool m_begun = false; // the first line is over, and with it the place for a byte order mark
    bool m_tooLarge = false;
};

} // namespace onbelay

Q_DECLARE_METATYPE(onbelay::ServerEvent)
