#pragma once

#include "access/cells.h"
#include "catalog/integration.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace onbelay {

// "What should Claude be able to do?" turned into what to tick in the vendor's scope list.

struct AskedScope
{
    QString name; // the vendor's, e.g. "crm.objects.deals.read"
    QString reason; // one sentence
    QStringList abilities; // titles of the choices that need it
};

// The shortest list for the chosen scopes (bit 1 + n of `chosen` is the n-th scope of the
// catalogue), in catalogue order, each vendor scope once. Texts in `language`.
[[nodiscard]] std::vector<AskedScope> askedScopes(const Integration &integration, CellMask chosen,
                                                  const QString &language);

// Where the vendor cannot split reading from writing, or a tier may lack a scope; each once.
[[nodiscard]] QStringList scopeNotes(const Integration &integration, CellMask chosen,
                                     const QString &language);

// Positions in Integration::scopes.
[[nodiscard]] std::vector<int> scopesOf(CellMask columns);

} // namespace onbelay
