#include "presenters/connection/scopechoice.h"

#include <algorithm>

namespace onbelay {

std::vector<int> scopesOf(CellMask columns)
{
    std::vector<int> scopes;
    for (int column = 1; column < maxColumns; ++column) {
        if (holds(columns, column))
            scopes.push_back(column - 1);
    }
    return scopes;
}

std::vector<AskedScope> askedScopes(const Integration &integration, CellMask chosen,
                                    const QString &language)
{
    const std::vector<int> scopes = scopesOf(chosen);
    std::vector<AskedScope> asked;
    QStringList said;
    for (const QString &name : vendorScopesFor(integration, scopes)) {
        AskedScope entry{name, {}, {}};
        for (int index : scopes) {
            const Scope &scope = integration.scopes[std::size_t(index)];
            const auto found =
                std::find_if(scope.ask.begin(), scope.ask.end(),
                             [&name](const VendorScope &v) { return v.name == name; });
            if (found == scope.ask.end())
                continue;
            if (entry.reason.isEmpty() || scope.access == ScopeAccess::ReadWrite)
                entry.reason = found->reason.in(language);
            if (scope.ask.back().name == name && !scope.note.isEmpty())
                entry.note = scope.note.in(language);
        }
        if (said.contains(entry.note))
            entry.note.clear();
        said.append(entry.note);
        asked.push_back(std::move(entry));
    }
    return asked;
}

} // namespace onbelay
