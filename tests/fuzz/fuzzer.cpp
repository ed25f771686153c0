// The program that libFuzzer makes of one target, named at compile time.
#include "targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    onbelay::fuzz::ONBELAY_FUZZ_TARGET(QByteArrayView(data, qsizetype(size)));
    return 0;
}
