#pragma once

#include "platform/secret.h"

#include <simdjson.h>

#include <optional>
#include <string_view>

namespace onbelay {

// Reads a flat JSON object that holds secrets without leaving a copy behind: the text is read in a
// buffer of its own, and both that and the parser's strings are wiped at the end. Private to
// onbelay.
class SecretJson
{
public:
    explicit SecretJson(QByteArrayView text)
    {
        m_text.reserve(text.size() + qsizetype(simdjson::SIMDJSON_PADDING));
        m_text.append(text);
        m_strings =
            5 * std::size_t(text.size()) / 3; // no more than dom::document::allocate() takes
        m_valid = m_parser
                      .parse(reinterpret_cast<const std::uint8_t *>(m_text.constData()),
                             std::size_t(m_text.size()), false)
                      .get(m_object)
                  == simdjson::SUCCESS;
    }
    ~SecretJson()
    {
        wipe(m_text);
        if (char *strings = reinterpret_cast<char *>(m_parser.doc.string_buf.get()))
            wipeBytes(strings, m_strings);
    }
    Q_DISABLE_COPY_MOVE(SecretJson)

    [[nodiscard]] bool isObject() const { return m_valid; }
    // Nothing when it is absent or no string.
    [[nodiscard]] std::optional<std::string_view> text(std::string_view key) const
    {
        std::string_view value;
        if (m_valid && m_object[key].get(value) == simdjson::SUCCESS)
            return value;
        return std::nullopt;
    }
    [[nodiscard]] QString string(std::string_view key) const
    {
        const std::string_view value = text(key).value_or(std::string_view());
        return QString::fromUtf8(value.data(), qsizetype(value.size()));
    }
    [[nodiscard]] Secret secret(std::string_view key) const
    {
        const std::string_view value = text(key).value_or(std::string_view());
        return Secret::fromUtf8(QByteArrayView(value.data(), qsizetype(value.size())));
    }
    // Seconds; some servers write them as a string.
    [[nodiscard]] std::optional<double> number(std::string_view key) const
    {
        double value = 0;
        if (m_valid && m_object[key].get(value) == simdjson::SUCCESS)
            return value;
        bool isNumber = false;
        const double written = string(key).toDouble(&isNumber);
        return isNumber ? std::optional(written) : std::nullopt;
    }

private:
    static void wipeBytes(char *bytes, std::size_t size)
    {
        auto *all = reinterpret_cast<volatile char *>(bytes);
        for (std::size_t i = 0; i < size; ++i)
            all[i] = 0;
    }

    QByteArray m_text;
    simdjson::dom::parser m_parser;
    simdjson::dom::object m_object;
    std::size_t m_strings = 0;
    bool m_valid = false;
};

} // namespace onbelay
