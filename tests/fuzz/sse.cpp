// Event streams: a first byte that says in pieces of which size they come, then the stream.
#include "targets.h"

#include "net/sseparser.h"

#include <algorithm>

namespace onbelay::fuzz {

namespace {

struct Told
{
    std::vector<ServerEvent> events;
    std::optional<std::chrono::milliseconds> retry;
    bool tooLarge = false;

    bool operator==(const Told &) const = default;
};

Told feed(QByteArrayView stream, qsizetype piece)
{
    SseParser parser;
    Told told;
    for (qsizetype at = 0; at < stream.size() && !told.tooLarge; at += piece) {
        const auto some = parser.feed(stream.sliced(at, std::min(piece, stream.size() - at)));
        if (some)
            told.events.insert(told.events.end(), some->begin(), some->end());
        told.tooLarge = !some;
    }
    told.tooLarge = told.tooLarge || !parser.feed({});
    told.retry = parser.retry();
    return told;
}

} // namespace

void sse(QByteArrayView input)
{
    if (input.isEmpty())
        return;
    const QByteArrayView stream = input.sliced(1);
    const Told whole = feed(stream, std::max<qsizetype>(1, stream.size()));
    promise(feed(stream, 1 + static_cast<unsigned char>(input.front()) % 61) == whole,
            "a stream reads the same however it is cut");
    for (const ServerEvent &event : whole.events) {
        promise(!event.name.isEmpty(), "an event has a name");
        promise(event.data.size() <= SseParser::longest, "data of an event are bounded");
        promise(!event.id.contains('\0') && !event.id.contains('\n') && !event.id.contains('\r'),
                "an id is of one line");
    }
    promise(!whole.retry || whole.retry->count() >= 0, "a wait is not negative");
}

} // namespace onbelay::fuzz
