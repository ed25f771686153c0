// The default organisation: plainly fictional, the same on every start.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace sandbox::backend {

inline constexpr std::string_view organizationName = "Northwind Sample Org";
inline constexpr std::string_view mailDomain = "northwind-sample.example";

struct SampleGroup
{
    std::string_view name;
    std::string_view description;
    // Scope ids separated by spaces, "access" among them.
    std::string_view cells;
};

struct SamplePerson
{
    std::string_view name;
    // The local part of the address.
    std::string_view mailbox;
    // Positions in sampleGroups().
    std::string_view groups;
};

// Three people are admins, everybody else is a member; numbers begin with 1.
inline constexpr bool isSampleAdmin(std::int64_t number)
{
    return number == 1 || number == 2 || number == 6;
}

std::span<const SampleGroup> sampleGroups();
// Group positions are written as letters: 'a' is the first group.
std::span<const SamplePerson> samplePeople();

} // namespace sandbox::backend
