#include "clock.h"

#include <atomic>
#include <chrono>
#include <cstdio>

namespace sandbox::backend {

using namespace std::chrono;

namespace {

// A process has one clock, as the machine that it stands for has.
std::atomic<std::int64_t> skew = 0;

} // namespace

std::int64_t machineMs()
{
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::int64_t nowMs()
{
    return machineMs() + skew;
}

void setClockSkew(std::int64_t ms)
{
    skew = ms;
}

std::int64_t clockSkew()
{
    return skew;
}

std::string timeText(std::int64_t ms)
{
    const sys_time<milliseconds> moment{milliseconds(ms)};
    const auto day = floor<days>(moment);
    const year_month_day date{day};
    const hh_mm_ss<milliseconds> time{moment - day};
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), int(time.hours().count()),
                  int(time.minutes().count()), int(time.seconds().count()),
                  int(time.subseconds().count()));
    return text;
}

std::string httpDate(std::int64_t ms)
{
    // Not strftime(), whose names follow the locale.
    static constexpr const char *days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const sys_time<milliseconds> moment{milliseconds(ms)};
    const auto day = floor<std::chrono::days>(moment);
    const year_month_day date{day};
    const hh_mm_ss<milliseconds> time{moment - day};
    char text[64];
    std::snprintf(text, sizeof text, "%s, %02u %s %04d %02d:%02d:%02d GMT",
                  days[weekday{day}.c_encoding()], unsigned(date.day()),
                  months[unsigned(date.month()) - 1], int(date.year()), int(time.hours().count()),
                  int(time.minutes().count()), int(time.seconds().count()));
    return text;
}

namespace {

// Seconds east of UTC from "Z", "+02:00" or "-0530" less its colon; empty when it is none of them.
std::optional<int> parseOffset(std::string_view text)
{
    if (text == "Z" || text == "z")
        return 0;
    int hours = 0;
    int minutes = 0;
    char sign = 0;
    if (text.size() != 6
        || std::sscanf(std::string(text).c_str(), "%c%2d:%2d", &sign, &hours, &minutes) != 3
        || (sign != '+' && sign != '-') || hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return {};
    return (sign == '-' ? -60 : 60) * (hours * 60 + minutes);
}

} // namespace

std::optional<std::int64_t> parseTime(std::string_view text)
{
    int y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0;
    int read = 0;
    const std::string copy(text);
    if (std::sscanf(copy.c_str(), "%4d-%2d-%2d%*1[Tt]%2d:%2d:%2d%n", &y, &mo, &d, &h, &mi, &s,
                    &read)
            != 6
        || read != 19)
        return {};
    const year_month_day date{year(y), month(unsigned(mo)), day(unsigned(d))};
    if (!date.ok() || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 60)
        return {};
    std::string_view rest = text.substr(19);
    int fraction = 0;
    if (!rest.empty() && rest.front() == '.') {
        rest.remove_prefix(1);
        int scale = 100;
        while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') {
            fraction += (rest.front() - '0') * scale;
            scale /= 10;
            rest.remove_prefix(1);
        }
    }
    const auto offset = parseOffset(rest);
    if (!offset)
        return {};
    const auto moment =
        sys_days(date) + hours(h) + minutes(mi) + seconds(s - *offset) + milliseconds(fraction);
    return duration_cast<milliseconds>(moment.time_since_epoch()).count();
}

} // namespace sandbox::backend
