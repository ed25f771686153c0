#pragma once

#include "catalog/integration.h"
#include "presenters/permissions/groupfinder.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace onbelay {

// One part of a filter, in words, and the filter without it.
struct FilterChip
{
    QString text;
    GroupFilter without;
};

// The words of filters and orders.
struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(FilterText)

public:
    [[nodiscard]] static QString trait(GroupTrait trait);
    // "Holds Write deals", "Lacks Access".
    [[nodiscard]] static QString holding(const Integration &integration, int column);
    [[nodiscard]] static QString lacking(const Integration &integration, int column);
    [[nodiscard]] static QString changedWithin(int days);
    [[nodiscard]] static QString sorting(GroupSort by);
    // Everything but the search text, in the order of the menu.
    [[nodiscard]] static std::vector<FilterChip> chips(const GroupFilter &filter,
                                                       const Integration &integration);
};

} // namespace onbelay
