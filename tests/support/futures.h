#pragma once

#include <QFuture>
#include <QTest>

namespace onbelay::test {

// Runs the event loop until the future is finished; false when that takes too long.
template <typename T>
[[nodiscard]] bool finished(const QFuture<T> &future, int milliseconds = 20'000)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, milliseconds);
}

} // namespace onbelay::test
