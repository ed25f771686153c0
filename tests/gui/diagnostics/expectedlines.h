#pragma once

#include "faultworld.h"

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

// Between faultworld.cpp and expectedlines.cpp: what HubSpot makes of the stored key.

enum class Held { Yes, No, Unknown, All, Some, ReadOnlyKnown, None };

struct Holds
{
    Held all = Held::All; // All, Some, ReadOnlyKnown (and nothing known to be missing), None
    Held asked = Held::Yes; // the scope in question: Yes, No, Unknown
    bool degraded = false;
};

struct Proven
{
    enum Outcome { Accepted, Rejected, CreatorGone, Forbidden, Paused, Troubled };
    Outcome outcome = Accepted;
    QString headline; // of Paused and Troubled
    Says says = Says::Well;
    Holds holds = {}; // of Accepted, and where every record was refused
    bool readNothing = false;
};

[[nodiscard]] Proven prove(const World &world);
[[nodiscard]] Holds heldWhenStored(const World &world);

} // namespace onbelay::test
