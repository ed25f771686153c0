// Memory that the program gives back is overwritten, in every library that it loads: Qt's network
// classes, OpenSSL and the clipboard free copies of tokens that nobody can reach to wipe them.
// Replaces free() and realloc() of the GNU C library, where all of malloc's family and operator
// delete end; reallocarray() calls realloc(). Nothing has to be called: being linked is enough.
// Any thread.
//
// Why by hand: glibc's own M_PERTURB does not reach its thread caches (in 2.36 free_perturb() comes
// after them). jemalloc 5.3 with junk:free misses large blocks that a thread caches; with
// tcache:false 20 million frees of 16 to 528 bytes took it 5.8 s, glibc 0.54 s, and this 1.17 s.
#include <malloc.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>

// What glibc calls its own functions, for those who replace them.
// NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl*)
extern "C" void __libc_free(void *block) noexcept;
extern "C" void *__libc_realloc(void *block, std::size_t size) noexcept;
// NOLINTEND(bugprone-reserved-identifier,cert-dcl*)

namespace {

// explicit_bzero(), because a compiler may drop a memset() of what is never read again.
void wipe(void *block, std::size_t begin, std::size_t end) noexcept
{
    if (begin < end)
        explicit_bzero(static_cast<char *>(block) + begin, end - begin);
}

// The second word stays: in a block that is free already it is the mark by which glibc finds that
// it is freed again, and it puts that mark there now.
void wipeFreed(void *block, std::size_t size) noexcept
{
    constexpr std::size_t word = sizeof(void *);
    wipe(block, 0, std::min(size, word));
    wipe(block, 2 * word, size);
}

// Vector registers keep the last 16 bytes and more that somebody moved, and a sleeping thread's
// registers are in a core dump. No caller may rely on them across a call (System V ABI), so they
// are emptied as well: the first sixteen by hand, those that only memcpy() uses by memcpy().
void clearVectorRegisters() noexcept
{
    static const char zeros[256] = {}; // eight registers of 32 bytes
    char scratch[sizeof(zeros)];
    void *(*volatile copy)(void *, const void *, std::size_t) = std::memcpy;
    copy(scratch, zeros, sizeof(zeros));
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx"))
        asm volatile("vzeroall" ::
                         : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8",
                           "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15");
#endif
}

constexpr std::size_t smallestPiece = 40; // usable bytes: shorter blocks hold no whole token

} // namespace

extern "C" void free(void *block) noexcept
{
    if (!block)
        return;
    const std::size_t size = malloc_usable_size(block);
    wipeFreed(block, size);
    __libc_free(block);
    if (size >= smallestPiece)
        clearVectorRegisters();
}

extern "C" void *realloc(void *block, std::size_t size) noexcept
{
    if (!block)
        return malloc(size);
    if (size == 0) { // as glibc does
        free(block);
        return nullptr;
    }
    const std::size_t present = malloc_usable_size(block);
    if (size <= present) {
        wipe(block, size, present);
        return __libc_realloc(block, size);
    }
    // glibc would leave the old block behind as it is.
    void *grown = malloc(size);
    if (!grown)
        return nullptr;
    std::memcpy(grown, block, present);
    free(block);
    return grown;
}
