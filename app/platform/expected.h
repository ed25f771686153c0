#pragma once

#include "platform/failure.h"

#include <tl/expected.hpp>

namespace onbelay {

// A value or a Failure; the names are those of std::expected (C++23), which GCC 12 lacks.
template <typename T>
using Expected = tl::expected<T, Failure>;

using Unexpected = tl::unexpected<Failure>;

[[nodiscard]] inline Unexpected failed(Failure failure)
{
    return Unexpected(std::move(failure));
}

[[nodiscard]] inline Unexpected failed(FailureKind kind, const QString &detail = {})
{
    Failure failure;
    failure.kind = kind;
    failure.detail = detail;
    failure.at = QDateTime::currentDateTimeUtc();
    return Unexpected(std::move(failure));
}

} // namespace onbelay
