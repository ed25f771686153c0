// What the scope table says, in memory: cells are bits, bit 0 is access.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sandbox::backend {

class Database;

using Cells = std::uint64_t;
inline constexpr Cells accessBit = 1;

struct Scope
{
    std::string id;
    Cells bit = 0;
    // The bit of the scope that comes with this one; 0 for none.
    Cells implies = 0;
    // Any one of these lists of vendor scopes covers it.
    std::vector<std::vector<std::string>> alternatives;
};

// The scopes of one integration in catalogue order.
struct ScopeCatalog
{
    std::vector<Scope> scopes;

    const Scope *find(std::string_view id) const;
    // "access" or a scope id; empty when there is no such cell.
    std::optional<Cells> bitOf(std::string_view cell) const;
    std::string nameOf(Cells bit) const;
    // Scope ids that are ticked, in catalogue order.
    std::vector<std::string> scopeIds(Cells cells) const;
    // "access" and all scope ids.
    std::vector<std::string> cellNames() const;
};

// Empty catalogue for an unknown integration.
ScopeCatalog loadCatalog(Database &database, const std::string &integration);

} // namespace sandbox::backend
