#pragma once

#include "access/explanation.h"
#include "access/grantmatrix.h"
#include "access/holders.h"
#include "onbelay/types.h"
#include "workspace/grouptable.h"

#include <optional>
#include <vector>

namespace onbelay {

// How what the server tells becomes the facts of access/. Pure; every question goes through here.

// A connection, and whether what it says of its key may be relied on now.
struct KeyEvidence
{
    const Connection *connection = nullptr; // null: it could not be read
    bool current = false; // the key was tested in this run, or lately enough

    [[nodiscard]] std::optional<bool> connected() const;
    [[nodiscard]] std::optional<bool> accepted() const;
    [[nodiscard]] std::optional<bool> holds(const QString &scope) const;
    // What the vendor itself said where it refused every call, but not the key as such; the
    // server's enforcement does not go by it. A FailureCode of the API; empty: it did not.
    [[nodiscard]] QString refusal() const;
    [[nodiscard]] KeyLinks links(const QString &scope) const;
};
// What the key lacks for the scope, by the vendor's own names, as far as its last test told.
[[nodiscard]] std::vector<QString> missingVendorScopes(const KeyEvidence &key,
                                                       const QString &scope);
// Whether the connection's last check is of the last 24 hours.
[[nodiscard]] bool isCheckedLately(const Connection &connection, const QDateTime &now);

struct RowsInQuestion
{
    const GrantMatrix &matrix;
    const GroupTable &groups;
    std::vector<quint32> asked; // the person's groups, or the group itself
    bool withOthers = false; // another group is a near miss of a person only
};

// `verdict`: the server's answer, which alone knows what is in force in a group whose newest
// revision is not in effect; may be null. `signedIn` is left to the caller.
[[nodiscard]] AccessFacts accessFacts(const KeyEvidence &key, const RowsInQuestion &rows,
                                      int column, const QString &scope,
                                      const AccessVerdict *verdict);

// By row, for access/holders.h.
[[nodiscard]] std::vector<Giving> givingRows(const GrantMatrix &matrix, const GroupTable &groups,
                                             int column);

// A fact that the console and the server do not see alike.
struct FactDifference
{
    Link link = Link::IntegrationConnected;
    QString group; // name; empty: it concerns everybody
    bool ours = false;
    bool theirs = false;

    bool operator==(const FactDifference &) const = default;
};
// Only what both claim to know is compared.
[[nodiscard]] std::vector<FactDifference> compareFacts(const AccessFacts &ours, int column,
                                                       const AccessVerdict &theirs);

} // namespace onbelay
