// When the sandbox ends: a signal, closed standard input, or a parent that is gone.
#pragma once

#include <cstdint>

namespace sandbox::backend {

// Call before any thread is started, so that all of them leave the signals to waitForEnd().
void holdSignals();

// Blocks until the sandbox is to end.
void waitForEnd(bool exitWithStdin, std::int64_t parentPid);

} // namespace sandbox::backend
