#include "net/sseparser.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
constexpr qsizetype mostRetryDigits = 9; // milliseconds: longer ones are nonsense

bool endsLine(char c)
{
    return c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

Expected<std::vector<ServerEvent>> SseParser::feed(QByteArrayView bytes)
{
    std::vector<ServerEvent> events;
    const char *at = bytes.begin();
    while (at != bytes.end() && !m_tooLarge) {
        if (std::exchange(m_afterCr, false) && *at == '\n') {
            ++at;
            continue;
        }
        const char *end = std::find_if(at, bytes.end(), endsLine);
        const QByteArrayView piece(at, end);
        m_tooLarge = m_line.size() + piece.size() > longest;
        if (m_tooLarge)
            break;
        if (end == bytes.end()) {
            m_line.append(piece);
            break;
        }
        m_afterCr = *end == '\r';
        at = end + 1;
        if (m_line.isEmpty()) { // the usual case needs no copy
            takeLine(piece, events);
        } else {
            m_line.append(piece);
            takeLine(std::exchange(m_line, {}), events);
        }
    }
    if (m_tooLarge && events.empty())
        return failed(FailureKind::TooLarge, u"a line or an event of more than 1 MiB"_s);
    return events;
}

void SseParser::takeLine(QByteArrayView line, std::vector<ServerEvent> &events)
{
    if (!std::exchange(m_begun, true) && line.startsWith(byteOrderMark))
        line = line.sliced(byteOrderMark.size());
    if (line.isEmpty()) {
        dispatch(events);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return; // a comment
    if (colon < 0) {
        takeField(line, {});
        return;
    }
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    takeField(line.first(colon), value);
}

void SseParser::takeField(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        m_tooLarge = m_data.size() + value.size() > longest;
        if (!m_tooLarge)
            m_data.append(value).append('\n');
    } else if (name == "event") {
        m_name = value.toByteArray();
    } else if (name == "id") {
        if (!value.contains('\0'))
            m_id = value.toByteArray();
    } else if (name == "retry") {
        if (!value.isEmpty() && value.size() <= mostRetryDigits
            && std::all_of(value.begin(), value.end(), isDigit))
            m_retry = std::chrono::milliseconds(value.toByteArray().toLongLong());
    }
}

void SseParser::dispatch(std::vector<ServerEvent> &events)
{
    QByteArray name = std::exchange(m_name, {});
    QByteArray data = std::exchange(m_data, {});
    if (data.isEmpty())
        return;
    data.chop(1);
    events.push_back({name.isEmpty() ? QByteArray("message") : name, data, m_id});
}

} // namespace onbelay
