#pragma once

#include "catalog/integration.h"
#include "guides/signature.h"

namespace onbelay {

inline constexpr qsizetype largestGuide = 1024 * 1024; // bytes

// A guide file and its signature as they were found or fetched: not believed yet.
struct GuideFiles
{
    QByteArray guide;
    QByteArray signature; // empty: there is none
};

// Why a guide is not used. A closed list; presenters/words has a sentence for each.
enum class GuideRefusal {
    Unreadable, // it is there, but cannot be read
    TooLarge, // guide or signature over its cap
    Unsigned, // no signature beside it
    BadSignature, // what is beside it is not a minisign signature
    OtherKey, // signed with another key; detail names it
    WrongSignature, // signed, then changed
    OtherFormat, // a format that this console does not know
    Broken, // detail: JSON path and what is wrong there
    OtherIntegration, // detail: its id
    OtherScopes, // other permissions than the built-in guide's
    OtherServer, // another address of the vendor's API; detail: the host
    NotNewer // detail: its revision
};

struct RefusedGuide
{
    GuideRefusal reason = GuideRefusal::Broken;
    QString detail; // untranslated, may be empty
};

// Reads a guide that may stand in for `builtIn`: right signature first, nothing is parsed without.
// Whether its revision is newer is for the shelf to say, which knows what is held.
[[nodiscard]] tl::expected<Integration, RefusedGuide>
examineGuide(const GuideFiles &files, const GuideKey &key, const Integration &builtIn);

} // namespace onbelay
