#include "targets.h"

#include <cstdio>
#include <cstdlib>

namespace onbelay::fuzz {

void promise(bool kept, const char *what)
{
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

} // namespace onbelay::fuzz
