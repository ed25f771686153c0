#pragma once

#include <QDateTime>

namespace onbelay {

// Wall-clock time as an interface, so that ages, deadlines and "retry at" can be tested.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime now() const = 0; // UTC
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace onbelay
