#include "catalog.h"

#include "database.h"

#include <algorithm>

namespace sandbox::backend {

const Scope *ScopeCatalog::find(std::string_view id) const
{
    const auto found = std::ranges::find(scopes, id, &Scope::id);
    return found == scopes.end() ? nullptr : &*found;
}

std::optional<Cells> ScopeCatalog::bitOf(std::string_view cell) const
{
    if (cell == "access")
        return accessBit;
    if (const Scope *scope = find(cell))
        return scope->bit;
    return {};
}

std::string ScopeCatalog::nameOf(Cells bit) const
{
    const auto found = std::ranges::find(scopes, bit, &Scope::bit);
    return found == scopes.end() ? "access" : found->id;
}

std::vector<std::string> ScopeCatalog::scopeIds(Cells cells) const
{
    std::vector<std::string> ids;
    for (const Scope &scope : scopes) {
        if (cells & scope.bit)
            ids.push_back(scope.id);
    }
    return ids;
}

std::vector<std::string> ScopeCatalog::cellNames() const
{
    std::vector<std::string> names{"access"};
    for (const Scope &scope : scopes)
        names.push_back(scope.id);
    return names;
}

ScopeCatalog loadCatalog(Database &database, const std::string &integration)
{
    ScopeCatalog catalog;
    auto query = database.prepare("SELECT s.id, s.bit, i.bit FROM scopes s LEFT JOIN scopes i"
                                  " ON i.integration = s.integration AND i.id = s.implies"
                                  " WHERE s.integration = ? ORDER BY s.bit");
    query.bind(integration);
    while (query.step()) {
        catalog.scopes.push_back({query.text(0),
                                  Cells(1) << query.integer(1),
                                  query.isNull(2) ? Cells(0) : Cells(1) << query.integer(2),
                                  {}});
    }
    auto needs = database.prepare(
        "SELECT scope, alternative, vendor_scope FROM scope_needs WHERE integration = ?"
        " ORDER BY scope, alternative, vendor_scope");
    needs.bind(integration);
    while (needs.step()) {
        const auto scope = std::ranges::find(catalog.scopes, needs.text(0), &Scope::id);
        const auto alternative = std::size_t(needs.integer(1));
        scope->alternatives.resize(std::max(scope->alternatives.size(), alternative));
        scope->alternatives[alternative - 1].push_back(needs.text(2));
    }
    return catalog;
}

} // namespace sandbox::backend
