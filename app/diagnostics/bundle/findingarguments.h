#pragma once

#include "diagnostics/findingcode.h"

#include <vector>

namespace onbelay {

// What an argument of a finding is; see FindingCode.
enum class Argument {
    Host,
    Version,
    Person,
    Organization,
    Group,
    Region,
    Account,
    AccountType,
    Number,
    Scopes, // one id, or several after each other with ", "
    Time,
    Decision, // "allowed" or "denied"
    Own, // a word or version of this program or computer
    Hidden // a folder, a proxy, a certificate's names, the last four of the key: never told
};

struct FindingArguments
{
    std::vector<Argument> each;
    bool lastRepeats = false;
};

[[nodiscard]] FindingArguments argumentsOf(FindingCode code);

} // namespace onbelay
