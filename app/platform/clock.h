#pragma once

#include <QDateTime>

#include <chrono>

namespace onbelay {

// Wall-clock time as an interface, so that ages, deadlines and "retry at" can be tested.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime now() const = 0; // UTC
};

// On a clock that only goes forward, whatever is done to the wall clock.
[[nodiscard]] inline std::chrono::milliseconds steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace onbelay
