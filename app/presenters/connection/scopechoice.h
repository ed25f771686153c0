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
    QString note; // where the vendor cannot split, or may lack it; empty for most
};

// The shortest list for the chosen scopes (bit 1 + n of `chosen` is the n-th scope of the
// catalogue), in catalogue order, each vendor scope once. The reason is that of the widest choice
// that needs it: whoever asks for writing is not told of reading alone. A note stands at the last
// name that its scope asks for, the widest choice's note there, and the same note once. Texts in
// `language`.
[[nodiscard]] std::vector<AskedScope> askedScopes(const Integration &integration, CellMask chosen,
                                                  const QString &language);

// Positions in Integration::scopes.
[[nodiscard]] std::vector<int> scopesOf(CellMask columns);

} // namespace onbelay
