#include "text.h"

#include <array>
#include <cctype>
#include <cstdio>
#include <ctime>
#include <random>

namespace sandbox {

std::string makeUuid()
{
    thread_local std::mt19937_64 engine{std::random_device{}()};
    std::array<char, 37> text{};
    const std::uint64_t high = (engine() & 0xffffffffffff0fffULL) | 0x4000ULL;
    const std::uint64_t low = (engine() & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    std::snprintf(text.data(), text.size(), "%08x-%04x-%04x-%04x-%012llx",
                  static_cast<unsigned>(high >> 32), static_cast<unsigned>(high >> 16 & 0xffff),
                  static_cast<unsigned>(high & 0xffff), static_cast<unsigned>(low >> 48),
                  static_cast<unsigned long long>(low & 0xffffffffffffULL));
    return text.data();
}

std::string isoTime(std::int64_t millisecondsSinceEpoch)
{
    const std::time_t seconds = millisecondsSinceEpoch / 1000;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::array<char, 8> fraction{};
    std::snprintf(fraction.data(), fraction.size(), ".%03dZ",
                  static_cast<int>(millisecondsSinceEpoch % 1000));
    return std::string(text.data(), length) + fraction.data();
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char &character : result)
        character = static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
    return result;
}

static int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(digit)));
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string percentDecoded(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && text.size() - i > 2 ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (low >= 0) {
            result += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        if (end != 0)
            parts.emplace_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return parts;
}

std::string bearerOf(std::string_view authorization)
{
    constexpr std::string_view scheme = "bearer ";
    if (lowered(authorization.substr(0, scheme.size())) != scheme)
        return {};
    std::string_view credential = authorization.substr(scheme.size());
    while (!credential.empty() && credential.front() == ' ')
        credential.remove_prefix(1);
    while (!credential.empty() && credential.back() == ' ')
        credential.remove_suffix(1);
    return std::string(credential);
}

} // namespace sandbox
