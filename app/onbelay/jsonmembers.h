#pragma once

#include <QtGlobal>

#include <array>
#include <limits>
#include <optional>
#include <simdjson.h>
#include <string_view>

namespace onbelay {

// The wanted members of a JSON object that simdjson has read, looked up once each; what BodyReader
// is for QJsonObject. Remembers the first member that is due and missing or of another type.
// Members of other names are passed over; of several with one name the last counts, as in
// QJsonObject. Private to onbelay; a value that is valid as long as its parser.
template <std::size_t N>
class JsonMembers
{
public:
    using Names = std::array<std::string_view, N>;

    JsonMembers(const simdjson::dom::object &object, const Names &names)
        : m_names(names)
    {
        std::size_t next = 0; // whoever writes members in our order is read without a search
        for (const auto &[key, value] : object) {
            const std::size_t place = find(key, next);
            if (place == N)
                continue;
            m_values[place] = value;
            next = place + 1;
        }
    }

    [[nodiscard]] std::string_view text(std::size_t member)
    {
        return due<std::string_view>(member);
    }
    [[nodiscard]] std::string_view textOr(std::size_t member)
    {
        return isNull(member) ? std::string_view() : text(member);
    }
    [[nodiscard]] std::string_view id(std::size_t member)
    {
        const std::string_view value = text(member);
        if (value.empty())
            blame(member);
        return value;
    }
    [[nodiscard]] bool flag(std::size_t member) { return due<bool>(member); }
    // Whole numbers only, 4.0 too.
    [[nodiscard]] qint64 number(std::size_t member)
    {
        double real = 0;
        if (m_values[member] && m_values[member]->is_double()
            && m_values[member]->get(real) == simdjson::SUCCESS) {
            constexpr double most = 9007199254740992; // 2^53: beyond it a double is no exact number
            const bool whole = real >= -most && real <= most && double(qint64(real)) == real;
            if (!whole)
                blame(member);
            return whole ? qint64(real) : 0;
        }
        return qint64(due<std::int64_t>(member));
    }
    [[nodiscard]] int count(std::size_t member) // 0 and more
    {
        const qint64 value = number(member);
        const bool fits = value >= 0 && value <= std::numeric_limits<int>::max();
        if (!fits)
            blame(member);
        return fits ? int(value) : 0;
    }
    // Nothing, and not an empty one, when it is at fault: simdjson's own cannot be looked into
    // then.
    [[nodiscard]] std::optional<simdjson::dom::array> array(std::size_t member)
    {
        return container<simdjson::dom::array>(member);
    }
    [[nodiscard]] std::optional<simdjson::dom::object> object(std::size_t member)
    {
        return container<simdjson::dom::object>(member);
    }
    [[nodiscard]] bool isNull(std::size_t member) const // or absent
    {
        return !m_values[member] || m_values[member]->is_null();
    }

    void blame(std::size_t member)
    {
        if (m_fault.empty())
            m_fault = m_names[member];
    }
    // Empty when everything that was due was there.
    [[nodiscard]] std::string_view fault() const { return m_fault; }

private:
    std::size_t find(std::string_view key, std::size_t guess) const
    {
        if (guess < N && m_names[guess] == key)
            return guess;
        std::size_t place = 0;
        while (place < N && m_names[place] != key)
            ++place;
        return place;
    }

    template <typename T>
    T due(std::size_t member)
    {
        T value{};
        if (!m_values[member] || m_values[member]->get(value) != simdjson::SUCCESS)
            blame(member);
        return value;
    }

    template <typename T>
    std::optional<T> container(std::size_t member)
    {
        T value;
        if (m_values[member] && m_values[member]->get(value) == simdjson::SUCCESS)
            return value;
        blame(member);
        return std::nullopt;
    }

    const Names &m_names;
    std::array<std::optional<simdjson::dom::element>, N> m_values;
    std::string_view m_fault;
};

} // namespace onbelay
