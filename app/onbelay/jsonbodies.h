#pragma once

#include "net/problem.h"
#include "onbelay/bodyreader.h"
#include "onbelay/jsonmembers.h"
#include "platform/expected.h"

#include <QByteArray>

namespace onbelay {

// How bodies that come in thousands are read with simdjson (rowbodies.h, personbodies.h). Private
// to onbelay; any thread.

inline QByteArrayView view(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

inline QString plain(std::string_view text)
{
    return plainText(QString::fromUtf8(view(text)), BodyReader::longestText);
}

inline Unexpected missing(const QString &field)
{
    return failed(FailureKind::BadJson,
                  QStringLiteral("field missing or of another type: ") + field);
}

inline Unexpected missing(std::string_view field)
{
    return missing(QString::fromUtf8(view(field)));
}

inline QString placeOf(std::string_view list, std::size_t index, std::string_view field)
{
    return QString::fromUtf8(view(list)) + u'[' + QString::number(index) + QStringLiteral("].")
           + QString::fromUtf8(view(field));
}

// The object that the whole text is; it lives until the thread reads the next text. One parser a
// thread, because its buffers are several times as large as the text, and allocating and wiping
// them for every page would take longer than reading it.
inline Expected<simdjson::dom::object> rootOf(const QByteArray &text)
{
    thread_local simdjson::dom::parser parser;
    simdjson::dom::element root;
    // simdjson looks at some bytes behind the text; a body grown piece by piece often has the room.
    const bool hasRoom = text.capacity() - text.size() >= qsizetype(simdjson::SIMDJSON_PADDING);
    const simdjson::error_code error =
        parser.parse(text.constData(), std::size_t(text.size()), !hasRoom).get(root);
    if (error != simdjson::SUCCESS)
        return failed(FailureKind::BadJson,
                      QString::fromLatin1(simdjson::error_message(error)).left(100));
    simdjson::dom::object object;
    if (root.get(object) != simdjson::SUCCESS)
        return failed(FailureKind::BadJson, QStringLiteral("not a JSON object"));
    return object;
}

// Calls `take` with every text of a list that is due.
template <std::size_t N, typename Take>
void eachText(JsonMembers<N> &members, std::size_t member, Take take)
{
    const auto list = members.array(member);
    if (!list)
        return;
    for (const simdjson::dom::element each : *list) {
        std::string_view text;
        if (each.get(text) == simdjson::SUCCESS)
            take(view(text));
        else
            members.blame(member);
    }
}

// Calls `read` with every object of the list; it answers the field at fault, or nothing.
template <typename Read>
std::optional<Unexpected> readEach(const std::optional<simdjson::dom::array> &list,
                                   std::string_view name, Read read)
{
    if (!list)
        return missing(name);
    std::size_t index = 0;
    for (const simdjson::dom::element each : *list) {
        simdjson::dom::object object;
        if (each.get(object) != simdjson::SUCCESS)
            return missing(name);
        if (const std::string_view fault = read(object); !fault.empty())
            return missing(placeOf(name, index, fault));
        ++index;
    }
    return std::nullopt;
}

} // namespace onbelay
